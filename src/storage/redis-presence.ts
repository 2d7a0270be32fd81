import { randomUUID } from 'node:crypto';
import { ErrorReply } from '@redis/client';
import type { Redis } from './redis-link.js';

/** For how long a process counts as there after its last beat, in milliseconds. */
const STAYS = 10_000;

/**
 * Notes who is there, by Redis's own time: KEYS who has beaten when; ARGV who beats, for how long that counts, and whether
 * they must be alone. Refuses where one who must be alone is there, and one who must be alone where anybody is.
 */
const BEAT = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - ARGV[2])
for _, other in ipairs(redis.call('ZRANGE', KEYS[1], 0, -1)) do
	if other ~= ARGV[1] and (ARGV[3] == 'alone' or string.sub(other, 1, 6) == 'alone:') then
		return redis.error_reply('INUSE another process has the store open')
	end
end
return redis.call('ZADD', KEYS[1], now, ARGV[1])`;

/** Another process has the store open that must be alone, or this one must. */
export class InUse extends Error {
	override readonly name = 'InUse';
}

/**
 * That this process has a store open on Redis. Any number may, but some works need the store for themselves. One that was
 * killed counts for ten seconds more.
 */
export class Presence {
	readonly #key: string;
	readonly #isAlone: boolean;
	readonly #name: string;

	/** @param key where all who have the store open are noted. */
	constructor(key: string, isAlone: boolean) {
		this.#key = key;
		this.#isAlone = isAlone;
		this.#name = `${isAlone ? 'alone' : 'shared'}:${randomUUID()}`;
	}

	/**
	 * Notes it once more.
	 *
	 * @throws {InUse}
	 */
	async beat(redis: Redis): Promise<void> {
		try {
			await redis.eval(BEAT, {
				keys: [this.#key],
				arguments: [this.#name, String(STAYS), this.#isAlone ? 'alone' : 'shared'],
			});
		} catch (error) {
			if (error instanceof ErrorReply && error.message.startsWith('INUSE'))
				throw new InUse(error.message, { cause: error });
			throw error;
		}
	}

	async leave(redis: Redis): Promise<void> {
		await redis.zRem(this.#key, this.#name);
	}
}

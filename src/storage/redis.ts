import KeyvRedis from '@keyv/redis';
import { ErrorReply } from '@redis/client';
import { type FenceOf, Superseded } from './fence.js';
import type { Redis, RedisLink } from './redis-link.js';
import { asRecord, keyRange } from './row.js';

/** What every key of Easel's begins with; the namespace follows. */
export const PREFIX = 'easel:';
const KEYS_PER_READ = 100;
const KEYS_PER_SCAN = 1_000;

/** Does what it is told if the fence has the token. */
const IF_FENCE_HOLDS = `
if redis.call('GET', KEYS[1]) ~= ARGV[1] then return redis.error_reply('SUPERSEDED by another token') end
return redis.call(unpack(ARGV, 2))`;

/**
 * Keyv's adapter for Redis, for records that may not be lost: what is not written rejects, a listing skips nothing, and a
 * write may depend on a fence.
 */
export class DurableRedis extends KeyvRedis<string> {
	/** Each namespace has one of its own. */
	fenceOf: FenceOf | undefined;
	private readonly link: RedisLink;

	constructor(link: RedisLink) {
		super(link.client, { throwOnErrors: true });
		this.link = link;
	}

	override async getClient(): Promise<Redis> {
		return this.link.client;
	}

	/** Keyv has put the namespace before the key. */
	override createKeyPrefix(key: string): string {
		return PREFIX + key;
	}

	/** @param ttl in milliseconds; what has none left is no record any more. */
	override async set(key: string, value: string, ttl = Number.POSITIVE_INFINITY): Promise<void> {
		if (ttl <= 0) await this.delete(key);
		else
			await this.write(key, [
				'SET',
				PREFIX + key,
				value,
				...(Number.isFinite(ttl) ? ['PX', String(Math.ceil(ttl))] : []),
			]);
	}

	/** A record; what is none of Keyv's comes as a record whose value is its text. */
	override async get<Value>(key: string): Promise<Value | undefined> {
		const text = await this.link.client.get(PREFIX + key);
		return text === null ? undefined : (asRecord(text) as Value);
	}

	/** As {@link get} gives each. */
	override async getMany<Value>(keys: string[]): Promise<(Value | undefined)[]> {
		if (keys.length === 0) return [];
		const texts = await this.link.client.mGet(keys.map((key) => PREFIX + key));
		return texts.map((text) => (text === null ? undefined : (asRecord(text) as Value)));
	}

	override async delete(key: string): Promise<boolean> {
		return (await this.write(key, ['UNLINK', PREFIX + key])) === 1;
	}

	override async deleteMany(keys: string[]): Promise<boolean> {
		const deleted = await Promise.all(keys.map((key) => this.delete(key)));
		return deleted.includes(true);
	}

	override async clear(): Promise<void> {
		for (const key of await this.keys(this.namespace)) await this.delete(key);
	}

	/**
	 * The records of a namespace in the order of their keys. Whatever is deleted meanwhile, none of the others is skipped.
	 * What is no record comes as {@link get} gives it.
	 */
	override async *iterator<Value>(namespace?: string): AsyncGenerator<[string, Value], void> {
		const keys = await this.keys(namespace);
		for (let from = 0; from < keys.length; from += KEYS_PER_READ) {
			const page = keys.slice(from, from + KEYS_PER_READ);
			const texts = await this.link.client.mGet(page.map((key) => PREFIX + key));
			for (const [index, key] of page.entries()) {
				const text = texts[index];
				if (typeof text === 'string') yield [key, asRecord(text) as Value];
			}
		}
	}

	/** Redis may name a key twice while it looks through them: https://redis.io/docs/latest/commands/scan/ */
	private async keys(namespace?: string): Promise<string[]> {
		const [start] = keyRange(namespace);
		const keys = new Set<string>();
		let cursor = '0';
		do {
			const found = await this.link.client.scan(cursor, {
				MATCH: `${PREFIX}${start}*`,
				COUNT: KEYS_PER_SCAN,
				TYPE: 'string',
			});
			cursor = found.cursor;
			for (const key of found.keys) keys.add(key.slice(PREFIX.length));
		} while (cursor !== '0');
		return [...keys].sort();
	}

	/** Redis does what comes over one connection in the order of the calls. */
	private async write(key: string, command: string[]): Promise<unknown> {
		const { client } = this.link;
		const fence = this.fenceOf?.(key.slice(key.indexOf(':') + 1));
		if (!fence) return client.sendCommand(command);
		try {
			return await client.eval(IF_FENCE_HOLDS, {
				keys: [fence.key, PREFIX + key],
				arguments: [fence.token, ...command],
			});
		} catch (error) {
			if (error instanceof ErrorReply && error.message.startsWith('SUPERSEDED'))
				throw new Superseded('somebody else has taken over what the record is of', { cause: error });
			throw error;
		}
	}
}

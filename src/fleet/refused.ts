import { randomUUID } from 'node:crypto';
import type { RefusalReason, Refusals } from '../generation/refusals.js';
import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import type { News } from './news.js';
import type { Redis } from './redis.js';

/** KEYS what is refused; ARGV who finds out, why it is refused, and for how long. Tells whether it is they who find out. */
const CLAIM = `
local holder = redis.call('HGET', KEYS[1], 'holder')
if holder and holder ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'holder', ARGV[1], 'reason', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
return 1`;
const RELEASE = `
if redis.call('HGET', KEYS[1], 'holder') ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])`;

export interface RefusedAccountsDependencies {
	readonly redis: Redis;
	readonly news: News;
	/** Redis's time, by which a refusal is over that nobody has released. */
	readonly clock: Clock;
	readonly log: Log;
}

/**
 * The PixAI accounts that are refused, for all processes of a fleet: whichever is refused first tells the others, and finds
 * out alone when it is over.
 */
export class RefusedAccounts implements Refusals {
	readonly #with: RefusedAccountsDependencies;
	readonly #holder = randomUUID();
	readonly #listeners = new Map<string, (reason?: RefusalReason) => void>();
	/** Of each that is refused, what ends the waiting for its end. */
	readonly #waits = new Map<string, AbortController>();
	#isClosed = false;

	constructor(dependencies: RefusedAccountsDependencies) {
		this.#with = dependencies;
		const { news } = dependencies;
		news.on('account', (account) => void this.#look(account));
		news.onGap(() => {
			for (const account of this.#listeners.keys()) void this.#look(account);
		});
	}

	watch(account: string, listener: (reason?: RefusalReason) => void): void {
		this.#listeners.set(account, listener);
		void this.#look(account);
	}

	async claim(account: string, reason: RefusalReason, ms: number): Promise<boolean> {
		const { redis, news, log } = this.#with;
		try {
			const options = { keys: [keyOf(account)], arguments: [this.#holder, reason, String(ms)] };
			const isMine = (await redis.eval(CLAIM, options)) === 1;
			news.tell('account', account);
			return isMine;
		} catch (error) {
			log.debug({ account, err: error }, 'no other process could be told that PixAI refuses an account');
			return true;
		}
	}

	async release(account: string): Promise<void> {
		const { redis, news, log } = this.#with;
		try {
			const options = { keys: [keyOf(account)], arguments: [this.#holder] };
			if ((await redis.eval(RELEASE, options)) === 1) news.tell('account', account);
		} catch (error) {
			log.debug({ account, err: error }, 'no other process could be told that PixAI takes an account again');
		}
	}

	/** Looks at none any more by itself. */
	close(): void {
		this.#isClosed = true;
		for (const wait of this.#waits.values()) wait.abort();
	}

	/** Never throws. */
	async #look(account: string): Promise<void> {
		const { redis, clock, log } = this.#with;
		const listener = this.#listeners.get(account);
		if (!listener || this.#isClosed) return;
		this.#waits.get(account)?.abort();
		const wait = new AbortController();
		this.#waits.set(account, wait);
		try {
			const reason = await redis.hGet(keyOf(account), 'reason');
			if (reason !== 'key-refused' && reason !== 'out-of-credits') return listener();
			listener(reason);
			// Whoever was to find out may be killed.
			await clock.sleep((await redis.pTTL(keyOf(account))) + 1, wait.signal);
			await this.#look(account);
		} catch (error) {
			if (!wait.signal.aborted)
				log.debug({ account, err: error }, 'it cannot be said whether an account is refused');
		} finally {
			if (this.#waits.get(account) === wait) this.#waits.delete(account);
		}
	}
}

function keyOf(account: string): string {
	return `easel:fleet:refused:${account}`;
}

import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import { forgetHolder, isGone, newHolder } from './holder.js';
import type { Redis } from './redis.js';

/** How long shards are a process's that has not said that it still holds them, in milliseconds. */
const HELD_FOR = 6_000;
const HOLD_EVERY = 2_000;

/** KEYS what is held; ARGV by whom, and for how long. Tells who holds it. */
const HOLD = `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return holder end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return ARGV[1]`;
const LET_GO = `if redis.call('GET', KEYS[1]) == ARGV[1] then redis.call('DEL', KEYS[1]) end`;

/** Another process holds shards that were this one's: this one has been silent for too long. */
export class ShardsLost extends Error {
	override readonly name = 'ShardsLost';

	constructor() {
		super('Another process holds the same shards. Give each gateway shards of its own (SHARD_IDS)');
	}
}

export interface ShardHoldDependencies {
	readonly redis: Redis;
	/** Called when another process holds them: this one can do nothing but end. */
	readonly onLost: (reason: ShardsLost) => void;
	readonly clock: Clock;
	readonly log: Log;
	/** Aborted when the process stops. */
	readonly signal: AbortSignal;
}

/**
 * That the servers of some shards are one process's at a time: two would let twice as much through their gates. Whoever
 * comes second waits, and takes over within seconds when the first is gone.
 */
export class ShardHold {
	readonly #with: ShardHoldDependencies;
	readonly #keys: readonly string[];
	readonly #holder = newHolder();

	/** @param shards their numbers, or `all`. */
	constructor(shards: readonly number[] | 'all', dependencies: ShardHoldDependencies) {
		const names = shards === 'all' ? [shards] : shards.map(String).sort();
		this.#keys = names.map((name) => `easel:fleet:shard:${name}`);
		this.#with = dependencies;
	}

	/**
	 * Resolves when this process holds them, and from then on holds them until the process stops.
	 *
	 * @throws the signal's reason, and what Redis does.
	 */
	async take(): Promise<void> {
		const { clock, log, signal } = this.#with;
		for (let tries = 1; !(await this.#hold()); tries++) {
			if (tries === 1) log.info('another process holds these shards, or did until now; they are waited for');
			await clock.sleep(HOLD_EVERY, signal);
		}
		void this.#holdOn();
	}

	/** Lets others have them. */
	async letGo(): Promise<void> {
		forgetHolder(this.#holder);
		for (const key of this.#keys) await this.#release(key, this.#holder);
	}

	async #holdOn(): Promise<void> {
		const { clock, log, signal, onLost } = this.#with;
		while (!signal.aborted) {
			await clock.sleep(HOLD_EVERY, signal).catch(() => undefined);
			if (signal.aborted) return;
			try {
				if (!(await this.#hold())) return onLost(new ShardsLost());
			} catch (error) {
				// Whoever cannot reach Redis can do no harm, and cannot know who holds them.
				log.debug({ err: error }, 'it cannot be said that these shards are still held');
			}
		}
	}

	/** In their order, so that of two who want the same ones each waits for the other at the first. */
	async #hold(): Promise<boolean> {
		for (const key of this.#keys) {
			const options = { keys: [key], arguments: [this.#holder, String(HELD_FOR)] };
			const holder = String(await this.#with.redis.eval(HOLD, options));
			if (holder === this.#holder) continue;
			if (!isGone(holder)) return false;
			await this.#release(key, holder);
			await this.#with.redis.eval(HOLD, options);
		}
		return true;
	}

	async #release(key: string, holder: string): Promise<void> {
		await this.#with.redis.eval(LET_GO, { keys: [key], arguments: [holder] });
	}
}

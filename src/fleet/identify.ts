import type { RedisClientType } from '@redis/client';
import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';

/**
 * How long a bucket is one shard's, in milliseconds: the five seconds of Discord, and half a second, since one process'
 * way to Discord may be longer than the next one's.
 */
const TURN = 5_500;
/** Until Redis is asked again after it has failed, in milliseconds. */
const REST = 1_000;

export interface IdentifyTurnsDependencies {
	/** Connected; what is asked while it is not waits until it is. */
	readonly redis: RedisClientType;
	/** How many buckets there are: Discord's `max_concurrency`. */
	readonly maxConcurrency: number;
	readonly clock: Clock;
	readonly log: Log;
}

/**
 * Lets the shards of all processes on one Redis identify in turn: of each bucket, one every 5.5 seconds. The others get
 * their turn in no certain order
 * (https://discord.com/developers/docs/events/gateway#sharding-max-concurrency).
 */
export class IdentifyTurns {
	readonly #with: IdentifyTurnsDependencies;

	constructor(dependencies: IdentifyTurnsDependencies) {
		this.#with = dependencies;
	}

	/**
	 * Resolves when it is the shard's turn. While Redis cannot be asked, it is nobody's.
	 *
	 * @throws the signal's reason, when the signal aborts first.
	 */
	async waitForIdentify(shardId: number, signal: AbortSignal): Promise<void> {
		const key = `easel:fleet:identify:${shardId % this.#with.maxConcurrency}`;
		for (;;) {
			const left = await this.#take(key, signal);
			if (left === 0) return;
			await this.#with.clock.sleep(left, signal);
		}
	}

	/** Takes the turn. Returns for how many milliseconds it is somebody else's: 0 when it was taken. */
	async #take(key: string, signal: AbortSignal): Promise<number> {
		const redis = this.#with.redis.withAbortSignal(signal);
		try {
			const isTaken = await redis.set(key, '', {
				condition: 'NX',
				expiration: { type: 'PX', value: TURN },
			});
			// It may be over by the time that this is asked.
			return isTaken ? 0 : Math.max(1, await redis.pTTL(key));
		} catch (error) {
			signal.throwIfAborted();
			this.#with.log.warn({ err: error }, 'Redis does not tell whose turn it is to connect to Discord');
			return REST;
		}
	}
}

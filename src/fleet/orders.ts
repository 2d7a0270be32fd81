import type { Canceller } from '../generation/job.js';
import type { Redis } from './redis.js';

/** How long an order stays, in milliseconds: longer than any reply is tried to be written. */
const KEPT_FOR = 48 * 60 * 60_000;

/** What was ordered of a job, or that it is too late for that. */
export type Order =
	| { readonly name: 'withdraw' | 'drop'; readonly by: Canceller }
	| { readonly name: 'shown' | 'deleted' };

/**
 * What was ordered of jobs, and when it was too late: one word for each job, in Redis, where the first to write it wins.
 * So of two processes, one that calls a job off and one that shows it, each knows which it was.
 */
export class OrderBook {
	readonly #redis: Redis;

	constructor(redis: Redis) {
		this.#redis = redis;
	}

	/** What stands of a job. */
	async find(jobId: string): Promise<Order | undefined> {
		return orderIn(await this.#redis.get(keyOf(jobId)));
	}

	/** Orders something where nothing stands yet. @returns what stood before. */
	async place(jobId: string, order: Order): Promise<Order | undefined> {
		const options = { condition: 'NX', GET: true, expiration: { type: 'PX', value: KEPT_FOR } } as const;
		return orderIn(await this.#redis.set(keyOf(jobId), wordOf(order), options));
	}

	/** Orders something, whatever stands. */
	async replace(jobId: string, order: Order): Promise<void> {
		await this.#redis.set(keyOf(jobId), wordOf(order), { expiration: { type: 'PX', value: KEPT_FOR } });
	}

	/** Takes a withdrawal back that came too late. */
	async cancel(jobId: string): Promise<void> {
		await this.#redis.del(keyOf(jobId));
	}
}

function keyOf(jobId: string): string {
	return `easel:fleet:orders:${jobId}`;
}

function wordOf(order: Order): string {
	return 'by' in order ? `${order.name}:${order.by}` : order.name;
}

function orderIn(word: string | null): Order | undefined {
	const [name, by] = word?.split(':') ?? [];
	if (name === 'shown' || name === 'deleted') return { name };
	const isKnown = by === 'asker' || by === 'moderator';
	return (name === 'withdraw' || name === 'drop') && isKnown ? { name, by } : undefined;
}

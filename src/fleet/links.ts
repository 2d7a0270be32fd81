import type { Refusals } from '../generation/refusals.js';
import { type Clock, systemClock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import { Lanes } from './lanes.js';
import { News } from './news.js';
import { OrderBook } from './orders.js';
import { connectRedis, type Redis } from './redis.js';
import { RefusedAccounts } from './refused.js';

/** What processes of one fleet share, besides the store. */
export interface FleetLinks {
	readonly redis: Redis;
	readonly lanes: Lanes;
	readonly news: News;
	readonly orders: OrderBook;
	readonly refusals: Refusals;
	/** The machine's own, for what is measured by Redis's time, too. */
	readonly clock: Clock;
	close(): Promise<void>;
}

/**
 * Joins the fleet on a Redis.
 *
 * @param ownLimit tasks at once on the bot's own PixAI account, 1 to 10.
 * @throws what stands in the way of the connection.
 */
export async function joinFleet(url: string, ownLimit: number, log: Log): Promise<FleetLinks> {
	const redis = await connectRedis(url, log);
	const news = await News.open(redis, log);
	const clock = systemClock;
	const refusals = new RefusedAccounts({ redis, news, clock, log });
	return {
		redis,
		lanes: new Lanes(redis, ownLimit, log),
		news,
		orders: new OrderBook(redis),
		refusals,
		clock,
		async close() {
			refusals.close();
			await news.close();
			redis.destroy();
		},
	};
}

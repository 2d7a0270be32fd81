import { type Clock, systemClock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import { Lanes } from './lanes.js';
import { News } from './news.js';
import { OrderBook } from './orders.js';
import { connectRedis, type Redis } from './redis.js';

/** What processes of one fleet share, besides the store. */
export interface FleetLinks {
	readonly redis: Redis;
	readonly lanes: Lanes;
	readonly news: News;
	readonly orders: OrderBook;
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
	return {
		redis,
		lanes: new Lanes(redis, ownLimit, log),
		news,
		orders: new OrderBook(redis),
		clock: systemClock,
		async close() {
			await news.close();
			redis.destroy();
		},
	};
}

import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { Lanes } from '../../src/fleet/lanes.js';
import { connectRedis, type Redis } from '../../src/fleet/redis.js';
import { writtenLog } from '../ops/written-log.js';
import { RedisServer } from '../redis-server.js';

/** A Redis for all tests of a file, with an empty database for each. */
export function someRedis() {
	let server: RedisServer;
	beforeAll(async () => {
		server = await RedisServer.start();
	});
	afterAll(() => server.close());

	/** Connects as a process of a fleet does, until the test is over. */
	const connect = async (url: string): Promise<Redis> => {
		const redis = await connectRedis(url, writtenLog().log);
		onTestFinished(() => {
			if (redis.isOpen) redis.destroy();
		});
		return redis;
	};
	return {
		get server() {
			return server;
		},
		connect,
		/** Two processes on a database of their own. */
		async two(): Promise<readonly [Redis, Redis]> {
			const url = server.newDatabase();
			return [await connect(url), await connect(url)];
		},
	};
}

/** The lanes as a process has them that draws so many at once on the bot's own account. */
export function lanesOn(redis: Redis, ownLimit = 10): Lanes {
	return new Lanes(redis, ownLimit, writtenLog().log);
}

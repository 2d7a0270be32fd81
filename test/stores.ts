import { RedisServer } from './redis-server.js';

/** Whether whatever says nothing else is held to a Redis. */
export const isOnRedis = process.env.EASEL_TEST_STORE === 'redis';

let redis: Promise<RedisServer> | undefined;

/**
 * Where a bot of a test keeps its store: in the file that it has anyway, or, when EASEL_TEST_STORE is `redis`, in a new
 * database of a Redis, which writes into the folder, so that whatever is held to the one can be held to the other.
 */
export async function storeOfRun(): Promise<{ url: string; folder: string } | undefined> {
	if (!isOnRedis) return undefined;
	redis ??= startRedis();
	const server = await redis;
	return { url: server.newDatabase(), folder: server.folder };
}

async function startRedis(): Promise<RedisServer> {
	const server = await RedisServer.start();
	process.once('exit', () => server.closeAtOnce());
	return server;
}

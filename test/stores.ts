import { RedisServer } from './redis-server.js';

let redis: Promise<RedisServer> | undefined;

/**
 * Where a bot of a test keeps its store: in the file that it has anyway, or, when EASEL_TEST_STORE is `redis`, in a new
 * database of a Redis, so that whatever is held to the one can be held to the other.
 */
export async function storeOfRun(): Promise<{ STORE_URL?: string }> {
	if (process.env.EASEL_TEST_STORE !== 'redis') return {};
	redis ??= startRedis();
	return { STORE_URL: (await redis).newDatabase() };
}

async function startRedis(): Promise<RedisServer> {
	const server = await RedisServer.start();
	process.once('exit', () => server.closeAtOnce());
	return server;
}

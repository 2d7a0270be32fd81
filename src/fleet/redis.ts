import { createClient, type RedisClientType } from '@redis/client';
import type { Log } from '../ops/log.js';

/** How long a connection may take to be made, in milliseconds. */
const CONNECT_TIMEOUT = 3_000;
/** A connection over which nothing comes for so long is taken for dead, in milliseconds. */
const SILENCE = 10_000;
/** Between two tries to make a connection anew, in milliseconds. */
const LONGEST_PAUSE = 2_000;

/** A connection to the Redis that a fleet shares. */
export type Redis = RedisClientType;

/**
 * Connects to the Redis that a fleet shares. Once made, the connection is made anew for ever; meanwhile whatever it is asked
 * rejects at once.
 *
 * @throws what stands in the way of the first connection.
 */
export async function connectRedis(url: string, log: Log): Promise<Redis> {
	const redis: Redis = createClient({
		url,
		disableOfflineQueue: true,
		pingInterval: SILENCE / 2,
		socket: {
			connectTimeout: CONNECT_TIMEOUT,
			socketTimeout: SILENCE,
			reconnectStrategy: (failures) => Math.min(LONGEST_PAUSE, 50 * 2 ** failures),
		},
	});
	listen(redis, log);
	try {
		await redis.connect();
	} catch (error) {
		redis.destroy();
		throw error;
	}
	return redis;
}

/** Another connection to the same Redis, for what a subscription does not let through. */
export async function connectBeside(redis: Redis, log: Log): Promise<Redis> {
	const beside = redis.duplicate();
	listen(beside, log);
	await beside.connect();
	return beside;
}

function listen(redis: Redis, log: Log): void {
	redis.on('error', (error) => log.debug({ err: error }, 'a connection of the fleet has an error'));
	let isLost = false;
	redis.on('reconnecting', () => {
		if (!isLost) log.warn('a connection of the fleet is lost; it is made anew as soon as it can be');
		isLost = true;
	});
	redis.on('ready', () => {
		if (isLost) log.info('a connection of the fleet is there again');
		isLost = false;
	});
}

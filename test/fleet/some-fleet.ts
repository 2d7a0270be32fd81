import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { startDen } from '../e2e/den.js';
import type { WorldOptions } from '../e2e/world.js';
import { RedisServer } from '../redis-server.js';
import { Network } from './network.js';

/** A den with one gateway, for workers to be started beside. PixAI holds its tasks. */
export async function someFleet({ environment, ...options }: WorldOptions = {}) {
	const redis = await RedisServer.start();
	onTestFinished(() => redis.close());
	const den = await startDen({
		hurries: false,
		...options,
		environment: { STORE_URL: redis.url, EASEL_ROLE: 'gateway', ...environment },
	});
	const { world, member } = den;
	let processes = 0;
	/** Starts another process, with a folder of its own. Returns what stops it. */
	const starts = (role: 'gateway' | 'worker', own: Record<string, string> = {}) => {
		processes++;
		const DATA_DIR = join(world.folder, `${processes}`);
		return world.startBot({ EASEL_ROLE: role, DATA_DIR, ...own });
	};
	return {
		...den,
		redis,
		starts,
		/** Starts a worker, and returns the network between it and Redis. */
		async startsBeyondNetwork() {
			const network = await Network.to(redis.port);
			await starts('worker', { STORE_URL: network.urlOf(redis.url) });
			return network;
		},
		asks: () => member.runs('/imagine', { prompt: 'a fox' }),
	};
}

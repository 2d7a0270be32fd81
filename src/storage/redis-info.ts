import type { Redis } from './redis-link.js';

/** What a Redis says about itself: https://redis.io/docs/latest/commands/info/ */
export async function infoOf(redis: Redis, section: string): Promise<Readonly<Record<string, string>>> {
	const lines = (await redis.info(section)).split('\r\n').filter((line) => line.includes(':'));
	return Object.fromEntries(lines.map((line) => line.split(/:(.*)/, 2)));
}

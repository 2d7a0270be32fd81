import { describe, expect, onTestFinished, test } from 'vitest';
import { News } from '../../src/fleet/news.js';
import type { Redis } from '../../src/fleet/redis.js';
import { RefusedAccounts } from '../../src/fleet/refused.js';
import type { RefusalReason } from '../../src/generation/refusals.js';
import { systemClock } from '../../src/ops/clock.js';
import { writtenLog } from '../ops/written-log.js';
import { hasRedis } from '../redis-server.js';
import { someRedis } from './some-redis.js';

const MINUTE = 60_000;

/** What a process knows of refused accounts, and the next thing that it hears of one. */
async function process(redis: Redis) {
	const { log } = writtenLog();
	const news = await News.open(redis, log);
	const refused = new RefusedAccounts({ redis, news, clock: systemClock, log });
	onTestFinished(async () => {
		refused.close();
		await news.close();
	});
	return {
		refused,
		/** Resolves when it hears that. */
		hears(account: string, expected: RefusalReason | undefined) {
			return new Promise<void>((resolve) =>
				refused.watch(account, (reason) => {
					if (reason === expected) resolve();
				}),
			);
		},
	};
}

describe.skipIf(!hasRedis)('an account that PixAI refuses', () => {
	const redis = someRedis();
	const two = async () => {
		const [one, other] = await redis.two();
		return [await process(one), await process(other)] as const;
	};

	test('is known to every process at once, and no more when it is taken again', async () => {
		const [one, other] = await two();
		await other.hears('fox', undefined);
		const refused = other.hears('fox', 'key-refused');
		expect(await one.refused.claim('fox', 'key-refused', MINUTE)).toBe(true);
		await refused;
		const taken = other.hears('fox', undefined);
		await one.refused.release('fox');
		await taken;
	});

	test('is known to a process that comes later', async () => {
		const [one, other] = await two();
		await one.refused.claim('own', 'out-of-credits', MINUTE);
		await other.hears('own', 'out-of-credits');
	});

	test('is one process’ to find out about: the first that was refused', async () => {
		const [one, other] = await two();
		const claims = [one, other].map(({ refused }) => refused.claim('fox', 'key-refused', MINUTE));
		expect((await Promise.all(claims)).sort()).toEqual([false, true]);
		const again = await Promise.all([one, other].map((each) => each.refused.claim('fox', 'key-refused', 1)));
		expect(again).toEqual(await Promise.all(claims));
	});

	test('is released by nobody else', async () => {
		const [one, other] = await two();
		await one.refused.claim('fox', 'key-refused', MINUTE);
		await other.refused.release('fox');
		expect(await other.refused.claim('fox', 'key-refused', MINUTE)).toBe(false);
	});

	test('is not refused for ever when the process that was to find out is killed', async () => {
		const [one, other] = await two();
		await one.refused.claim('fox', 'key-refused', 500);
		await other.hears('fox', 'key-refused');
		await other.hears('fox', undefined);
		expect(await other.refused.claim('fox', 'key-refused', MINUTE)).toBe(true);
	});

	test('is this process’ own to find out about while Redis is away', async () => {
		const [connection] = await redis.two();
		const { refused } = await process(connection);
		connection.destroy();
		expect(await refused.claim('fox', 'key-refused', MINUTE)).toBe(true);
		await refused.release('fox');
	});
});

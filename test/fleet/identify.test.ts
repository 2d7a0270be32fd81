import { createClient, type RedisClientType } from '@redis/client';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { TurnableClock } from '../../sandbox/clock.js';
import { Changes, seen } from '../../sandbox/discord/changes.js';
import { IdentifyTurns } from '../../src/fleet/identify.js';
import { writtenLog } from '../ops/written-log.js';
import { hasRedis, RedisServer } from '../redis-server.js';

const never = new AbortController().signal;

describe.skipIf(!hasRedis)('shards of two processes', () => {
	let server: RedisServer;
	let redis: RedisClientType;

	beforeAll(async () => {
		server = await RedisServer.start();
		redis = await connect();
	});
	beforeEach(() => redis.flushAll());
	afterAll(async () => {
		redis.destroy();
		await server.close();
	});

	async function connect(): Promise<RedisClientType> {
		const client: RedisClientType = createClient({ url: server.url, socket: { reconnectStrategy: 20 } });
		client.on('error', () => undefined);
		return client.connect();
	}

	/** A process with its own connection to Redis, its own clock, and a note of each sleep. */
	async function process(maxConcurrency = 1) {
		const own = await connect();
		onTestFinished(() => {
			if (own.isOpen) own.destroy();
		});
		const clock = new SleepNotingClock();
		const { log, lines } = writtenLog();
		return { clock, lines, own, turns: new IdentifyTurns({ redis: own, maxConcurrency, clock, log }) };
	}

	it('that race identify one after the other, five seconds apart', async () => {
		const [one, other] = await Promise.all([process(), process()]);
		const passed: string[] = [];
		const both = [
			one.turns.waitForIdentify(0, never).then(() => passed.push('one')),
			other.turns.waitForIdentify(1, never).then(() => passed.push('other')),
		];
		const waiting = await Promise.race(
			[one, other].map(async (each) => [each, await each.clock.asleep()] as const),
		);
		await Promise.race(both);
		expect(passed).toHaveLength(1);
		const [{ clock }, ms] = waiting;
		expect(ms).toBeGreaterThan(0);
		expect(ms).toBeLessThanOrEqual(5_500);
		expect(await redis.pTTL('easel:fleet:identify:0')).toBeGreaterThan(0);
		// The five seconds are over for Redis, and then for who waits.
		await redis.del('easel:fleet:identify:0');
		clock.turn(ms);
		await Promise.all(both);
		expect(passed).toHaveLength(2);
	});

	it('ask again whose turn it is, when they have waited and Redis says that it is still another’s', async () => {
		const [one, other] = await Promise.all([process(), process()]);
		await one.turns.waitForIdentify(0, never);
		const stopped = new AbortController();
		const waiting = other.turns.waitForIdentify(1, stopped.signal);
		other.clock.turn(await other.clock.asleep());
		expect(await other.clock.asleep()).toBeGreaterThan(0);
		stopped.abort();
		await expect(waiting).rejects.toBe(stopped.signal.reason);
	});

	it('do not wait for those of other buckets', async () => {
		const [one, other] = await Promise.all([process(4), process(4)]);
		for (const shard of [0, 1]) await one.turns.waitForIdentify(shard, never);
		for (const shard of [2, 3]) await other.turns.waitForIdentify(shard, never);
		const fifth = new AbortController();
		const waiting = other.turns.waitForIdentify(5, fifth.signal);
		await other.clock.asleep();
		fifth.abort();
		await expect(waiting).rejects.toBe(fifth.signal.reason);
		expect((await redis.keys('easel:fleet:identify:*')).sort()).toEqual(
			[0, 1, 2, 3].map((bucket) => `easel:fleet:identify:${bucket}`),
		);
	});

	it('wait for a Redis that is gone, and identify when it is back', async () => {
		const { turns, own } = await process();
		const lost = new Promise((resolve) => own.once('reconnecting', resolve));
		await server.kill();
		await lost;
		const given = new AbortController();
		const aborted = turns.waitForIdentify(1, given.signal);
		given.abort();
		await expect(aborted).rejects.toBe(given.signal.reason);
		const waiting = turns.waitForIdentify(0, never);
		await server.start();
		await waiting;
	});

	it('identify in no turn that Redis has refused to give; the log says so', async () => {
		const { turns, own, clock, lines } = await process();
		own.destroy();
		const given = new AbortController();
		const waiting = turns.waitForIdentify(0, given.signal);
		expect(await clock.asleep()).toBe(1_000);
		expect(lines.join()).toContain('Redis does not tell whose turn it is');
		given.abort();
		await expect(waiting).rejects.toBe(given.signal.reason);
	});
});

/** Tells of each sleep for how many milliseconds it is. */
class SleepNotingClock extends TurnableClock {
	readonly #noted: number[] = [];
	readonly #changes = new Changes();

	/** The next sleep that was not told of. */
	asleep(): Promise<number> {
		return seen(
			this.#changes,
			() => this.#noted.shift(),
			20_000,
			() => 'nobody sleeps',
		);
	}

	override sleep(ms: number, signal?: AbortSignal): Promise<void> {
		this.#noted.push(ms);
		this.#changes.announce();
		return super.sleep(ms, signal);
	}
}

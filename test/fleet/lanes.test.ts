import { describe, expect, test } from 'vitest';
import { ENDS, laneOf } from '../../src/fleet/lane.js';
import type { Lanes, Taken } from '../../src/fleet/lanes.js';
import { hasRedis } from '../redis-server.js';
import { lanesOn, someRedis } from './some-redis.js';

const FOX = { id: 'fox', sealed: 'v1.fox' };
const OWL = { id: 'owl', sealed: 'v1.owl' };
const OWN = laneOf(undefined);

/** What several processes get that all take as much as they can, at once. */
async function takeAll(lane: string, ...processes: Lanes[]): Promise<Taken[]> {
	const tries = Array.from({ length: 20 }, (_, index) =>
		processes.map((lanes, of) => lanes.take(lane, `${of}-${index}`)),
	);
	return (await Promise.all(tries.flat())).filter((taken) => taken !== undefined);
}

/** The names of the jobs that are taken one after the other. */
async function idsIn(lanes: Lanes, lane: string): Promise<string[]> {
	const ids: string[] = [];
	for (let taken = await lanes.take(lane, 'mine'); taken; taken = await lanes.take(lane, 'mine'))
		ids.push(taken.data.jobId);
	return ids;
}

describe.skipIf(!hasRedis)('the lanes of two processes', () => {
	const redis = someRedis();

	test('give ten jobs of an account at once over both, and another when one is done', async () => {
		const [one, other] = (await redis.two()).map((each) => lanesOn(each)) as [Lanes, Lanes];
		for (let job = 0; job < 25; job++) await (job % 2 ? one : other).addToBeDrawn(`${job}`, FOX);
		const taken = await takeAll(laneOf(FOX), one, other);
		expect(taken).toHaveLength(10);
		expect(new Set(taken.map(({ data }) => data.jobId)).size).toBe(10);
		const [first] = taken;
		if (first) await one.done(first, first.token ?? '');
		expect(await takeAll(laneOf(FOX), one, other)).toHaveLength(1);
	});

	test('give as many on the bot’s own account as its operator has set, and ten of each other one', async () => {
		const [one, other] = (await redis.two()).map((each) => lanesOn(each, 3)) as [Lanes, Lanes];
		for (let job = 0; job < 12; job++) {
			await one.addToBeDrawn(`own-${job}`, undefined);
			await one.addToBeDrawn(`fox-${job}`, FOX);
			await one.addToBeDrawn(`owl-${job}`, OWL);
		}
		expect(await takeAll(OWN, one, other)).toHaveLength(3);
		expect(await takeAll(laneOf(FOX), one, other)).toHaveLength(10);
		expect(await takeAll(laneOf(OWL), one, other)).toHaveLength(10);
	});

	test('tell the end of any number at once', async () => {
		const [one, other] = (await redis.two()).map((each) => lanesOn(each, 1)) as [Lanes, Lanes];
		for (let job = 0; job < 30; job++) await one.addToBeFinished(`${job}`);
		expect(await takeAll(ENDS, one, other)).toHaveLength(30);
	});

	test('have a job in one lane, although its server has another account by now', async () => {
		const [one, other] = (await redis.two()).map((each) => lanesOn(each)) as [Lanes, Lanes];
		expect(await one.addToBeDrawn('1', FOX)).toBe(laneOf(FOX));
		expect(await other.addToBeDrawn('1', OWL)).toBe(laneOf(FOX));
		expect(await other.addToBeDrawn('1', undefined)).toBe(laneOf(FOX));
		for (const lane of [laneOf(OWL), OWN]) expect(await other.take(lane, 'other')).toBeUndefined();
		const taken = await other.take(laneOf(FOX), 'other');
		expect(taken?.data).toEqual({ jobId: '1', account: FOX });
		// Nor when it is taken: it is drawn on that account.
		expect(await one.addToBeDrawn('1', OWL)).toBe(laneOf(FOX));
		expect(await idsIn(one, laneOf(OWL))).toEqual([]);
		if (taken) await other.done(taken, 'other');
		expect(await one.addToBeDrawn('1', OWL)).toBe(laneOf(OWL));
	});

	test('have it once, however often and from how many sides it is put there at once', async () => {
		const [one, other] = (await redis.two()).map((each) => lanesOn(each)) as [Lanes, Lanes];
		const asked = [FOX, OWL, undefined, FOX, OWL].flatMap((account) => [
			one.addToBeDrawn('1', account),
			other.addToBeDrawn('1', account),
		]);
		expect(new Set(await Promise.all(asked)).size).toBe(1);
		const all = await Promise.all([OWN, laneOf(FOX), laneOf(OWL)].map((lane) => idsIn(one, lane)));
		expect(all.flat()).toEqual(['1']);
	});

	test('know which jobs are in the lanes of accounts, those that are taken, too', async () => {
		const [one, other] = (await redis.two()).map((each) => lanesOn(each)) as [Lanes, Lanes];
		await one.addToBeDrawn('1', undefined);
		await one.addToBeDrawn('2', FOX);
		await one.addToBeDrawn('3', FOX);
		await one.addToBeFinished('4');
		await one.take(laneOf(FOX), 'one');
		expect(await other.jobs()).toEqual(new Set(['1', '2', '3']));
	});
});

describe.skipIf(!hasRedis)('a lane', () => {
	const redis = someRedis();

	test('is first come, first served, whichever process puts a job there', async () => {
		const [one, other] = (await redis.two()).map((each) => lanesOn(each)) as [Lanes, Lanes];
		for (const [index, lanes] of [one, other, other, one].entries())
			await lanes.addToBeDrawn(`${index}`, FOX);
		expect(await idsIn(other, laneOf(FOX))).toEqual(['0', '1', '2', '3']);
	});

	test('has what was let go of before what waits', async () => {
		const [one, other] = (await redis.two()).map((each) => lanesOn(each)) as [Lanes, Lanes];
		for (const id of ['1', '2', '3']) await one.addToBeDrawn(id, FOX);
		await one.take(laneOf(FOX), 'one');
		const second = await one.take(laneOf(FOX), 'two');
		if (second) await one.letGo(second, 'two');
		expect(await idsIn(other, laneOf(FOX))).toEqual(['2', '3']);
	});

	test('has what a killed process had before what waits, once its lock is over, and not what is kept', async () => {
		const [redisOfOne, redisOfOther] = await redis.two();
		const [one, other] = [lanesOn(redisOfOne), lanesOn(redisOfOther)];
		for (const id of ['1', '2', '3']) await one.addToBeDrawn(id, FOX);
		await one.take(laneOf(FOX), 'killed');
		const kept = await one.take(laneOf(FOX), 'alive');
		await redisOfOther.del(one.lockOf(laneOf(FOX), '1'));
		const recovered: string[] = [];
		while (recovered.length === 0) {
			if (kept) expect(await one.keep(kept, 'alive')).toBe(true);
			recovered.push(...(await other.recover(laneOf(FOX))));
		}
		expect(recovered).toHaveLength(1);
		expect(await idsIn(other, laneOf(FOX))).toEqual(['1', '3']);
	});

	test('gives up only what nobody has taken', async () => {
		const [one, other] = (await redis.two()).map((each) => lanesOn(each)) as [Lanes, Lanes];
		for (const id of ['1', '2']) await one.addToBeDrawn(id, FOX);
		const taken = await other.take(laneOf(FOX), 'other');
		expect(await one.remove(laneOf(FOX), '1')).toBe(false);
		expect(await one.remove(laneOf(FOX), '2')).toBe(true);
		expect(await idsIn(other, laneOf(FOX))).toEqual([]);
		if (taken) await other.done(taken, 'other');
		// What was taken out may be put into another one.
		expect(await one.addToBeDrawn('2', OWL)).toBe(laneOf(OWL));
	});

	test('of a job whose lock another process has lets nobody be done with it, nor let it go, nor keep it', async () => {
		const [redisOfOne, redisOfOther] = await redis.two();
		const [one, other] = [lanesOn(redisOfOne), lanesOn(redisOfOther)];
		await one.addToBeDrawn('1', FOX);
		const taken = await one.take(laneOf(FOX), 'one');
		await redisOfOther.del(one.lockOf(laneOf(FOX), '1'));
		while ((await other.recover(laneOf(FOX))).length === 0);
		await other.take(laneOf(FOX), 'other');
		if (!taken) throw new Error('nothing was taken');
		expect(await one.keep(taken, 'one')).toBe(false);
		await expect(one.letGo(taken, 'one')).rejects.toThrow();
		await expect(one.done(taken, 'one')).rejects.toThrow();
		expect(await redisOfOther.get(one.lockOf(laneOf(FOX), '1'))).toBe('other');
	});

	test('costs no connection, of however many accounts there are, and nothing waits on one', async () => {
		const [one, mine] = await redis.two();
		const lanes = lanesOn(one);
		const accounts = Array.from({ length: 300 }, (_, index) => ({ id: `${index}`, sealed: 'v1' }));
		await lanes.addToBeDrawn('first', undefined);
		const before = await mine.clientList();
		for (const account of accounts) {
			await lanes.addToBeDrawn(account.id, account);
			const taken = await lanes.take(laneOf(account), 'one');
			if (taken) await lanes.done(taken, 'one');
			expect(taken?.data.jobId).toBe(account.id);
			expect(await lanes.take(laneOf(account), 'one')).toBeUndefined();
		}
		expect(await lanes.names()).toHaveLength(301);
		const after = await mine.clientList();
		expect(after.map(({ id }) => id)).toEqual(before.map(({ id }) => id));
		expect(after.filter(({ flags }) => flags.includes('b'))).toEqual([]);
	});
});

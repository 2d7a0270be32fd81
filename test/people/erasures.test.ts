import { describe, expect, it } from 'vitest';
import { Erasures, NotErased } from '../../src/people/erasures.js';
import { Records } from '../generation/records.js';
import { HeldClock } from '../ops/held-clock.js';
import { writtenLog } from '../ops/written-log.js';

const HOUR = 60 * 60_000;
const AKI = '200000000000000001';
const BO = '200000000000000002';

describe('all about a person', () => {
	it('is gone once it resolves, and nobody else’s is; then its traces go from the disk, and that it was wanted', async () => {
		const life = opened();
		let wantedMeanwhile: string[] = [];
		life.duringScrub = async () => {
			wantedMeanwhile = await life.wanted();
		};
		await life.erasures.erase(AKI);
		expect(life.kept).toEqual({ presets: new Set([BO]), jobs: new Set([BO]) });
		await life.clock.pass(0);
		expect(wantedMeanwhile).toEqual([AKI]);
		expect(life.done).toEqual([`presets of ${AKI}`, `jobs of ${AKI}`, 'scrub']);
		expect(await life.wanted()).toEqual([]);
	});

	it('stays as it is where it cannot be written down that they want it gone', async () => {
		const life = opened();
		life.records.break();
		const error = await life.erasures.erase(AKI).catch((error) => error);
		expect(error).toBeInstanceOf(NotErased);
		expect(error.isAsked).toBe(false);
		expect(life.done).toEqual([]);
	});

	it('that was deleted in part is deleted to the end when they want it again', async () => {
		const life = opened();
		life.breaks.jobs = true;
		const error = await life.erasures.erase(AKI).catch((error) => error);
		expect(error).toBeInstanceOf(NotErased);
		expect(error.isAsked).toBe(true);
		expect(life.kept).toEqual({ presets: new Set([BO]), jobs: new Set([AKI, BO]) });
		life.breaks.jobs = false;
		await life.erasures.erase(AKI);
		expect(life.kept).toEqual({ presets: new Set([BO]), jobs: new Set([BO]) });
	});

	it.each(['presets', 'jobs'] as const)(
		'is deleted to the end by the next start, wherever a crash has left it: before the %s',
		async (room) => {
			const life = opened();
			life.breaks[room] = true;
			await expect(life.erasures.erase(AKI)).rejects.toThrow(NotErased);
			const next = life.restart();
			await next.erasures.load();
			await next.erasures.resume();
			expect(next.kept).toEqual({ presets: new Set([BO]), jobs: new Set([BO]) });
			await next.clock.pass(0);
			expect(next.done.at(-1)).toBe('scrub');
			expect(await next.wanted()).toEqual([]);
		},
	);

	it('that they have made since is not deleted by the next start, which only has traces to remove', async () => {
		const life = opened();
		life.breaks.scrub = true;
		await life.erasures.erase(AKI);
		await life.clock.pass(0);
		expect(life.logged()).toMatch(/could not be scrubbed/);
		life.kept.presets.add(AKI);
		const next = life.restart();
		await next.erasures.load();
		await next.erasures.resume();
		await next.clock.pass(0);
		expect(next.done).toEqual(['scrub']);
		expect(next.kept.presets).toEqual(new Set([AKI, BO]));
		expect(await next.wanted()).toEqual([]);
	});

	it('is deleted once more where a record of it cannot be read, which some other version may have written', async () => {
		const life = opened();
		await life.records.set(AKI, { version: 7, wants: 'everything gone' });
		await life.erasures.load();
		await life.erasures.resume();
		expect(life.kept.presets).toEqual(new Set([BO]));
	});

	it('may be wanted gone twice at once', async () => {
		const life = opened();
		await Promise.all([life.erasures.erase(AKI), life.erasures.erase(AKI), life.erasures.erase(BO)]);
		await life.clock.pass(HOUR);
		expect(life.kept).toEqual({ presets: new Set(), jobs: new Set() });
		expect(await life.wanted()).toEqual([]);
	});
});

describe('a scrub, during which nobody is answered', () => {
	it('comes at most once an hour, and then for all who have asked meanwhile', async () => {
		const life = opened();
		await life.erasures.erase(AKI);
		await life.clock.pass(0);
		for (let press = 0; press < 10; press++) {
			await life.erasures.erase(AKI);
			await life.erasures.erase(BO);
			await life.clock.pass(HOUR / 20);
		}
		expect(life.scrubs()).toBe(1);
		expect((await life.wanted()).sort()).toEqual([AKI, BO]);
		await life.clock.pass(HOUR / 2);
		expect(life.scrubs()).toBe(2);
		expect(await life.wanted()).toEqual([]);
		await life.clock.pass(10 * HOUR);
		expect(life.scrubs()).toBe(2);
	});

	it('is tried again when it has failed, and forgets nobody who has asked', async () => {
		const life = opened();
		life.breaks.scrub = true;
		await life.erasures.erase(AKI);
		await life.clock.pass(2 * HOUR);
		expect(await life.wanted()).toEqual([AKI]);
		life.breaks.scrub = false;
		await life.erasures.resume();
		await life.clock.pass(HOUR);
		expect(await life.wanted()).toEqual([]);
		expect(life.done.filter((what) => what.startsWith('jobs'))).toHaveLength(1);
	});

	it('does not forget who asks once more while it is made', async () => {
		const life = opened();
		life.duringScrub = () => life.erasures.erase(AKI);
		await life.erasures.erase(AKI);
		await life.clock.pass(0);
		expect(life.scrubs()).toBe(1);
		expect(await life.wanted()).toEqual([AKI]);
		life.duringScrub = async () => undefined;
		await life.clock.pass(HOUR);
		expect(life.scrubs()).toBe(2);
		expect(await life.wanted()).toEqual([]);
	});

	it('is not waited for when the process stops', async () => {
		const life = opened();
		await life.erasures.erase(AKI);
		await life.clock.pass(0);
		await life.erasures.erase(AKI);
		life.stopping.abort();
		await life.erasures.settle();
		expect(life.scrubs()).toBe(1);
		expect(await life.wanted()).toEqual([AKI]);
	});
});

describe('what was still needed, and is deleted later', () => {
	it('leaves no traces either, and is nothing that is deleted twice', async () => {
		const life = opened();
		await life.erasures.erase(AKI);
		await life.clock.pass(0);
		await life.erasures.removedLater(AKI);
		expect(await life.wanted()).toEqual([AKI]);
		await life.clock.pass(HOUR);
		expect(life.scrubs()).toBe(2);
		expect(await life.wanted()).toEqual([]);
		expect(life.done.filter((what) => what.startsWith('jobs'))).toHaveLength(1);
	});

	it('does not take the place of a wish that is not fulfilled yet', async () => {
		const life = opened();
		life.breaks.jobs = true;
		await expect(life.erasures.erase(AKI)).rejects.toThrow(NotErased);
		const next = life.restart();
		await next.erasures.load();
		await next.erasures.removedLater(AKI);
		await next.erasures.resume();
		expect(next.kept.jobs).toEqual(new Set([BO]));
	});

	it('is none that ends the process where that cannot be written down', async () => {
		const life = opened();
		life.records.break();
		await life.erasures.removedLater(AKI);
		expect(life.logged()).toMatch(/"level":"warn".*may leave traces/);
	});
});

it('the next start tells what it cannot delete, and goes on with the others', async () => {
	const life = opened();
	life.breaks.jobs = true;
	for (const userId of [AKI, BO]) await expect(life.erasures.erase(userId)).rejects.toThrow(NotErased);
	const next = life.restart();
	next.failsFor = AKI;
	await next.erasures.load();
	await next.erasures.resume();
	expect(next.logged()).toMatch(new RegExp(`"level":"error".*"person":"${AKI}".*cannot be deleted`));
	expect(next.kept.jobs).toEqual(new Set([AKI]));
});

/** One life of a process that keeps something of two people in two rooms. The next one has the same disk. */
function opened(disk = new Map<string, string>(), kept = { presets: newRoom(), jobs: newRoom() }) {
	const clock = new HeldClock();
	const records = new Records(disk);
	const stopping = new AbortController();
	const { log, text: logged } = writtenLog();
	const done: string[] = [];
	const breaks = { presets: false, jobs: false, scrub: false };
	const removal = (room: 'presets' | 'jobs') => async (userId: string) => {
		if (breaks[room] || life.failsFor === userId) throw new Error('the disk is gone');
		done.push(`${room} of ${userId}`);
		kept[room].delete(userId);
	};
	const life = {
		clock,
		records,
		stopping,
		logged,
		kept,
		done,
		breaks,
		failsFor: '',
		duringScrub: (): Promise<void> => Promise.resolve(),
		scrubs: () => done.filter((what) => what === 'scrub').length,
		/** Whose wish is on record. */
		async wanted(): Promise<string[]> {
			const people: string[] = [];
			for await (const [userId] of records.iterator?.({}) ?? []) people.push(userId);
			return people;
		},
		restart: () => opened(disk, kept),
		erasures: new Erasures({
			records,
			removals: [removal('presets'), removal('jobs')],
			async scrub() {
				if (breaks.scrub) throw new Error('no space left');
				done.push('scrub');
				await life.duringScrub();
			},
			clock,
			log,
			signal: stopping.signal,
		}),
	};
	return life;
}

function newRoom(): Set<string> {
	return new Set([AKI, BO]);
}

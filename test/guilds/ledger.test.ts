import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { JobState } from '../../src/generation/job.js';
import { type Entry, Journal } from '../../src/generation/journal.js';
import { readRecord } from '../../src/generation/record.js';
import { Ledger } from '../../src/guilds/ledger.js';
import { openStore } from '../../src/storage/store.js';
import { jobOf } from '../generation/jobs.js';
import { writtenLog } from '../ops/written-log.js';
import { newFolder } from '../storage/folders.js';
import { GUILD, MEMBER, NOW } from './asks.js';

const HOUR = 60 * 60_000;
const OTHER = '200000000000000002';

const failure = { reason: 'failed' } as const;
const underWay: JobState[] = [
	{ name: 'accepted' },
	{ name: 'queued' },
	{ name: 'submitting' },
	{ name: 'submitted', taskId: '7', at: 5 },
	{ name: 'submitted', taskId: '7', at: 5, dropped: 'asker' },
];
const counted: JobState[] = [
	{ name: 'generated', taskId: '7', media: [], drawnIn: 9 },
	{ name: 'delivered' },
	{ name: 'generated', taskId: '7', media: [], drawnIn: 9, dropped: 'asker' },
	{ name: 'cancelled', failure: { reason: 'dropped' }, told: false },
	{ name: 'cancelled', failure: { reason: 'dropped-by-moderator' }, told: true },
	{ name: 'uncertain', failure: { reason: 'uncertain' }, told: false },
	{ name: 'uncertain', failure: { reason: 'uncertain' }, told: true },
	{ name: 'undeliverable', reason: 'Cannot send messages to this user' },
	{ name: 'undeliverable', reason: 'Unknown Channel', failure: { reason: 'uncertain' } },
	{ name: 'undeliverable', reason: 'Unknown Channel', failure: { reason: 'dropped' } },
];
const givenBack: JobState[] = [
	{ name: 'failed', failure, told: false },
	{ name: 'failed', failure, told: true },
	{ name: 'cancelled', failure: { reason: 'cancelled' }, told: false },
	{ name: 'cancelled', failure: { reason: 'cancelled' }, told: true },
	{ name: 'undeliverable', reason: 'Cannot send messages to this user', failure },
	{ name: 'undeliverable', reason: 'Cannot send messages to this user', failure: { reason: 'withdrawn' } },
];

describe('a request', () => {
	it.each(underWay)('that is $name is under way, and counts', (state) => {
		const use = useAfter(entryOf({ state, count: 4 }));
		expect([use.atOnce(MEMBER), use.lastAt(MEMBER, 0), use.images(0, MEMBER), use.images(0)]).toEqual([
			1,
			NOW,
			4,
			4,
		]);
		expect(use.credits(0)).toBe(1_600);
	});

	it.each(counted)('that is $name is not under way any more, and counts', (state) => {
		const use = useAfter(entryOf({ state, count: 4 }));
		expect([use.atOnce(MEMBER), use.lastAt(MEMBER, 0), use.images(0, MEMBER), use.images(0)]).toEqual([
			0,
			NOW,
			4,
			4,
		]);
		expect(use.credits(0)).toBe(1_600);
	});

	it.each(givenBack)('that is $name gives its share back, once', (state) => {
		const entry = entryOf({ count: 4 });
		const other = entryOf({ count: 1 });
		const use = useAfter(other, entry, { ...entry, state }, { ...entry, state });
		expect([use.atOnce(MEMBER), use.images(0, MEMBER), use.images(0)]).toEqual([1, 1, 1]);
		expect(use.credits(0)).toBe(800);
		expect(useAfter(entry, { ...entry, state }).lastAt(MEMBER, 0)).toBeUndefined();
	});

	it('counts once, whatever it has come through', () => {
		const entry = entryOf({ count: 4 });
		const use = useAfter(...[...underWay, ...counted].map((state) => ({ ...entry, state })));
		expect([use.atOnce(MEMBER), use.images(0, MEMBER)]).toEqual([0, 4]);
	});

	it('counts from the moment at which it was accepted', () => {
		const use = useAfter(entryOf({ at: NOW - 5 }), entryOf({ at: NOW - 9, count: 4 }));
		expect([NOW - 9, NOW - 8, NOW - 4].map((since) => use.images(since, MEMBER))).toEqual([5, 1, 0]);
		expect([NOW - 9, NOW - 8, NOW - 4].map((since) => use.credits(since))).toEqual([2_400, 800, 0]);
		expect([NOW - 9, NOW - 5, NOW - 4].map((since) => use.lastAt(MEMBER, since))).toEqual([
			NOW - 5,
			NOW - 5,
			undefined,
		]);
	});

	it('from after now, by a clock that was set back since, counts as of now, and not for longer than that', () => {
		let now = NOW;
		const ledger = new Ledger({ now: () => now });
		ledger.note(entryOf({ at: NOW + 30 * HOUR, state: { name: 'delivered' } }));
		const use = ledger.of(GUILD);
		expect(use.lastAt(MEMBER, 0)).toBe(NOW);
		expect(use.images(NOW)).toBe(1);
		expect(use.images(NOW + 1)).toBe(0);
		now = NOW + 50 * HOUR;
		ledger.note(entryOf({ asker: OTHER, at: now }));
		expect(use.images(0, MEMBER)).toBe(0);
	});

	it('counts for who asked, and in the server whose gate it waits at', () => {
		const ledger = new Ledger({ now: () => NOW });
		ledger.note(entryOf({ count: 4 }));
		ledger.note(entryOf({ asker: OTHER }));
		ledger.note(entryOf({ gate: 'guild:7' }));
		ledger.note(entryOf({ gate: `user:${MEMBER}` }));
		const use = ledger.of(GUILD);
		expect([use.images(0, MEMBER), use.images(0, OTHER), use.images(0)]).toEqual([4, 1, 5]);
		expect(ledger.of('7').images(0)).toBe(1);
		expect(ledger.of(MEMBER).images(0)).toBe(0);
	});

	it('that ended two days ago is dropped from memory, and one that is still under way is not', () => {
		let now = NOW;
		const ledger = new Ledger({ now: () => now });
		ledger.note(entryOf({ state: { name: 'delivered' } }));
		now = NOW + 2 * HOUR;
		ledger.note(entryOf({ at: now, state: { name: 'delivered' } }));
		ledger.note(entryOf({ asker: OTHER }));
		now = NOW + 50 * HOUR;
		ledger.note(entryOf({ gate: 'guild:7', at: now }));
		const use = ledger.of(GUILD);
		expect([use.images(0, MEMBER), use.images(0, OTHER), use.atOnce(OTHER)]).toEqual([1, 1, 1]);
	});
});

describe('a start', () => {
	it('counts from the store what the process before has left there, and what was given back only once', async () => {
		const url = `sqlite://${join(await newFolder(), 'easel.sqlite')}`;
		const entries = [...underWay, ...counted, ...givenBack].map((state) => entryOf({ state, count: 4 }));
		const store = await openStore(url);
		const journal = new Journal({
			records: store.namespace('jobs'),
			quarantine: store.namespace('quarantine'),
			forgotten: store.namespace('forgotten'),
			onRemoved: () => undefined,
			onRemoval: async () => undefined,
			onChange: () => undefined,
			clock: { now: () => NOW, sleep: () => Promise.resolve() },
			random: Math.random,
			log: writtenLog().log,
			signal: new AbortController().signal,
		});
		for (const entry of entries) await journal.record(entry);
		await store.close();

		const next = await openStore(url);
		onTestFinished(() => next.close());
		const ledger = new Ledger({ now: () => NOW });
		for await (const [, value] of next.namespace<unknown>('jobs').iterator?.({}) ?? []) {
			const record = readRecord(value);
			if (typeof record !== 'string') ledger.note(record);
		}
		const use = ledger.of(GUILD);
		const left = () => [use.atOnce(MEMBER), use.images(0)];
		const counts = [underWay.length, 4 * (underWay.length + counted.length)];
		expect(left()).toEqual(counts);
		for (const entry of entries.filter(({ state }) => givenBack.includes(state))) ledger.note(entry);
		expect(left()).toEqual(counts);
	});

	it('counts the same from the journal’s records, in whatever order they come', () => {
		const states = fc.constantFrom(...underWay, ...counted, ...givenBack);
		const entries = fc.array(
			fc
				.record({
					state: states,
					asker: fc.constantFrom(MEMBER, OTHER),
					count: fc.constantFrom(1, 4),
					at: fc.integer({ min: NOW - 48 * HOUR, max: NOW }),
				})
				.map(entryOf),
			{ maxLength: 20 },
		);
		const shuffled = entries.chain((inOrder) =>
			fc.tuple(
				fc.constant(inOrder),
				fc.shuffledSubarray(inOrder, { minLength: inOrder.length, maxLength: inOrder.length }),
			),
		);
		fc.assert(
			fc.property(shuffled, ([inOrder, another]) => {
				// One process has seen every state of each, the next one sees the last.
				const lived = useAfter(
					...inOrder.flatMap((entry) => [...underWay.map((state) => ({ ...entry, state })), entry]),
				);
				const started = useAfter(...another);
				for (const person of [MEMBER, OTHER]) {
					expect(started.atOnce(person)).toBe(lived.atOnce(person));
					expect(started.lastAt(person, 0)).toBe(lived.lastAt(person, 0));
					expect(started.images(NOW - 24 * HOUR, person)).toBe(lived.images(NOW - 24 * HOUR, person));
				}
				expect(started.images(0)).toBe(lived.images(0));
				for (const since of [0, NOW - 24 * HOUR]) expect(started.credits(since)).toBe(lived.credits(since));
			}),
		);
	});
});

function useAfter(...entries: readonly Entry[]) {
	const ledger = new Ledger({ now: () => NOW });
	for (const entry of entries) ledger.note(entry);
	return ledger.of(GUILD);
}

function entryOf({
	state = { name: 'queued' },
	asker = MEMBER,
	count = 1,
	at = NOW,
	gate = `guild:${GUILD}`,
}: {
	state?: JobState;
	asker?: string;
	count?: number;
	at?: number;
	gate?: string;
}): Entry {
	return { job: { ...jobOf({ count }, gate), asker, acceptedAt: at }, state };
}

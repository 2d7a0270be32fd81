import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { JobState } from '../../src/generation/job.js';
import { type Entry, Journal } from '../../src/generation/journal.js';
import { Ledger } from '../../src/guilds/ledger.js';
import { Uses } from '../../src/guilds/uses.js';
import { openStore, type Store } from '../../src/storage/store.js';
import { jobOf } from '../generation/jobs.js';
import { Records } from '../generation/records.js';
import { writtenLog } from '../ops/written-log.js';
import { newFolder } from '../storage/folders.js';
import { GUILD, MEMBER, NOW } from './asks.js';

const HOUR = 60 * 60_000;
const delivered: JobState = { name: 'delivered' };

describe('what counts of a job whose record goes', () => {
	it('is who, where, when, how many and at what cost, and nothing of what was asked for', async () => {
		const { records, uses } = usesOf();
		const entry = entryOf({ at: NOW - HOUR, count: 4 });
		await uses.keep(entry);
		expect(await records.get(entry.job.id)).toEqual({
			version: 1,
			asker: MEMBER,
			guildId: GUILD,
			askedAt: NOW - HOUR,
			images: 4,
			credits: 1_600,
		});
	});

	it('stays for as long as it counts', async () => {
		const { records, uses } = usesOf();
		const [late, early] = [entryOf({ at: NOW - HOUR }), entryOf({ at: NOW - 49 * HOUR })];
		const before = Date.now();
		for (const entry of [late, early]) await uses.keep(entry);
		expect(records.expiryOf(late.job)).toBeGreaterThanOrEqual(before + 48 * HOUR);
		expect(records.expiryOf(late.job)).toBeLessThanOrEqual(Date.now() + 48 * HOUR);
		expect(await records.has(early.job.id)).toBe(false);
	});

	it.each<[string, Partial<Parameters<typeof entryOf>[0]>]>([
		[
			'what has given its share back',
			{ state: { name: 'failed', failure: { reason: 'failed' }, told: true } },
		],
		['what was asked for directly', { gate: `user:${MEMBER}` }],
	])('is nothing of %s', async (_, options) => {
		const { records, uses } = usesOf();
		const entry = entryOf(options);
		await uses.keep(entry);
		expect(await records.has(entry.job.id)).toBe(false);
	});

	it('is counted by the next process, once, be its record still there or not; what is garbage is not', async () => {
		const { records, uses } = usesOf();
		const entry = entryOf({ count: 4 });
		await uses.keep(entry);
		await records.set('garbage', 'garbage');
		await records.set('newer', { version: 2 });
		const ledger = new Ledger({ now: () => NOW });
		ledger.note(entry);
		await uses.countIn(ledger);
		await uses.countIn(ledger);
		const use = ledger.of(GUILD);
		expect([use.images(0, MEMBER), use.images(0), use.lastAt(MEMBER, 0), use.atOnce(MEMBER)]).toEqual([
			4,
			4,
			NOW,
			0,
		]);
	});
});

it('what an older Easel has kept, which counted no credits, counts as before', async () => {
	const { records, uses } = usesOf();
	await records.set('old', { version: 1, asker: MEMBER, guildId: GUILD, askedAt: NOW - HOUR, images: 4 });
	const ledger = new Ledger({ now: () => NOW });
	await uses.countIn(ledger);
	expect([ledger.of(GUILD).images(0), ledger.of(GUILD).credits(0)]).toEqual([4, 0]);
});

describe('somebody who is forgotten', () => {
	const PROMPT = 'pr1vate words about a fox';

	it('has used as much as before, after a restart, too', async () => {
		const url = `sqlite://${join(await newFolder(), 'easel.sqlite')}`;
		const first = await process(url);
		const [shown, underWay] = [entryOf({ count: 4 }), entryOf({ state: { name: 'queued' } })];
		for (const entry of [shown, underWay]) await first.journal.record(entry);
		await first.journal.forget(MEMBER);
		await first.store.close();

		const second = await process(url);
		const [entry] = await second.journal.unfinished({ seen: (entry) => second.ledger.note(entry) });
		await second.uses.countIn(second.ledger);
		expect(second.ledger.of(GUILD).images(0, MEMBER)).toBe(5);
		await second.journal.record({ job: entry?.job ?? underWay.job, state: delivered });
		await second.store.close();

		const third = await process(url);
		onTestFinished(() => third.store.close());
		expect(await third.journal.unfinished({ seen: (entry) => third.ledger.note(entry) })).toEqual([]);
		expect(third.ledger.of(GUILD).images(0, MEMBER)).toBe(0);
		await third.uses.countIn(third.ledger);
		expect(third.ledger.of(GUILD).images(0, MEMBER)).toBe(5);
		expect(third.ledger.of(GUILD).credits(0)).toBe(2_400);
		expect(third.ledger.of(GUILD).lastAt(MEMBER, 0)).toBe(NOW);
	});

	it('has left nothing of what they asked for in the store’s files', async () => {
		const path = join(await newFolder(), 'easel.sqlite');
		const { store, journal } = await process(`sqlite://${path}`);
		onTestFinished(() => store.close());
		const prompt = `${PROMPT} `.repeat(70);
		const entries = Array.from({ length: 200 }, (_, index) => entryOf({ prompt, count: index % 2 ? 1 : 4 }));
		const other = { ...entryOf({ prompt: 'somebody else’s owl' }), state: delivered };
		for (const { job } of entries) await journal.record({ job, state: { name: 'queued' } });
		for (const entry of entries) await journal.record(entry);
		await journal.record({ ...other, job: { ...other.job, asker: '200000000000000002' } });
		const contents = async () =>
			(await Promise.all([path, `${path}-wal`].map((file) => readFile(file, 'utf8')))).join('');
		expect(await contents()).toContain(PROMPT);
		await journal.forget(MEMBER);
		await store.scrub();
		expect(await contents()).not.toContain(PROMPT);
		expect(await contents()).toContain('somebody else’s owl');
	});
});

function entryOf({
	at = NOW,
	count = 1,
	state = delivered,
	prompt = 'a fox',
	gate = `guild:${GUILD}`,
}: {
	at?: number;
	count?: number;
	state?: JobState;
	prompt?: string;
	gate?: string;
} = {}): Entry {
	return { job: { ...jobOf({ prompt, count }, gate), asker: MEMBER, acceptedAt: at }, state };
}

function usesOf() {
	const records = new Records();
	return { records, uses: new Uses(records, { now: () => NOW }) };
}

/** What a process has of all this. */
async function process(url: string) {
	const clock = { now: () => NOW, sleep: () => Promise.resolve() };
	const store: Store = await openStore(url);
	const uses = new Uses(store.namespace('uses'), clock);
	const journal = new Journal({
		records: store.namespace('jobs'),
		quarantine: store.namespace('quarantine'),
		forgotten: store.namespace('forgotten'),
		onRemoved: () => undefined,
		onRemoval: (entry) => uses.keep(entry),
		onChange: () => undefined,
		clock,
		random: Math.random,
		log: writtenLog().log,
		signal: new AbortController().signal,
	});
	return { store, uses, journal, ledger: new Ledger(clock) };
}

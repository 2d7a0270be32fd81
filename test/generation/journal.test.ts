import { setMaxListeners } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Keyv } from 'keyv';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Job, JobState } from '../../src/generation/job.js';
import { type Entry, isFinished, Journal, NotWritten } from '../../src/generation/journal.js';
import { RECORD_VERSION } from '../../src/generation/record.js';
import type { RequestOptions } from '../../src/pixai/request.js';
import { openStore } from '../../src/storage/store.js';
import { HeldClock } from '../ops/held-clock.js';
import { writtenLog } from '../ops/written-log.js';
import { jobOf } from './jobs.js';
import { Records } from './records.js';
import { endOf } from './scene.js';

const DAY = 24 * 60 * 60_000;

const uncertain = { reason: 'uncertain' } as const;
const unfinished: JobState[] = [
	{ name: 'accepted' },
	{ name: 'queued' },
	{ name: 'submitting' },
	{ name: 'submitted', taskId: '7', at: 5 },
	{
		name: 'generated',
		taskId: '7',
		media: [{ id: 'a', url: 'https://a' }, { url: 'https://b' }],
		drawnIn: 9,
	},
	{ name: 'submitted', taskId: '7', at: 5, dropped: 'asker' },
	{ name: 'generated', taskId: '7', media: [{ id: 'a' }], drawnIn: 9, dropped: 'moderator' },
	{ name: 'failed', failure: { reason: 'option-refused', option: 'seed' }, told: false },
	{ name: 'cancelled', failure: { reason: 'cancelled' }, told: false },
	{ name: 'uncertain', failure: uncertain, told: false },
];
const result = {
	taskId: '7',
	media: [{ id: 'a' }, { url: 'https://b' }],
	drawnIn: 9,
	at: 14,
	place: { channelId: '4', messageId: '5' },
	accountId: 'fox',
};
const finished: JobState[] = [
	{ name: 'delivered' },
	{ name: 'delivered', result },
	{ name: 'failed', failure: { reason: 'failed' }, told: true },
	{ name: 'cancelled', failure: { reason: 'cancelled' }, told: true },
	{ name: 'cancelled', failure: { reason: 'dropped' }, told: true },
	{ name: 'uncertain', failure: uncertain, told: true },
	{ name: 'undeliverable', reason: 'Cannot send messages to this user' },
];
/** Every option, and an asker in no server, whose reply has no message yet. */
const everyOption: RequestOptions = {
	mode: 'pro',
	size: '1.5k',
	count: 4,
	negativePrompt: 'rain',
	style: 'chibi',
	seed: 0,
	loras: '123:0.5',
	enhancePrompt: true,
};

describe('a job', () => {
	it.each(unfinished)('that is $name stays on record for ever, until it has ended', async (state) => {
		const { journal, records } = journalOf();
		const job = { ...jobOf(everyOption), seed: 7 };
		await journal.announce({ job, state });
		expect(records.expiryOf(job)).toBeUndefined();
		expect(await journal.unfinished()).toMatchObject([{ job, state }]);
	});

	it.each(finished)('that has ended as $name stays 30 days, for history', async (state) => {
		const { journal, records } = journalOf();
		const job = jobOf();
		await journal.record({ job, state: { name: 'queued' } });
		const before = Date.now();
		await journal.record({ job, state });
		expect(records.expiryOf(job)).toBeGreaterThanOrEqual(before + 30 * DAY);
		expect(records.expiryOf(job)).toBeLessThanOrEqual(Date.now() + 30 * DAY);
		expect(await journal.unfinished()).toEqual([]);
		expect(await journal.find(job.id)).toMatchObject({ job, state });
	});

	it('is found on record with all that it takes to finish it without its interaction', async () => {
		const { journal, records, disk } = journalOf();
		const { guildId: _, guildLocale: __, ...job } = jobOf(everyOption);
		const { messageId: ___, ...reply } = job.reply;
		const entry = { job: { ...job, reply }, state: { name: 'queued' } } as const;
		await journal.record(entry);
		expect(records.stateOf(job)).toEqual({ name: 'queued' });
		const next = journalOf(disk).journal;
		expect(await next.unfinished()).toMatchObject([entry]);
		expect(await next.find(job.id)).toMatchObject(entry);
		expect(await next.find('another')).toBeUndefined();
	});
});

describe('unfinished jobs', () => {
	it('come in the order in which they were accepted', async () => {
		const { journal } = journalOf();
		const times = [5, 3, 9, 1, 7];
		for (const acceptedAt of times)
			await journal.record({ job: { ...jobOf(), acceptedAt }, state: { name: 'queued' } });
		const entries = await journal.unfinished();
		expect(entries.map(({ job }) => job.acceptedAt)).toEqual([1, 3, 5, 7, 9]);
	});

	it('survive in the store’s file, in their order, and what nobody can read does not hold them up', async () => {
		const folder = await mkdtemp(join(tmpdir(), 'easel-journal-'));
		onTestFinished(() => rm(folder, { recursive: true }));
		const url = `sqlite://${join(folder, 'easel.sqlite')}`;
		const store = await openStore(url);
		const [first, second, third] = [3, 1, 2].map((acceptedAt) => ({ ...jobOf(), acceptedAt })) as [
			Job,
			Job,
			Job,
		];
		const { journal } = journalOn(store.namespace('jobs'), store.namespace('quarantine'));
		for (const job of [first, second, third]) await journal.announce({ job, state: { name: 'accepted' } });
		await journal.record({ job: second, state: { name: 'delivered' } });
		await store.namespace('jobs').set('newer', newer);
		await store.namespace('jobs').set('garbage', 'garbage');
		await store.close();

		const reopened = await openStore(url);
		onTestFinished(() => reopened.close());
		const jobs = reopened.namespace<unknown>('jobs');
		const quarantine = reopened.namespace<unknown>('quarantine');
		const next = journalOn(jobs, quarantine);
		const entries = await next.journal.unfinished();
		expect(entries.map(({ job }) => job)).toEqual([third, first]);
		expect(await quarantine.get('garbage')).toBe('garbage');
		expect(await jobs.get('garbage')).toBeUndefined();
		expect(await jobs.get('newer')).toEqual(newer);
		expect(await next.journal.find(second.id)).toMatchObject({ state: { name: 'delivered' } });
	});
});

const newer = { version: RECORD_VERSION + 1, jobs: ['in a new way'], prompt: 'pr1vate words' };

describe('a record of a newer Easel', () => {
	it('is kept, not touched, and said', async () => {
		const { journal, records, quarantine, logged, disk } = journalOf();
		const job = jobOf();
		await records.set('newer', newer);
		await records.set('newest', { ...newer, version: 99 });
		await journal.record({ job, state: { name: 'queued' } });
		const before = [...disk];
		expect(await journal.unfinished()).toMatchObject([{ job: { id: job.id } }]);
		expect([...disk]).toEqual(before);
		expect(await quarantine.get('newer')).toBeUndefined();
		expect(await journal.find('newer')).toBeUndefined();
		const [line, ...others] = logged().trim().split('\n');
		expect(JSON.parse(line ?? '')).toMatchObject({ level: 'warn', records: 2, first: 'newer' });
		expect(line).toContain('records of a newer Easel; they are left as they are');
		expect(others).toEqual([]);
	});
});

describe('a record is of the oldest version that can read it', () => {
	const failure = { reason: 'dropped-by-moderator' } as const;
	it.each<[number, JobState]>([
		[2, { name: 'submitted', taskId: '7', at: 5 }],
		[2, { name: 'cancelled', failure: { reason: 'withdrawn' }, told: false }],
		[2, { name: 'delivered' }],
		[3, { name: 'submitted', taskId: '7', at: 5, dropped: 'asker' }],
		[3, { name: 'generated', taskId: '7', media: [], drawnIn: 1, dropped: 'asker' }],
		[3, { name: 'cancelled', failure: { reason: 'dropped' }, told: false }],
		[3, { name: 'undeliverable', reason: 'Unknown Channel', failure }],
	])('%i: %j', async (version, state) => {
		const { journal, records } = journalOf();
		const job = jobOf();
		await journal.record({ job, state });
		expect(await records.get(job.id)).toMatchObject({ version });
	});
});

describe('a record that nobody can read', () => {
	const good = { version: RECORD_VERSION, job: jobOf(), state: { name: 'queued' } };
	it.each<[string, unknown]>([
		['a word', 'pr1vate words'],
		['nothing', null],
		['a number', 7],
		['an empty object', {}],
		['no version', { ...good, version: undefined }],
		['an older version', { ...good, version: 0 }],
		['a version that is none', { ...good, version: '2' }],
		['no job', { ...good, job: undefined }],
		['an unknown state', { ...good, state: { name: 'asleep' } }],
		['a state without what belongs to it', { ...good, state: { name: 'submitted' } }],
		['a job without its token', { ...good, job: { ...good.job, reply: { ...good.job.reply, token: 1 } } }],
		['an impossible request', { ...good, job: { ...good.job, request: { ...good.job.request, count: 3 } } }],
	])('is moved to the quarantine, and said, and the others go on: %s', async (_, value) => {
		const { journal, records, quarantine, logged } = journalOf();
		const [before, after] = [jobOf(), jobOf()];
		await journal.record({ job: before, state: { name: 'queued' } });
		await records.set('garbage', value);
		await journal.record({ job: after, state: { name: 'queued' } });
		const entries = await journal.unfinished();
		expect(entries.map(({ job }) => job.id)).toEqual([before.id, after.id]);
		expect(await records.has('garbage')).toBe(false);
		expect(await quarantine.has('garbage')).toBe(true);
		expect(await quarantine.get('garbage')).toEqual(JSON.parse(JSON.stringify(value)));
		expect(JSON.parse(logged())).toMatchObject({ level: 'error', job: 'garbage' });
		expect(logged()).toContain('moved to the quarantine');
		expect(logged()).not.toMatch(/pr1vate|a fox|s3cr3t-token/);
	});
});

describe('a record of the version before', () => {
	it.each<JobState>([
		{ name: 'accepted' },
		{ name: 'queued' },
		{ name: 'submitting' },
		{ name: 'submitted', taskId: '7', at: 1 },
		{ name: 'generated', taskId: '7', media: [{ id: 'a' }], drawnIn: 1 },
		{ name: 'uncertain', failure: { reason: 'uncertain' }, told: false },
	])('is gone on with, and is of the bot’s own account: $name', async (state) => {
		const { journal, records } = journalOf();
		const job = jobOf();
		await records.set(job.id, { version: 1, job, state });
		expect(await journal.unfinished()).toMatchObject([{ job, state }]);
		expect(await journal.find(job.id)).toMatchObject({ job, state });
	});
});

it('a record keeps the account that a job is on, that its people were told so, and what PixAI is told', async () => {
	const { journal } = journalOf();
	const account = { id: 'fox', sealed: 'sealed' };
	const states: JobState[] = [
		{ name: 'submitting', account },
		{ name: 'submitted', taskId: '7', at: 1, account },
		{ name: 'generated', taskId: '7', media: [], drawnIn: 1, account },
		{ name: 'uncertain', failure: { reason: 'uncertain' }, told: false, account },
		{ name: 'failed', failure: { reason: 'key-refused', ofServer: true }, told: false },
		{ name: 'cancelled', failure: { reason: 'withdrawn-by-moderator' }, told: false },
	];
	for (const state of states) {
		const { request, ...job } = jobOf();
		const entry = { job: { ...job, request: { ...request, avoidsNudity: true as const } }, state };
		await journal.record(entry);
		expect(await journal.find(job.id)).toMatchObject(entry);
	}
	expect(await journal.unfinished()).toMatchObject(states.map((state) => ({ state })));
});

it('every job that can be read is shown at the start, ended or not', async () => {
	const { journal, records } = journalOf();
	const [waiting, ended] = [jobOf(), jobOf()];
	await journal.record({ job: waiting, state: { name: 'queued' } });
	await journal.record({ job: ended, state: { name: 'delivered' } });
	await records.set('newer', newer);
	await records.set('garbage', 'garbage');
	const seen: Entry[] = [];
	const found: string[] = [];
	await journal.unfinished({ newer: found, seen: (entry) => void seen.push(entry) });
	expect(seen).toMatchObject([
		{ job: waiting, state: { name: 'queued' } },
		{ job: ended, state: { name: 'delivered' } },
	]);
	expect(found).toEqual(['newer']);
});

it('everything on record that can be read is listed, ended or not, as it is now', async () => {
	const { journal, records } = journalOf();
	const entries = [...unfinished, ...finished].map((state) => ({ job: jobOf(), state }));
	for (const entry of entries) await journal.announce(entry);
	await records.set('garbage', { version: 2, job: 'none' });
	await records.set('newer', { version: RECORD_VERSION + 1 });
	expect(await allOf(journal)).toMatchObject(entries);
	const [{ job }] = entries as [Entry];
	const later = { job, state: { name: 'queued' } } as const;
	records.break();
	await journal.record(later);
	expect(await allOf(journal)).toContainEqual(later);
});

describe('a store that takes nothing', () => {
	it('does not let anything be announced, and keeps what was true before', async () => {
		const { journal, records } = journalOf();
		const job = jobOf();
		await journal.record({ job, state: { name: 'queued' } });
		records.break();
		const error = await endOf(journal.announce({ job, state: { name: 'submitting' } }));
		expect(error).toBeInstanceOf(NotWritten);
		expect(error).toMatchObject({ cause: { message: 'no space left' } });
		expect(await journal.find(job.id)).toMatchObject({ job, state: { name: 'queued' } });
		expect(await endOf(journal.announce({ job: jobOf(), state: { name: 'accepted' } }))).toBeInstanceOf(
			NotWritten,
		);
	});

	it('gets the latest of each job as soon as it works again, which the journal knows meanwhile', async () => {
		const { journal, records, clock, logged } = journalOf();
		const [one, other] = [jobOf(), jobOf()];
		const mend = records.break();
		await journal.record({ job: one, state: { name: 'queued' } });
		await journal.record({ job: one, state: { name: 'submitted', taskId: '7', at: 1 } });
		await journal.record({ job: other, state: { name: 'delivered' } });
		expect(await journal.find(one.id)).toMatchObject({ state: { name: 'submitted' } });
		await clock.pass(DAY);
		expect(records.stateOf(one)).toBeUndefined();
		mend();
		await clock.pass(30_000);
		expect(records.stateOf(one)).toEqual({ name: 'submitted', taskId: '7', at: 1 });
		expect(records.stateOf(other)).toEqual({ name: 'delivered' });
		expect(records.expiryOf(other)).toBeGreaterThan(Date.now() + 29 * DAY);
		expect(logged()).toMatch(/"level":"error".*the journal cannot be written; it is tried again/);
		expect(logged()).toContain('no space left');
	});

	it('is waited for, until it has the latest of a job, or has had its last chance to get it', async () => {
		const { journal, records, clock, stopping } = journalOf();
		const [one, other] = [jobOf(), jobOf()];
		await journal.paid(one.id);
		const mend = records.break();
		await journal.record({ job: one, state: { name: 'queued' } });
		let isPaid = false;
		const paid = journal.paid(one.id).then(() => {
			isPaid = true;
		});
		await clock.pass(60_000);
		expect(isPaid).toBe(false);
		mend();
		await clock.pass(31_000);
		await paid;
		expect(records.stateOf(one)).toEqual({ name: 'queued' });
		records.break();
		await journal.record({ job: other, state: { name: 'queued' } });
		const given = journal.paid(other.id);
		stopping.abort();
		await given;
		expect(journal.owes(other.id)).toBe(true);
	});

	it('gets what was true, not what could not be announced', async () => {
		const { journal, records, clock } = journalOf();
		const job = jobOf();
		const mend = records.break();
		await journal.record({ job, state: { name: 'queued' } });
		await endOf(journal.announce({ job, state: { name: 'submitting' } }));
		mend();
		await clock.pass(30_000);
		expect(records.stateOf(job)).toEqual({ name: 'queued' });
	});

	it('is written to again after it has failed, worked, and failed again', async () => {
		const { journal, records, clock } = journalOf();
		const job = jobOf();
		for (let round = 1; round <= 3; round++) {
			const mend = records.break();
			const state: JobState = { name: 'submitted', taskId: `${round}`, at: round };
			await journal.record({ job, state });
			mend();
			await clock.pass(30_000);
			expect(records.stateOf(job)).toEqual(state);
		}
	});

	it('has one more chance when the process stops', async () => {
		const { journal, records, stopping } = journalOf();
		const job = jobOf();
		const mend = records.break();
		await journal.record({ job, state: { name: 'submitted', taskId: '7', at: 1 } });
		mend();
		stopping.abort();
		await journal.settle();
		expect(records.stateOf(job)).toMatchObject({ name: 'submitted' });
	});

	it('is left alone when it does not take that', async () => {
		const { journal, records, clock, stopping } = journalOf();
		let writes = 0;
		records.writing = () => {
			writes++;
			return Promise.reject(new Error('no space left'));
		};
		await journal.record({ job: jobOf(), state: { name: 'queued' } });
		stopping.abort();
		await journal.settle();
		expect(writes).toBe(2);
		await clock.pass(DAY);
		expect(writes).toBe(2);
		// What ends while the process stops has its chances, too.
		await journal.record({ job: jobOf(), state: { name: 'queued' } });
		await journal.settle();
		expect(writes).toBe(4);
	});

	it('never gets an older state over a newer one, whatever fails and however long it takes', () => {
		const writing = fc.record({
			effect: fc.boolean(),
			fails: fc.boolean(),
			takes: fc.nat(3_000),
		});
		const step = fc.record({ isAnnounced: fc.boolean(), after: fc.nat(3_000) });
		return fc.assert(
			fc.asyncProperty(
				fc.array(writing, { maxLength: 40 }),
				fc.array(fc.array(step, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
				async (writings, ways) => {
					const { journal, records, clock } = journalOf();
					const coming = [...writings];
					const taken: Taken[] = [];
					// Like the store's file, which writes in the order of the calls.
					let last: Promise<unknown> = Promise.resolve();
					records.writing = (write, record) => {
						const { effect, fails, takes } = coming.shift() ?? { effect: true, fails: false, takes: 0 };
						const written = last.then(async () => {
							await clock.sleep(takes);
							if (effect || !fails) {
								await write();
								taken.push(takenOf(record));
							}
							if (fails) throw new Error('no space left');
							return true;
						});
						last = written.catch(() => undefined);
						return written;
					};
					const jobs = ways.map(() => jobOf());
					const void_: Taken[] = [];
					const walks = ways.map(async (steps, index) => {
						const job = jobs[index] ?? jobOf();
						for (const [at, { isAnnounced, after }] of steps.entries()) {
							const state: JobState = { name: 'submitted', taskId: job.id, at };
							await clock.sleep(after);
							const isLast = at === steps.length - 1;
							if (!isAnnounced || isLast) await journal.record({ job, state });
							else if ((await endOf(journal.announce({ job, state }))) instanceof NotWritten) {
								void_.push({ id: job.id, at });
								continue;
							} else expect(taken.findLast(({ id }) => id === job.id)).toEqual({ id: job.id, at });
							expect(await journal.find(job.id)).toMatchObject({ job, state });
						}
					});
					let haveWalked = false;
					const walked = Promise.all(walks).finally(() => {
						haveWalked = true;
					});
					walked.catch(() => undefined);
					while (!haveWalked) await clock.pass(10_000);
					await walked;
					await clock.pass(45 * 60_000);
					for (const [index, { id }] of jobs.entries()) {
						const ofJob = taken.filter((one) => one.id === id);
						const isVoid = ({ at }: Taken) => void_.some((one) => one.id === id && one.at === at);
						const real = ofJob.filter((one) => !isVoid(one)).map(({ at }) => at);
						expect(real).toEqual(real.toSorted((one, other) => one - other));
						expect(ofJob.at(-1)?.at).toBe((ways[index]?.length ?? 0) - 1);
					}
				},
			),
			{ seed: 3, numRuns: 200 },
		);
	});
});

it('neither token nor prompt of a job is in the log, whatever happens to its record', async () => {
	const { journal, records, clock, logged } = journalOf();
	const job = jobOf({ prompt: 'pr1vate words' });
	const mend = records.break();
	await journal.record({ job, state: { name: 'queued' } });
	await endOf(journal.announce({ job, state: { name: 'submitting' } }));
	await clock.pass(30_000);
	mend();
	await records.set('garbage', { ...job, state: 'none' });
	await journal.unfinished();
	expect(logged()).toContain('the journal can still not be written');
	expect(logged()).not.toMatch(/pr1vate|s3cr3t-token/);
});

it.each([...unfinished, ...finished])('a job is over when nothing is left to be done: $name', (state) => {
	expect(isFinished(state)).toBe(finished.includes(state));
});

async function allOf(journal: Journal): Promise<Entry[]> {
	const entries: Entry[] = [];
	for await (const entry of journal.entries()) entries.push(entry);
	return entries;
}

/** Which state of which job was written. */
interface Taken {
	readonly id: string;
	readonly at: number;
}

function takenOf(record: unknown): Taken {
	const { job, state } = record as { job: Job; state: { at: number } };
	return { id: job.id, at: state.at };
}

function journalOf(disk = new Map<string, string>()) {
	const records = new Records(disk);
	const quarantine = new Records();
	return { ...journalOn(records, quarantine), records, quarantine, disk };
}

function journalOn(records: Keyv<unknown>, quarantine: Keyv<unknown>) {
	const clock = new HeldClock();
	const stopping = new AbortController();
	setMaxListeners(0, stopping.signal);
	const { log, text } = writtenLog();
	const random = () => 0.5;
	const journal = new Journal({
		records,
		quarantine,
		forgotten: new Records(),
		onRemoval: async () => undefined,
		onRemoved: () => undefined,
		onChange: () => undefined,
		clock,
		random,
		log,
		signal: stopping.signal,
	});
	return { journal, clock, stopping, logged: text };
}

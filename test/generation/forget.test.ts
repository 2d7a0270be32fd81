import { EventEmitter, once, setMaxListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { Job, JobState, Result } from '../../src/generation/job.js';
import { type Entry, Journal, NotWritten } from '../../src/generation/journal.js';
import { HeldClock } from '../ops/held-clock.js';
import { writtenLog } from '../ops/written-log.js';
import { settled } from './crowd.js';
import { jobOf } from './jobs.js';
import { Records } from './records.js';
import { endOf } from './scene.js';

const DAY = 24 * 60 * 60_000;
const AKI = '200000000000000001';
const BO = '200000000000000002';
const queued: JobState = { name: 'queued' };
const failed: JobState = { name: 'failed', failure: { reason: 'failed' }, told: true };

describe('pictures that were deleted in Discord', () => {
	it('are on record as deleted, which stays no longer than it would have', async () => {
		const { journal, records, clock, changed } = processOn();
		const job = jobOf();
		const shown = delivered({ at: clock.now() });
		await journal.record({ job, state: shown });
		await clock.pass(20 * DAY);
		const before = Date.now();
		await journal.markDeleted(job.id);
		const state = { ...shown, result: { ...shown.result, deletedAt: clock.now() } };
		expect(records.stateOf(job)).toEqual(state);
		expect(changed).toMatchObject([{ job, state }]);
		expect(records.expiryOf(job)).toBeGreaterThanOrEqual(before + 10 * DAY);
		expect(records.expiryOf(job)).toBeLessThanOrEqual(Date.now() + 10 * DAY);
	});

	it('are so since they were deleted first', async () => {
		const { journal, records, clock } = processOn();
		const job = jobOf();
		await journal.record({ job, state: delivered({ at: clock.now() }) });
		await clock.pass(DAY);
		await journal.markDeleted(job.id);
		const first = records.stateOf(job);
		await clock.pass(DAY);
		await journal.markDeleted(job.id);
		expect(records.stateOf(job)).toEqual(first);
	});

	it.each<[string, number]>([
		['the clock was set back meanwhile', -DAY],
		['its time is over', 31 * DAY],
	])('stay for a while at most, although %s', async (_, later) => {
		const { journal, records, clock } = processOn();
		const job = jobOf();
		await journal.record({ job, state: delivered({ at: clock.now() - later }) });
		await journal.markDeleted(job.id);
		expect(records.expiryOf(job)).toBeLessThanOrEqual(Date.now() + 30 * DAY);
	});

	it('are on record as soon as the store takes it', async () => {
		const { journal, records, clock } = processOn();
		const job = jobOf();
		await journal.record({ job, state: delivered() });
		const mend = records.break();
		await journal.markDeleted(job.id);
		expect(await journal.find(job.id)).toHaveProperty('state.result.deletedAt');
		mend();
		await clock.pass(30_000);
		expect(records.stateOf(job)).toHaveProperty('result.deletedAt');
	});

	it.each<JobState>([queued, failed, { name: 'delivered' }])(
		'are none where none were shown: %j',
		async (state) => {
			const { journal, records, changed } = processOn();
			const job = jobOf();
			await journal.record({ job, state });
			await journal.markDeleted(job.id);
			await journal.markDeleted('nobody');
			expect(records.stateOf(job)).toEqual(state);
			expect(changed).toEqual([]);
		},
	);
});

describe('somebody who is forgotten', () => {
	it('has nothing on record of what has ended, and of others all stays', async () => {
		const { journal, on, removed } = processOn();
		const states = [delivered(), failed, { name: 'undeliverable', reason: 'Unknown Channel' } as const];
		const entries = await Promise.all(states.map((state) => on(AKI, state)));
		const others = await Promise.all(states.map((state) => on(BO, state)));
		await journal.forget(AKI);
		for (const { job } of entries) expect(await journal.has(job.id)).toBe(false);
		for (const { job } of others) expect(await journal.has(job.id)).toBe(true);
		expect(removed).toMatchObject(entries);
	});

	it('has what is under way on record until it has ended, and is done then', async () => {
		const { journal, on, removed, forgotten } = processOn();
		const { job } = await on(AKI, queued);
		await journal.forget(AKI);
		expect(await journal.find(job.id)).toMatchObject({ state: queued });
		await journal.announce({ job, state: { name: 'submitting' } });
		await journal.record({ job, state: { name: 'submitted', taskId: '7', at: 1 } });
		expect(await journal.find(job.id)).toMatchObject({ state: { name: 'submitted' } });
		expect(await isAnyIn(forgotten)).toBe(true);
		await journal.record({ job, state: delivered() });
		expect(await journal.has(job.id)).toBe(false);
		expect(removed).toMatchObject([{ job, state: { name: 'delivered' } }]);
		expect(await isAnyIn(forgotten)).toBe(false);
	});

	it('has what they ask for afterwards on record', async () => {
		const { journal, on } = processOn();
		await on(AKI, queued);
		await journal.forget(AKI);
		const { job } = await on(AKI, delivered());
		expect(await journal.has(job.id)).toBe(true);
	});

	it('leaves nothing of what nobody can read, either', async () => {
		const { journal, quarantine } = processOn();
		await quarantine.set('theirs', { version: 1, job: { asker: AKI, prompt: 'a fox' } });
		await quarantine.set('others', { version: 1, job: { asker: BO } });
		await quarantine.set('garbage', 'garbage');
		await journal.forget(AKI);
		expect(await quarantine.has('theirs')).toBe(false);
		expect(await quarantine.has('others')).toBe(true);
		expect(await quarantine.has('garbage')).toBe(true);
	});

	it('stays forgotten over a restart: what was under way goes when it has ended', async () => {
		const { journal, on, next, forgotten } = processOn();
		const { job } = await on(AKI, queued);
		await journal.forget(AKI);
		const later = next();
		expect(await later.journal.unfinished()).toMatchObject([{ job, state: queued }]);
		await later.journal.record({ job, state: delivered() });
		expect(await later.journal.has(job.id)).toBe(false);
		expect(later.removed).toMatchObject([{ job }]);
		expect(await isAnyIn(forgotten)).toBe(false);
	});

	it.each([0, 1, 2, 3, 4])(
		'although the process ends after %i removals: the next start removes the rest, and shows none of it',
		async (removals) => {
			const { journal, on, next, records, forgotten } = processOn();
			const entries = await Promise.all([1, 2, 3, 4].map(() => on(AKI, delivered())));
			const { job } = await on(AKI, queued);
			let deleted = 0;
			const remove = records.delete.bind(records);
			records.delete = (id: string | string[]) =>
				deleted++ < removals ? remove(id as string) : new Promise(() => undefined);
			void journal.forget(AKI);
			for (let turns = 0; turns < 20; turns++) await settled();
			const later = next();
			const seen: Entry[] = [];
			expect(await later.journal.unfinished({ seen: (entry) => void seen.push(entry) })).toMatchObject([
				{ job },
			]);
			expect(seen.map(({ job }) => job.id)).toEqual([job.id]);
			for (const { job } of entries) expect(await later.journal.has(job.id)).toBe(false);
			await later.journal.record({ job, state: delivered() });
			expect(await isAnyIn(forgotten)).toBe(false);
		},
	);

	it('twice, while the last of what was under way the first time ends, stays forgotten over a restart', async () => {
		const { journal, on, next, forgotten } = processOn();
		const { job } = await on(AKI, queued);
		await journal.forget(AKI);
		const { job: later } = await on(AKI, queued);
		const held = new EventEmitter();
		forgotten.writing = async (write) => {
			const result = await write();
			await once(held, 'released');
			return result;
		};
		const again = journal.forget(AKI);
		for (let turns = 0; turns < 20; turns++) await settled();
		const ended = journal.record({ job, state: delivered() });
		for (let turns = 0; turns < 20; turns++) await settled();
		held.emit('released');
		await Promise.all([again, ended]);
		const process = next();
		await process.journal.unfinished();
		await process.journal.record({ job: later, state: delivered() });
		expect(await process.journal.has(later.id)).toBe(false);
		expect(await isAnyIn(forgotten)).toBe(false);
	});

	it('is told when the store does not take it', async () => {
		const { journal, on, forgotten } = processOn();
		const { job } = await on(AKI, delivered());
		forgotten.break();
		expect(await endOf(journal.forget(AKI))).toBeInstanceOf(NotWritten);
		expect(await journal.has(job.id)).toBe(true);
	});

	it('is not before what must outlive the record is kept', async () => {
		const { journal, on, records } = processOn({
			onRemoval: () => Promise.reject(new Error('no space left')),
		});
		const { job } = await on(AKI, delivered());
		expect(await endOf(journal.forget(AKI))).toBeInstanceOf(NotWritten);
		expect(records.stateOf(job)?.name).toBe('delivered');
	});

	it('is, as soon as the store takes it, where it does not when the last of them ends', async () => {
		const { journal, on, records, clock } = processOn();
		const { job } = await on(AKI, queued);
		await journal.forget(AKI);
		const remove = records.delete.bind(records);
		records.delete = () => Promise.reject(new Error('no space left'));
		await journal.record({ job, state: delivered() });
		expect(await journal.has(job.id)).toBe(true);
		records.delete = remove as typeof records.delete;
		await clock.pass(30_000);
		expect(await records.has(job.id)).toBe(false);
		expect(await journal.has(job.id)).toBe(false);
	});
});

it.each(Array.from({ length: 40 }, (_, instant) => instant))(
	'whatever is written and deleted at the same moment, what is forgotten does not come back: instant %i',
	async (instant) => {
		const { journal, on, records, clock } = processOn();
		const [{ job }, shown] = [await on(AKI, queued), await on(AKI, delivered())];
		// Like the store's file, which takes its time.
		records.writing = async (write) => {
			for (let turns = 0; turns < 5; turns++) await null;
			return write();
		};
		const forgetting = journal.forget(AKI);
		for (let turns = 0; turns < instant; turns++) await null;
		await Promise.all([
			journal.record({ job, state: { name: 'generated', taskId: '7', media: [], drawnIn: 1 } }),
			journal.record({ job, state: delivered() }),
			journal.markDeleted(shown.job.id),
			journal.markDeleted(job.id),
			forgetting,
		]);
		await clock.pass(30_000);
		expect(await records.has(job.id)).toBe(false);
		expect(await records.has(shown.job.id)).toBe(false);
	},
);

function delivered(result: Partial<Result> = {}): { name: 'delivered'; result: Result } {
	return { name: 'delivered', result: { taskId: '7', media: [{ id: 'a' }], drawnIn: 1, at: 0, ...result } };
}

async function isAnyIn(records: Records): Promise<boolean> {
	for await (const _ of records.iterator?.({}) ?? []) return true;
	return false;
}

/** A process with a journal, and those that follow it on the same disk. */
function processOn({ onRemoval }: { onRemoval?: () => Promise<void> } = {}) {
	const disk = new Map<string, string>();
	const quarantine = new Records();
	const forgotten = new Records();
	const start = () => {
		const records = new Records(disk);
		const clock = new HeldClock();
		const { signal } = new AbortController();
		setMaxListeners(0, signal);
		const removed: Entry[] = [];
		const changed: Entry[] = [];
		const journal = new Journal({
			records,
			quarantine,
			forgotten,
			onRemoval: async ({ job }) => {
				await onRemoval?.();
				expect(records.stateOf(job)).toBeDefined();
			},
			onRemoved(entry) {
				expect(records.stateOf(entry.job)).toBeUndefined();
				removed.push(entry);
			},
			onChange: (entry) => void changed.push(entry),
			clock,
			random: () => 0.5,
			log: writtenLog().log,
			signal,
		});
		const on = async (asker: string, state: JobState): Promise<{ job: Job; state: JobState }> => {
			const entry = { job: { ...jobOf(), asker }, state };
			await journal.record(entry);
			return entry;
		};
		return { journal, records, clock, removed, changed, on };
	};
	return { ...start(), quarantine, forgotten, next: start };
}

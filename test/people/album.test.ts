import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JobState, Result } from '../../src/generation/job.js';
import type { Entry } from '../../src/generation/journal.js';
import { Album } from '../../src/people/album.js';
import { jobOf } from '../generation/jobs.js';

const HOUR = 60 * 60_000;
const DAY = 24 * HOUR;
const NOW = Date.UTC(2026, 4, 3, 12);
const AKI = '200000000000000001';
const BO = '200000000000000002';
const DEN = '600000000000000001';
const OTHER = '600000000000000002';

describe('the pictures of a person', () => {
	it('are those that were shown to them in a server, the newest first', () => {
		const { album } = albumWith(
			shown('old', { at: NOW - 2 * HOUR }),
			shown('newest', { at: NOW }),
			shown('new', { at: NOW - HOUR }),
			shown('elsewhere', { guildId: OTHER }),
			shown('direct', { guildId: undefined }),
			shown('other’s', { asker: BO }),
		);
		expect(album.picturesOf(AKI, DEN)).toEqual(['newest', 'new', 'old']);
		expect(album.picturesOf(AKI, OTHER)).toEqual(['elsewhere']);
		expect(album.picturesOf(AKI, undefined)).toEqual(['direct']);
		expect(album.picturesOf(BO, DEN)).toEqual(['other’s']);
		expect(album.picturesOf('nobody', DEN)).toEqual([]);
	});

	it('are there as soon as they are shown, and not any more when they were deleted', () => {
		const { album } = albumWith();
		const states: JobState[] = [
			{ name: 'accepted' },
			{ name: 'submitted', taskId: '7', at: NOW },
			{ name: 'generated', taskId: '7', media: [], drawnIn: 1 },
		];
		for (const state of states) album.note(entryOf('fox', state));
		expect(album.picturesOf(AKI, DEN)).toEqual([]);
		album.note(shown('fox'));
		expect(album.picturesOf(AKI, DEN)).toEqual(['fox']);
		album.note(shown('fox', { deletedAt: NOW }));
		expect(album.picturesOf(AKI, DEN)).toEqual([]);
		expect(album.countOf(AKI).jobs).toBe(1);
	});

	it('are not those of a version before, of which nobody knows where they are', () => {
		const { album } = albumWith(entryOf('fox', { name: 'delivered' }));
		expect(album.picturesOf(AKI, DEN)).toEqual([]);
		expect(album.countOf(AKI).jobs).toBe(1);
	});
});

describe('all jobs of a person', () => {
	it('are those that are under way, and those that came to nothing, too, wherever', () => {
		const { album } = albumWith(
			entryOf('waiting', { name: 'queued' }, NOW),
			entryOf('failed', { name: 'failed', failure: { reason: 'failed' }, told: true }, NOW - HOUR),
			shown('elsewhere', { at: NOW + HOUR, guildId: OTHER }),
			shown('other’s', { asker: BO }),
		);
		expect(album.countOf(AKI)).toEqual({ jobs: 3, underWay: 1, since: NOW - HOUR });
		expect(album.countOf('nobody')).toEqual({ jobs: 0, underWay: 0 });
	});

	it('are one fewer for each that is off the record', () => {
		const { album } = albumWith(shown('fox'), shown('owl', { at: NOW - HOUR }));
		album.remove(shown('fox'));
		album.remove(shown('fox'));
		expect(album.picturesOf(AKI, DEN)).toEqual(['owl']);
		expect(album.countOf(AKI).jobs).toBe(1);
		album.remove(shown('owl'));
		expect(album.countOf(AKI)).toEqual({ jobs: 0, underWay: 0 });
	});
});

describe('what is off the record after 30 days', () => {
	it('is not named any more', () => {
		const { album, clock } = albumWith(shown('fox'), shown('owl', { at: NOW + HOUR }));
		clock.at = NOW + 30 * DAY;
		expect(album.picturesOf(AKI, DEN)).toEqual(['owl']);
		clock.at += HOUR;
		expect(album.picturesOf(AKI, DEN)).toEqual([]);
	});

	it('takes no memory any more', () => {
		const { album, clock } = albumWith(shown('fox'));
		clock.at = NOW + 31 * DAY;
		album.note(shown('owl', { at: clock.at, asker: BO }));
		clock.at = NOW;
		expect(album.picturesOf(AKI, DEN)).toEqual([]);
	});
});

it('of very many, the newest are held, whoever’s they are', () => {
	const { album } = albumWith();
	for (let n = 0; n < 70_000; n++)
		album.note(shown(`fox-${n}`, { at: NOW - 70_000 + n, asker: n % 2 ? AKI : BO }));
	const held = [...album.picturesOf(AKI, DEN), ...album.picturesOf(BO, DEN)];
	expect(held.length).toBeGreaterThanOrEqual(50_000);
	expect(held.length).toBeLessThanOrEqual(62_500);
	expect(album.picturesOf(AKI, DEN)[0]).toBe('fox-69999');
	expect(held).not.toContain('fox-0');
});

it('whatever order the states come in at a start, and however often, it holds what they come to', () => {
	const job = fc.record({ id: fc.nat(20).map(String), at: fc.nat(1000), isDeleted: fc.boolean() });
	fc.assert(
		fc.property(fc.uniqueArray(job, { selector: ({ id }) => id }), fc.nat(3), (jobs, times) => {
			const { album } = albumWith();
			for (let time = 0; time <= times; time++)
				for (const { id, at, isDeleted } of jobs)
					album.note(shown(id, { at: NOW - at, ...(isDeleted && { deletedAt: NOW }) }));
			const there = jobs.filter(({ isDeleted }) => !isDeleted);
			expect(album.picturesOf(AKI, DEN).toSorted()).toEqual(there.map(({ id }) => id).toSorted());
			const ages = album.picturesOf(AKI, DEN).map((id) => jobs.find((one) => one.id === id)?.at ?? 0);
			expect(ages).toEqual(ages.toSorted((one, other) => one - other));
		}),
		{ seed: 12 },
	);
});

function albumWith(...entries: Entry[]) {
	const clock = { at: NOW, now: () => clock.at };
	const album = new Album(clock);
	for (const entry of entries) album.note(entry);
	return { album, clock };
}

function entryOf(id: string, state: JobState, acceptedAt = NOW): Entry {
	return { job: { ...jobOf(), id, acceptedAt }, state };
}

/** A job whose picture was shown. */
function shown(
	id: string,
	{
		asker = AKI,
		at = NOW,
		deletedAt,
		...place
	}: { asker?: string; guildId?: string | undefined } & Partial<Pick<Result, 'at' | 'deletedAt'>> = {},
): Entry {
	const result = { taskId: '7', media: [], drawnIn: 1, at, ...(deletedAt !== undefined && { deletedAt }) };
	const { job, state } = entryOf(id, { name: 'delivered', result });
	const { guildId: _, ...directly } = job;
	const guildId = 'guildId' in place ? place.guildId : DEN;
	return { job: { ...directly, asker, ...(guildId && { guildId }) }, state };
}

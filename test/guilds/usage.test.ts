import { describe, expect, it } from 'vitest';
import type { Failure, JobState } from '../../src/generation/job.js';
import type { Entry } from '../../src/generation/journal.js';
import { PERIODS, type Period } from '../../src/guilds/periods.js';
import { usageOf, type Whose } from '../../src/guilds/usage.js';
import { CATALOGUE, DEFAULT_MODEL } from '../../src/pixai/catalogue.js';
import { creditsOf } from '../../src/pixai/credits.js';
import type { RequestOptions } from '../../src/pixai/request.js';
import { jobOf } from '../generation/jobs.js';

const NOW = Date.parse('2026-10-26T12:30Z');
const [, haruka] = CATALOGUE;
const delivered: JobState = { name: 'delivered' };

interface Asked extends RequestOptions {
	readonly at?: string;
	readonly by?: string;
	readonly gate?: string;
}

function entry(state: JobState = delivered, { at, by = 'fox', gate, ...options }: Asked = {}): Entry {
	const job = jobOf(options, gate);
	return { job: { ...job, asker: by, acceptedAt: at ? Date.parse(at) : NOW }, state };
}

function ended(reason: Failure['reason'], name: 'failed' | 'cancelled' | 'uncertain'): Entry {
	return entry({ name, failure: { reason }, told: true });
}

function shown(pictures: number): JobState {
	const media = Array.from({ length: pictures }, (_, index) => ({ id: `${index}` }));
	return { name: 'delivered', result: { taskId: '7', media, drawnIn: 9, at: NOW } };
}

function count(entries: Entry[], whose: Whose = { guildId: '1' }, period: Period = 'week', timezone = 'UTC') {
	return usageOf(entries, whose, { period, timezone, now: NOW });
}

describe('of a server', () => {
	it('pictures, requests, people, models and credits are counted', async () => {
		const usage = await count([
			entry(),
			entry(delivered, { by: 'owl', count: 4 }),
			entry(delivered, { by: 'owl', model: haruka?.name ?? '' }),
		]);
		expect(usage).toMatchObject({ requests: 3, underWay: 0, pictures: 6, people: 2, failures: [] });
		const [one, four, other] = [
			creditsOf({ modelId: DEFAULT_MODEL.id, count: 1 }),
			creditsOf({ modelId: DEFAULT_MODEL.id, count: 4 }),
			creditsOf({ modelId: haruka?.id ?? '', count: 1 }),
		];
		expect(usage.credits).toBe(one + four + other);
		expect(usage.models).toEqual([
			{ id: DEFAULT_MODEL.id, pictures: 5, credits: one + four },
			{ id: haruka?.id, pictures: 1, credits: other },
		]);
	});

	it('pictures are as many as were shown, deleted since or not', async () => {
		const deleted = shown(4);
		if (deleted.name === 'delivered' && deleted.result) Object.assign(deleted.result, { deletedAt: NOW });
		const usage = await count([entry(shown(3), { count: 4 }), entry(deleted, { count: 4 })]);
		expect(usage.pictures).toBe(7);
	});

	it('others’ requests count nothing: of another server, and of somebody who brought the bot along', async () => {
		const usage = await count([
			entry(delivered, { gate: 'guild:2' }),
			entry(delivered, { gate: 'user:1' }),
			entry(delivered, { gate: 'guild:11' }),
		]);
		expect(usage).toMatchObject({
			requests: 0,
			pictures: 0,
			people: 0,
			credits: 0,
			models: [],
			failures: [],
		});
	});

	it('failures are counted by their reasons, the most frequent first', async () => {
		const usage = await count([
			ended('failed', 'failed'),
			ended('withdrawn', 'cancelled'),
			ended('withdrawn', 'cancelled'),
			ended('uncertain', 'uncertain'),
			entry({ name: 'undeliverable', reason: 'gone' }),
			entry({ name: 'undeliverable', reason: 'gone', failure: { reason: 'failed' } }),
			ended('failed', 'failed'),
		]);
		expect(usage).toMatchObject({ requests: 7, underWay: 0, pictures: 0 });
		expect(usage.failures).toEqual([
			['failed', 3],
			['withdrawn', 2],
			['uncertain', 1],
			['undeliverable', 1],
		]);
	});
});

describe('credits are counted', () => {
	const price = creditsOf({ modelId: DEFAULT_MODEL.id, count: 1 });

	it.each<[string, Entry, boolean]>([
		['what failed', ended('failed', 'failed'), false],
		['what PixAI refused', ended('option-refused', 'failed'), false],
		['what was cancelled before PixAI had it', ended('withdrawn', 'cancelled'), false],
		['what waits', entry({ name: 'queued' }), false],
		['what is only just accepted', entry({ name: 'accepted' }), false],
		['what may be at PixAI', entry({ name: 'submitting' }), true],
		['what is at PixAI', entry({ name: 'submitted', taskId: '7', at: NOW }), true],
		['what is on its way', entry({ name: 'generated', taskId: '7', media: [], drawnIn: 9 }), true],
		['what was dropped when PixAI had it', ended('dropped', 'cancelled'), true],
		['what may have been paid', ended('uncertain', 'uncertain'), true],
		['what could not be shown', entry({ name: 'undeliverable', reason: 'gone' }), true],
		['what was shown', entry(), true],
	])('of %s', async (_, one, counts) => {
		const usage = await count([one]);
		expect(usage.credits).toBe(counts ? price : 0);
		expect(usage.models).toHaveLength(counts ? 1 : 0);
	});

	it('while what is under way is said to be', async () => {
		const states: JobState[] = [{ name: 'accepted' }, { name: 'queued' }, { name: 'submitting' }];
		expect((await count(states.map((state) => entry(state)))).underWay).toBe(3);
	});
});

describe('of a person', () => {
	const entries = [
		entry(),
		entry(delivered, { by: 'owl' }),
		entry(delivered, { gate: 'guild:2' }),
		entry(delivered, { gate: 'user:fox' }),
	];

	it('what they asked for in a server is counted', async () => {
		expect(await count(entries, { guildId: '1', asker: 'fox' })).toMatchObject({ pictures: 1, people: 1 });
	});

	it('what they asked for everywhere is counted', async () => {
		expect(await count(entries, { asker: 'fox' })).toMatchObject({ pictures: 3, people: 1 });
	});
});

describe('hours and days', () => {
	/** The pictures of each hour or day. */
	async function bars(period: Period, timezone: string, ...times: string[]): Promise<number[]> {
		const { spans } = await count(
			times.map((at) => entry(delivered, { at })),
			{ guildId: '1' },
			period,
			timezone,
		);
		return spans.map(({ pictures }) => pictures);
	}

	it('count what was asked for in them, from their first instant to their last', async () => {
		const edges = ['2026-10-25T23:59:59.999Z', '2026-10-26T00:00Z', '2026-10-26T12:30Z'];
		expect(await bars('week', 'UTC', ...edges)).toEqual([0, 0, 0, 0, 0, 1, 2]);
		expect(await bars('day', 'UTC', '2026-10-25T12:59Z', '2026-10-25T13:00Z')).toEqual([
			1,
			...Array(23).fill(0),
		]);
	});

	it('begin at midnight of the server’s time zone, on the days on which clocks are changed, too', async () => {
		// In Berlin, 25 October is from 22:00 to 23:00 the next day.
		const edges = ['2026-10-24T21:59Z', '2026-10-24T22:00Z', '2026-10-25T22:59Z', '2026-10-25T23:00Z'];
		expect(await bars('week', 'Europe/Berlin', ...edges)).toEqual([0, 0, 0, 0, 1, 2, 1]);
		expect(await bars('week', 'UTC', ...edges)).toEqual([0, 0, 0, 0, 2, 2, 0]);
	});

	it('begin with the period: what is from before counts nothing', async () => {
		const before = ['2026-09-26T23:59Z', '2026-09-27T00:00Z', '2026-10-19T23:59Z', '2026-10-20T00:00Z'];
		const sums = PERIODS.map(async (period) => (await bars(period, 'UTC', ...before)).filter(Boolean));
		expect(await Promise.all(sums)).toEqual([[], [1], [1, 1, 1]]);
	});

	it('count what seems to come from the future as of now', async () => {
		expect(await bars('week', 'UTC', '2026-10-29T00:00Z')).toEqual([0, 0, 0, 0, 0, 0, 1]);
	});

	it('tell the pictures of each model apart', async () => {
		const { spans } = await count([entry(), entry(delivered, { model: haruka?.name ?? '', count: 4 })]);
		expect([...(spans.at(-1)?.ofModels ?? [])]).toEqual([
			[DEFAULT_MODEL.id, 1],
			[haruka?.id, 4],
		]);
	});
});

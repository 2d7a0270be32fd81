import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Job, JobState } from '../../src/generation/job.js';
import { Pipeline } from '../../src/generation/pipeline.js';
import type { Delivery, ImageProvider } from '../../src/generation/ports.js';
import { Worker } from '../../src/generation/worker.js';
import { AnswerLost, NotAccepted, RequestRefused, Unavailable } from '../../src/pixai/errors.js';
import type { Task } from '../../src/pixai/wire.js';
import { HeldClock } from '../ops/held-clock.js';
import { settled } from './crowd.js';
import { jobOf } from './jobs.js';
import { inTurn, sceneOn } from './scene.js';
import { USUAL_TERMS } from './usual-terms.js';

const waiting: Task = { id: '7', status: 'waiting', media: [] };
const running: Task = { ...waiting, status: 'running' };
const done: Task = { ...waiting, status: 'completed', media: [{ id: 'a' }] };
const never = () => new Promise<never>(() => undefined);
const dropped: JobState = { name: 'cancelled', failure: { reason: 'dropped' }, told: true };

describe('a job that is dropped while PixAI has it', () => {
	it('is watched to its end, fetched and shown by nobody, and says so at once and at the end', async () => {
		const { pipeline, clock, told, endings, records } = bot({ task: inTurn<Task>(running, running, done) });
		const job = jobOf();
		await pipeline.accept(job);
		await clock.pass(2_000);
		expect(told.at(-1)).toMatchObject({ step: 'drawing' });
		expect(await pipeline.drop(job.id, 'asker')).toBe('dropped');
		expect(told.at(-1)).toEqual({ step: 'dropped', by: 'asker' });
		expect(records.stateOf(job)).toMatchObject({ name: 'submitted', taskId: '7', dropped: 'asker' });
		await clock.pass(1_500);
		expect(told.at(-1)).toEqual({ step: 'dropped', by: 'asker' });
		expect(endings).toEqual([]);
		await clock.pass(1_500);
		expect(endings).toEqual([{ reason: 'dropped' }]);
		expect(records.stateOf(job)).toEqual(dropped);
	});

	it('by a moderator is said to be so', async () => {
		const { pipeline, clock, told, endings } = bot({ task: inTurn<Task>(waiting, done) });
		const job = jobOf();
		await pipeline.accept(job);
		await settled();
		expect(await pipeline.drop(job.id, 'moderator')).toBe('dropped');
		await clock.pass(3_000);
		expect(told.at(-1)).toEqual({ step: 'dropped', by: 'moderator' });
		expect(endings).toEqual([{ reason: 'dropped-by-moderator' }]);
	});

	it('keeps its turn until PixAI is done with it', async () => {
		const { pipeline, clock, creates } = bot({ task: inTurn<Task>(running, done) }, { concurrency: 1 });
		const [job, next] = [jobOf(), jobOf()];
		for (const one of [job, next]) await pipeline.accept(one);
		await settled();
		await pipeline.drop(job.id, 'asker');
		await clock.pass(1_500);
		expect(creates).toHaveLength(1);
		expect(pipeline.line('guild:1').running.map(({ job }) => job.id)).toEqual([job.id]);
		await clock.pass(1_500);
		expect(creates).toHaveLength(2);
	});

	it.each(['failed', 'cancelled'] as const)(
		'ends as PixAI says, where that %s it: nobody pays',
		async (status) => {
			const { pipeline, clock, endings } = bot({ task: async () => ({ ...waiting, status }) });
			const job = jobOf();
			await pipeline.accept(job);
			await settled();
			await pipeline.drop(job.id, 'asker');
			await clock.pass(1_500);
			expect(endings).toEqual([{ reason: status }]);
		},
	);

	it('is told of nothing else meanwhile, not even that PixAI does not answer', async () => {
		const { pipeline, clock, told } = bot({ task: () => Promise.reject(new Unavailable('503')) });
		const job = jobOf();
		await pipeline.accept(job);
		await settled();
		await pipeline.drop(job.id, 'asker');
		told.length = 0;
		await clock.pass(60_000);
		expect(told.length).toBeGreaterThan(0);
		expect(new Set(told.map(({ step }) => step))).toEqual(new Set(['dropped']));
	});

	it('by one is not dropped by another, too, nor taken back: it ends as the first has said', async () => {
		const { pipeline, clock, endings } = bot({ task: inTurn<Task>(running, done) });
		const job = jobOf();
		await pipeline.accept(job);
		await settled();
		const answers = await Promise.all(
			(['moderator', 'asker'] as const).map((who) => pipeline.drop(job.id, who)),
		);
		expect(answers).toEqual(['dropped', 'ended']);
		expect(await pipeline.withdraw(job.id, 'asker')).toBe('ended');
		await clock.pass(3_000);
		expect(endings).toEqual([{ reason: 'dropped-by-moderator' }]);
		expect(await pipeline.drop(job.id, 'asker')).toBe('ended');
	});

	it('is said to be only once that is on record', async () => {
		const { pipeline, clock, records } = bot({ task: async () => running });
		const job = jobOf();
		await pipeline.accept(job);
		await settled();
		const mend = records.break();
		expect(await pipeline.drop(job.id, 'asker')).toBe('dropping');
		expect(records.stateOf(job)).not.toHaveProperty('dropped');
		mend();
		await clock.pass(30_000);
		expect(records.stateOf(job)).toMatchObject({ name: 'submitted', dropped: 'asker' });
	});

	it.each<JobState>([
		{ name: 'submitted', taskId: '7', at: 0, dropped: 'moderator' },
		{ name: 'generated', taskId: '7', media: [{ id: 'a' }], drawnIn: 1, dropped: 'moderator' },
		{ name: 'cancelled', failure: { reason: 'dropped-by-moderator' }, told: false },
	])('before a restart stays dropped: $name', async (state) => {
		const { pipeline, clock, told, endings } = bot({ task: inTurn<Task>(running, done) });
		const job = jobOf();
		pipeline.resume([{ job, state }]);
		expect(await pipeline.drop(job.id, 'asker')).toBe('ended');
		await clock.pass(3_000);
		expect(told.every(({ step }) => step === 'dropped')).toBe(true);
		expect(endings).toEqual([{ reason: 'dropped-by-moderator' }]);
	});
});

describe('a job whose create is on its way is dropped', () => {
	it('when PixAI takes it: it is never shown', async () => {
		let answer: (task: Task) => void = () => undefined;
		const { pipeline, clock, told, endings, records, creates } = bot({
			create: () => new Promise((resolve) => (answer = resolve)),
			task: inTurn<Task>(running, done),
		});
		const job = jobOf();
		await pipeline.accept(job);
		await settled();
		expect(await pipeline.drop(job.id, 'asker')).toBe('dropping');
		// Nobody knows yet whether it is paid for.
		expect(told.at(-1)).toEqual({ step: 'submitting' });
		expect(records.stateOf(job)).toEqual({ name: 'submitting' });
		answer(waiting);
		await settled();
		expect(told.at(-1)).toEqual({ step: 'dropped', by: 'asker' });
		expect(records.stateOf(job)).toMatchObject({ name: 'submitted', taskId: '7', dropped: 'asker' });
		await clock.pass(3_000);
		expect(endings).toEqual([{ reason: 'dropped' }]);
		expect(creates).toHaveLength(1);
	});

	it('and when PixAI does not take it, it is taken back: nothing is paid', async () => {
		let refuse: (error: Error) => void = () => undefined;
		const { pipeline, clock, endings, records, creates } = bot({
			create: () => new Promise((_, reject) => (refuse = reject)),
		});
		const job = jobOf();
		await pipeline.accept(job);
		await settled();
		expect(await pipeline.drop(job.id, 'moderator')).toBe('dropping');
		refuse(new NotAccepted('429'));
		await clock.pass(60_000);
		expect(creates).toHaveLength(1);
		expect(endings).toEqual([{ reason: 'withdrawn-by-moderator' }]);
		expect(records.stateOf(job)).toMatchObject({ name: 'cancelled', failure: endings[0], told: true });
	});

	it.each([
		[new AnswerLost('no answer'), 'uncertain'],
		[new RequestRefused('no'), 'option-refused'],
	])('and ends as without, where the answer is %s', async (error, reason) => {
		let refuse: (error: Error) => void = () => undefined;
		const { pipeline, endings } = bot({ create: () => new Promise((_, reject) => (refuse = reject)) });
		const job = jobOf();
		await pipeline.accept(job);
		await settled();
		expect(await pipeline.drop(job.id, 'asker')).toBe('dropping');
		expect(await pipeline.drop(job.id, 'asker')).toBe('ended');
		refuse(error);
		await settled();
		expect(endings).toEqual([{ reason }]);
	});
});

describe('a job that PixAI has drawn is dropped', () => {
	it('while its pictures are being fetched: that ends at once', async () => {
		const signals: AbortSignal[] = [];
		const { pipeline, clock, endings, records } = bot({
			task: async () => done,
			download: (_, _path, signal) =>
				new Promise((_, reject) => {
					signals.push(signal);
					signal.addEventListener('abort', () => reject(signal.reason));
				}),
		});
		const job = jobOf();
		await pipeline.accept(job);
		await clock.pass(1_500);
		expect(signals).toHaveLength(1);
		expect(await pipeline.drop(job.id, 'asker')).toBe('dropped');
		await pipeline.ended(job.id);
		expect(endings).toEqual([{ reason: 'dropped' }]);
		expect(records.stateOf(job)).toEqual(dropped);
	});

	it('while the next try to fetch them is waited for', async () => {
		const { pipeline, clock, endings } = bot({
			task: async () => done,
			download: () => Promise.reject(new Unavailable('503')),
		});
		const job = jobOf();
		await pipeline.accept(job);
		await clock.pass(1_500);
		expect(await pipeline.drop(job.id, 'asker')).toBe('dropped');
		await pipeline.ended(job.id);
		expect(endings).toEqual([{ reason: 'dropped' }]);
	});

	it('until the moment in which they are shown', async () => {
		let goOn = () => {};
		const { pipeline, clock, records } = bot(
			{ task: async () => done },
			{},
			{
				deliver: async (_, pictures, _drawnIn, begins) => {
					await pictures();
					await new Promise<void>((resolve) => (goOn = resolve));
					await begins();
					expect.unreachable('it was dropped');
				},
			},
		);
		const job = jobOf();
		await pipeline.accept(job);
		await clock.pass(1_500);
		expect(await pipeline.drop(job.id, 'asker')).toBe('dropped');
		goOn();
		await pipeline.ended(job.id);
		expect(records.stateOf(job)).toEqual(dropped);
	});

	it('but not while they are being shown, nor afterwards', async () => {
		let goOn = () => {};
		const { pipeline, clock, records } = bot(
			{ task: async () => done },
			{},
			{
				deliver: async (_, pictures, _drawnIn, begins) => {
					await pictures();
					await begins();
					await new Promise<void>((resolve) => (goOn = resolve));
					return undefined;
				},
			},
		);
		const job = jobOf();
		await pipeline.accept(job);
		await clock.pass(1_500);
		expect(await pipeline.drop(job.id, 'asker')).toBe('ended');
		goOn();
		await pipeline.ended(job.id);
		expect(records.stateOf(job)?.name).toBe('delivered');
		expect(await pipeline.drop(job.id, 'asker')).toBe('ended');
	});
});

it('a job that waits in line is taken back instead, and one whose reply does not stand yet is neither', async () => {
	const { pipeline, endings } = bot({}, { concurrency: 1 });
	const [first, second] = [jobOf(), jobOf()];
	for (const job of [first, second]) await pipeline.accept(job);
	await settled();
	expect(await pipeline.drop(second.id, 'asker')).toBe('withdrawn');
	expect(endings).toEqual([{ reason: 'withdrawn' }]);
	const third = jobOf();
	const accepted = pipeline.accept(third);
	expect(await pipeline.drop(third.id, 'asker')).toBe('not-yet');
	await accepted;
	expect(await pipeline.drop('nobody', 'asker')).toBe('ended');
});

it.each([
	[
		'PixAI is busy',
		[new NotAccepted('429'), waiting],
		[
			'not-yet, shown after 2',
			'withdrawn, withdrawn after 0',
			// On record as being sent, and not sent after all.
			'dropping, withdrawn after 0',
			'dropping, withdrawn after 1',
			'withdrawn, withdrawn after 1',
		],
	],
	[
		'PixAI takes it',
		[waiting],
		[
			'not-yet, shown after 1',
			'withdrawn, withdrawn after 0',
			'dropping, withdrawn after 0',
			'dropping, dropped after 1',
			'dropped, dropped after 1',
		],
	],
])('at whatever instant it is asked for, it is said what comes of it: %s', async (_, answers, outcomes) => {
	const seen = new Set<string>();
	for (let instant = 0; instant < 120; instant++) {
		const { pipeline, creates, endings, clock } = bot({
			create: inTurn<Task>(...answers),
			task: async () => done,
		});
		const job = jobOf();
		const accepted = pipeline.accept(job);
		for (let turns = 0; turns < instant; turns++) await null;
		const dropping = pipeline.drop(job.id, 'asker');
		await accepted;
		await clock.pass(60_000);
		const answer = await dropping;
		await pipeline.ended(job.id);
		const [ending] = endings;
		const reason = ending && 'reason' in ending ? ending.reason : 'shown';
		seen.add(`${answer}, ${reason} after ${creates.length}`);
	}
	expect([...seen]).toEqual(outcomes);
});

/** Draws as it is told; what is shown is written down only if it may be. */
function bot(
	provider: Partial<ImageProvider>,
	{ concurrency = 10 }: { concurrency?: number } = {},
	delivery: Partial<Delivery> = {},
) {
	const creates: Job['request'][] = [];
	const { create = async () => waiting } = provider;
	const scene = sceneOn(
		new HeldClock(),
		{
			task: never,
			download: async (_, path) => ({ path, type: 'image/png', bytes: 7 }),
			...provider,
			create: (request) => {
				creates.push(request);
				return create(request);
			},
		},
		delivery,
	);
	const pipeline = new Pipeline(
		scene.surroundings,
		new Worker(scene.surroundings, join('nowhere', 'spool')),
		{
			concurrency,
			terms: () => USUAL_TERMS,
		},
	);
	return { ...scene, pipeline, creates };
}

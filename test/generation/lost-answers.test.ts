import { describe, expect, it } from 'vitest';
import { LostAnswers } from '../../src/generation/lost-answers.js';
import { Pipeline } from '../../src/generation/pipeline.js';
import type { ImageProvider } from '../../src/generation/ports.js';
import { Worker } from '../../src/generation/worker.js';
import { AnswerLost, KeyRefused, TaskUnknown, Unavailable } from '../../src/pixai/errors.js';
import type { Task } from '../../src/pixai/wire.js';
import { jobOf } from './jobs.js';
import { inTurn, scene } from './scene.js';
import { USUAL_TERMS } from './usual-terms.js';

const done: Task = { id: '7', status: 'completed', media: [{ id: 'a' }] };
const picture = { path: '/nowhere/1', type: 'image/png', bytes: 7 } as const;

/** A job whose create gets its answer when `answers` is called, and a pipeline that it is on its way through. */
function lost(task: ImageProvider['task'], { isMine = true }: { isMine?: boolean } = {}) {
	let answers: (answer: Task | Error) => void = () => undefined;
	const create = () =>
		new Promise<Task>((resolve, reject) => {
			answers = (answer) => (answer instanceof Error ? reject(answer) : resolve(answer));
		});
	const parts = scene({ create, task, download: async () => picture });
	const { surroundings, endings } = parts;
	const pipeline = new Pipeline(surroundings, new Worker(surroundings, '/nowhere/spool'), {
		concurrency: 10,
		terms: () => USUAL_TERMS,
	});
	const lostAnswers = new LostAnswers({
		...surroundings,
		pipeline,
		isMine: () => isMine,
	});
	const job = jobOf();
	const isLost = async () => {
		await pipeline.accept(job);
		while (pipeline.stateOf(job.id) !== 'submitting') await new Promise(setImmediate);
		answers(new AnswerLost('reset'));
		await pipeline.ended(job.id);
		expect(endings.splice(0)).toEqual([{ reason: 'uncertain' }]);
	};
	return { ...parts, pipeline, lostAnswers, job, isLost, answers: (answer: Task | Error) => answers(answer) };
}

const shown = [{ pictures: [{ ...picture, number: 1 }], drawnIn: expect.any(Number) }];

describe('a create whose answer was lost', () => {
	it('is found when PixAI calls about it, and PixAI’s own clock says how long it took', async () => {
		const createdAt = Date.UTC(2026, 0, 1) - 30_000;
		const { lostAnswers, pipeline, job, isLost, endings, clock } = lost(async () => ({ ...done, createdAt }));
		await isLost();
		expect(await lostAnswers.called(job.id, '7')).toBe(true);
		await pipeline.ended(job.id);
		expect(endings).toEqual([{ ...shown[0], drawnIn: clock.now() - createdAt }]);
	});

	it('is found although it still hangs when PixAI calls, and never when its answer comes after all', async () => {
		const { lostAnswers, pipeline, job, answers, endings } = lost(async () => done);
		await pipeline.accept(job);
		while (pipeline.stateOf(job.id) !== 'submitting') await new Promise(setImmediate);
		const found = lostAnswers.called(job.id, '7');
		answers(new AnswerLost('timeout'));
		expect(await found).toBe(true);
		await pipeline.ended(job.id);
		expect(endings).toEqual([{ reason: 'uncertain' }, ...shown]);

		const other = lost(async () => done);
		await other.pipeline.accept(other.job);
		while (other.pipeline.stateOf(other.job.id) !== 'submitting') await new Promise(setImmediate);
		const notFound = other.lostAnswers.called(other.job.id, '7');
		other.answers({ id: '7', status: 'waiting', media: [] });
		expect(await notFound).toBe(false);
		expect(other.endings).toEqual(shown);
	});

	it('is found although PixAI cannot be asked, or does not know the task, for a moment', async () => {
		const answers = inTurn<Task>(new Unavailable('503'), new TaskUnknown('404'), new KeyRefused('401'), done);
		const { lostAnswers, pipeline, job, isLost, endings } = lost(answers);
		await isLost();
		expect(await lostAnswers.called(job.id, '7')).toBe(true);
		await pipeline.ended(job.id);
		expect(endings).toEqual(shown);
	});

	it('is not found where PixAI does not know the task: nothing happens, and the log says so', async () => {
		const { lostAnswers, job, isLost, endings, records, logged } = lost(inTurn<Task>(new TaskUnknown('404')));
		await isLost();
		expect(await lostAnswers.called(job.id, '7')).toBe(false);
		expect(records.stateOf(job)).toMatchObject({ name: 'uncertain', told: true });
		expect(endings).toEqual([]);
		expect(logged()).toMatch(/could not be found/);
	});

	it('is left to the process that has its server', async () => {
		const { lostAnswers, job, isLost } = lost(inTurn<Task>(new Error('nobody is to ask')), { isMine: false });
		await isLost();
		expect(await lostAnswers.called(job.id, '7')).toBe(false);
	});

	it('is read no sooner than 1.5 s after it was read', async () => {
		const readAt: number[] = [];
		const { lostAnswers, clock, job, isLost } = lost(async () => {
			readAt.push(clock.now());
			throw new TaskUnknown('404');
		});
		await isLost();
		await lostAnswers.called(job.id, '7');
		await lostAnswers.called(job.id, '7');
		expect(readAt).toHaveLength(10);
		const gaps = readAt.slice(1).map((at, index) => at - (readAt[index] ?? 0));
		expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1_500);
	});

	it.each(['nobody’s', 'job-0'])('that is of no job that is known, %s, is nothing to anybody', async (id) => {
		const { lostAnswers } = lost(inTurn<Task>(new Error('nobody is to ask')));
		expect(await lostAnswers.called(id, '7')).toBe(false);
	});
});

import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Pipeline } from '../../src/generation/pipeline.js';
import type { ImageProvider } from '../../src/generation/ports.js';
import {
	AnswerLost,
	AnswerUnexpected,
	KeyRefused,
	ModelRefused,
	OutOfCredits,
	PictureRefused,
	RequestRefused,
	TaskUnknown,
} from '../../src/pixai/errors.js';
import { settled } from './crowd.js';
import { jobOf } from './jobs.js';
import { inTurn, scene } from './scene.js';

let spool: string;
beforeEach(async () => {
	spool = await mkdtemp(join(tmpdir(), 'easel-pipeline-'));
});
afterEach(() => rm(spool, { recursive: true }));

/** Draws at once. */
const easy: ImageProvider = {
	create: async () => ({ id: '7', status: 'waiting', media: [] }),
	task: async () => ({ id: '7', status: 'completed', media: [{ id: 'a' }] }),
	download: async (_, path) => {
		await writeFile(path, 'picture');
		return { path, type: 'image/png', bytes: 7 };
	},
};

describe('a job', () => {
	it('goes from the request to the picture, and leaves nothing on the disk', async () => {
		const { surroundings, endings, told, logged } = scene(easy);
		const job = jobOf();
		await new Pipeline(surroundings, 10, spool).run(job);
		const path = join(spool, job.id, '1');
		expect(endings).toEqual([{ pictures: [{ path, type: 'image/png', bytes: 7 }], drawnIn: 1500 }]);
		expect(told.map(({ step }) => step)).toEqual(['submitting', 'waiting']);
		expect([...logged().matchAll(/"msg":"job (\w+)"/g)].map(([, name]) => name)).toEqual([
			'queued',
			'submitting',
			'submitted',
			'generated',
			'delivered',
		]);
		expect(existsSync(join(spool, job.id))).toBe(false);
	});

	it('is followed in the log by the ids of its task and pictures, never by an address', async () => {
		const { surroundings, logged } = scene({
			...easy,
			task: async () => ({
				id: '7',
				status: 'completed',
				media: [{ id: 'a', url: 'https://cdn.example/a.png?signature=s1gned' }],
			}),
		});
		const job = jobOf();
		await new Pipeline(surroundings, 10, spool).run(job);
		const lines = logged().trim().split('\n');
		expect(lines.map((line) => JSON.parse(line))).toMatchObject([
			{ job: job.id, msg: 'job queued' },
			{ job: job.id, msg: 'job submitting' },
			{ job: job.id, task: '7', msg: 'job submitted' },
			{ job: job.id, media: ['a'], msg: 'job generated' },
			{ job: job.id, msg: 'job delivered' },
		]);
		expect(logged()).not.toMatch(/s1gned|cdn\.example/);
	});

	it('has its pictures on the disk while they are delivered', async () => {
		const { surroundings } = scene(easy);
		let there = false;
		surroundings.delivery.deliver = async (_, [picture]) => {
			there = existsSync(picture?.path ?? '');
		};
		await new Pipeline(surroundings, 10, spool).run(jobOf());
		expect(there).toBe(true);
	});

	it('leaves the lane when PixAI has drawn it, before its pictures are there', async () => {
		const { surroundings } = scene({ ...easy, download: () => new Promise(() => undefined) });
		const creates: string[] = [];
		surroundings.provider.create = async ({ prompt }) => {
			creates.push(prompt);
			return { id: '7', status: 'waiting', media: [] };
		};
		const pipeline = new Pipeline(surroundings, 1, spool);
		for (const prompt of ['first', 'second', 'third']) void pipeline.run(jobOf({ prompt }));
		await settled();
		expect(creates).toEqual(['first', 'second', 'third']);
	});

	it.each([
		['option-refused', { create: inTurn<never>(new RequestRefused('no', 'seed')) }],
		['model-refused', { create: inTurn<never>(new ModelRefused('no')) }],
		['out-of-credits', { create: inTurn<never>(new OutOfCredits('no')) }],
		['key-refused', { create: inTurn<never>(new KeyRefused('no')) }],
		['uncertain', { create: inTurn<never>(new AnswerLost('no')) }],
		['broken', { create: inTurn<never>(new AnswerUnexpected('no')) }],
		['failed', { task: inTurn<never>(new TaskUnknown('no')) }],
		['failed', { task: async () => ({ id: '7', status: 'failed' as const, media: [] }) }],
		['cancelled', { task: async () => ({ id: '7', status: 'cancelled' as const, media: [] }) }],
		['took-too-long', { task: async () => ({ id: '7', status: 'running' as const, media: [] }) }],
		['pictures-lost', { download: inTurn<never>(new PictureRefused('no')) }],
		['broken', { create: inTurn<never>(new TypeError('a bug')) }],
	])('that is %s ends with its own answer, and only once', async (reason, provider) => {
		const { surroundings, endings } = scene({ ...easy, ...provider });
		const job = jobOf();
		await new Pipeline(surroundings, 10, spool).run(job);
		expect(endings).toMatchObject([{ reason }]);
		expect(existsSync(join(spool, job.id))).toBe(false);
	});

	it('that PixAI refuses for an option says which', async () => {
		const { surroundings, endings } = scene({ create: inTurn<never>(new RequestRefused('no', 'seed')) });
		await new Pipeline(surroundings, 10, spool).run(jobOf());
		expect(endings).toEqual([{ reason: 'option-refused', option: 'seed' }]);
	});

	it('whose key is refused alerts the operator in the log', async () => {
		const { surroundings, logged } = scene({ create: inTurn<never>(new KeyRefused('401')) });
		await new Pipeline(surroundings, 10, spool).run(jobOf());
		expect(logged()).toMatch(/"level":"error".*key-refused/);
	});

	it('does not break the process when nobody can be told how it ended', async () => {
		const { surroundings, logged } = scene({ create: inTurn<never>(new AnswerLost('no')) });
		surroundings.delivery.fail = () => Promise.reject(new Error('Unknown Webhook'));
		await new Pipeline(surroundings, 10, spool).run(jobOf());
		expect(logged()).toContain('Unknown Webhook');
	});

	it('that the process stops says nothing to the asker, and leaves a line with its id', async () => {
		const { surroundings, endings, stopping, logged } = scene({
			...easy,
			task: async () => {
				stopping.abort();
				return { id: '7', status: 'running', media: [] };
			},
		});
		const job = jobOf();
		await new Pipeline(surroundings, 10, spool).run(job);
		expect(endings).toEqual([]);
		expect(logged()).toMatch(new RegExp(`"job":"${job.id}".*a job was cut off`));
	});

	it('leaves neither its prompt nor its token in the log', async () => {
		const { surroundings, logged } = scene({ ...easy, download: inTurn<never>(new PictureRefused('no')) });
		await new Pipeline(surroundings, 10, spool).run(jobOf({ prompt: 'pr1vate words' }));
		expect(logged()).not.toBe('');
		expect(logged()).not.toContain('pr1vate');
		expect(logged()).not.toContain('s3cr3t-token');
	});
});

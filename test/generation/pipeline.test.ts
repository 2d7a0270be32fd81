import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Overloaded } from '../../src/generation/admission.js';
import type { Failure, Job, JobState } from '../../src/generation/job.js';
import { NotWritten } from '../../src/generation/journal.js';
import { AlreadyAccepted, Pipeline } from '../../src/generation/pipeline.js';
import { type ImageProvider, Unanswered, Undeliverable } from '../../src/generation/ports.js';
import type { Surroundings } from '../../src/generation/surroundings.js';
import { Worker } from '../../src/generation/worker.js';
import {
	AnswerLost,
	AnswerUnexpected,
	KeyRefused,
	ModelRefused,
	NotAccepted,
	OutOfCredits,
	PictureRefused,
	RequestRefused,
	TaskUnknown,
} from '../../src/pixai/errors.js';
import type { Task } from '../../src/pixai/wire.js';
import { HeldClock } from '../ops/held-clock.js';
import { SkippingClock } from '../ops/skipping-clock.js';
import { settled } from './crowd.js';
import { jobOf } from './jobs.js';
import { endOf, inTurn, scene, sceneOn } from './scene.js';
import { USUAL_TERMS } from './usual-terms.js';

let spool: string;
beforeEach(async () => {
	spool = await mkdtemp(join(tmpdir(), 'easel-pipeline-'));
});
afterEach(() => rm(spool, { recursive: true }));

const waiting: Task = { id: '7', status: 'waiting', media: [] };
const never = () => new Promise<never>(() => undefined);

/** Draws at once. */
const easy = {
	create: async () => waiting,
	task: async () => ({ id: '7', status: 'completed', media: [{ id: 'a' }] }),
	download: async (_, path) => {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, 'picture');
		return { path, type: 'image/png', bytes: 7 };
	},
} satisfies Partial<ImageProvider>;

describe('a job', () => {
	it('goes from the request to the picture, and leaves nothing on the disk', async () => {
		const place = { channelId: '400000000000000001', messageId: '500000000000000002' };
		const { surroundings, endings, told, logged, records, clock } = scene(easy, {
			deliver: async (_, pictures, drawnIn) => {
				endings.push({ pictures: await pictures(), drawnIn });
				return place;
			},
		});
		const job = jobOf();
		await run(surroundings, job);
		const path = join(spool, job.id, '1');
		expect(endings).toEqual([
			{ pictures: [{ path, type: 'image/png', bytes: 7, number: 1 }], drawnIn: 1500 },
		]);
		expect(told.map(({ step }) => step)).toEqual(['submitting', 'waiting']);
		expect([...logged().matchAll(/"msg":"job (\w+)"/g)].map(([, name]) => name)).toEqual([
			'accepted',
			'queued',
			'submitting',
			'submitted',
			'generated',
			'delivered',
		]);
		expect(existsSync(join(spool, job.id))).toBe(false);
		expect(records.stateOf(job)).toEqual({
			name: 'delivered',
			result: { taskId: '7', media: [{ id: 'a' }], drawnIn: 1500, at: clock.now(), place },
		});
	});

	it('is on record without the message that shows it where Discord did not tell it', async () => {
		const { surroundings, records } = scene(easy, { deliver: async () => undefined });
		const job = jobOf();
		await run(surroundings, job);
		expect(records.stateOf(job)).toMatchObject({ name: 'delivered', result: { taskId: '7' } });
		expect(records.stateOf(job)).not.toHaveProperty('result.place');
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
		await run(surroundings, job);
		const lines = logged().trim().split('\n');
		expect(lines.map((line) => JSON.parse(line))).toMatchObject([
			{ job: job.id, msg: 'job accepted' },
			{ job: job.id, msg: 'job queued' },
			{ job: job.id, msg: 'job submitting' },
			{ job: job.id, task: '7', msg: 'job submitted' },
			{ job: job.id, media: ['a'], msg: 'job generated' },
			{ job: job.id, msg: 'job delivered' },
		]);
		expect(logged()).not.toMatch(/s1gned|cdn\.example/);
	});

	it('took no time at all where the clock was set back while it was drawn', async () => {
		const clock = new SkippingClock();
		const { surroundings, endings } = sceneOn(clock, {
			...easy,
			task: async () => {
				clock.pass(-60 * 60_000);
				return easy.task();
			},
		});
		await run(surroundings, jobOf());
		expect(endings).toMatchObject([{ drawnIn: 0 }]);
	});

	it('has its pictures on the disk while they are delivered', async () => {
		let there = false;
		const { surroundings } = scene(easy, {
			deliver: async (_, pictures) => {
				const [picture] = await pictures();
				there = existsSync(picture?.path ?? '');
			},
		});
		await run(surroundings, jobOf());
		expect(there).toBe(true);
	});

	it('leaves the lane when PixAI has drawn it, before its pictures are there', async () => {
		const creates: string[] = [];
		const { surroundings } = scene({
			...easy,
			create: async ({ prompt }) => {
				creates.push(prompt);
				return waiting;
			},
			download: never,
		});
		const pipeline = pipelineOf(surroundings, 1);
		for (const prompt of ['first', 'second', 'third']) {
			await pipeline.accept(jobOf({ prompt }));
			await settled();
		}
		expect(creates).toEqual(['first', 'second', 'third']);
	});

	it.each([
		['option-refused', 'failed', { create: inTurn<never>(new RequestRefused('no', 'seed')) }],
		['model-refused', 'failed', { create: inTurn<never>(new ModelRefused('no')) }],
		['out-of-credits', 'failed', { create: inTurn<never>(new OutOfCredits('no')) }],
		['key-refused', 'failed', { create: inTurn<never>(new KeyRefused('no')) }],
		['uncertain', 'uncertain', { create: inTurn<never>(new AnswerLost('no')) }],
		['broken', 'failed', { create: inTurn<never>(new AnswerUnexpected('no')) }],
		['failed', 'failed', { task: inTurn<never>(new TaskUnknown('no')) }],
		['failed', 'failed', { task: async () => ({ id: '7', status: 'failed' as const, media: [] }) }],
		['cancelled', 'cancelled', { task: async () => ({ id: '7', status: 'cancelled' as const, media: [] }) }],
		['took-too-long', 'failed', { task: async () => ({ id: '7', status: 'running' as const, media: [] }) }],
		['pictures-lost', 'failed', { download: inTurn<never>(new PictureRefused('no')) }],
		['broken', 'failed', { create: inTurn<never>(new TypeError('a bug')) }],
	])('that is %s ends with its own answer, and only once: it is %s', async (reason, name, provider) => {
		const { surroundings, endings, records } = scene({ ...easy, ...provider });
		const job = jobOf();
		await run(surroundings, job);
		expect(endings).toMatchObject([{ reason }]);
		expect(records.stateOf(job)).toMatchObject({ name, failure: { reason }, told: true });
		expect(existsSync(join(spool, job.id))).toBe(false);
	});

	it('that PixAI refuses for an option says which', async () => {
		const { surroundings, endings } = scene({ create: inTurn<never>(new RequestRefused('no', 'seed')) });
		await run(surroundings, jobOf());
		expect(endings).toEqual([{ reason: 'option-refused', option: 'seed' }]);
	});

	it('whose key is refused alerts the operator in the log, once for a thousand', async () => {
		const { surroundings, logged, endings } = sceneOn(new HeldClock(), {
			create: inTurn<never>(new KeyRefused('401')),
		});
		const pipeline = pipelineOf(surroundings, 10);
		pipeline.resume(Array.from({ length: 1000 }, () => entryOf({ name: 'queued' })));
		await pipeline.settle();
		expect(endings).toHaveLength(1000);
		const alerts = logged()
			.split('\n')
			.filter((line) => /"level":"(warn|error)"/.test(line));
		expect(alerts).toHaveLength(1);
		expect(alerts[0]).toMatch(/"level":"error".*KeyRefused/);
	});

	it('that Discord takes no answer to ends there: nothing is drawn, nobody is told twice', async () => {
		const { surroundings, endings, records, told } = scene({}, { open: inTurn<never>(new Unanswered()) });
		const job = jobOf();
		await run(surroundings, job);
		expect(records.stateOf(job)).toEqual({
			name: 'failed',
			failure: { reason: 'unanswered' },
			told: true,
		});
		expect(endings).toEqual([]);
		expect(told).toEqual([]);
	});

	it('whose answer ends in a mistake of ours is told so', async () => {
		const { surroundings, endings } = scene({}, { open: inTurn<never>(new TypeError('a bug')) });
		await run(surroundings, jobOf());
		expect(endings).toEqual([{ reason: 'broken' }]);
	});

	it.each<[string, Partial<ImageProvider>, { failure?: Failure }]>([
		['pictures', easy, {}],
		['failure', { create: inTurn<never>(new AnswerLost('no')) }, { failure: { reason: 'uncertain' } }],
		[
			'refusal',
			{ create: inTurn<never>(new RequestRefused('no', 'seed')) },
			{ failure: { reason: 'option-refused', option: 'seed' } },
		],
	])(
		'whose %s nobody can be shown is undeliverable, with the reason and what it was, and the log warns',
		async (_, provider, what) => {
			let tries = 0;
			const closed = () => {
				tries++;
				return Promise.reject(new Undeliverable({ cause: new Error('Cannot send messages') }));
			};
			const { surroundings, logged, records } = scene(provider, { deliver: closed, fail: closed });
			const job = jobOf();
			await run(surroundings, job);
			expect(records.stateOf(job)).toEqual({
				name: 'undeliverable',
				reason: 'Error: Cannot send messages',
				...what,
			});
			const warnings = logged()
				.split('\n')
				.filter((line) => line.includes('a reply is undeliverable'));
			expect(warnings).toHaveLength(1);
			expect(tries).toBe(1);
			expect(warnings[0]).toContain('"level":"warn"');
			expect(existsSync(join(spool, job.id))).toBe(false);
		},
	);

	it('does not break the process when telling why ends in a mistake of ours', async () => {
		const { surroundings, logged, records } = scene(
			{ create: inTurn<never>(new AnswerLost('no')) },
			{ fail: () => Promise.reject(new TypeError('a bug')) },
		);
		const job = jobOf();
		await run(surroundings, job);
		expect(records.stateOf(job)).toEqual({
			name: 'undeliverable',
			reason: 'TypeError: a bug',
			failure: { reason: 'uncertain' },
		});
		expect(logged()).toContain('a bug');
	});

	it('whose pictures Discord refuses for good is told so', async () => {
		const { surroundings, endings, records } = scene(easy, {
			deliver: () => Promise.reject(new Error('Invalid Form Body')),
		});
		const job = jobOf();
		await run(surroundings, job);
		expect(endings).toEqual([{ reason: 'broken' }]);
		expect(records.stateOf(job)).toMatchObject({ name: 'failed', told: true });
	});

	it('leaves neither its prompt nor its token in the log', async () => {
		const { surroundings, logged, stopping } = scene({
			...easy,
			download: inTurn<never>(new PictureRefused('no')),
		});
		await run(surroundings, jobOf({ prompt: 'pr1vate words' }));
		stopping.abort();
		const pipeline = pipelineOf(surroundings, 10);
		pipeline.resume([entryOf({ name: 'queued' }, jobOf({ prompt: 'pr1vate words' }))]);
		await pipeline.settle();
		expect(logged()).toContain('the bot stops');
		expect(logged()).not.toContain('pr1vate');
		expect(logged()).not.toContain('s3cr3t-token');
	});
});

describe('each state is on record before the step that it announces', () => {
	it('from the promise to the picture', async () => {
		const job = jobOf();
		const seen: [string, string | undefined][] = [];
		const sees = (step: string) => seen.push([step, records.stateOf(job)?.name]);
		const answers = inTurn<Task>(new NotAccepted('busy'), waiting);
		const { surroundings, records } = scene(
			{
				...easy,
				create: () => {
					sees('create');
					return answers();
				},
				task: () => {
					sees('read');
					return easy.task();
				},
				download: (media, path) => {
					sees('download');
					return easy.download(media, path);
				},
			},
			{
				open: async ({ reply }) => {
					sees('open');
					return reply;
				},
				progress: (_, { step }) => void sees(step),
				deliver: async (_, pictures) => {
					sees('deliver');
					await pictures();
				},
			},
		);
		await run(surroundings, job);
		expect(seen).toEqual([
			['open', 'accepted'],
			['submitting', 'queued'],
			['create', 'submitting'],
			['pixai-busy', 'queued'],
			['create', 'submitting'],
			['waiting', 'submitted'],
			['read', 'submitted'],
			['deliver', 'generated'],
			['download', 'generated'],
		]);
		expect(records.stateOf(job)?.name).toBe('delivered');
	});

	it('for a failure, too', async () => {
		const job = jobOf();
		let asTold: JobState | undefined;
		const { surroundings, records } = scene(
			{ create: inTurn<never>(new AnswerLost('no')) },
			{
				fail: async () => {
					asTold = records.stateOf(job);
				},
			},
		);
		await run(surroundings, job);
		expect(asTold).toEqual({ name: 'uncertain', failure: { reason: 'uncertain' }, told: false });
	});

	it('with where the reply stands, as soon as Discord has told it', async () => {
		const job = jobOf();
		const { surroundings, records } = scene(
			{ create: never },
			{ open: async ({ reply }) => ({ ...reply, messageId: '8' }) },
		);
		const pipeline = pipelineOf(surroundings, 10);
		await pipeline.accept(job);
		await settled();
		expect(await records.get(job.id)).toMatchObject({ job: { reply: { messageId: '8' } } });
		expect(await surroundings.journal.find(job.id)).toMatchObject({ state: { name: 'submitting' } });
	});

	it('a promise is given and its place told only when that is on record', async () => {
		const { surroundings, records, told } = scene({ create: never });
		const pipeline = pipelineOf(surroundings, 1);
		await pipeline.accept(jobOf());
		const next = jobOf();
		surroundings.delivery.open = async ({ reply }) => {
			expect(told.some(({ step }) => step === 'in-line')).toBe(false);
			return reply;
		};
		surroundings.delivery.progress = (job, progress) => {
			expect(records.stateOf(job)?.name).toBe('queued');
			told.push(progress);
		};
		await pipeline.accept(next);
		await settled();
		expect(told.at(-1)).toEqual({ step: 'in-line', place: 1 });
	});
});

describe('a job from before a restart', () => {
	const media = [{ id: 'a' }];
	const generated: JobState = { name: 'generated', taskId: '7', media, drawnIn: 42 };
	const uncertain: JobState = { name: 'uncertain', failure: { reason: 'uncertain' }, told: false };

	it('that was accepted is answered, drawn and shown', async () => {
		const opened: boolean[] = [];
		const { surroundings, endings } = scene(easy, {
			open: async ({ reply }, isResumed) => {
				opened.push(isResumed);
				return reply;
			},
		});
		await resume(surroundings, entryOf({ name: 'accepted' }));
		expect(opened).toEqual([true]);
		expect(endings).toHaveLength(1);
	});

	it('is known to be new when it is', async () => {
		const opened: boolean[] = [];
		const { surroundings } = scene(easy, {
			open: async ({ reply }, isResumed) => {
				opened.push(isResumed);
				return reply;
			},
		});
		await run(surroundings, jobOf());
		expect(opened).toEqual([false]);
	});

	it('that was queued is drawn and shown, and not answered again', async () => {
		const { surroundings, endings, records } = scene(easy, { open: unexpected });
		const entry = entryOf({ name: 'queued' });
		await resume(surroundings, entry);
		expect(endings).toHaveLength(1);
		expect(records.stateOf(entry.job)?.name).toBe('delivered');
	});

	it('that was being handed over is uncertain, and not handed over again', async () => {
		const { surroundings, endings, records } = scene({}, { open: unexpected });
		const entry = entryOf({ name: 'submitting' });
		await resume(surroundings, entry);
		expect(endings).toEqual([{ reason: 'uncertain' }]);
		expect(records.stateOf(entry.job)).toEqual({ ...uncertain, told: true });
	});

	it('that PixAI has is read there and shown, and not handed over again', async () => {
		const read: string[] = [];
		const { task, download } = easy;
		const { surroundings, endings, clock } = scene({
			task: (id) => {
				read.push(id);
				return task();
			},
			download,
		} as Partial<ImageProvider>);
		const at = clock.now() - 60_000;
		await resume(surroundings, entryOf({ name: 'submitted', taskId: '9', at }));
		expect(read).toEqual(['9']);
		expect(endings).toMatchObject([{ drawnIn: 61_500 }]);
	});

	it('that is drawn is fetched and shown, and PixAI is not asked for it', async () => {
		const { surroundings, endings } = scene({ download: easy.download });
		const entry = entryOf(generated);
		await resume(surroundings, entry);
		expect(endings).toMatchObject([{ drawnIn: 42, pictures: [{ path: join(spool, entry.job.id, '1') }] }]);
		expect(existsSync(join(spool, entry.job.id))).toBe(false);
	});

	it.each<JobState>([
		uncertain,
		{ name: 'failed', failure: { reason: 'option-refused', option: 'seed' }, told: false },
		{ name: 'cancelled', failure: { reason: 'cancelled' }, told: false },
	])('that is $name, and whose asker does not know why yet, is told', async (state) => {
		const { surroundings, endings, records } = scene({});
		const entry = entryOf(state);
		await resume(surroundings, entry);
		expect(endings).toEqual([(state as typeof uncertain).failure]);
		expect(records.stateOf(entry.job)).toEqual({ ...state, told: true });
	});

	it('is before every new one, in the old order; what PixAI has keeps its place there', async () => {
		const clock = new HeldClock();
		const steps: string[] = [];
		let isDrawn = false;
		const { surroundings } = sceneOn(clock, {
			create: ({ prompt }) => {
				steps.push(`create ${prompt}`);
				return Promise.resolve({ ...waiting, id: prompt });
			},
			task: async (id) => {
				steps.push(`read ${id}`);
				return isDrawn ? { ...(await easy.task()), id } : { ...waiting, id };
			},
			download: easy.download,
		} as Partial<ImageProvider>);
		const pipeline = pipelineOf(surroundings, 1);
		const queued = ['one', 'two', 'three'].map((prompt) => entryOf({ name: 'queued' }, jobOf({ prompt })));
		const submitted = entryOf({ name: 'submitted', taskId: 'drawing', at: clock.now() });
		pipeline.resume([...queued, submitted]);
		await pipeline.accept(jobOf({ prompt: 'new' }));
		await clock.pass(3_000);
		expect(steps).toEqual(['read drawing', 'read drawing']);
		isDrawn = true;
		await clock.pass(60_000);
		expect(steps.filter((step) => step.startsWith('create'))).toEqual([
			'create one',
			'create two',
			'create three',
			'create new',
		]);
	});

	it('counts against both limits from the first moment', async () => {
		const read = new Set<string>();
		let creates = 0;
		const clock = new HeldClock();
		const { surroundings } = sceneOn(clock, {
			create: () => {
				creates++;
				return never();
			},
			task: async (id) => {
				read.add(id);
				return { ...waiting, id };
			},
		});
		const pipeline = pipelineOf(surroundings, 12);
		const submitted = (gate: string) => (_: unknown, index: number) =>
			entryOf({ name: 'submitted', taskId: `${gate} ${index}`, at: clock.now() }, jobOf({}, gate));
		pipeline.resume([
			entryOf({ name: 'queued' }, jobOf({}, 'guild:1')),
			...Array.from({ length: 10 }, submitted('guild:1')),
			entryOf({ name: 'queued' }, jobOf({}, 'guild:2')),
			entryOf({ name: 'queued' }, jobOf({}, 'guild:2')),
			...Array.from({ length: 1 }, submitted('guild:2')),
		]);
		await clock.pass(60_000);
		expect(read.size).toBe(11);
		// One place was left in the lane, and none at the gate of the first server.
		expect(creates).toBe(1);
	});

	it('is not refused for want of room, and nothing new is taken before there is some', async () => {
		const { surroundings } = scene({ create: never });
		const pipeline = pipelineOf(surroundings, 10);
		pipeline.resume(Array.from({ length: 80 }, () => entryOf({ name: 'queued' })));
		expect(await endOf(pipeline.accept(jobOf()))).toBeInstanceOf(Overloaded);
	});

	it('is told its place in line again', async () => {
		const { surroundings, told } = scene({ create: never });
		const pipeline = pipelineOf(surroundings, 1);
		pipeline.resume([1, 2, 3].map(() => entryOf({ name: 'queued' })));
		await settled();
		expect(told.filter(({ step }) => step === 'in-line')).toEqual([
			{ step: 'in-line', place: 1 },
			{ step: 'in-line', place: 2 },
		]);
	});
});

it('a job whose reply was deferred already is answered like one from before a restart', async () => {
	const opened: boolean[] = [];
	const { surroundings, endings, records } = scene(easy, {
		open: async ({ reply }, isResumed) => {
			opened.push(isResumed);
			return reply;
		},
	});
	const job = jobOf();
	const pipeline = pipelineOf(surroundings);
	await pipeline.accept(job, { isOpen: true });
	await pipeline.settle();
	expect(opened).toEqual([true]);
	expect(endings).toHaveLength(1);
	expect(records.stateOf(job)?.name).toBe('delivered');
});

describe('whoever keeps the books', () => {
	it('is told of every state that a job comes to, of the first before anything is written', async () => {
		const { surroundings, states, records } = scene(easy);
		const job = jobOf();
		const pipeline = pipelineOf(surroundings);
		const accepted = pipeline.accept(job);
		expect(states).toEqual([{ job, state: { name: 'accepted' } }]);
		expect(records.stateOf(job)).toBeUndefined();
		await accepted;
		await pipeline.settle();
		expect(states.map(({ state }) => state.name)).toEqual([
			'accepted',
			'queued',
			'submitting',
			'submitted',
			'generated',
			'delivered',
		]);
	});

	it('is told that a job has come to nothing which could not be written down', async () => {
		const { surroundings, states, records } = scene({});
		records.break();
		const job = jobOf();
		expect(await endOf(pipelineOf(surroundings).accept(job))).toBeInstanceOf(NotWritten);
		const failure = { reason: 'unanswered' };
		expect(states).toEqual([
			{ job, state: { name: 'accepted' } },
			{ job, state: { name: 'failed', failure, told: true } },
		]);
	});

	it('is told nothing of what was refused', async () => {
		const { surroundings, account, states } = sceneOn(new HeldClock(), {});
		account.heed(new OutOfCredits('402'));
		await endOf(pipelineOf(surroundings).accept(jobOf()));
		expect(states).toEqual([]);
	});

	it('is told of a failure, and again once the asker knows', async () => {
		const { surroundings, states } = scene({ create: inTurn<never>(new AnswerLost('no')) });
		await run(surroundings, jobOf());
		expect(states.slice(-2).map(({ state }) => state)).toMatchObject([
			{ name: 'uncertain', told: false },
			{ name: 'uncertain', told: true },
		]);
	});
});

describe('the line of a gate', () => {
	it('has who got through, and who waits in order, each with where it is', async () => {
		const { surroundings } = sceneOn(new HeldClock(), { create: never });
		const pipeline = pipelineOf(surroundings, 1);
		const jobs = [jobOf(), jobOf(), jobOf()];
		for (const job of jobs) await pipeline.accept(job);
		await pipeline.accept(jobOf({}, 'guild:2'));
		await settled();
		const { running, waiting } = pipeline.line('guild:1');
		expect(running).toEqual([{ job: jobs[0], state: { name: 'submitting' } }]);
		expect(waiting).toEqual(jobs.slice(1).map((job) => ({ job, state: { name: 'queued' } })));
		expect(pipeline.line('guild:3')).toEqual({ running: [], waiting: [] });
	});

	it('is no longer that of one that is drawn', async () => {
		const { surroundings } = scene({ ...easy, download: never });
		const pipeline = pipelineOf(surroundings);
		await pipeline.accept(jobOf());
		await settled();
		expect(pipeline.line('guild:1').running).toEqual([]);
	});

	it('takes as long as PixAI has taken of late', async () => {
		const { surroundings } = scene(easy);
		const pipeline = pipelineOf(surroundings);
		expect(pipeline.waitAt('guild:1', 1)).toBe(60_000);
		await pipeline.accept(jobOf());
		await pipeline.settle();
		// It was drawn within 1.5 s.
		expect(pipeline.waitAt('guild:1', 1)).toBe(3_000);
	});

	it('takes no longer because the bot was down while one was drawn', async () => {
		const { surroundings, clock } = scene(easy);
		const pipeline = pipelineOf(surroundings);
		pipeline.resume([entryOf({ name: 'submitted', taskId: '7', at: clock.now() - 3_600_000 })]);
		await pipeline.settle();
		expect(pipeline.waitAt('guild:1', 1)).toBe(60_000);
	});

	it('that is full says about when there is room', async () => {
		const { surroundings, clock } = scene({ create: never });
		const pipeline = pipelineOf(surroundings, 10, () => ({ concurrent: 2, queue: 1 }));
		for (let n = 0; n < 3; n++) await pipeline.accept(jobOf());
		await settled();
		expect(await endOf(pipeline.accept(jobOf()))).toMatchObject({
			scope: 'gate',
			opensAt: clock.now() + 15_000,
		});
	});

	it('moves on at once when its terms let more through', async () => {
		let concurrent = 1;
		const { surroundings } = scene({ create: never });
		const pipeline = pipelineOf(surroundings, 10, () => ({ concurrent, queue: 50 }));
		for (let n = 0; n < 5; n++) await pipeline.accept(jobOf());
		await settled();
		expect(pipeline.line('guild:1').running).toHaveLength(1);
		concurrent = 3;
		pipeline.termsChanged('guild:1');
		expect(pipeline.line('guild:1').running).toHaveLength(3);
	});
});

describe('a request that cannot be taken', () => {
	it('because the line is full, is refused and leaves no trace', async () => {
		const { surroundings, records, told } = scene({ create: never });
		const pipeline = pipelineOf(surroundings, 10);
		for (let n = 0; n < 60; n++) await pipeline.accept(jobOf());
		const [refused, elsewhere] = [jobOf(), jobOf({}, 'guild:2')];
		await settled();
		told.length = 0;
		const error = await endOf(pipeline.accept(refused));
		expect(error).toBeInstanceOf(Overloaded);
		expect(error).toMatchObject({ scope: 'gate' });
		// It is the server's line that is full: another one's is not.
		await pipeline.accept(elsewhere);
		await settled();
		expect(records.stateOf(refused)).toBeUndefined();
		expect(told).toEqual([{ step: 'in-line', place: 1 }]);
		expect(await endOf(pipeline.accept(refused))).toBeInstanceOf(Overloaded);
	});

	it('because the store takes nothing, is refused, its place is free, and running ones go on', async () => {
		const clock = new HeldClock();
		let creates = 0;
		const opened: Job[] = [];
		const { surroundings, records, endings } = sceneOn(
			clock,
			{
				...easy,
				create: async () => {
					creates++;
					return waiting;
				},
			},
			{
				open: async (job) => {
					opened.push(job);
					return job.reply;
				},
			},
		);
		const pipeline = pipelineOf(surroundings, 1);
		await pipeline.accept(jobOf());
		await clock.pass(100);
		expect(creates).toBe(1);
		const mend = records.break();
		for (let n = 0; n < 100; n++) expect(await endOf(pipeline.accept(jobOf()))).toBeInstanceOf(NotWritten);
		await clock.pass(5_000);
		while (endings.length === 0) await settled();
		expect(opened).toHaveLength(1);
		mend();
		const job = jobOf();
		await pipeline.accept(job);
		await clock.pass(100);
		expect(opened).toHaveLength(2);
		expect(records.stateOf(job)).toMatchObject({ name: 'submitted' });
	});

	it.each([new OutOfCredits('402'), new KeyRefused('401')])(
		'because the account is paused, is refused at once: %s',
		async (error) => {
			const { surroundings, account, records } = sceneOn(new HeldClock(), {}, { open: unexpected });
			const refused = account.heed(error);
			const pipeline = pipelineOf(surroundings, 10);
			const job = jobOf();
			expect(await endOf(pipeline.accept(job))).toBe(refused);
			expect(records.stateOf(job)).toBeUndefined();
			await pipeline.settle();
		},
	);

	it('because it is on its way already, is not taken twice', async () => {
		let creates = 0;
		const { surroundings } = scene({
			create: () => {
				creates++;
				return never();
			},
		});
		const pipeline = pipelineOf(surroundings, 10);
		const job = jobOf();
		const [first, second] = [pipeline.accept(job), endOf(pipeline.accept(job))];
		await first;
		expect(await second).toBeInstanceOf(AlreadyAccepted);
		await settled();
		expect(await endOf(pipeline.accept(job))).toBeInstanceOf(AlreadyAccepted);
		const resumed = entryOf({ name: 'queued' });
		pipeline.resume([resumed]);
		expect(await endOf(pipeline.accept(resumed.job))).toBeInstanceOf(AlreadyAccepted);
		await settled();
		expect(creates).toBe(2);
	});
});

it('those behind one whom Discord took no answer for move up at once', async () => {
	const { surroundings, told } = scene({ create: never });
	const pipeline = pipelineOf(surroundings, 1);
	await pipeline.accept(jobOf());
	await settled();
	let refuse: (error: Error) => void = () => undefined;
	surroundings.delivery.open = () => new Promise((_, reject) => (refuse = reject));
	await pipeline.accept(jobOf());
	surroundings.delivery.open = async ({ reply }) => reply;
	await pipeline.accept(jobOf());
	await settled();
	expect(told.at(-1)).toEqual({ step: 'in-line', place: 2 });
	refuse(new Unanswered());
	await settled();
	expect(told.at(-1)).toEqual({ step: 'in-line', place: 1 });
});

it('those whom Discord keeps waiting for their first answers keep nobody else from PixAI, and go on after that', async () => {
	const clock = new HeldClock();
	const creates: string[] = [];
	const gives: (() => void)[] = [];
	const { surroundings, told } = sceneOn(
		clock,
		{
			create: ({ prompt }) => {
				creates.push(prompt);
				return never();
			},
		},
		{
			open: ({ gate, reply }) =>
				gate === 'guild:2' ? Promise.resolve(reply) : new Promise((give) => gives.push(() => give(reply))),
		},
	);
	const pipeline = pipelineOf(surroundings, 10);
	const slow = Array.from({ length: 10 }, (_, index) => `slow ${index}`);
	for (const prompt of slow) await pipeline.accept(jobOf({ prompt }));
	await pipeline.accept(jobOf({ prompt: 'other' }, 'guild:2'));
	await clock.pass(15_000);
	expect(creates).toEqual(['other']);
	await pipeline.accept(jobOf({ prompt: 'another' }, 'guild:2'));
	await clock.pass(60 * 60_000);
	expect(creates).toEqual(['other', 'another']);

	for (const give of gives) give();
	await clock.pass(0);
	expect(creates).toEqual(['other', 'another', ...slow.slice(0, 8)]);
	expect(told.filter(({ step }) => step === 'in-line').slice(-2)).toEqual([
		{ step: 'in-line', place: 1 },
		{ step: 'in-line', place: 2 },
	]);
});

describe('a disk that takes nothing while a job waits', () => {
	it('is said to the asker, and nothing is sent before it works again', async () => {
		const clock = new HeldClock();
		let creates = 0;
		const { surroundings, records, told } = sceneOn(clock, {
			create: () => {
				creates++;
				return never();
			},
		});
		const pipeline = pipelineOf(surroundings, 10);
		const { job } = entryOf({ name: 'queued' });
		const mend = records.break();
		pipeline.resume([{ job, state: { name: 'queued' } }]);
		await clock.pass(60 * 60_000);
		expect(creates).toBe(0);
		expect(told.at(-1)).toMatchObject({ step: 'not-written' });
		mend();
		await clock.pass(30_000);
		expect(creates).toBe(1);
		expect(records.stateOf(job)).toEqual({ name: 'submitting' });
	});
});

describe('a disk that takes nothing when a job ends', () => {
	it('leaves its pictures in the spool: the next start may not learn that it has ended', async () => {
		const { surroundings, records, stopping } = sceneOn(
			new HeldClock(),
			{ download: easy.download },
			{
				deliver: async (_, pictures) => {
					await pictures();
					records.break();
				},
			},
		);
		const entry = entryOf({ name: 'generated', taskId: '7', media: [{ id: 'a' }], drawnIn: 1 });
		await surroundings.journal.record(entry);
		const pipeline = pipelineOf(surroundings, 10);
		pipeline.resume([entry]);
		await pipeline.ended(entry.job.id);
		stopping.abort();
		await pipeline.settle();
		expect(records.stateOf(entry.job)).toEqual(entry.state);
		expect(existsSync(join(spool, entry.job.id, '1'))).toBe(true);
	});
});

describe('a stop', () => {
	it('waits for a create that is under way, and its answer is on record', async () => {
		let answer: (task: Task) => void = () => undefined;
		const { surroundings, records, stopping, endings } = scene({
			create: () => new Promise((resolve) => (answer = resolve)),
		});
		const pipeline = pipelineOf(surroundings, 10);
		const job = jobOf();
		await pipeline.accept(job);
		await settled();
		stopping.abort();
		let isSettled = false;
		const settling = pipeline.settle().then(() => {
			isSettled = true;
		});
		await settled();
		expect(isSettled).toBe(false);
		answer(waiting);
		await settling;
		expect(records.stateOf(job)).toMatchObject({ name: 'submitted', taskId: '7' });
		expect(endings).toEqual([]);
	});

	it('gives the store one more chance to take what it had no room for', async () => {
		const clock = new HeldClock();
		const { surroundings, records, stopping } = sceneOn(clock, {
			create: async () => {
				mend = records.break();
				return waiting;
			},
			task: never,
		});
		let mend = () => {};
		const pipeline = pipelineOf(surroundings, 10);
		const job = jobOf();
		await pipeline.accept(job);
		await clock.pass(100);
		expect(records.stateOf(job)).toEqual({ name: 'submitting' });
		mend();
		records.writing = async (write) => {
			for (let turns = 0; turns < 10; turns++) await settled();
			return write();
		};
		stopping.abort();
		await pipeline.settle();
		expect(records.stateOf(job)).toMatchObject({ name: 'submitted', taskId: '7' });
	});

	it('leaves those who wait in line on record, and nothing new is sent', async () => {
		let creates = 0;
		let answer: (task: Task) => void = () => undefined;
		const { surroundings, records, stopping } = scene({
			create: () => {
				creates++;
				return new Promise((resolve) => (answer = resolve));
			},
		});
		const pipeline = pipelineOf(surroundings, 1);
		const [running, ...inLine] = Array.from({ length: 30 }, () => jobOf()) as [Job, ...Job[]];
		for (const job of [running, ...inLine]) await pipeline.accept(job);
		await settled();
		stopping.abort();
		answer(waiting);
		await pipeline.settle();
		expect(creates).toBe(1);
		for (const job of inLine) expect(records.stateOf(job)).toEqual({ name: 'queued' });
	});

	it('ends the wait for the next try, which stays queued', async () => {
		const clock = new HeldClock();
		const { surroundings, records, stopping } = sceneOn(clock, {
			create: inTurn<never>(new NotAccepted('busy')),
		});
		const pipeline = pipelineOf(surroundings, 10);
		const job = jobOf();
		await pipeline.accept(job);
		await clock.pass(100);
		stopping.abort();
		await pipeline.settle();
		expect(records.stateOf(job)).toEqual({ name: 'queued' });
	});

	it('says nothing to the asker of what PixAI draws, and leaves a line with its id', async () => {
		const { surroundings, endings, records, stopping, logged } = scene({
			...easy,
			task: async () => {
				stopping.abort();
				return { id: '7', status: 'running', media: [] };
			},
		});
		const job = jobOf();
		await run(surroundings, job);
		expect(endings).toEqual([]);
		expect(records.stateOf(job)).toMatchObject({ name: 'submitted' });
		expect(logged()).toMatch(
			new RegExp(`"job":"${job.id}".*the bot stops; the next one goes on from submitted`),
		);
	});

	it('lets the first answer that is being given finish, and its promise is on record', async () => {
		let give: () => void = () => undefined;
		const { surroundings, records, stopping } = scene(
			{},
			{ open: ({ reply }) => new Promise((resolve) => (give = () => resolve(reply))) },
		);
		const pipeline = pipelineOf(surroundings, 10);
		const job = jobOf();
		await pipeline.accept(job);
		stopping.abort();
		await settled();
		expect(records.stateOf(job)).toEqual({ name: 'accepted' });
		give();
		await pipeline.settle();
		expect(records.stateOf(job)).toEqual({ name: 'queued' });
	});

	it('lets pictures that are being shown finish', async () => {
		let show: () => void = () => undefined;
		const shown = entryOf({ name: 'generated', taskId: '7', media: [{ id: 'a' }], drawnIn: 1 });
		const { surroundings, records, stopping } = scene(
			{},
			{ deliver: () => new Promise((resolve) => (show = () => resolve(undefined))) },
		);
		const pipeline = pipelineOf(surroundings, 10);
		pipeline.resume([shown]);
		stopping.abort();
		show();
		await pipeline.settle();
		expect(records.stateOf(shown.job)?.name).toBe('delivered');
	});

	it('keeps the pictures of what it could not show on the disk', async () => {
		const { surroundings, records, stopping } = scene(
			{ download: easy.download },
			{
				deliver: async (_, pictures) => {
					await pictures();
					stopping.abort();
					throw stopping.signal.reason;
				},
			},
		);
		const entry = entryOf({ name: 'generated', taskId: '7', media: [{ id: 'a' }], drawnIn: 1 });
		await surroundings.journal.record(entry);
		await resume(surroundings, entry);
		expect(records.stateOf(entry.job)).toEqual(entry.state);
		expect(existsSync(join(spool, entry.job.id, '1'))).toBe(true);
	});
});

function pipelineOf(surroundings: Surroundings, concurrency = 10, terms = () => USUAL_TERMS): Pipeline {
	return new Pipeline(surroundings, new Worker(surroundings, spool), { concurrency, terms });
}

/** Takes a job all its way. */
async function run(surroundings: Surroundings, job: Job): Promise<void> {
	const pipeline = pipelineOf(surroundings, 10);
	await pipeline.accept(job);
	await pipeline.settle();
}

/** Takes a job from its state all the rest of its way. */
async function resume(surroundings: Surroundings, entry: { job: Job; state: JobState }): Promise<void> {
	const pipeline = pipelineOf(surroundings, 10);
	pipeline.resume([entry]);
	await pipeline.settle();
}

function entryOf(state: JobState, job = jobOf()): { job: Job; state: JobState } {
	return { job, state };
}

function unexpected(): never {
	throw new Error('the test did not expect this call');
}

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Job, JobState } from '../../src/generation/job.js';
import { Pipeline } from '../../src/generation/pipeline.js';
import type { Delivery, ImageProvider } from '../../src/generation/ports.js';
import { Worker } from '../../src/generation/worker.js';
import { NotAccepted, NotSent } from '../../src/pixai/errors.js';
import type { Task } from '../../src/pixai/wire.js';
import { HeldClock } from '../ops/held-clock.js';
import { settled } from './crowd.js';
import { jobOf as foxOf } from './jobs.js';
import type { Records } from './records.js';
import { inTurn, sceneOn } from './scene.js';
import { USUAL_TERMS } from './usual-terms.js';

const task: Task = { id: '7', status: 'waiting', media: [] };
const never = () => new Promise<never>(() => undefined);
const cancelled: JobState = { name: 'cancelled', failure: { reason: 'withdrawn' }, told: true };

describe('a job that is taken back', () => {
	it('while it waits in line is never sent, says so, and lets those behind it move up', async () => {
		const { pipeline, creates, endings, records, told } = bot({ create: never }, { concurrency: 1 });
		const [running, second, third] = [jobOf(), jobOf(), jobOf()];
		for (const job of [running, second, third]) await pipeline.accept(job);
		await settled();
		told.length = 0;
		expect(await pipeline.withdraw(second.id, 'asker')).toBe('withdrawn');
		await pipeline.ended(second.id);
		expect(endings).toEqual([{ reason: 'withdrawn' }]);
		expect(records.stateOf(second)).toEqual(cancelled);
		expect(told).toEqual([{ step: 'in-line', place: 1 }]);
		expect(creates).toEqual([running.id]);
		expect(pipeline.line('guild:1').waiting.map(({ job }) => job.id)).toEqual([third.id]);
	});

	it('by a moderator is said to be so', async () => {
		const { pipeline, endings, records } = bot({ create: never }, { concurrency: 1 });
		const [running, second] = [jobOf(), jobOf()];
		for (const job of [running, second]) await pipeline.accept(job);
		expect(await pipeline.withdraw(second.id, 'moderator')).toBe('withdrawn');
		await pipeline.ended(second.id);
		expect(endings).toEqual([{ reason: 'withdrawn-by-moderator' }]);
		expect(records.stateOf(second)?.name).toBe('cancelled');
	});

	it.each([new NotAccepted('429'), new NotSent('ECONNREFUSED')])(
		'while it waits for its next try is not sent again, and its turn is free at once: %s',
		async (error) => {
			const { pipeline, creates, endings, records } = bot(
				{ create: inTurn<Task>(error, task), task: never },
				{ concurrency: 1 },
			);
			const [refused, next] = [jobOf(), jobOf()];
			for (const job of [refused, next]) await pipeline.accept(job);
			await settled();
			expect(creates).toEqual([refused.id]);
			expect(await pipeline.withdraw(refused.id, 'asker')).toBe('withdrawn');
			await pipeline.ended(refused.id);
			await settled();
			expect(creates).toEqual([refused.id, next.id]);
			expect(endings).toEqual([{ reason: 'withdrawn' }]);
			expect(records.stateOf(refused)).toEqual(cancelled);
		},
	);

	it('while the disk takes nothing is not sent, and is on record as soon as it does', async () => {
		const { pipeline, creates, endings, records, clock } = bot({});
		const job = jobOf();
		await pipeline.accept(job);
		const mend = records.break();
		await settled();
		expect(await pipeline.withdraw(job.id, 'asker')).toBe('withdrawn');
		await pipeline.ended(job.id);
		expect(endings).toEqual([{ reason: 'withdrawn' }]);
		mend();
		await clock.pass(30_000);
		expect(records.stateOf(job)).toEqual(cancelled);
		expect(creates).toEqual([]);
	});

	it('once while its record says that it may be sent, and it was not, goes back', async () => {
		const { pipeline, creates, endings, records } = bot({});
		const job = jobOf();
		const release = holdWriteOf('submitting', records);
		await pipeline.accept(job);
		await settled();
		expect(await pipeline.withdraw(job.id, 'asker')).toBe('withdrawn');
		release();
		await pipeline.ended(job.id);
		expect(creates).toEqual([]);
		expect(endings).toEqual([{ reason: 'withdrawn' }]);
		expect(records.stateOf(job)).toEqual(cancelled);
	});

	it('once its refusal by PixAI is being written down, too', async () => {
		const { pipeline, creates, endings, records } = bot({
			create: async () => {
				release = holdWriteOf('queued', records);
				throw new NotAccepted('429');
			},
		});
		let release = () => {};
		const job = jobOf();
		await pipeline.accept(job);
		await settled();
		expect(await pipeline.withdraw(job.id, 'asker')).toBe('withdrawn');
		release();
		await pipeline.ended(job.id);
		expect(creates).toEqual([job.id]);
		expect(endings).toEqual([{ reason: 'withdrawn' }]);
		expect(records.stateOf(job)).toEqual(cancelled);
	});

	it('as soon as its reply stands, although Discord took so long that others went first', async () => {
		const clock = new HeldClock();
		let give = () => {};
		const { pipeline, creates, endings, records } = bot(
			{ create: never },
			{ clock, concurrency: 1 },
			{
				open: ({ id, reply }) =>
					id === job.id ? new Promise((resolve) => (give = () => resolve(reply))) : Promise.resolve(reply),
			},
		);
		const [job, other] = [jobOf(), jobOf()];
		for (const one of [job, other]) await pipeline.accept(one);
		await clock.pass(15_000);
		expect(await pipeline.withdraw(job.id, 'asker')).toBe('not-yet');
		const release = holdWriteOf('queued', records);
		give();
		await settled();
		expect(await pipeline.withdraw(job.id, 'asker')).toBe('withdrawn');
		release();
		await pipeline.ended(job.id);
		expect(creates).toEqual([other.id]);
		expect(endings).toEqual([{ reason: 'withdrawn' }]);
		expect(records.stateOf(job)).toEqual(cancelled);
	});

	it('by one is not taken back by another, too: it ends as the first has said', async () => {
		const { pipeline, endings } = bot({ create: never }, { concurrency: 1 });
		const [running, second] = [jobOf(), jobOf()];
		for (const job of [running, second]) await pipeline.accept(job);
		expect(await pipeline.withdraw(second.id, 'moderator')).toBe('withdrawn');
		expect(await pipeline.withdraw(second.id, 'asker')).toBe('ended');
		await pipeline.ended(second.id);
		expect(endings).toEqual([{ reason: 'withdrawn-by-moderator' }]);
		expect(await pipeline.withdraw(second.id, 'asker')).toBe('ended');
	});

	it('from before a restart is taken back the same way', async () => {
		const { pipeline, endings, creates } = bot({ create: never }, { concurrency: 1 });
		const [first, second] = [jobOf(), jobOf()];
		pipeline.resume([first, second].map((job) => ({ job, state: { name: 'queued' } })));
		expect(await pipeline.withdraw(second.id, 'asker')).toBe('withdrawn');
		await pipeline.ended(second.id);
		expect(endings).toEqual([{ reason: 'withdrawn' }]);
		expect(creates).toEqual([first.id]);
	});
});

describe('a job cannot be taken back', () => {
	it('while its reply does not stand yet', async () => {
		const { pipeline } = bot({}, {}, { open: never });
		const job = jobOf();
		const accepted = pipeline.accept(job);
		expect(await pipeline.withdraw(job.id, 'asker')).toBe('not-yet');
		await accepted;
		await settled();
		expect(await pipeline.withdraw(job.id, 'asker')).toBe('not-yet');
	});

	it('once its create was sent: its picture comes', async () => {
		const clock = new HeldClock();
		let answer: (task: Task) => void = () => undefined;
		const { pipeline, endings } = bot(
			{ ...easy, create: () => new Promise((resolve) => (answer = resolve)) },
			{ clock },
		);
		const job = jobOf();
		await pipeline.accept(job);
		await settled();
		expect(await pipeline.withdraw(job.id, 'asker')).toBe('at-pixai');
		answer(task);
		await clock.pass(1_000);
		expect(await pipeline.withdraw(job.id, 'asker')).toBe('at-pixai');
		await clock.pass(1_000);
		expect(endings).toMatchObject([{ pictures: [{ type: 'image/png' }] }]);
	});

	it('once it is drawn, or nothing is known of it', async () => {
		const clock = new HeldClock();
		const { pipeline, records } = bot({ ...easy, download: never }, { clock });
		const job = jobOf();
		await pipeline.accept(job);
		await clock.pass(2_000);
		expect(records.stateOf(job)?.name).toBe('generated');
		expect(await pipeline.withdraw(job.id, 'asker')).toBe('ended');
		expect(await pipeline.withdraw('nobody', 'asker')).toBe('ended');
	});

	it('while the bot stops: the next one goes on with it', async () => {
		const { pipeline, records, stopping } = bot({ create: never }, { concurrency: 1 });
		const [running, second] = [jobOf(), jobOf()];
		for (const job of [running, second]) await pipeline.accept(job);
		await settled();
		stopping.abort();
		expect(await pipeline.withdraw(second.id, 'asker')).toBe('not-yet');
		await settled();
		expect(records.stateOf(second)).toEqual({ name: 'queued' });
	});
});

it('at whatever instant it is asked for: either nothing is sent, or the picture comes', async () => {
	const seen = new Set<string>();
	for (let instant = 0; instant < 120; instant++) {
		const { pipeline, creates, endings, records, clock } = bot({
			...easy,
			create: inTurn<Task>(new NotAccepted('429'), task),
		});
		const job = jobOf();
		const accepted = pipeline.accept(job);
		for (let turns = 0; turns < instant; turns++) await null;
		const sentBefore = creates.length;
		const answer = await pipeline.withdraw(job.id, 'asker');
		// One that was refused is not at PixAI, and the second is taken.
		seen.add(`${answer} after ${sentBefore}`);
		await accepted;
		await clock.pass(60_000);
		await pipeline.ended(job.id);
		if (answer === 'withdrawn') {
			expect(creates).toHaveLength(sentBefore);
			expect(endings).toEqual([{ reason: 'withdrawn' }]);
			expect(records.stateOf(job)).toEqual(cancelled);
		} else {
			expect(endings).toMatchObject([{ pictures: [{}] }]);
			expect(creates).toHaveLength(2);
		}
	}
	expect([...seen]).toEqual([
		'not-yet after 0',
		'withdrawn after 0',
		'at-pixai after 0',
		'at-pixai after 1',
		'withdrawn after 1',
	]);
});

/** Draws at once. */
const easy = {
	create: async () => task,
	task: async () => ({ id: '7', status: 'completed', media: [{ id: 'a' }] }),
	download: async (_, path) => ({ path, type: 'image/png', bytes: 7 }),
} satisfies Partial<ImageProvider>;

/** A job whose create tells which it is. */
function jobOf(): Job {
	const job = foxOf();
	return { ...job, request: { ...job.request, prompt: job.id } };
}

/** From now on the next write of a state waits until the function that is returned is called. */
function holdWriteOf(name: JobState['name'], records: Records): () => void {
	let release = () => {};
	const held = new Promise<void>((resolve) => {
		release = resolve;
	});
	const { writing } = records;
	records.writing = async (write, record) => {
		if ((record as { state: JobState }).state.name === name) {
			records.writing = writing;
			await held;
		}
		return write();
	};
	return release;
}

function bot(
	provider: Partial<ImageProvider>,
	{ concurrency = 10, clock = new HeldClock() }: { concurrency?: number; clock?: HeldClock } = {},
	delivery: Partial<Delivery> = {},
) {
	const creates: string[] = [];
	const scene = sceneOn(
		clock,
		{
			...provider,
			create: (request) => {
				creates.push(request.prompt);
				return provider.create?.(request) ?? never();
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

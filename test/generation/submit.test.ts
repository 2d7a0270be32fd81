import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job } from '../../src/generation/job.js';
import type { Passage } from '../../src/generation/passage.js';
import { submit } from '../../src/generation/submit.js';
import type { Surroundings } from '../../src/generation/surroundings.js';
import {
	AnswerLost,
	AnswerUnexpected,
	ModelRefused,
	NotAccepted,
	NotSent,
	OutOfCredits,
	RequestRefused,
	Unavailable,
} from '../../src/pixai/errors.js';
import type { ImageRequest } from '../../src/pixai/request.js';
import type { Task } from '../../src/pixai/wire.js';
import { HeldClock } from '../ops/held-clock.js';
import { settled } from './crowd.js';
import { jobOf } from './jobs.js';
import { endOf, inTurn, passageIn, scene, sceneOn } from './scene.js';

const task: Task = { id: '7', status: 'waiting', media: [] };

describe('a job', () => {
	it('is handed over as it is', async () => {
		const asked: unknown[] = [];
		const { surroundings } = scene({
			create: async (request) => {
				asked.push(request);
				return task;
			},
		});
		const job = jobOf({ count: 4 });
		await submitted(surroundings, { job });
		expect(asked).toEqual([job.request]);
	});

	it('is drawn from its seed, which its request need not name', async () => {
		const asked: ImageRequest[] = [];
		const { surroundings } = scene({
			create: async (request) => {
				asked.push(request);
				return task;
			},
		});
		const job = { ...jobOf({ count: 4 }), seed: 0 };
		await submitted(surroundings, { job });
		expect(asked).toEqual([{ ...job.request, seed: 0 }]);
	});

	it('that was surely not accepted is handed over again, for as long as it takes', async () => {
		const busy = Array.from({ length: 50 }, () => new NotAccepted('busy'));
		const { surroundings, told } = scene({ create: inTurn<Task>(...busy, task) });
		const passage = await submitted(surroundings);
		expect(passage.state).toMatchObject({ name: 'submitted', taskId: '7' });
		expect(told).toHaveLength(50);
	});

	it('waits as long as PixAI asks for, and the asker is told until when', async () => {
		const { surroundings, clock, told } = scene({
			create: inTurn<Task>(new NotAccepted('busy', { retryAfter: 7000 }), task),
		});
		const before = clock.now();
		await submitted(surroundings);
		expect(clock.now() - before).toBeGreaterThanOrEqual(7000);
		expect(told).toEqual([{ step: 'pixai-busy', retryAt: clock.now() }]);
	});

	it('that cannot reach PixAI is told to be so, and not that PixAI is busy', async () => {
		const { surroundings, clock, told } = scene({
			create: inTurn<Task>(new NotSent('no connection'), new NotAccepted('busy'), task),
		});
		const before = clock.now();
		await submitted(surroundings);
		expect(told).toEqual([
			{ step: 'unreachable', retryAt: before + 500 },
			{ step: 'pixai-busy', retryAt: clock.now() },
		]);
	});

	it('waits longer from try to try, but never over 30 s', async () => {
		const busy = Array.from({ length: 12 }, () => new NotAccepted('busy', { retryAfter: undefined }));
		const { surroundings, clock } = scene({ create: inTurn<Task>(...busy, task) });
		const waits: number[] = [];
		surroundings.clock.sleep = async (ms) => {
			waits.push(ms);
			clock.pass(ms);
		};
		await submitted(surroundings);
		expect(waits.slice(0, 6)).toEqual([500, 1000, 2000, 4000, 8000, 15_000]);
		expect(Math.max(...waits)).toBeLessThanOrEqual(30_000);
	});

	const final = [
		new AnswerLost('no answer'),
		new RequestRefused('wrong', 'seed'),
		new ModelRefused('unknown'),
		new AnswerUnexpected('404'),
		new Error('a bug'),
	];

	it.each(final)('is handed over once when the answer is $name', async (error) => {
		let creates = 0;
		const { surroundings } = scene({
			create: () => {
				creates++;
				return Promise.reject(error);
			},
		});
		expect(await endOf(submitted(surroundings))).toBe(error);
		expect(creates).toBe(1);
	});

	it('is never handed over again after anything but a certain no', () =>
		fc.assert(
			fc.asyncProperty(
				fc.array(fc.constantFrom(new NotAccepted('busy'), ...final, new Unavailable('?'), task), {
					minLength: 1,
				}),
				async (answers) => {
					const given: unknown[] = [];
					const next = inTurn<Task>(...answers, task);
					const { surroundings } = scene({
						create: async () => {
							const answer = await endOf(next());
							given.push(answer);
							if (answer instanceof Error) throw answer;
							return task;
						},
					});
					await endOf(submitted(surroundings));
					for (const answer of given.slice(0, -1)) expect(answer).toBeInstanceOf(NotAccepted);
					expect(given.at(-1)).not.toBeInstanceOf(NotAccepted);
				},
			),
			{ seed: 2 },
		));

	it('is on record as being handed over before it is, and as handed over with its task', async () => {
		const job = jobOf();
		const { surroundings, records, clock } = scene({
			create: async () => {
				expect(records.stateOf(job)).toEqual({ name: 'submitting' });
				return task;
			},
		});
		await submitted(surroundings, { job });
		expect(records.stateOf(job)).toEqual({ name: 'submitted', taskId: '7', at: clock.now() });
	});

	it('is on record as queued again while it waits for its next try: a crash there leaves no doubt', async () => {
		const job = jobOf();
		const refused = scene({ create: inTurn<Task>(new NotAccepted('busy'), new NotSent('away'), task) });
		const { surroundings, records } = refused;
		const asWaiting: unknown[] = [];
		const { sleep } = surroundings.clock;
		surroundings.clock.sleep = async (ms, signal) => {
			asWaiting.push(records.stateOf(job));
			await sleep.call(surroundings.clock, ms, signal);
		};
		await submitted(surroundings, { job });
		expect(asWaiting).toEqual([{ name: 'queued' }, { name: 'queued' }]);
	});

	it('waits while the store takes nothing, and is not handed over before it does', async () => {
		let creates = 0;
		const { surroundings, records, told } = scene(
			{
				create: async () => {
					creates++;
					return task;
				},
			},
			{
				progress: (_, progress) => {
					told.push(progress);
					expect(creates).toBe(0);
					if (told.length === 40) mend();
				},
			},
		);
		const mend = records.break();
		await submitted(surroundings);
		expect(told).toHaveLength(40);
		expect(new Set(told.map(({ step }) => step))).toEqual(new Set(['not-written']));
		expect(creates).toBe(1);
	});

	it('keeps its task when that cannot be written down at once', async () => {
		const job = jobOf();
		let mend = () => {};
		const { surroundings, records } = scene({
			create: async () => {
				mend = records.break();
				return task;
			},
		});
		const passage = passageIn(surroundings, { job });
		await submit(passage, surroundings.accounts.of(), surroundings);
		expect(passage.state).toMatchObject({ name: 'submitted', taskId: '7' });
		expect(records.stateOf(job)).toEqual({ name: 'submitting' });
		mend();
		await settled();
		expect(records.stateOf(job)).toMatchObject({ name: 'submitted', taskId: '7' });
	});

	it('that the process stops between the record and the create is not handed over, and queued again', async () => {
		const job = jobOf();
		const { surroundings, records, stopping } = scene({});
		records.writing = (write) => {
			stopping.abort(new Error('stopping'));
			return write();
		};
		expect(await endOf(submitted(surroundings, { job }))).toEqual(new Error('stopping'));
		expect(records.stateOf(job)).toEqual({ name: 'queued' });
	});

	it('is not handed over while the account is paused', async () => {
		const { surroundings, account } = sceneOn(new HeldClock(), {});
		const refused = account.heed(new OutOfCredits('402'));
		const passage = passageIn(surroundings);
		expect(await endOf(submit(passage, surroundings.accounts.of(), surroundings))).toBe(refused);
		expect(passage.state).toEqual({ name: 'queued' });
	});

	it('that waits for its next try ends with the account’s pause', async () => {
		let refused: unknown;
		const clock = new HeldClock();
		const { surroundings, account } = sceneOn(clock, {
			create: () => {
				refused = account.heed(new OutOfCredits('402'));
				return Promise.reject(new NotAccepted('busy'));
			},
		});
		const end = endOf(submitted(surroundings));
		await clock.pass(30_000);
		expect(await end).toBe(refused);
	});

	it('is not handed over again once the process stops', async () => {
		let creates = 0;
		const { surroundings, stopping } = scene({
			create: () => {
				creates++;
				stopping.abort(new Error('stopping'));
				return Promise.reject(new NotAccepted('busy'));
			},
		});
		expect(await endOf(submitted(surroundings))).toEqual(new Error('stopping'));
		expect(await endOf(submitted(surroundings))).toEqual(new Error('stopping'));
		expect(creates).toBe(1);
	});
});

/** Hands a job over on the bot's own account. */
async function submitted(surroundings: Surroundings, of: { job?: Job } = {}): Promise<Passage> {
	const passage = passageIn(surroundings, of);
	await submit(passage, surroundings.accounts.of(), surroundings);
	return passage;
}

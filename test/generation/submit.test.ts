import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { submit } from '../../src/generation/submit.js';
import {
	AnswerLost,
	AnswerUnexpected,
	KeyRefused,
	ModelRefused,
	NotAccepted,
	NotSent,
	OutOfCredits,
	RequestRefused,
	Unavailable,
} from '../../src/pixai/errors.js';
import type { Task } from '../../src/pixai/wire.js';
import { jobOf } from './jobs.js';
import { endOf, inTurn, scene } from './scene.js';

const task: Task = { id: '7', status: 'waiting', media: [] };
const MINUTE = 60_000;

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
		await expect(submit(job, surroundings)).resolves.toBe(task);
		expect(asked).toEqual([job.request]);
	});

	it('that was surely not accepted is handed over again, for as long as it takes', async () => {
		const busy = Array.from({ length: 50 }, () => new NotAccepted('busy'));
		const { surroundings, told } = scene({ create: inTurn<Task>(...busy, task) });
		await expect(submit(jobOf(), surroundings)).resolves.toBe(task);
		expect(told).toHaveLength(50);
	});

	it('waits as long as PixAI asks for, and the asker is told until when', async () => {
		const { surroundings, clock, told } = scene({
			create: inTurn<Task>(new NotAccepted('busy', { retryAfter: 7000 }), task),
		});
		const before = clock.now();
		await submit(jobOf(), surroundings);
		expect(clock.now() - before).toBeGreaterThanOrEqual(7000);
		expect(told).toEqual([{ step: 'pixai-busy', retryAt: clock.now() }]);
	});

	it('that cannot reach PixAI is told to be so, and not that PixAI is busy', async () => {
		const { surroundings, clock, told } = scene({
			create: inTurn<Task>(new NotSent('no connection'), new NotAccepted('busy'), task),
		});
		const before = clock.now();
		await submit(jobOf(), surroundings);
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
		await submit(jobOf(), surroundings);
		expect(waits.slice(0, 6)).toEqual([500, 1000, 2000, 4000, 8000, 15_000]);
		expect(Math.max(...waits)).toBeLessThanOrEqual(30_000);
	});

	const final = [
		new AnswerLost('no answer'),
		new RequestRefused('wrong', 'seed'),
		new ModelRefused('unknown'),
		new KeyRefused('401'),
		new OutOfCredits('402'),
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
		expect(await endOf(submit(jobOf(), surroundings))).toBe(error);
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
					await endOf(submit(jobOf(), surroundings));
					for (const answer of given.slice(0, -1)) expect(answer).toBeInstanceOf(NotAccepted);
					expect(given.at(-1)).not.toBeInstanceOf(NotAccepted);
				},
			),
			{ seed: 2 },
		));

	it('is not handed over again once the process stops', async () => {
		let creates = 0;
		const { surroundings, stopping } = scene({
			create: () => {
				creates++;
				stopping.abort(new Error('stopping'));
				return Promise.reject(new NotAccepted('busy'));
			},
		});
		expect(await endOf(submit(jobOf(), surroundings))).toEqual(new Error('stopping'));
		expect(await endOf(submit(jobOf(), surroundings))).toEqual(new Error('stopping'));
		expect(creates).toBe(1);
	});
});

describe('the account', () => {
	it.each([
		[new KeyRefused('401'), MINUTE],
		[new OutOfCredits('402'), 10 * MINUTE],
	])(
		'pauses for a while after %s: the next job gets the same answer without asking',
		async (error, pause) => {
			let creates = 0;
			const answer = inTurn<Task>(error, task);
			const { surroundings, clock } = scene({
				create: () => {
					creates++;
					return answer();
				},
			});
			expect(await endOf(submit(jobOf(), surroundings))).toBe(error);
			clock.pass(pause - 1);
			expect(await endOf(submit(jobOf(), surroundings))).toBe(error);
			expect(creates).toBe(1);
			clock.pass(1);
			await expect(submit(jobOf(), surroundings)).resolves.toBe(task);
			expect(creates).toBe(2);
		},
	);

	it('that pauses ends those who wait for their next try', async () => {
		const refused = new OutOfCredits('402');
		const { surroundings } = scene({
			create: () => {
				surroundings.account.heed(refused);
				return Promise.reject(new NotAccepted('busy'));
			},
		});
		expect(await endOf(submit(jobOf(), surroundings))).toBe(refused);
	});

	it.each([new AnswerLost('?'), new RequestRefused('?'), new NotAccepted('?'), new Error('?')])(
		'does not pause for what is not about it: %s',
		(error) => {
			const { account } = scene({}).surroundings;
			account.heed(error);
			expect(() => account.throwIfPaused()).not.toThrow();
		},
	);
});

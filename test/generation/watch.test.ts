import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JobFailed } from '../../src/generation/failure.js';
import type { Progress } from '../../src/generation/job.js';
import { watch } from '../../src/generation/watch.js';
import { KeyRefused, type PixaiError, TaskUnknown, Unavailable } from '../../src/pixai/errors.js';
import type { RequestOptions } from '../../src/pixai/request.js';
import type { Media, Task, TaskStatus } from '../../src/pixai/wire.js';
import { jobOf } from './jobs.js';
import { endOf, scene } from './scene.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const picture: Media = { id: 'a', url: 'https://cdn.example/a' };
const done: Task = { id: '7', status: 'completed', media: [picture] };

describe('reading a task', () => {
	it('is done every 1.5 s, counted from request to request, however long the answers take', async () => {
		const { readAt } = await watched((read) => (read < 20 ? running : done), { latency: () => 700 });
		expect(readAt).toEqual(Array.from({ length: 20 }, (_, read) => 1500 * (read + 1)));
	});

	it('is done again at once when an answer took longer than that', async () => {
		const { readAt } = await watched((read) => (read < 3 ? running : done), { latency: () => 4000 });
		expect(readAt).toEqual([1500, 5500, 9500]);
	});

	it('goes on as fast when the machine’s clock is set back a day', async () => {
		const { readAt, end } = await watched((read) => (read < 6 ? running : done), {
			latency: (read) => (read === 3 ? -24 * HOUR : 100),
		});
		expect(end).toEqual([picture]);
		expect(gapsIn(readAt)).toEqual([1500, 1500, 1500 - 24 * HOUR, 1500, 1500]);
	});

	it('is never too early and never late while PixAI answers', () =>
		fc.assert(
			fc.asyncProperty(fc.array(fc.nat(5000), { minLength: 1, maxLength: 60 }), async (latencies) => {
				const { readAt } = await watched((read) => (read < latencies.length ? running : done), {
					latency: (read) => latencies[read - 1] ?? 0,
				});
				for (const [index, gap] of gapsIn(readAt).entries()) {
					expect(gap).toBe(Math.max(1500, latencies[index] ?? 0));
				}
			}),
			{ seed: 3 },
		));

	it('ends at the completed task, with its pictures', async () => {
		const { end, readAt } = await watched(() => done);
		expect(end).toEqual([picture]);
		expect(readAt).toEqual([1500]);
	});

	it('tells that PixAI has it, then since when it is being drawn', async () => {
		const { told, start } = await watched((read) => (read <= 2 ? waiting : read <= 4 ? running : done));
		expect(distinct(told)).toEqual([
			{ step: 'waiting', since: start },
			{ step: 'drawing', since: start + 4500 },
		]);
	});

	it.each<TaskStatus>(['failed', 'cancelled'])('ends at once at a task that is %s', async (status) => {
		const { end, readAt } = await watched(() => ({ id: '7', status, media: [] }));
		expect(failureIn(end)).toBe(status);
		expect(readAt).toHaveLength(1);
	});

	it('stops when the process does', async () => {
		const { end, readAt } = await watched((read, { stopping }) => {
			if (read === 3) stopping.abort(new Error('stopping'));
			return running;
		});
		expect(end).toEqual(new Error('stopping'));
		expect(readAt).toHaveLength(3);
	});

	it('lets a bug be seen', async () => {
		const { end } = await watched(() => new TypeError('a bug'));
		expect(end).toEqual(new TypeError('a bug'));
	});
});

describe('a task that runs for long', () => {
	it('is said to take longer than usual after 10 minutes, and read at a slower pace', async () => {
		const { readAt, told, start } = await watched((read) => (read < 500 ? running : done));
		const since = start + 1500;
		const slowly = told.findIndex(({ step }) => step === 'drawing-slowly');
		expect(told[slowly]).toEqual({ step: 'drawing-slowly', since, givesUpAt: since + HOUR });
		const usual = readAt.filter((at) => at < 1500 + 10 * MINUTE);
		const slow = readAt.filter((at) => at >= 1500 + 10 * MINUTE);
		expect(new Set(gapsIn(usual))).toEqual(new Set([1500]));
		expect(slow.length).toBeGreaterThan(90);
		expect(Math.min(...gapsIn(slow))).toBeGreaterThan(1500);
	});

	it('may still end well just before the hour is over', async () => {
		const { end } = await watched((_, { elapsed }) => (elapsed < 59 * MINUTE ? running : done));
		expect(end).toEqual([picture]);
	});

	it('is given up after an hour', async () => {
		const { end, elapsed } = await watched(() => running);
		expect(failureIn(end)).toBe('took-too-long');
		expect(elapsed).toBeGreaterThanOrEqual(HOUR);
		expect(elapsed).toBeLessThanOrEqual(HOUR + MINUTE);
	});

	it('is given up after an hour of waiting, too, which is not called slow drawing', async () => {
		const { end, told } = await watched(() => waiting);
		expect(failureIn(end)).toBe('took-too-long');
		expect(distinct(told)).toHaveLength(1);
	});

	it.each([0, 1, 2])(
		'is given up an hour after it first ran, although its status flaps: %d',
		async (phase) => {
			const statuses = [running, waiting, waiting];
			const { end, elapsed } = await watched((read, now) =>
				now.elapsed > 2 * HOUR ? done : (statuses[(read + phase) % 3] ?? running),
			);
			expect(failureIn(end)).toBe('took-too-long');
			expect(elapsed).toBeGreaterThanOrEqual(HOUR);
			expect(elapsed).toBeLessThanOrEqual(HOUR + MINUTE);
		},
	);

	it('is given up in time although PixAI answers only now and then', async () => {
		const { end, elapsed } = await watched((read) => (read % 10 === 1 ? running : new Unavailable('500')));
		expect(failureIn(end)).toBe('took-too-long');
		expect(elapsed).toBeLessThanOrEqual(HOUR + MINUTE);
	});

	it('has its hour of drawing counted from when the drawing began', async () => {
		const { end } = await watched((_, { elapsed }) => {
			if (elapsed < 50 * MINUTE) return waiting;
			return elapsed < 100 * MINUTE ? running : done;
		});
		expect(end).toEqual([picture]);
	});
});

describe('a task from before a restart', () => {
	const DAY = 24 * HOUR;

	it('is read for the first time when the floor allows, whoever read it before', async () => {
		const { readAt, end } = await watched(() => done, { sleptFor: DAY });
		expect(readAt).toEqual([1500]);
		expect(end).toEqual([picture]);
	});

	it('is told since when PixAI has it, as it was told before', async () => {
		const { told, start } = await watched((read) => (read <= 2 ? waiting : done), { sleptFor: DAY });
		expect(distinct(told)).toEqual([{ step: 'waiting', since: start - DAY }]);
	});

	it.each([waiting, running])('has its hour, however long the bot slept: $status', async (task) => {
		const well = await watched((_, { elapsed }) => (elapsed < 59 * MINUTE ? task : done), {
			sleptFor: DAY,
		});
		expect(well.end).toEqual([picture]);
		const { end, elapsed } = await watched(() => task, { sleptFor: DAY });
		expect(failureIn(end)).toBe('took-too-long');
		expect(elapsed).toBeGreaterThanOrEqual(HOUR);
		expect(elapsed).toBeLessThanOrEqual(HOUR + MINUTE);
	});

	it('has its hour, too, when PixAI does not answer', async () => {
		const { end, elapsed } = await watched(() => new Unavailable('500'), { sleptFor: DAY });
		expect(failureIn(end)).toBe('took-too-long');
		expect(elapsed).toBeGreaterThanOrEqual(HOUR);
	});
});

describe('a task that PixAI does not know', () => {
	it('may be known a moment later', async () => {
		const { end, readAt } = await watched((read) => (read <= 4 ? new TaskUnknown('404') : done));
		expect(end).toEqual([picture]);
		expect(readAt).toEqual([1500, 3000, 4500, 6000, 7500]);
	});

	it('has failed when it stays so', async () => {
		const { end, readAt } = await watched(() => new TaskUnknown('404'));
		expect(end).toBeInstanceOf(TaskUnknown);
		expect(readAt).toHaveLength(5);
	});

	it('has a new moment when it was known in between', async () => {
		const { end } = await watched((read) => {
			if (read > 12) return done;
			return read % 4 === 0 ? running : new TaskUnknown('404');
		});
		expect(end).toEqual([picture]);
	});
});

describe('pictures of a completed task', () => {
	const four: RequestOptions = { count: 4 };
	const named = (count: number): Task => ({
		...done,
		media: Array.from({ length: count }, (_, index) => ({ id: String(index) })),
	});

	it('may come a moment later', async () => {
		const { end, readAt } = await watched((read) => named(read <= 2 ? 0 : 4), { options: four });
		expect(end).toHaveLength(4);
		expect(readAt).toEqual([1500, 3000, 4500]);
	});

	it('may be fewer than were asked for, and then those are taken after a moment', async () => {
		const { end, readAt } = await watched(() => named(3), { options: four });
		expect(end).toHaveLength(3);
		expect(readAt).toHaveLength(5);
	});

	it('may never come', async () => {
		const { end, readAt } = await watched(() => named(0));
		expect(end).toEqual([]);
		expect(readAt).toHaveLength(5);
	});
});

describe('reads that get no answer', () => {
	it('are repeated with growing pauses, never closer than the floor', async () => {
		const { end, readAt } = await watched((read) => (read <= 8 ? new Unavailable('500') : done));
		expect(end).toEqual([picture]);
		expect(gapsIn(readAt)).toEqual([1500, 1500, 2000, 4000, 8000, 15_000, 15_000, 15_000]);
	});

	it('are repeated no sooner than PixAI asks for', async () => {
		const busy = new Unavailable('429', { retryAfter: 9000 });
		const { readAt } = await watched((read) => (read === 1 ? busy : done));
		expect(gapsIn(readAt)[0]).toBeGreaterThanOrEqual(9000);
	});

	it('are told after the third in a row, and told to be over', async () => {
		const { told, start } = await watched((read) => {
			if (read === 1 || read === 5) return running;
			return read <= 4 ? new Unavailable('reset') : done;
		});
		expect(distinct(told)).toEqual([
			{ step: 'waiting', since: start },
			{ step: 'drawing', since: start + 1500 },
			{ step: 'no-answer', keyRefused: false, ofServer: false },
		]);
		expect(told.at(-1)).toEqual({ step: 'drawing', since: start + 1500 });
	});

	it('keep asking when the key is refused, for the operator may change it', async () => {
		const refused = new KeyRefused('401');
		const { end, told } = await watched((read) => (read <= 40 ? refused : done));
		expect(end).toEqual([picture]);
		expect(told).toContainEqual({ step: 'no-answer', keyRefused: true, ofServer: false });
	});

	it('do not pause the account, although the key is refused: it may be about this task alone', async () => {
		const { account, end } = await watched((read) => (read <= 40 ? new KeyRefused('401') : done));
		expect(() => account.throwIfPaused()).not.toThrow();
		expect(failureIn(end)).toBeUndefined();
	});

	it.each<PixaiError>([new Unavailable('500'), new KeyRefused('401')])(
		'end after an hour: %s',
		async (error) => {
			const { end, elapsed } = await watched(() => error);
			expect(failureIn(end)).toBe('took-too-long');
			expect(elapsed).toBeGreaterThanOrEqual(HOUR);
			expect(elapsed).toBeLessThanOrEqual(HOUR + MINUTE);
		},
	);
});

const waiting: Task = { id: '7', status: 'waiting', media: [] };
const running: Task = { id: '7', status: 'running', media: [] };

/**
 * Watches a task to its end.
 *
 * @param answer to each read, counted from 1.
 * @param sleptFor how long ago PixAI took it.
 */
async function watched(
	answer: (read: number, now: { elapsed: number; stopping: AbortController }) => Task | Error,
	{
		latency = () => 100,
		options = {},
		sleptFor = 0,
	}: { latency?: (read: number) => number; options?: RequestOptions; sleptFor?: number } = {},
) {
	const readAt: number[] = [];
	const { surroundings, account, clock, stopping, told, logged } = scene({
		task: async (id) => {
			expect(id).toBe('7');
			readAt.push(clock.now() - start);
			const given = answer(readAt.length, { elapsed: clock.now() - start, stopping });
			clock.pass(latency(readAt.length));
			if (given instanceof Error) throw given;
			return given;
		},
	});
	const start = clock.now();
	const end = await endOf(
		watch(
			{ job: jobOf(options), dropped: undefined },
			{ name: 'submitted', taskId: '7', at: start - sleptFor },
			surroundings,
		),
	);
	return { end, readAt, told, start, elapsed: clock.now() - start, account, logged };
}

function gapsIn(times: number[]): number[] {
	return times.slice(1).map((time, index) => time - (times[index] ?? 0));
}

function distinct(told: Progress[]): unknown[] {
	return [...new Set(told.map((progress) => JSON.stringify(progress)))].map((text) => JSON.parse(text));
}

function failureIn(end: unknown): string | undefined {
	return end instanceof JobFailed ? end.failure.reason : undefined;
}

import { describe, expect, it } from 'vitest';
import { watch } from '../../src/generation/watch.js';
import { Unavailable } from '../../src/pixai/errors.js';
import type { Task } from '../../src/pixai/wire.js';
import { HeldClock } from '../ops/held-clock.js';
import { jobOf } from './jobs.js';
import { sceneOn } from './scene.js';

const SECOND = 1_000;

interface Plan {
	/** When PixAI begins to draw, and when it has drawn. */
	readonly runsAt: number;
	readonly endsAt: number;
	/** When PixAI calls about the task. */
	readonly callsAt?: readonly number[];
	/** Whether PixAI has called about another task just before, and when it calls about others again. */
	readonly others?: boolean;
	readonly othersAt?: readonly number[];
	/** Reads that get no answer, from 1. */
	readonly unanswered?: readonly number[];
}

/** Watches a task; all times are in milliseconds from the beginning. Returns when it was read. */
async function watched({
	runsAt,
	endsAt,
	callsAt = [],
	others = true,
	othersAt = [],
	unanswered = [],
}: Plan) {
	const clock = new HeldClock();
	const begunAt = clock.now();
	const readAt: number[] = [];
	const { surroundings } = sceneOn(clock, {
		task: async (): Promise<Task> => {
			const at = clock.now() - begunAt;
			readAt.push(at);
			if (unanswered.includes(readAt.length)) throw new Unavailable('503', { retryAfter: 9 * SECOND });
			if (at >= endsAt) return { id: '7', status: 'completed', media: [{ id: 'a' }] };
			return { id: '7', status: at >= runsAt ? 'running' : 'waiting', media: [] };
		},
	});
	const { callbacks } = surroundings;
	const job = jobOf();
	if (others) callbacks.wake('another job');
	for (const at of callsAt) void clock.sleep(at).then(() => callbacks.wake(job.id));
	for (const at of othersAt) void clock.sleep(at).then(() => callbacks.wake('another job'));
	const watching = watch(
		{ job, dropped: undefined },
		{ name: 'submitted', taskId: '7', at: begunAt },
		surroundings,
	);
	let hasEnded = false;
	void watching.then(() => {
		hasEnded = true;
	});
	while (!hasEnded) await clock.pass(500);
	return { readAt, callbacks };
}

const gapsIn = (times: number[]) => times.slice(1).map((time, index) => time - (times[index] ?? 0));

describe('a task that PixAI calls about', () => {
	it('is read when PixAI calls, and else every 15 s', async () => {
		const { readAt } = await watched({ runsAt: 3_000, endsAt: 40_250, callsAt: [3_050, 40_300] });
		expect(readAt).toEqual([3_050, 18_050, 33_050, 40_300]);
	});

	it('is not read sooner than 1.5 s after it was read, however often PixAI calls', async () => {
		const burst = Array.from({ length: 100 }, (_, call) => 3_000 + call * 40);
		const { readAt } = await watched({ runsAt: 3_000, endsAt: 6_900, callsAt: burst });
		expect(readAt[0]).toBe(3_000);
		expect(readAt.at(-1)).toBeLessThanOrEqual(7_500);
		expect(Math.min(...gapsIn(readAt))).toBe(1_500);
	});

	it('is not read sooner than PixAI has asked for, although it calls', async () => {
		const { readAt } = await watched({
			runsAt: 3_000,
			endsAt: 5_000,
			callsAt: [3_000, 5_000],
			unanswered: [1],
		});
		expect(gapsIn(readAt)[0]).toBeGreaterThanOrEqual(9 * SECOND);
	});
});

describe('calls that have fallen silent', () => {
	it('are not relied on when none has ever come: the task is read every 1.5 s', async () => {
		const { readAt } = await watched({ runsAt: 3_000, endsAt: 9_000, others: false });
		expect(readAt).toEqual([1_500, 3_000, 4_500, 6_000, 7_500, 9_000]);
	});

	it('are not relied on for a task that PixAI has not called about within 15 s', async () => {
		const { readAt } = await watched({ runsAt: 60_000, endsAt: 61_000 });
		expect(readAt.slice(0, 3)).toEqual([15_000, 16_500, 18_000]);
	});

	it('are not relied on when a read finds what no call told of, neither for this task nor for others', async () => {
		const { readAt, callbacks } = await watched({ runsAt: 4_000, endsAt: 20_000, callsAt: [2_000] });
		expect(readAt).toEqual([2_000, 17_000, 18_500, 20_000]);
		expect(callbacks.arrive).toBe(false);
	});

	it('are still not relied on for that task when PixAI calls about others', async () => {
		const { readAt } = await watched({
			runsAt: 4_000,
			endsAt: 23_000,
			callsAt: [2_000],
			othersAt: [17_100],
		});
		expect(readAt).toEqual([2_000, 17_000, 18_500, 20_000, 21_500, 23_000]);
	});

	it('are relied on again when PixAI calls about the task', async () => {
		const { readAt } = await watched({
			runsAt: 4_000,
			endsAt: 40_000,
			callsAt: [2_000, 19_000, 40_100],
		});
		expect(readAt).toEqual([2_000, 17_000, 18_500, 20_000, 35_000, 40_100]);
	});

	it('cost 15 s at most: what ends without a call is read by then', async () => {
		const { readAt, callbacks } = await watched({ runsAt: 2_000, endsAt: 5_000, callsAt: [2_000] });
		expect(readAt).toEqual([2_000, 17_000]);
		expect(callbacks.arrive).toBe(false);
	});
});

import { describe, expect, it } from 'vitest';
import { isWithin } from '../../src/ops/within.js';
import { HeldClock } from './held-clock.js';

describe('work', () => {
	it('is within its time when it ends before that is over', async () => {
		const clock = new HeldClock();
		const isInTime = isWithin(1_000, clock.sleep(999), clock);
		await clock.pass(999);
		expect(await isInTime).toBe(true);
	});

	it('is not when it takes longer, and goes on all the same', async () => {
		const clock = new HeldClock();
		const work = clock.sleep(1_001);
		const isInTime = isWithin(1_000, work, clock);
		await clock.pass(1_000);
		expect(await isInTime).toBe(false);
		await clock.pass(1);
		await work;
	});

	it('that fails in time fails here', async () => {
		const failed = new Error('failed');
		await expect(isWithin(1_000, Promise.reject(failed), new HeldClock())).rejects.toBe(failed);
	});
});

import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/ops/clock.js';

describe('the machine’s time', () => {
	it('does not make anybody wait for what is over', async () => {
		await systemClock.sleep(0);
		await systemClock.sleep(-5000);
	});

	it('wakes who sleeps when the signal says so, with its reason', async () => {
		const stopping = new AbortController();
		const slept = systemClock.sleep(3_600_000, stopping.signal);
		const reason = new Error('stopping');
		stopping.abort(reason);
		await expect(slept).rejects.toBe(reason);
		await expect(systemClock.sleep(3_600_000, stopping.signal)).rejects.toBe(reason);
		await expect(systemClock.sleep(0, stopping.signal)).rejects.toBe(reason);
	});
});

import { describe, expect, it } from 'vitest';
import { Pace } from '../../src/generation/pace.js';

describe('how long PixAI takes these days', () => {
	it('is half a minute until a picture was drawn', () => {
		expect(new Pace().median).toBe(30_000);
	});

	it('is the one in the middle, which a single slow one does not move', () => {
		expect(paceOf([20_000]).median).toBe(20_000);
		expect(paceOf([12_000, 3_600_000, 9_000]).median).toBe(12_000);
		expect(paceOf([9_000, 10_000, 100_000]).median).toBe(10_000);
	});

	it('is of the last fifty', () => {
		const early = Array.from({ length: 200 }, () => 60_000);
		expect(paceOf([...early, ...Array.from({ length: 25 }, () => 10_000)]).median).toBe(60_000);
		expect(paceOf([...early, ...Array.from({ length: 26 }, () => 10_000)]).median).toBe(10_000);
	});
});

function paceOf(times: readonly number[]): Pace {
	const pace = new Pace();
	for (const time of times) pace.note(time);
	return pace;
}

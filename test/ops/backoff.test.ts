import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backoff, LONGEST_WAIT } from '../../src/ops/backoff.js';

const failures = fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 100_000 }));
const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
const retryAfter = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e9, noNaN: true }));

describe('the wait before another try', () => {
	it('is from 0 to 30 s, whatever happened', () => {
		fc.assert(
			fc.property(failures, chance, retryAfter, (count, random, asked) => {
				const wait = backoff(count, () => random, asked);
				expect(wait).toBeGreaterThanOrEqual(0);
				expect(wait).toBeLessThanOrEqual(LONGEST_WAIT);
			}),
			{ seed: 1 },
		);
		expect(LONGEST_WAIT).toBe(30_000);
	});

	it('has full jitter: anything from nothing to a ceiling that doubles from 1 s', () => {
		fc.assert(
			fc.property(failures, chance, (count, random) => {
				const ceiling = Math.min(30_000, 1000 * 2 ** (count - 1));
				expect(backoff(count, () => random)).toBe(random * ceiling);
			}),
			{ seed: 1 },
		);
	});

	it('is no shorter than what the other side asked for, as far as the 30 s go', () => {
		fc.assert(
			fc.property(failures, chance, retryAfter, (count, random, asked) => {
				expect(backoff(count, () => random, asked)).toBeGreaterThanOrEqual(Math.min(asked, 30_000));
			}),
			{ seed: 1 },
		);
	});

	it('spreads those who were asked to wait for the same time, over a second', () => {
		expect(backoff(9, () => 0, 5000)).toBe(5000);
		expect(backoff(9, () => 0.5, 5000)).toBe(5500);
	});

	it('is not the other side’s when it did not ask for any', () => {
		expect(backoff(2, () => 0.5, undefined)).toBe(1000);
	});
});

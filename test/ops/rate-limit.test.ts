import { expect, it } from 'vitest';
import { RateLimit } from '../../src/ops/rate-limit.js';
import { SkippingClock } from './skipping-clock.js';

const clock = new SkippingClock();

function admitted(rate: RateLimit, address: string, tries: number): number {
	return Array.from({ length: tries }, () => rate.admits(address)).filter(Boolean).length;
}

it('an address may ask so often at once, and then so often a second; others are not kept out by it', () => {
	const rate = new RateLimit({ burst: 10, perSecond: 2 }, clock);
	expect(admitted(rate, '192.0.2.1', 20)).toBe(10);
	expect(admitted(rate, '192.0.2.2', 20)).toBe(10);
	clock.pass(500);
	expect(admitted(rate, '192.0.2.1', 20)).toBe(1);
	clock.pass(60_000);
	expect(admitted(rate, '192.0.2.1', 20)).toBe(10);
});

it('a clock that is set back gives nothing and takes nothing', () => {
	const rate = new RateLimit({ burst: 10, perSecond: 2 }, clock);
	expect(admitted(rate, '192.0.2.1', 5)).toBe(5);
	clock.pass(-86_400_000);
	expect(admitted(rate, '192.0.2.1', 20)).toBe(5);
	clock.pass(1_000);
	expect(admitted(rate, '192.0.2.1', 20)).toBe(2);
});

it('only so many addresses are remembered, those that asked last', () => {
	const rate = new RateLimit({ burst: 1, perSecond: 1 }, clock);
	expect(admitted(rate, 'first', 2)).toBe(1);
	for (let number = 0; number < 10_000; number++) rate.admits(String(number));
	expect(admitted(rate, 'first', 2)).toBe(1);
	expect(admitted(rate, '9999', 2)).toBe(0);
});

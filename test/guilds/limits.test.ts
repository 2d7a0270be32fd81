import { describe, expect, it } from 'vitest';
import { BadLimit, LIMITS, limitOf, readLimit } from '../../src/guilds/limits/index.js';
import { ENGLISH, ruleOf, settingsOf } from './asks.js';

describe('the limits', () => {
	it('have the bounds and defaults that they promise', () => {
		const bounds = LIMITS.map(({ name, min, max, default: usual }) => [name, min, max, usual]);
		expect(bounds).toEqual([
			['concurrent', 1, 10, 10],
			['queue', 0, 500, 50],
			['per_user', 1, 10, 5],
			['cooldown', 0, 86_400, 0],
			['daily', 0, 100_000, 0],
			['server_daily', 0, 100_000, 0],
			['server_credits', 0, 100_000_000, 0],
		]);
	});

	it('can be called what they are in Discord', () => {
		for (const { name } of LIMITS) expect(name).toMatch(/^[a-z_]{1,32}$/);
	});

	it('say what a value means', () => {
		const words = LIMITS.map(({ min, max, inWords }) => [inWords(ENGLISH, min), inWords(ENGLISH, max)]);
		expect(words).toEqual([
			['1 drawn at once', '10 drawn at once'],
			['none may wait', '500 may wait'],
			['1 request at once', '10 requests at once'],
			['no pause', '24\u00a0h between requests'],
			['no daily limit', '100,000 pictures a day'],
			['no daily limit', '100,000 pictures a day'],
			['no daily limit', '100,000,000 credits a day'],
		]);
	});

	it.each(LIMITS)('have every value of $name taken within its bounds, and refused outside', (limit) => {
		expect(readLimit(limit.name, limit.min)).toBe(limit.min);
		expect(readLimit(limit.name, limit.max)).toBe(limit.max);
		for (const value of [
			limit.min - 1,
			limit.max + 1,
			limit.min + 0.5,
			'5',
			Number.NaN,
			null,
			undefined,
			true,
			[5],
		])
			expect(() => readLimit(limit.name, value)).toThrow(BadLimit);
	});

	it.each([
		['concurrent', '`concurrent` takes a whole number from 1 to 10.'],
		['queue', '`queue` takes a whole number from 0 to 500.'],
		['cooldown', '`cooldown` takes a whole number from 0 to 86,400.'],
	] as const)('have a bad value of %s refused with its bounds', (name, words) => {
		expect(ruleOf(() => readLimit(name, -1))).toBe(words);
	});
});

describe('what a limit is at', () => {
	it('is what is set, and otherwise its default', () => {
		expect(limitOf(settingsOf(), 'queue')).toBe(50);
		expect(limitOf(settingsOf({ limits: { queue: 0 } }), 'queue')).toBe(0);
	});

	const roleLimits = {
		'1': { per_user: 2, cooldown: 60, daily: 5 },
		'2': { per_user: 7, cooldown: 10, daily: 50 },
		'3': { daily: 0 },
	};

	it.each([
		['per_user', ['1'], 5, 'the base, which is better'],
		['per_user', ['1', '2'], 7, 'the larger'],
		['cooldown', ['1', '2'], 10, 'the shorter'],
		['cooldown', ['1'], 30, 'the base, which is better'],
		['cooldown', ['3'], 30, 'the base, for the role has none'],
		['daily', ['1'], 20, 'the base, which is better'],
		['daily', ['1', '2'], 50, 'the larger'],
		['daily', ['2', '3'], 0, 'unlimited, which is the best'],
		['daily', ['3', '2'], 0, 'unlimited, in whatever order'],
		['daily', ['4'], 20, 'the base, for nothing is set for the role'],
	] as const)('is for %s with the roles %s %i: %s', (name, roles, value, _why) => {
		const settings = settingsOf({ limits: { per_user: 5, cooldown: 30, daily: 20 }, roleLimits });
		expect(limitOf(settings, name, roles)).toBe(value);
		expect(limitOf(settings, name, [...roles].reverse())).toBe(value);
	});

	it('cannot be made worse by a role where the base is the best', () => {
		const settings = settingsOf({ roleLimits });
		expect(limitOf(settings, 'daily', ['1', '2'])).toBe(0);
		expect(limitOf(settings, 'cooldown', ['1', '2'])).toBe(0);
	});

	it('is the same for everybody where it is the server’s', () => {
		const forged: Record<string, object> = { '1': { server_daily: 0, concurrent: 10 } };
		const settings = settingsOf({ limits: { server_daily: 9, concurrent: 2 }, roleLimits: forged });
		expect(limitOf(settings, 'server_daily', ['1'])).toBe(9);
		expect(limitOf(settings, 'concurrent', ['1'])).toBe(2);
	});
});

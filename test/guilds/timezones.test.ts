import { describe, expect, it } from 'vitest';
import { dayOf } from '../../src/guilds/day.js';
import { timezoneNamed, timezonesMatching } from '../../src/guilds/timezones.js';

describe('a time zone', () => {
	it.each([
		['Asia/Tokyo', 'Asia/Tokyo'],
		['asia/tokyo', 'Asia/Tokyo'],
		[' America/New York ', 'America/New_York'],
		['America/São Paulo', 'America/Sao_Paulo'],
		['Europe/Kyiv', 'Europe/Kyiv'],
		['Asia/Kolkata', 'Asia/Kolkata'],
		['utc', 'UTC'],
		['Mars/Olympus', undefined],
		['+01:00', undefined],
		['', undefined],
	])('is meant by its name, however it is written: %j', (written, zone) => {
		expect(timezoneNamed(written)).toBe(zone);
	});

	it.each([
		['são', 'America/Sao_Paulo'],
		['NEW YORK', 'America/New_York'],
		['kolkata', 'Asia/Kolkata'],
		['kyiv', 'Europe/Kyiv'],
	])('is found by a part of its name: %j', (typed, zone) => {
		expect(timezonesMatching(typed)).toContain(zone);
	});

	it('that is found has days', () => {
		const now = Date.UTC(2026, 5, 1);
		for (const zone of timezonesMatching('')) {
			const { startsAt, endsAt } = dayOf(now, zone);
			expect(startsAt <= now && now < endsAt).toBe(true);
		}
	});
});

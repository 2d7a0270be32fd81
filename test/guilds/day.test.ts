import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isTimezone } from '../../src/guilds/day.js';

const HOUR = 60 * 60_000;

describe('the day of a time zone', () => {
	it.each([
		['UTC', '2026-05-03T12:00Z', '2026-05-03T00:00Z', '2026-05-04T00:00Z'],
		['America/New_York', '2026-05-03T03:59Z', '2026-05-02T04:00Z', '2026-05-03T04:00Z'],
		['Asia/Tokyo', '2026-05-03T15:00Z', '2026-05-03T15:00Z', '2026-05-04T15:00Z'],
		['Asia/Kolkata', '2026-05-03T12:00Z', '2026-05-02T18:30Z', '2026-05-03T18:30Z'],
		['Asia/Kathmandu', '2026-05-03T12:00Z', '2026-05-02T18:15Z', '2026-05-03T18:15Z'],
		// The clocks are set forward, and back.
		['Europe/Berlin', '2026-03-29T12:00Z', '2026-03-28T23:00Z', '2026-03-29T22:00Z'],
		['Europe/Berlin', '2026-10-25T12:00Z', '2026-10-24T22:00Z', '2026-10-25T23:00Z'],
		// By half an hour.
		['Australia/Lord_Howe', '2026-04-05T00:00Z', '2026-04-04T13:00Z', '2026-04-05T13:30Z'],
		// Over midnight, which is not there that day: it starts at one.
		['Asia/Beirut', '2026-03-29T12:00Z', '2026-03-28T22:00Z', '2026-03-29T21:00Z'],
		['Africa/Cairo', '2026-04-24T12:00Z', '2026-04-23T22:00Z', '2026-04-24T21:00Z'],
		['America/Asuncion', '2023-10-01T12:00Z', '2023-10-01T04:00Z', '2023-10-02T03:00Z'],
		// And back from midnight: the hour before it is there twice.
		['Asia/Beirut', '2026-10-24T20:30Z', '2026-10-23T21:00Z', '2026-10-24T22:00Z'],
		['Asia/Beirut', '2026-10-24T21:30Z', '2026-10-23T21:00Z', '2026-10-24T22:00Z'],
		// There was no 30 December.
		['Pacific/Apia', '2011-12-30T09:00Z', '2011-12-29T10:00Z', '2011-12-30T10:00Z'],
		['Pacific/Apia', '2011-12-30T11:00Z', '2011-12-30T10:00Z', '2011-12-31T10:00Z'],
	])('in %s at %s is from %s to %s', (timezone, now, startsAt, endsAt) => {
		expect(dayOf(Date.parse(now), timezone)).toEqual({
			startsAt: Date.parse(startsAt),
			endsAt: Date.parse(endsAt),
		});
	});

	it('holds the moment, has one date, and is followed at once by another', () => {
		const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
		const moments = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2040, 0) });
		fc.assert(
			fc.property(zones, moments, (timeZone, now) => {
				const date = (at: number) => new Intl.DateTimeFormat('sv-SE', { timeZone }).format(at);
				const { startsAt, endsAt } = dayOf(now, timeZone);
				expect(startsAt).toBeLessThanOrEqual(now);
				expect(now).toBeLessThan(endsAt);
				expect([date(startsAt), date(endsAt - 1)]).toEqual([date(now), date(now)]);
				expect(date(startsAt - 1) < date(now)).toBe(true);
				expect(date(endsAt) > date(now)).toBe(true);
			}),
			{ numRuns: 300 },
		);
	});

	it('is the right one however the clock is turned', () => {
		const [one, other] = [Date.parse('2026-05-03T12:00Z'), Date.parse('2026-05-09T12:00Z')];
		for (const now of [one, other, one])
			expect(dayOf(now, 'Europe/Rome')).toEqual({ startsAt: now - 14 * HOUR, endsAt: now + 10 * HOUR });
	});
});

describe('a time zone', () => {
	it.each(['UTC', 'Europe/Berlin', 'america/new_york', 'Etc/GMT+5', 'America/Argentina/Buenos_Aires'])(
		'is %s',
		(text) => {
			expect(isTimezone(text)).toBe(true);
		},
	);

	it.each(['', 'Berlin', 'Mars/Olympus', '+01:00', 'UTC ', 'Europe/Berlin\n', 'a'.repeat(2_000)])(
		'is not %j',
		(text) => {
			expect(isTimezone(text)).toBe(false);
		},
	);
});

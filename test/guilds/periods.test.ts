import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HISTORY } from '../../src/generation/journal.js';
import { dayOf } from '../../src/guilds/day.js';
import { PERIODS, spansOf } from '../../src/guilds/periods.js';

const HOUR = 60 * 60_000;

function spans(period: 'day' | 'week' | 'month', timezone: string, now: string): string[] {
	return spansOf(period, timezone, Date.parse(now)).map((at) =>
		new Date(at).toISOString().replace(':00.000Z', 'Z'),
	);
}

describe('a day', () => {
	it.each([
		['UTC', '2026-05-03T12:34:56Z', '2026-05-02T13:00Z', '2026-05-03T12:00Z'],
		['UTC', '2026-05-03T12:00:00Z', '2026-05-02T13:00Z', '2026-05-03T12:00Z'],
		['Asia/Kolkata', '2026-05-03T12:15:00Z', '2026-05-02T12:30Z', '2026-05-03T11:30Z'],
		['Asia/Kathmandu', '2026-05-03T12:15:00Z', '2026-05-02T13:15Z', '2026-05-03T12:15Z'],
		// The clocks are set back: an hour comes twice, and both are there.
		['Europe/Berlin', '2026-10-25T01:30:00Z', '2026-10-24T02:00Z', '2026-10-25T01:00Z'],
	])(
		'is 24 hours of its time zone, the current one among them: in %s at %s',
		(timezone, now, first, last) => {
			const hours = spans('day', timezone, now);
			expect(hours).toHaveLength(24);
			expect([hours[0], hours[23]]).toEqual([first, last]);
		},
	);
});

describe('a week', () => {
	it('is seven days of its time zone, today among them, of which those with changed clocks are longer or shorter', () => {
		expect(spans('week', 'Europe/Berlin', '2026-03-30T22:30Z')).toEqual([
			'2026-03-24T23:00Z',
			'2026-03-25T23:00Z',
			'2026-03-26T23:00Z',
			'2026-03-27T23:00Z',
			'2026-03-28T23:00Z',
			'2026-03-29T22:00Z',
			'2026-03-30T22:00Z',
		]);
		expect(spans('week', 'America/New_York', '2026-11-02T04:59Z').slice(-3)).toEqual([
			'2026-10-30T04:00Z',
			'2026-10-31T04:00Z',
			'2026-11-01T04:00Z',
		]);
	});
});

describe('every period', () => {
	it('ends with the current hour or day, and has each once, whatever the time zone', () => {
		const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
		const moments = fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2040, 0) });
		fc.assert(
			fc.property(zones, moments, fc.constantFrom(...PERIODS), (timezone, now, period) => {
				const starts = spansOf(period, timezone, now);
				expect(starts).toHaveLength({ day: 24, week: 7, month: 30 }[period]);
				expect(starts).toEqual([...new Set(starts)].sort((one, other) => one - other));
				const last = starts.at(-1) ?? 0;
				expect(last).toBeLessThanOrEqual(now);
				if (period === 'day') expect(now - last).toBeLessThan(HOUR);
				else for (const start of starts) expect(dayOf(start, timezone).startsAt).toBe(start);
			}),
			{ numRuns: 100 },
		);
	});

	it('is one of which everything is still on record', () => {
		expect(30 * 24 * HOUR).toBe(HISTORY);
	});
});

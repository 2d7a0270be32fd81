import { dayOf } from './day.js';

/** How far back one looks: 24 hours, 7 days, and 30, which is as long as finished jobs stay on record. */
export const PERIODS = ['day', 'week', 'month'] as const;
export type Period = (typeof PERIODS)[number];

const HOUR = 60 * 60_000;
const HOURS = 24;
const DAYS = { week: 7, month: 30 } as const;

/**
 * When the hours or days of a period start that ends with the current one, the earliest first, in milliseconds since the
 * epoch: the hours of a day, and the days of what is longer.
 *
 * @param timezone as `isTimezone` knows them. Its days have 23 or 25 hours where its clocks are changed.
 */
export function spansOf(period: Period, timezone: string, now: number): number[] {
	if (period === 'day') {
		const hour = hourOf(now, timezone);
		return Array.from({ length: HOURS }, (_, index) => hour - (HOURS - 1 - index) * HOUR);
	}
	const starts = [dayOf(now, timezone).startsAt];
	while (starts.length < DAYS[period]) starts.unshift(dayOf((starts[0] ?? now) - 1, timezone).startsAt);
	return starts;
}

/** When the hour started that it is in a time zone, some of which are half an hour apart. */
function hourOf(now: number, timezone: string): number {
	const format = new Intl.DateTimeFormat('en', {
		timeZone: timezone,
		minute: 'numeric',
		numberingSystem: 'latn',
	});
	const minute = Math.floor(now / 60_000) * 60_000;
	return minute - Number(format.format(now)) * 60_000;
}

/** One day of a time zone, in milliseconds since the epoch. */
interface Day {
	readonly startsAt: number;
	/** When the next day starts. */
	readonly endsAt: number;
}

/** Longer than any day is, the 25 hours when clocks are set back and the days of a zone that changed its date included. */
const LONGEST_DAY = 50 * 60 * 60_000;

/** The day that was last asked for, of each time zone. */
const days = new Map<string, Day>();

/** Whether `text` names a time zone, like `Europe/Berlin`: https://www.iana.org/time-zones */
export function isTimezone(text: string): boolean {
	// Some versions of Node take offsets like +01:00, too, and others do not.
	if (!/^[A-Za-z][\w+/-]{0,63}$/.test(text)) return false;
	try {
		dateFormat(text);
		return true;
	} catch {
		return false;
	}
}

/**
 * The day that it is in a time zone. It starts with the first instant that has its date: at midnight, or, where the
 * clocks are set forward over midnight, at what comes in its place.
 *
 * @param timezone as {@link isTimezone} knows them.
 */
export function dayOf(now: number, timezone: string): Day {
	const known = days.get(timezone);
	if (known && known.startsAt <= now && now < known.endsAt) return known;
	const format = dateFormat(timezone);
	const date = format.format(now);
	const day = {
		startsAt: firstInstant(now - LONGEST_DAY, now, (at) => format.format(at) === date),
		endsAt: firstInstant(now, now + LONGEST_DAY, (at) => format.format(at) !== date),
	};
	days.set(timezone, day);
	return day;
}

/** The first instant of which `holds` is true, between one of which it is not and one of which it is. */
function firstInstant(before: number, after: number, holds: (at: number) => boolean): number {
	let [no, yes] = [before, after];
	while (yes - no > 1) {
		const middle = Math.floor((no + yes) / 2);
		if (holds(middle)) yes = middle;
		else no = middle;
	}
	return yes;
}

function dateFormat(timezone: string): Intl.DateTimeFormat {
	return new Intl.DateTimeFormat('en', {
		timeZone: timezone,
		calendar: 'gregory',
		numberingSystem: 'latn',
		year: 'numeric',
		month: '2-digit',
		day: '2-digit',
	});
}

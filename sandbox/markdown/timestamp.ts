const UNITS = [
	['year', 365 * 86_400],
	['month', 30 * 86_400],
	['day', 86_400],
	['hour', 3600],
	['minute', 60],
] as const;

/** By the letter behind a timestamp's second colon. */
const STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
	t: { timeStyle: 'short' },
	T: { timeStyle: 'medium' },
	d: { dateStyle: 'short' },
	D: { dateStyle: 'long' },
	f: { dateStyle: 'long', timeStyle: 'short' },
	F: { dateStyle: 'full', timeStyle: 'short' },
	s: { dateStyle: 'short', timeStyle: 'short' },
	S: { dateStyle: 'short', timeStyle: 'medium' },
};

/**
 * A timestamp in a message as Discord words it for somebody who reads it now, in this machine's time zone
 * (https://discord.com/developers/docs/reference#message-formatting-timestamp-styles).
 *
 * @param at in milliseconds since the epoch, as `now` is
 * @param style `R` is relative
 */
export function timestamp(at: number, style: string, now: number, locale = 'en-GB'): string {
	if (style === 'R') return relativeTime(at, now, locale);
	return new Date(at).toLocaleString(locale, STYLES[style]);
}

/** How Discord words the way from `now` to `at`, both in milliseconds: "in 5 seconds", "2 minutes ago". */
export function relativeTime(at: number, now: number, locale = 'en-GB'): string {
	const seconds = Math.round((at - now) / 1000);
	const [unit, length] = UNITS.find(([, long]) => Math.abs(seconds) >= long) ?? (['second', 1] as const);
	// Only the present moment has a word of its own; what is a day away is "1 day ago".
	const inWords = new Intl.RelativeTimeFormat(locale, { numeric: seconds === 0 ? 'auto' : 'always' });
	return inWords.format(Math.round(seconds / length), unit);
}

import type { Words } from '../words/index.js';

/**
 * Somebody's words in a message of ours, without effect: Discord shows any punctuation behind a backslash as it is
 * (https://support.discord.com/hc/en-us/articles/210298617). What turns the direction of writing is left out.
 */
export function escaped(words: string): string {
	return words.replace(/[\u202a-\u202e\u2066-\u2069]/g, '').replace(/[\\*_~`|<>[\]@:]/g, '\\$&');
}

/** Somebody's words in a block that is copied as a whole; nothing in them ends it. */
export function fenced(words: string): string {
	return `\`\`\`\n${words.replace(/`(?=``)/g, '`\u200b')}\n\`\`\``;
}

/** At most `limit` UTF-16 units, whichever way Discord counts; no character is cut in two. */
export function shortened(words: string, limit: number): string {
	return words.length <= limit ? words : `${words.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A moment as Discord shows it to each reader: "in 5 minutes". Milliseconds since the epoch. */
export function relative(at: number): string {
	return `<t:${Math.round(at / 1000)}:R>`;
}

/** A moment as Discord shows it in each reader's time zone: "3 May 2026 14:30". Milliseconds since the epoch. */
export function dateAndTime(at: number): string {
	return `<t:${Math.round(at / 1000)}:f>`;
}

/** A day as Discord shows it in each reader's time zone: "3 May 2026". Milliseconds since the epoch. */
export function date(at: number): string {
	return `<t:${Math.round(at / 1000)}:D>`;
}

/** So many seconds as people read them: "90 s", "1 h 30 min". */
export function duration(t: Words, seconds: number): string {
	if (seconds < 120) return t('limits.seconds', { n: seconds });
	const parts = [
		[Math.floor(seconds / 3600), 'hours'],
		[Math.floor((seconds % 3600) / 60), 'minutes'],
		[seconds % 60, 'seconds'],
	] as const;
	return parts
		.filter(([n]) => n > 0)
		.map(([n, unit]) => t(`limits.${unit}`, { n }))
		.join('\u00a0');
}

/** What is named of a longer list. */
const NAMED = 10;

/** The first of several, and how many more there are: "a, b and 3 more". */
export function named(t: Words, names: readonly string[]): string {
	if (names.length === 0) return t('lists.none');
	const items = separated(t, names.slice(0, NAMED));
	const count = names.length - NAMED;
	return count > 0 ? t('lists.andMore', { items, count }) : items;
}

/** All of several: "a, b, c". */
export function separated(t: Words, names: readonly string[]): string {
	return names.join(t('lists.separator'));
}

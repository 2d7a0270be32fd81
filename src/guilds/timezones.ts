import { isTimezone } from './day.js';

/** Cities whose zones Node still calls by older names. */
const NAMES_OF_TODAY = [
	'Africa/Asmara',
	'America/Nuuk',
	'Asia/Ho_Chi_Minh',
	'Asia/Kathmandu',
	'Asia/Kolkata',
	'Asia/Yangon',
	'Europe/Kyiv',
];

let names: readonly string[] | undefined;

/** The names of all time zones, UTC first; made when they are first asked for, which few bots ever are. */
function allNames(): readonly string[] {
	names ??= [
		...new Set([
			'UTC',
			...[...Intl.supportedValuesOf('timeZone'), ...NAMES_OF_TODAY.filter(isTimezone)].sort(),
		]),
	];
	return names;
}

/** The time zone that somebody means by a name, however they write it; undefined where it is none. */
export function timezoneNamed(text: string): string | undefined {
	const wanted = folded(text);
	return allNames().find((name) => folded(name) === wanted) ?? (isTimezone(text) ? text : undefined);
}

/** The names of time zones that have all of `text` in them: of its letters, capitals, accents and spaces do not matter. */
export function timezonesMatching(text: string): readonly string[] {
	const wanted = folded(text);
	return allNames().filter((name) => folded(name).includes(wanted));
}

function folded(text: string): string {
	return text
		.trim()
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[\s_]+/g, '_');
}

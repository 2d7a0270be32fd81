import { isTimezone } from '../../src/guilds/day.js';
import { nameIn, type Part } from './definition-faults.js';

const CODE = /`([^`]+)`/g;
/** A command that is named without being code: descriptions of commands show none. */
const BARE = /(?<=^|[\s(])\/\p{L}+/gu;

/**
 * What people are told to type, and could not in their language: what is code in the English text is the same in the other,
 * but for commands, their parts and options, which are as that language calls them, and for time zones: any is an example.
 */
export function mentionFaults(
	original: string,
	text: string,
	commands: readonly Part[],
	locale: string,
): string[] {
	const left = mentionsIn(text);
	return mentionsIn(original).flatMap((mention) => {
		const names = calledIn(locale, mention, commands);
		const found = left.findIndex((one) => names.includes(one) || (isTimezone(mention) && isTimezone(one)));
		if (found === -1) return [`says ${left.join(' ')} instead of ${names.join(' or ')}`];
		left.splice(found, 1);
		return [];
	});
}

function mentionsIn(text: string): string[] {
	return [
		...[...text.matchAll(CODE)].map(([, inside = '']) => inside),
		...[...text.replace(CODE, '').matchAll(BARE)].map(([bare]) => bare),
	];
}

/** As what may be typed for something that is typed in English. */
function calledIn(locale: string, mention: string, commands: readonly Part[]): string[] {
	if (mention.startsWith('/')) return [pathIn(locale, mention.slice(1).split(' '), commands, '/')];
	const [, name = '', rest = ''] = /^([a-z_]+)(:.*)?$/.exec(mention) ?? [];
	const parts = commands.flatMap(allIn).filter((part) => part.name === name);
	return parts.length === 0 ? [mention] : parts.map((part) => nameIn(part, locale) + rest);
}

/** `/settings models add:`, word by word. */
function pathIn(locale: string, words: readonly string[], parts: readonly Part[], before: string): string {
	const [word = '', ...rest] = words;
	const [, name, colon = ''] = /^(.*?)(:?)$/.exec(word) ?? [];
	const part = parts.find((one) => one.name === name);
	const typed = before + (part ? nameIn(part, locale) + colon : word);
	return rest.length === 0 ? typed : `${typed} ${pathIn(locale, rest, part?.options ?? [], '')}`;
}

function allIn(part: Part): Part[] {
	return [part, ...(part.options ?? []).flatMap(allIn)];
}

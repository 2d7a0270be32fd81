import { type CommandOption, OptionType } from '../../discord/wire.js';
import { type Entry, nameIn } from './entries.js';

export type Value = string | number | boolean;

/** An option that is being filled in. */
export interface Field {
	readonly option: CommandOption;
	/** What stands in it. */
	readonly text: string;
	/** What it means, where it was chosen from a list. */
	readonly chosen?: Value;
}

/** A slash command as far as it is typed. */
export interface Line {
	readonly entry: Entry;
	readonly fields: readonly Field[];
}

/** What is wrong with a field, in kinds that have words. */
export type Problem =
	| { readonly kind: 'missing' | 'no number' | 'not in the list' }
	| { readonly kind: 'out of range' | 'wrong length'; readonly least: number; readonly most: number };

const MOST_CHARACTERS = 6000;

/** A command with its required options, to be filled in, and what was typed behind its name put into them. */
export function begin(entry: Entry, typed = '', locale = 'en-US'): Line {
	const fields = entry.options.filter(({ required }) => required).map((option) => ({ option, text: '' }));
	const empty = { entry, fields };
	if (typed.trim() === '') return empty;
	const { before, named } = partsOf(typed, entry.options, locale);
	const first = fields[0]?.option.name ?? entry.options[0]?.name;
	const line = first === undefined || before === '' ? empty : write(empty, first, before);
	return named.reduce((filled, { name, text }) => write(filled, name, text), line);
}

/** The options that are not there yet. */
export function remaining({ entry, fields }: Line): CommandOption[] {
	return entry.options.filter((option) => fields.every((field) => field.option.name !== option.name));
}

/** Puts a text into an option, which is added where it is not there yet; `chosen` is what the text stands for. */
export function write(line: Line, name: string, text: string, chosen?: Value): Line {
	const option = line.entry.options.find((one) => one.name === name);
	if (!option) return line;
	const field = { option, text, ...(chosen !== undefined && { chosen }) };
	const at = line.fields.findIndex((one) => one.option.name === name);
	return { ...line, fields: at === -1 ? [...line.fields, field] : line.fields.with(at, field) };
}

/** Takes an option away again; a required one stays. */
export function remove(line: Line, name: string): Line {
	return { ...line, fields: line.fields.filter(({ option }) => option.name !== name || option.required) };
}

/**
 * Puts what was typed into an option; other options that are named in it, as `name:`, begin there.
 *
 * @returns the line, and the option that is typed in from then on
 */
export function type(line: Line, name: string, text: string, locale: string): { line: Line; at: string } {
	const own = line.entry.options.find((one) => one.name === name);
	const others = own ? [own, ...remaining(line)] : remaining(line);
	const { before, named } = partsOf(text, others, locale);
	const begun = named.filter((part) => part.name !== name || before === '');
	if (begun.length === 0) return { line: write(line, name, text.trimStart()), at: name };
	const kept = begun.some((part) => part.name === name) ? line : write(line, name, before);
	const written = begun.reduce((filled, part) => write(filled, part.name, part.text), kept);
	return { line: written, at: begun.at(-1)?.name ?? name };
}

/** What is wrong with a field, if anything is. */
export function problemOf(field: Field): Problem | undefined {
	const { option, text } = field;
	if (text === '') return option.required ? { kind: 'missing' } : undefined;
	const value = meant(field);
	if (value === undefined) {
		const isNumber = option.type === OptionType.Integer || option.type === OptionType.Number;
		return { kind: isNumber && !option.choices ? 'no number' : 'not in the list' };
	}
	if (option.choices) return undefined;
	if (typeof value === 'number') {
		const least = option.min_value ?? Number.MIN_SAFE_INTEGER;
		const most = option.max_value ?? Number.MAX_SAFE_INTEGER;
		return value < least || value > most ? { kind: 'out of range', least, most } : undefined;
	}
	if (option.type !== OptionType.String || typeof value !== 'string') return undefined;
	const least = option.min_length ?? 0;
	const most = option.max_length ?? MOST_CHARACTERS;
	return value.length < least || value.length > most ? { kind: 'wrong length', least, most } : undefined;
}

/** What a field's text means; undefined where it means nothing. */
export function meant({ option, text, chosen }: Field): Value | undefined {
	if (chosen !== undefined) return chosen;
	if (option.choices) {
		const same = (name: string) => name.toLowerCase() === text.trim().toLowerCase();
		return option.choices.find((choice) =>
			[choice.name, ...Object.values(choice.name_localizations ?? {})].some(same),
		)?.value;
	}
	switch (option.type) {
		case OptionType.String:
			return text;
		case OptionType.Integer:
			return /^\s*-?\d+\s*$/.test(text) ? Number(text) : undefined;
		case OptionType.Number:
			return text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : undefined;
		case OptionType.Boolean:
			return /^\s*(true|false)\s*$/i.test(text) ? text.trim().toLowerCase() === 'true' : undefined;
		default:
			return undefined;
	}
}

/** What is sent; without the options that were left empty. */
export function valuesOf({ fields }: Line): Record<string, Value> {
	return Object.fromEntries(
		fields.flatMap((field) => {
			const value = meant(field);
			return field.text === '' || value === undefined ? [] : [[field.option.name, value]];
		}),
	);
}

/** Cuts a text where options are named in it: `a fox count: 4`. */
function partsOf(text: string, options: readonly CommandOption[], locale: string) {
	const names = new Map(
		options.flatMap((one) => [one.name, nameIn(locale, one)].map((name) => [name, one.name])),
	);
	const pattern = new RegExp(String.raw`(?:^|\s)(${[...names.keys()].map(escaped).join('|')}):`, 'gu');
	const matches = names.size === 0 ? [] : [...text.matchAll(pattern)];
	const named = matches.map((match, index) => ({
		name: names.get(match[1] ?? '') ?? '',
		text: text.slice(match.index + match[0].length, matches[index + 1]?.index).trimStart(),
	}));
	return { before: text.slice(0, matches[0]?.index).trim(), named };
}

function escaped(name: string): string {
	return name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

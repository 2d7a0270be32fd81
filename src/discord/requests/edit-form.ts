import type { ModalSubmitInteraction } from 'discord.js';
import type { Draft } from '../../people/drafts.js';
import { DEFAULT_MODEL, folded, modelIdFrom } from '../../pixai/catalogue.js';
import { ASPECT_RATIOS, type RequestOptions } from '../../pixai/request.js';
import { en } from '../../words/en.js';
import type { Words } from '../../words/index.js';

/** What somebody asks for, as it was given: nothing of it is checked. */
export interface Asked {
	readonly options: Readonly<RequestOptions>;
	readonly spoiler: boolean;
	readonly isPrivate: boolean;
}

/** The choices that have no field of their own in the form: each has a line, behind its name. */
export const LINES = [
	'mode',
	'size',
	'count',
	'style',
	'seed',
	'loras',
	'enhancePrompt',
	'spoiler',
	'private',
] as const;
/** A model can stand on a line, too, where the list has none that was typed or pasted: it then counts. */
const READABLE = [...LINES, 'model'] as const;
type Line = (typeof READABLE)[number];

const LINE_BREAK = /\r\n|[\r\n\u2028\u2029]/g;

/** A line of the other choices cannot be taken. */
export class LineRefused extends Error {
	override readonly name = 'LineRefused';

	/** @param line as it was typed. */
	constructor(
		readonly line: string,
		readonly problem: 'unknown' | 'twice' | 'neitherTrueNorFalse',
	) {
		super(`a line of a form cannot be taken: ${problem}`);
	}
}

/** How a choice is called in front of people. */
export function lineName(t: Words, line: Line): string {
	return t(`options.${line}.name`);
}

/** What somebody writes for true or false, in their language. */
export function answerWords(t: Words, isYes: boolean): string {
	return wordsIn(isYes ? t('edit.yes') : t('edit.no'))[0] ?? String(isYes);
}

/** Writes what somebody asks for as the form shows it: {@link askedIn} reads the same from it. */
export function draftOf(t: Words, { options, spoiler, isPrivate }: Asked): Draft {
	const { prompt, negativePrompt, model, aspectRatio, ...choices } = options;
	const modelId = modelIdFrom(textOf(model));
	const values: Readonly<Partial<Record<Line, unknown>>> = {
		enhancePrompt: false,
		...choices,
		spoiler,
		private: isPrivate,
		...(!modelId && { model }),
	};
	const lines = [...LINES, ...(textOf(values.model) ? (['model'] as const) : [])];
	return {
		prompt: textOf(prompt),
		negativePrompt: textOf(negativePrompt),
		model: modelId ?? DEFAULT_MODEL.id,
		aspectRatio: ASPECT_RATIOS.find((ratio) => ratio === aspectRatio) ?? '1:1',
		others: lines.map((line) => `${lineName(t, line)}: ${written(t, values[line])}`.trim()).join('\n'),
	};
}

/**
 * Reads what somebody asks for from what stands in the form. A line without a value says nothing.
 *
 * @param t the words of whoever has filled it in; a line can be in English, too.
 * @throws {LineRefused}
 */
export function askedIn(t: Words, { others, ...fields }: Draft): Asked {
	const values = new Map<Line, unknown>();
	for (const typed of others.split(LINE_BREAK).map((line) => line.trim())) {
		if (typed === '') continue;
		const [, name = '', value = ''] = /^([^:：]*)[:：](.*)$/u.exec(typed) ?? [];
		const line = lineNamed(t, name);
		if (!line) throw new LineRefused(typed, 'unknown');
		if (value.trim() === '') continue;
		if (values.has(line)) throw new LineRefused(typed, 'twice');
		values.set(line, valueIn(t, line, value.trim(), typed));
	}
	const { spoiler = false, private: isPrivate = false, ...choices } = Object.fromEntries(values);
	return {
		options: { ...fields, ...choices },
		spoiler: spoiler === true,
		isPrivate: isPrivate === true,
	};
}

/** What was sent with the form: a modified client sends what it likes. */
export function draftIn({ fields }: ModalSubmitInteraction): Draft {
	const field = (id: string): string => {
		const sent: unknown = fields.fields.get(id);
		const { value, values } = (sent ?? {}) as { value?: unknown; values?: unknown };
		return textOf(Array.isArray(values) ? values[0] : value);
	};
	return {
		prompt: field('prompt'),
		negativePrompt: field('negative_prompt'),
		model: field('model'),
		aspectRatio: field('aspect_ratio'),
		others: field('others'),
	};
}

function lineNamed(t: Words, typed: string): Line | undefined {
	const wanted = foldedName(typed);
	return READABLE.find((line) =>
		[lineName(t, line), en.options[line].name].some((name) => foldedName(name) === wanted),
	);
}

function foldedName(name: string): string {
	return folded(name).replace(/[_-]/g, '');
}

/** As an option of that kind is given. Phones write a capital at the beginning of each line, and numbers in full width. */
function valueIn(t: Words, line: Line, value: string, typed: string): unknown {
	const plain = value.normalize('NFKC');
	switch (line) {
		case 'mode':
		case 'size':
			return plain.toLowerCase();
		case 'count':
		case 'seed':
			return /^\d+$/.test(plain) ? Number(plain) : plain;
		case 'enhancePrompt':
		case 'spoiler':
		case 'private':
			return isYes(t, plain.toLowerCase(), typed);
		case 'loras':
			return plain;
		case 'style':
		case 'model':
			return value;
	}
}

function isYes(t: Words, word: string, typed: string): boolean {
	if (['true', ...wordsIn(en.edit.yes), ...wordsIn(t('edit.yes'))].includes(word)) return true;
	if (['false', ...wordsIn(en.edit.no), ...wordsIn(t('edit.no'))].includes(word)) return false;
	throw new LineRefused(typed, 'neitherTrueNorFalse');
}

function wordsIn(list: string): string[] {
	return list.split(', ');
}

function written(t: Words, value: unknown): string {
	return typeof value === 'boolean' ? answerWords(t, value) : textOf(value).replace(LINE_BREAK, ' ');
}

function textOf(value: unknown): string {
	if (typeof value === 'string') return value;
	return typeof value === 'number' ? String(value) : '';
}

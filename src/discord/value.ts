import { separated } from '../guilds/markdown.js';
import type { Words } from '../words/index.js';

/** A value is none that is taken. A client that is as Discord made it cannot send it, as a rule; a modified one can. */
export class ValueRefused extends Error {
	override readonly name = 'ValueRefused';

	/**
	 * @param option what the value was for, as the code knows it.
	 * @param rule what it takes: words that follow its name, and end the sentence.
	 * @param called what the value was for, as people know it; for what only a modified client can send, as the code does.
	 */
	constructor(
		readonly option: string,
		readonly rule: (t: Words) => string,
		readonly called: (t: Words) => string = () => option,
	) {
		super(`a value of ${option} cannot be taken`);
	}
}

/**
 * One of several words.
 *
 * @throws {ValueRefused}
 */
export function oneOf<Value extends string>(option: string, value: unknown, values: readonly Value[]): Value {
	const found = values.find((one) => one === value);
	if (found === undefined)
		throw new ValueRefused(option, (t) => t('refusals.takes.oneOf', { values: separated(t, values) }));
	return found;
}

/** A page, from 0; what is none is the first one. */
export function pageIn(value: string | undefined): number {
	return /^\d{1,4}$/.test(value ?? '') ? Number(value) : 0;
}

/**
 * Ids of channels, roles or members.
 *
 * @param atMost how many.
 * @throws {ValueRefused}
 */
export function idsIn(option: string, values: readonly unknown[], atMost: number): string[] {
	const ids = values.filter((id): id is string => typeof id === 'string' && /^\d{17,20}$/.test(id));
	if (ids.length !== values.length || ids.length > atMost)
		throw new ValueRefused(option, (t) => t('refusals.takes.ids', { max: atMost }));
	return [...new Set(ids)];
}

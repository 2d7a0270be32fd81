import { en } from '../src/words/en.js';
import { inOtherLanguages, type Texts } from '../src/words/index.js';

interface NameAndDescription {
	readonly name: string;
	readonly description: string;
}

/**
 * How a command, a part of one or an option is called, and what it is for, in every language.
 *
 * @param name its name in English, by which the code knows it.
 */
export function named<const Name extends string>(name: Name, texts: (texts: Texts) => NameAndDescription) {
	const names = inOthers((language) => texts(language).name);
	const descriptions = inOthers((language) => texts(language).description);
	return {
		name,
		...(names && { name_localizations: names }),
		description: texts(en).description,
		...(descriptions && { description_localizations: descriptions }),
	};
}

/** How a choice or a message command is called in every language: something to read, not to type. */
export function called(text: (texts: Texts) => string) {
	const names = inOthers(text);
	return { name: text(en), ...(names && { name_localizations: names }) };
}

/** Undefined where there are none, as Discord gives it back. */
function inOthers(text: (texts: Texts) => string): Record<string, string> | undefined {
	const others = inOtherLanguages(text);
	return Object.keys(others).length > 0 ? others : undefined;
}

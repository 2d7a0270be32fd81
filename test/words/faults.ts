/** Texts of a language, by keys that may hold others. */
export interface Texts {
	readonly [key: string]: string | Texts;
}

/** Texts by their whole keys: `job.failure.broken`. */
export type FlatTexts = ReadonlyMap<string, string>;

const PLURAL = /_(zero|one|two|few|many|other)$/;
/** Numbers that show what plural a language has for what. */
const NUMBERS = [...Array(201).keys(), 1_000_000];
/** Characters that a short text may have besides twice the English ones: what does not fit is cut, or refused. */
const ROOM = 15;
/** As many English words may be the same in another language by chance, or because they are names. */
const MAY_BE_THE_SAME = 2;

export function flat(texts: Texts, above = ''): FlatTexts {
	return new Map(
		Object.entries(texts).flatMap(([key, text]): [string, string][] =>
			typeof text === 'string' ? [[above + key, text]] : [...flat(text, `${above}${key}.`)],
		),
	);
}

/** The key as a program says it: without its plural. */
export function stemOf(key: string): string {
	return key.replace(PLURAL, '');
}

export function isPlural(key: string): boolean {
	return PLURAL.test(key);
}

/** What a text is given, with how it is written: `n, number`. */
export function placeholdersIn(text: string): Set<string> {
	return new Set(
		[...text.matchAll(/\{\{(.+?)\}\}/g)].map(([, inside = '']) => inside.replace(/\s+/g, ' ').trim()),
	);
}

/**
 * What is wrong with a language, one line each.
 *
 * @param language as Intl knows it.
 * @param mayBeEnglish keys of texts that are the same as in English on purpose.
 */
export function faultsIn(
	language: string,
	english: FlatTexts,
	texts: FlatTexts,
	mayBeEnglish: ReadonlySet<string> = new Set(),
): string[] {
	const wanted = new Set([...english.keys()].flatMap((key) => keysFor(language, key)));
	const missing = [...wanted].filter((key) => !texts.has(key)).map((key) => `${key} is missing`);
	const unknown = [...texts.keys()].filter((key) => !wanted.has(key)).map((key) => `${key} is unknown`);
	const known = [...texts].filter(([key]) => wanted.has(key));
	return [
		...missing,
		...unknown,
		...known.flatMap(([key, text]) => {
			const original = english.get(key) ?? english.get(`${stemOf(key)}_other`) ?? '';
			return [
				...(text.trim() === '' ? ['is empty'] : []),
				...(text !== text.trim() && original === original.trim() ? ['begins or ends with white space'] : []),
				...placeholderFaults(language, key, original, text),
				...markdownFaults(original, text),
				...(text.length > 2 * original.length + ROOM ? [`has ${text.length} characters`] : []),
				...(language !== 'en' && !mayBeEnglish.has(key) && isEnglish(original, text) ? ['is English'] : []),
			].map((fault) => `${key} ${fault}`);
		}),
	];
}

/** The keys that a language needs where English has one. */
function keysFor(language: string, key: string): string[] {
	if (!isPlural(key)) return [key];
	const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
	return pluralCategories.map((category) => `${stemOf(key)}_${category}`);
}

function placeholderFaults(language: string, key: string, original: string, text: string): string[] {
	const given = placeholdersIn(original);
	const used = placeholdersIn(text);
	// "One picture" needs no number, where it is said of 1 alone.
	const mayLeaveOut = isPlural(key) && isOfOneNumber(language, key) ? /^count\b/ : /^(?!)/;
	return [
		...[...given]
			.filter((one) => !used.has(one) && !mayLeaveOut.test(one))
			.map((one) => `does not say {{${one}}}`),
		...[...used].filter((one) => !given.has(one)).map((one) => `says {{${one}}}, which it is not given`),
		...(/\{\{|\}\}|\$t\(/.test(text.replace(/\{\{.+?\}\}/g, '')) ? ['has a placeholder that is none'] : []),
	];
}

function isOfOneNumber(language: string, key: string): boolean {
	const rules = new Intl.PluralRules(language);
	return NUMBERS.filter((number) => key.endsWith(`_${rules.select(number)}`)).length === 1;
}

/** The look is the same in every language: the sign in front, the lines, and what is bold, code or small. */
function markdownFaults(original: string, text: string): string[] {
	const signOf = (words: string) =>
		/^(?:(?:#+|-#|•) )?(?:\p{Extended_Pictographic}\uFE0F?)?/u.exec(words)?.[0];
	const count = (words: string, mark: string) => words.split(mark).length - 1;
	return [
		...(signOf(text) === signOf(original) ? [] : [`does not begin with ${signOf(original)}`]),
		...['**', '`', '\n']
			.filter((mark) => count(text, mark) !== count(original, mark))
			.map((mark) => `has not as many ${JSON.stringify(mark)} as in English`),
	];
}

function isEnglish(original: string, text: string): boolean {
	const words = original.replace(/\{\{.+?\}\}|`.+?`/g, '').match(/\p{L}{2,}/gu) ?? [];
	return text === original && words.length > MAY_BE_THE_SAME;
}

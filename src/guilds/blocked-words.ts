import type { Words } from '../words/index.js';

/** Words or phrases that a server may block. */
export const WORDS_LIMIT = 200;
/** Characters of one. */
export const WORD_LENGTH = 50;

/** Characters of all of them, one a line: they are changed in a form, which holds no more. */
export const WORD_LIST_LENGTH = 4_000;

/** A list of blocked words cannot be taken. */
export class BlockedWordsRefused extends Error {
	override readonly name = 'BlockedWordsRefused';

	/** @param rule names the bound: a sentence for the moderator who gave the list. */
	constructor(readonly rule: (t: Words) => string) {
		super('a list of blocked words cannot be taken');
	}
}

// Which language it is told makes no difference: Chinese and Japanese are cut with a dictionary in all of them.
const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const foldedLists = new WeakMap<readonly string[], readonly string[]>();

/**
 * Reads what a moderator typed: words or phrases, one a line or with commas between them, each once.
 *
 * @throws {BlockedWordsRefused}
 */
export function readBlockedWords(text: string): readonly string[] {
	const words = new Map<string, string>();
	for (const word of text
		.split(/[\n\r,、，]/)
		.map((part) => part.trim())
		.filter(Boolean)) {
		if ([...word].length > WORD_LENGTH)
			throw new BlockedWordsRefused((t) => t('settings.blockedWords.tooLong', { count: WORD_LENGTH }));
		const folded = fold(word);
		if (!folded) throw new BlockedWordsRefused((t) => t('settings.blockedWords.noLetter'));
		if (!words.has(folded)) words.set(folded, word);
	}
	if (words.size > WORDS_LIMIT) {
		throw new BlockedWordsRefused((t) =>
			t('settings.blockedWords.tooMany', { count: WORDS_LIMIT, given: words.size }),
		);
	}
	const list = [...words.values()];
	const { length } = list.join('\n');
	if (length > WORD_LIST_LENGTH) {
		throw new BlockedWordsRefused((t) =>
			t('settings.blockedWords.tooLongTogether', { count: WORD_LIST_LENGTH, given: length }),
		);
	}
	return list;
}

/** Whether any of the words stands in a text, as a whole word, in whatever width and case. */
export function findsWord(text: string, words: readonly string[]): boolean {
	const folded = fold(text);
	const found = foldedOf(words).filter((word) => folded.includes(word));
	if (found.length === 0) return false;
	const bounds = new Set([...segmenter.segment(folded)].map(({ index }) => index).concat(folded.length));
	return found.some((word) => standsIn(folded, word, bounds));
}

/**
 * A text as words are compared: of one width and case, without what is not seen and without accents that no letter has,
 * and with one space in place of all that is neither letter nor digit.
 */
function fold(text: string): string {
	return (
		text
			.normalize('NFKC')
			// By way of upper case: ß and SS are one, ẞ too, and so are σ and ς.
			.toLowerCase()
			.toUpperCase()
			.toLowerCase()
			.replaceAll('ς', 'σ')
			.normalize('NFKC')
			.replace(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Script=Inherited}]/gu, '')
			.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
			.trim()
	);
}

function foldedOf(words: readonly string[]): readonly string[] {
	const folded = foldedLists.get(words) ?? words.map(fold);
	foldedLists.set(words, folded);
	return folded;
}

/** @param bounds where words begin and end in `text`. */
function standsIn(text: string, word: string, bounds: ReadonlySet<number>): boolean {
	for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
		const end = at + word.length;
		if (isBound(text, at, bounds) && (isBound(text, end, bounds) || endsOpen(text, end))) return true;
	}
	return false;
}

/** Whether a word may begin or end between two characters. */
function isBound(text: string, at: number, bounds: ReadonlySet<number>): boolean {
	const [before, after] = [text.charAt(at - 1), text.charAt(at)];
	// The dictionary cuts some words that it does not know into single signs, and katakana are written on end.
	if (isKatakana(before) && isKatakana(after)) return false;
	// Korean attaches particles to words of other scripts, too.
	return bounds.has(at) || (before !== '' && after !== '' && isHangul(before) !== isHangul(after));
}

/** Korean attaches particles to its words: no dictionary is needed to see where one begins, but where it ends. */
function endsOpen(text: string, end: number): boolean {
	return isHangul(text.charAt(end - 1));
}

function isKatakana(character: string): boolean {
	return /^[\p{Script=Katakana}ー]$/u.test(character);
}

function isHangul(character: string): boolean {
	return /^\p{Script=Hangul}$/u.test(character);
}

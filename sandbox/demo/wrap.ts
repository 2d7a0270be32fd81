import type { Run } from './markdown.js';

/** Letters of East Asia, which stand as wide as two and may be parted anywhere. */
const WIDE = '[\\u1100-\\u115f\\u2e80-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff\\uff00-\\uff60]';
/** What must not begin a line there. */
const CLOSING = '[、。，．！？」』）】・ー…]';
/** Where a line may end: a no-break space is none of these. */
const SPACE = '[^\\S\\u00a0\\u202f]';
const PIECE = new RegExp(`${SPACE}+|${WIDE}${CLOSING}*|(?:(?!${WIDE}|${SPACE}).)+`, 'gu');
const isSpace = new RegExp(`^${SPACE}*$`, 'u');
const isWide = new RegExp(`^${WIDE}`, 'u');
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What a reader takes for one letter each: an emoji, or a letter with its accents. */
export function lettersOf(text: string): string[] {
	return [...letters.segment(text)].map(({ segment }) => segment);
}

/** How many columns of a terminal it takes. */
export function columnsOf(text: string): number {
	return lettersOf(text).reduce((sum, letter) => sum + (isWide.test(letter) || isEmoji(letter) ? 2 : 1), 0);
}

export function isEmoji(letter: string): boolean {
	return /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f/u.test(letter);
}

/** Breaks runs into lines at most `limit` wide, between words where that is possible. */
export function wrap(runs: readonly Run[], limit: number, widthOf: (run: Run) => number): Run[][] {
	let line: Run[] = [];
	const lines = [line];
	let used = 0;
	const makeRoom = (width: number) => {
		if (used === 0 || used + width <= limit) return;
		line = [];
		lines.push(line);
		used = 0;
	};
	for (const word of wordsOf(runs)) {
		const width = word.filter(({ text }) => !isSpace.test(text)).reduce((sum, run) => sum + widthOf(run), 0);
		makeRoom(width);
		for (const run of width > limit ? word.flatMap(spelled) : word) {
			if (width > limit) makeRoom(widthOf(run));
			line.push(run);
			used += widthOf(run);
		}
	}
	return lines.map(joined);
}

/** Words, each with the space behind it; a word may change its look on the way. */
function wordsOf(runs: readonly Run[]): Run[][] {
	const words: Run[][] = [];
	let isOpen = false;
	for (const run of runs) {
		for (const text of run.text.match(PIECE) ?? []) {
			const isGap = isSpace.test(text);
			if (isGap || (isOpen && !isWide.test(text))) words.at(-1)?.push({ ...run, text });
			else words.push([{ ...run, text }]);
			isOpen = !isGap && !isWide.test(text);
		}
	}
	return words;
}

function spelled(run: Run): Run[] {
	return lettersOf(run.text).map((text) => ({ ...run, text }));
}

/** Neighbours of the same look become one run; no line ends in a space. */
function joined(line: readonly Run[]): Run[] {
	const runs: Run[] = [];
	for (const run of line) {
		const last = runs.at(-1);
		if (last && last.kind === run.kind && last.bold === run.bold)
			runs[runs.length - 1] = { ...last, text: last.text + run.text };
		else runs.push(run);
	}
	const last = runs.at(-1);
	if (last) runs[runs.length - 1] = { ...last, text: last.text.trimEnd() };
	return runs.filter(({ text }) => text !== '');
}

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { en } from '../src/words/en.js';
import { LANGUAGE_NAMES, wordsFor } from '../src/words/index.js';
import type { Language } from '../src/words/language.js';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
const section = /^## In whose language\n(.*?)^## /ms.exec(readme)?.[1] ?? '';

it('names every language that Easel speaks, as it calls itself', () => {
	const said = /^Easel speaks (.*?)\. What you$/ms.exec(section)?.[1]?.split(/, |\s+and\s+/);
	expect(said?.map((name) => name.replace(/\s+/g, ' '))).toEqual(Object.values(LANGUAGE_NAMES));
});

it('names files and tests that are there, and the lists in which a language is to be named', async () => {
	const files = section.match(/\b(?:src|test)(?:\/[\w.-]+)+/g) ?? [];
	expect(files.length).toBeGreaterThanOrEqual(5);
	expect(files.filter((file) => !existsSync(new URL(`../${file}`, import.meta.url)))).toEqual([]);
	const lists = await readFile(new URL('../src/words/index.ts', import.meta.url), 'utf8');
	expect(lists.match(/^\t'?zh-TW'?: /gm)).toHaveLength(section.includes('three lists') ? 3 : 0);
});

it('a language of Discord’s that has none here gets English', () => {
	for (const locale of ['it', 'tr', 'vi']) expect(wordsFor(locale)('buttons.delete')).toBe(en.buttons.delete);
});

it('a text that is missing does not compile, nor does a plural that the language has', () => {
	const { title, ...rest } = en.details;
	// @ts-expect-error: `details.title` is missing.
	const withoutTitle: Language<'one' | 'other'> = { ...en, details: rest };
	// @ts-expect-error: English has no texts for the numbers that Russian calls few.
	const withoutFew: Language<'one' | 'few' | 'other'> = en;
	expect([withoutTitle.details, withoutFew.details.title]).toEqual([rest, title]);
});

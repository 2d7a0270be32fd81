import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Findable, matching } from '../../src/discord/matching.js';

const ITEMS: readonly Findable[] = [
	{ name: 'Haruka v2', about: 'anime characters, soft light' },
	{ name: 'Tsubaki.2', about: 'follows long prompts' },
	{ name: 'Hoshino v2', about: 'vivid anime scenes' },
	{ name: '夜の森' },
	{ name: 'ガラス細工' },
];

const found = (typed: string) => matching(typed, ITEMS, (item) => item).map(({ name }) => name);

describe('what is typed', () => {
	it.each(['', '  '])('finds everything, in its order, before the first letter: %j', (typed) => {
		expect(found(typed)).toEqual(ITEMS.map(({ name }) => name));
	});

	it.each([
		['haru', ['Haruka v2']],
		['v2', ['Haruka v2', 'Hoshino v2']],
		['anime vivid', ['Hoshino v2']],
		['LONG prompts', ['Tsubaki.2']],
		['ＴＳＵＢＡＫＩ', ['Tsubaki.2']],
		['森', ['夜の森']],
		['ｶﾞﾗｽ', ['ガラス細工']],
	])('finds what has all its words, in whatever width and case: %s', (typed, names) => {
		expect(found(typed)).toEqual(names);
	});

	it.each([
		['tsubki', 'Tsubaki.2'],
		['tusbaki', 'Tsubaki.2'],
		['tsubaki2', 'Tsubaki.2'],
		['ｔｓｕｂｋｉ', 'Tsubaki.2'],
		['harka v2', 'Haruka v2'],
		['hosino', 'Hoshino v2'],
		['ガラヌ', 'ガラス細工'],
	])('finds what was meant with a typo: %s', (typed, name) => {
		expect(found(typed)[0]).toBe(name);
	});

	it('finds nothing by a typo where something has just what was typed', () => {
		expect(matching('hoshina', [{ name: 'Hoshino v2' }, { name: 'Hoshina' }], (item) => item)).toEqual([
			{ name: 'Hoshina' },
		]);
	});

	it.each(['a fox in the snow', 'qz', 'q', 'photoreal', 'fallows long prompts'])(
		'finds nothing where nothing was meant, nor by a typo in what else is known: %s',
		(typed) => {
			expect(found(typed)).toEqual([]);
		},
	);

	it('finds each once at most, and only what is there, whatever it is', () => {
		const typed = fc.oneof(fc.string(), fc.string({ unit: 'binary', maxLength: 6000 }));
		fc.assert(
			fc.property(typed, (words) => {
				const names = found(words);
				expect(new Set(names).size).toBe(names.length);
				for (const name of names) expect(ITEMS.map((item) => item.name)).toContain(name);
			}),
			{ seed: 11 },
		);
	});
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idsIn, oneOf, pageIn, ValueRefused } from '../../src/discord/value.js';
import { wordsFor } from '../../src/words/index.js';

const [ONE, TWO] = ['12345678901234567', '12345678901234567890'];

describe('one of several words', () => {
	const WORDS = ['on', 'off'] as const;

	it('is taken', () => {
		expect(WORDS.map((word) => oneOf('filter', word, WORDS))).toEqual(WORDS);
	});

	it.each(['ON', 'on ', '', 'toString', undefined, null, 0, ['on'], { on: true }])(
		'is not taken when it is %j, and the others are named',
		(value) => {
			expect(refusalBy(() => oneOf('filter', value, WORDS))).toEqual(['filter', 'it takes one of on, off.']);
		},
	);

	it('is nothing that a modified client may send besides', () => {
		fc.assert(
			fc.property(fc.anything(), (value) => {
				fc.pre(!WORDS.some((word) => word === value));
				expect(() => oneOf('filter', value, WORDS)).toThrow(ValueRefused);
			}),
			{ seed: 10 },
		);
	});
});

describe('ids', () => {
	it('are taken, each once, in their order', () => {
		expect(idsIn('channels', [TWO, ONE, TWO], 3)).toEqual([TWO, ONE]);
		expect(idsIn('channels', [], 3)).toEqual([]);
	});

	it.each([
		['too short', ['1234567890123456']],
		['too long', ['123456789012345678901']],
		['with a sign', [`-${ONE}`]],
		['with a line break', [`${ONE}\n`]],
		['a mention', [`<#${ONE}>`]],
		['in other digits', ['１２３４５６７８９０１２３４５６７']],
		['a number', [Number(ONE)]],
		['none', ['']],
		['nothing', [undefined]],
		['one that is none among others', [ONE, 'general', TWO]],
	])('are not taken when one is %s', (_, values) => {
		expect(refusalBy(() => idsIn('channels', values, 3))).toEqual([
			'channels',
			'it takes up to 3 of those that Discord offers.',
		]);
	});

	it('are not taken when there are more than may be', () => {
		expect(() => idsIn('channels', [ONE, TWO], 1)).toThrow(ValueRefused);
		expect(idsIn('channels', [ONE], 1)).toEqual([ONE]);
	});
});

it.each([
	['0', 0],
	['7', 7],
	['9999', 9_999],
	['10000', 0],
	['-1', 0],
	['1.5', 0],
	['1e3', 0],
	['', 0],
	['constructor', 0],
	[undefined, 0],
])('a page is from 0 to 9,999, and what is none is the first: %j', (value, page) => {
	expect(pageIn(value)).toBe(page);
});

/** What is refused, and what is said of it. */
function refusalBy(read: () => unknown): [string, string] {
	try {
		read();
	} catch (error) {
		if (error instanceof ValueRefused) return [error.option, error.rule(wordsFor('en-US'))];
		throw error;
	}
	throw new Error('it was taken');
}

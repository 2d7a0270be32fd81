import { describe, expect, test } from 'vitest';
import { readMarkdown, relativeTime } from '../../sandbox/demo/markdown.js';
import { columnsOf, wrap } from '../../sandbox/demo/wrap.js';

const NOW = 1_800_000_000_000;
const reader = { now: NOW, nameOf: (id: string) => (id === '7' ? 'Aki' : undefined) };

const run = (text: string, extra = {}) => ({ text, kind: 'text', bold: false, ...extra }) as const;

describe('Markdown', () => {
	test('is read into runs, each with one look', () => {
		expect(readMarkdown('❌ **No `mode`** for <@7>, <@8>\n-# at <t:1800000005:R>', reader)).toEqual([
			{
				small: false,
				runs: [
					run('❌ '),
					run('No ', { bold: true }),
					run('mode', { bold: true, kind: 'code' }),
					run(' for '),
					run('@Aki', { kind: 'mention' }),
					run(', '),
					run('@unknown-user', { kind: 'mention' }),
				],
			},
			{ small: true, runs: [run('at '), run('in 5 seconds', { kind: 'time' })] },
		]);
	});

	test('behind a backslash is none', () => {
		const [line] = readMarkdown('**a \\*\\*b\\*\\* \\<\\@7\\> \\`c\\` d\\e**', reader);
		expect(line?.runs).toEqual([run('a **b** <@7> `c` d\\e', { bold: true })]);
	});

	test.each([
		[0, 'now'],
		[-1000, '1 second ago'],
		[-59_000, '59 seconds ago'],
		[120_000, 'in 2 minutes'],
		[-7_200_000, '2 hours ago'],
	])('%i ms from now is "%s"', (distance, words) => {
		expect(relativeTime(NOW + distance, NOW)).toBe(words);
	});
});

describe('lines', () => {
	const wrapped = (limit: number, ...texts: string[]) =>
		wrap(
			texts.map((text, index) => run(text, { bold: index % 2 === 1 })),
			limit,
			({ text }) => columnsOf(text),
		).map((line) => line.map(({ text }) => text).join('|'));

	test('break between words and end in no space', () => {
		expect(wrapped(10, 'a red fox asleep')).toEqual(['a red fox', 'asleep']);
	});

	test('keep a word together that changes its look', () => {
		expect(wrapped(9, 'it is a ', 'fox', '. Yes')).toEqual(['it is a', 'fox|. Yes']);
	});

	test('break anywhere in East Asian text, but not before its full stop', () => {
		expect(wrapped(6, '小さな狐。雪')).toEqual(['小さな', '狐。雪']);
		expect(wrapped(6, '小さ狐。雪')).toEqual(['小さ', '狐。雪']);
	});

	test('break inside a word only where it is longer than a line', () => {
		expect(wrapped(4, 'an abcdefghi x')).toEqual(['an', 'abcd', 'efgh', 'i x']);
	});

	test('do not break at a no-break space', () => {
		expect(wrapped(8, 'it took 8\u00a0s')).toEqual(['it took', '8\u00a0s']);
	});

	test('of nothing are one empty line', () => {
		expect(wrapped(4, '')).toEqual(['']);
	});
});

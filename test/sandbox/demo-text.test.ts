import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../sandbox/demo/markdown.js';
import { columnsOf, wrap } from '../../sandbox/demo/wrap.js';
import { relativeTime, timestamp } from '../../sandbox/markdown/timestamp.js';

const NOW = 1_800_000_000_000;
const names: Record<string, string> = { 7: 'Aki', 8: 'Artists', 9: 'den' };
const reader = { now: NOW, nameOf: (id: string) => names[id] };

const run = (text: string, extra = {}) => ({ text, kind: 'text', bold: false, ...extra }) as const;

describe('Markdown', () => {
	test('is read into runs, each with one look', () => {
		expect(readMarkdown('❌ **No `mode`** for <@7>, <@1>\n-# at <t:1800000005:R>', reader)).toEqual([
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

	test('has headings and lists', () => {
		const source = '## ⚙️ Settings\n- **Model**\n  - inner\n12. twelfth\n#no heading\n-no item';
		expect(readMarkdown(source, reader)).toEqual([
			{ small: false, heading: 2, runs: [run('⚙️ Settings')] },
			{ small: false, item: { marker: '•', depth: 0 }, runs: [run('Model', { bold: true })] },
			{ small: false, item: { marker: '◦', depth: 1 }, runs: [run('inner')] },
			{ small: false, item: { marker: '12.', depth: 0 }, runs: [run('twelfth')] },
			{ small: false, runs: [run('#no heading')] },
			{ small: false, runs: [run('-no item')] },
		]);
	});

	test('has links, of which the words are read, and blocks of code, which mean nothing else', () => {
		const source =
			'-# [here](<https://a.example/?b=c>), [there](http://d.example) [not](ftp://e)\n```\n**a** `b`\n\n# c\n```\nend';
		const code = (text: string) => ({ small: false, code: true, runs: [run(text)] });
		expect(readMarkdown(source, reader)).toEqual([
			{
				small: true,
				runs: [
					run('here', { kind: 'link' }),
					run(', '),
					run('there', { kind: 'link' }),
					run(' [not](ftp://e)'),
				],
			},
			code('**a** `b`'),
			code(''),
			code('# c'),
			{ small: false, runs: [run('end')] },
		]);
	});

	test('names people, roles, channels and commands', () => {
		const [line] = readMarkdown('<@!7> <@&8> <#9> </settings view:1> <@&1> <#1>', reader);
		const mentions = line?.runs.filter(({ kind }) => kind === 'mention').map(({ text }) => text);
		expect(mentions).toEqual(['@Aki', '@Artists', '#den', '/settings view', '@unknown-role', '#unknown']);
	});

	test.each([
		['t', /^\d\d:\d\d$/],
		['d', /^\d\d\/\d\d\/2027$/],
		['D', /^1[45] January 2027$/],
		['f', /^1[45] January 2027 at \d\d:\d\d$/],
		['F', /^(Thurs|Fri)day, 1[45] January 2027 at \d\d:\d\d$/],
	])('writes a time in the style %s as %s', (style, words) => {
		expect(timestamp(NOW, style, NOW)).toMatch(words);
		const [line] = readMarkdown(`<t:${NOW / 1000}:${style}>`, reader);
		expect(line?.runs).toEqual([run(timestamp(NOW, style, NOW), { kind: 'time' })]);
	});

	test('writes a time without a style with its date', () => {
		expect(readMarkdown(`<t:${NOW / 1000}>`, reader)).toEqual(readMarkdown(`<t:${NOW / 1000}:f>`, reader));
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
		[86_400_000, 'in 1 day'],
		[-40 * 86_400_000, '1 month ago'],
		[800 * 86_400_000, 'in 2 years'],
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

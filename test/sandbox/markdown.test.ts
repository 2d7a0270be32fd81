import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, readBlocks } from '../../sandbox/markdown/blocks.js';
import { readSpans, type Span } from '../../sandbox/markdown/spans.js';

const text = (words: string): Span => ({ kind: 'text', text: words });

describe('within a line', () => {
	it.each<[string, Span[]]>([
		['a **b** c', [text('a '), { kind: 'bold', spans: [text('b')] }, text(' c')]],
		['*a* and _b_', [italic('a'), text(' and '), italic('b')]],
		['__a__', [{ kind: 'underline', spans: [text('a')] }]],
		['~~a~~', [{ kind: 'strike', spans: [text('a')] }]],
		['||a **b**||', [{ kind: 'spoiler', spans: [text('a '), { kind: 'bold', spans: [text('b')] }] }]],
		['***a***', [{ kind: 'bold', spans: [italic('a')] }]],
		['`a **b**`', [{ kind: 'code', text: 'a **b**' }]],
		['``a ` b``', [{ kind: 'code', text: 'a ` b' }]],
		['<@12> <@&34> <#56>', [id('user', '12'), text(' '), id('role', '34'), text(' '), id('channel', '56')]],
		['</settings view:7>', [{ kind: 'command', name: 'settings view' }]],
		['<:fox:8>', [{ kind: 'emoji', text: ':fox:' }]],
		['@everyone', [{ kind: 'everyone', text: '@everyone' }]],
		['<t:60:R>', [{ kind: 'time', at: 60_000, style: 'R' }]],
		['<t:60:s>', [{ kind: 'time', at: 60_000, style: 's' }]],
		['(https://b.c/x_(y))', [text('('), link('https://b.c/x_(y)'), text(')')]],
		['[a](https://b.c/x_(y))', [{ kind: 'link', url: 'https://b.c/x_(y)', spans: [text('a')] }]],
		['[a](https://b.c "title")', [{ kind: 'link', url: 'https://b.c', spans: [text('a')] }]],
		['<t:60>', [{ kind: 'time', at: 60_000, style: 'f' }]],
		['[a](https://b.c)', [{ kind: 'link', url: 'https://b.c', spans: [text('a')] }]],
		['<https://b.c>', [{ kind: 'link', url: 'https://b.c', spans: [text('https://b.c')] }]],
		[
			'see https://b.c/d.',
			[text('see '), { kind: 'link', url: 'https://b.c/d', spans: [text('https://b.c/d')] }, text('.')],
		],
	])('%s', (source, spans) => {
		expect(readSpans(source)).toEqual(spans);
	});

	it.each([
		String.raw`\*a\*`,
		'snake_case_name',
		'2 * 3 * 4',
		'a ** b',
		'[a](javascript:b)',
		'<t:99999999999999:R>',
		'@everyones',
		'',
	])('leaves %j as it is', (source) => {
		const shown = source.replaceAll('\\', '');
		expect(readSpans(source)).toEqual(shown === '' ? [] : [text(shown)]);
	});

	it('ends bold behind an escaped sign', () => {
		expect(readSpans(String.raw`**a \*\* b**`)).toEqual([{ kind: 'bold', spans: [text('a ** b')] }]);
	});
});

describe('lines', () => {
	it('reads headings, subtext, lists, quotes and code', () => {
		const source = '# a\n-# b\n- c\n  - d\n1. e\n> f\n> g\nh\ni\n```ts\nj **k**\n```\nl\n>>> m\nn';
		expect(readBlocks(source)).toEqual<Block[]>([
			{ kind: 'heading', level: 1, spans: [text('a')] },
			{ kind: 'subtext', spans: [text('b')] },
			{
				kind: 'list',
				items: [
					{ depth: 0, spans: [text('c')] },
					{ depth: 1, spans: [text('d')] },
					{ depth: 0, number: '1.', spans: [text('e')] },
				],
			},
			{ kind: 'quote', blocks: [{ kind: 'text', spans: [text('f\ng')] }] },
			{ kind: 'text', spans: [text('h\ni')] },
			{ kind: 'code', text: 'j **k**' },
			{ kind: 'text', spans: [text('l')] },
			{ kind: 'quote', blocks: [{ kind: 'text', spans: [text('m\nn')] }] },
		]);
	});

	it('takes no sign for a line of its own that has nothing behind it', () => {
		expect(readBlocks('#\n- \n#a')).toEqual([{ kind: 'text', spans: [text('#\n- \n#a')] }]);
	});
});

const SIGNS = [
	'**',
	'*',
	'_',
	'__',
	'~~',
	'||',
	'`',
	'```',
	'\n',
	'> ',
	'>>> ',
	'# ',
	'-# ',
	'- ',
	' ',
	'\\',
	'<',
	'>',
	'[',
	'](',
	')',
	'https://',
	'@everyone',
	'<t:',
	':R>',
];

it('loses no word, whatever stands around it', () => {
	const piece = fc.oneof(fc.constantFrom(...SIGNS), fc.constantFrom('fox', 'owl', '狐', 'é'));
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
			const words = (all: string) => all.match(/fox|owl|狐|é/g) ?? [];
			const source = pieces.join('');
			// Neither an address behind its words nor the language of a block of code is shown.
			fc.pre(!source.includes('](') && !/```\w+\n/.test(source));
			expect(words(readBlocks(source).map(shown).join('\n'))).toEqual(words(source));
		}),
		{ numRuns: 2000 },
	);
});

function shown(block: Block): string {
	switch (block.kind) {
		case 'code':
			return block.text;
		case 'quote':
			return block.blocks.map(shown).join('\n');
		case 'list':
			return block.items.map(({ spans }) => shownSpans(spans)).join('\n');
		default:
			return shownSpans(block.spans);
	}
}

function shownSpans(spans: readonly Span[]): string {
	return spans
		.map((span) => ('spans' in span ? shownSpans(span.spans) : 'text' in span ? span.text : ' '))
		.join('');
}

function link(url: string): Span {
	return { kind: 'link', url, spans: [text(url)] };
}

function italic(words: string): Span {
	return { kind: 'italic', spans: [text(words)] };
}

function id(kind: 'user' | 'role' | 'channel', number: string): Span {
	return { kind, id: number };
}

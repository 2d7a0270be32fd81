import { readSpans, type Span } from './spans.js';

/** A part of a message that has lines of its own. */
export type Block =
	| { readonly kind: 'text' | 'subtext'; readonly spans: readonly Span[] }
	| { readonly kind: 'heading'; readonly level: number; readonly spans: readonly Span[] }
	| { readonly kind: 'code'; readonly text: string }
	| { readonly kind: 'quote'; readonly blocks: readonly Block[] }
	| { readonly kind: 'list'; readonly items: readonly Item[] };

export interface Item {
	/** 0 for an item that lies in no other. */
	readonly depth: number;
	/** `1.` in a list that counts; none otherwise. */
	readonly number?: string;
	readonly spans: readonly Span[];
}

const FENCED = /```(?:[\w+#.-]*\n)?([\s\S]+?)\n?```\n?/u;
const QUOTE = /^>(?:>>)? /;
const HEADING = /^(#{1,3}) +(?=\S)/;
const SUBTEXT = /^-# +(?=\S)/;
const ITEM = /^( *)(?:[-*]|(\d+\.)) +(?=\S)/;
const DEEPEST = 10;

/** Reads Discord's Markdown (https://discord.com/developers/docs/reference#message-formatting). */
export function readBlocks(source: string): Block[] {
	const fenced = FENCED.exec(source);
	if (!fenced) return blocksOfLines(source);
	const before = source.slice(0, fenced.index);
	const after = source.slice(fenced.index + fenced[0].length);
	return [
		...(before === '' ? [] : blocksOfLines(before.replace(/\n$/, ''))),
		{ kind: 'code', text: fenced[1] ?? '' },
		...(after === '' ? [] : readBlocks(after)),
	];
}

function blocksOfLines(source: string): Block[] {
	const lines = source.split('\n');
	const blocks: Block[] = [];
	for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
		if (line.startsWith('>>> ')) return [...blocks, quote([line.slice(4), ...lines])];
		if (line.startsWith('> ')) {
			const quoted = [
				line.slice(2),
				...taken(lines, (next) => next.startsWith('> ')).map((one) => one.slice(2)),
			];
			blocks.push(quote(quoted));
		} else if (ITEM.test(line)) {
			blocks.push({ kind: 'list', items: [line, ...taken(lines, (next) => ITEM.test(next))].map(item) });
		} else if (isPlain(line)) {
			blocks.push({ kind: 'text', spans: readSpans([line, ...taken(lines, isPlain)].join('\n')) });
		} else blocks.push(lineOfItsOwn(line));
	}
	return blocks;
}

function quote(lines: readonly string[]): Block {
	return { kind: 'quote', blocks: blocksOfLines(lines.join('\n')) };
}

function isPlain(line: string): boolean {
	return ![QUOTE, HEADING, SUBTEXT, ITEM].some((pattern) => pattern.test(line));
}

function lineOfItsOwn(line: string): Block {
	const heading = HEADING.exec(line);
	if (heading)
		return {
			kind: 'heading',
			level: heading[1]?.length ?? 1,
			spans: readSpans(line.slice(heading[0].length)),
		};
	return { kind: 'subtext', spans: readSpans(line.replace(SUBTEXT, '')) };
}

function item(line: string): Item {
	const [marker = '', indent = '', number] = ITEM.exec(line) ?? [];
	const depth = Math.min(indent.length >> 1, DEEPEST);
	return { depth, ...(number && { number }), spans: readSpans(line.slice(marker.length)) };
}

/** Takes lines from the front for as long as they fit. */
function taken(lines: string[], fits: (line: string) => boolean): string[] {
	const end = lines.findIndex((line) => !fits(line));
	return lines.splice(0, end === -1 ? lines.length : end);
}

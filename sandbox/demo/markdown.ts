import { type Block, readBlocks } from '../markdown/blocks.js';
import type { Span } from '../markdown/spans.js';
import { timestamp } from '../markdown/timestamp.js';

/** A stretch of text that looks the same throughout. */
export interface Run {
	readonly text: string;
	readonly kind: 'text' | 'code' | 'mention' | 'time' | 'link';
	readonly bold: boolean;
}

export interface MarkdownLine {
	readonly runs: readonly Run[];
	/** Subtext, written behind `-# `. */
	readonly small: boolean;
	/** The first three levels are headings, written behind `# `, `## ` and `### `. */
	readonly heading?: number;
	/** A line of a block of code, where Markdown has no meaning. */
	readonly code?: true;
	/** What stands before the item of a list, and how deep the item lies. */
	readonly item?: { readonly marker: string; readonly depth: number };
}

/** What Markdown leaves open: it depends on who reads it and when. */
export interface Reader {
	/** Milliseconds since the epoch. */
	readonly now: number;
	/** What people call what has this id: somebody, a role or a channel. */
	nameOf(id: string): string | undefined;
}

/** Reads a message's Markdown into lines. */
export function readMarkdown(source: string, reader: Reader): MarkdownLine[] {
	return readBlocks(source).flatMap((block) => linesOf(block, reader));
}

function linesOf(block: Block, reader: Reader): MarkdownLine[] {
	switch (block.kind) {
		case 'code':
			return block.text
				.split('\n')
				.map((text) => ({ runs: [{ text, kind: 'text', bold: false }], small: false, code: true }));
		case 'quote':
			return block.blocks.flatMap((inner) => linesOf(inner, reader));
		case 'list':
			return block.items.map(({ depth, number, spans }) => ({
				runs: runsOf(spans, reader),
				small: false,
				item: { marker: number ?? (depth === 0 ? '•' : '◦'), depth },
			}));
		case 'heading':
			return [{ runs: runsOf(block.spans, reader), small: false, heading: block.level }];
		case 'subtext':
			return [{ runs: runsOf(block.spans, reader), small: true }];
		case 'text':
			return inLines(runsOf(block.spans, reader)).map((runs) => ({ runs, small: false }));
	}
}

/** The same runs, a list of them for each line. */
function inLines(runs: readonly Run[]): Run[][] {
	const lines: Run[][] = [[]];
	for (const run of runs) {
		for (const [index, text] of run.text.split('\n').entries()) {
			if (index > 0) lines.push([]);
			if (text !== '') lines.at(-1)?.push({ ...run, text });
		}
	}
	return lines;
}

function runsOf(spans: readonly Span[], reader: Reader, bold = false): Run[] {
	const runs: Run[] = [];
	for (const run of spans.flatMap((span) => runsOfSpan(span, reader, bold))) {
		const last = runs.at(-1);
		if (last?.kind === run.kind && last.bold === run.bold)
			runs[runs.length - 1] = { ...last, text: last.text + run.text };
		else runs.push(run);
	}
	return runs;
}

function runsOfSpan(span: Span, reader: Reader, bold: boolean): Run[] {
	const run = (text: string, kind: Run['kind'] = 'text'): Run[] => [{ text, kind, bold }];
	switch (span.kind) {
		case 'text':
		case 'emoji':
			return run(span.text);
		case 'code':
			return run(span.text, 'code');
		case 'everyone':
			return run(span.text, 'mention');
		case 'user':
			return run(`@${reader.nameOf(span.id) ?? 'unknown-user'}`, 'mention');
		case 'role':
			return run(`@${reader.nameOf(span.id) ?? 'unknown-role'}`, 'mention');
		case 'channel':
			return run(`#${reader.nameOf(span.id) ?? 'unknown'}`, 'mention');
		case 'command':
			return run(`/${span.name}`, 'mention');
		case 'time':
			return run(timestamp(span.at, span.style, reader.now), 'time');
		case 'link':
			return runsOf(span.spans, reader, bold).map((inner) => ({ ...inner, kind: 'link' }));
		default:
			return runsOf(span.spans, reader, bold || span.kind === 'bold');
	}
}

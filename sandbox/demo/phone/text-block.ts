import { type MarkdownLine, type Reader, type Run, readMarkdown } from '../markdown.js';
import { wrap } from '../wrap.js';
import { COLOUR } from './colours.js';
import type { Ink, Sheet } from './sheet.js';

const SIZE = 16;
const SMALL = 13;
/** By the level of a heading. */
const HEADINGS = [SIZE, 24, 20, 16] as const;
/** Of a line, in parts of the font's size. */
const LEADING = 1.32;
/** Above a heading that is not the first line, and below one. */
const ABOVE_HEADING = 10;
const BELOW_HEADING = 4;
/** Around the lines of a block of code. */
const CODE_MARGIN = 8;
/** How far the items of a list stand in, for each level. */
const INDENT = 18;

interface Block {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly reader: Reader;
}

/** A line as it is broken on the phone, and where it stands in its block. */
interface Laid {
	readonly runs: readonly Run[];
	readonly line: MarkdownLine;
	readonly size: number;
	readonly x: number;
	readonly y: number;
	/** Whether it begins what it is a part of. */
	readonly isFirst: boolean;
}

/**
 * Writes Markdown as Discord shows it.
 *
 * @returns the height that it takes
 */
export function writeBlock(sheet: Sheet, source: string, { left, top, width, reader }: Block): number {
	const { laid, height } = layOut(sheet, source, width, reader);
	for (const { size, y } of laid.filter(({ line }) => line.code)) {
		const high = size * LEADING + CODE_MARGIN * 2;
		sheet.draw(
			`<rect x="${left}" y="${top + y - CODE_MARGIN}" width="${width}" height="${high}" rx="4" fill="${COLOUR.code}"/>`,
		);
	}
	for (const { runs, line, size, x, y, isFirst } of laid) {
		const baseline = top + y + size * 1.01;
		if (line.item && isFirst) {
			const ink = { face: 'regular', size, colour: COLOUR.text } as const;
			const wide = sheet.lettering.width(line.item.marker, ink.face, size);
			sheet.write(line.item.marker, left + x - wide - 6, baseline, ink);
		}
		let at = left + x;
		for (const run of runs) {
			const end = at + runWidth(sheet, run, line, size);
			const background = BACKGROUND[run.kind];
			if (background) {
				const high = size * 1.22;
				sheet.draw(
					`<rect x="${at - 1.5}" y="${top + y + (size * LEADING - high) / 2}" width="${end - at + 3}" height="${high}" rx="3" fill="${background}"/>`,
				);
			}
			sheet.write(run.text, at, baseline, inkOf(run, line, size));
			at = end;
		}
	}
	return height;
}

/** The height that Markdown would take. */
export function blockHeight(
	sheet: Sheet,
	source: string,
	{ width, reader }: { width: number; reader: Reader },
): number {
	return layOut(sheet, source, width, reader).height;
}

function layOut(
	sheet: Sheet,
	source: string,
	width: number,
	reader: Reader,
): { laid: Laid[]; height: number } {
	const laid: Laid[] = [];
	let y = 0;
	const all = readMarkdown(source, reader);
	for (const [at, line] of all.entries()) {
		if (line.code && !all[at - 1]?.code) y += CODE_MARGIN;
		const size = line.small ? SMALL : (HEADINGS[line.heading ?? 0] ?? SIZE);
		const x = line.code ? CODE_MARGIN : line.item ? INDENT * (line.item.depth + 1) : 0;
		if (line.heading && y > 0) y += ABOVE_HEADING;
		const lines = wrap(line.runs, width - x * (line.code ? 2 : 1), (run) => runWidth(sheet, run, line, size));
		for (const [index, runs] of lines.entries()) {
			laid.push({ runs, line, size, x, y, isFirst: index === 0 });
			y += size * LEADING;
		}
		if (line.heading) y += BELOW_HEADING;
		if (line.code && !all[at + 1]?.code) y += CODE_MARGIN;
	}
	return { laid, height: y };
}

function runWidth(sheet: Sheet, run: Run, line: MarkdownLine, size: number): number {
	const ink = inkOf(run, line, size);
	return sheet.lettering.width(run.text, ink.face, ink.size);
}

const BACKGROUND: Record<Run['kind'], string | undefined> = {
	text: undefined,
	code: COLOUR.code,
	mention: COLOUR.mention,
	time: COLOUR.time,
	link: undefined,
};

function inkOf({ kind, bold }: Run, { small, heading, code }: MarkdownLine, size: number): Ink {
	const colour = kind === 'link' ? COLOUR.link : small ? COLOUR.muted : heading ? COLOUR.title : COLOUR.text;
	if (kind === 'code' || code) return { face: 'mono', size: size * 0.86, colour };
	const face = bold || heading ? 'bold' : 'regular';
	return { face, size, colour: kind === 'mention' ? COLOUR.link : colour };
}

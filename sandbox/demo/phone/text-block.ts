import { type Reader, type Run, readMarkdown } from '../markdown.js';
import { wrap } from '../wrap.js';
import { COLOUR } from './colours.js';
import type { Ink, Sheet } from './sheet.js';

const SIZE = 16;
const SMALL = 13;
/** Of a line, in parts of the font's size. */
const LEADING = 1.32;

/**
 * Writes Markdown as Discord shows it.
 *
 * @returns the height that it takes
 */
export function writeBlock(
	sheet: Sheet,
	source: string,
	{ left, top, width, reader }: { left: number; top: number; width: number; reader: Reader },
): number {
	let y = top;
	for (const { runs, small } of readMarkdown(source, reader)) {
		const size = small ? SMALL : SIZE;
		const inkOf = (run: Run) => ink(run, size, small ? COLOUR.muted : COLOUR.text);
		const widthOf = (run: Run) => {
			const { face, size } = inkOf(run);
			return sheet.lettering.width(run.text, face, size);
		};
		for (const line of wrap(runs, width, widthOf)) {
			let x = left;
			for (const run of line) {
				const end = x + widthOf(run);
				const background = BACKGROUND[run.kind];
				if (background) {
					const height = size * 1.22;
					sheet.draw(
						`<rect x="${x - 1.5}" y="${y + (size * LEADING - height) / 2}" width="${end - x + 3}" height="${height}" rx="3" fill="${background}"/>`,
					);
				}
				sheet.write(run.text, x, y + size * 1.01, inkOf(run));
				x = end;
			}
			y += size * LEADING;
		}
	}
	return y - top;
}

const BACKGROUND: Record<Run['kind'], string | undefined> = {
	text: undefined,
	code: COLOUR.code,
	mention: COLOUR.mention,
	time: COLOUR.time,
};

function ink({ kind, bold }: Run, size: number, colour: string): Ink {
	if (kind === 'code') return { face: 'mono', size: size * 0.86, colour };
	if (kind === 'mention') return { face: 'regular', size, colour: COLOUR.link };
	return { face: bold ? 'bold' : 'regular', size, colour };
}

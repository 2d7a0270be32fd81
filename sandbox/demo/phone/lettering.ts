import sharp from 'sharp';
import { columnsOf, isEmoji, lettersOf } from '../wrap.js';

export type Face = 'regular' | 'bold' | 'mono';

const SANS = 'Noto Sans, Helvetica Neue, Helvetica, Arial, DejaVu Sans, Noto Sans CJK JP, sans-serif';
const MONO = 'DejaVu Sans Mono, Menlo, Consolas, monospace';

/** The attributes with which an SVG writes in a face. */
export const FACES: Record<Face, string> = {
	regular: `font-family="${SANS}"`,
	bold: `font-family="${SANS}" font-weight="bold"`,
	mono: `font-family="${MONO}"`,
};

/** The same faces as Pango names them. */
const PANGO: Record<Face, string> = { regular: SANS, bold: `${SANS} bold`, mono: MONO };

/** The size at which letters are measured, in pixels: large, since the answer comes in whole ones. */
const MEASURE = 64;
/** In parts of the font's size. */
export const EMOJI_WIDTH = 1.25;
const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));

/** What this machine's fonts make of letters: how wide each is, and what emoji look like. */
export class Lettering {
	/** Without any font every letter is the same box, and nothing can be read. */
	readonly isLegible: boolean;
	readonly #widths: Record<Face, ReadonlyMap<string, number>>;
	readonly #emoji: ReadonlyMap<string, Buffer>;

	private constructor(widths: Record<Face, ReadonlyMap<string, number>>, emoji: ReadonlyMap<string, Buffer>) {
		this.#widths = widths;
		this.#emoji = emoji;
		this.isLegible = widths.regular.get('i') !== widths.regular.get('W');
	}

	/** Measures every letter that occurs in `text`, and the usual ones. */
	static async of(text: string): Promise<Lettering> {
		const all = [...new Set([...ASCII, '…', '·', ...lettersOf(text)])].filter((letter) => letter >= ' ');
		const [regular, bold, mono] = await Promise.all([
			measured(all, 'regular'),
			measured(all, 'bold'),
			measured(all, 'mono'),
		]);
		const emoji = await Promise.all(
			all.filter(isEmoji).map(async (letter) => [letter, await coloured(letter)] as const),
		);
		return new Lettering(
			{ regular, bold, mono },
			new Map(emoji.flatMap(([letter, picture]) => (picture ? [[letter, picture]] : []))),
		);
	}

	/** How wide a text is, in the unit of `size`. */
	width(text: string, face: Face, size: number): number {
		return lettersOf(text).reduce((sum, letter) => sum + this.#widthOf(letter, face) * size, 0);
	}

	/** As much of a text as fits into a width, which is in the unit of `size`. */
	fitted(text: string, face: Face, size: number, width: number): string {
		if (this.width(text, face, size) <= width) return text;
		const letters = lettersOf(text);
		while (letters.length > 0 && this.width(`${letters.join('')}…`, face, size) > width) letters.pop();
		return `${letters.join('').trimEnd()}…`;
	}

	/** A picture of an emoji, if a font has it in colour: an SVG cannot show those. */
	emoji(letter: string): Buffer | undefined {
		return this.#emoji.get(letter);
	}

	#widthOf(letter: string, face: Face): number {
		if (isEmoji(letter)) return EMOJI_WIDTH;
		return (this.isLegible && this.#widths[face].get(letter)) || 0.55 * columnsOf(letter);
	}
}

/** In parts of the font's size. Letters are measured between two strokes, since spaces around a text do not count. */
async function measured(all: readonly string[], face: Face): Promise<Map<string, number>> {
	const width = async (text: string) => {
		const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
		const font = `${PANGO[face]} ${MEASURE}`;
		const { width = 0 } = await sharp({ text: { text: escaped, font, dpi: 72 } }).metadata();
		return width;
	};
	const strokes = await width('||');
	return new Map(
		await Promise.all(
			all.map(async (letter) => [letter, ((await width(`|${letter}|`)) - strokes) / MEASURE] as const),
		),
	);
}

/** Where no font has it in colour, it comes out black. */
async function coloured(letter: string): Promise<Buffer | undefined> {
	const picture = sharp({ text: { text: letter, font: `${SANS} ${MEASURE}`, dpi: 72, rgba: true } });
	const png = await picture.png().toBuffer();
	const { channels } = await sharp(png).flatten().stats();
	return channels.some(({ max }) => max > 0) ? png : undefined;
}

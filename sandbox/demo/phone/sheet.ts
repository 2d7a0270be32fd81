import sharp, { type OverlayOptions } from 'sharp';
import { isEmoji, lettersOf } from '../wrap.js';
import { EMOJI_WIDTH, FACES, type Face, type Lettering } from './lettering.js';

/** Pixels of the picture for each of the phone's. */
export const SCALE = 2;

export interface Ink {
	readonly face: Face;
	/** The font's size, in the phone's pixels. */
	readonly size: number;
	readonly colour: string;
	/** 1 unless told. */
	readonly opacity?: number;
}

/** A sheet to draw on, in the phone's pixels. Pictures lie above everything else. */
export class Sheet {
	readonly lettering: Lettering;
	readonly #shapes: string[] = [];
	readonly #pictures: Promise<OverlayOptions>[] = [];

	constructor(lettering: Lettering) {
		this.lettering = lettering;
	}

	/** Draws shapes, given as SVG. */
	draw(svg: string): void {
		this.#shapes.push(svg);
	}

	/** Keeps a place for something that is drawn later, and below what is drawn until then. */
	draftBelow(): (svg: string) => void {
		const place = this.#shapes.push('') - 1;
		return (svg) => {
			this.#shapes[place] = svg;
		};
	}

	/** Lays a picture on the sheet; it has `SCALE` pixels for each of the phone's. */
	place(picture: Buffer | Promise<Buffer>, left: number, top: number): void {
		const at = { left: Math.round(left * SCALE), top: Math.round(top * SCALE) };
		this.#pictures.push(Promise.resolve(picture).then((input) => ({ input, ...at })));
	}

	/**
	 * Writes on one line: as letters, or, where no font is installed, as bars that show where words would be.
	 *
	 * @param y of the baseline
	 * @returns where the text ends
	 */
	write(text: string, x: number, y: number, ink: Ink): number {
		let end = x;
		for (const part of text.split(/(\s+)/)) {
			if (!this.lettering.isLegible && part.trim() !== '') this.#bar(part, end, y, ink);
			else if (part.trim() !== '') this.#spell(part, end, y, ink);
			end += this.lettering.width(part, ink.face, ink.size);
		}
		return end;
	}

	async png(width: number, height: number): Promise<Buffer> {
		const svg = [
			`<svg xmlns="http://www.w3.org/2000/svg" width="${width * SCALE}" height="${height * SCALE}"`,
			` viewBox="0 0 ${width} ${height}">${this.#shapes.join('')}</svg>`,
		].join('');
		return sharp(Buffer.from(svg))
			.composite(await Promise.all(this.#pictures))
			.png()
			.toBuffer();
	}

	#bar(word: string, x: number, y: number, { face, size, colour, opacity = 1 }: Ink): void {
		const width = this.lettering.width(word, face, size) - size * 0.1;
		this.draw(
			`<rect x="${x}" y="${y - size * 0.62}" width="${width}" height="${size * 0.62}" rx="${size * 0.2}" fill="${colour}" opacity="${0.35 * opacity}"/>`,
		);
	}

	#spell(word: string, x: number, y: number, ink: Ink): void {
		const { face, size, colour, opacity = 1 } = ink;
		let at = x;
		let plain = '';
		const flush = () => {
			if (plain !== '') {
				const start = at - this.lettering.width(plain, face, size);
				this.draw(
					`<text x="${start}" y="${y}" ${FACES[face]} font-size="${size}" fill="${colour}" opacity="${opacity}">${escaped(plain)}</text>`,
				);
			}
			plain = '';
		};
		for (const letter of lettersOf(word)) {
			if (isEmoji(letter)) {
				flush();
				this.#emoji(letter, at, y, ink);
			} else plain += letter;
			at += this.lettering.width(letter, face, size);
		}
		flush();
	}

	/** An emoji as a font has it in colour, or else a dot in its place. */
	#emoji(letter: string, x: number, y: number, { size, opacity = 1 }: Ink): void {
		const picture = this.lettering.emoji(letter);
		const side = Math.round(size * EMOJI_WIDTH * SCALE);
		if (picture) {
			const resized = sharp(picture)
				.resize(side, side, { fit: 'contain', background: 'transparent' })
				.composite([{ input: veil(opacity), raw: VEIL_SIZE, tile: true, blend: 'dest-in' }])
				.png()
				.toBuffer();
			this.place(resized, x, y - size * 1.01);
		} else
			this.draw(
				`<circle cx="${x + size * 0.6}" cy="${y - size * 0.36}" r="${size * 0.36}" fill="#949ba4" opacity="${opacity}"/>`,
			);
	}
}

const VEIL_SIZE = { width: 1, height: 1, channels: 4 } as const;

/** One pixel that lets through as much of what is below as `opacity` says. */
function veil(opacity: number): Buffer {
	return Buffer.from([255, 255, 255, Math.round(255 * opacity)]);
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

import sharp from 'sharp';
import type { Picture } from '../../discord/sight.js';
import { FACES, type Lettering } from './lettering.js';
import { SCALE } from './sheet.js';

const GAP = 4;
const RADIUS = 8;
/** A single picture is shown whole, up to this height. */
const MOST_HEIGHT = 350;
/** The longer side of one beside a text. */
const THUMBNAIL = 85;

export interface Gallery {
	readonly width: number;
	readonly height: number;
	readonly image: Promise<Buffer>;
}

interface Cell {
	readonly picture: Picture;
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly height: number;
}

/** Pictures as a media gallery shows them: one in its own shape, several as squares in two columns. */
export function galleryOf(pictures: readonly Picture[], width: number, lettering: Lettering): Gallery {
	const [first, ...more] = pictures;
	return framed(first && more.length === 0 ? [alone(first, width)] : grid(pictures, width), lettering);
}

/** A picture as it stands small beside a text. */
export function thumbnailOf(picture: Picture, lettering: Lettering): Gallery {
	return framed([alone(picture, THUMBNAIL, THUMBNAIL)], lettering);
}

function framed(cells: readonly Cell[], lettering: Lettering): Gallery {
	const right = Math.max(...cells.map((cell) => cell.left + cell.width));
	const bottom = Math.max(...cells.map((cell) => cell.top + cell.height));
	return { width: right, height: bottom, image: mounted(cells, right, bottom, lettering) };
}

function alone(picture: Picture, mostWidth: number, mostHeight = MOST_HEIGHT): Cell {
	const { width = 1, height = 1 } = picture;
	const scale = Math.min(mostWidth / width, mostHeight / height);
	return {
		picture,
		left: 0,
		top: 0,
		width: Math.round(width * scale),
		height: Math.round(height * scale),
	};
}

/** An odd picture comes first, over both columns. */
function grid(pictures: readonly Picture[], width: number): Cell[] {
	const side = (width - GAP) / 2;
	const odd = pictures.length % 2;
	return pictures.map((picture, index) => {
		const place = index + odd;
		const left = index < odd ? 0 : (place % 2) * (side + GAP);
		const top = Math.floor(place / 2) * (side + GAP);
		return { picture, left, top, width: index < odd ? width : side, height: side };
	});
}

async function mounted(
	cells: readonly Cell[],
	width: number,
	height: number,
	lettering: Lettering,
): Promise<Buffer> {
	const size = { width: Math.round(width * SCALE), height: Math.round(height * SCALE) };
	const mask = `<svg ${attributes(size)}><rect ${attributes(size)} rx="${RADIUS * SCALE}"/></svg>`;
	const shown = await Promise.all(
		cells.map(async (cell) => ({
			input: await shownIn(cell, lettering),
			left: Math.round(cell.left * SCALE),
			top: Math.round(cell.top * SCALE),
		})),
	);
	const joined = await sharp({ create: { ...size, channels: 4, background: 'transparent' } })
		.composite(shown)
		.png()
		.toBuffer();
	return sharp(joined)
		.composite([{ input: Buffer.from(mask), blend: 'dest-in' }])
		.png()
		.toBuffer();
}

async function shownIn({ picture, width, height }: Cell, lettering: Lettering): Promise<Buffer> {
	const size = { width: Math.round(width * SCALE), height: Math.round(height * SCALE) };
	const cropped = sharp(picture.bytes).resize({ ...size, fit: 'cover' });
	if (!picture.spoiler) return cropped.png().toBuffer();
	const blurred = await cropped.blur(44).modulate({ brightness: 0.7 }).png().toBuffer();
	return sharp(blurred)
		.composite([{ input: Buffer.from(cover(size, lettering)) }])
		.png()
		.toBuffer();
}

/** The word that lies over a hidden picture. */
function cover({ width, height }: { width: number; height: number }, lettering: Lettering): string {
	const word = 'SPOILER';
	const size = 15 * SCALE;
	const wide = lettering.width(word, 'bold', size);
	const [x, y] = [(width - wide) / 2, height / 2];
	return [
		`<svg ${attributes({ width, height })}>`,
		`<rect x="${x - size * 0.8}" y="${y - size}" width="${wide + size * 1.6}" height="${size * 2}" rx="${size}" fill="#000" opacity="0.6"/>`,
		lettering.isLegible
			? `<text x="${x}" y="${y + size * 0.36}" ${FACES.bold} font-size="${size}" fill="#fff">${word}</text>`
			: '',
		'</svg>',
	].join('');
}

function attributes({ width, height }: { width: number; height: number }): string {
	return `xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`;
}

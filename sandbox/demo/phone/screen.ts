import sharp from 'sharp';
import { type Reader, readMarkdown } from '../markdown.js';
import type { Sighting } from '../sighting.js';
import { COLOUR } from './colours.js';
import type { Lettering } from './lettering.js';
import { drawMessage } from './message.js';
import { SCALE, Sheet } from './sheet.js';

const WIDTH = 390;
const HEADER = 56;

/** A channel as somebody has it open on a phone. */
export interface Screen {
	readonly title: string;
	readonly subtitle: string;
	readonly messages: readonly Sighting[];
	readonly reader: Reader;
}

/** Draws a channel in Discord's dark theme, 390 wide at twice the pixels, and as high as its messages need. */
export async function drawScreen(
	{ title, subtitle, messages, reader }: Screen,
	lettering: Lettering,
): Promise<Buffer> {
	const sheet = new Sheet(lettering);
	sheet.draw(`<rect width="100%" height="100%" fill="${COLOUR.background}"/>
		<rect width="100%" height="${HEADER}" fill="${COLOUR.header}"/>
		<path d="M27 20l-8 8 8 8" fill="none" stroke="${COLOUR.muted}" stroke-width="2.5" stroke-linecap="round" stroke-linejoin="round"/>`);
	sheet.write(title, 44, 26, { face: 'bold', size: 17, colour: COLOUR.title });
	sheet.write(subtitle, 44, 44, { face: 'regular', size: 12.5, colour: COLOUR.muted });
	let y = HEADER + 6;
	for (const message of messages) y += drawMessage(sheet, message, { top: y, width: WIDTH, reader });
	return sheet.png(WIDTH, Math.ceil(y + 8));
}

/** Everything that is written on a screen. */
export function wordsOn({ title, subtitle, messages, reader }: Screen): string {
	const written = messages.flatMap(({ asker, text, wire }) => [
		asker?.name,
		// Not all of it is Markdown, but all that is shown of a mention or a timestamp stands in no message.
		...readMarkdown(text, reader).flatMap(({ runs }) => runs.map((run) => run.text)),
		JSON.stringify(wire.components),
	]);
	return [title, subtitle, ...written].join('');
}

/** Lays pictures side by side on a dark table. */
export async function beside(pictures: readonly Buffer[]): Promise<Buffer> {
	const gap = 24 * SCALE;
	const sizes = await Promise.all(pictures.map((picture) => sharp(picture).metadata()));
	const width = gap + sizes.reduce((sum, size) => sum + size.width + gap, 0);
	const height = Math.max(...sizes.map((size) => size.height)) + gap * 2;
	let left = gap;
	const placed = pictures.map((input, index) => {
		const at = { input, left, top: gap };
		left += (sizes[index]?.width ?? 0) + gap;
		return at;
	});
	return sharp({ create: { width, height, channels: 3, background: '#0a0a0c' } })
		.composite(placed)
		.png()
		.toBuffer();
}

import type { Picture } from '../../discord/sight.js';
import { ComponentType, MessageFlag, type WireComponent } from '../../discord/wire.js';
import type { Reader } from '../markdown.js';
import type { Sighting } from '../sighting.js';
import { COLOUR, colourOf } from './colours.js';
import { galleryOf } from './gallery.js';
import type { Sheet } from './sheet.js';
import { writeBlock } from './text-block.js';

const AVATAR_X = 36;
const LEFT = 72;
const RIGHT = 14;
const PADDING = 12;
const GAP = 8;

/** Where a message is drawn. */
interface Frame {
	readonly sheet: Sheet;
	readonly pictures: readonly Picture[];
	readonly reader: Reader;
	readonly left: number;
	readonly width: number;
}

/**
 * Draws a message as Discord's app shows it on a phone.
 *
 * @returns the height that it takes
 */
export function drawMessage(
	sheet: Sheet,
	message: Sighting,
	{ top, width, reader }: { top: number; width: number; reader: Reader },
): number {
	const { wire, asker, command, pictures, ephemeral } = message;
	const frame = { sheet, pictures, reader, left: LEFT, width: width - LEFT - RIGHT };
	const background = ephemeral ? sheet.draftBelow() : undefined;
	let y = top + 10;
	if (asker && command) y += commandLine(sheet, asker.name, command, y);
	author(sheet, wire.author.global_name ?? wire.author.username, wire.timestamp, y);
	y += 26;
	if (wire.flags & MessageFlag.Loading) y += thinking(sheet, wire.author.global_name ?? '', y);
	if (wire.content) y += writeBlock(sheet, wire.content, { ...frame, top: y });
	y += drawAll(wire.components, y, frame);
	if (ephemeral) y += onlyYou(sheet, y);
	y += 10;
	background?.(
		`<rect y="${top}" width="${width}" height="${y - top}" fill="${COLOUR.ephemeral}"/><rect y="${top}" width="3" height="${y - top}" fill="${COLOUR.blurple}"/>`,
	);
	return y - top;
}

/** "Aki used /imagine", with the line that leads down to the bot's avatar. */
function commandLine(sheet: Sheet, name: string, command: string, y: number): number {
	sheet.draw(
		`<path d="M${AVATAR_X} ${y + 20}v-6q0-5 5-5h24" fill="none" stroke="${COLOUR.border}" stroke-width="2"/>`,
	);
	avatar(sheet, LEFT + 8, y + 9, 8, name);
	const line = y + 13.5;
	const ink = { face: 'bold', size: 13, colour: COLOUR.muted } as const;
	const end = sheet.write(`${name} `, LEFT + 22, line, ink);
	const used = sheet.write('used ', end, line, { ...ink, face: 'regular' });
	sheet.write(`/${command}`, used, line, { ...ink, colour: COLOUR.link });
	return 24;
}

function author(sheet: Sheet, name: string, timestamp: string, y: number): void {
	easel(sheet, AVATAR_X, y + 20);
	const line = y + 15;
	const end = sheet.write(name, LEFT, line, { face: 'bold', size: 16, colour: COLOUR.title });
	const width = sheet.lettering.width('APP', 'bold', 10.5) + 9;
	sheet.draw(
		`<rect x="${end + 6}" y="${y + 2}" width="${width}" height="16" rx="4" fill="${COLOUR.blurple}"/>`,
	);
	sheet.write('APP', end + 10.5, y + 13.8, { face: 'bold', size: 10.5, colour: '#ffffff' });
	const time = new Date(timestamp).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
	sheet.write(time, end + width + 13, line, { face: 'regular', size: 12, colour: COLOUR.muted });
}

/** Somebody's initial on their colour. */
function avatar(sheet: Sheet, x: number, y: number, r: number, name: string): void {
	sheet.draw(`<circle cx="${x}" cy="${y}" r="${r}" fill="${colourOf(name)}"/>`);
	const [initial = ''] = name;
	const size = r * 1.15;
	const width = sheet.lettering.width(initial, 'bold', size);
	sheet.write(initial, x - width / 2, y + size * 0.36, { face: 'bold', size, colour: '#ffffff' });
}

/** The bot's avatar. */
function easel(sheet: Sheet, x: number, y: number): void {
	sheet.draw(`<g transform="translate(${x} ${y})" stroke-linecap="round" fill="none">
		<circle r="20" fill="#8a5cf6"/>
		<path d="M0-13v3M-5 6l-3 7M5 6l3 7M0 7v5" stroke="#fff" stroke-width="2.4"/>
		<rect x="-9.5" y="-10" width="19" height="15.5" rx="2" fill="#fff"/>
		<path d="M-6.5 2.5l4-6 3 4 2-2.5 4 4.5z" fill="#8a5cf6"/><circle cx="4.5" cy="-5.8" r="1.8" fill="#fbbf24"/></g>`);
}

function thinking(sheet: Sheet, name: string, y: number): number {
	for (const [index, opacity] of [1, 0.65, 0.35].entries())
		sheet.draw(
			`<circle cx="${LEFT + 4 + index * 10}" cy="${y + 10}" r="3.5" fill="${COLOUR.text}" opacity="${opacity}"/>`,
		);
	sheet.write(`${name} is thinking…`, LEFT + 38, y + 15.5, {
		face: 'regular',
		size: 15,
		colour: COLOUR.muted,
	});
	return 22;
}

function onlyYou(sheet: Sheet, y: number): number {
	sheet.draw(`<g transform="translate(${LEFT + 7} ${y + 13})" fill="none" stroke="${COLOUR.muted}" stroke-width="1.5">
		<path d="M-7 0q7-9 14 0q-7 9-14 0z"/><circle r="2" fill="${COLOUR.muted}"/></g>`);
	const ink = { face: 'regular', size: 12, colour: COLOUR.muted } as const;
	const end = sheet.write('Only you can see this · ', LEFT + 20, y + 17.5, ink);
	sheet.write('Dismiss message', end, y + 17.5, { ...ink, colour: COLOUR.link });
	return 22;
}

/** Components from top to bottom; what a bot may send beside these is left out. */
function drawAll(components: readonly WireComponent[], top: number, frame: Frame): number {
	let y = top;
	for (const component of components) {
		const height = drawOne(component, y === top ? y : y + GAP, frame);
		if (height > 0) y += height + (y === top ? 0 : GAP);
	}
	return y - top;
}

function drawOne(component: WireComponent, top: number, frame: Frame): number {
	const { sheet, left, width, pictures } = frame;
	switch (component.type) {
		case ComponentType.Container:
			return container(component, top, frame);
		case ComponentType.TextDisplay:
			return writeBlock(sheet, component.content ?? '', { ...frame, top });
		case ComponentType.MediaGallery: {
			const urls = component.items?.map(({ media }) => media.url);
			const shown = pictures.filter(({ url }) => urls?.includes(url));
			if (shown.length === 0) return 0;
			const gallery = galleryOf(shown, width, sheet.lettering);
			sheet.place(gallery.image, left, top);
			return gallery.height;
		}
		case ComponentType.Separator:
			sheet.draw(`<rect x="${left}" y="${top}" width="${width}" height="1" fill="${COLOUR.border}"/>`);
			return 1;
		default:
			return 0;
	}
}

/** A card with its accent colour along the left edge. */
function container({ components = [], accent_color }: WireComponent, top: number, frame: Frame): number {
	const { sheet, left, width } = frame;
	const background = sheet.draftBelow();
	const inner = { ...frame, left: left + PADDING + 4, width: width - PADDING * 2 - 4 };
	const height = drawAll(components, top + PADDING, inner) + PADDING * 2;
	const accent =
		accent_color === undefined ? COLOUR.border : `#${accent_color.toString(16).padStart(6, '0')}`;
	background(`<rect x="${left + 0.5}" y="${top + 0.5}" width="${width - 1}" height="${height - 1}" rx="8" fill="${COLOUR.container}" stroke="${COLOUR.border}"/>
		<path d="M${left + 4} ${top}v${height}q-4 0-4-8v${16 - height}q0-8 4-8z" fill="${accent}"/>`);
	return height;
}

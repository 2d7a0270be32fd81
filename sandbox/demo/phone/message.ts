import { MessageFlag } from '../../discord/wire.js';
import type { Reader } from '../markdown.js';
import type { Sighting } from '../sighting.js';
import { botAvatar, personAvatar } from './avatars.js';
import { COLOUR } from './colours.js';
import { drawComponents } from './components.js';
import type { Sheet } from './sheet.js';
import { writeBlock } from './text-block.js';

const AVATAR_X = 36;
const LEFT = 72;
const RIGHT = 14;
const GAP = 8;

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
	if (wire.content && wire.components.length > 0) y += GAP;
	y += drawComponents(wire.components, y, frame);
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
	personAvatar(sheet, name, { x: LEFT + 8, y: y + 9, r: 8 });
	const line = y + 13.5;
	const ink = { face: 'bold', size: 13, colour: COLOUR.muted } as const;
	const end = sheet.write(`${name} `, LEFT + 22, line, ink);
	const used = sheet.write('used ', end, line, { ...ink, face: 'regular' });
	sheet.write(`/${command}`, used, line, { ...ink, colour: COLOUR.link });
	return 24;
}

function author(sheet: Sheet, name: string, timestamp: string, y: number): void {
	botAvatar(sheet, AVATAR_X, y + 20);
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

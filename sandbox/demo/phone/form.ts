import { ComponentType, type WireComponent, type WireModal } from '../../discord/wire.js';
import type { Reader } from '../markdown.js';
import { botAvatar } from './avatars.js';
import { drawButton, ROW_HEIGHT } from './buttons.js';
import { COLOUR } from './colours.js';
import type { Lettering } from './lettering.js';
import { drawSelect } from './select.js';
import { Sheet } from './sheet.js';
import { writeBlock, writeLines } from './text-block.js';

const WIDTH = 390;
const LEFT = 20;
const HEADER = 84;
const FIELD_GAP = 20;
const PADDING = 12;
const PARAGRAPH_STYLE = 2;
/** Of an input for one line, and the least of one for several. */
const INPUT_HEIGHT = 44;
const PARAGRAPH_HEIGHT = 100;

/** Draws a form that the bot asks to fill in, as it comes up from below on a phone, before anybody types. */
export async function drawForm(
	{ title, components }: WireModal,
	{ bot, reader }: { bot: string; reader: Reader },
	lettering: Lettering,
): Promise<Buffer> {
	const sheet = new Sheet(lettering);
	const box = { left: LEFT, width: WIDTH - LEFT * 2, reader };
	sheet.draw(`<rect width="100%" height="100%" fill="${COLOUR.background}"/>
		<rect y="12" width="100%" height="100%" rx="16" fill="${COLOUR.container}"/>
		<rect x="${WIDTH / 2 - 18}" y="20" width="36" height="4" rx="2" fill="${COLOUR.fieldBorder}"/>`);
	botAvatar(sheet, LEFT + 20, 58);
	const fitted = lettering.fitted(title, 'bold', 20, box.width - 52);
	sheet.write(fitted, LEFT + 52, 65, { face: 'bold', size: 20, colour: COLOUR.title });
	let y = HEADER + FIELD_GAP / 2;
	for (const component of components) y += drawField(sheet, component, { ...box, top: y }) + FIELD_GAP;
	y += drawWarning(sheet, bot, { ...box, top: y }) + FIELD_GAP;
	const half = (box.width - 8) / 2;
	const button = { type: ComponentType.Button, style: 2, label: 'Cancel' };
	drawButton(sheet, button, { left: LEFT, top: y, width: half });
	drawButton(sheet, { ...button, style: 1, label: 'Submit' }, { left: LEFT + half + 8, top: y, width: half });
	return sheet.png(WIDTH, Math.ceil(y + ROW_HEIGHT + 20));
}

interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly reader: Reader;
}

function drawField(sheet: Sheet, part: WireComponent, box: Box): number {
	if (part.type === ComponentType.TextDisplay) return writeBlock(sheet, part.content ?? '', box);
	const field = part.component ?? part.components?.[0];
	if (!field) return 0;
	const { left, width } = box;
	const label = part.label ?? field.label ?? '';
	let y = box.top;
	const end = sheet.write(label, left, y + 16, { face: 'bold', size: 16, colour: COLOUR.title });
	if (field.required ?? true)
		sheet.write('*', end + 4, y + 16, { face: 'bold', size: 16, colour: COLOUR.required });
	y += 24;
	if (part.description) {
		const ink = { face: 'regular', size: 14, colour: COLOUR.muted } as const;
		y += writeLines(sheet, part.description, { left, top: y, width }, ink) + 4;
	}
	y += 4;
	y +=
		field.type === ComponentType.TextInput
			? drawInput(sheet, field, { ...box, top: y })
			: drawSelect(sheet, field, { ...box, top: y });
	return y - box.top;
}

/** A field to type in, with what stands in it already, or else what it suggests. */
function drawInput(
	sheet: Sheet,
	{ style, value, placeholder }: WireComponent,
	{ left, top, width }: Box,
): number {
	const background = sheet.draftBelow();
	const ink = { face: 'regular', size: 16, colour: value ? COLOUR.text : COLOUR.muted } as const;
	const inner = { left: left + PADDING, top: top + PADDING - 1, width: width - PADDING * 2 };
	const isLong = style === PARAGRAPH_STYLE;
	const words = value || (placeholder ?? '');
	const shown = isLong ? words : sheet.lettering.fitted(words, ink.face, ink.size, inner.width);
	const written = writeLines(sheet, shown, inner, ink) + PADDING * 2;
	const height = isLong ? Math.max(PARAGRAPH_HEIGHT, written) : INPUT_HEIGHT;
	background(
		`<rect x="${left + 0.5}" y="${top + 0.5}" width="${width - 1}" height="${height - 1}" rx="8" fill="${COLOUR.field}" stroke="${COLOUR.fieldBorder}"/>`,
	);
	return height;
}

/** What Discord says below every form. */
function drawWarning(sheet: Sheet, bot: string, { left, top, width }: Box): number {
	const words = `This form will be submitted to ${bot}. Do not share passwords or other sensitive information.`;
	return writeLines(sheet, words, { left, top, width }, { face: 'regular', size: 13, colour: COLOUR.muted });
}

import { preselected } from '../../discord/components.js';
import { ComponentType, type WireComponent } from '../../discord/wire.js';
import type { Reader } from '../markdown.js';
import { personAvatar } from './avatars.js';
import { FADED } from './buttons.js';
import { COLOUR } from './colours.js';
import type { Ink, Sheet } from './sheet.js';

const HEIGHT = 44;
const PADDING = 12;
const ARROW = 26;
const CHIP_HEIGHT = 28;
const CHIP_GAP = 6;
const INK = { face: 'regular', size: 15, colour: COLOUR.text } as const satisfies Ink;

const UNASKED: Readonly<Record<number, string>> = {
	[ComponentType.UserSelect]: 'Select a user',
	[ComponentType.RoleSelect]: 'Select a role',
	[ComponentType.MentionableSelect]: 'Select a user or role',
	[ComponentType.ChannelSelect]: 'Select a channel',
};

interface Box {
	readonly left: number;
	readonly top: number;
	readonly width: number;
	readonly reader: Reader;
}

/** What was chosen, as it stands in the select. */
interface Choice {
	readonly name: string;
	/** Whether it is somebody, who has an avatar. */
	readonly isUser: boolean;
}

/**
 * Draws a select that is closed: with what stands chosen in it, or what it asks for.
 *
 * @returns the height that it takes
 */
export function drawSelect(sheet: Sheet, select: WireComponent, box: Box): number {
	const { left, top, width } = box;
	const opacity = select.disabled ? FADED : 1;
	const background = sheet.draftBelow();
	const room = width - PADDING * 2 - ARROW;
	const choices = choicesIn(select, box.reader);
	const line = (words: string, colour: string) => {
		const fitted = sheet.lettering.fitted(words, INK.face, INK.size, room);
		sheet.write(fitted, left + PADDING, top + HEIGHT / 2 + INK.size * 0.36, { ...INK, colour, opacity });
		return HEIGHT;
	};
	const takesOne = select.type === ComponentType.StringSelect && (select.max_values ?? 1) === 1;
	let height: number;
	if (choices.length === 0)
		height = line(select.placeholder ?? UNASKED[select.type] ?? 'Make a selection', COLOUR.muted);
	else if (takesOne) height = line(choices[0]?.name ?? '', COLOUR.text);
	else height = drawChips(sheet, choices, { left: left + PADDING, top, width: room, opacity });
	background(
		`<rect x="${left + 0.5}" y="${top + 0.5}" width="${width - 1}" height="${height - 1}" rx="8" fill="${COLOUR.field}" stroke="${COLOUR.fieldBorder}" opacity="${opacity}"/>`,
	);
	sheet.draw(
		`<path d="M${left + width - 28} ${top + height / 2 - 3}l6 6 6-6" fill="none" stroke="${COLOUR.text}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" opacity="${opacity}"/>`,
	);
	return height;
}

function choicesIn(select: WireComponent, { nameOf }: Reader): Choice[] {
	const kinds = new Map(select.default_values?.map(({ id, type }) => [id, type]));
	return preselected(select).map((value) => {
		const option = select.options?.find((one) => one.value === value);
		if (option) return { name: [option.emoji?.name, option.label].filter(Boolean).join(' '), isUser: false };
		const name = nameOf(value) ?? value;
		switch (kinds.get(value)) {
			case 'channel':
				return { name: `# ${name}`, isUser: false };
			case 'role':
				return { name: `@${name.replace(/^@/, '')}`, isUser: false };
			default:
				return { name, isUser: true };
		}
	});
}

function drawChips(
	sheet: Sheet,
	choices: readonly Choice[],
	{ left, top, width, opacity }: { left: number; top: number; width: number; opacity: number },
): number {
	const size = INK.size - 1;
	let x = left - 4;
	let y = top + (HEIGHT - CHIP_HEIGHT) / 2;
	for (const { name, isUser } of choices) {
		const before = isUser ? 26 : 10;
		const words = sheet.lettering.fitted(name, INK.face, size, width - before - 10);
		const wide = before + sheet.lettering.width(words, INK.face, size) + 10;
		if (x > left && x + wide > left + width) {
			x = left - 4;
			y += CHIP_HEIGHT + CHIP_GAP;
		}
		sheet.draw(
			`<rect x="${x}" y="${y}" width="${wide}" height="${CHIP_HEIGHT}" rx="6" fill="${COLOUR.chip}" opacity="${opacity}"/>`,
		);
		if (isUser) personAvatar(sheet, name, { x: x + 14, y: y + CHIP_HEIGHT / 2, r: 8, opacity });
		sheet.write(words, x + before, y + CHIP_HEIGHT / 2 + size * 0.36, { ...INK, size, opacity });
		x += wide + CHIP_GAP;
	}
	return y + CHIP_HEIGHT + (HEIGHT - CHIP_HEIGHT) / 2 - top;
}

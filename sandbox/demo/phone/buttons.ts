import { ButtonStyle, type WireComponent } from '../../discord/wire.js';
import { COLOUR } from './colours.js';
import type { Ink, Sheet } from './sheet.js';

export const ROW_HEIGHT = 36;
const GAP = 8;
const PADDING = 14;
/** How much of a disabled control is seen. */
export const FADED = 0.4;

const FILL: Readonly<Record<number, string>> = {
	[ButtonStyle.Primary]: COLOUR.blurple,
	[ButtonStyle.Secondary]: COLOUR.secondary,
	[ButtonStyle.Success]: COLOUR.success,
	[ButtonStyle.Danger]: COLOUR.danger,
	[ButtonStyle.Link]: COLOUR.secondary,
};
const INK = { face: 'bold', size: 14.5, colour: COLOUR.title } as const satisfies Ink;
/** The arrow behind what leads out of Discord. */
const ARROW = 18;

/** How wide a button is, which is at most `most`. */
export function buttonWidth({ lettering }: Sheet, button: WireComponent, most: number): number {
	const text = lettering.width(wordsOn(button), INK.face, INK.size);
	return Math.min(most, Math.ceil(text + PADDING * 2 + (button.style === ButtonStyle.Link ? ARROW : 0)));
}

/** Draws one button. */
export function drawButton(
	sheet: Sheet,
	button: WireComponent,
	{ left, top, width }: { left: number; top: number; width: number },
): void {
	const opacity = button.disabled ? FADED : 1;
	const fill = FILL[button.style ?? ButtonStyle.Secondary] ?? COLOUR.secondary;
	sheet.draw(
		`<rect x="${left}" y="${top}" width="${width}" height="${ROW_HEIGHT}" rx="8" fill="${fill}" opacity="${opacity}"/>`,
	);
	const arrow = button.style === ButtonStyle.Link ? ARROW : 0;
	const { face, size } = INK;
	const words = sheet.lettering.fitted(wordsOn(button), face, size, width - PADDING * 2 - arrow);
	const start = left + (width - sheet.lettering.width(words, face, size) - arrow) / 2;
	const end = sheet.write(words, start, top + ROW_HEIGHT / 2 + size * 0.36, { ...INK, opacity });
	if (arrow === 0) return;
	sheet.draw(
		`<path d="M${end + 7} ${top + 22}l8-8m-6 0h6v6" fill="none" stroke="${COLOUR.title}" stroke-width="1.8" opacity="${opacity}"/>`,
	);
}

/**
 * Draws buttons, as many in a line as there is room for.
 *
 * @returns the height that they take
 */
export function drawButtons(
	sheet: Sheet,
	buttons: readonly WireComponent[],
	{ left, top, width }: { left: number; top: number; width: number },
): number {
	let x = left;
	let y = top;
	for (const button of buttons) {
		const wide = buttonWidth(sheet, button, width);
		if (x > left && x + wide > left + width) {
			x = left;
			y += ROW_HEIGHT + GAP;
		}
		drawButton(sheet, button, { left: x, top: y, width: wide });
		x += wide + GAP;
	}
	return y + ROW_HEIGHT - top;
}

function wordsOn({ emoji, label }: WireComponent): string {
	return [emoji?.name, label].filter(Boolean).join(' ');
}

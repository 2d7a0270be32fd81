import type { Picture } from '../../discord/sight.js';
import { ComponentType, type WireComponent } from '../../discord/wire.js';
import type { Reader } from '../markdown.js';
import { buttonWidth, drawButton, drawButtons, ROW_HEIGHT } from './buttons.js';
import { COLOUR } from './colours.js';
import { galleryOf, thumbnailOf } from './gallery.js';
import { drawSelect } from './select.js';
import type { Sheet } from './sheet.js';
import { blockHeight, writeBlock } from './text-block.js';

const PADDING = 12;
const GAP = 8;

/** Where components are drawn. */
interface Frame {
	readonly sheet: Sheet;
	readonly pictures: readonly Picture[];
	readonly reader: Reader;
	readonly left: number;
	readonly width: number;
}

/**
 * Draws components from top to bottom; what a bot may send beside these is left out.
 *
 * @returns the height that they take
 */
export function drawComponents(components: readonly WireComponent[], top: number, frame: Frame): number {
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
		case ComponentType.Section:
			return section(component, top, frame);
		case ComponentType.ActionRow:
			return row(component.components ?? [], top, frame);
		case ComponentType.MediaGallery: {
			const urls = component.items?.map(({ media }) => media.url);
			const shown = pictures.filter(({ url }) => urls?.includes(url));
			if (shown.length === 0) return 0;
			const gallery = galleryOf(shown, width, sheet.lettering);
			sheet.place(gallery.image, left, top);
			return gallery.height;
		}
		case ComponentType.Separator:
			return separator(component, top, frame);
		default:
			return 0;
	}
}

/** A card with its accent colour along the left edge. */
function container({ components = [], accent_color }: WireComponent, top: number, frame: Frame): number {
	const { sheet, left, width } = frame;
	const background = sheet.draftBelow();
	const inner = { ...frame, left: left + PADDING + 4, width: width - PADDING * 2 - 4 };
	const height = drawComponents(components, top + PADDING, inner) + PADDING * 2;
	const accent =
		accent_color === undefined ? COLOUR.border : `#${accent_color.toString(16).padStart(6, '0')}`;
	background(`<rect x="${left + 0.5}" y="${top + 0.5}" width="${width - 1}" height="${height - 1}" rx="8" fill="${COLOUR.container}" stroke="${COLOUR.border}"/>
		<path d="M${left + 4} ${top}v${height}q-4 0-4-8v${16 - height}q0-8 4-8z" fill="${accent}"/>`);
	return height;
}

/** Texts, and a button or a small picture to the right of them. */
function section({ components = [], accessory }: WireComponent, top: number, frame: Frame): number {
	const { sheet, left, width, pictures } = frame;
	const text = components.map(({ content }) => content ?? '').join('\n');
	const picture = pictures.find(({ url }) => url === accessory?.media?.url);
	if (picture) {
		const { image, ...small } = thumbnailOf(picture, sheet.lettering);
		const beside = writeBlock(sheet, text, { ...frame, width: width - small.width - PADDING, top });
		sheet.place(image, left + width - small.width, top);
		return Math.max(beside, small.height);
	}
	if (accessory?.type !== ComponentType.Button) return writeBlock(sheet, text, { ...frame, top });
	const side = buttonWidth(sheet, accessory, width / 2);
	const column = { ...frame, width: width - side - PADDING };
	const beside = blockHeight(sheet, text, column);
	const height = Math.max(beside, ROW_HEIGHT);
	writeBlock(sheet, text, { ...column, top: top + (height - beside) / 2 });
	drawButton(sheet, accessory, {
		left: left + width - side,
		top: top + (height - ROW_HEIGHT) / 2,
		width: side,
	});
	return height;
}

function row(held: readonly WireComponent[], top: number, frame: Frame): number {
	const [first] = held;
	if (first && first.type !== ComponentType.Button) return drawSelect(frame.sheet, first, { ...frame, top });
	return drawButtons(frame.sheet, held, { ...frame, top });
}

/** Space, with a line in it unless it is told otherwise. */
function separator(
	{ divider = true, spacing = 1 }: WireComponent,
	top: number,
	{ sheet, left, width }: Frame,
): number {
	const space = spacing > 1 ? GAP : 0;
	if (divider)
		sheet.draw(`<rect x="${left}" y="${top + space}" width="${width}" height="1" fill="${COLOUR.border}"/>`);
	return space * 2 + 1;
}

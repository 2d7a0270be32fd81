import {
	type APIActionRowComponent,
	type APIComponentInContainer,
	type APIComponentInMessageActionRow,
	type APIMessageTopLevelComponent,
	type APISelectMenuOption,
	ButtonStyle,
	ChannelType,
	ComponentType,
	MessageFlags,
	SelectMenuDefaultValueType,
} from 'discord.js';
import { customId } from '../custom-id.js';

/** A message as Discord's API takes it; Components V2, so that pictures come first and large. */
export interface View {
	readonly flags: MessageFlags;
	readonly components: APIMessageTopLevelComponent[];
	readonly allowed_mentions: { readonly parse: [] };
}

export const COLOUR = { waiting: 0xf0b232, done: 0x23a55a, failed: 0xf23f43, neutral: 0x5865f2 } as const;

/** Characters of all texts of a message (https://discord.com/developers/docs/components/reference#text-display). */
export const TEXT_LIMIT = 4_000;

/** Entries of a select (https://discord.com/developers/docs/components/reference#string-select). */
export const SELECT_LIMIT = 25;

export type Block = APIComponentInContainer;

export function view(colour: number, components: readonly Block[]): View {
	return {
		flags: MessageFlags.IsComponentsV2,
		components: [{ type: ComponentType.Container, accent_color: colour, components: [...components] }],
		allowed_mentions: { parse: [] },
	};
}

/** For what is refused: happened, whose move it is, and what to do. */
export function refused(words: string): View {
	return view(COLOUR.failed, [text(words)]);
}

/** For what cannot be done just now, and can in a moment. */
export function inAMoment(words: string): View {
	return view(COLOUR.waiting, [text(words)]);
}

/** For what is done already, or need not be. */
export function nothingToDo(words: string): View {
	return view(COLOUR.neutral, [text(words)]);
}

export function text(content: string) {
	return { type: ComponentType.TextDisplay, content } as const;
}

export function separator(): Block {
	return { type: ComponentType.Separator, divider: true };
}

/** A picture that is attached to a view's message. */
export interface GalleryPicture {
	readonly filename: string;
	/** The text that stands for it where it cannot be seen. */
	readonly description: string;
	readonly spoiler: boolean;
}

export function gallery(pictures: readonly GalleryPicture[]): Block {
	return {
		type: ComponentType.MediaGallery,
		items: pictures.map(({ filename, description, spoiler }) => ({
			media: { url: `attachment://${filename}` },
			description,
			spoiler,
		})),
	};
}

type Style = 'plain' | 'main' | 'danger' | 'good';

const STYLES = {
	plain: ButtonStyle.Secondary,
	main: ButtonStyle.Primary,
	danger: ButtonStyle.Danger,
	good: ButtonStyle.Success,
} as const;

export function button(id: string, label: string, style: Style = 'plain', disabled = false) {
	return {
		type: ComponentType.Button,
		style: STYLES[style],
		label,
		custom_id: id,
		...(disabled && { disabled }),
	} as const;
}

/** A button that leads to an address, of at most 512 characters. */
export function link(url: string, label: string) {
	return { type: ComponentType.Button, style: ButtonStyle.Link, label, url } as const;
}

/**
 * Buttons that turn the pages of what has more than one.
 *
 * @param action what the buttons do; their ids carry the page, from 0.
 */
export function pageButtons(action: string, page: number, pages: number): ReturnType<typeof button>[] {
	if (pages <= 1) return [];
	return [
		button(customId(action, String(Math.max(0, page - 1))), '◀', 'plain', page === 0),
		button(customId(action, String(page + 1)), '▶', 'plain', page === pages - 1),
	];
}

/** Up to five buttons, or one select. */
export function row(
	...components: APIComponentInMessageActionRow[]
): APIActionRowComponent<APIComponentInMessageActionRow> {
	return { type: ComponentType.ActionRow, components };
}

/** A small picture, which a press shows large. */
export function thumbnail(url: string, description: string, spoiler: boolean) {
	return { type: ComponentType.Thumbnail, media: { url }, description, spoiler } as const;
}

/** Words with a button or a small picture beside them. */
export function section(
	content: string,
	accessory: ReturnType<typeof button> | ReturnType<typeof thumbnail>,
): Block {
	return { type: ComponentType.Section, components: [text(content)], accessory };
}

export interface Select {
	readonly id: string;
	/** What it says while nothing is chosen. */
	readonly placeholder: string;
	/** How many may be chosen. */
	readonly atLeast?: number;
	readonly atMost?: number;
}

export function stringSelect(
	{ id, placeholder, atLeast = 1, atMost = 1 }: Select,
	options: readonly APISelectMenuOption[],
) {
	return row({
		type: ComponentType.StringSelect,
		custom_id: id,
		placeholder,
		min_values: atLeast,
		max_values: Math.min(atMost, options.length),
		options: [...options],
	});
}

/** Channels that people write in; threads are in them. */
const CHANNEL_TYPES = [
	ChannelType.GuildText,
	ChannelType.GuildVoice,
	ChannelType.GuildAnnouncement,
	ChannelType.GuildStageVoice,
	ChannelType.GuildForum,
] as const;

export function channelSelect(
	{ id, placeholder, atLeast = 0, atMost = SELECT_LIMIT }: Select,
	chosen: readonly string[],
	types: readonly ChannelType[] = CHANNEL_TYPES,
) {
	return row({
		type: ComponentType.ChannelSelect,
		custom_id: id,
		placeholder,
		min_values: atLeast,
		max_values: atMost,
		channel_types: [...types],
		default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Channel })),
	});
}

export function roleSelect({ id, placeholder, atLeast = 0, atMost = 1 }: Select, chosen: readonly string[]) {
	return row({
		type: ComponentType.RoleSelect,
		custom_id: id,
		placeholder,
		min_values: atLeast,
		max_values: atMost,
		default_values: chosen.map((id) => ({ id, type: SelectMenuDefaultValueType.Role })),
	});
}

/** Items in a row, which does not break before a dot. */
export function listed(items: readonly string[]): string {
	return items.join('\u00a0· ');
}

/** The shapes that travel between Discord and a bot, as far as the stand-in reads or writes them. */

export const InteractionType = {
	Ping: 1,
	Command: 2,
	Component: 3,
	Autocomplete: 4,
	ModalSubmit: 5,
} as const;

export const ResponseType = {
	Message: 4,
	DeferredMessage: 5,
	DeferredUpdate: 6,
	Update: 7,
	Choices: 8,
	Modal: 9,
} as const;

export const CommandType = { ChatInput: 1, User: 2, Message: 3 } as const;

export const OptionType = {
	Subcommand: 1,
	SubcommandGroup: 2,
	String: 3,
	Integer: 4,
	Boolean: 5,
	User: 6,
	Channel: 7,
	Role: 8,
	Mentionable: 9,
	Number: 10,
	Attachment: 11,
} as const;

export const ComponentType = {
	ActionRow: 1,
	Button: 2,
	StringSelect: 3,
	TextInput: 4,
	UserSelect: 5,
	RoleSelect: 6,
	MentionableSelect: 7,
	ChannelSelect: 8,
	Section: 9,
	TextDisplay: 10,
	Thumbnail: 11,
	MediaGallery: 12,
	File: 13,
	Separator: 14,
	Container: 17,
	Label: 18,
} as const;

export const ChannelType = { Text: 0, DirectMessages: 1, PublicThread: 11 } as const;

export const ButtonStyle = { Primary: 1, Secondary: 2, Success: 3, Danger: 4, Link: 5, Premium: 6 } as const;

export const MessageType = { Default: 0, Reply: 19, ChatInputCommand: 20, ContextMenuCommand: 23 } as const;

export const MessageFlag = {
	SuppressEmbeds: 1 << 2,
	Ephemeral: 1 << 6,
	Loading: 1 << 7,
	ComponentsV2: 1 << 15,
} as const;

export const Permission = {
	Administrator: 1n << 3n,
	ManageGuild: 1n << 5n,
	ViewChannel: 1n << 10n,
	SendMessages: 1n << 11n,
	ManageMessages: 1n << 13n,
	EmbedLinks: 1n << 14n,
	AttachFiles: 1n << 15n,
	ReadMessageHistory: 1n << 16n,
	UseExternalEmojis: 1n << 18n,
	UseApplicationCommands: 1n << 31n,
	SendMessagesInThreads: 1n << 38n,
} as const;

export interface WireUser {
	id: string;
	username: string;
	global_name: string | null;
	discriminator: string;
	avatar: string | null;
	public_flags: number;
	bot?: boolean;
}

export interface WireMedia {
	id?: string;
	url: string;
	proxy_url?: string;
	attachment_id?: string;
	content_type?: string;
	width?: number;
	height?: number;
}

export interface WireGalleryItem {
	media: WireMedia;
	description?: string;
	spoiler?: boolean;
}

export interface WireChoice {
	name: string;
	value: string | number;
	name_localizations?: Record<string, string> | null;
}

export interface WireSelectOption {
	label: string;
	value: string;
	description?: string;
	emoji?: { id?: string; name?: string };
	default?: boolean;
}

/** What stands chosen from the start in a select of people, roles or channels. */
interface WireDefaultValue {
	id: string;
	type: 'user' | 'role' | 'channel';
}

/** Any component: which of these fields are present depends on its type. */
export interface WireComponent {
	type: number;
	id?: number;
	custom_id?: string;
	components?: WireComponent[];
	component?: WireComponent;
	accessory?: WireComponent;
	items?: WireGalleryItem[];
	media?: WireMedia;
	file?: WireMedia;
	spoiler?: boolean;
	content?: string;
	label?: string;
	title?: string;
	description?: string;
	placeholder?: string;
	style?: number;
	url?: string;
	emoji?: { id?: string; name?: string };
	disabled?: boolean;
	required?: boolean;
	value?: string;
	min_length?: number;
	max_length?: number;
	min_values?: number;
	max_values?: number;
	options?: WireSelectOption[];
	default_values?: WireDefaultValue[];
	channel_types?: number[];
	accent_color?: number;
	divider?: boolean;
	spacing?: number;
}

export interface WireEmbed {
	title?: string;
	description?: string;
	url?: string;
	color?: number;
	timestamp?: string;
	author?: { name: string; url?: string; icon_url?: string };
	footer?: { text: string; icon_url?: string };
	image?: WireMedia;
	thumbnail?: WireMedia;
	fields?: { name: string; value: string; inline?: boolean }[];
}

export interface WireAttachment {
	id: string;
	filename: string;
	size: number;
	url: string;
	proxy_url: string;
	content_type: string;
	description?: string;
	width?: number;
	height?: number;
	flags?: number;
	ephemeral?: boolean;
}

export interface WireMessage {
	id: string;
	channel_id: string;
	type: number;
	content: string;
	author: WireUser;
	attachments: WireAttachment[];
	embeds: WireEmbed[];
	components: WireComponent[];
	mentions: WireUser[];
	mention_roles: string[];
	mention_everyone: boolean;
	flags: number;
	pinned: boolean;
	tts: boolean;
	timestamp: string;
	edited_timestamp: string | null;
	application_id?: string;
	webhook_id?: string;
	nonce?: string | number;
	interaction_metadata?: Record<string, unknown>;
	message_reference?: { message_id: string; channel_id: string };
}

export interface AllowedMentions {
	parse?: string[] | null;
	users?: string[] | null;
	roles?: string[] | null;
}

export interface AttachmentRequest {
	id: string;
	filename?: string | null;
	description?: string | null;
	is_spoiler?: boolean | null;
}

/** What a bot sends to create or to edit a message, over whichever route. */
export interface MessageBody {
	content?: string | null;
	embeds?: WireEmbed[] | null;
	components?: WireComponent[] | null;
	attachments?: AttachmentRequest[] | null;
	allowed_mentions?: AllowedMentions | null;
	flags?: number | null;
	poll?: unknown;
	nonce?: string | number | null;
	enforce_nonce?: boolean | null;
	message_reference?: { message_id?: string | null } | null;
}

export interface WireModal {
	custom_id: string;
	title: string;
	components: WireComponent[];
}

/** What a bot sends as its first response to an interaction. */
export type InteractionResponse =
	| { type: 4 | 5 | 6 | 7; data?: MessageBody | null }
	| { type: 8; data?: { choices?: WireChoice[] | null } }
	| { type: 9; data: WireModal };

export interface CommandOption {
	type: number;
	name: string;
	description: string;
	name_localizations?: Record<string, string> | null;
	description_localizations?: Record<string, string> | null;
	required?: boolean | null;
	autocomplete?: boolean | null;
	choices?: WireChoice[] | null;
	options?: CommandOption[] | null;
	min_value?: number | null;
	max_value?: number | null;
	min_length?: number | null;
	max_length?: number | null;
	channel_types?: number[] | null;
}

/** What a bot sends to register a command. */
export interface CommandBody {
	id?: string | null;
	type?: number | null;
	name: string;
	description?: string | null;
	name_localizations?: Record<string, string> | null;
	description_localizations?: Record<string, string> | null;
	options?: CommandOption[] | null;
	default_member_permissions?: string | null;
	dm_permission?: boolean | null;
	contexts?: number[] | null;
	integration_types?: number[] | null;
	nsfw?: boolean | null;
}

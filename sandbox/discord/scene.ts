import type { Pings } from './mentions.js';
import type { ReplyState } from './reply.js';
import type { WireChoice, WireMessage, WireModal, WireUser } from './wire.js';

/** Discord as one person's client sees it: who and what there is. What happens in it are messages and interactions. */
export interface Scene {
	readonly me: Somebody;
	readonly bot: WireUser;
	/** Everybody with an account, the one who looks included. */
	readonly people: readonly Somebody[];
	readonly guilds: readonly GuildView[];
	/** The direct messages with the bot. */
	readonly direct: ChannelView;
}

export interface Somebody {
	readonly user: WireUser;
	/** The language of their client. */
	readonly locale: string;
}

export interface GuildView {
	readonly id: string;
	readonly name: string;
	readonly locale: string;
	readonly hasBot: boolean;
	/** @everyone first; it has the id of the server. */
	readonly roles: readonly { readonly id: string; readonly name: string }[];
	readonly members: readonly MemberView[];
	/** Threads stand behind the channel that they are threads of. */
	readonly channels: readonly ChannelView[];
}

export interface MemberView {
	readonly userId: string;
	readonly roles: readonly string[];
	/** A bit set in decimal digits, as Discord writes it. */
	readonly permissions: string;
}

export interface ChannelView {
	readonly id: string;
	readonly name: string;
	/** One of `ChannelType`. */
	readonly type: number;
	readonly nsfw: boolean;
	readonly guildId?: string;
	/** The channel that it is a thread of. */
	readonly parentId?: string;
}

/** A message as somebody's client shows it. */
export interface MessageView {
	readonly message: WireMessage;
	readonly pings: Pings;
	/** Of a reply that the bot has only promised: until when it can keep the promise, in milliseconds since the epoch. */
	readonly thinkingUntil?: number;
}

/** Something that the one who looks did, and what has become of it so far. */
export interface InteractionView {
	readonly id: string;
	readonly channelId: string;
	/** The command's name, where it was a command. */
	readonly command?: string;
	readonly state: ReplyState;
	/** In milliseconds since the epoch. */
	readonly at: number;
	/** The message that answers it. */
	readonly messageId?: string;
	/** The message whose component was used, and which. */
	readonly source?: { readonly messageId: string; readonly customId: string };
	/** The form that the bot asks to fill in. */
	readonly modal?: WireModal;
	/** What the bot proposes to complete an option with. */
	readonly choices?: readonly WireChoice[];
}

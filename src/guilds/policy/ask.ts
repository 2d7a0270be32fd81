import type { AccountRef } from '../../generation/job.js';
import type { ImageRequest } from '../../pixai/request.js';
import type { Words } from '../../words/index.js';
import type { GuildUse } from '../ledger.js';
import type { GuildSettings } from '../settings.js';

/** Who asks. */
export interface Person {
	readonly id: string;
	readonly roles: readonly string[];
	/** Has _Manage Server_ or _Administrator_. */
	readonly isManager: boolean;
}

/** Who is where, and what holds there. */
export interface Presence {
	/** The defaults where there is no server. */
	readonly settings: GuildSettings;
	readonly use: GuildUse;
	readonly person: Person;
	/** The words of whoever reads what stands in the way. */
	readonly t: Words;
	/** Of a thread, the channel that it is in. */
	readonly channelId: string;
	readonly isAgeRestricted: boolean;
	/** Absent in direct messages, and where the asker brought the bot along. */
	readonly guildId?: string;
	/** In milliseconds since the epoch. */
	readonly now: number;
	/** Whether the key of the server's own account can be decrypted. */
	readonly canReadKey: (ref: AccountRef) => boolean;
	/** About when one of the person's own requests ends, in milliseconds since the epoch. */
	readonly soon: number;
}

/** "May this person make this picture here, now?", with all that it takes to answer. */
export interface Ask extends Presence {
	readonly request: ImageRequest;
}

/** What stands in the way of a request. */
export interface Obstacle {
	/** In the words of the ask, in Discord's Markdown: which limit it is, whose move it is, when it opens again. */
	readonly words: string;
	/** When the same request may pass, in milliseconds since the epoch, where waiting helps. */
	readonly opensAt?: number;
}

/** A small question that is asked of every request; some are about who asks and where alone. */
export interface Check<Asked extends Presence = Ask> {
	readonly name: string;
	/** It is about who asks, and not about what or where. */
	readonly isAboutPerson: boolean;
	refuse(ask: Asked): Obstacle | undefined;
}

import type { ImageRequest, RequestOption } from '../pixai/request.js';
import type { Media } from '../pixai/wire.js';

/** One accepted request, from the promise to the picture: plain data, for it outlives the interaction it came from. */
export interface Job {
	/** At most 25 characters. */
	readonly id: string;
	readonly request: ImageRequest;
	/**
	 * What PixAI draws from, so that the same picture can be had again: what was asked for, or drawn by lot when the request
	 * was accepted. A version before has left that to PixAI.
	 */
	readonly seed?: number;
	/** The name of the preset that it was asked for with, if any. */
	readonly preset?: string;
	/** Who asked: a user's id. */
	readonly asker: string;
	/** The asker's language, as Discord names it: `en-US`. */
	readonly locale: string;
	/** The server it was asked for in, if any. */
	readonly guildId?: string;
	/** The language of what everybody sees in that server, as Discord or Intl names it. */
	readonly guildLocale?: string;
	/** Whose gate it waits at: `guild:` or `user:` and an id. */
	readonly gate: string;
	/** When it was accepted, in milliseconds since the epoch. */
	readonly acceptedAt: number;
	readonly reply: ReplyAddress;
}

/** A PixAI account other than the bot's own. */
export interface AccountRef {
	/** Names the account, without telling its key. */
	readonly id: string;
	/** Its key, encrypted. */
	readonly sealed: string;
}

/** All that it takes to give and to write the reply. */
export interface ReplyAddress {
	readonly applicationId: string;
	readonly interactionId: string;
	/** The interaction's token. A secret: whoever has it writes as the bot. */
	readonly token: string;
	readonly tokenIssuedAt: number;
	readonly channelId: string;
	/** The reply's message, where Discord told it. */
	readonly messageId?: string;
	/** The reply takes the place of the message that a button was pressed on. */
	readonly replacesMessage: boolean;
	/** Only the asker sees the reply. */
	readonly ephemeral: boolean;
	readonly spoiler: boolean;
	/** Bytes that one attachment may have. */
	readonly attachmentSizeLimit: number;
}

/** Who has called a job off: whoever asked for it, or a moderator of the server. */
export type Canceller = 'asker' | 'moderator';

/** A message, and the channel that it stands in. */
export interface ReplyPlace {
	readonly channelId: string;
	readonly messageId: string;
}

/** What was shown, and where: all that it takes to have the pictures again. Times are in milliseconds since the epoch. */
export interface Result {
	readonly taskId: string;
	readonly media: readonly Media[];
	/** What PixAI took, in milliseconds. */
	readonly drawnIn: number;
	/** When it was shown. */
	readonly at: number;
	/** The message with the pictures, where Discord told it. */
	readonly place?: ReplyPlace;
	/** The PixAI account that has the pictures; the bot's own where there is none. */
	readonly accountId?: string;
	/** When somebody deleted the pictures in Discord. */
	readonly deletedAt?: number;
}

/**
 * Where a job is. Each state is named by what has been done or may have been, and holds what the next step needs. From the
 * create on, that is the account that the job is drawn on, which it keeps; the bot's own where there is none. What was
 * dropped while PixAI had it is never shown.
 */
export type JobState =
	/** Written down; perhaps nobody has been told yet. */
	| { readonly name: 'accepted' }
	/** The reply stands: the picture is promised. Nothing was sent to PixAI, or what was sent was surely not accepted. */
	| { readonly name: 'queued' }
	/** The create may have been sent. */
	| { readonly name: 'submitting'; readonly account?: AccountRef }
	| {
			readonly name: 'submitted';
			readonly taskId: string;
			readonly at: number;
			readonly account?: AccountRef;
			readonly dropped?: Canceller;
	  }
	/** PixAI took `drawnIn` milliseconds. */
	| {
			readonly name: 'generated';
			readonly taskId: string;
			readonly media: readonly Media[];
			readonly drawnIn: number;
			readonly account?: AccountRef;
			readonly dropped?: Canceller;
	  }
	/** A version before has not kept what was shown. */
	| { readonly name: 'delivered'; readonly result?: Result }
	/** There will be no picture; `told` once the asker has read why. */
	| {
			readonly name: 'failed' | 'cancelled';
			readonly failure: Failure;
			readonly told: boolean;
	  }
	/** The same as far as anybody knows; but PixAI may have it, on that account, and may yet say so. */
	| {
			readonly name: 'uncertain';
			readonly failure: Failure;
			readonly told: boolean;
			readonly account?: AccountRef;
	  }
	/** Nobody could be shown the pictures, or told why there are none. */
	| {
			readonly name: 'undeliverable';
			readonly reason: string;
			/** Why there are no pictures, where there are none. */
			readonly failure?: Failure;
	  };

export type StateOf<Name extends JobState['name']> = Extract<JobState, { readonly name: Name }>;

export const FAILURE_REASONS = [
	'option-refused',
	'model-refused',
	'out-of-credits',
	'key-refused',
	'failed',
	'cancelled',
	'took-too-long',
	'pictures-lost',
	'uncertain',
	/** Discord took no answer in time, and has told the asker so. */
	'unanswered',
	/** Taken back before it was handed to PixAI, by whoever asked for it. */
	'withdrawn',
	'withdrawn-by-moderator',
	/** Called off when PixAI had it already: it was drawn and paid for. */
	'dropped',
	'dropped-by-moderator',
	'broken',
] as const;

/** Why there is no picture: one reason for each answer that a person gets. */
export interface Failure {
	readonly reason: (typeof FAILURE_REASONS)[number];
	/** The option that PixAI refuses, where it named one. */
	readonly option?: RequestOption;
	/** The account that PixAI refuses is the server's own. */
	readonly ofServer?: true;
}

/** What a waiting person can be told. */
export type Progress =
	/** `place` counts from 1, the next to go to PixAI. */
	| { readonly step: 'in-line'; readonly place: number }
	| { readonly step: 'submitting' }
	/** PixAI takes no more at the moment; the next try is at `retryAt`. */
	| { readonly step: 'pixai-busy'; readonly retryAt: number }
	/** The journal cannot be written, and nothing is sent before it is; the next try is at `retryAt`. */
	| { readonly step: 'not-written'; readonly retryAt: number }
	/** PixAI could not be asked; the next try is at `retryAt`. */
	| { readonly step: 'unreachable'; readonly retryAt: number }
	| { readonly step: 'waiting'; readonly since: number }
	| { readonly step: 'drawing'; readonly since: number }
	| { readonly step: 'drawing-slowly'; readonly since: number; readonly givesUpAt: number }
	/** PixAI does not answer, or not with what was asked for. The account is the server's own, or the bot's. */
	| { readonly step: 'no-answer'; readonly keyRefused: boolean; readonly ofServer: boolean }
	| { readonly step: 'fetching' }
	/** PixAI goes on with it, for nothing. */
	| { readonly step: 'dropped'; readonly by: Canceller };

import type { ImageRequest, RequestOption } from '../pixai/request.js';
import type { Media } from '../pixai/wire.js';

/** One accepted request, from the promise to the picture: plain data, for it outlives the interaction it came from. */
export interface Job {
	readonly id: string;
	readonly request: ImageRequest;
	/** Who asked: a user's id. */
	readonly asker: string;
	/** Whose gate it waits at: `guild:` or `user:` and an id. */
	readonly gate: string;
	/** When it was accepted, in milliseconds since the epoch. */
	readonly acceptedAt: number;
	readonly reply: ReplyAddress;
}

/** All that it takes to write into the reply. */
export interface ReplyAddress {
	readonly applicationId: string;
	/** The interaction's token. A secret: whoever has it writes as the bot. */
	readonly token: string;
	readonly tokenIssuedAt: number;
	readonly channelId: string;
	/** The reply's message, where Discord told it. */
	readonly messageId?: string;
	/** Only the asker sees the reply. */
	readonly ephemeral: boolean;
	readonly spoiler: boolean;
	/** Bytes that one attachment may have. */
	readonly attachmentSizeLimit: number;
}

/** Where a job is. Each state is named by what has been done, and holds what the next step needs. */
export type JobState =
	| { readonly name: 'queued' }
	| { readonly name: 'submitting' }
	| { readonly name: 'submitted'; readonly taskId: string; readonly at: number }
	| { readonly name: 'generated'; readonly media: readonly Media[]; readonly at: number }
	| { readonly name: 'delivered' }
	| { readonly name: 'failed'; readonly failure: Failure }
	| { readonly name: 'cancelled' }
	| { readonly name: 'uncertain' };

/** Why there is no picture: one reason for each answer that a person gets. */
export type Failure =
	| { readonly reason: 'option-refused'; readonly option?: RequestOption }
	| {
			readonly reason:
				| 'model-refused'
				| 'out-of-credits'
				| 'key-refused'
				| 'failed'
				| 'cancelled'
				| 'took-too-long'
				| 'pictures-lost'
				| 'uncertain'
				| 'broken';
	  };

/** What a waiting person can be told. */
export type Progress =
	/** `place` counts from 1, the next to go to PixAI. */
	| { readonly step: 'in-line'; readonly place: number }
	| { readonly step: 'submitting' }
	/** PixAI takes no more at the moment; the next try is at `retryAt`. */
	| { readonly step: 'pixai-busy'; readonly retryAt: number }
	/** PixAI could not be asked; the next try is at `retryAt`. */
	| { readonly step: 'unreachable'; readonly retryAt: number }
	| { readonly step: 'waiting'; readonly since: number }
	| { readonly step: 'drawing'; readonly since: number }
	| { readonly step: 'drawing-slowly'; readonly since: number; readonly givesUpAt: number }
	/** PixAI does not answer, or not with what was asked for. */
	| { readonly step: 'no-answer'; readonly keyRefused: boolean }
	| { readonly step: 'fetching' };

import type { Change } from './changes.js';

/** A line for a server's log channel. */
export type AuditLine = ChangeLine | Notice;

interface Line {
	/** At most 25 characters, and no other line's. */
	readonly id: string;
	/** In milliseconds since the epoch. */
	readonly at: number;
	/** Where it is to be said: of a change, the log channel as it was before, or, where there was none, as it is after. */
	readonly channel: string;
}

/** What somebody has changed. */
export interface ChangeLine extends Line, Change {
	/** Who has changed it: a user's id. */
	readonly by: string;
	/** What language its words are in; an older Easel wrote none, and only English. */
	readonly locale?: string;
}

/** What nobody in particular has done. */
export interface Notice extends Line {
	/** In the server's words: Discord's Markdown. */
	readonly notice: string;
}

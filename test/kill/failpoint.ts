import type { JobState } from '../../src/generation/job.js';

export const MOMENTS = ['before', 'during', 'after'] as const;

/** At which write of the journal a process dies. */
export interface Failpoint {
	/** Before it, while it is under way, or as soon as it is done. */
	readonly moment: (typeof MOMENTS)[number];
	/** Only the writes of this state count; all do unless told. */
	readonly state?: JobState['name'];
	/** Which one it is, from 1. */
	readonly nth: number;
}

/** How a failpoint is called in a report. */
export function nameOf({ moment, state, nth }: Failpoint): string {
	return `${moment} write ${nth} of ${state ?? 'any state'}`;
}

import type { AccountRef } from '../generation/job.js';

/** How long a job is somebody's who has not said that they still have it, in milliseconds. */
export const LOCK = 10_000;
/** Between two looks for what nobody has any more, in milliseconds. */
export const STALLED_CHECK = 3_000;

/** In which jobs wait whose end is to be told: it takes any number at once. */
export const ENDS = 'ends';

/** The lane of a PixAI account; of the bot's own where there is none. */
export function laneOf(account: AccountRef | undefined): string {
	return `account-${account?.id ?? 'own'}`;
}

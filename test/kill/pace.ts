/** How a clock runs against the machine's. Plain data, so that the bot's process and its surroundings share one. */
export interface Pace {
	/** How many times as fast as the machine's, from 1. */
	readonly times: number;
	/** When both showed the same, in milliseconds since the Unix epoch. */
	readonly from: number;
	/** By how much it has been turned forward since, in its own milliseconds. */
	readonly turned: number;
}

/** What a clock of that pace shows when the machine's shows `real`, both in milliseconds since the Unix epoch. */
export function shownBy({ times, from, turned }: Pace, real: number): number {
	return from + (real - from) * times + turned;
}

/** The longest wait between two tries, in milliseconds. */
export const LONGEST_WAIT = 30_000;

const FIRST_WAIT = 1_000;

/**
 * How long to wait before the next try, in milliseconds: exponential with full jitter, so that what failed together
 * does not come back together. What the other side asked for (`retryAfter`) is waited out first.
 * Never over {@link LONGEST_WAIT}.
 *
 * @param failures how many tries in a row have failed, from 1.
 * @param random from 0 up to but not including 1.
 */
export function backoff(failures: number, random: () => number, retryAfter = 0): number {
	const ceiling = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (failures - 1));
	return Math.min(LONGEST_WAIT, retryAfter + random() * (retryAfter > 0 ? FIRST_WAIT : ceiling));
}

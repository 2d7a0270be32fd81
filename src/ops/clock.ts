import { setTimeout as sleep } from 'node:timers/promises';

/** Time, as everything in Easel sees it: it comes in from outside, so that a test can turn it. */
export interface Clock {
	/** Milliseconds since the Unix epoch. */
	now(): number;
	/**
	 * Resolves after `ms` milliseconds, at once when `ms` is not positive.
	 *
	 * @throws the signal's reason, when the signal aborts first.
	 */
	sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's own time. */
export const systemClock: Clock = {
	now: () => Date.now(),
	async sleep(ms, signal) {
		signal?.throwIfAborted();
		if (ms > 0)
			await sleep(ms, undefined, signal && { signal }).catch((error) =>
				Promise.reject(signal?.reason ?? error),
			);
	},
};

import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';

/** Until Redis is asked again that could not be, in milliseconds. */
const ASKED_AGAIN = 200;

/**
 * Does what takes an answer of Redis, as soon as there is one.
 *
 * @throws the signal's reason, when the signal aborts first.
 */
export async function persistently<Result>(
	work: () => Promise<Result>,
	{ clock, log, signal }: { clock: Clock; log: Log; signal: AbortSignal },
): Promise<Result> {
	for (;;) {
		signal.throwIfAborted();
		try {
			return await work();
		} catch (error) {
			log.debug({ err: error }, 'Redis could not be asked; it is asked again');
			await clock.sleep(ASKED_AGAIN, signal);
		}
	}
}

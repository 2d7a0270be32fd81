import type { Process } from './outside.js';

const DAY = 24 * 60 * 60_000;

/**
 * A process that runs for years does not keep what is over, nor what servers have set that it was removed from; and no
 * server waits for what the process before had to tell it.
 */
export async function doDaily(
	chores: readonly (() => Promise<void>)[],
	{ clock, log, signal }: Process,
): Promise<void> {
	while (!signal.aborted) {
		for (const chore of chores) {
			if (signal.aborted) return;
			await chore().catch((error) => {
				if (!signal.aborted) log.warn({ err: error }, 'a daily chore could not be done');
			});
		}
		await clock.sleep(DAY, signal).catch(() => undefined);
	}
}

import type { Clock } from './clock.js';

/** Whether `work` ends within `ms` milliseconds. Throws what it throws. */
export async function isWithin(ms: number, work: Promise<unknown>, clock: Clock): Promise<boolean> {
	const inTime = work.then(() => true);
	const ended = new AbortController();
	const late = clock.sleep(ms, ended.signal).then(
		() => false,
		() => true,
	);
	try {
		return await Promise.race([inTime, late]);
	} finally {
		ended.abort();
	}
}

import { systemClock } from '../../src/ops/clock.js';

/** Tells whoever watches that something is different now, so that nobody has to look again and again. */
export class Changes {
	readonly #watchers = new Set<() => void>();

	/** Calls `watcher` on every change, until the returned function is called. */
	watch(watcher: () => void): () => void {
		this.#watchers.add(watcher);
		return () => this.#watchers.delete(watcher);
	}

	/** Something changed. */
	announce(): void {
		for (const watcher of [...this.#watchers]) watcher();
	}
}

/**
 * Waits until `look` sees something, looking again at each change.
 *
 * @param within real milliseconds to wait at most: a test that hangs must end, however its clock is turned
 * @throws an error with the words of `complaint`, when it takes longer
 */
export async function seen<Sight>(
	changes: Changes,
	look: () => Sight | undefined,
	within: number,
	complaint: () => string,
): Promise<Sight> {
	const at = look();
	if (at !== undefined) return at;
	const settled = new AbortController();
	try {
		return await new Promise<Sight>((resolve, reject) => {
			const stop = changes.watch(() => {
				try {
					const sight = look();
					if (sight !== undefined) resolve(sight);
				} catch (error) {
					reject(error);
				}
			});
			settled.signal.addEventListener('abort', stop);
			systemClock.sleep(within, settled.signal).then(
				() => reject(new Error(complaint())),
				() => undefined,
			);
		});
	} finally {
		settled.abort();
	}
}

import type { Clock } from '../../src/ops/clock.js';
import { Changes } from '../discord/changes.js';

/** Changes that are told at once, and no more often than so: what comes sooner is told together. */
export class PacedChanges {
	readonly #clock: Clock;
	readonly #pauseMs: number;
	readonly #changes = new Changes();
	#isPausing = false;
	#hasMore = false;

	/** @param pauseMs milliseconds of the clock from one telling to the next, at least */
	constructor(clock: Clock, pauseMs: number) {
		this.#clock = clock;
		this.#pauseMs = pauseMs;
	}

	/** Calls `watcher` on every change, until the returned function is called. */
	watch(watcher: () => void): () => void {
		return this.#changes.watch(watcher);
	}

	/** Something changed. */
	announce(): void {
		this.#hasMore = true;
		if (!this.#isPausing) void this.#tell();
	}

	async #tell(): Promise<void> {
		this.#isPausing = true;
		while (this.#hasMore) {
			this.#hasMore = false;
			this.#changes.announce();
			await this.#clock.sleep(this.#pauseMs);
		}
		this.#isPausing = false;
	}
}

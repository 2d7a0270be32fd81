import type { Clock } from '../../src/ops/clock.js';
import type { Interaction } from './interactions.js';

/**
 * Tells those who wait for an interaction's first response when it is too late for one. All have the same time, so they
 * are due in the order in which they began, and one sleeper does for thousands.
 */
export class Deadlines {
	readonly #clock: Clock;
	readonly #open: Interaction[] = [];
	readonly #closed = new AbortController();
	#isWatching = false;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	add(interaction: Interaction): void {
		this.#open.push(interaction);
		if (!this.#isWatching) void this.#watch();
	}

	/** Nobody waits any more. */
	close(): void {
		this.#closed.abort();
	}

	async #watch(): Promise<void> {
		this.#isWatching = true;
		for (let next = this.#open.shift(); next; next = this.#open.shift()) {
			try {
				// A timer may ring a moment early.
				while (!next.response && !next.isOverdue) {
					await this.#clock.sleep(next.dueAt - this.#clock.now(), this.#closed.signal);
				}
			} catch {
				break;
			}
			if (next.isOverdue) next.changes.announce();
		}
		this.#isWatching = false;
	}
}

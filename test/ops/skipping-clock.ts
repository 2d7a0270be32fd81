import type { Clock } from '../../src/ops/clock.js';

/** A clock on which every sleep is over at once, and has taken its time all the same. */
export class SkippingClock implements Clock {
	#now = Date.UTC(2026, 0, 1);

	now(): number {
		return this.#now;
	}

	/** Lets time pass that nobody slept through. */
	pass(ms: number): void {
		this.#now += ms;
	}

	async sleep(ms: number, signal?: AbortSignal): Promise<void> {
		signal?.throwIfAborted();
		if (ms > 0) this.#now += ms;
	}
}

import { setImmediate } from 'node:timers/promises';
import type { Clock } from '../../src/ops/clock.js';

/** A clock that stands still until told otherwise. */
export class HeldClock implements Clock {
	#now = Date.UTC(2026, 0, 1);
	readonly #sleepers = new Map<() => void, number>();

	now(): number {
		return this.#now;
	}

	/** Lets `ms` milliseconds pass, and resolves when whoever woke by then has done what could be done at once. */
	async pass(ms: number): Promise<void> {
		const until = this.#now + ms;
		for (;;) {
			await setImmediate();
			const [next] = [...this.#sleepers].sort(([, one], [, other]) => one - other);
			if (!next || next[1] > until) break;
			this.#now = next[1];
			next[0]();
		}
		this.#now = until;
	}

	sleep(ms: number, signal?: AbortSignal): Promise<void> {
		return new Promise((resolve, reject) => {
			signal?.throwIfAborted();
			if (ms <= 0) return resolve();
			const abort = () => {
				this.#sleepers.delete(wake);
				reject(signal?.reason);
			};
			const wake = () => {
				this.#sleepers.delete(wake);
				signal?.removeEventListener('abort', abort);
				resolve();
			};
			this.#sleepers.set(wake, this.#now + ms);
			signal?.addEventListener('abort', abort);
		});
	}
}

import { type Clock, systemClock } from '../src/ops/clock.js';

/** Time that can be turned forward: what sleeps until then wakes, as if the hours had passed. */
export class TurnableClock implements Clock {
	readonly #clock: Clock;
	#turned = 0;
	readonly #sleepers = new Set<() => void>();

	/** @param clock what it runs by: real time unless told. */
	constructor(clock = systemClock) {
		this.#clock = clock;
	}

	now(): number {
		return this.#clock.now() + this.#turned;
	}

	/** Turns the clock forward by `ms` milliseconds. */
	turn(ms: number): void {
		this.#turned += ms;
		for (const wake of [...this.#sleepers]) wake();
	}

	async sleep(ms: number, signal?: AbortSignal): Promise<void> {
		const until = this.now() + ms;
		while (this.now() < until) {
			const turned = new AbortController();
			const wake = () => turned.abort();
			this.#sleepers.add(wake);
			try {
				await this.#clock.sleep(
					until - this.now(),
					signal ? AbortSignal.any([signal, turned.signal]) : turned.signal,
				);
			} catch {
				signal?.throwIfAborted();
			} finally {
				this.#sleepers.delete(wake);
			}
		}
		signal?.throwIfAborted();
	}
}

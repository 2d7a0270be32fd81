import type { Clock } from '../ops/clock.js';
import { withEither } from '../ops/either.js';
import type { CallbackAddress } from './callback-address.js';

/** Calls that came when nobody waited for them, of so many jobs; then the oldest is forgotten, and polling sees to it. */
const MOST_UNHEEDED = 1_000;

/** PixAI's calls that something has happened to a task. They only say “look now”. */
export class Callbacks {
	readonly #clock: Clock;
	readonly #address: CallbackAddress | undefined;
	/** Of each job that is slept for. */
	readonly #wakers = new Map<string, () => void>();
	readonly #unheeded = new Set<string>();
	#arrive = false;

	/** @param address without it PixAI is not asked to call. */
	constructor(clock: Clock, address?: CallbackAddress) {
		this.#clock = clock;
		this.#address = address;
	}

	/** Where PixAI is to call about a job; undefined where it is not to. */
	addressOf(job: string): string | undefined {
		return this.#address?.of(job);
	}

	/** Whether calls have been arriving, of whichever job. Not before the first: the address may be wrong, or blocked. */
	get arrive(): boolean {
		return this.#arrive;
	}

	/** There was something to call about, and nobody has: it takes a call to rely on them again. */
	missed(): void {
		this.#arrive = false;
	}

	/** PixAI has called about a job: whoever waits for it looks now. */
	wake(job: string): void {
		this.#arrive = true;
		const waker = this.#wakers.get(job);
		if (waker) waker();
		else this.#unheeded.add(job);
		const [oldest = ''] = this.#unheeded;
		if (this.#unheeded.size > MOST_UNHEEDED) this.#unheeded.delete(oldest);
	}

	/**
	 * Resolves after `latest` milliseconds, or, when PixAI calls about a job or has called since the last time, before; but
	 * never before `soonest`, however many calls come.
	 *
	 * @returns whether PixAI has called.
	 * @throws the signal's reason, when the signal aborts first.
	 */
	async awaken(
		job: string,
		{ soonest, latest }: { soonest: number; latest: number },
		signal: AbortSignal,
	): Promise<boolean> {
		const called = new AbortController();
		if (this.#unheeded.delete(job)) called.abort();
		this.#wakers.set(job, () => called.abort());
		try {
			await this.#clock.sleep(soonest, signal);
			const left = latest - Math.max(0, soonest);
			await withEither([signal, called.signal], (either) => this.#clock.sleep(left, either));
		} catch (error) {
			signal.throwIfAborted();
			if (!called.signal.aborted) throw error;
		} finally {
			this.#wakers.delete(job);
		}
		return called.signal.aborted;
	}
}

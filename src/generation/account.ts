import type { Clock } from '../ops/clock.js';
import { KeyRefused, OutOfCredits } from '../pixai/errors.js';

const MINUTE = 60_000;

/**
 * Whether the PixAI account can be used at the moment. After PixAI has refused its key or found it empty, nothing is
 * submitted for a while: the answer would be the same.
 */
export class Account {
	readonly #clock: Clock;
	#refusal: KeyRefused | OutOfCredits | undefined;
	#pausedUntil = 0;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** @throws {KeyRefused | OutOfCredits} what PixAI said last, while the pause goes on. */
	throwIfPaused(): void {
		if (this.#refusal && this.#clock.now() < this.#pausedUntil) throw this.#refusal;
	}

	/** Pauses the account when `error` is about it: ten minutes without credits, one without a key. */
	heed(error: unknown): void {
		if (!(error instanceof KeyRefused || error instanceof OutOfCredits)) return;
		this.#refusal = error;
		this.#pausedUntil = this.#clock.now() + (error instanceof OutOfCredits ? 10 * MINUTE : MINUTE);
	}
}

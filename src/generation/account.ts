import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import { KeyRefused, OutOfCredits } from '../pixai/errors.js';
import type { ImageProvider } from './ports.js';

/** In milliseconds. Credits are seldom added within a moment, and asking costs a try. */
const WITHOUT_CREDITS = 10 * 60_000;
/** Between two probes of a refused key, in milliseconds. */
const BETWEEN_PROBES = 30_000;

/**
 * Whether the PixAI account can be used at the moment. After PixAI has found it empty, nothing is submitted for ten
 * minutes; after PixAI has refused its key, until a probe finds that it takes it again.
 */
export class Account {
	readonly #provider: Pick<ImageProvider, 'probe'>;
	readonly #clock: Clock;
	readonly #log: Log;
	readonly #signal: AbortSignal;
	#refusal: KeyRefused | OutOfCredits | undefined;
	#pause: Promise<void> | undefined;

	/** @param signal aborted when the process stops. */
	constructor(provider: Pick<ImageProvider, 'probe'>, clock: Clock, log: Log, signal: AbortSignal) {
		this.#provider = provider;
		this.#clock = clock;
		this.#log = log;
		this.#signal = signal;
	}

	/** @throws {KeyRefused | OutOfCredits} what PixAI said, while the pause goes on. */
	throwIfPaused(): void {
		if (this.#refusal) throw this.#refusal;
	}

	/** Pauses the account when `error` is about it. */
	heed(error: unknown): void {
		if (!(error instanceof KeyRefused || error instanceof OutOfCredits)) return;
		this.#refusal = error;
		this.#pause ??= this.#untilUsable();
	}

	async #untilUsable(): Promise<void> {
		this.#log.error({ err: this.#refusal }, 'the PixAI account is paused: nothing new is submitted');
		try {
			while (this.#refusal) await this.#tryAgain(this.#refusal);
			this.#log.info('the PixAI account is used again');
		} catch (error) {
			if (!this.#signal.aborted) throw error;
		} finally {
			this.#pause = undefined;
		}
	}

	async #tryAgain(refusal: KeyRefused | OutOfCredits): Promise<void> {
		if (refusal instanceof OutOfCredits) await this.#clock.sleep(WITHOUT_CREDITS, this.#signal);
		else {
			await this.#clock.sleep(BETWEEN_PROBES, this.#signal);
			try {
				await this.#provider.probe(this.#signal);
			} catch (error) {
				this.#signal.throwIfAborted();
				this.#log.debug({ err: error }, 'the PixAI account is still refused, or nobody can say');
				return;
			}
		}
		if (this.#refusal === refusal) this.#refusal = undefined;
	}
}

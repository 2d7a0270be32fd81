import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import { KeyRefused, OutOfCredits } from '../pixai/errors.js';
import type { AccountRef } from './job.js';
import type { ImageProvider } from './ports.js';

/** In milliseconds. Credits are seldom added within a moment, and asking costs a try. */
const WITHOUT_CREDITS = 10 * 60_000;
/** Between two probes of a refused key, in milliseconds. */
const BETWEEN_PROBES = 30_000;

/** PixAI has refused an account: its key, or for want of credits. */
export class AccountRefused extends Error {
	override readonly name = 'AccountRefused';
	readonly reason: 'key-refused' | 'out-of-credits';

	/** @param ofServer whether it is a server's, not the bot's own. */
	constructor(
		refusal: KeyRefused | OutOfCredits,
		readonly ofServer: boolean,
	) {
		super('PixAI has refused the account', { cause: refusal });
		this.reason = refusal instanceof KeyRefused ? 'key-refused' : 'out-of-credits';
	}
}

/**
 * A PixAI account, and whether it can be used at the moment. After PixAI has found it empty, nothing is submitted for ten
 * minutes; after PixAI has refused its key, until a probe finds that it takes it again.
 */
export class Account {
	/** Undefined for the bot's own. */
	readonly ref: AccountRef | undefined;
	readonly provider: ImageProvider;
	readonly #clock: Clock;
	readonly #log: Log;
	readonly #signal: AbortSignal;
	#refusal: AccountRefused | undefined;
	#pause: Promise<void> | undefined;

	/** @param signal aborted when the process stops. */
	constructor(
		ref: AccountRef | undefined,
		provider: ImageProvider,
		{ clock, log, signal }: { clock: Clock; log: Log; signal: AbortSignal },
	) {
		this.ref = ref;
		this.provider = provider;
		this.#clock = clock;
		this.#log = log.child({ account: ref?.id ?? 'own' });
		this.#signal = signal;
	}

	/** What PixAI said, while the pause goes on. */
	get refusal(): AccountRefused | undefined {
		return this.#refusal;
	}

	/** @throws {AccountRefused} while the pause goes on. */
	throwIfPaused(): void {
		if (this.#refusal) throw this.#refusal;
	}

	/**
	 * Pauses the account when `error` is about it.
	 *
	 * @returns then an {@link AccountRefused}, otherwise `error`.
	 */
	heed(error: unknown): unknown {
		if (!(error instanceof KeyRefused || error instanceof OutOfCredits)) return error;
		this.#refusal = new AccountRefused(error, this.ref !== undefined);
		this.#pause ??= this.#untilUsable();
		return this.#refusal;
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

	async #tryAgain(refusal: AccountRefused): Promise<void> {
		if (refusal.reason === 'out-of-credits') await this.#clock.sleep(WITHOUT_CREDITS, this.#signal);
		else {
			await this.#clock.sleep(BETWEEN_PROBES, this.#signal);
			try {
				await this.provider.probe(this.#signal);
			} catch (error) {
				this.#signal.throwIfAborted();
				this.#log.debug({ err: error }, 'the PixAI account is still refused, or nobody can say');
				return;
			}
		}
		if (this.#refusal === refusal) this.#refusal = undefined;
	}
}

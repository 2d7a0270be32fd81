import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import { KeyRefused, OutOfCredits } from '../pixai/errors.js';
import type { AccountRef } from './job.js';
import type { ImageProvider } from './ports.js';
import type { RefusalReason, Refusals } from './refusals.js';

/** In milliseconds. Credits are seldom added within a moment, and asking costs a try. */
const WITHOUT_CREDITS = 10 * 60_000;
/** Between two probes of a refused key, in milliseconds. */
const BETWEEN_PROBES = 30_000;
/** What a probe takes at most, and the telling of it, in milliseconds. */
const PROBING = 60_000;

const REFUSALS = { 'key-refused': KeyRefused, 'out-of-credits': OutOfCredits };

/** PixAI has refused an account: its key, or for want of credits. */
export class AccountRefused extends Error {
	override readonly name = 'AccountRefused';
	readonly reason: RefusalReason;

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
	readonly #id: string;
	readonly #clock: Clock;
	readonly #log: Log;
	readonly #signal: AbortSignal;
	readonly #refusals: Refusals | undefined;
	#refusal: AccountRefused | undefined;
	#pause: Promise<void> | undefined;

	/**
	 * @param signal aborted when the process stops.
	 * @param refusals what other processes tell of it, where there may be others.
	 */
	constructor(
		ref: AccountRef | undefined,
		provider: ImageProvider,
		{ clock, log, signal }: { clock: Clock; log: Log; signal: AbortSignal },
		refusals?: Refusals,
	) {
		this.ref = ref;
		this.provider = provider;
		this.#clock = clock;
		this.#id = ref?.id ?? 'own';
		this.#log = log.child({ account: this.#id });
		this.#signal = signal;
		this.#refusals = refusals;
		refusals?.watch(this.#id, (reason) => this.#hears(reason));
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
		if (!this.#pause) {
			this.#log.error({ err: this.#refusal }, 'the PixAI account is paused: nothing new is submitted');
			this.#pause = this.#untilUsable();
		}
		return this.#refusal;
	}

	/** A process tells that PixAI refuses it, or that it does not any more. */
	#hears(reason?: RefusalReason): void {
		// It is this one that finds out.
		if (this.#pause || reason === this.#refusal?.reason) return;
		const ofServer = this.ref !== undefined;
		const refusal = reason && new REFUSALS[reason]('another process was told so');
		this.#refusal = refusal && new AccountRefused(refusal, ofServer);
		this.#log.debug({ reason }, 'another process tells whether the PixAI account can be used');
	}

	async #untilUsable(): Promise<void> {
		try {
			while (this.#refusal) {
				const { reason } = this.#refusal;
				const pause = reason === 'out-of-credits' ? WITHOUT_CREDITS : BETWEEN_PROBES;
				const isMine = await this.#refusals?.claim(this.#id, reason, pause + PROBING);
				// Another process finds out.
				if (isMine === false) return;
				await this.#tryAgain(this.#refusal);
			}
			this.#log.info('the PixAI account is used again');
		} catch (error) {
			if (!this.#signal.aborted) throw error;
		} finally {
			this.#pause = undefined;
			await this.#refusals?.release(this.#id);
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

import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import type { Fence } from '../storage/fence.js';
import { LOCK } from './lane.js';

/** Between two times that a job is kept, in milliseconds. */
const KEEP_EVERY = LOCK / 3;
/** After this without an answer it is given up, in milliseconds: before anybody else may have it. */
const GIVEN_UP_AFTER = (LOCK * 4) / 5;

/** Another process has the job, or will have it before this one can be sure that it still does. */
export class LeaseLost extends Error {
	override readonly name = 'LeaseLost';

	constructor() {
		super('this process may not go on with the job');
	}
}

/** That a job is this process's, for as long as it says so again and again. */
export class Lease {
	/** What the store asks before it takes what is written of the job. */
	readonly fence: Fence;
	readonly #lost = new AbortController();
	readonly #ended = new AbortController();
	readonly #clock: Clock;
	readonly #log: Log;

	/** @param keep keeps it once more, and tells whether it was still kept. */
	constructor(
		fence: Fence,
		keep: () => Promise<boolean>,
		{ clock, log, signal }: { clock: Clock; log: Log; signal: AbortSignal },
	) {
		this.fence = fence;
		this.#clock = clock;
		this.#log = log;
		const onStop = () => this.#lost.abort(signal.reason);
		if (signal.aborted) onStop();
		signal.addEventListener('abort', onStop, { signal: this.#ended.signal });
		void this.#keepOn(keep);
	}

	/** Aborted when the job may not be gone on with, with {@link LeaseLost}, and when the process stops, with its reason. */
	get signal(): AbortSignal {
		return this.#lost.signal;
	}

	/** It is known that another process has it. */
	lose(): void {
		this.#lost.abort(new LeaseLost());
	}

	/** It is not needed any more. */
	end(): void {
		this.#ended.abort();
	}

	async #keepOn(keep: () => Promise<boolean>): Promise<void> {
		const { signal } = this.#ended;
		let expiry = this.#expireLater();
		while (!signal.aborted) {
			await this.#clock.sleep(KEEP_EVERY, signal).catch(() => undefined);
			if (signal.aborted) break;
			// What counts is when it was asked: the answer may be long on its way.
			const next = this.#expireLater();
			try {
				if (!(await keep())) this.lose();
				expiry.abort();
				expiry = next;
			} catch (error) {
				next.abort();
				this.#log.debug({ err: error }, 'a job could not be kept; it is tried again');
			}
		}
		expiry.abort();
	}

	#expireLater(): AbortController {
		const renewed = new AbortController();
		void this.#clock.sleep(GIVEN_UP_AFTER, renewed.signal).then(
			() => this.lose(),
			() => undefined,
		);
		return renewed;
	}
}

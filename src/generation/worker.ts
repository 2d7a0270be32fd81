import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withEither } from '../ops/either.js';
import { AnswerLost } from '../pixai/errors.js';
import type { Media } from '../pixai/wire.js';
import { Superseded } from '../storage/fence.js';
import { endWith } from './ending.js';
import { fetchPictures } from './fetch.js';
import type { AccountRef, Canceller, Job, Result, StateOf } from './job.js';
import { isFinished } from './journal.js';
import { type Passage, PicturesDeleted } from './passage.js';
import type { DrawnPicture } from './ports.js';
import { submit } from './submit.js';
import type { Surroundings } from './surroundings.js';
import { watch } from './watch.js';

/** Who does what is to be done for a job that has got through its gate: this process, or others. */
export interface Workers {
	/**
	 * Has a job drawn that is queued, or whose create was sent already: it is `generated` then, or has ended without
	 * pictures. Until then it counts against PixAI's limits.
	 *
	 * @param account whose it is drawn on where nothing was sent yet; the bot's own where there is none.
	 * @throws {Superseded} and the signal's reason when this process may not go on with it: another one does.
	 */
	draw(passage: Passage, account: AccountRef | undefined): Promise<void>;
	/**
	 * Has its asker shown what became of it: it is finished then.
	 *
	 * @throws what {@link draw} throws.
	 */
	finish(passage: Passage): Promise<void>;
	/** Takes a queued job back, if nothing of it may have been sent; whether that is so. */
	takeBack(passage: Passage, by: Canceller): Promise<boolean>;
	/**
	 * Calls a job off that {@link Passage.canBeDropped | can be}.
	 *
	 * @returns `dropped` once it is on record, `dropping` where it cannot be yet, `ended` where it comes too late.
	 */
	drop(passage: Passage, by: Canceller): Promise<'dropped' | 'dropping' | 'ended'>;
	/** Somebody has deleted the pictures of a job that is `generated`: they are not shown once more. */
	picturesDeleted(passage: Passage): Promise<void>;
}

/** Draws and delivers in this process: submit -> watch -> fetch -> deliver. */
export class Worker implements Workers {
	readonly #surroundings: Surroundings;
	readonly #spool: string;

	/** @param spool a folder for pictures on their way. */
	constructor(surroundings: Surroundings, spool: string) {
		this.#surroundings = surroundings;
		this.#spool = spool;
	}

	async draw(passage: Passage, account: AccountRef | undefined): Promise<void> {
		await this.#ending(passage, async () => {
			if (passage.state.name === 'submitting')
				throw new AnswerLost('a process before has ended without knowing what became of a create');
			if (passage.state.name === 'queued') {
				const { accounts, delivery } = this.#surroundings;
				delivery.progress(passage.job, { step: 'submitting' });
				await submit(passage, accounts.of(account), this.#surroundings);
			}
			if (passage.state.name === 'submitted') await this.#watch(passage, passage.state);
		});
	}

	async finish(passage: Passage): Promise<void> {
		while (!isFinished(passage.state)) await this.#ending(passage, () => this.#tell(passage));
		// The next start may need them, where it does not learn that the job has ended.
		if (!this.#surroundings.journal.owes(passage.job.id)) await this.#discard(passage.job);
	}

	async takeBack(passage: Passage, by: Canceller): Promise<boolean> {
		passage.withdraw(by);
		return true;
	}

	async drop(passage: Passage, by: Canceller): Promise<'dropped' | 'dropping'> {
		if (passage.state.name === 'submitted')
			this.#surroundings.delivery.progress(passage.job, { step: 'dropped', by });
		return (await passage.drop(by)) ? 'dropped' : 'dropping';
	}

	async picturesDeleted(passage: Passage): Promise<void> {
		if (passage.state.name !== 'generated') return;
		const result = this.#resultOf(passage.state);
		await passage.enters({ name: 'delivered', result: { ...result, deletedAt: result.at } });
	}

	/** What a step throws is how the job ends. */
	async #ending(passage: Passage, step: () => Promise<void>): Promise<void> {
		const { log, signal } = this.#surroundings;
		try {
			// Even while the bot stops: the asker sees no answer yet.
			if (passage.state.name !== 'accepted') signal.throwIfAborted();
			await step();
		} catch (error) {
			if (error === signal.reason || error instanceof Superseded) throw error;
			await endWith(passage, error, log);
		}
	}

	/** Shows the pictures, or says why there are none. */
	async #tell(passage: Passage): Promise<void> {
		const { job, state } = passage;
		switch (state.name) {
			case 'generated':
				passage.dropping.throwIfAborted();
				return this.#deliver(passage, state);
			case 'failed':
			case 'cancelled':
			case 'uncertain':
				await this.#surroundings.delivery.fail(job, state.failure);
				return passage.enters({ ...state, told: true });
			default:
				throw new Error(`a job that is ${state.name} has nothing to be told`);
		}
	}

	async #watch(passage: Passage, submitted: StateOf<'submitted'>): Promise<void> {
		const media = await watch(passage, submitted, this.#surroundings);
		const { at, ...kept } = submitted;
		// The machine's clock may have been set back meanwhile.
		const drawnIn = Math.max(0, this.#surroundings.clock.now() - at);
		await passage.enters({ ...kept, name: 'generated', media, drawnIn });
	}

	async #deliver(passage: Passage, generated: StateOf<'generated'>): Promise<void> {
		const { delivery, orders } = this.#surroundings;
		const pictures = this.#fetching(passage, generated);
		const begins = async () => {
			await orders?.showing(passage);
			passage.showsPictures();
		};
		try {
			const place = await delivery.deliver(passage.job, pictures, generated.drawnIn, begins);
			// Somebody may have deleted them already.
			if (passage.state.name === 'delivered') return;
			await passage.enters({
				name: 'delivered',
				result: { ...this.#resultOf(generated), ...(place && { place }) },
			});
		} catch (error) {
			if (!(error instanceof PicturesDeleted)) throw error;
		}
	}

	/** What is shown now. */
	#resultOf({ taskId, media, drawnIn, account }: StateOf<'generated'>): Result {
		const at = this.#surroundings.clock.now();
		return { taskId, media, drawnIn, at, ...(account && { accountId: account.id }) };
	}

	/** Fetches what is not in the spool, each time that it is called. */
	#fetching(
		{ job, dropping }: Passage,
		generated: StateOf<'generated'>,
	): () => Promise<readonly DrawnPicture[]> {
		const givenUp = new Set<Media>();
		return () =>
			withEither([this.#surroundings.signal, dropping], (signal) =>
				fetchPictures(job, generated, this.#folderOf(job), { ...this.#surroundings, signal }, givenUp),
			);
	}

	async #discard(job: Job): Promise<void> {
		const folder = this.#folderOf(job);
		try {
			await rm(folder, { recursive: true, force: true });
		} catch (error) {
			this.#surroundings.log.warn({ folder, err: error }, 'pictures could not be removed from the spool');
		}
	}

	#folderOf(job: Job): string {
		return join(this.#spool, job.id);
	}
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { withEither } from '../ops/either.js';
import { isWithin } from '../ops/within.js';
import { AnswerLost } from '../pixai/errors.js';
import type { Media } from '../pixai/wire.js';
import type { Account } from './account.js';
import { Admission, type Terms } from './admission.js';
import { endStateFor, failureOf, levelOf } from './failure.js';
import { fetchPictures } from './fetch.js';
import type { Canceller, Job, JobState, Result, StateOf } from './job.js';
import { type Entry, isFinished } from './journal.js';
import { Pace } from './pace.js';
import { Passage, PicturesDeleted } from './passage.js';
import { type DrawnPicture, Undeliverable } from './ports.js';
import { submit } from './submit.js';
import type { Surroundings } from './surroundings.js';
import { watch } from './watch.js';

/** How long a turn is kept for a job whose first answer Discord has not taken yet, in milliseconds. */
const OPENING_PATIENCE = 10_000;

/** The job is on its way already: nothing more is promised. */
export class AlreadyAccepted extends Error {
	override readonly name = 'AlreadyAccepted';
}

/**
 * The one way of every job: open -> submit -> watch -> fetch -> deliver, each step named by the state that it leaves
 * behind. A job from before a restart goes on from its state, the same way.
 */
export class Pipeline {
	readonly #surroundings: Surroundings;
	readonly #admission: Admission<Passage>;
	readonly #spool: string;
	readonly #terms: (gate: string) => Terms;
	readonly #pace = new Pace();
	/** Every job that is on its way. */
	readonly #underWay = new Map<string, { readonly passage: Passage; readonly end: Promise<void> }>();

	/**
	 * @param concurrency tasks at once on the bot's own PixAI account, from 1; a server's own has ten.
	 * @param spool a folder for pictures on their way.
	 * @param terms of each gate, as they are when it is called; {@link termsChanged} must follow a change at once.
	 */
	constructor(
		surroundings: Surroundings,
		{ concurrency, spool, terms }: { concurrency: number; spool: string; terms: (gate: string) => Terms },
	) {
		this.#surroundings = surroundings;
		this.#spool = spool;
		this.#terms = terms;
		this.#admission = new Admission({
			laneLimit: concurrency,
			terms,
			onPlace: (passage) => this.#tellPlace(passage),
			pace: this.#pace,
			clock: surroundings.clock,
		});
	}

	/**
	 * Takes a new job: it is written down, and from then on comes to an end, whatever happens. What the asker is to know
	 * stands in the reply.
	 *
	 * @param isOpen whether the first answer was given already.
	 * @throws {Overloaded | AccountRefused | NotWritten | AlreadyAccepted} nothing was promised.
	 */
	async accept(job: Job, { isOpen = false }: { isOpen?: boolean } = {}): Promise<void> {
		if (this.#underWay.has(job.id)) throw new AlreadyAccepted();
		this.#surroundings.accounts.of(this.#terms(job.gate).account).throwIfPaused();
		this.#admission.throwIfFull(job.gate);
		const passage = new Passage({ job, state: { name: 'accepted' } }, this.#surroundings);
		this.#admission.join(passage);
		const written = passage.begins();
		this.#track(
			passage,
			written.then(
				() => this.#run(passage, isOpen),
				(error) => this.#admission.leave(passage, error),
			),
		);
		await written;
	}

	/** Takes up what the process before has left: what is at PixAI already keeps its place there, the rest its order. */
	resume(entries: readonly Entry[]): void {
		const { log } = this.#surroundings;
		if (entries.length > 0) log.info({ jobs: entries.length }, 'unfinished jobs are taken up again');
		const isAtPixai = ({ state }: Entry) => state.name === 'submitted';
		for (const entry of [...entries.filter(isAtPixai), ...entries.filter((entry) => !isAtPixai(entry))]) {
			const passage = new Passage(entry, this.#surroundings);
			if (isBeforePixai(entry.state)) this.#admission.join(passage);
			this.#track(passage, this.#run(passage, true));
		}
	}

	/** Resolves when a job is not on its way any more, be it that it never was. */
	async ended(id: string): Promise<void> {
		await this.#underWay.get(id)?.end;
	}

	/** Resolves when nothing is on its way any more: after the signal to stop, as soon as nothing is being written. */
	async settle(): Promise<void> {
		while (this.#underWay.size > 0) await Promise.all([...this.#underWay.values()].map(({ end }) => end));
		await this.#surroundings.journal.settle();
	}

	/** The terms of a gate have changed: they hold at once, also for those who wait; what runs goes on. */
	termsChanged(gate: string): void {
		this.#admission.termsChanged(gate);
	}

	/** The jobs that have got through a gate and are not drawn yet, and those that wait at it, in order. */
	line(gate: string): { running: readonly Entry[]; waiting: readonly Entry[] } {
		const { running, waiting } = this.#admission.at(gate);
		return { running: running.map(({ entry }) => entry), waiting: waiting.map(({ entry }) => entry) };
	}

	/** About how long until a job at this place of the gate's line, from 1, gets its pictures, in milliseconds. */
	waitAt(gate: string, place: number): number {
		return this.#admission.waitAt(gate, place);
	}

	/**
	 * Takes a job back that was not handed to PixAI: nothing is paid, and the reply says who took it back.
	 *
	 * @returns `not-yet` while its reply does not stand yet, `at-pixai` when it may have been handed over and is not drawn
	 * yet, `ended` after that, when it was called off before, or where nothing is known of it.
	 */
	withdraw(id: string, by: Canceller): 'withdrawn' | 'not-yet' | 'at-pixai' | 'ended' {
		const passage = this.#underWay.get(id)?.passage;
		switch (passage?.state.name) {
			case 'accepted':
				return 'not-yet';
			case 'queued': {
				// Somebody else was first.
				if (passage.withdrawal.aborted) return 'ended';
				// The next process goes on with it.
				if (this.#surroundings.signal.aborted) return 'not-yet';
				passage.withdraw(by);
				this.#admission.leave(passage, passage.withdrawal.reason);
				return 'withdrawn';
			}
			case 'submitting':
			case 'submitted':
				return passage.dropped ? 'ended' : 'at-pixai';
			default:
				return 'ended';
		}
	}

	/**
	 * Calls a job off that PixAI has: it is drawn and paid for, and keeps its turn until then, but is shown to nobody. One
	 * that PixAI has not is taken back.
	 *
	 * @returns `dropped` and `withdrawn` once that is on record; `dropping` where it cannot be yet, or where nobody knows yet
	 * which of the two it will be: its reply says so then. `not-yet` while its reply does not stand yet, `ended` when it is
	 * being shown or was called off before, or where nothing is known of it.
	 */
	async drop(id: string, by: Canceller): Promise<'dropped' | 'dropping' | 'withdrawn' | 'not-yet' | 'ended'> {
		const outcome = this.withdraw(id, by);
		if (outcome === 'withdrawn') await this.ended(id);
		if (outcome === 'withdrawn' || outcome === 'not-yet') return outcome;
		const passage = this.#underWay.get(id)?.passage;
		if (!passage?.canBeDropped) return 'ended';
		if (passage.state.name === 'submitted')
			this.#surroundings.delivery.progress(passage.job, { step: 'dropped', by });
		return (await passage.drop(by)) ? 'dropped' : 'dropping';
	}

	/**
	 * Notes that somebody has deleted a job's pictures in Discord: they are not shown once more, although it may not be on
	 * record yet that they were. On record as soon as the store takes it.
	 */
	async picturesDeleted(id: string): Promise<void> {
		const passage = this.#underWay.get(id)?.passage;
		if (passage?.state.name !== 'generated') return this.#surroundings.journal.markDeleted(id);
		const result = this.#resultOf(passage.state);
		await passage.enters({ name: 'delivered', result: { ...result, deletedAt: result.at } });
	}

	#track(passage: Passage, running: Promise<void>): void {
		const { id } = passage.job;
		const end = running.finally(() => this.#underWay.delete(id));
		this.#underWay.set(id, { passage, end });
	}

	/** Never throws: the end is in the reply, in the journal, and in the log. */
	async #run(passage: Passage, isResumed: boolean): Promise<void> {
		const { log, signal } = this.#surroundings;
		while (!isFinished(passage.state)) {
			try {
				await this.#step(passage, isResumed);
			} catch (error) {
				if (error === signal.reason) {
					log.debug(
						{ job: passage.job.id },
						`the bot stops; the next one goes on from ${passage.state.name}`,
					);
					return;
				}
				await this.#end(passage, error);
			}
		}
		// The next start may need them, where it does not learn that the job has ended.
		if (!this.#surroundings.journal.owes(passage.job.id)) await this.#discard(passage.job);
	}

	/** Takes a job from its state to another one. */
	async #step(passage: Passage, isResumed: boolean): Promise<void> {
		const { delivery, signal } = this.#surroundings;
		const { job, state } = passage;
		// Even while the bot stops: the asker sees no answer yet.
		if (state.name !== 'accepted') signal.throwIfAborted();
		switch (state.name) {
			case 'accepted':
			case 'queued':
				return this.#draw(passage, isResumed);
			case 'submitted':
				await this.#admission.readmit(passage, state.account, () => this.#watch(passage, state));
				return;
			case 'submitting':
				throw new AnswerLost('a process before has ended without knowing what became of a create');
			case 'generated':
				passage.dropping.throwIfAborted();
				return this.#deliver(passage, state);
			case 'failed':
			case 'cancelled':
			case 'uncertain':
				await delivery.fail(job, state.failure);
				return passage.enters({ ...state, told: true });
		}
	}

	/** Has the job drawn when it is its turn. Its place in line is from now, whenever Discord takes the first answer. */
	async #draw(passage: Passage, isResumed: boolean): Promise<void> {
		const opened = passage.state.name === 'accepted' ? this.#open(passage, isResumed) : Promise.resolve();
		opened.catch((error) => this.#admission.leave(passage, error));
		for (;;) {
			const turn = this.#admission.admit(passage, (account) =>
				this.#useTurn(passage, opened, this.#surroundings.accounts.of(account)),
			);
			this.#tellPlace(passage);
			if (await turn) return;
			await opened;
			passage.withdrawal.throwIfAborted();
			this.#admission.join(passage);
		}
	}

	/**
	 * The part that counts against PixAI's limits: it ends when PixAI's task does.
	 *
	 * @returns false when nothing was done, because Discord takes its time with the first answer: others go first.
	 */
	async #useTurn(passage: Passage, opened: Promise<void>, account: Account): Promise<boolean> {
		const { delivery, clock } = this.#surroundings;
		const isOpen = passage.state.name !== 'accepted' || (await isWithin(OPENING_PATIENCE, opened, clock));
		if (!isOpen) return false;
		if (passage.state.name === 'queued') {
			delivery.progress(passage.job, { step: 'submitting' });
			await submit(passage, account, this.#surroundings);
		}
		if (passage.state.name === 'submitted') this.#pace.note(await this.#watch(passage, passage.state));
		return true;
	}

	/** @returns how long PixAI took, in milliseconds; what a restart lies in says little of its pace. */
	async #watch(passage: Passage, submitted: StateOf<'submitted'>): Promise<number> {
		const media = await watch(passage, submitted, this.#surroundings);
		const { at, ...kept } = submitted;
		// The machine's clock may have been set back meanwhile.
		const drawnIn = Math.max(0, this.#surroundings.clock.now() - at);
		await passage.enters({ ...kept, name: 'generated', media, drawnIn });
		return drawnIn;
	}

	async #open(passage: Passage, isResumed: boolean): Promise<void> {
		await passage.isPromised(await this.#surroundings.delivery.open(passage.job, isResumed));
		this.#tellPlace(passage);
	}

	#tellPlace(passage: Passage): void {
		const place = this.#admission.placeOf(passage);
		if (place === undefined || passage.state.name === 'accepted') return;
		this.#surroundings.delivery.progress(passage.job, { step: 'in-line', place });
	}

	async #deliver(passage: Passage, generated: StateOf<'generated'>): Promise<void> {
		const { delivery } = this.#surroundings;
		const pictures = this.#fetching(passage, generated);
		const begins = () => passage.showsPictures();
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

	async #end(passage: Passage, error: unknown): Promise<void> {
		const { log } = this.#surroundings;
		const job = passage.job.id;
		const untold = 'failure' in passage.state ? passage.state.failure : undefined;
		if (untold || error instanceof Undeliverable) {
			log.warn({ job, err: error }, 'a reply is undeliverable');
			return passage.enters({
				name: 'undeliverable',
				reason: reasonOf(error),
				...(untold && { failure: untold }),
			});
		}
		const failure = failureOf(error);
		log[levelOf(failure)]({ job, failure, err: error }, 'a job ended without a picture');
		await passage.enters({ name: endStateFor(failure), failure, told: failure.reason === 'unanswered' });
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

function isBeforePixai({ name }: JobState): boolean {
	return name === 'accepted' || name === 'queued';
}

function reasonOf(error: unknown): string {
	return String(error instanceof Error ? (error.cause ?? error) : error);
}

import { isWithin } from '../ops/within.js';
import { Admission, type Terms } from './admission.js';
import { endWith } from './ending.js';
import type { AccountRef, Canceller, Job, JobState, StateOf } from './job.js';
import { type Entry, isFinished, RecordGone } from './journal.js';
import { Pace } from './pace.js';
import { Passage } from './passage.js';
import type { Surroundings } from './surroundings.js';
import type { Workers } from './worker.js';

/** How long a turn is kept for a job whose first answer Discord has not taken yet, in milliseconds. */
const OPENING_PATIENCE = 10_000;

/** The job is on its way already: nothing more is promised. */
export class AlreadyAccepted extends Error {
	override readonly name = 'AlreadyAccepted';
}

/**
 * The one way of every job: open -> gate and lane -> {@link Workers} draw, then finish it -> the end, each step named by the
 * state that it leaves behind. A job from before a restart goes on from its state, the same way.
 */
export class Pipeline {
	readonly #surroundings: Surroundings;
	readonly #workers: Workers;
	readonly #admission: Admission<Passage>;
	readonly #terms: (gate: string) => Terms;
	readonly #pace = new Pace();
	/** Every job that is on its way. */
	readonly #underWay = new Map<string, { readonly passage: Passage; readonly end: Promise<void> }>();

	/**
	 * @param workers who draws and delivers.
	 * @param concurrency tasks at once on the bot's own PixAI account, from 1; a server's own has ten.
	 * @param terms of each gate, as they are when it is called; {@link termsChanged} must follow a change at once.
	 */
	constructor(
		surroundings: Surroundings,
		workers: Workers,
		{ concurrency, terms }: { concurrency: number; terms: (gate: string) => Terms },
	) {
		this.#surroundings = surroundings;
		this.#workers = workers;
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

	/**
	 * Takes up what the process before has left: what is at PixAI already keeps its place there, the rest its order.
	 *
	 * @param handedOver the ids of those that have got through their gates already, although PixAI has not taken them.
	 */
	resume(entries: readonly Entry[], handedOver: ReadonlySet<string> = new Set()): void {
		const { log } = this.#surroundings;
		if (entries.length > 0) log.info({ jobs: entries.length }, 'unfinished jobs are taken up again');
		const isAtPixai = ({ state }: Entry) => state.name === 'submitted';
		for (const entry of [...entries.filter(isAtPixai), ...entries.filter((entry) => !isAtPixai(entry))]) {
			const passage = new Passage(entry, this.#surroundings);
			const isInLine = isBeforePixai(entry.state) && !handedOver.has(entry.job.id);
			if (isInLine) this.#admission.join(passage);
			this.#track(passage, this.#run(passage, true));
		}
	}

	/**
	 * Goes on with a job that had ended because nobody knew whether PixAI has it, now that its task is found. On record at
	 * once; nothing happens where it is on its way already.
	 *
	 * @param job as it is from now on.
	 */
	found(job: Job, submitted: StateOf<'submitted'>): void {
		if (this.#underWay.has(job.id)) return;
		const passage = new Passage({ job, state: submitted }, this.#surroundings);
		this.#track(
			passage,
			passage.enters(submitted).then(() => this.#run(passage, true)),
		);
	}

	/** Where a job is that is on its way. */
	stateOf(id: string): JobState['name'] | undefined {
		return this.#underWay.get(id)?.passage.state.name;
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
	async withdraw(id: string, by: Canceller): Promise<'withdrawn' | 'not-yet' | 'at-pixai' | 'ended'> {
		const passage = this.#underWay.get(id)?.passage;
		switch (passage?.state.name) {
			case 'accepted':
				return 'not-yet';
			case 'queued': {
				// Somebody else was first.
				if (passage.withdrawal.aborted) return 'ended';
				// The next process goes on with it.
				if (this.#surroundings.signal.aborted) return 'not-yet';
				if (!(await this.#workers.takeBack(passage, by))) return 'at-pixai';
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
		const passage = this.#underWay.get(id)?.passage;
		if (passage?.canBeDropped) return this.#workers.drop(passage, by);
		const outcome = await this.withdraw(id, by);
		if (outcome === 'withdrawn') await this.ended(id);
		if (outcome !== 'at-pixai') return outcome;
		return passage?.canBeDropped ? this.#workers.drop(passage, by) : 'ended';
	}

	/**
	 * Notes that somebody has deleted a job's pictures in Discord: they are not shown once more, although it may not be on
	 * record yet that they were. On record as soon as the store takes it.
	 */
	async picturesDeleted(id: string): Promise<void> {
		const passage = this.#underWay.get(id)?.passage;
		if (passage?.state.name !== 'generated') return this.#surroundings.journal.markDeleted(id);
		return this.#workers.picturesDeleted(passage);
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
				if (error instanceof RecordGone) return;
				if (error === signal.reason) {
					log.debug(
						{ job: passage.job.id },
						`the bot stops; the next one goes on from ${passage.state.name}`,
					);
					return;
				}
				await endWith(passage, error, log);
			}
		}
	}

	/** Takes a job from its state to another one. */
	async #step(passage: Passage, isResumed: boolean): Promise<void> {
		const { state } = passage;
		// Even while the bot stops: the asker sees no answer yet.
		if (state.name !== 'accepted') this.#surroundings.signal.throwIfAborted();
		switch (state.name) {
			case 'accepted':
			case 'queued':
				if (this.#admission.placeOf(passage)) return this.#draw(passage, isResumed);
				return this.#goOnDrawing(passage, this.#terms(passage.job.gate).account);
			case 'submitting':
			case 'submitted':
				return this.#goOnDrawing(passage, state.account);
			default:
				return this.#workers.finish(passage);
		}
	}

	/** It has got through before the process started. */
	#goOnDrawing(passage: Passage, account: AccountRef | undefined): Promise<void> {
		return this.#admission.readmit(passage, account, () => this.#workers.draw(passage, account));
	}

	/** Has the job drawn when it is its turn. Its place in line is from now, whenever Discord takes the first answer. */
	async #draw(passage: Passage, isResumed: boolean): Promise<void> {
		const opened = passage.state.name === 'accepted' ? this.#open(passage, isResumed) : Promise.resolve();
		opened.catch((error) => this.#admission.leave(passage, error));
		for (;;) {
			const turn = this.#admission.admit(passage, (account) => this.#useTurn(passage, opened, account));
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
	async #useTurn(passage: Passage, opened: Promise<void>, account: AccountRef | undefined): Promise<boolean> {
		const isOpen =
			passage.state.name !== 'accepted' ||
			(await isWithin(OPENING_PATIENCE, opened, this.#surroundings.clock));
		if (!isOpen) return false;
		await this.#workers.draw(passage, account);
		// What a restart lies in says little of PixAI's pace.
		if (passage.state.name === 'generated') this.#pace.note(passage.state.drawnIn);
		return true;
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
}

function isBeforePixai({ name }: JobState): boolean {
	return name === 'accepted' || name === 'queued';
}

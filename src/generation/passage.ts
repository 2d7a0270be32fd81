import { droppedBy, withdrawnBy } from './failure.js';
import type { Canceller, Job, JobState, ReplyAddress } from './job.js';
import type { Entry } from './journal.js';
import type { Surroundings } from './surroundings.js';

/** Somebody has deleted a job's pictures in Discord before the bot knew that they were shown. */
export class PicturesDeleted extends Error {
	override readonly name = 'PicturesDeleted';

	constructor() {
		super('the pictures of a job were deleted while they were being shown');
	}
}

/** One job on its way: each state that it comes to is on record. */
export class Passage {
	readonly #with: Pick<Surroundings, 'journal' | 'log' | 'onState'>;
	readonly #withdrawal = new AbortController();
	readonly #dropping = new AbortController();
	#dropped: Canceller | undefined;
	#isBeingShown = false;
	#job: Job;
	#state: JobState;

	constructor({ job, state }: Entry, surroundings: Pick<Surroundings, 'journal' | 'log' | 'onState'>) {
		this.#job = job;
		this.#state = state;
		this.#with = surroundings;
		if ('dropped' in state && state.dropped) this.#callOff(state.dropped);
	}

	get job(): Job {
		return this.#job;
	}

	get state(): JobState {
		return this.#state;
	}

	/** Where it is now. */
	get entry(): Entry {
		return { job: this.#job, state: this.#state };
	}

	/**
	 * A new job is written down.
	 *
	 * @throws {NotWritten} then it has come to nothing.
	 */
	async begins(): Promise<void> {
		const { journal, onState } = this.#with;
		onState(this.entry);
		try {
			await journal.announce(this.entry);
		} catch (error) {
			const failure = { reason: 'unanswered' } as const;
			onState({ job: this.#job, state: { name: 'failed', failure, told: true } });
			throw error;
		}
		this.#logState();
	}

	/**
	 * Comes to a state that must be on record before anything is done.
	 *
	 * @throws {NotWritten} then it has not come there.
	 */
	async announces(state: JobState): Promise<void> {
		await this.#with.journal.announce({ job: this.#job, state });
		this.#arrives(state);
	}

	/** Comes to a state, now that it is true. It is on record as soon as the store takes it. */
	async enters(state: JobState): Promise<void> {
		this.#arrives(state);
		await this.#with.journal.record(this.entry);
	}

	/** Another process has brought it to a state, which is on record. */
	hears({ job, state }: Entry): void {
		this.#job = job;
		if ('dropped' in state && state.dropped && !this.#dropped) this.#callOff(state.dropped);
		this.#state = state;
	}

	/** The reply stands, there: the picture is promised. */
	async isPromised(reply: ReplyAddress): Promise<void> {
		this.#job = { ...this.#job, reply };
		await this.enters({ name: 'queued' });
	}

	/** Takes the job back while it is queued: nothing is sent any more, and it ends as {@link withdrawal} says. */
	withdraw(by: Canceller): void {
		this.#withdrawal.abort(withdrawnBy(by));
	}

	/** Aborted when the job is taken back. */
	get withdrawal(): AbortSignal {
		return this.#withdrawal.signal;
	}

	/**
	 * Calls the job off, as long as it {@link canBeDropped}: nothing of it will be shown, and it ends as {@link dropping} says.
	 * Where PixAI has not taken it after all, it is taken back. On record as soon as the store takes it, and the task is known.
	 *
	 * @returns whether it is on record when this resolves.
	 */
	async drop(by: Canceller): Promise<boolean> {
		this.#callOff(by);
		this.#with.log.debug({ job: this.#job.id, by }, 'a job is dropped');
		if (this.#state.name === 'submitting') {
			this.withdraw(by);
			return false;
		}
		this.#state = this.#withDrop(this.#state);
		this.#with.onState(this.entry);
		return this.#with.journal.record(this.entry);
	}

	/** Whether perhaps nothing of it was sent to PixAI, or only what was not accepted. */
	get mayBeUnsent(): boolean {
		return this.#state.name === 'queued' || this.#state.name === 'submitting';
	}

	/** Whether PixAI has it, or may have it, and there is nothing to be seen of it yet. */
	get canBeDropped(): boolean {
		const { name } = this.#state;
		const isAtPixai = name === 'submitting' || name === 'submitted' || name === 'generated';
		return isAtPixai && !this.#dropped && !this.#isBeingShown;
	}

	/** Who has called it off, once PixAI had it or may have had it. */
	get dropped(): Canceller | undefined {
		return this.#dropped;
	}

	/** Aborted when it is called off. */
	get dropping(): AbortSignal {
		return this.#dropping.signal;
	}

	/**
	 * From now on somebody may see the pictures.
	 *
	 * @throws the reason with which it was called off before.
	 * @throws {PicturesDeleted} somebody has seen them, and does not want them.
	 */
	showsPictures(): void {
		this.#dropping.signal.throwIfAborted();
		if (this.#state.name === 'delivered') throw new PicturesDeleted();
		this.#isBeingShown = true;
	}

	#callOff(by: Canceller): void {
		this.#dropped = by;
		this.#dropping.abort(droppedBy(by));
	}

	/** What was called off stays so, whatever comes next. */
	#withDrop(state: JobState): JobState {
		const holdsIt = state.name === 'submitted' || state.name === 'generated';
		return this.#dropped && holdsIt ? { ...state, dropped: this.#dropped } : state;
	}

	#arrives(state: JobState): void {
		this.#state = this.#withDrop(state);
		this.#with.onState(this.entry);
		this.#logState();
	}

	#logState(): void {
		const { state } = this;
		const task = 'taskId' in state ? state.taskId : undefined;
		// Of the media only the ids: an address is as good as the picture to whoever reads it.
		const media = 'media' in state ? state.media.map(({ id }) => id) : undefined;
		const account = 'account' in state ? state.account?.id : undefined;
		const { id: job, gate } = this.#job;
		this.#with.log.debug({ job, gate, account, task, media }, `job ${state.name}`);
	}
}

import type { Job, JobState, ReplyAddress } from './job.js';
import type { Entry } from './journal.js';
import type { Surroundings } from './surroundings.js';

/** One job on its way: each state that it comes to is on record. */
export class Passage {
	readonly #with: Pick<Surroundings, 'journal' | 'log' | 'onState'>;
	readonly #withdrawal = new AbortController();
	#job: Job;
	#state: JobState;

	constructor({ job, state }: Entry, surroundings: Pick<Surroundings, 'journal' | 'log' | 'onState'>) {
		this.#job = job;
		this.#state = state;
		this.#with = surroundings;
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

	/** The reply stands, there: the picture is promised. */
	async isPromised(reply: ReplyAddress): Promise<void> {
		this.#job = { ...this.#job, reply };
		await this.enters({ name: 'queued' });
	}

	/** Takes the job back while it is queued: nothing is sent any more, and it ends with `reason`. */
	withdraw(reason: Error): void {
		this.#withdrawal.abort(reason);
	}

	/** Aborted when the job is taken back. */
	get withdrawal(): AbortSignal {
		return this.#withdrawal.signal;
	}

	#arrives(state: JobState): void {
		this.#state = state;
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

import type { Log } from '../ops/log.js';
import type { Job, JobState, ReplyAddress } from './job.js';
import type { Entry, Journal } from './journal.js';

/** One job on its way: each state that it comes to is on record. */
export class Passage {
	readonly #journal: Journal;
	readonly #log: Log;
	#job: Job;
	#state: JobState;

	constructor({ job, state }: Entry, journal: Journal, log: Log) {
		this.#job = job;
		this.#state = state;
		this.#journal = journal;
		this.#log = log;
	}

	get job(): Job {
		return this.#job;
	}

	get state(): JobState {
		return this.#state;
	}

	/**
	 * Comes to a state that must be on record before anything is done.
	 *
	 * @throws {NotWritten} then it has not come there.
	 */
	async announces(state: JobState): Promise<void> {
		await this.#journal.announce({ job: this.#job, state });
		this.#arrives(state);
	}

	/** Comes to a state, now that it is true. It is on record as soon as the store takes it. */
	async enters(state: JobState): Promise<void> {
		this.#arrives(state);
		await this.#journal.record({ job: this.#job, state });
	}

	/** The reply stands, there: the picture is promised. */
	async isPromised(reply: ReplyAddress): Promise<void> {
		this.#job = { ...this.#job, reply };
		await this.enters({ name: 'queued' });
	}

	#arrives(state: JobState): void {
		this.#state = state;
		const task = 'taskId' in state ? state.taskId : undefined;
		// Of the media only the ids: an address is as good as the picture to whoever reads it.
		const media = 'media' in state ? state.media.map(({ id }) => id) : undefined;
		this.#log.debug({ job: this.#job.id, gate: this.#job.gate, task, media }, `job ${state.name}`);
	}
}

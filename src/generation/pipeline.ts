import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Media } from '../pixai/wire.js';
import { Admission } from './admission.js';
import { failureOf } from './failure.js';
import { fetchPictures } from './fetch.js';
import type { Job, JobState } from './job.js';
import { submit } from './submit.js';
import type { Surroundings } from './surroundings.js';
import { watch } from './watch.js';

/** The one way of every job: submit -> watch -> fetch -> deliver, each step named by the state that it leaves behind. */
export class Pipeline {
	readonly #surroundings: Surroundings;
	readonly #admission: Admission;
	readonly #spool: string;

	/**
	 * @param concurrency tasks at once on the PixAI account, from 1.
	 * @param spool a folder for pictures on their way, for this pipeline alone.
	 */
	constructor(surroundings: Surroundings, concurrency: number, spool: string) {
		this.#surroundings = surroundings;
		this.#spool = spool;
		this.#admission = new Admission(concurrency, (job, place) =>
			surroundings.delivery.progress(job, { step: 'in-line', place }),
		);
	}

	/** Takes a job to its end, whatever that is. Never throws: the end is in the reply, and in the log. */
	async run(job: Job): Promise<void> {
		const { delivery, log, signal } = this.#surroundings;
		const folder = join(this.#spool, job.id);
		try {
			this.#enter(job, { name: 'queued' });
			const { media, drawnIn } = await this.#admission.admit(job, () => this.#draw(job));
			const pictures = await fetchPictures(job, media, folder, this.#surroundings);
			await delivery.deliver(job, pictures, drawnIn);
			this.#enter(job, { name: 'delivered' });
		} catch (error) {
			if (signal.aborted) log.warn({ job: job.id, err: error }, 'a job was cut off, because the bot stops');
			else await this.#fail(job, error);
		} finally {
			await this.#discard(folder);
		}
	}

	/** The part that counts against PixAI's limits: it ends when PixAI's task does. */
	async #draw(job: Job): Promise<{ media: readonly Media[]; drawnIn: number }> {
		const { delivery, clock } = this.#surroundings;
		this.#enter(job, { name: 'submitting' });
		delivery.progress(job, { step: 'submitting' });
		const task = await submit(job, this.#surroundings);
		const at = clock.now();
		this.#enter(job, { name: 'submitted', taskId: task.id, at });
		const media = await watch(job, task.id, at, this.#surroundings);
		const generatedAt = clock.now();
		this.#enter(job, { name: 'generated', media, at: generatedAt });
		return { media, drawnIn: generatedAt - at };
	}

	async #fail(job: Job, error: unknown): Promise<void> {
		const { delivery, log } = this.#surroundings;
		const failure = failureOf(error);
		const level = failure.reason === 'broken' || failure.reason === 'key-refused' ? 'error' : 'warn';
		log[level]({ job: job.id, failure, err: error }, 'a job ended without a picture');
		this.#enter(
			job,
			failure.reason === 'uncertain' || failure.reason === 'cancelled'
				? { name: failure.reason }
				: { name: 'failed', failure },
		);
		try {
			await delivery.fail(job, failure);
		} catch (unsaid) {
			log.error({ job: job.id, err: unsaid }, 'nobody could be told how a job ended');
		}
	}

	async #discard(folder: string): Promise<void> {
		try {
			await rm(folder, { recursive: true, force: true });
		} catch (error) {
			this.#surroundings.log.warn({ folder, err: error }, 'pictures could not be removed from the spool');
		}
	}

	#enter(job: Job, state: JobState): void {
		const task = 'taskId' in state ? state.taskId : undefined;
		// Of the media only the ids: an address is as good as the picture to whoever reads it.
		const media = 'media' in state ? state.media.map(({ id }) => id) : undefined;
		this.#surroundings.log.debug({ job: job.id, gate: job.gate, task, media }, `job ${state.name}`);
	}
}

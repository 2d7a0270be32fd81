import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../ops/clock.js';
import { AnswerLost } from '../pixai/errors.js';
import type { Picture } from '../pixai/media.js';
import type { Media } from '../pixai/wire.js';
import { Admission } from './admission.js';
import { failureOf } from './failure.js';
import { fetchPictures } from './fetch.js';
import type { Failure, Job, JobState } from './job.js';
import { type Entry, isFinished } from './journal.js';
import { Passage } from './passage.js';
import { Undeliverable } from './ports.js';
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
	/** Every job that is on its way, and its end. */
	readonly #running = new Map<string, Promise<void>>();

	/**
	 * @param concurrency tasks at once on the PixAI account, from 1.
	 * @param spool a folder for pictures on their way.
	 */
	constructor(surroundings: Surroundings, concurrency: number, spool: string) {
		this.#surroundings = surroundings;
		this.#spool = spool;
		this.#admission = new Admission(concurrency, (passage) => this.#tellPlace(passage));
	}

	/**
	 * Takes a new job: it is written down, and from then on comes to an end, whatever happens. What the asker is to know
	 * stands in the reply.
	 *
	 * @throws {Overloaded | KeyRefused | OutOfCredits | NotWritten | AlreadyAccepted} nothing was promised.
	 */
	async accept(job: Job): Promise<void> {
		const { account, journal, log } = this.#surroundings;
		if (this.#running.has(job.id)) throw new AlreadyAccepted();
		account.throwIfPaused();
		this.#admission.throwIfFull(job.gate);
		const passage = new Passage({ job, state: { name: 'accepted' } }, journal, log);
		this.#admission.join(passage);
		const written = passage.announces({ name: 'accepted' });
		this.#track(
			job,
			written.then(
				() => this.#run(passage, false),
				() => this.#admission.leave(passage),
			),
		);
		await written;
	}

	/** Takes up what the process before has left: what is at PixAI already keeps its place there, the rest its order. */
	resume(entries: readonly Entry[]): void {
		const { journal, log } = this.#surroundings;
		if (entries.length > 0) log.info({ jobs: entries.length }, 'unfinished jobs are taken up again');
		const isAtPixai = ({ state }: Entry) => state.name === 'submitted';
		for (const entry of [...entries.filter(isAtPixai), ...entries.filter((entry) => !isAtPixai(entry))]) {
			const passage = new Passage(entry, journal, log);
			if (isBeforePictures(entry.state)) this.#admission.join(passage);
			this.#track(entry.job, this.#run(passage, true));
		}
	}

	/** Resolves when a job is not on its way any more, be it that it never was. */
	async ended(id: string): Promise<void> {
		await this.#running.get(id);
	}

	/** Resolves when nothing is on its way any more: after the signal to stop, as soon as nothing is being written. */
	async settle(): Promise<void> {
		while (this.#running.size > 0) await Promise.all(this.#running.values());
		await this.#surroundings.journal.settle();
	}

	#track(job: Job, running: Promise<void>): void {
		this.#running.set(
			job.id,
			running.finally(() => this.#running.delete(job.id)),
		);
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
			case 'submitted':
				return this.#draw(passage, isResumed);
			case 'submitting':
				throw new AnswerLost('a process before has ended without knowing what became of a create');
			case 'generated':
				await delivery.deliver(job, this.#fetching(job, state.media), state.drawnIn);
				return passage.enters({ name: 'delivered' });
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
		opened.catch(() => this.#admission.leave(passage));
		for (;;) {
			const turn = this.#admission.admit(passage, () => this.#useTurn(passage, opened));
			this.#tellPlace(passage);
			if (await turn) return;
			await opened;
			this.#admission.join(passage);
		}
	}

	/**
	 * The part that counts against PixAI's limits: it ends when PixAI's task does.
	 *
	 * @returns false when nothing was done, because Discord takes its time with the first answer: others go first.
	 */
	async #useTurn(passage: Passage, opened: Promise<void>): Promise<boolean> {
		const { delivery, clock } = this.#surroundings;
		const isOpen = passage.state.name !== 'accepted' || (await isWithin(OPENING_PATIENCE, opened, clock));
		if (!isOpen) return false;
		if (passage.state.name === 'queued') {
			delivery.progress(passage.job, { step: 'submitting' });
			await submit(passage, this.#surroundings);
		}
		const { job, state } = passage;
		if (state.name === 'submitted') {
			const { taskId, at } = state;
			const media = await watch(job, taskId, at, this.#surroundings);
			await passage.enters({ name: 'generated', taskId, media, drawnIn: clock.now() - at });
		}
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

	/** Fetches what is not in the spool, each time that it is called. */
	#fetching(job: Job, media: readonly Media[]): () => Promise<readonly Picture[]> {
		const givenUp = new Set<Media>();
		return () => fetchPictures(job, media, this.#folderOf(job), this.#surroundings, givenUp);
	}

	async #end(passage: Passage, error: unknown): Promise<void> {
		const { log } = this.#surroundings;
		const job = passage.job.id;
		const isTellingWhy = 'failure' in passage.state;
		if (isTellingWhy || error instanceof Undeliverable) {
			log.warn({ job, err: error }, 'a reply is undeliverable');
			return passage.enters({ name: 'undeliverable', reason: reasonOf(error) });
		}
		const failure = failureOf(error);
		log[levelOf(failure)]({ job, failure, err: error }, 'a job ended without a picture');
		const { reason } = failure;
		const name = reason === 'uncertain' || reason === 'cancelled' ? reason : 'failed';
		await passage.enters({ name, failure, told: reason === 'unanswered' });
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

/** Whether `work` ends within `ms` milliseconds. Throws what it throws. */
async function isWithin(ms: number, work: Promise<void>, clock: Clock): Promise<boolean> {
	const inTime = work.then(() => true);
	const ended = new AbortController();
	const late = clock.sleep(ms, ended.signal).then(
		() => false,
		() => true,
	);
	try {
		return await Promise.race([inTime, late]);
	} finally {
		ended.abort();
	}
}

function isBeforePictures({ name }: JobState): boolean {
	return name === 'accepted' || name === 'queued' || name === 'submitted';
}

function levelOf({ reason }: Failure): 'error' | 'warn' | 'debug' {
	switch (reason) {
		case 'broken':
			return 'error';
		case 'key-refused':
		case 'out-of-credits':
			// Said once, where the account is paused.
			return 'debug';
		default:
			return 'warn';
	}
}

function reasonOf(error: unknown): string {
	return String(error instanceof Error ? (error.cause ?? error) : error);
}

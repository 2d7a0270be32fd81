import type { Failure, Job, Progress, ReplyAddress, ReplyPlace } from '../../generation/job.js';
import { type Delivery, type DrawnPicture, Undeliverable } from '../../generation/ports.js';
import { backoff } from '../../ops/backoff.js';
import type { Log } from '../../ops/log.js';
import { pictureName } from '../pictures/picture-name.js';
import { USUAL_ATTACHMENT_LIMIT } from '../reply-address.js';
import { isPassing, isTooLarge } from '../trouble.js';
import type { View } from '../views/blocks.js';
import { failureView, progressView, resultView, wordsOf } from '../views/job.js';
import { fitToLimit } from './fit.js';
import { openReply } from './opening.js';
import { ProgressEditor } from './progress.js';
import { type ClosedWays, ReplyWriter, type ReplyWriterDependencies } from './reply-writer.js';
import type { Message, NamedPicture } from './request-body.js';

/** After this a message that cannot be written is given up, in milliseconds. */
export const GIVE_UP_AFTER = 24 * 60 * 60_000;
/** An edit that only tells of progress is not worth waiting for, in milliseconds. */
const PROGRESS_TIMEOUT = 5_000;
/** By then Discord has done whatever it was asked, even where its answer was lost, in milliseconds. */
const SETTLED_AFTER = 30_000;

export interface DeliveryDependencies extends ReplyWriterDependencies {
	/** From 0 up to but not including 1. */
	readonly random: () => number;
	readonly log: Log;
	/** Called whenever Discord has not taken something that is tried again. */
	readonly onRetry: () => void;
}

/** Brings what becomes of a job to its asker, by whichever way is open, for as long as that takes. */
export class DiscordDelivery implements Delivery {
	readonly #with: DeliveryDependencies;
	readonly #writer: ReplyWriter;
	readonly #editors = new Map<string, ProgressEditor>();
	/** What is being written. */
	readonly #writing = new Set<Promise<unknown>>();
	#isClosed = false;

	constructor(dependencies: DeliveryDependencies) {
		this.#with = dependencies;
		this.#writer = new ReplyWriter(dependencies);
	}

	async open(job: Job, isResumed: boolean): Promise<ReplyAddress> {
		return this.#noted(openReply(job, isResumed, this.#with));
	}

	progress(job: Job, progress: Progress): void {
		if (this.#isClosed) return;
		let editor = this.#editors.get(job.id);
		if (!editor) {
			const closed: ClosedWays = new Map();
			editor = new ProgressEditor(this.#with.clock, (latest) => this.#tell(job, latest, closed));
			this.#editors.set(job.id, editor);
		}
		editor.show(progress);
	}

	async deliver(
		job: Job,
		pictures: () => Promise<readonly DrawnPicture[]>,
		drawnIn: number,
		begins: () => void | Promise<void>,
	): Promise<ReplyPlace | undefined> {
		const limit = job.reply.attachmentSizeLimit;
		const result = (limit: number) => async () => this.#result(job, await pictures(), drawnIn, limit);
		try {
			return await this.#finish(job, result(limit), begins);
		} catch (error) {
			// The limit that came with the interaction does not hold where it is written now, or not any more.
			if (!isTooLarge(error)) throw error;
			this.#with.log.warn(
				{ job: job.id, limit },
				'Discord takes less than it said; the pictures are made smaller',
			);
			return this.#finish(job, result(Math.min(limit / 2, USUAL_ATTACHMENT_LIMIT)), begins);
		}
	}

	async fail(job: Job, failure: Failure): Promise<void> {
		const message = { view: failureView(wordsOf(job), job, failure), pictures: [] };
		try {
			await this.#finish(job, async () => message);
		} finally {
			this.#editors.delete(job.id);
		}
	}

	async handOver(job: Job): Promise<void> {
		const editor = this.#editors.get(job.id);
		if (!editor) return;
		await editor.pause();
		const forget = () => {
			if (editor.isPaused && this.#editors.get(job.id) === editor) this.#editors.delete(job.id);
		};
		// It may come back to this process.
		void this.#with.clock.sleep(SETTLED_AFTER, this.#with.signal).then(forget, () => undefined);
	}

	async close(): Promise<void> {
		this.#isClosed = true;
		await Promise.all([...this.#editors.values()].map((editor) => editor.end()));
		while (this.#writing.size > 0) await Promise.allSettled(this.#writing);
	}

	async #tell(job: Job, progress: Progress, closed: ClosedWays): Promise<boolean> {
		try {
			const signal = AbortSignal.timeout(PROGRESS_TIMEOUT);
			await this.#writer.edit(job, { view: progressView(wordsOf(job), job, progress) }, closed, signal);
			return true;
		} catch (error) {
			this.#with.log.debug({ job: job.id, progress, err: error }, 'progress could not be shown');
			return !isPassing(error);
		}
	}

	/** Pictures that cannot be made to fit are left out, as long as there are others. */
	async #result(
		job: Job,
		pictures: readonly DrawnPicture[],
		drawnIn: number,
		limit: number,
	): Promise<Message> {
		const fitted = await Promise.allSettled(
			pictures.map(async (picture) => {
				const fits = await fitToLimit(picture, limit);
				return { ...fits, filename: pictureName(picture.number, fits) };
			}),
		);
		const named: NamedPicture[] = [];
		let unfit: unknown;
		for (const result of fitted) {
			if (result.status === 'fulfilled') {
				named.push(result.value);
			} else {
				if (isPassing(result.reason)) throw result.reason;
				unfit = result.reason;
			}
		}
		if (named.length === 0) throw unfit;
		if (unfit) this.#with.log.warn({ job: job.id, limit, err: unfit }, 'a picture cannot be made to fit');
		return { view: resultView(wordsOf(job), job, named, drawnIn), pictures: named };
	}

	/**
	 * Shows how the job ended. No news of its progress comes after that.
	 *
	 * @param compose is called before each try, and may take long: until it is done the first time, progress is told.
	 * @param begins is awaited right before each try to write.
	 * @returns the message that shows it, undefined where Discord did not tell it.
	 */
	async #finish(
		job: Job,
		compose: () => Promise<Message>,
		begins: () => void | Promise<void> = () => undefined,
	): Promise<ReplyPlace | undefined> {
		const closed: ClosedWays = new Map();
		try {
			const { way, place, view, editor } = await this.#persist(job, async () => {
				const message = await compose();
				const editor = this.#editors.get(job.id);
				await editor?.end();
				const written = await this.#noted(this.#writer.write(job, message, closed, begins));
				return { ...written, view: message.view, editor };
			});
			this.#editors.delete(job.id);
			if (way === 'channel' || way === 'direct') {
				this.#with.log.info({ job: job.id, way }, 'the reply is gone; the asker gets a message of its own');
			} else if (editor?.isDoubtful) {
				await this.#writeOnceMore(job, view, closed);
			}
			return place;
		} catch (error) {
			if (error instanceof Undeliverable) this.#editors.delete(job.id);
			throw error;
		}
	}

	/** An edit without an answer may be carried out after the last one; it takes the pictures out of sight, not away. */
	async #writeOnceMore(job: Job, view: View, closed: ClosedWays): Promise<void> {
		const { clock, log, signal } = this.#with;
		try {
			await clock.sleep(SETTLED_AFTER, signal);
			await this.#persist(job, () => this.#noted(this.#writer.edit(job, { view }, closed)));
		} catch (error) {
			signal.throwIfAborted();
			log.warn({ job: job.id, err: error }, 'a reply could not be written a second time');
		}
	}

	/** Does `write` again for as long as Discord may still take it. */
	async #persist<Result>(job: Job, write: () => Promise<Result>): Promise<Result> {
		const { clock, random, log, onRetry, signal } = this.#with;
		const givesUpAt = clock.now() + GIVE_UP_AFTER;
		for (let failures = 1; ; failures++) {
			try {
				signal.throwIfAborted();
				return await write();
			} catch (error) {
				signal.throwIfAborted();
				if (!isPassing(error)) throw error;
				const wait = backoff(failures, random);
				if (clock.now() + wait > givesUpAt) throw new Undeliverable({ cause: error });
				log.warn(
					{ job: job.id, failures, wait, err: error },
					'Discord did not take a reply; it is tried again',
				);
				onRetry();
				await clock.sleep(wait, signal);
			}
		}
	}

	async #noted<Result>(writing: Promise<Result>): Promise<Result> {
		this.#writing.add(writing);
		try {
			return await writing;
		} finally {
			this.#writing.delete(writing);
		}
	}
}

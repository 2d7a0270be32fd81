import { DiscordAPIError } from 'discord.js';
import type { Failure, Job, Progress } from '../generation/job.js';
import type { Delivery } from '../generation/ports.js';
import { backoff } from '../ops/backoff.js';
import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import type { Picture } from '../pixai/media.js';
import { USUAL_ATTACHMENT_LIMIT } from './first-response.js';
import { fitToLimit } from './fit.js';
import { ProgressEditor } from './progress.js';
import { isPassing, type Message, type NamedPicture, ReplyGone, type ReplyWriter } from './reply-writer.js';
import { failureView, progressView, resultView } from './views.js';

/** After this a reply that cannot be written is given up, in milliseconds. */
const GIVE_UP_AFTER = 60 * 60_000;
/** An edit that only tells of progress is not worth waiting for, in milliseconds. */
const PROGRESS_TIMEOUT = 5_000;
/** By then Discord has done whatever it was asked, even where its answer was lost, in milliseconds. */
const SETTLED_AFTER = 30_000;

const REQUEST_TOO_LARGE = 40005;

export interface DeliveryDependencies {
	readonly writer: ReplyWriter;
	readonly clock: Clock;
	/** From 0 up to but not including 1. */
	readonly random: () => number;
	readonly log: Log;
	/** Aborted when the process stops. */
	readonly signal: AbortSignal;
}

/** Brings what becomes of a job to its asker: into the reply, and where that is gone, into a direct message. */
export class DiscordDelivery implements Delivery {
	readonly #with: DeliveryDependencies;
	readonly #editors = new Map<string, ProgressEditor>();

	constructor(dependencies: DeliveryDependencies) {
		this.#with = dependencies;
	}

	progress(job: Job, progress: Progress): void {
		let editor = this.#editors.get(job.id);
		if (!editor) {
			editor = new ProgressEditor(this.#with.clock, (latest) => this.#tell(job, latest));
			this.#editors.set(job.id, editor);
		}
		editor.show(progress);
	}

	/** @throws the error with which Discord refused the message for good. */
	async deliver(job: Job, pictures: readonly Picture[], drawnIn: number): Promise<void> {
		const limit = job.reply.attachmentSizeLimit;
		try {
			await this.#finish(job, await this.#result(job, pictures, drawnIn, limit));
		} catch (error) {
			// The limit that came with the interaction no longer holds, for example because the server lost its boosts.
			if (!(error instanceof DiscordAPIError && (error.code === REQUEST_TOO_LARGE || error.status === 413)))
				throw error;
			this.#with.log.warn(
				{ job: job.id, limit },
				'Discord takes less than it said; the pictures are made smaller',
			);
			const smaller = Math.min(limit / 2, USUAL_ATTACHMENT_LIMIT);
			await this.#finish(job, await this.#result(job, pictures, drawnIn, smaller));
		}
	}

	/** @throws the error with which Discord refused the message for good. */
	async fail(job: Job, failure: Failure): Promise<void> {
		try {
			await this.#finish(job, { view: failureView(job, failure), pictures: [] });
		} finally {
			this.#editors.delete(job.id);
		}
	}

	async #tell(job: Job, progress: Progress): Promise<boolean> {
		const { writer, log } = this.#with;
		try {
			await writer.edit(job, { view: progressView(job, progress) }, AbortSignal.timeout(PROGRESS_TIMEOUT));
			return true;
		} catch (error) {
			log.debug({ job: job.id, progress, err: error }, 'progress could not be shown');
			return !isPassing(error);
		}
	}

	/** Pictures that cannot be made to fit are left out, as long as there are others. */
	async #result(job: Job, pictures: readonly Picture[], drawnIn: number, limit: number): Promise<Message> {
		const fitted = await Promise.allSettled(pictures.map((picture) => fitToLimit(picture, limit)));
		const named: NamedPicture[] = [];
		let unfit: unknown;
		for (const result of fitted) {
			if (result.status === 'fulfilled')
				named.push({ ...result.value, filename: filenameOf(result.value, named.length) });
			else unfit = result.reason;
		}
		if (named.length === 0) throw unfit;
		if (unfit) this.#with.log.warn({ job: job.id, limit, err: unfit }, 'a picture cannot be made to fit');
		return { view: resultView(job, named, drawnIn), pictures: named };
	}

	/** Shows how the job ended. No news of its progress comes after that. */
	async #finish(job: Job, message: Message): Promise<void> {
		const { writer, clock, log, signal } = this.#with;
		const editor = this.#editors.get(job.id);
		await editor?.end();
		await this.#persist(job, () => this.#write(job, message));
		this.#editors.delete(job.id);
		if (!editor?.isDoubtful) return;
		// An edit without an answer may be carried out after this one; it takes the pictures out of sight, not away.
		try {
			await clock.sleep(SETTLED_AFTER, signal);
			await writer.edit(job, { view: message.view });
		} catch (error) {
			log.warn({ job: job.id, err: error }, 'a reply could not be written a second time');
		}
	}

	async #write(job: Job, message: Message): Promise<void> {
		const { writer, log } = this.#with;
		try {
			await writer.edit(job, message);
		} catch (error) {
			if (!(error instanceof ReplyGone)) throw error;
			log.info({ job: job.id }, 'the reply is gone; the asker gets a direct message');
			await writer.sendDirectly(job, message);
		}
	}

	/** Does `write` again for as long as Discord may still take it. */
	async #persist(job: Job, write: () => Promise<void>): Promise<void> {
		const { clock, random, log, signal } = this.#with;
		const givesUpAt = clock.now() + GIVE_UP_AFTER;
		for (let failures = 1; ; failures++) {
			try {
				return await write();
			} catch (error) {
				const wait = backoff(failures, random);
				if (!isPassing(error) || clock.now() + wait > givesUpAt) throw error;
				log.warn(
					{ job: job.id, failures, wait, err: error },
					'Discord did not take a reply; it is tried again',
				);
				await clock.sleep(wait, signal);
			}
		}
	}
}

function filenameOf({ type }: Picture, index: number): string {
	return `easel-${index + 1}.${type.slice('image/'.length)}`;
}

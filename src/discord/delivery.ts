import { openAsBlob } from 'node:fs';
import { DiscordAPIError, HTTPError, type REST, Routes } from 'discord.js';
import type { Failure, Job, Progress } from '../generation/job.js';
import type { Delivery } from '../generation/ports.js';
import { backoff } from '../ops/backoff.js';
import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import type { Picture } from '../pixai/media.js';
import { type FittedPicture, fitToLimit } from './fit.js';
import { ProgressEditor } from './progress.js';
import { altText, failureView, progressView, resultView, type View } from './views.js';

/** How long an interaction's token works (https://discord.com/developers/docs/interactions/receiving-and-responding). */
const TOKEN_LIFE = 15 * 60_000;
/** After this a reply that cannot be written is given up, in milliseconds. */
const GIVE_UP_AFTER = 60 * 60_000;
/** An edit that only tells of progress is not worth waiting for, in milliseconds. */
const PROGRESS_TIMEOUT = 5_000;

/** Discord's error codes (https://discord.com/developers/docs/topics/opcodes-and-status-codes#json). */
const UNKNOWN_WEBHOOK = 10015;
const INVALID_WEBHOOK_TOKEN = 50027;
const REQUEST_TOO_LARGE = 40005;

export interface DeliveryDependencies {
	/** For replies: without retries of its own, and without a limit over all of them, which Discord does not have here. */
	readonly replies: REST;
	/** For the bot's own messages. */
	readonly bot: REST;
	readonly clock: Clock;
	/** From 0 up to but not including 1. */
	readonly random: () => number;
	readonly log: Log;
	/** Aborted when the process stops. */
	readonly signal: AbortSignal;
}

/** Writes into the reply that was promised to the asker. */
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
		await this.#endProgress(job);
		const limit = job.reply.attachmentSizeLimit;
		try {
			await this.#show(job, pictures, drawnIn, limit);
		} catch (error) {
			// The limit that came with the interaction no longer holds, for example because the server lost its boosts.
			if (!(error instanceof DiscordAPIError && (error.code === REQUEST_TOO_LARGE || error.status === 413)))
				throw error;
			this.#with.log.warn(
				{ job: job.id, limit },
				'Discord takes less than it said; the pictures are made smaller',
			);
			await this.#show(job, pictures, drawnIn, limit / 2);
		}
	}

	/** @throws the error with which Discord refused the message for good. */
	async fail(job: Job, failure: Failure): Promise<void> {
		await this.#endProgress(job);
		await this.#write(job, failureView(job, failure), []);
	}

	async #endProgress(job: Job): Promise<void> {
		await this.#editors.get(job.id)?.end();
		this.#editors.delete(job.id);
	}

	async #tell(job: Job, progress: Progress): Promise<boolean> {
		const { log } = this.#with;
		try {
			await this.#edit(job, progressView(job, progress), [], AbortSignal.timeout(PROGRESS_TIMEOUT));
			return true;
		} catch (error) {
			log.debug({ job: job.id, progress, err: error }, 'progress could not be shown');
			return !isPassing(error);
		}
	}

	async #show(job: Job, pictures: readonly Picture[], drawnIn: number, limit: number): Promise<void> {
		const fitted = await Promise.all(pictures.map((picture) => fitToLimit(picture, limit)));
		const attached = fitted.map((picture, index) => ({ ...picture, filename: filenameOf(picture, index) }));
		await this.#write(job, resultView(job, attached, drawnIn), attached);
	}

	/** Writes the reply, for as long as Discord may take it: an edit is the same when it is done twice. */
	async #write(job: Job, view: View, files: readonly NamedPicture[]): Promise<void> {
		const { clock, random, log, signal } = this.#with;
		const givesUpAt = clock.now() + GIVE_UP_AFTER;
		for (let failures = 1; ; failures++) {
			try {
				return await this.#edit(job, view, files, signal);
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

	async #edit(job: Job, view: View, files: readonly NamedPicture[], signal: AbortSignal): Promise<void> {
		const { replies, bot, clock } = this.#with;
		const { applicationId, token, tokenIssuedAt, channelId, messageId, ephemeral } = job.reply;
		const request = { ...(await requestOf(job, view, files)), signal };
		if (clock.now() < tokenIssuedAt + TOKEN_LIFE) {
			try {
				await replies.patch(Routes.webhookMessage(applicationId, token), { ...request, auth: false });
				return;
			} catch (error) {
				if (!isTokenExpired(error)) throw error;
			}
		}
		if (ephemeral || !messageId) throw new ReplyExpired();
		await bot.patch(Routes.channelMessage(channelId, messageId), request);
	}
}

/** The interaction's token works no more, and the reply cannot be reached without it. */
export class ReplyExpired extends Error {
	override readonly name = 'ReplyExpired';

	constructor() {
		super('the time for this reply is over');
	}
}

type NamedPicture = FittedPicture & { readonly filename: string };

function filenameOf({ type }: Picture, index: number): string {
	return `easel-${index + 1}.${type.slice('image/'.length)}`;
}

/** Files go from the disk to the socket, so that memory holds no whole picture. */
async function requestOf(job: Job, view: View, files: readonly NamedPicture[]) {
	const attachments = files.map(({ filename }, id) => ({ id, filename, description: altText(job.request) }));
	const message = { ...view, attachments };
	if (files.length === 0) return { body: message };
	const form = new FormData();
	form.append('payload_json', JSON.stringify(message));
	for (const [id, { path, type, filename }] of files.entries()) {
		form.append(`files[${id}]`, await openAsBlob(path, { type }), filename);
	}
	return { body: form, passThroughBody: true };
}

function isTokenExpired(error: unknown): boolean {
	if (!(error instanceof DiscordAPIError)) return false;
	return error.code === INVALID_WEBHOOK_TOKEN || error.code === UNKNOWN_WEBHOOK || error.status === 401;
}

/** Whether the same request may succeed later: anything but a clear refusal. */
function isPassing(error: unknown): boolean {
	if (error instanceof DiscordAPIError || error instanceof ReplyExpired) return false;
	if (error instanceof HTTPError) return error.status >= 500;
	return !(error instanceof Error && 'code' in error && error.code === 'ENOENT');
}

import { openAsBlob } from 'node:fs';
import { type APIDMChannel, DiscordAPIError, HTTPError, type REST, Routes } from 'discord.js';
import type { Job } from '../generation/job.js';
import type { Clock } from '../ops/clock.js';
import type { FittedPicture } from './fit.js';
import { altText, type View } from './views.js';

/** How long an interaction's token works (https://discord.com/developers/docs/interactions/receiving-and-responding). */
const TOKEN_LIFE = 15 * 60_000;
/** Characters of a message's nonce (https://discord.com/developers/docs/resources/message#create-message). */
const NONCE_LENGTH = 25;

/** A picture, and the name of its attachment. */
export type NamedPicture = FittedPicture & { readonly filename: string };

/** What a reply is to show. */
export interface Message {
	readonly view: View;
	/** All that is attached from now on; without it, what is attached stays so. */
	readonly pictures?: readonly NamedPicture[];
}

/** Writes a reply, each time once. Repeating it is for the caller, and safe: the result is the same. */
export class ReplyWriter {
	readonly #replies: REST;
	readonly #bot: REST;
	readonly #clock: Clock;

	/**
	 * @param replies for the interaction's webhook.
	 * @param bot for what the bot does in its own name.
	 */
	constructor(replies: REST, bot: REST, clock: Clock) {
		this.#replies = replies;
		this.#bot = bot;
		this.#clock = clock;
	}

	/**
	 * Edits the reply where it stands.
	 *
	 * @throws {ReplyGone} it cannot be reached any more.
	 * @throws what discord.js throws.
	 */
	async edit(job: Job, message: Message, signal?: AbortSignal): Promise<void> {
		const { applicationId, token, tokenIssuedAt, channelId, messageId, ephemeral } = job.reply;
		const request = async () => ({ ...(await requestOf(job, message)), ...(signal && { signal }) });
		if (this.#clock.now() < tokenIssuedAt + TOKEN_LIFE) {
			const route = Routes.webhookMessage(applicationId, token);
			const isDone = await unlessGone(this.#replies.patch(route, { ...(await request()), auth: false }));
			if (isDone) return;
		}
		if (!ephemeral && messageId) {
			const isDone = await unlessGone(
				this.#bot.patch(Routes.channelMessage(channelId, messageId), await request()),
			);
			if (isDone) return;
		}
		throw new ReplyGone();
	}

	/**
	 * Shows the asker in a direct message what the reply cannot show any more. Discord keeps no second one for the job.
	 *
	 * @throws what discord.js throws.
	 */
	async sendDirectly(job: Job, message: Message): Promise<void> {
		const channel = (await this.#bot.post(Routes.userChannels(), {
			body: { recipient_id: job.asker },
		})) as APIDMChannel;
		const nonce = job.id.replaceAll('-', '').slice(0, NONCE_LENGTH);
		const once = { nonce, enforce_nonce: true };
		await this.#bot.post(Routes.channelMessages(channel.id), await requestOf(job, message, once));
	}
}

/** The reply cannot be edited any more: its time is over, or it was deleted. */
export class ReplyGone extends Error {
	override readonly name = 'ReplyGone';

	constructor() {
		super('the reply cannot be edited any more');
	}
}

/** Whether the same request may succeed later. */
export function isPassing(error: unknown): boolean {
	if (error instanceof HTTPError) return error.status >= 500;
	if (!(error instanceof Error) || error instanceof DiscordAPIError) return false;
	if (error.name === 'AbortError' || error.name === 'TimeoutError') return true;
	return 'code' in error && /^(E[A-Z]+|UND_ERR_\w+)$/.test(String(error.code));
}

/** @returns false when Discord says that there is nothing to edit, or not for us. */
async function unlessGone(request: Promise<unknown>): Promise<boolean> {
	try {
		await request;
		return true;
	} catch (error) {
		if (error instanceof DiscordAPIError && [401, 403, 404].includes(error.status)) return false;
		throw error;
	}
}

/** Files go from the disk to the socket, so that memory holds no whole picture. */
async function requestOf(job: Job, { view, pictures }: Message, more: object = {}) {
	const attachments = pictures?.map(({ filename }, id) => ({
		id,
		filename,
		description: altText(job.request),
	}));
	const body = { ...view, ...(attachments && { attachments }), ...more };
	if (!pictures?.length) return { body };
	const form = new FormData();
	form.append('payload_json', JSON.stringify(body));
	for (const [id, { path, type, filename }] of pictures.entries()) {
		form.append(`files[${id}]`, await openAsBlob(path, { type }), filename);
	}
	return { body: form, passThroughBody: true };
}

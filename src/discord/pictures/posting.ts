import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import { inBotsName } from '../bots-name.js';
import { persist } from '../first-response.js';
import { nonceOf, type Upload, withUploads } from '../replies/request-body.js';
import { isClosed } from '../trouble.js';
import type { View } from '../views/blocks.js';

/** Somebody takes no direct messages from the bot. */
export class DirectMessagesClosed extends Error {
	override readonly name = 'DirectMessagesClosed';

	constructor(options?: ErrorOptions) {
		super('somebody takes no direct messages', options);
	}
}

export interface PostingDependencies {
	/** For an interaction's webhook. */
	readonly replies: REST;
	/** For what the bot does in its own name. */
	readonly bot: REST;
	readonly botToken: string;
}

const channelSchema = z.object({ id: z.string() });

/** Posts pictures that somebody wants once more. Each is safe to repeat: what was posted is not posted again. */
export class Posting {
	readonly #with: PostingDependencies;

	constructor(dependencies: PostingDependencies) {
		this.#with = dependencies;
	}

	/**
	 * Writes into the reply of an interaction that was deferred.
	 *
	 * @throws {FileGone} and what Discord answered, when it did not take it.
	 */
	async intoReply(
		{ applicationId, token }: { readonly applicationId: string; readonly token: string },
		view: View,
		uploads: readonly Upload[],
	): Promise<void> {
		await persist(async () => {
			const body = await withUploads(view, uploads);
			await this.#with.replies.patch(Routes.webhookMessage(applicationId, token), { ...body, auth: false });
		});
	}

	/**
	 * Sends a direct message.
	 *
	 * @param what makes it the same message: Discord does not send it again within minutes.
	 * @throws {DirectMessagesClosed | FileGone} and what else Discord answered, when it did not take it.
	 */
	async directly(userId: string, what: string, view: View, uploads: readonly Upload[]): Promise<void> {
		try {
			await persist(async () => {
				const opened = await inBotsName(this.#with).post(Routes.userChannels(), {
					body: { recipient_id: userId },
				});
				const { id } = channelSchema.parse(opened);
				const message = { ...view, nonce: nonceOf(userId, what), enforce_nonce: true };
				await inBotsName(this.#with).post(Routes.channelMessages(id), await withUploads(message, uploads));
			});
		} catch (error) {
			throw isClosed(error) ? new DirectMessagesClosed({ cause: error }) : error;
		}
	}
}

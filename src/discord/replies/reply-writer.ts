import { type REST, Routes } from 'discord.js';
import PQueue from 'p-queue';
import { z } from 'zod';
import type { Job, ReplyPlace } from '../../generation/job.js';
import { Undeliverable } from '../../generation/ports.js';
import type { Clock } from '../../ops/clock.js';
import { inBotsName } from '../bots-name.js';
import { tokenEndsAt } from '../token-life.js';
import { isClosed, isUnauthorized } from '../trouble.js';
import { editOf, type Message, newMessageOf } from './request-body.js';

/**
 * Messages with pictures that are sent at once: each takes up to a MiB of memory, whatever its pictures weigh. More would
 * not be faster, and on a slow line none of them would be through before its time is over.
 */
const UPLOADS_AT_ONCE = 4;

/**
 * A way to the asker: the reply by its interaction's webhook, the same message as the bot, a new message in the channel,
 * a direct message.
 */
export type WayName = 'webhook' | 'bot' | 'channel' | 'direct';

/** The ways that were found impossible, and why. They are not tried again with the same record. */
export type ClosedWays = Map<WayName, unknown>;

interface Way {
	readonly name: WayName;
	/** @returns Discord's answer: the message. */
	send(message: Message, signal?: AbortSignal): Promise<unknown>;
}

/** What was written: by which way, and the message, where Discord told it. */
export interface Written {
	readonly way: WayName;
	readonly place: ReplyPlace | undefined;
}

export interface ReplyWriterDependencies {
	/** For the interaction's webhook. */
	readonly replies: REST;
	/** For what the bot does in its own name. */
	readonly bot: REST;
	readonly botToken: string;
	readonly clock: Clock;
	/** Aborted when the process stops: from then on nothing is begun, and what is under way ends by itself. */
	readonly signal: AbortSignal;
}

const channelSchema = z.object({ id: z.string() });
const messageSchema = z.object({ id: z.string(), channel_id: z.string() });

/** Writes a reply, each time once. Repeating it is for the caller, and safe: the result is the same. */
export class ReplyWriter {
	readonly #with: ReplyWriterDependencies;
	readonly #uploads = new PQueue({ concurrency: UPLOADS_AT_ONCE });

	constructor(dependencies: ReplyWriterDependencies) {
		this.#with = dependencies;
	}

	/**
	 * Edits the reply where it stands.
	 *
	 * @param closed gets what is found impossible.
	 * @throws {ReplyGone} it cannot be reached any more.
	 * @throws what discord.js throws.
	 */
	async edit(job: Job, message: Message, closed: ClosedWays, signal?: AbortSignal): Promise<void> {
		const written = await firstOpen(this.#waysToReply(job), closed, (way) => way.send(message, signal));
		if (!written) throw new ReplyGone();
	}

	/**
	 * Brings a message to the asker by the first way that is open: into the reply, and where that is gone, to the channel,
	 * and only then directly; what only the asker may see goes from the reply's webhook straight to direct messages.
	 *
	 * @param closed gets what is found impossible.
	 * @param begins awaited when its turn has come: when it throws, nothing is written.
	 * @throws {Undeliverable}
	 * @throws what discord.js and `begins` throw.
	 */
	async write(
		job: Job,
		message: Message,
		closed: ClosedWays,
		begins: () => void | Promise<void>,
	): Promise<Written> {
		const write = async () => {
			this.#with.signal.throwIfAborted();
			await begins();
			return firstOpen(this.#waysToAsker(job), closed, (way) => way.send(message));
		};
		const written = await (message.pictures?.length ? this.#uploads.add(write) : write());
		if (!written) throw new Undeliverable({ cause: closed.get('direct') });
		return written;
	}

	#waysToReply(job: Job): Way[] {
		const { replies, clock } = this.#with;
		const { applicationId, token, channelId, messageId, ephemeral } = job.reply;
		const ways: Way[] = [];
		if (clock.now() < tokenEndsAt(job.reply)) {
			const route = Routes.webhookMessage(applicationId, token);
			ways.push({
				name: 'webhook',
				send: async (message, signal) => {
					const body = await editOf(job, message);
					return replies.patch(route, { ...body, ...(signal && { signal }), auth: false });
				},
			});
		}
		if (!ephemeral && messageId) {
			const route = Routes.channelMessage(channelId, messageId);
			ways.push({
				name: 'bot',
				send: async (message, signal) => {
					const body = await editOf(job, message);
					return inBotsName(this.#with).patch(route, { ...body, ...(signal && { signal }) });
				},
			});
		}
		return ways;
	}

	#waysToAsker(job: Job): Way[] {
		const ways = this.#waysToReply(job);
		if (!job.reply.ephemeral) {
			const route = Routes.channelMessages(job.reply.channelId);
			ways.push({
				name: 'channel',
				send: async (message) => {
					const body = await newMessageOf(job, message, 'channel');
					return inBotsName(this.#with).post(route, body);
				},
			});
		}
		ways.push({
			name: 'direct',
			send: async (message) => {
				const opened = await inBotsName(this.#with).post(Routes.userChannels(), {
					body: { recipient_id: job.asker },
				});
				const { id } = channelSchema.parse(opened);
				const body = await newMessageOf(job, message, 'direct');
				return inBotsName(this.#with).post(Routes.channelMessages(id), body);
			},
		});
		return ways;
	}
}

/** The reply cannot be edited any more: its time is over, or it was deleted. */
export class ReplyGone extends Error {
	override readonly name = 'ReplyGone';

	constructor() {
		super('the reply cannot be edited any more');
	}
}

/** @returns what `send` has written, undefined when each way is closed. */
async function firstOpen(
	ways: readonly Way[],
	closed: ClosedWays,
	send: (way: Way) => Promise<unknown>,
): Promise<Written | undefined> {
	for (const way of ways) {
		if (closed.has(way.name)) continue;
		try {
			return { way: way.name, place: placeIn(await send(way)) };
		} catch (error) {
			const isOver = way.name === 'webhook' && isUnauthorized(error);
			if (!isOver && !isClosed(error)) throw error;
			closed.set(way.name, error);
		}
	}
	return undefined;
}

/** The message stands even where Discord's answer does not say which it is. */
function placeIn(answer: unknown): ReplyPlace | undefined {
	const { data } = messageSchema.safeParse(answer);
	return data && { channelId: data.channel_id, messageId: data.id };
}

import { DiscordAPIError, InteractionResponseType, MessageFlags, type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Job, ReplyAddress } from '../../generation/job.js';
import { Unanswered } from '../../generation/ports.js';
import { backoff } from '../../ops/backoff.js';
import type { Clock } from '../../ops/clock.js';
import type { Log } from '../../ops/log.js';
import { TRIES } from '../first-response.js';
import { tokenEndsAt } from '../token-life.js';
import { DiscordCode, isPassing } from '../trouble.js';

/** After this a first answer comes too late, in milliseconds. */
const ANSWER_TIMEOUT = 3_000;

const callbackSchema = z.object({ interaction: z.object({ response_message_id: z.string().optional() }) });
const messageSchema = z.object({ id: z.string() });

export interface OpeningDependencies {
	/** For the interaction's own routes. */
	readonly replies: REST;
	readonly clock: Clock;
	/** From 0 up to but not including 1. */
	readonly random: () => number;
	readonly log: Log;
	/** Called whenever Discord has not taken something that is tried again. */
	readonly onRetry: () => void;
	/** Aborted when the process stops. */
	readonly signal: AbortSignal;
}

/**
 * Gives a job's first answer: "thinking…", or, where the reply takes the place of a message, nothing that can be seen
 * (https://discord.com/developers/docs/interactions/receiving-and-responding#create-interaction-response). It is tried
 * three times at once, for there are 3 seconds; then, until the interaction's token ends, only to learn whether Discord
 * took one of the tries whose answers were lost.
 *
 * That Discord has an answer already means that it took an earlier try, of this process or of the one before; otherwise
 * another process has answered, and the reply is its own.
 *
 * @param isResumed whether a process before may have given the answer already.
 * @returns where the reply stands; without its message's id where Discord did not tell it.
 * @throws {Unanswered} there is no reply that is ours.
 * @throws the signal's reason, when the process stops while it waits.
 */
export async function openReply(
	job: Job,
	isResumed: boolean,
	dependencies: OpeningDependencies,
): Promise<ReplyAddress> {
	const { clock, random, log, onRetry, signal } = dependencies;
	const { reply } = job;
	for (let tries = 1; ; tries++) {
		try {
			if (clock.now() >= tokenEndsAt(reply)) return withoutAnswer(reply);
			return await give(reply, isResumed || tries > 1, dependencies.replies);
		} catch (error) {
			if (!isPassing(error)) throw error;
			const wait = tries < TRIES ? 0 : backoff(tries - TRIES + 1, random);
			log.warn({ job: job.id, tries, wait, err: error }, 'Discord did not take the first answer');
			if (clock.now() + wait >= tokenEndsAt(reply)) return withoutAnswer(reply, error);
			onRetry();
			await clock.sleep(wait, signal);
		}
	}
}

/** @param mayBeGiven whether Discord may have taken an answer of ours before. */
async function give(reply: ReplyAddress, mayBeGiven: boolean, replies: REST): Promise<ReplyAddress> {
	try {
		const answer = await replies.post(Routes.interactionCallback(reply.interactionId, reply.token), {
			body: firstAnswer(reply),
			query: new URLSearchParams({ with_response: 'true' }),
			signal: AbortSignal.timeout(ANSWER_TIMEOUT),
			auth: false,
		});
		return withMessage(reply, callbackSchema.parse(answer).interaction.response_message_id);
	} catch (error) {
		if (!(error instanceof DiscordAPIError) || isPassing(error)) throw error;
		if (error.code === DiscordCode.AlreadyAcknowledged) {
			if (!mayBeGiven) throw new Unanswered({ cause: error });
			return withMessage(reply, await standing(reply, replies).catch(() => undefined));
		}
		const messageId = mayBeGiven ? await standing(reply, replies) : undefined;
		return messageId ? withMessage(reply, messageId) : withoutAnswer(reply, error);
	}
}

function firstAnswer({ replacesMessage, ephemeral }: ReplyAddress) {
	if (replacesMessage) return { type: InteractionResponseType.DeferredMessageUpdate };
	return {
		type: InteractionResponseType.DeferredChannelMessageWithSource,
		...(ephemeral && { data: { flags: MessageFlags.Ephemeral } }),
	};
}

/**
 * @returns the id of the message that the interaction's token stands for, undefined when Discord says that there is none.
 * @throws when Discord does not say.
 */
async function standing({ applicationId, token }: ReplyAddress, replies: REST): Promise<string | undefined> {
	try {
		const message = await replies.get(Routes.webhookMessage(applicationId, token), { auth: false });
		return messageSchema.parse(message).id;
	} catch (error) {
		if (error instanceof DiscordAPIError && !isPassing(error)) return undefined;
		throw error;
	}
}

function withMessage(reply: ReplyAddress, messageId = reply.messageId): ReplyAddress {
	return { ...reply, ...(messageId && { messageId }) };
}

/**
 * A message that everybody sees can be edited as the bot, whether or not the button on it was answered in time.
 *
 * @throws {Unanswered} there is none.
 */
function withoutAnswer(reply: ReplyAddress, cause?: unknown): ReplyAddress {
	if (reply.messageId && !reply.ephemeral) return reply;
	throw new Unanswered({ cause });
}

import {
	type ChatInputCommandInteraction,
	DiscordAPIError,
	type InteractionReplyOptions,
	MessageFlags,
} from 'discord.js';
import type { ReplyAddress } from '../generation/job.js';
import type { Clock } from '../ops/clock.js';
import type { View } from './views.js';

const ALREADY_ACKNOWLEDGED = 40060;
/** For answers that were lost on the way: there are 3 seconds for all of them. */
const TRIES = 3;
/** Bytes that an attachment may have in any server, boosted or not. */
export const USUAL_ATTACHMENT_LIMIT = 10 * 1_048_576;

/**
 * Answers an interaction with "thinking…", and keeps all that it takes to write the reply later
 * (https://discord.com/developers/docs/interactions/receiving-and-responding).
 *
 * @param ephemeral whether only the asker sees the reply; it cannot be changed afterwards.
 * @throws what Discord answered, when it did not take the deferral: the reply is then not ours to write.
 */
export async function defer(
	interaction: ChatInputCommandInteraction,
	{ ephemeral, spoiler, clock }: { ephemeral: boolean; spoiler: boolean; clock: Clock },
): Promise<ReplyAddress> {
	const tokenIssuedAt = clock.now();
	const response = await respond(() =>
		interaction.deferReply({ withResponse: true, ...(ephemeral && { flags: MessageFlags.Ephemeral }) }),
	);
	const messageId = response ? response.interaction.responseMessageId : await messageIdOf(interaction);
	return {
		applicationId: interaction.applicationId,
		token: interaction.token,
		tokenIssuedAt,
		channelId: interaction.channelId,
		...(messageId && { messageId }),
		ephemeral,
		spoiler,
		attachmentSizeLimit:
			interaction.attachmentSizeLimit > 0 ? interaction.attachmentSizeLimit : USUAL_ATTACHMENT_LIMIT,
	};
}

/**
 * Answers an interaction in words that only the asker sees.
 *
 * @throws what Discord answered, when it did not take them.
 */
export async function answerPrivately(interaction: ChatInputCommandInteraction, view: View): Promise<void> {
	await respond(() =>
		interaction.reply({ ...view, flags: [view.flags, MessageFlags.Ephemeral] } as InteractionReplyOptions),
	);
}

/**
 * Sends the first response, again when its answer was lost. That Discord has one already means that it took an earlier
 * try, but only after such a try: otherwise another process has answered, and the interaction is its own.
 *
 * @returns what `send` returns, undefined when the answer to the try that Discord took was lost.
 */
async function respond<Response>(send: () => Promise<Response>): Promise<Response | undefined> {
	for (let tries = 1; ; tries++) {
		try {
			return await send();
		} catch (error) {
			if (error instanceof DiscordAPIError) {
				if (tries > 1 && error.code === ALREADY_ACKNOWLEDGED) return undefined;
				throw error;
			}
			if (tries === TRIES) throw error;
		}
	}
}

/** The reply can be written without its message's id, only not after its first quarter of an hour. */
async function messageIdOf(interaction: ChatInputCommandInteraction): Promise<string | undefined> {
	try {
		return (await interaction.fetchReply()).id;
	} catch {
		return undefined;
	}
}

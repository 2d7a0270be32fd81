import {
	type ButtonInteraction,
	type ChatInputCommandInteraction,
	DiscordAPIError,
	type InteractionReplyOptions,
	MessageFlags,
} from 'discord.js';
import type { ReplyAddress } from '../generation/job.js';
import type { Clock } from '../ops/clock.js';
import { DiscordCode } from './trouble.js';
import type { View } from './views.js';

/** For answers that were lost on the way: there are 3 seconds for all of them. */
export const TRIES = 3;
/** Bytes that an attachment may have in any server, boosted or not. */
export const USUAL_ATTACHMENT_LIMIT = 10 * 1_048_576;

/**
 * All that it takes to answer an interaction later, without it
 * (https://discord.com/developers/docs/interactions/receiving-and-responding). What answers a button takes the place of
 * the button's message.
 *
 * @param ephemeral whether only the asker sees a new reply; a message that is there stays what it is.
 */
export function replyAddress(
	interaction: ChatInputCommandInteraction | ButtonInteraction,
	{ ephemeral, spoiler, clock }: { ephemeral: boolean; spoiler: boolean; clock: Clock },
): ReplyAddress {
	const { message } = 'message' in interaction ? interaction : {};
	return {
		applicationId: interaction.applicationId,
		interactionId: interaction.id,
		token: interaction.token,
		tokenIssuedAt: clock.now(),
		channelId: interaction.channelId,
		...(message && { messageId: message.id }),
		replacesMessage: message !== undefined,
		ephemeral: message ? message.flags.has(MessageFlags.Ephemeral) : ephemeral,
		spoiler,
		attachmentSizeLimit:
			interaction.attachmentSizeLimit > 0 ? interaction.attachmentSizeLimit : USUAL_ATTACHMENT_LIMIT,
	};
}

/**
 * Answers an interaction in words that only the asker sees, again when Discord's answer was lost. That Discord has one
 * already means that it took an earlier try, but only after such a try: otherwise another process has answered.
 *
 * @throws what Discord answered, when it did not take them.
 */
export async function answerPrivately(
	interaction: ChatInputCommandInteraction | ButtonInteraction,
	view: View,
): Promise<void> {
	// discord.js has a name of its own for what a view says of mentions, and leaves out what it does not know.
	const answer = { ...view, flags: [view.flags, MessageFlags.Ephemeral], allowedMentions: { parse: [] } };
	for (let tries = 1; ; tries++) {
		try {
			await interaction.reply(answer as InteractionReplyOptions);
			return;
		} catch (error) {
			if (error instanceof DiscordAPIError) {
				if (tries > 1 && error.code === DiscordCode.AlreadyAcknowledged) return;
				throw error;
			}
			if (tries === TRIES) throw error;
		}
	}
}

import { type MessageContextMenuCommandInteraction, MessageFlags } from 'discord.js';
import type { ReplyAddress } from '../generation/job.js';
import type { Clock } from '../ops/clock.js';
import type { Answerable } from './command.js';
import { isOnMessage } from './first-response.js';

/** Bytes that an attachment may have in any server, boosted or not. */
export const USUAL_ATTACHMENT_LIMIT = 10 * 1_048_576;

export interface ReplyWishes {
	/** Whether the reply takes the place of the message that was pressed on, where there is one. */
	readonly replacesMessage: boolean;
	/** Whether only the asker sees a new reply; a message that is there stays what it is. */
	readonly ephemeral: boolean;
	readonly spoiler: boolean;
	readonly clock: Clock;
}

/**
 * All that it takes to answer an interaction later, without it
 * (https://discord.com/developers/docs/interactions/receiving-and-responding).
 */
export function replyAddress(
	interaction: Exclude<Answerable, MessageContextMenuCommandInteraction>,
	{ replacesMessage, ephemeral, spoiler, clock }: ReplyWishes,
): ReplyAddress {
	const message = replacesMessage && isOnMessage(interaction) ? interaction.message : undefined;
	return {
		applicationId: interaction.applicationId,
		interactionId: interaction.id,
		token: interaction.token,
		tokenIssuedAt: clock.now(),
		channelId: interaction.channelId ?? '',
		...(message && { messageId: message.id }),
		replacesMessage: message !== undefined,
		ephemeral: message ? message.flags.has(MessageFlags.Ephemeral) : ephemeral,
		spoiler,
		attachmentSizeLimit: attachmentLimitOf(interaction),
	};
}

/** Bytes that an attachment of a reply may have. */
export function attachmentLimitOf({ attachmentSizeLimit }: Answerable): number {
	return attachmentSizeLimit > 0 ? attachmentSizeLimit : USUAL_ATTACHMENT_LIMIT;
}

import {
	ApplicationIntegrationType,
	type ChatInputCommandInteraction,
	DiscordAPIError,
	MessageFlags,
} from 'discord.js';
import type { ReplyAddress } from '../generation/job.js';
import type { Clock } from '../ops/clock.js';

const ALREADY_ACKNOWLEDGED = 40060;
/** For answers that were lost on the way: there are 3 seconds for all of them. */
const TRIES = 3;

/**
 * Answers an interaction with "thinking…", and keeps all that it takes to write the reply later
 * (https://discord.com/developers/docs/interactions/receiving-and-responding).
 *
 * @param ephemeral whether only the asker sees the reply; it cannot be changed afterwards.
 * @throws what Discord answered, when it did not take the deferral: the reply can then never be written.
 */
export async function defer(
	interaction: ChatInputCommandInteraction,
	{ ephemeral, spoiler, clock }: { ephemeral: boolean; spoiler: boolean; clock: Clock },
): Promise<ReplyAddress> {
	const tokenIssuedAt = clock.now();
	const messageId = await acknowledge(interaction, ephemeral);
	return {
		applicationId: interaction.applicationId,
		token: interaction.token,
		tokenIssuedAt,
		channelId: interaction.channelId,
		...(messageId && { messageId }),
		ephemeral,
		spoiler,
		attachmentSizeLimit: interaction.attachmentSizeLimit,
	};
}

/** @returns the id of the reply's message. */
async function acknowledge(
	interaction: ChatInputCommandInteraction,
	ephemeral: boolean,
): Promise<string | undefined> {
	for (let tries = 1; ; tries++) {
		try {
			const { interaction: answered } = await interaction.deferReply({
				withResponse: true,
				...(ephemeral && { flags: MessageFlags.Ephemeral }),
			});
			return answered.responseMessageId ?? undefined;
		} catch (error) {
			if (error instanceof DiscordAPIError) {
				// Discord took an earlier try, and its answer was lost.
				if (error.code === ALREADY_ACKNOWLEDGED) return (await interaction.fetchReply()).id;
				throw error;
			}
			if (tries === TRIES) throw error;
		}
	}
}

/**
 * Whose gate a request waits at: the server's that the bot was added to, or, in direct messages and where the asker
 * brought the bot along, the asker's own.
 */
export function gateOf(interaction: ChatInputCommandInteraction): string {
	const added = interaction.authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall];
	return interaction.guildId && added ? `guild:${interaction.guildId}` : `user:${interaction.user.id}`;
}

import {
	ApplicationIntegrationType,
	type ChatInputCommandInteraction,
	DiscordAPIError,
	MessageFlags,
} from 'discord.js';
import type { ReplyAddress } from '../generation/job.js';
import type { Clock } from '../ops/clock.js';

const ALREADY_ACKNOWLEDGED = 40060;

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

async function acknowledge(
	interaction: ChatInputCommandInteraction,
	ephemeral: boolean,
): Promise<string | undefined> {
	try {
		const response = await interaction.deferReply({
			withResponse: true,
			...(ephemeral && { flags: MessageFlags.Ephemeral }),
		});
		return response.interaction.responseMessageId ?? undefined;
	} catch (error) {
		// Discord took the first try, and its answer was lost.
		if (error instanceof DiscordAPIError && error.code === ALREADY_ACKNOWLEDGED) return undefined;
		throw error;
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

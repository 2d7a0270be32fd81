import { ApplicationIntegrationType, type ChatInputCommandInteraction } from 'discord.js';

/**
 * Whose gate a request waits at: the server's that the bot was added to, or, in direct messages and where the asker
 * brought the bot along, the asker's own.
 */
export function gateOf(interaction: ChatInputCommandInteraction): string {
	const added = interaction.authorizingIntegrationOwners[ApplicationIntegrationType.GuildInstall];
	return interaction.guildId && added ? `guild:${interaction.guildId}` : `user:${interaction.user.id}`;
}

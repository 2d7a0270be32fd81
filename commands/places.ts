import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

/** For commands that work everywhere: in servers, in direct messages, and wherever somebody brings Easel along. */
export const ANYWHERE = {
	integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
	contexts: [
		InteractionContextType.Guild,
		InteractionContextType.BotDM,
		InteractionContextType.PrivateChannel,
	],
};

/** For commands that are about a server that Easel was added to. */
export const IN_GUILDS = {
	integration_types: [ApplicationIntegrationType.GuildInstall],
	contexts: [InteractionContextType.Guild],
};

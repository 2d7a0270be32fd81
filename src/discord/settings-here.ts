import { DEFAULT_SETTINGS, type GuildSettings } from '../guilds/settings.js';
import type { CommandContext } from './command.js';
import type { Origin } from './origin.js';

/**
 * What is set where somebody is: the defaults where there is no server.
 *
 * @throws {NotRead}
 */
export async function settingsHere(
	{ guildId }: Pick<Origin, 'guildId'>,
	{ guilds }: Pick<CommandContext, 'guilds'>,
): Promise<GuildSettings> {
	return guildId ? guilds.load(guildId) : DEFAULT_SETTINGS;
}

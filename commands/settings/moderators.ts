import { ApplicationCommandOptionType } from 'discord.js';
import { chosenIn } from '../../src/discord/chosen.js';
import type { Origin } from '../../src/discord/origin.js';
import { idsIn, ValueRefused } from '../../src/discord/value.js';
import type { GuildSettings } from '../../src/guilds/settings.js';
import { given } from '../options.js';
import { named } from '../words.js';
import { changeSettings, type SettingsPart, showPanel } from './part.js';

/** `/settings moderators`: whose role may use `/limits` without managing the server. */
export const moderators: SettingsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('moderators', (texts) => texts.commands.settings.moderators),
		options: [
			{
				type: ApplicationCommandOptionType.Role,
				...named('role', (texts) => texts.commands.settings.moderators.role),
			},
		],
	},

	async run(interaction, origin, context) {
		const role = given(interaction, 'role');
		if (role === undefined) return showPanel(interaction, origin, context, 'moderators');
		await changeSettings(interaction, origin, context, 'moderators', withRole([role], origin));
	},

	controls: {
		moderators: ({ interaction, origin }, context) =>
			changeSettings(interaction, origin, context, 'moderators', withRole(chosenIn(interaction), origin)),
	},
};

/** @throws {ValueRefused} */
function withRole(chosen: readonly unknown[], { guildId }: Origin) {
	const [moderatorRole] = idsIn('role', chosen, 1);
	// Everybody has the role that is called like the server's id.
	if (moderatorRole !== undefined && moderatorRole === guildId)
		throw new ValueRefused(
			'role',
			(t) => t('refusals.takes.moderatorRole'),
			(t) => t('commands.settings.moderators.role.name'),
		);
	return ({ moderatorRole: _, ...settings }: GuildSettings): GuildSettings => ({
		...settings,
		...(moderatorRole && { moderatorRole }),
	});
}

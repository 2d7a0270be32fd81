import { ApplicationCommandOptionType, ChannelType } from 'discord.js';
import { chosenIn } from '../../src/discord/chosen.js';
import { idsIn } from '../../src/discord/value.js';
import type { GuildSettings } from '../../src/guilds/settings.js';
import { given } from '../options.js';
import { named } from '../words.js';
import { changeSettings, type SettingsPart, showPanel } from './part.js';

/** `/settings log`: where a line is written for each change, and for each removal by a moderator. */
export const log: SettingsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('log', (texts) => texts.commands.settings.log),
		options: [
			{
				type: ApplicationCommandOptionType.Channel,
				...named('channel', (texts) => texts.commands.settings.log.channel),
				channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
			},
		],
	},

	async run(interaction, origin, context) {
		const channel = given(interaction, 'channel');
		if (channel === undefined) return showPanel(interaction, origin, context, 'log');
		await changeSettings(interaction, origin, context, 'log', withLog([channel]));
	},

	controls: {
		log: ({ interaction, origin }, context) =>
			changeSettings(interaction, origin, context, 'log', withLog(chosenIn(interaction))),
	},
};

/** @throws {ValueRefused} */
function withLog(chosen: readonly unknown[]) {
	const [logChannel] = idsIn('channel', chosen, 1);
	return ({ logChannel: _, ...settings }: GuildSettings): GuildSettings => ({
		...settings,
		...(logChannel && { logChannel }),
	});
}

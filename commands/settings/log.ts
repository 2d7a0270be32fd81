import { ApplicationCommandOptionType, ChannelType } from 'discord.js';
import { chosenIn } from '../../src/discord/chosen.js';
import { idsIn } from '../../src/discord/value.js';
import type { GuildSettings } from '../../src/guilds/settings.js';
import { given } from '../options.js';
import { changeSettings, type SettingsPart, showPanel } from './part.js';

/** `/settings log`: where a line is written for each change, and for each removal by a moderator. */
export const log: SettingsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		name: 'log',
		description: 'A channel that gets a line for each change of settings or limits',
		options: [
			{
				type: ApplicationCommandOptionType.Channel,
				name: 'channel',
				description: 'The channel; without it you can choose or clear it in the answer',
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

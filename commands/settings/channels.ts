import { ApplicationCommandOptionType } from 'discord.js';
import { chosenIn } from '../../src/discord/chosen.js';
import { idsIn, oneOf } from '../../src/discord/value.js';
import { CHANNEL_RULES, CHANNELS_LIMIT } from '../../src/guilds/settings.js';
import { named } from '../words.js';
import { changeSettings, type SettingsPart, showPanel } from './part.js';

/** `/settings channels`: where `/imagine` works. */
export const channels: SettingsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('channels', (texts) => texts.commands.settings.channels),
	},

	run: (interaction, origin, context) => showPanel(interaction, origin, context, 'channels'),

	controls: {
		async 'channel-rule'({ interaction, origin }, context) {
			const rule = oneOf('channels', chosenIn(interaction)[0], CHANNEL_RULES);
			await changeSettings(interaction, origin, context, 'channels', (settings) => ({
				...settings,
				channels: { ...settings.channels, rule },
			}));
		},

		async channels({ interaction, origin }, context) {
			const ids = idsIn('channels', chosenIn(interaction), CHANNELS_LIMIT);
			await changeSettings(interaction, origin, context, 'channels', (settings) => {
				// Who chooses channels while it works everywhere wants it there.
				const rule =
					settings.channels.rule === 'everywhere' && ids.length > 0 ? 'only' : settings.channels.rule;
				return { ...settings, channels: { rule, ids } };
			});
		},
	},
};

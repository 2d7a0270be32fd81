import { ApplicationCommandOptionType } from 'discord.js';
import { timezoneChoices } from '../../src/discord/completions.js';
import { ValueRefused } from '../../src/discord/value.js';
import { timezoneNamed } from '../../src/guilds/timezones.js';
import { given } from '../options.js';
import { changeSettings, type SettingsPart } from './part.js';

/** `/settings timezone`: where midnight is, at which the day of the limits turns. */
export const timezone: SettingsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		name: 'timezone',
		description: 'Where midnight is, at which the daily limits begin anew',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'zone',
				description: 'A name like Asia/Tokyo: type a city',
				required: true,
				autocomplete: true,
			},
		],
	},

	async run(interaction, origin, context) {
		const timezone = timezoneNamed(String(given(interaction, 'zone')));
		if (!timezone) throw new ValueRefused('zone', (t) => t('refusals.takes.timezone'));
		await changeSettings(interaction, origin, context, 'view', (settings) => ({ ...settings, timezone }));
	},

	complete: ({ typed }) => timezoneChoices(typed),
};

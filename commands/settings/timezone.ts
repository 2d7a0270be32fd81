import { ApplicationCommandOptionType } from 'discord.js';
import { timezoneChoices } from '../../src/discord/completions.js';
import { ValueRefused } from '../../src/discord/value.js';
import { timezoneNamed } from '../../src/guilds/timezones.js';
import { given } from '../options.js';
import { named } from '../words.js';
import { changeSettings, type SettingsPart } from './part.js';

/** `/settings timezone`: where midnight is, at which the day of the limits turns. */
export const timezone: SettingsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('timezone', (texts) => texts.commands.settings.timezone),
		options: [
			{
				type: ApplicationCommandOptionType.String,
				...named('zone', (texts) => texts.commands.settings.timezone.zone),
				required: true,
				autocomplete: true,
			},
		],
	},

	async run(interaction, origin, context) {
		const timezone = timezoneNamed(String(given(interaction, 'zone')));
		if (!timezone)
			throw new ValueRefused(
				'zone',
				(t) => t('refusals.takes.timezone'),
				(t) => t('commands.settings.timezone.zone.name'),
			);
		await changeSettings(interaction, origin, context, 'view', (settings) => ({ ...settings, timezone }));
	},

	complete: ({ typed }) => timezoneChoices(typed),
};

import { ApplicationCommandOptionType } from 'discord.js';
import { answerWith } from '../../src/discord/first-response.js';
import { oneOf } from '../../src/discord/value.js';
import { GROUPS, type Group, resetView } from '../../src/discord/views/settings/panel.js';
import { DEFAULT_SETTINGS, type GuildSettings } from '../../src/guilds/settings.js';
import { wordsFor } from '../../src/words/index.js';
import { given } from '../options.js';
import { called, named } from '../words.js';
import { changeSettings, type SettingsPart } from './part.js';

const ALL = 'all';
const CHOICES = [ALL, ...GROUPS] as const;

/** The fields of the record that each group is. */
const FIELDS = {
	defaults: ['defaults'],
	models: ['models'],
	channels: ['channels'],
	safety: ['safety'],
	key: ['key', 'mayUseBotsKey'],
	log: ['logChannel'],
	moderators: ['moderatorRole'],
	language: ['language'],
	timezone: ['timezone'],
} as const satisfies Record<Group, readonly (keyof GuildSettings)[]>;

/** `/settings reset`: all or one group back to the defaults, after a confirmation. */
export const reset: SettingsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('reset', (texts) => texts.commands.settings.reset),
		options: [
			{
				type: ApplicationCommandOptionType.String,
				...named('group', (texts) => texts.commands.settings.reset.group),
				required: true,
				choices: CHOICES.map((value) => ({
					...called((texts) => texts.choices.settingsGroup[value]),
					value,
				})),
			},
		],
	},

	run: (interaction) =>
		answerWith(
			interaction,
			resetView(wordsFor(interaction.locale), oneOf('group', given(interaction, 'group'), CHOICES)),
		),

	controls: {
		async reset({ interaction, args, origin }, context) {
			const group = oneOf('group', args[1], CHOICES);
			const groups = group === ALL ? GROUPS : [group];
			await changeSettings(interaction, origin, context, 'view', (settings) =>
				withDefaults(
					settings,
					groups.flatMap((one) => FIELDS[one]),
				),
			);
		},
	},
};

function withDefaults(settings: GuildSettings, fields: readonly (keyof GuildSettings)[]): GuildSettings {
	const isReset = ([field]: [string, unknown]) => fields.some((one) => one === field);
	return Object.fromEntries([
		...Object.entries(settings).filter((entry) => !isReset(entry)),
		...Object.entries(DEFAULT_SETTINGS).filter(isReset),
	]) as unknown as GuildSettings;
}

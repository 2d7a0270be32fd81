import { ApplicationCommandOptionType } from 'discord.js';
import { oneOf } from '../../src/discord/value.js';
import { LANGUAGE_NAMES, LANGUAGES, type LanguageName } from '../../src/words/index.js';
import { given } from '../options.js';
import { called, named } from '../words.js';
import { changeSettings, type SettingsPart } from './part.js';

const AS_DISCORD_SAYS = 'discord';
const NAMES = Object.keys(LANGUAGES) as LanguageName[];

/** `/settings language`: what everybody sees is in it; Discord knows only that of Community servers. */
export const language: SettingsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('language', (texts) => texts.commands.settings.language),
		options: [
			{
				type: ApplicationCommandOptionType.String,
				...named('language', (texts) => texts.commands.settings.language.language),
				required: true,
				choices: [
					{ ...called((texts) => texts.choices.language.discord), value: AS_DISCORD_SAYS },
					...NAMES.map((value) => ({ ...called(() => LANGUAGE_NAMES[value]), value })),
				],
			},
		],
	},

	async run(interaction, origin, context) {
		const chosen = oneOf('language', given(interaction, 'language'), [AS_DISCORD_SAYS, ...NAMES]);
		await changeSettings(interaction, origin, context, 'view', ({ language: _, ...rest }) =>
			chosen === AS_DISCORD_SAYS ? rest : { ...rest, language: chosen },
		);
	},
};

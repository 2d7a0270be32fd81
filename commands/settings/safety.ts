import { ApplicationCommandOptionType } from 'discord.js';
import { chosenIn } from '../../src/discord/chosen.js';
import { beforeForm } from '../../src/discord/first-response.js';
import { oneOf } from '../../src/discord/value.js';
import { PANELS, type Panel, SPOILERS } from '../../src/discord/views/settings/controls.js';
import { blockedWordsModal } from '../../src/discord/views/settings/forms.js';
import { readBlockedWords } from '../../src/guilds/blocked-words.js';
import type { GuildSettings } from '../../src/guilds/settings.js';
import { wordsFor } from '../../src/words/index.js';
import { given } from '../options.js';
import { called, named } from '../words.js';
import { changeSettings, type SettingsPart, showPanel } from './part.js';

const SWITCH = ['on', 'off'] as const;

/** `/settings safety`: what is kept out of channels that are not age-restricted, and what is hidden until it is pressed. */
export const safety: SettingsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('safety', (texts) => texts.commands.settings.safety),
		options: [
			{
				type: ApplicationCommandOptionType.String,
				...named('filter', (texts) => texts.commands.settings.safety.filter),
				choices: SWITCH.map((value) => ({ ...called((texts) => texts.choices.filter[value]), value })),
			},
			{
				type: ApplicationCommandOptionType.String,
				...named('spoiler', (texts) => texts.commands.settings.safety.spoiler),
				choices: SPOILERS.map((value) => ({
					...called((texts) => texts.choices.spoilerRule[value]),
					value,
				})),
			},
		],
	},

	async run(interaction, origin, context) {
		const filter = given(interaction, 'filter');
		const spoiler = given(interaction, 'spoiler');
		if (filter === undefined && spoiler === undefined)
			return showPanel(interaction, origin, context, 'safety');
		const set: Partial<GuildSettings['safety']> = {
			...(filter !== undefined && { isOn: oneOf('filter', filter, SWITCH) === 'on' }),
			...(spoiler !== undefined && { spoiler: oneOf('spoiler', spoiler, SPOILERS) }),
		};
		await changeSettings(interaction, origin, context, 'safety', withSafety(set));
	},

	controls: {
		async filter({ interaction, args, origin }, context) {
			const isOn = oneOf('filter', args[2], SWITCH) === 'on';
			await changeSettings(interaction, origin, context, panelIn(args), withSafety({ isOn }));
		},

		async spoiler({ interaction, args, origin }, context) {
			const spoiler = oneOf('spoiler', chosenIn(interaction)[0], SPOILERS);
			await changeSettings(interaction, origin, context, panelIn(args), withSafety({ spoiler }));
		},

		async words({ interaction, origin }, context) {
			if (interaction.isModalSubmit()) {
				const blockedWords = readBlockedWords(interaction.fields.getTextInputValue('words'));
				await changeSettings(interaction, origin, context, 'safety', withSafety({ blockedWords }));
			} else {
				const { guilds, clock } = context;
				const { safety } = await beforeForm(clock, guilds.load(origin.guildId ?? ''));
				await interaction.showModal(blockedWordsModal(wordsFor(interaction.locale), safety.blockedWords));
			}
		},
	},
};

function withSafety(set: Partial<GuildSettings['safety']>) {
	return (settings: GuildSettings): GuildSettings => ({
		...settings,
		safety: { ...settings.safety, ...set },
	});
}

function panelIn(args: readonly string[]): Panel {
	return oneOf('page', args[1], PANELS);
}

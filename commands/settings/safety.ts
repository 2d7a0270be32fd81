import { ApplicationCommandOptionType } from 'discord.js';
import { chosenIn } from '../../src/discord/chosen.js';
import { beforeForm } from '../../src/discord/first-response.js';
import { oneOf } from '../../src/discord/value.js';
import { PANELS, type Panel, SPOILERS } from '../../src/discord/views/settings/controls.js';
import { blockedWordsModal } from '../../src/discord/views/settings/forms.js';
import { readBlockedWords } from '../../src/guilds/blocked-words.js';
import type { GuildSettings } from '../../src/guilds/settings.js';
import { given } from '../options.js';
import { changeSettings, type SettingsPart, showPanel } from './part.js';

const SPOILER_VALUES = Object.keys(SPOILERS) as (keyof typeof SPOILERS)[];
const SWITCH = ['on', 'off'] as const;

/** `/settings safety`: what is kept out of channels that are not age-restricted, and what is hidden until it is pressed. */
export const safety: SettingsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		name: 'safety',
		description: 'What is kept out of channels that are not age-restricted, and spoilers',
		options: [
			{
				type: ApplicationCommandOptionType.String,
				name: 'filter',
				description: 'Keep nudity and blocked words out of channels that are not age-restricted',
				choices: SWITCH.map((value) => ({ name: value, value })),
			},
			{
				type: ApplicationCommandOptionType.String,
				name: 'spoiler',
				description: 'Whether pictures are hidden until somebody presses them',
				choices: SPOILER_VALUES.map((value) => ({ name: `${value} – ${SPOILERS[value]}`, value })),
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
			...(spoiler !== undefined && { spoiler: oneOf('spoiler', spoiler, SPOILER_VALUES) }),
		};
		await changeSettings(interaction, origin, context, 'safety', withSafety(set));
	},

	controls: {
		async filter({ interaction, args, origin }, context) {
			const isOn = oneOf('filter', args[2], SWITCH) === 'on';
			await changeSettings(interaction, origin, context, panelIn(args), withSafety({ isOn }));
		},

		async spoiler({ interaction, args, origin }, context) {
			const spoiler = oneOf('spoiler', chosenIn(interaction)[0], SPOILER_VALUES);
			await changeSettings(interaction, origin, context, panelIn(args), withSafety({ spoiler }));
		},

		async words({ interaction, origin }, context) {
			if (interaction.isModalSubmit()) {
				const blockedWords = readBlockedWords(interaction.fields.getTextInputValue('words'));
				await changeSettings(interaction, origin, context, 'safety', withSafety({ blockedWords }));
			} else {
				const { guilds, clock } = context;
				const { safety } = await beforeForm(clock, guilds.load(origin.guildId ?? ''));
				await interaction.showModal(blockedWordsModal(safety.blockedWords));
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

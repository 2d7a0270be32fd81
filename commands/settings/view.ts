import { ApplicationCommandOptionType } from 'discord.js';
import { chosenIn } from '../../src/discord/chosen.js';
import { oneOf } from '../../src/discord/value.js';
import { NO_DEFAULT, PANELS } from '../../src/discord/views/settings/controls.js';
import { ASPECT_RATIOS, readDefaults } from '../../src/pixai/request.js';
import { named } from '../words.js';
import { changeSettings, type SettingsPart, showPanel } from './part.js';

/** `/settings view`: all that is set, and controls for what is changed most. */
export const overview: SettingsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('view', (texts) => texts.commands.settings.view),
	},

	run: (interaction, origin, context) => showPanel(interaction, origin, context, 'view'),

	controls: {
		show: ({ interaction, args, origin }, context) =>
			showPanel(interaction, origin, context, oneOf('page', args[1], PANELS)),

		confirm: ({ interaction, args, origin }, context) =>
			changeSettings(interaction, origin, context, oneOf('page', args[1], PANELS), (settings) => {
				const { unreadableSince: _, ...rest } = settings;
				return rest;
			}),

		model({ interaction, origin }, context) {
			const [chosen] = chosenIn(interaction);
			const given = readDefaults(chosen === NO_DEFAULT ? {} : { model: chosen ?? '' });
			return changeSettings(interaction, origin, context, 'view', (settings) => {
				const { modelId: _, ...rest } = settings.defaults;
				return { ...settings, defaults: { ...rest, ...given } };
			});
		},

		'aspect-ratio'({ interaction, origin }, context) {
			const [chosen] = chosenIn(interaction);
			const ratio = oneOf('aspect_ratio', chosen, [NO_DEFAULT, ...ASPECT_RATIOS]);
			return changeSettings(interaction, origin, context, 'view', (settings) => {
				const { aspectRatio: _, ...rest } = settings.defaults;
				return { ...settings, defaults: ratio === NO_DEFAULT ? rest : { ...rest, aspectRatio: ratio } };
			});
		},
	},
};

import { ApplicationCommandOptionType } from 'discord.js';
import { chosenIn } from '../../src/discord/chosen.js';
import { modelChoices } from '../../src/discord/completions.js';
import { usedBy } from '../../src/discord/requests/request-choices.js';
import { ValueRefused } from '../../src/discord/value.js';
import { ANY_MODEL } from '../../src/discord/views/settings/controls.js';
import { MODELS_LIMIT } from '../../src/guilds/settings.js';
import { readDefaults } from '../../src/pixai/request.js';
import { given } from '../options.js';
import { named } from '../words.js';
import { changeSettings, type SettingsPart, showPanel } from './part.js';

/** `/settings models`: which models members may use. */
export const models: SettingsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('models', (texts) => texts.commands.settings.models),
		options: [
			{
				type: ApplicationCommandOptionType.String,
				...named('add', (texts) => texts.commands.settings.models.add),
				autocomplete: true,
			},
		],
	},

	async run(interaction, origin, context) {
		const add = given(interaction, 'add');
		if (add === undefined) return showPanel(interaction, origin, context, 'models');
		const { modelId = '' } = readDefaults({ model: add });
		await changeSettings(interaction, origin, context, 'models', (settings) => ({
			...settings,
			models: withinList([...new Set([...(settings.models === 'any' ? [] : settings.models), modelId])]),
		}));
	},

	complete: ({ typed, origin, t }, context) => modelChoices(t, typed, usedBy(origin, context).models),

	controls: {
		async models({ interaction, origin }, context) {
			const chosen = chosenIn(interaction);
			if (chosen.length === 0) throw new ValueRefused('models', (t) => t('refusals.takes.oneFromList'));
			await changeSettings(interaction, origin, context, 'models', (settings) => {
				const had = settings.models;
				// Of a list to which "any" is added, the list was meant to go; of "any" to which models are, "any".
				const isAny = chosen.includes(ANY_MODEL) && (had !== 'any' || chosen.length === 1);
				if (isAny) return { ...settings, models: 'any' };
				const ids = chosen.filter((id) => id !== ANY_MODEL);
				if (ids.some((id) => !/^\d{1,20}$/.test(id)))
					throw new ValueRefused('models', (t) => t('refusals.takes.fromList'));
				return { ...settings, models: withinList([...new Set(ids)]) };
			});
		},
	},
};

function withinList(ids: string[]): string[] {
	if (ids.length > MODELS_LIMIT)
		throw new ValueRefused(
			'models',
			(t) => t('refusals.takes.models', { max: MODELS_LIMIT }),
			(t) => t('commands.settings.models.name'),
		);
	return ids;
}

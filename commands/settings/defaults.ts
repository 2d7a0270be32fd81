import { ApplicationCommandOptionType } from 'discord.js';
import { modelChoices, styleChoices } from '../../src/discord/completions.js';
import { optionName } from '../../src/discord/option-words.js';
import { usedBy } from '../../src/discord/requests/request-choices.js';
import { oneOf } from '../../src/discord/value.js';
import { type RequestDefaults, type RequestOption, readDefaults } from '../../src/pixai/request.js';
import { imagineDefinition } from '../imagine-definition.js';
import { given } from '../options.js';
import { called, named } from '../words.js';
import { changeSettings, type SettingsPart, showPanel } from './part.js';

/** The options of `/imagine` that have a default, and where a server's record keeps it. */
const KEPT_AS = {
	model: 'modelId',
	aspectRatio: 'aspectRatio',
	mode: 'mode',
	size: 'size',
	count: 'count',
	negativePrompt: 'negativePrompt',
	style: 'style',
	enhancePrompt: 'enhancePrompt',
} as const satisfies Partial<Record<RequestOption, keyof RequestDefaults>>;

const OPTIONS = Object.keys(KEPT_AS) as (keyof typeof KEPT_AS)[];
const NAMES = OPTIONS.map(optionName);

/** `/settings defaults`: what `/imagine` uses where the member says nothing. */
export const defaults: SettingsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('defaults', (texts) => texts.commands.settings.defaults),
		options: [
			...imagineDefinition.options.filter(({ name }) => NAMES.includes(name)),
			{
				type: ApplicationCommandOptionType.String,
				...named('clear', (texts) => texts.commands.settings.defaults.clear),
				choices: OPTIONS.map((option) => ({
					...called((texts) => texts.options[option].name),
					value: optionName(option),
				})),
			},
		],
	},

	async run(interaction, origin, context) {
		const options = Object.fromEntries(
			OPTIONS.map((option) => [option, given(interaction, optionName(option))]),
		);
		const set = readDefaults(options);
		const clear = given(interaction, 'clear');
		const cleared = clear === undefined ? undefined : OPTIONS[NAMES.indexOf(oneOf('clear', clear, NAMES))];
		if (Object.keys(set).length === 0 && !cleared) return showPanel(interaction, origin, context, 'view');
		await changeSettings(interaction, origin, context, 'view', (settings) => {
			const kept = Object.entries(settings.defaults).filter(
				([field]) => !cleared || field !== KEPT_AS[cleared],
			);
			return { ...settings, defaults: { ...Object.fromEntries(kept), ...set } };
		});
	},

	complete({ option, typed, origin, t }, context) {
		const { models, styles } = usedBy(origin, context);
		return option === 'style' ? styleChoices(typed, styles) : modelChoices(t, typed, models);
	},
};

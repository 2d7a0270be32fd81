import { ApplicationCommandOptionType } from 'discord.js';
import { CHOICES_LIMIT, presetChoices } from '../../src/discord/completions.js';
import { answerWith } from '../../src/discord/first-response.js';
import { optionName } from '../../src/discord/option-words.js';
import { PresetEmpty } from '../../src/discord/requests/presets.js';
import { presetsKnown, requestChoices } from '../../src/discord/requests/request-choices.js';
import { ValueRefused } from '../../src/discord/value.js';
import { presetDoneView, savedNotice } from '../../src/discord/views/presets.js';
import {
	PRESET_NAME_LIMIT,
	type Preset,
	presetNamed,
	readPresetName,
	withPreset,
} from '../../src/generation/preset.js';
import { REQUEST_OPTIONS, readPresetOptions } from '../../src/pixai/request.js';
import { wordsFor } from '../../src/words/index.js';
import { imagineDefinition } from '../imagine-definition.js';
import { given, requestOptions } from '../options.js';
import { named } from '../words.js';
import { changePresets, type PresetPart } from './part.js';

/** The options of `/imagine` that a preset can say something of. */
const NAMES = [...REQUEST_OPTIONS.filter((option) => option !== 'prompt').map(optionName), 'spoiler'];

/** `/preset save`: options under a name, one's own or, by moderators, a server's; what is called so already is replaced. */
export const save: PresetPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('save', (texts) => texts.commands.preset.save),
		options: [
			{
				type: ApplicationCommandOptionType.String,
				...named('name', (texts) => texts.options.presetName),
				required: true,
				min_length: 1,
				max_length: PRESET_NAME_LIMIT,
				autocomplete: true,
			},
			...imagineDefinition.options.filter(({ name }) => NAMES.includes(name)),
			{
				type: ApplicationCommandOptionType.Boolean,
				...named('for_server', (texts) => texts.options.forServer),
			},
		],
	},

	async run(interaction, origin, context) {
		const preset = presetIn(given(interaction, 'name'), {
			options: readPresetOptions(requestOptions(interaction)),
			...spoilerIn(given(interaction, 'spoiler')),
		});
		const scope = given(interaction, 'for_server') === true ? 'guild' : 'own';
		const before = await changePresets(interaction, origin, context, scope, (presets) =>
			withPreset(presets, preset),
		);
		const t = wordsFor(interaction.locale);
		const notice = savedNotice(t, scope, preset, presetNamed(before, preset.name));
		await answerWith(interaction, presetDoneView(t, notice));
	},

	async complete(typing, context) {
		if (typing.option !== 'name') return requestChoices(typing, context);
		const { own } = await presetsKnown(typing.origin, context);
		const found = presetChoices(typing.t, typing.typed, { own, guild: [] });
		const name = readPresetName(typing.typed);
		// Where nothing is proposed, Discord looks as if nothing else could be typed.
		return !name || presetNamed(own, name)
			? found
			: [{ name, value: name }, ...found].slice(0, CHOICES_LIMIT);
	},
};

/** @throws {ValueRefused | PresetEmpty} */
function presetIn(typed: unknown, says: Omit<Preset, 'name'>): Preset {
	const name = readPresetName(typed);
	if (name === undefined)
		throw new ValueRefused('name', (t) => t('refusals.takes.presetName', { max: PRESET_NAME_LIMIT }));
	if (Object.keys(says.options).length === 0 && says.spoiler === undefined) throw new PresetEmpty();
	return { name, ...says };
}

function spoilerIn(spoiler: unknown): Pick<Preset, 'spoiler'> {
	return typeof spoiler === 'boolean' ? { spoiler } : {};
}

import { ApplicationCommandOptionType } from 'discord.js';
import type { CommandContext, Use } from '../../src/discord/command.js';
import { presetChoices } from '../../src/discord/completions.js';
import { beforeForm } from '../../src/discord/first-response.js';
import type { Origin } from '../../src/discord/origin.js';
import { NoSuchControl } from '../../src/discord/pictures/pressed.js';
import { draftOf } from '../../src/discord/requests/edit-form.js';
import { type Opener, openForm } from '../../src/discord/requests/editing.js';
import { type PresetsHere, presetIn } from '../../src/discord/requests/presets.js';
import { presetsKnown, usedBy } from '../../src/discord/requests/request-choices.js';
import { settingsHere } from '../../src/discord/settings-here.js';
import { withDefaults } from '../../src/pixai/request.js';
import { wordsFor } from '../../src/words/index.js';
import { given } from '../options.js';
import { named } from '../words.js';
import { chosenPreset, type PresetPart } from './part.js';

/** `/preset use`: the form for a request with what a preset says, and the prompt still to be typed. */
export const use: PresetPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('use', (texts) => texts.commands.preset.use),
		options: [
			{
				type: ApplicationCommandOptionType.String,
				...named('name', (texts) => texts.options.presetNamed),
				required: true,
				autocomplete: true,
			},
		],
	},

	run(interaction, origin, context) {
		const name = String(given(interaction, 'name'));
		return openWith(interaction, origin, context, name, (there) => there);
	},

	async complete({ typed, origin, t }, context) {
		return presetChoices(t, typed, await presetsKnown(origin, context), usedBy(origin, context).presets);
	},
};

/** The select of the list. */
export async function useChosen({ interaction, origin }: Use, context: CommandContext): Promise<void> {
	if (interaction.isModalSubmit()) throw new NoSuchControl();
	const { scope, name } = chosenPreset(interaction);
	await openWith(interaction, origin, context, name, (there) => ({
		own: [],
		guild: [],
		[scope]: there[scope],
	}));
}

/**
 * @param among those that are meant of those that there are.
 * @throws {PresetUnknown | PersonNotRead | NotRead | TookTooLong} before any answer.
 */
async function openWith(
	interaction: Opener,
	origin: Origin,
	context: CommandContext,
	name: string,
	among: (there: PresetsHere) => PresetsHere,
): Promise<void> {
	const { people, clock } = context;
	const [{ presets: own }, settings] = await beforeForm(
		clock,
		Promise.all([people.load(origin.person.id), settingsHere(origin, context)]),
	);
	const { options, spoiler } = presetIn(among({ own, guild: settings.presets }), name);
	const asked = {
		options: withDefaults({}, { ...settings.defaults, ...options }),
		spoiler: spoiler === true,
		isPrivate: false,
	};
	await openForm(interaction, draftOf(wordsFor(interaction.locale), asked), settings, origin, context);
}

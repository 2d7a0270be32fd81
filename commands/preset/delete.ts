import { ApplicationCommandOptionType } from 'discord.js';
import type { Answerable, CommandContext, Use } from '../../src/discord/command.js';
import { presetChoices } from '../../src/discord/completions.js';
import { answerWith } from '../../src/discord/first-response.js';
import type { Origin } from '../../src/discord/origin.js';
import { isModerator } from '../../src/discord/permission.js';
import { PresetUnknown } from '../../src/discord/requests/presets.js';
import { presetsKnown } from '../../src/discord/requests/request-choices.js';
import { pageIn } from '../../src/discord/value.js';
import { deletedNotice, presetDoneView, type Scope } from '../../src/discord/views/presets.js';
import { presetNamed, withoutPreset } from '../../src/generation/preset.js';
import { wordsFor } from '../../src/words/index.js';
import { given } from '../options.js';
import { named } from '../words.js';
import { changePresets, chosenPreset, type PresetPart, showPresets } from './part.js';

/** `/preset delete`: one of one's own or, by moderators, of a server's. The answer says what it was, to save it again. */
export const remove: PresetPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('delete', (texts) => texts.commands.preset.delete),
		options: [
			{
				type: ApplicationCommandOptionType.String,
				...named('name', (texts) => texts.options.presetNamed),
				required: true,
				autocomplete: true,
			},
			{
				type: ApplicationCommandOptionType.Boolean,
				...named('for_server', (texts) => texts.options.forServer),
			},
		],
	},

	async run(interaction, origin, context) {
		const scope = given(interaction, 'for_server') === true ? 'guild' : 'own';
		const name = String(given(interaction, 'name'));
		const notice = await deletePreset(interaction, origin, context, scope, name);
		await answerWith(interaction, presetDoneView(wordsFor(interaction.locale), notice));
	},

	async complete({ typed, origin, t }, context) {
		const { own, guild } = await presetsKnown(origin, context);
		const settings = context.guilds.known(origin.guildId ?? '');
		const mayDelete = settings !== undefined && isModerator(origin, settings);
		return presetChoices(t, typed, { own, guild: mayDelete ? guild : [] });
	},
};

/** The select of the list. */
export async function deleteChosen(
	{ interaction, args, origin }: Use,
	context: CommandContext,
): Promise<void> {
	const { scope, name } = chosenPreset(interaction);
	const notice = await deletePreset(interaction, origin, context, scope, name);
	await showPresets(interaction, origin, context, [notice], pageIn(args[0]));
}

/**
 * @returns what was deleted, in words.
 * @throws {PresetUnknown} and what {@link changePresets} throws.
 */
async function deletePreset(
	interaction: Answerable,
	origin: Origin,
	context: CommandContext,
	scope: Scope,
	name: string,
): Promise<string> {
	let notice = '';
	await changePresets(interaction, origin, context, scope, (presets) => {
		const gone = presetNamed(presets, name);
		if (!gone) throw new PresetUnknown(name, { own: [], guild: [], [scope]: presets });
		notice = deletedNotice(wordsFor(interaction.locale), scope, gone);
		return withoutPreset(presets, name);
	});
	return notice;
}

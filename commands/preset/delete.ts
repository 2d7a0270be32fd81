import { ApplicationCommandOptionType } from 'discord.js';
import { chosenIn } from '../../src/discord/chosen.js';
import type { Answerable, CommandContext, Use } from '../../src/discord/command.js';
import { presetChoices } from '../../src/discord/completions.js';
import type { Origin } from '../../src/discord/origin.js';
import { isModerator } from '../../src/discord/permission.js';
import { PresetUnknown } from '../../src/discord/presets.js';
import { presetsKnown } from '../../src/discord/request-choices.js';
import { oneOf, pageIn } from '../../src/discord/value.js';
import { deletedNotice, SCOPES, type Scope } from '../../src/discord/views/presets.js';
import { presetNamed, withoutPreset } from '../../src/generation/preset.js';
import { wordsFor } from '../../src/words/index.js';
import { given } from '../options.js';
import { named } from '../words.js';
import { changePresets, type PresetPart, showPresets } from './part.js';

/** `/preset delete`: one of one's own or, by moderators, of a server's. The answer says what it was, to save it again. */
export const remove: PresetPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('delete', (texts) => texts.commands.preset.delete),
		options: [
			{
				type: ApplicationCommandOptionType.String,
				...named('name', (texts) => texts.options.presetToDelete),
				required: true,
				autocomplete: true,
			},
			{
				type: ApplicationCommandOptionType.Boolean,
				...named('for_server', (texts) => texts.options.forServer),
			},
		],
	},

	run(interaction, origin, context) {
		const scope = given(interaction, 'for_server') === true ? 'guild' : 'own';
		return deletePreset(interaction, origin, context, scope, String(given(interaction, 'name')));
	},

	async complete({ typed, origin, t }, context) {
		const { own, guild } = await presetsKnown(origin, context);
		const settings = context.guilds.known(origin.guildId ?? '');
		const mayDelete = settings !== undefined && isModerator(origin, settings);
		return presetChoices(t, typed, { own, guild: mayDelete ? guild : [] });
	},
};

/** The select of the list. */
export function deleteChosen({ interaction, args, origin }: Use, context: CommandContext): Promise<void> {
	const [, scope, name = ''] = /^([^:]*):(.*)$/s.exec(chosenIn(interaction)[0] ?? '') ?? [];
	return deletePreset(interaction, origin, context, oneOf('preset', scope, SCOPES), name, pageIn(args[0]));
}

/** @throws {PresetUnknown} and what {@link changePresets} throws. */
async function deletePreset(
	interaction: Answerable,
	origin: Origin,
	context: CommandContext,
	scope: Scope,
	name: string,
	page = 0,
): Promise<void> {
	const before = await changePresets(interaction, origin, context, scope, (presets) => {
		if (!presetNamed(presets, name)) throw new PresetUnknown(name, { own: [], guild: [], [scope]: presets });
		return withoutPreset(presets, name);
	});
	const gone = presetNamed(before, name);
	const notices = gone ? [deletedNotice(wordsFor(interaction.locale), scope, gone)] : [];
	await showPresets(interaction, origin, context, notices, page);
}

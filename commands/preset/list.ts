import { ApplicationCommandOptionType } from 'discord.js';
import type { CommandContext, Use } from '../../src/discord/command.js';
import { pageIn } from '../../src/discord/value.js';
import { named } from '../words.js';
import { type PresetPart, showPresets } from './part.js';

/** `/preset list`: one's own and the server's, and what each says. */
export const list: PresetPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('list', (texts) => texts.commands.preset.list),
	},

	run: (interaction, origin, context) => showPresets(interaction, origin, context),
};

/** The buttons that turn its pages. */
export function pageTurned({ interaction, args, origin }: Use, context: CommandContext): Promise<void> {
	return showPresets(interaction, origin, context, [], pageIn(args[0]));
}

import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../../src/discord/command.js';
import { ANYWHERE } from '../places.js';
import { named } from '../words.js';
import { deleteChosen, remove } from './delete.js';
import { list, pageTurned } from './list.js';
import type { PresetPart } from './part.js';
import { save } from './save.js';
import { use, useChosen } from './use.js';

const PARTS: readonly PresetPart[] = [save, use, list, remove];
const PART_OF = new Map(PARTS.map((part) => [part.subcommand.name, part]));

/** `/preset`: options of `/imagine` under a name, somebody's own and those of a server. */
export const preset: Command = {
	definition: {
		type: ApplicationCommandType.ChatInput,
		...named('preset', (texts) => texts.commands.preset),
		...ANYWHERE,
		options: PARTS.map(({ subcommand }) => subcommand),
	},

	async run(interaction, origin, context) {
		const part = PART_OF.get(interaction.options.getSubcommand(false) ?? '') ?? list;
		await part.run(interaction, origin, context);
	},

	async complete(typing, context) {
		return (await PART_OF.get(typing.subcommand ?? '')?.complete?.(typing, context)) ?? [];
	},

	uses: { preset: pageTurned, 'preset-use': useChosen, 'preset-delete': deleteChosen },
};

import type { APIApplicationCommandSubcommandOption, ChatInputCommandInteraction } from 'discord.js';
import type { CommandContext } from '../../src/discord/command.js';
import type { Origin } from '../../src/discord/origin.js';

/** A part of `/limits`: a subcommand. */
export interface LimitsPart {
	readonly subcommand: APIApplicationCommandSubcommandOption;
	/** Called only for moderators, with their server. */
	run(
		interaction: ChatInputCommandInteraction,
		guildId: string,
		origin: Origin,
		context: CommandContext,
	): Promise<void>;
}

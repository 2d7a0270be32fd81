import {
	type AutocompleteInteraction,
	type ChatInputCommandInteraction,
	type Interaction,
	type InteractionReplyOptions,
	MessageFlags,
} from 'discord.js';
import type { Log } from '../ops/log.js';
import { OptionRefused } from '../pixai/request.js';
import type { Command, Easel } from './command.js';
import { brokenView, refusalView, unknownCommandView, type View } from './views.js';

/** Takes each interaction to the command that it is for, and answers when the command cannot. */
export class Router {
	readonly #commands: ReadonlyMap<string, Command>;
	readonly #easel: Easel;
	readonly #log: Log;

	constructor(commands: readonly Command[], easel: Easel, log: Log) {
		this.#commands = new Map(commands.map((command) => [command.definition.name, command]));
		this.#easel = easel;
		this.#log = log;
	}

	/** Never throws: whatever goes wrong is told to the person and to the log. */
	async route(interaction: Interaction): Promise<void> {
		try {
			if (interaction.isChatInputCommand()) await this.#run(interaction);
			else if (interaction.isAutocomplete()) await this.#complete(interaction);
		} catch (error) {
			this.#log.error({ interaction: interaction.id, err: error }, 'an interaction could not be answered');
		}
	}

	async #run(interaction: ChatInputCommandInteraction): Promise<void> {
		const command = this.#commands.get(interaction.commandName);
		if (!command) return answerPrivately(interaction, unknownCommandView());
		try {
			await command.run(interaction, this.#easel);
		} catch (error) {
			if (error instanceof OptionRefused) return answerPrivately(interaction, refusalView(error));
			if (!interaction.replied && !interaction.deferred) await answerPrivately(interaction, brokenView());
			throw error;
		}
	}

	async #complete(interaction: AutocompleteInteraction): Promise<void> {
		const { name, value } = interaction.options.getFocused(true);
		const command = this.#commands.get(interaction.commandName);
		await interaction.respond(command?.complete?.(name, String(value)) ?? []);
	}
}

async function answerPrivately(interaction: ChatInputCommandInteraction, view: View): Promise<void> {
	await interaction.reply({
		...view,
		flags: [view.flags, MessageFlags.Ephemeral],
	} as InteractionReplyOptions);
}

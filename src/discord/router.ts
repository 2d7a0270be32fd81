import type { AutocompleteInteraction, ChatInputCommandInteraction, Interaction } from 'discord.js';
import type { Log } from '../ops/log.js';
import { OptionRefused } from '../pixai/request.js';
import type { Command, CommandContext } from './command.js';
import { answerPrivately } from './first-response.js';
import { brokenView, refusalView, restartingView, unknownCommandView } from './views.js';

/** Takes each interaction to the command that it is for, and answers when the command cannot. */
export class Router {
	readonly #commands: ReadonlyMap<string, Command>;
	readonly #context: CommandContext;
	readonly #log: Log;
	readonly #stopping: AbortSignal;

	/** @param stopping aborted when the process stops: from then on, nothing new is promised. */
	constructor(commands: readonly Command[], context: CommandContext, log: Log, stopping: AbortSignal) {
		this.#commands = new Map(commands.map((command) => [command.definition.name, command]));
		this.#context = context;
		this.#log = log;
		this.#stopping = stopping;
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
		if (this.#stopping.aborted) return answerPrivately(interaction, restartingView());
		const command = this.#commands.get(interaction.commandName);
		if (!command) return answerPrivately(interaction, unknownCommandView());
		try {
			await command.run(interaction, this.#context);
		} catch (error) {
			if (error instanceof OptionRefused) return answerPrivately(interaction, refusalView(error));
			this.#log.error({ interaction: interaction.id, err: error }, 'a command failed');
			if (!interaction.replied && !interaction.deferred) await answerPrivately(interaction, brokenView());
		}
	}

	async #complete(interaction: AutocompleteInteraction): Promise<void> {
		const { name, value } = interaction.options.getFocused(true);
		const command = this.#commands.get(interaction.commandName);
		await interaction.respond(command?.complete?.(name, String(value)) ?? []);
	}
}

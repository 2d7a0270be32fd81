import type {
	AutocompleteInteraction,
	ButtonInteraction,
	ChatInputCommandInteraction,
	Interaction,
} from 'discord.js';
import type { Log } from '../ops/log.js';
import { tryAgain } from './again.js';
import type { Command, CommandContext } from './command.js';
import { readCustomId } from './custom-id.js';
import { answerPrivately } from './first-response.js';
import { brokenView, refusalView, restartingView, unknownButtonView, unknownCommandView } from './views.js';

/** Takes each interaction to the command or button that it is for, and answers when that cannot. */
export class Router {
	readonly #commands: ReadonlyMap<string, Command>;
	readonly #context: CommandContext;
	readonly #log: Log;
	readonly #stopping: AbortSignal;
	readonly #answering = new Set<Promise<void>>();

	/** @param stopping aborted when the process stops: from then on, nothing new is promised. */
	constructor(commands: readonly Command[], context: CommandContext, log: Log, stopping: AbortSignal) {
		this.#commands = new Map(commands.map((command) => [command.definition.name, command]));
		this.#context = context;
		this.#log = log;
		this.#stopping = stopping;
	}

	/** Never throws: whatever goes wrong is told to the person and to the log. */
	async route(interaction: Interaction): Promise<void> {
		const answering = this.#route(interaction);
		this.#answering.add(answering);
		await answering;
		this.#answering.delete(answering);
	}

	/** Resolves when every interaction that has come is answered. */
	async settle(): Promise<void> {
		await Promise.all(this.#answering);
	}

	async #route(interaction: Interaction): Promise<void> {
		try {
			if (interaction.isAutocomplete()) await this.#complete(interaction);
			else if (interaction.isChatInputCommand())
				await this.#answer(interaction, () => this.#run(interaction));
			else if (interaction.isButton()) await this.#answer(interaction, () => this.#press(interaction));
		} catch (error) {
			this.#log.error({ interaction: interaction.id, err: error }, 'an interaction could not be answered');
		}
	}

	/** Does `work`, which answers, or throws before anything is promised. */
	async #answer(
		interaction: ChatInputCommandInteraction | ButtonInteraction,
		work: () => Promise<void>,
	): Promise<void> {
		if (this.#stopping.aborted) return answerPrivately(interaction, restartingView());
		try {
			await work();
		} catch (error) {
			const refusal = refusalView(error);
			if (refusal) {
				this.#log.debug({ interaction: interaction.id, err: error }, 'an interaction was refused');
				return answerPrivately(interaction, refusal);
			}
			this.#log.error({ interaction: interaction.id, err: error }, 'an interaction failed');
			if (!interaction.replied) await answerPrivately(interaction, brokenView());
		}
	}

	async #run(interaction: ChatInputCommandInteraction): Promise<void> {
		const command = this.#commands.get(interaction.commandName);
		if (!command) return answerPrivately(interaction, unknownCommandView());
		await command.run(interaction, this.#context);
	}

	async #press(interaction: ButtonInteraction): Promise<void> {
		const { id, customId } = interaction;
		const button = readCustomId(customId);
		this.#log.debug({ interaction: id, customId }, button ? 'a button' : 'an unknown button');
		if (!button) return answerPrivately(interaction, unknownButtonView());
		await tryAgain(interaction, button.jobId, this.#context);
	}

	async #complete(interaction: AutocompleteInteraction): Promise<void> {
		const { name, value } = interaction.options.getFocused(true);
		const command = this.#commands.get(interaction.commandName);
		await interaction.respond(command?.complete?.(name, String(value)) ?? []);
	}
}

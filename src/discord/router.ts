import {
	type AnySelectMenuInteraction,
	ApplicationCommandType,
	type AutocompleteInteraction,
	type ButtonInteraction,
	type ChatInputCommandInteraction,
	type Interaction,
	type MessageContextMenuCommandInteraction,
	type ModalSubmitInteraction,
} from 'discord.js';
import type { Log } from '../ops/log.js';
import { wordsFor } from '../words/index.js';
import type { Answerable, Command, CommandContext, MessageCommand } from './command.js';
import { readCustomId } from './custom-id.js';
import { answerPrivately } from './first-response.js';
import type { Origin } from './origin.js';
import { RefusedWithDraft } from './requests/keep-draft.js';
import type { View } from './views/blocks.js';
import {
	brokenView,
	refusalView,
	restartingView,
	unknownButtonView,
	unknownCommandView,
	withEdit,
} from './views/refusals.js';

/** Takes each interaction to the command, button, select or form that it is for, and answers when that cannot. */
export class Router {
	readonly #commands: ReadonlyMap<string, Command>;
	readonly #messageCommands: ReadonlyMap<string, MessageCommand>;
	/** What buttons, selects and forms do, by the action in their custom ids. */
	readonly #uses: ReadonlyMap<string, NonNullable<Command['uses']>[string]>;
	readonly #context: CommandContext;
	readonly #log: Log;
	readonly #stopping: AbortSignal;
	readonly #answering = new Set<Promise<void>>();

	/** @param stopping aborted when the process stops: from then on, nothing new is promised. */
	constructor(
		commands: readonly (Command | MessageCommand)[],
		context: CommandContext,
		log: Log,
		stopping: AbortSignal,
	) {
		this.#commands = byName(commands.filter(isTyped));
		this.#messageCommands = byName(commands.filter(isForMessages));
		this.#uses = new Map(commands.flatMap(({ uses }) => Object.entries(uses ?? {})));
		this.#context = context;
		this.#log = log;
		this.#stopping = stopping;
	}

	/** Never throws: whatever goes wrong is told to the person and to the log. */
	async route(interaction: Interaction, origin: Origin): Promise<void> {
		const answering = this.#route(interaction, origin);
		this.#answering.add(answering);
		await answering;
		this.#answering.delete(answering);
	}

	/** Resolves when every interaction that has come is answered. */
	async settle(): Promise<void> {
		await Promise.all(this.#answering);
	}

	async #route(interaction: Interaction, origin: Origin): Promise<void> {
		try {
			if (interaction.isAutocomplete()) await this.#complete(interaction, origin);
			else if (interaction.isChatInputCommand())
				await this.#answer(interaction, () => this.#run(this.#commands, interaction, origin));
			else if (interaction.isMessageContextMenuCommand())
				await this.#answer(interaction, () => this.#run(this.#messageCommands, interaction, origin));
			else if (interaction.isMessageComponent() || interaction.isModalSubmit())
				await this.#answer(interaction, () => this.#use(interaction, origin));
		} catch (error) {
			this.#log.error({ interaction: interaction.id, err: error }, 'an interaction could not be answered');
		}
	}

	/** Does `work`, which answers, or throws before anything is promised. */
	async #answer(interaction: Answerable, work: () => Promise<void>): Promise<void> {
		const t = wordsFor(interaction.locale);
		if (this.#stopping.aborted) return answerPrivately(interaction, restartingView(t));
		try {
			await work();
		} catch (thrown) {
			const { error, draftId } = whatWasThrown(thrown);
			const answer = (view: View) =>
				answerPrivately(interaction, draftId ? withEdit(t, view, draftId) : view);
			const isCutOff = this.#stopping.aborted && error === this.#stopping.reason;
			const refusal = isCutOff ? restartingView(t) : refusalView(t, error);
			if (refusal) {
				this.#log.debug({ interaction: interaction.id, err: error }, 'an interaction was refused');
				return answer(refusal);
			}
			this.#log.error({ interaction: interaction.id, err: error }, 'an interaction failed');
			if (!interaction.replied) await answer(brokenView(t));
		}
	}

	async #run<Asked extends ChatInputCommandInteraction | MessageContextMenuCommandInteraction>(
		commands: ReadonlyMap<string, Pick<Command<Asked>, 'run'>>,
		interaction: Asked,
		origin: Origin,
	): Promise<void> {
		const command = commands.get(interaction.commandName);
		if (!command) return answerPrivately(interaction, unknownCommandView(wordsFor(interaction.locale)));
		await command.run(interaction, origin, this.#context);
	}

	async #use(
		interaction: ButtonInteraction | AnySelectMenuInteraction | ModalSubmitInteraction,
		origin: Origin,
	): Promise<void> {
		const { id, customId } = interaction;
		const read = readCustomId(customId);
		const use = read && this.#uses.get(read.action);
		this.#log.debug({ interaction: id, customId }, use ? 'a component' : 'an unknown component');
		if (!read || !use) return answerPrivately(interaction, unknownButtonView(wordsFor(interaction.locale)));
		await use({ interaction, args: read.args, origin }, this.#context);
	}

	async #complete(interaction: AutocompleteInteraction, origin: Origin): Promise<void> {
		const { name, value } = interaction.options.getFocused(true);
		const command = this.#commands.get(interaction.commandName);
		const subcommand = interaction.options.getSubcommand(false) ?? undefined;
		const t = wordsFor(interaction.locale);
		const typing = { subcommand, option: name, typed: String(value), origin, t };
		await interaction.respond((await command?.complete?.(typing, this.#context)) ?? []);
	}
}

/** Why something was refused, and under which id what was typed is kept, if it is. */
function whatWasThrown(thrown: unknown): { error: unknown; draftId?: string } {
	return thrown instanceof RefusedWithDraft
		? { error: thrown.cause, draftId: thrown.draftId }
		: { error: thrown };
}

function isTyped(command: Command | MessageCommand): command is Command {
	return !isForMessages(command);
}

function isForMessages(command: Command | MessageCommand): command is MessageCommand {
	return command.definition.type === ApplicationCommandType.Message;
}

/** A command that is typed may be called like one for messages, and is another. */
function byName<One extends Command | MessageCommand>(commands: readonly One[]): ReadonlyMap<string, One> {
	return new Map(commands.map((command) => [command.definition.name, command]));
}

import type {
	APIApplicationCommandOptionChoice,
	ChatInputCommandInteraction,
	RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord.js';
import type { Journal } from '../generation/journal.js';
import type { Pipeline } from '../generation/pipeline.js';
import type { Clock } from '../ops/clock.js';

/** What commands and buttons can do, besides answering. */
export interface CommandContext {
	readonly pipeline: Pick<Pipeline, 'accept' | 'ended'>;
	readonly journal: Pick<Journal, 'find' | 'has'>;
	readonly clock: Clock;
}

/** Something that people type in Discord. */
export interface Command {
	readonly definition: RESTPostAPIChatInputApplicationCommandsJSONBody;
	/**
	 * Answers the interaction within 3 seconds.
	 *
	 * @throws {OptionRefused} before any answer: the router says it in private, like every reason of `Pipeline.accept`.
	 */
	run(interaction: ChatInputCommandInteraction, context: CommandContext): Promise<void>;
	/** Choices for the option that is being typed; Discord shows 25 at most. */
	complete?(option: string, typed: string): readonly APIApplicationCommandOptionChoice<string>[];
}

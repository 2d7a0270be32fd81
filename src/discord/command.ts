import type {
	AnySelectMenuInteraction,
	APIApplicationCommandOptionChoice,
	ButtonInteraction,
	ChatInputCommandInteraction,
	MessageContextMenuCommandInteraction,
	ModalSubmitInteraction,
	RESTPostAPIChatInputApplicationCommandsJSONBody,
	RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Accounts } from '../generation/accounts.js';
import type { Journal } from '../generation/journal.js';
import type { Pipeline } from '../generation/pipeline.js';
import type { GuildBook } from '../guilds/book.js';
import type { Budgets } from '../guilds/budgets.js';
import type { KeyVault } from '../guilds/key-vault.js';
import type { Ledger } from '../guilds/ledger.js';
import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import type { Album } from '../people/album.js';
import type { PeopleBook } from '../people/book.js';
import type { Drafts } from '../people/drafts.js';
import type { Erasures } from '../people/erasures.js';
import type { Lately } from '../people/lately.js';
import type { Words } from '../words/index.js';
import type { AgeRestriction } from './age-restriction.js';
import type { AuditChannel } from './audit-channel.js';
import type { Operators } from './operators.js';
import type { Origin } from './origin.js';
import type { Originals } from './pictures/originals.js';
import type { PastPictures } from './pictures/past-pictures.js';
import type { Posting } from './pictures/posting.js';

/** What commands and buttons can do, besides answering. */
export interface CommandContext {
	readonly pipeline: Pick<
		Pipeline,
		'accept' | 'ended' | 'line' | 'waitAt' | 'withdraw' | 'drop' | 'picturesDeleted'
	>;
	readonly journal: Pick<Journal, 'find' | 'has' | 'forget' | 'entries'>;
	readonly guilds: Pick<GuildBook, 'known' | 'load' | 'change' | 'tell' | 'isNewer'>;
	readonly people: Pick<PeopleBook, 'known' | 'load' | 'change' | 'remove'>;
	readonly lately: Pick<Lately, 'ofPerson' | 'inGuild' | 'forget'>;
	readonly drafts: Pick<Drafts, 'keep' | 'find' | 'count' | 'forget'>;
	readonly album: Pick<Album, 'picturesOf' | 'countOf'>;
	readonly erasures: Pick<Erasures, 'erase'>;
	readonly ledger: Pick<Ledger, 'of'>;
	readonly budgets: Pick<Budgets, 'noteRefusal'>;
	readonly keys: KeyVault;
	/** Asks PixAI whether it takes a key, which costs nothing. */
	readonly probeKey: (key: string, signal: AbortSignal) => Promise<void>;
	readonly ageRestriction: Pick<AgeRestriction, 'of'>;
	readonly accounts: Pick<Accounts, 'of'>;
	readonly audit: Pick<AuditChannel, 'tell' | 'told' | 'isClosed'>;
	readonly originals: Pick<Originals, 'use' | 'addressAtPixai'>;
	readonly pastPictures: Pick<PastPictures, 'see' | 'delete'>;
	readonly posting: Pick<Posting, 'intoReply' | 'directly'>;
	readonly operators: Pick<Operators, 'include'>;
	readonly clock: Clock;
	/** From 0 up to but not including 1. */
	readonly random: () => number;
	readonly log: Log;
}

/** An interaction that is answered with a message. */
export type Answerable =
	| ChatInputCommandInteraction
	| MessageContextMenuCommandInteraction
	| ButtonInteraction
	| AnySelectMenuInteraction
	| ModalSubmitInteraction;

/** A use of a button or a select, or of a form that one of them or a command has opened. */
export interface Use<Interaction = ButtonInteraction | AnySelectMenuInteraction | ModalSubmitInteraction> {
	readonly interaction: Interaction;
	/** What its custom id carries; it may be forged. */
	readonly args: readonly string[];
	readonly origin: Origin;
}

/** An option that is being typed. */
export interface Typing {
	readonly subcommand: string | undefined;
	readonly option: string;
	readonly typed: string;
	readonly origin: Origin;
	/** The words of whoever types. */
	readonly t: Words;
}

type Choices = readonly APIApplicationCommandOptionChoice<string>[];

/** Something that people type in Discord, and the buttons, selects and forms that come of it. */
export interface Command<
	Interaction = ChatInputCommandInteraction,
	Definition = RESTPostAPIChatInputApplicationCommandsJSONBody,
> {
	readonly definition: Definition;
	/**
	 * Answers the interaction within 3 seconds.
	 *
	 * @throws {OptionRefused} before any answer: the router says it in private, like every refusal.
	 */
	run(interaction: Interaction, origin: Origin, context: CommandContext): Promise<void>;
	/** Choices for the option that is being typed; Discord shows 25 at most. */
	complete?(typing: Typing, context: CommandContext): Choices | Promise<Choices>;
	/** What its buttons, selects and forms do, by the action in their custom ids. Each answers like `run`. */
	readonly uses?: Readonly<Record<string, (use: Use, context: CommandContext) => Promise<void>>>;
}

/** Something that people do with a message. */
export type MessageCommand = Command<
	MessageContextMenuCommandInteraction,
	RESTPostAPIContextMenuApplicationCommandsJSONBody
>;

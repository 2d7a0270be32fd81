import { isDeepStrictEqual } from 'node:util';
import { checkCommands } from './checks/commands.js';
import { refusals } from './refusal.js';
import type { SnowflakeMint } from './snowflake.js';
import { type CommandBody, type CommandOption, CommandType, type WireChoice } from './wire.js';

/** A registered command, as Discord returns it when asked for localizations too. */
export interface RegisteredCommand extends CommandBody {
	id: string;
	application_id: string;
	version: string;
	type: number;
	description: string;
	guild_id?: string;
}

/** Undefined means everywhere. */
type Scope = string | undefined;

/** The commands that the bot has registered, everywhere and in single servers. */
export class CommandBook {
	/** How often the bot wrote into it. */
	writes = 0;
	readonly #scopes = new Map<Scope, RegisteredCommand[]>();
	readonly #snowflakes: SnowflakeMint;
	readonly #applicationId: string;
	readonly #tell: () => void;

	/** @param tell is called after each write */
	constructor(snowflakes: SnowflakeMint, applicationId: string, tell: () => void) {
		this.#snowflakes = snowflakes;
		this.#applicationId = applicationId;
		this.#tell = tell;
	}

	/** The commands of one server, or the global ones. */
	in(guildId?: string): readonly RegisteredCommand[] {
		return this.#scopes.get(guildId) ?? [];
	}

	/** All commands, wherever they are registered. */
	get all(): RegisteredCommand[] {
		return [...this.#scopes.values()].flat();
	}

	/** The command that somebody in this server, or in direct messages, means by a name. */
	find(name: string, type: number, guildId: string | undefined): RegisteredCommand | undefined {
		const fits = (command: RegisteredCommand) => command.name === name && command.type === type;
		return (guildId === undefined ? undefined : this.in(guildId).find(fits)) ?? this.in().find(fits);
	}

	/** @throws 404 Unknown application command */
	get(guildId: Scope, id: string): RegisteredCommand {
		const command = this.in(guildId).find((candidate) => candidate.id === id);
		if (!command) throw refusals.unknownCommand();
		return command;
	}

	/** Replaces all commands of a scope. A command that keeps its name and type keeps its id. */
	overwrite(guildId: Scope, bodies: readonly CommandBody[]): RegisteredCommand[] {
		checkCommands(bodies);
		const commands = bodies.map((body) => this.#register(guildId, body));
		this.#write(guildId, commands);
		return commands;
	}

	/** Adds a command, or replaces the one that has its name and type. */
	upsert(guildId: Scope, body: CommandBody): { command: RegisteredCommand; isNew: boolean } {
		const others = this.in(guildId).filter(
			(known) => known.name !== body.name || known.type !== (body.type ?? 1),
		);
		checkCommands([...others, body]);
		const isNew = others.length === this.in(guildId).length;
		const command = this.#register(guildId, body);
		this.#write(guildId, [...others, command]);
		return { command, isNew };
	}

	/** Changes the fields of a command that the body names. */
	patch(guildId: Scope, id: string, body: Partial<CommandBody>): RegisteredCommand {
		const before = this.get(guildId, id);
		const after = { ...before, ...body };
		checkCommands(this.in(guildId).map((command) => (command === before ? after : command)));
		const command = { ...this.#present(guildId, after), id, version: this.#snowflakes.mint() };
		this.#write(
			guildId,
			this.in(guildId).map((known) => (known === before ? command : known)),
		);
		return command;
	}

	delete(guildId: Scope, id: string): void {
		const command = this.get(guildId, id);
		this.#write(
			guildId,
			this.in(guildId).filter((known) => known !== command),
		);
	}

	#write(guildId: Scope, commands: RegisteredCommand[]): void {
		this.writes++;
		this.#scopes.set(guildId, commands);
		this.#tell();
	}

	#register(guildId: Scope, body: CommandBody): RegisteredCommand {
		const command = this.#present(guildId, body);
		const known = this.in(guildId).find(({ name, type }) => name === command.name && type === command.type);
		if (!known) return command;
		const { id, version } = known;
		const isSame = isDeepStrictEqual(known, { ...command, id, version });
		return { ...command, id, version: isSame ? version : command.version };
	}

	/** What Discord makes of a command's definition: it adds what was left out, and leaves out what says nothing. */
	#present(guildId: Scope, body: CommandBody): RegisteredCommand {
		const type = body.type ?? CommandType.ChatInput;
		const options = presentOptions(body.options);
		return {
			id: this.#snowflakes.mint(),
			application_id: this.#applicationId,
			version: this.#snowflakes.mint(),
			default_member_permissions: body.default_member_permissions ?? null,
			type,
			name: body.name,
			name_localizations: body.name_localizations ?? null,
			description: body.description ?? '',
			description_localizations: body.description_localizations ?? null,
			nsfw: body.nsfw ?? false,
			...(options && { options }),
			...(guildId === undefined
				? {
						dm_permission: body.contexts ? body.contexts.includes(1) : (body.dm_permission ?? true),
						contexts: body.contexts ?? null,
						integration_types: body.integration_types ?? [0],
					}
				: { guild_id: guildId, contexts: null, integration_types: [0] }),
		};
	}
}

function presentOptions(options: CommandOption[] | null | undefined): CommandOption[] | undefined {
	if (!options || options.length === 0) return undefined;
	return options.map((option) => {
		const {
			name,
			name_localizations,
			description,
			description_localizations,
			required,
			autocomplete,
			...rest
		} = option;
		const { type, choices, options: nested, ...bounds } = rest;
		const presented = presentOptions(nested);
		return {
			type,
			name,
			name_localizations: name_localizations ?? null,
			description,
			description_localizations: description_localizations ?? null,
			...(required && { required }),
			...(autocomplete && { autocomplete }),
			...(choices && choices.length > 0 && { choices: choices.map(presentChoice) }),
			...(presented && { options: presented }),
			...Object.fromEntries(Object.entries(bounds).filter(([, value]) => value != null)),
		};
	});
}

function presentChoice({ name, value, name_localizations }: WireChoice): WireChoice {
	return { name, name_localizations: name_localizations ?? null, value };
}

/** The same command as Discord returns it when nobody asked for localizations. */
export function withoutLocalizations<Part extends CommandBody | CommandOption | WireChoice>(
	part: Part,
): Part {
	const entries = Object.entries(part)
		.filter(([key]) => !key.endsWith('_localizations'))
		.map(([key, value]) => {
			const nested = (key === 'options' || key === 'choices') && Array.isArray(value);
			return [key, nested ? value.map(withoutLocalizations) : value];
		});
	return Object.fromEntries(entries);
}

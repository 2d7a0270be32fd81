import type { Channel } from './channel.js';
import type { RegisteredCommand } from './commands.js';
import { controlOn, selectedData } from './controls.js';
import { Directory } from './directory.js';
import { type FormValues, filledForm } from './forms.js';
import type { Guild } from './guild.js';
import { type Deed, Interaction } from './interactions.js';
import { chosenIn, fill, ImpossibleError, type OptionValue, type OptionValues } from './options.js';
import { PostedMessage } from './posted.js';
import { Reply } from './reply.js';
import { mayUse } from './rights.js';
import type { Visible } from './visible.js';
import { CommandType, ComponentType, InteractionType, MessageType, type WireChoice } from './wire.js';
import type { Account, World } from './world.js';

export interface PersonOptions {
	name: string;
	/** The language of their client. */
	locale?: string;
	/** Whether they installed the app for themselves. */
	hasInstalledApp?: boolean;
}

export interface ActOptions {
	/** Where, if not in the person's usual place. */
	in?: Channel;
	/** Send it as a modified client would: nothing is checked before it reaches the bot. */
	forged?: boolean;
}

/** Somebody who uses Discord in one place: a channel of a server, or their direct messages with the bot. */
export class Person {
	readonly account: Account;
	readonly channel: Channel;
	readonly #world: World;

	constructor(world: World, account: Account, channel: Channel) {
		this.#world = world;
		this.account = account;
		this.channel = channel;
	}

	get id(): string {
		return this.account.user.id;
	}

	get name(): string {
		return this.account.user.global_name ?? this.account.user.username;
	}

	/** The same person in another place. They join a server that they are not in yet. */
	in(place: Guild | Channel): Person {
		const channel = 'defaultChannel' in place ? place.defaultChannel : place;
		channel.guild?.join(this.account);
		return new Person(this.#world, this.account, channel);
	}

	/** Refuses direct messages from the bot from now on. */
	closesDirectMessages(): void {
		this.account.refusesDirectMessages = true;
	}

	/** Sets what this person may do in the server of their place: permissions, or roles. */
	becomes({ permissions, roles }: { permissions?: bigint; roles?: (string | { id: string })[] }): void {
		const membership = this.channel.guild?.members.get(this.id);
		if (!membership) throw new Error(`${this.name} is in no server here`);
		if (permissions !== undefined) membership.permissions = permissions;
		if (roles !== undefined)
			membership.roles = roles.map((role) => (typeof role === 'string' ? role : role.id));
	}

	/** Writes a message of their own, of which the bot is told nothing. */
	says(content: string): PostedMessage {
		const { channel } = this;
		const place = {
			channel,
			type: MessageType.Default,
			attachmentSizeLimit: channel.attachmentSizeLimit,
			author: this.account.user,
		};
		return new PostedMessage(this.#world, this.#world.messages.create(place, { content }, new Map(), 0));
	}

	/**
	 * Types a slash command and sends it. A subcommand stands behind the command's name: `/settings view`.
	 *
	 * @returns the reply, once the bot gave a first response or three seconds went by
	 */
	async runs(line: string, values: OptionValues = {}, options: ActOptions = {}): Promise<Reply> {
		return this.#acts(this.#command(InteractionType.Command, line, values, options), options);
	}

	/**
	 * Fills in a slash command's options and waits for proposals for one of them.
	 *
	 * @param focused the option being typed; the last one, unless told otherwise
	 */
	async types(
		line: string,
		values: OptionValues,
		focused = Object.keys(values).at(-1),
		options: ActOptions = {},
	): Promise<WireChoice[]> {
		const reply = await this.#acts(
			this.#command(InteractionType.Autocomplete, line, values, options, focused),
			options,
		);
		if (!reply.choices)
			throw new Error(`${reply.interaction.deed.what}: nothing was proposed (${reply.state})`);
		return reply.choices;
	}

	/** Uses a message command on a message, or a user command on a person. */
	async runsOn(target: Visible | Person, name: string, options: ActOptions = {}): Promise<Reply> {
		const isPerson = target instanceof Person;
		const command = this.#find(name, isPerson ? CommandType.User : CommandType.Message, options);
		const message = isPerson || !target.stored ? undefined : this.#world.messages.present(target.stored);
		if (!isPerson && !message) throw new ImpossibleError('There is no message to use a command on');
		const about = isPerson
			? this.#directory(options).resolved([{ id: target.id, kinds: ['user'] }])
			: { resolved: { messages: { [message?.id ?? '']: message } } };
		const data = { ...identity(command), target_id: isPerson ? target.id : message?.id, ...about };
		return this.#acts(
			{
				type: InteractionType.Command,
				name,
				data,
				what: `${name} on ${isPerson ? target.name : 'a message'}`,
			},
			options,
		);
	}

	/** Presses a button, by its label or custom_id. A forged press needs no button, only a custom_id. */
	async presses(on: Visible, button: string, options: ActOptions = {}): Promise<Reply> {
		const control = controlOn(on, button, [ComponentType.Button], this.#reach(on, options));
		const data = { component_type: ComponentType.Button, custom_id: control.custom_id, id: control.id ?? 0 };
		return this.#acts(this.#use(on, data, `[${control.label ?? control.custom_id}]`), options);
	}

	/** Chooses in a select, by its custom_id or placeholder. What has an id can be given as itself. */
	async selects(
		on: Visible,
		select: string,
		values: OptionValue | OptionValue[],
		options: ActOptions = {},
	): Promise<Reply> {
		const chosen = [values].flat().map((value) => String(typeof value === 'object' ? value.id : value));
		const directory = this.#directory({ in: on.stored?.channel, ...options });
		const data = selectedData(on, select, chosen, { ...this.#reach(on, options), directory });
		return this.#acts(this.#use(on, data, `${select}: ${chosen.join(', ')}`), options);
	}

	/** Sends a form that a reply asks to fill in. What is not named keeps its prefilled value. */
	async submits(reply: Reply, values: FormValues = {}, options: ActOptions = {}): Promise<Reply> {
		const { modal, interaction } = reply;
		if (!modal) throw new ImpossibleError(`There is no form to submit: ${reply.state}`);
		const directory = this.#directory({ in: interaction.channel, ...options });
		const fields = filledForm(modal, values, { forged: options.forged ?? false, directory });
		const { source } = interaction.deed;
		const data = { custom_id: modal.custom_id, ...fields };
		const deed = {
			type: InteractionType.ModalSubmit,
			data,
			what: `the form "${modal.title}"`,
			...(source && { source }),
		};
		return this.#acts(deed, options);
	}

	/** Whether the client shows a message's controls to this person, so that they can use them. */
	#reach(on: Visible, { forged = false }: ActOptions): { forged: boolean } {
		const owner = on.stored?.interaction?.account;
		if (on.ephemeral && owner !== this.account && !forged) {
			throw new ImpossibleError(
				`${this.name} cannot see a message that only ${owner?.user.global_name} can see`,
			);
		}
		return { forged };
	}

	#use(on: Visible, data: Record<string, unknown>, what: string): Deed {
		if (!on.stored || on.stored.deleted)
			throw new ImpossibleError('There is no message to use a component of');
		return { type: InteractionType.Component, data, what, source: on.stored };
	}

	#directory({ in: place = this.channel }: { in?: Channel | undefined }): Directory {
		return new Directory(this.#world, this.account, place);
	}

	#find(name: string, type: number, options: ActOptions): RegisteredCommand {
		const channel = options.in ?? this.channel;
		const command = this.#world.commands.find(name, type, channel.guild?.id);
		if (options.forged) return command ?? this.#unregistered(name, type);
		if (!command) {
			const known = this.#world.commands.all.map((one) => one.name);
			throw new ImpossibleError(`There is no command ${name}. Registered: ${known.join(', ') || 'nothing'}`);
		}
		const complaint = mayUse(command, this.account, channel);
		if (complaint) throw new ImpossibleError(`${this.name} cannot use ${name}: ${complaint}`);
		return command;
	}

	#unregistered(name: string, type: number): RegisteredCommand {
		const { snowflakes, applicationId } = this.#world;
		return {
			id: snowflakes.mint(),
			application_id: applicationId,
			version: '1',
			type,
			name,
			description: '',
		};
	}

	#command(type: number, line: string, values: OptionValues, options: ActOptions, focused?: string): Deed {
		const [name = '', ...path] = line.replace(/^\//, '').split(' ');
		const command = this.#find(name, CommandType.ChatInput, options);
		const directory = this.#directory(options);
		const filled = fill(command, path, values, { forged: options.forged ?? false, focused, directory });
		const given = Object.entries(values).map(
			([key, value]) => `${key}: ${typeof value === 'object' ? value.id : value}`,
		);
		const data = { ...identity(command), options: filled, ...directory.resolved(chosenIn(filled)) };
		return {
			type,
			name: [name, ...path].join(' '),
			data,
			what: [`/${[name, ...path].join(' ')}`, ...given].join(' '),
		};
	}

	async #acts(deed: Deed, { in: elsewhere }: ActOptions): Promise<Reply> {
		const world = this.#world;
		const channel = elsewhere ?? deed.source?.channel ?? this.channel;
		channel.guild?.join(this.account);
		const interaction = new Interaction(world, this.account, channel, deed);
		world.events.emit('interaction', { interaction, what: deed.what });
		world.dispatch({ name: 'INTERACTION_CREATE', data: interaction.toWire(), guildId: channel.guild?.id });
		await interaction.settled();
		return new Reply(world, interaction);
	}
}

function identity({ id, name, type, guild_id }: RegisteredCommand): Record<string, unknown> {
	return { id, name, type, ...(guild_id && { guild_id }) };
}

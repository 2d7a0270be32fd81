import type { Act } from './acts.js';
import type { Channel } from './channel.js';
import type { FormValues } from './forms.js';
import type { Guild } from './guild.js';
import { ImpossibleError, type OptionValue, type OptionValues } from './options.js';
import { perform } from './perform.js';
import { PostedMessage } from './posted.js';
import { Reply } from './reply.js';
import { MEMBER_PERMISSIONS } from './rights.js';
import type { Visible } from './visible.js';
import { MessageType, type WireChoice } from './wire.js';
import type { Account, World } from './world.js';

export interface PersonOptions {
	name: string;
	/** The language of their client. */
	locale?: string;
	/** Whether they installed the app for themselves. */
	hasInstalledApp?: boolean;
}

/** What somebody may do in a server: more than every member may, and by roles or their ids. */
export interface Rights {
	permissions?: bigint;
	roles?: readonly (string | { id: string })[];
}

export interface ActOptions {
	/** Where, if not in the person's usual place. */
	in?: Channel | undefined;
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

	/** Becomes a member of a server, with these rights there. */
	joins(guild: Guild, { permissions, roles = [] }: Rights = {}): void {
		guild.join(this.account, permissions, roles.map(idOfRole));
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
	becomes({ permissions, roles }: Rights): void {
		const membership = this.channel.guild?.members.get(this.id);
		if (!membership) throw new Error(`${this.name} is in no server here`);
		if (permissions !== undefined) membership.permissions = permissions | MEMBER_PERMISSIONS;
		if (roles !== undefined) membership.roles = roles.map(idOfRole);
		this.#world.events.emit('scene');
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
		return this.#does({ kind: 'run', command: commandIn(line), values: plain(values) }, options);
	}

	/**
	 * Fills in a slash command's options and waits for proposals for one of them.
	 *
	 * @param focused the option being typed; the last one, unless told otherwise
	 */
	async types(
		line: string,
		values: OptionValues,
		focused = Object.keys(values).at(-1) ?? '',
		options: ActOptions = {},
	): Promise<WireChoice[]> {
		const act = { kind: 'complete', command: commandIn(line), values: plain(values), focused } as const;
		const reply = await this.#does(act, options);
		if (!reply.choices)
			throw new Error(`${reply.interaction.deed.what}: nothing was proposed (${reply.state})`);
		return reply.choices;
	}

	/** Uses a message command on a message, or a user command on a person. */
	async runsOn(target: Visible | Person, command: string, options: ActOptions = {}): Promise<Reply> {
		if (target instanceof Person)
			return this.#does({ kind: 'run on person', command, person: target.id }, options);
		return this.#does({ kind: 'run on message', command, message: idOf(target) }, options);
	}

	/** Presses a button, by its label or custom_id. A forged press needs no button, only a custom_id. */
	async presses(on: Visible, button: string, options: ActOptions = {}): Promise<Reply> {
		return this.#does({ kind: 'press', message: idOf(on), button }, { in: on.stored?.channel, ...options });
	}

	/** Chooses in a select, by its custom_id or placeholder. What has an id can be given as itself. */
	async selects(
		on: Visible,
		select: string,
		values: OptionValue | OptionValue[],
		options: ActOptions = {},
	): Promise<Reply> {
		const act = { kind: 'select', message: idOf(on), select, values: texts(values) } as const;
		return this.#does(act, { in: on.stored?.channel, ...options });
	}

	/** Sends a form that a reply asks to fill in. What is not named keeps its prefilled value. */
	async submits(reply: Reply, values: FormValues = {}, options: ActOptions = {}): Promise<Reply> {
		const { id, channel } = reply.interaction;
		const filled = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, texts(value)]));
		return this.#does({ kind: 'submit', interaction: id, values: filled }, { in: channel, ...options });
	}

	async #does(act: Act, { in: channel = this.channel, forged = false }: ActOptions): Promise<Reply> {
		const interaction = perform({ world: this.#world, account: this.account, channel }, { ...act, forged });
		await interaction.settled();
		return new Reply(this.#world, interaction);
	}
}

function commandIn(line: string): string {
	return line.replace(/^\//, '');
}

/** @throws ImpossibleError where there is no message to do anything with */
function idOf({ stored }: Visible): string {
	if (!stored) throw new ImpossibleError('There is no message yet');
	return stored.wire.id;
}

/** What has an id, as its id. */
function plain(values: OptionValues): Record<string, string | number | boolean> {
	const given = Object.entries(values).flatMap(([name, value]) =>
		value === undefined ? [] : [[name, typeof value === 'object' ? value.id : value] as const],
	);
	return Object.fromEntries(given);
}

function texts(values: OptionValue | OptionValue[]): string[] {
	return [values].flat().map((value) => String(typeof value === 'object' ? value.id : value));
}

function idOfRole(role: string | { id: string }): string {
	return typeof role === 'string' ? role : role.id;
}

import { Changes, seen } from './changes.js';
import type { Guild } from './guild.js';
import type { StoredMessage } from './messages.js';
import { PostedMessage } from './posted.js';
import { refusals } from './refusal.js';
import { MEMBER_PERMISSIONS } from './rights.js';
import { ChannelType, MessageFlag, Permission } from './wire.js';
import type { Account, World } from './world.js';

/** The most that one attachment may weigh where no server was boosted, in bytes. */
export const DEFAULT_ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024;

/** A text channel, a thread in one, or the direct messages between one person and the bot. */
export class Channel {
	readonly id: string;
	readonly name: string;
	readonly guild: Guild | undefined;
	/** The person, if these are direct messages. */
	readonly recipient: Account | undefined;
	/** The channel that it is a thread of. */
	readonly parent: Channel | undefined;
	readonly threads: Channel[] = [];
	/** What everybody in the channel can see. */
	readonly posts: StoredMessage[] = [];
	readonly changes = new Changes();
	readonly #world: World;
	readonly #createdAt: string;
	#isAgeRestricted: boolean;
	#botLacks: 'access' | 'sending' | undefined;

	constructor(
		world: World,
		about: { name: string; nsfw?: boolean; guild?: Guild | undefined; recipient?: Account; parent?: Channel },
	) {
		this.#world = world;
		this.id = world.snowflakes.mint();
		this.name = about.name;
		this.guild = about.guild;
		this.recipient = about.recipient;
		this.parent = about.parent;
		this.#isAgeRestricted = about.nsfw ?? false;
		this.#createdAt = new Date(world.clock.now()).toISOString();
		world.channels.set(this.id, this);
	}

	/** Whether it is for adults only; a thread is what its channel is. */
	get nsfw(): boolean {
		return this.parent?.nsfw ?? this.#isAgeRestricted;
	}

	get type(): number {
		if (this.recipient) return ChannelType.DirectMessages;
		return this.parent ? ChannelType.PublicThread : ChannelType.Text;
	}

	/** What stands in the channel, oldest first. Ephemeral messages stand in no channel. */
	get messages(): PostedMessage[] {
		return this.posts.map((message) => new PostedMessage(this.#world, message));
	}

	get attachmentSizeLimit(): number {
		return this.guild?.attachmentSizeLimit ?? DEFAULT_ATTACHMENT_SIZE_LIMIT;
	}

	/** What the bot may do here. */
	get botPermissions(): bigint {
		if (this.#isHidden) return MEMBER_PERMISSIONS & ~Permission.ViewChannel;
		if (this.#botLacks !== 'sending') return MEMBER_PERMISSIONS;
		return MEMBER_PERMISSIONS & ~(this.parent ? Permission.SendMessagesInThreads : Permission.SendMessages);
	}

	/** Somebody starts a public thread. */
	addThread({ name }: { name: string }): Channel {
		if (this.type !== ChannelType.Text) throw new Error(`There are no threads in ${this.label}`);
		const thread = new Channel(this.#world, { name, guild: this.guild, parent: this });
		this.threads.push(thread);
		thread.tell('CREATE');
		return thread;
	}

	/** A moderator changes the channel's settings. */
	becomes({ nsfw }: { nsfw: boolean }): void {
		if (this.type !== ChannelType.Text) throw new Error(`${this.label} has no age restriction of its own`);
		this.#isAgeRestricted = nsfw;
		this.tell('UPDATE');
	}

	/** Somebody deletes the channel, and with it its threads. */
	delete(): void {
		for (const thread of this.threads.splice(0)) thread.delete();
		this.#world.channels.delete(this.id);
		for (const message of this.posts.splice(0)) {
			message.deleted = true;
			message.changes.announce();
		}
		this.tell('DELETE');
	}

	/** Lets the bot know what became of the channel. */
	tell(deed: 'CREATE' | 'UPDATE' | 'DELETE'): void {
		this.#world.events.emit('scene');
		if (!this.guild?.hasBot) return;
		const name = `${this.parent ? 'THREAD' : 'CHANNEL'}_${deed}`;
		this.#world.dispatch({ name, data: this.toWire(), guildId: this.guild.id, intent: 'Guilds' });
	}

	/** Somebody takes from the bot the right to see this channel, or only the right to send messages in it. */
	deny(right: 'access' | 'sending' = 'access'): void {
		this.#botLacks = right;
	}

	/** Gives the bot back what {@link deny} took. */
	allow(): void {
		this.#botLacks = undefined;
	}

	/** Waits for a message in this channel that fits; every message fits, unless told otherwise. */
	receives(
		fits: (message: PostedMessage) => boolean = () => true,
		{ within = 20_000 } = {},
	): Promise<PostedMessage> {
		return seen(
			this.changes,
			() => this.messages.find(fits),
			within,
			() =>
				`${this.label} got no such message. In it: ${JSON.stringify(this.messages.map(({ text }) => text))}`,
		);
	}

	add(message: StoredMessage): void {
		this.posts.push(message);
	}

	remove(message: StoredMessage): void {
		const at = this.posts.indexOf(message);
		if (at !== -1) this.posts.splice(at, 1);
	}

	/** @throws what Discord answers when the bot may not see this channel, or not write in it */
	admitBot(to: 'see' | 'write'): void {
		if (this.guild && !this.guild.hasBot) throw refusals.missingAccess();
		if (this.#isHidden) throw refusals.missingAccess();
		if (to === 'write' && this.#botLacks === 'sending') throw refusals.missingPermissions();
		if (to === 'write' && this.recipient?.refusesDirectMessages) throw refusals.directMessagesClosed();
	}

	get label(): string {
		if (this.recipient) return `direct messages with ${this.recipient.user.global_name}`;
		return `#${this.name} in ${this.guild?.name}`;
	}

	/** Who sees a message here, in words. */
	audience(message: StoredMessage): string {
		if (message.wire.flags & MessageFlag.Ephemeral)
			return `only ${message.interaction?.account.user.global_name}, in ${this.label}`;
		return `everyone in ${this.label}`;
	}

	toWire(): Record<string, unknown> {
		const common = {
			id: this.id,
			type: this.type,
			last_message_id: this.posts.at(-1)?.wire.id ?? null,
			flags: 0,
		};
		if (this.recipient) return { ...common, recipients: [this.recipient.user] };
		const named = { ...common, name: this.name, guild_id: this.guild?.id, rate_limit_per_user: 0 };
		if (this.parent) return { ...named, ...this.#threadFields(this.parent) };
		return {
			...named,
			nsfw: this.nsfw,
			position: 0,
			topic: null,
			parent_id: null,
			permission_overwrites: [],
		};
	}

	/** As an interaction brings it: with what the person who acts may do in it. */
	toPartial(account: Account): Record<string, unknown> {
		const { permission_overwrites: _, ...partial } = this.toWire();
		const permissions = this.guild?.members.get(account.user.id)?.permissions;
		return { ...partial, ...(permissions !== undefined && { permissions: permissions.toString() }) };
	}

	/** Whether the bot cannot see it. */
	get #isHidden(): boolean {
		return this.#botLacks === 'access' || (this.parent ? this.parent.#isHidden : false);
	}

	/** Whether a thread is age-restricted does not stand in it: one has to ask its channel. */
	#threadFields(parent: Channel): Record<string, unknown> {
		return {
			parent_id: parent.id,
			owner_id: this.#world.applicationId,
			message_count: this.posts.length,
			member_count: 1,
			total_message_sent: this.posts.length,
			thread_metadata: {
				archived: false,
				locked: false,
				auto_archive_duration: 4320,
				archive_timestamp: this.#createdAt,
				create_timestamp: this.#createdAt,
			},
		};
	}
}

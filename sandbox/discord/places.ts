import { Changes, seen } from './changes.js';
import type { StoredMessage } from './messages.js';
import { Person, type PersonOptions } from './people.js';
import { PostedMessage } from './posted.js';
import { refusals } from './refusal.js';
import { MessageFlag, Permission } from './wire.js';
import type { Account, World } from './world.js';

const MEBIBYTE = 1024 * 1024;

/** The most that one attachment may weigh where no server was boosted. */
const DEFAULT_ATTACHMENT_SIZE_LIMIT = 10 * MEBIBYTE;

const MEMBER_PERMISSIONS =
	Permission.ViewChannel |
	Permission.SendMessages |
	Permission.EmbedLinks |
	Permission.AttachFiles |
	Permission.ReadMessageHistory |
	Permission.UseExternalEmojis |
	Permission.UseApplicationCommands;

/** What somebody is in one server. */
export interface Membership {
	permissions: bigint;
	roles: string[];
	joinedAt: string;
}

/** A text channel, or the direct messages between one person and the bot. */
export class Channel {
	readonly id: string;
	readonly name: string;
	readonly nsfw: boolean;
	readonly guild: Guild | undefined;
	/** The person, if these are direct messages. */
	readonly recipient: Account | undefined;
	/** What everybody in the channel can see. */
	readonly posts: StoredMessage[] = [];
	readonly changes = new Changes();
	readonly #world: World;
	#botLacks: 'access' | 'sending' | undefined;

	constructor(world: World, about: { name: string; nsfw?: boolean; guild?: Guild; recipient?: Account }) {
		this.#world = world;
		this.id = world.snowflakes.mint();
		this.name = about.name;
		this.nsfw = about.nsfw ?? false;
		this.guild = about.guild;
		this.recipient = about.recipient;
		world.channels.set(this.id, this);
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
		if (this.#botLacks === 'access') return MEMBER_PERMISSIONS & ~Permission.ViewChannel;
		return this.#botLacks ? MEMBER_PERMISSIONS & ~Permission.SendMessages : MEMBER_PERMISSIONS;
	}

	/** Somebody deletes the channel. */
	delete(): void {
		this.#world.channels.delete(this.id);
		for (const message of this.posts.splice(0)) {
			message.deleted = true;
			message.changes.announce();
		}
		const data = this.toWire();
		this.#world.dispatch({ name: 'CHANNEL_DELETE', data, guildId: this.guild?.id, intent: 'Guilds' });
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
		if (this.#botLacks === 'access') throw refusals.missingAccess();
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
		if (this.recipient)
			return { id: this.id, type: 1, recipients: [this.recipient.user], last_message_id: null, flags: 0 };
		return {
			id: this.id,
			type: 0,
			name: this.name,
			guild_id: this.guild?.id,
			nsfw: this.nsfw,
			position: 0,
			topic: null,
			parent_id: null,
			last_message_id: this.posts.at(-1)?.wire.id ?? null,
			permission_overwrites: [],
			rate_limit_per_user: 0,
			flags: 0,
		};
	}
}

export interface GuildOptions {
	name: string;
	locale?: string;
	/** In bytes; more than 10 MiB in boosted servers. */
	attachmentSizeLimit?: number;
	/** Whether the bot is a member of the server; otherwise people use it there who installed it for themselves. */
	botInstalled?: boolean;
}

/** A server. */
export class Guild {
	readonly id: string;
	readonly name: string;
	readonly locale: string;
	readonly channels: Channel[] = [];
	readonly members = new Map<string, Membership>();
	attachmentSizeLimit: number;
	hasBot: boolean;
	readonly #roles = new Map<string, { id: string; name: string }>();
	readonly #world: World;

	constructor(world: World, { name, locale, attachmentSizeLimit, botInstalled }: GuildOptions) {
		this.#world = world;
		this.id = world.snowflakes.mint();
		this.name = name;
		this.locale = locale ?? 'en-US';
		this.attachmentSizeLimit = attachmentSizeLimit ?? DEFAULT_ATTACHMENT_SIZE_LIMIT;
		this.hasBot = botInstalled ?? true;
		this.addChannel({ name: 'general' });
		world.guilds.set(this.id, this);
		if (this.hasBot)
			world.dispatch({ name: 'GUILD_CREATE', data: this.toWire(), guildId: this.id, intent: 'Guilds' });
	}

	/** The channel that the server had from the start. */
	get defaultChannel(): Channel {
		const [channel] = this.channels;
		if (!channel) throw new Error(`${this.name} has no channel`);
		return channel;
	}

	addChannel(about: { name: string; nsfw?: boolean }): Channel {
		const channel = new Channel(this.#world, { ...about, guild: this });
		this.channels.push(channel);
		return channel;
	}

	addRole(name: string): { id: string; name: string } {
		const role = { id: this.#world.snowflakes.mint(), name };
		this.#roles.set(role.id, role);
		return role;
	}

	/** The role with this id, as Discord describes it. */
	role(id: string): Record<string, unknown> | undefined {
		const role = this.#roles.get(id);
		return (
			role && {
				...role,
				permissions: '0',
				color: 0,
				hoist: false,
				position: 1,
				managed: false,
				mentionable: true,
				flags: 0,
			}
		);
	}

	/** Somebody joins the server. */
	addMember(options: PersonOptions & { permissions?: bigint; roles?: (string | { id: string })[] }): Person {
		const account = this.#world.addAccount(options.name, options);
		const { permissions = 0n, roles = [] } = options;
		this.join(
			account,
			permissions,
			roles.map((role) => (typeof role === 'string' ? role : role.id)),
		);
		return new Person(this.#world, account, this.defaultChannel);
	}

	/** Makes somebody a member, if they are not one yet. */
	join(account: Account, permissions = 0n, roles: string[] = []): void {
		if (this.members.has(account.user.id)) return;
		const joinedAt = new Date(this.#world.clock.now()).toISOString();
		this.members.set(account.user.id, { permissions: permissions | MEMBER_PERMISSIONS, roles, joinedAt });
	}

	/** Somebody throws the bot out. */
	removeBot(): void {
		this.hasBot = false;
		this.#world.dispatch({ name: 'GUILD_DELETE', data: { id: this.id }, guildId: this.id, intent: 'Guilds' });
	}

	/** The server's owner invites the bot (again). */
	inviteBot(): void {
		this.hasBot = true;
		this.#world.dispatch({ name: 'GUILD_CREATE', data: this.toWire(), guildId: this.id, intent: 'Guilds' });
	}

	toWire(): Record<string, unknown> {
		return {
			id: this.id,
			name: this.name,
			preferred_locale: this.locale,
			icon: null,
			owner_id: this.#world.applicationId,
			features: [],
			roles: [...this.#roles.keys()].map((id) => this.role(id)),
			emojis: [],
			stickers: [],
			channels: this.channels.map((channel) => channel.toWire()),
			threads: [],
			members: [],
			presences: [],
			voice_states: [],
			stage_instances: [],
			guild_scheduled_events: [],
			soundboard_sounds: [],
			member_count: this.members.size + 1,
			large: false,
			unavailable: false,
			joined_at: new Date(this.#world.clock.now()).toISOString(),
			premium_tier: 0,
			premium_subscription_count: 0,
			verification_level: 0,
			default_message_notifications: 0,
			explicit_content_filter: 0,
			mfa_level: 0,
			nsfw_level: 0,
			system_channel_flags: 0,
			afk_timeout: 300,
		};
	}
}

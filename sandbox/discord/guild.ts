import { Channel, DEFAULT_ATTACHMENT_SIZE_LIMIT } from './channel.js';
import { Person, type PersonOptions, type Rights } from './people.js';
import { MEMBER_PERMISSIONS } from './rights.js';
import type { Account, World } from './world.js';

/** What somebody is in one server. */
export interface Membership {
	permissions: bigint;
	roles: string[];
	joinedAt: string;
}

interface Role {
	readonly id: string;
	readonly name: string;
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
	/** The role that everybody has; it has the id of the server, and stands in no member's list. */
	readonly everyone: Role;
	attachmentSizeLimit: number;
	hasBot: boolean;
	/** By id, @everyone first. */
	readonly #roles = new Map<string, Role>();
	/** By command name, whether a role may use it, by the role's id. */
	readonly #overrides = new Map<string, ReadonlyMap<string, boolean>>();
	readonly #world: World;

	constructor(world: World, { name, locale, attachmentSizeLimit, botInstalled }: GuildOptions) {
		this.#world = world;
		this.id = world.snowflakes.mint();
		this.name = name;
		this.locale = locale ?? 'en-US';
		this.attachmentSizeLimit = attachmentSizeLimit ?? DEFAULT_ATTACHMENT_SIZE_LIMIT;
		this.hasBot = botInstalled ?? true;
		this.everyone = { id: this.id, name: '@everyone' };
		this.#roles.set(this.id, this.everyone);
		this.channels.push(new Channel(world, { name: 'general', guild: this }));
		world.guilds.set(this.id, this);
		if (this.hasBot) this.#tell('GUILD_CREATE', this.toWire());
		else world.events.emit('scene');
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
		channel.tell('CREATE');
		return channel;
	}

	addRole(name: string): Role {
		const role = { id: this.#world.snowflakes.mint(), name };
		this.#roles.set(role.id, role);
		if (this.hasBot) this.#tell('GUILD_ROLE_CREATE', { guild_id: this.id, role: this.role(role.id) });
		else this.#world.events.emit('scene');
		return role;
	}

	/** The role with this id, as Discord describes it. */
	role(id: string): Record<string, unknown> | undefined {
		const role = this.#roles.get(id);
		return (
			role && {
				...role,
				permissions: role === this.everyone ? MEMBER_PERMISSIONS.toString() : '0',
				color: 0,
				colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
				hoist: false,
				icon: null,
				unicode_emoji: null,
				position: [...this.#roles.keys()].indexOf(id),
				managed: false,
				mentionable: true,
				flags: 0,
			}
		);
	}

	/** @everyone first. */
	get roles(): Role[] {
		return [...this.#roles.values()];
	}

	/** What people call the role with this id. */
	roleName(id: string): string | undefined {
		return this.#roles.get(id)?.name;
	}

	/**
	 * An administrator says in the server's settings which roles may use a command, whatever the command's own
	 * `default_member_permissions` says (https://discord.com/developers/docs/interactions/application-commands#permissions).
	 *
	 * @param roles whether they may, by the roles' ids; @everyone, with the server's own id, is asked last
	 */
	overrides(command: string, roles: Readonly<Record<string, boolean>>): void {
		this.#overrides.set(command, new Map(Object.entries(roles)));
	}

	/** What {@link overrides} says about a command for somebody with these roles; undefined where it says nothing. */
	overrideOf(command: string, roles: readonly string[]): boolean | undefined {
		const overrides = this.#overrides.get(command);
		const own = roles.map((id) => overrides?.get(id)).filter((may) => may !== undefined);
		return own.length > 0 ? own.includes(true) : overrides?.get(this.id);
	}

	/** Somebody joins the server. */
	addMember(options: PersonOptions & Rights): Person {
		const person = new Person(
			this.#world,
			this.#world.addAccount(options.name, options),
			this.defaultChannel,
		);
		person.joins(this, options);
		return person;
	}

	/** Makes somebody a member, if they are not one yet. */
	join(account: Account, permissions = 0n, roles: string[] = []): void {
		if (this.members.has(account.user.id)) return;
		const joinedAt = new Date(this.#world.clock.now()).toISOString();
		this.members.set(account.user.id, { permissions: permissions | MEMBER_PERMISSIONS, roles, joinedAt });
		this.#world.events.emit('scene');
	}

	/** Somebody throws the bot out. */
	removeBot(): void {
		this.hasBot = false;
		this.#tell('GUILD_DELETE', { id: this.id });
	}

	/** The server's owner invites the bot (again). */
	inviteBot(): void {
		this.hasBot = true;
		this.#tell('GUILD_CREATE', this.toWire());
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
			threads: this.channels.flatMap(({ threads }) => threads.map((thread) => thread.toWire())),
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

	#tell(name: string, data: unknown): void {
		this.#world.events.emit('scene');
		this.#world.dispatch({ name, data, guildId: this.id, intent: 'Guilds' });
	}
}

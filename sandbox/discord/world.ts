import { EventEmitter } from 'node:events';
import type { Clock } from '../../src/ops/clock.js';
import type { Channel } from './channel.js';
import { CommandBook } from './commands.js';
import { Deadlines } from './deadlines.js';
import { FileShelf } from './files.js';
import type { Dispatch } from './gateway.js';
import type { Guild } from './guild.js';
import type { Interaction } from './interactions.js';
import { Messages, type StoredMessage } from './messages.js';
import { PostedMessage } from './posted.js';
import { SnowflakeMint } from './snowflake.js';
import { MessageFlag, type WireUser } from './wire.js';

/** Somebody with a Discord account. */
export interface Account {
	user: WireUser;
	locale: string;
	/** Whether they installed the app for themselves, to use it everywhere. */
	hasInstalledApp: boolean;
	/** Whether they refuse direct messages from the bot. */
	refusesDirectMessages: boolean;
	directChannel?: Channel;
}

/** What happens in the sandbox, for somebody who looks on. */
export interface WorldEvents {
	/** Who or what there is has changed: people, servers, channels, roles. */
	scene: [];
	/** The bot has registered commands. */
	commands: [];
	interaction: [{ interaction: Interaction; what: string }];
	response: [{ interaction: Interaction; type: number }];
	message: [{ kind: 'created' | 'edited' | 'deleted'; message: PostedMessage; seenBy: string }];
	/** The bot did what Discord would have refused or punished. */
	violation: [line: string];
}

export interface WorldOptions {
	clock: Clock;
	applicationName: string;
	keepPictures: boolean;
	dispatch: (dispatch: Dispatch) => void;
}

/** Interactions are forgotten long after their tokens ended, so that a day of load does not fill the memory. */
const INTERACTION_MEMORY_MS = 30 * 60_000;

/** Everything that is true in the stand-in Discord. */
export class World {
	readonly clock: Clock;
	readonly snowflakes: SnowflakeMint;
	readonly applicationId: string;
	readonly bot: WireUser;
	readonly token: string;
	readonly files: FileShelf;
	readonly commands: CommandBook;
	readonly messages: Messages;
	readonly accounts = new Map<string, Account>();
	readonly guilds = new Map<string, Guild>();
	readonly channels = new Map<string, Channel>();
	/** By token. */
	readonly interactions = new Map<string, Interaction>();
	readonly deadlines: Deadlines;
	readonly violations: string[] = [];
	readonly events = new EventEmitter<WorldEvents>();
	/** Whose the bot's application is: one person, or the members of a team. */
	owners: readonly Account[] = [];
	/** Sends an event to the bot over the gateway. */
	readonly dispatch: (dispatch: Dispatch) => void;
	/** Where the stand-in listens: `http://127.0.0.1:PORT`. */
	origin = '';

	constructor({ clock, applicationName, keepPictures, dispatch }: WorldOptions) {
		this.clock = clock;
		this.snowflakes = new SnowflakeMint(clock);
		this.applicationId = this.snowflakes.mint();
		this.bot = newUser(this.applicationId, applicationName, { bot: true });
		this.token = `${Buffer.from(this.applicationId).toString('base64url')}.SANDBX.not-a-secret-only-this-sandbox-takes-it`;
		this.files = new FileShelf(keepPictures);
		this.commands = new CommandBook(this.snowflakes, this.applicationId, () => this.events.emit('commands'));
		this.messages = new Messages(this);
		this.deadlines = new Deadlines(clock);
		this.dispatch = dispatch;
	}

	/** Writes down something that real Discord would refuse or punish. */
	violation(line: string): void {
		this.violations.push(line);
		this.events.emit('violation', line);
	}

	/** Opens an account. */
	addAccount(name: string, { locale = 'en-US', hasInstalledApp = false } = {}): Account {
		const user = newUser(this.snowflakes.mint(), name);
		const account: Account = { user, locale, hasInstalledApp, refusesDirectMessages: false };
		this.accounts.set(user.id, account);
		return account;
	}

	/** What people call what has this id: somebody, a role or a channel. */
	readonly nameOf = (id: string): string | undefined => {
		const user = id === this.bot.id ? this.bot : this.accounts.get(id)?.user;
		if (user) return user.global_name ?? user.username;
		const roles = [...this.guilds.values()].map((guild) => guild.roleName(id));
		return this.channels.get(id)?.name ?? roles.find((name) => name !== undefined);
	};

	/** The interaction with this id, unless it is forgotten. */
	interaction(id: string): Interaction | undefined {
		return [...this.interactions.values()].find((interaction) => interaction.id === id);
	}

	addInteraction(interaction: Interaction): void {
		const forgottenBefore = this.clock.now() - INTERACTION_MEMORY_MS;
		for (const [token, { at }] of this.interactions) {
			if (at > forgottenBefore) break;
			this.interactions.delete(token);
		}
		this.interactions.set(interaction.token, interaction);
		this.deadlines.add(interaction);
	}

	/** Lets everybody know what became of a message: those who watch it, the bot, and whoever looks on. */
	tell(kind: 'created' | 'edited' | 'deleted', message: StoredMessage): void {
		const { channel } = message;
		message.changes.announce();
		channel.changes.announce();
		this.events.emit('message', {
			kind,
			message: new PostedMessage(this, message),
			seenBy: channel.audience(message),
		});
		if (message.has(MessageFlag.Ephemeral)) return;
		const name = (
			{ created: 'MESSAGE_CREATE', edited: 'MESSAGE_UPDATE', deleted: 'MESSAGE_DELETE' } as const
		)[kind];
		const guildId = channel.guild?.id;
		const data =
			kind === 'deleted' ? { id: message.wire.id, channel_id: channel.id, guild_id: guildId } : message.wire;
		this.dispatch({ name, data, guildId, intent: guildId ? 'GuildMessages' : 'DirectMessages' });
	}
}

function newUser(id: string, name: string, extra: { bot?: boolean } = {}): WireUser {
	const username = name.toLowerCase().replace(/[^a-z0-9_.]/g, '') || 'somebody';
	return { id, username, global_name: name, discriminator: '0', avatar: null, public_flags: 0, ...extra };
}

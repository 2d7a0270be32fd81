import { EventEmitter } from 'node:events';
import type { Act } from './acts.js';
import { Channel } from './channel.js';
import type { RegisteredCommand } from './commands.js';
import type { Guild } from './guild.js';
import type { Interaction } from './interactions.js';
import type { StoredMessage } from './messages.js';
import { ImpossibleError } from './options.js';
import { Person } from './people.js';
import { perform } from './perform.js';
import { Reply } from './reply.js';
import { mayUse } from './rights.js';
import type { ChannelView, GuildView, InteractionView, MessageView, Scene, Somebody } from './scene.js';
import { InteractionType, MessageFlag } from './wire.js';
import type { Account, World, WorldEvents } from './world.js';

const TOKEN_LIFE_MS = 15 * 60_000;

/** What one of them sees, as it happens. */
export interface ViewerEvents {
	/** Who or what there is has changed. */
	scene: [];
	/** The bot has registered commands. */
	commands: [];
	message: [MessageView];
	deleted: [{ channelId: string; messageId: string }];
	interaction: [InteractionView];
}

/** One person's client: what they see, as data, and what they do. Close it when nobody looks any more. */
export class Viewer {
	readonly events = new EventEmitter<ViewerEvents>();
	readonly #world: World;
	readonly #account: Account;
	#isClosed = false;

	constructor(world: World, account: Account) {
		this.#world = world;
		this.#account = account;
		account.directChannel ??= new Channel(world, { name: account.user.username, recipient: account });
		const { events } = world;
		events.on('message', this.#onMessage);
		events.on('interaction', this.#onInteraction);
		events.on('scene', this.#onScene);
		events.on('commands', this.#onCommands);
	}

	/** Who and what there is, for this person. */
	get scene(): Scene {
		const { accounts, bot, guilds } = this.#world;
		return {
			me: somebody(this.#account),
			bot,
			people: [...accounts.values()].map(somebody),
			guilds: [...guilds.values()].filter(({ members }) => members.has(this.#account.user.id)).map(guildView),
			direct: channelView(this.#direct),
		};
	}

	/** Every message that this person can see, oldest first. */
	get messages(): MessageView[] {
		const { channels, interactions } = this.#world;
		const answers = [...interactions.values()].flatMap(({ original, followUps }) =>
			original ? [original, ...followUps] : followUps,
		);
		const all = new Set([...[...channels.values()].flatMap(({ posts }) => posts), ...answers]);
		const seen = [...all].filter((message) => !message.deleted && this.#sees(message));
		return seen.map((message) => this.#message(message)).sort((a, b) => byAge(a.message.id, b.message.id));
	}

	/** The commands that this person's client shows in a channel. */
	commandsIn(channelId: string): RegisteredCommand[] {
		const channel = this.#channel(channelId);
		const { commands } = this.#world;
		const registered = [...(channel.guild ? commands.in(channel.guild.id) : []), ...commands.in()];
		return registered.filter((command) => mayUse(command, this.#account, channel) === undefined);
	}

	/**
	 * Does something in a channel.
	 *
	 * @returns what came of it, once the bot gave a first response or three seconds went by
	 * @throws ImpossibleError where the client would not let it be done
	 */
	async act(channelId: string, act: Act): Promise<InteractionView> {
		const actor = { world: this.#world, account: this.#account, channel: this.#channel(channelId) };
		const interaction = perform(actor, act);
		await interaction.settled();
		return this.#interaction(interaction);
	}

	/** Writes a message. */
	say(channelId: string, content: string): void {
		new Person(this.#world, this.#account, this.#channel(channelId)).says(content);
	}

	/** Changes the language of this person's client. */
	speak(locale: string): void {
		this.#account.locale = locale;
		this.#world.events.emit('scene');
	}

	/** Looks no more. */
	close(): void {
		this.#isClosed = true;
		const { events } = this.#world;
		events.off('message', this.#onMessage);
		events.off('interaction', this.#onInteraction);
		events.off('scene', this.#onScene);
		events.off('commands', this.#onCommands);
	}

	readonly #onScene = () => this.events.emit('scene');
	readonly #onCommands = () => this.events.emit('commands');

	readonly #onMessage = ({ kind, message: { stored } }: WorldEvents['message'][0]) => {
		if (!this.#sees(stored)) return;
		if (kind !== 'deleted') this.events.emit('message', this.#message(stored));
		else this.events.emit('deleted', { channelId: stored.channel.id, messageId: stored.wire.id });
	};

	readonly #onInteraction = ({ interaction }: WorldEvents['interaction'][0]) => {
		// Nobody is shown that an option is being completed.
		const isCompletion = interaction.deed.type === InteractionType.Autocomplete;
		if (interaction.account !== this.#account || isCompletion) return;
		this.#tell(interaction);
		const stop = interaction.changes.watch(() => {
			if (this.#isClosed) stop();
			else this.#tell(interaction);
		});
	};

	get #direct(): Channel {
		const { directChannel } = this.#account;
		if (!directChannel) throw new Error(`${this.#account.user.username} has no direct messages`);
		return directChannel;
	}

	/** @throws ImpossibleError where this person has no such channel */
	#channel(id: string): Channel {
		const channel = this.#world.channels.get(id);
		if (!channel || !this.#isIn(channel)) throw new ImpossibleError('There is no such channel');
		return channel;
	}

	#isIn({ guild, recipient }: Channel): boolean {
		return guild ? guild.members.has(this.#account.user.id) : recipient === this.#account;
	}

	#sees(message: StoredMessage): boolean {
		if (message.has(MessageFlag.Ephemeral)) return message.interaction?.account === this.#account;
		return this.#isIn(message.channel);
	}

	#message(message: StoredMessage): MessageView {
		const { interaction, pings } = message;
		return {
			message: this.#world.messages.present(message),
			pings,
			...(interaction &&
				message.has(MessageFlag.Loading) && { thinkingUntil: interaction.at + TOKEN_LIFE_MS }),
		};
	}

	#interaction(interaction: Interaction): InteractionView {
		const { id, channel, at, deed, original } = interaction;
		const { state, modal, choices } = new Reply(this.#world, interaction);
		const customId = deed.source && deed.data.custom_id;
		return {
			id,
			channelId: channel.id,
			state,
			at,
			...(deed.name && { command: deed.name }),
			...(original && { messageId: original.wire.id }),
			...(deed.source && { source: { messageId: deed.source.wire.id, customId: String(customId) } }),
			...(modal && { modal }),
			...(choices && { choices }),
		};
	}

	#tell(interaction: Interaction): void {
		this.events.emit('interaction', this.#interaction(interaction));
	}
}

function byAge(one: string, other: string): number {
	return Number(BigInt(one) - BigInt(other));
}

function somebody({ user, locale }: Account): Somebody {
	return { user, locale };
}

function guildView(guild: Guild): GuildView {
	const { id, name, locale, hasBot, roles, members, channels } = guild;
	return {
		id,
		name,
		locale,
		hasBot,
		roles,
		members: [...members].map(([userId, { roles, permissions }]) => ({
			userId,
			roles,
			permissions: permissions.toString(),
		})),
		channels: channels.flatMap((channel) => [channelView(channel), ...channel.threads.map(channelView)]),
	};
}

function channelView({ id, name, type, nsfw, guild, parent }: Channel): ChannelView {
	return {
		id,
		name,
		type,
		nsfw,
		...(guild && { guildId: guild.id }),
		...(parent && { parentId: parent.id }),
	};
}

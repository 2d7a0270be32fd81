import type { Act } from '../discord/acts.js';
import type { RegisteredCommand } from '../discord/commands.js';
import type { ChannelView, GuildView, InteractionView, MessageView, Scene } from '../discord/scene.js';
import type { WireModal } from '../discord/wire.js';
import type { Backstage, News } from '../live/protocol.js';
import { Connection } from './connection.js';
import { Unread } from './unread.js';

/** A form that the bot asks to fill in. */
export interface OpenForm {
	readonly interactionId: string;
	readonly channelId: string;
	readonly modal: WireModal;
}

/** All that this window knows and does. Whoever shows it listens for `change`. */
export class Client extends EventTarget {
	scene: Scene;
	backstage: Backstage;
	/** By channel, oldest first; without those that were dismissed. */
	readonly messages = new Map<string, MessageView[]>();
	/** What this person did since the page was opened, by id, oldest first. */
	readonly interactions = new Map<string, InteractionView>();
	/** The channel that is looked at. */
	channelId: string;
	/** The commands that this person can use there. */
	commands: readonly RegisteredCommand[] = [];
	form: OpenForm | undefined;
	/** What came where this person did not look. */
	unread = new Unread();
	isLost = false;
	/** Grows with every change, for elements that are given the client. */
	revision = 0;
	readonly #connection: Connection;
	readonly #dismissed = new Set<string>();

	/** Opens the connection and enters as somebody, by their name. */
	static async open(name: string | undefined): Promise<Client> {
		let client: Client | undefined;
		const early: News[] = [];
		const connection = new Connection(
			(news) => {
				if (client) client.#hear(news);
				else early.push(news);
			},
			() => {
				if (client) client.#lose();
			},
		);
		await connection.opened();
		const entrance = await connection.ask({ ask: 'enter', ...(name !== undefined && { as: name }) });
		client = new Client(connection, entrance.scene, entrance.backstage);
		client.#place(entrance.messages);
		for (const news of early) client.#hear(news);
		await client.open(client.channelId);
		return client;
	}

	private constructor(connection: Connection, scene: Scene, backstage: Backstage) {
		super();
		this.#connection = connection;
		this.scene = scene;
		this.backstage = backstage;
		this.channelId = scene.guilds[0]?.channels[0]?.id ?? scene.direct.id;
	}

	get channel(): ChannelView {
		const { guilds, direct } = this.scene;
		const channels = guilds.flatMap(({ channels }) => channels);
		return channels.find(({ id }) => id === this.channelId) ?? direct;
	}

	/** The server of the channel that is looked at. */
	get guild(): GuildView | undefined {
		return this.scene.guilds.find(({ id }) => id === this.channel.guildId);
	}

	/** Becomes somebody else, in the same channel where they have it too. */
	async enter(name: string): Promise<void> {
		const { scene, messages, backstage } = await this.#connection.ask({ ask: 'enter', as: name });
		this.scene = scene;
		this.backstage = backstage;
		this.messages.clear();
		this.interactions.clear();
		this.unread = new Unread();
		this.form = undefined;
		this.#place(messages);
		await this.open(this.channel.id);
	}

	/** Looks at another channel. */
	async open(channelId: string): Promise<void> {
		this.channelId = channelId;
		this.unread.read(channelId);
		this.#changed();
		await this.#askForCommands();
	}

	/**
	 * Does something in the channel that is looked at; a form that it is answered with opens.
	 *
	 * @throws RefusedError in words for whoever wanted to do it
	 */
	async act(act: Act): Promise<InteractionView> {
		const { channelId } = this;
		const interaction = await this.#connection.ask({ ask: 'act', channel: channelId, act });
		if (interaction.modal) {
			this.form = { interactionId: interaction.id, channelId, modal: interaction.modal };
			this.#changed();
		}
		return interaction;
	}

	closeForm(): void {
		this.form = undefined;
		this.#changed();
	}

	async say(content: string): Promise<void> {
		await this.#connection.ask({ ask: 'say', channel: this.channelId, content });
	}

	async speak(locale: string): Promise<void> {
		await this.#connection.ask({ ask: 'speak', locale });
	}

	/** Turns one of the switches behind the stage. */
	async turn(name: string, on: boolean): Promise<void> {
		await this.#connection.ask({ ask: 'turn', switch: name, on });
	}

	/** Takes a message that only this person sees out of their sight. */
	dismiss({ message }: MessageView): void {
		this.#dismissed.add(message.id);
		this.#remove(message.channel_id, message.id);
		this.#changed();
	}

	/** Takes what came of nothing out of this person's sight. */
	forget(interactionId: string): void {
		this.interactions.delete(interactionId);
		this.#changed();
	}

	/** What people call what has this id: somebody, a role or a channel. */
	nameOf(id: string): string | undefined {
		const { bot, people, guilds } = this.scene;
		const user = [bot, ...people.map((one) => one.user)].find((one) => one.id === id);
		if (user) return user.global_name ?? user.username;
		return guilds.flatMap(({ roles, channels }) => [...roles, ...channels]).find((one) => one.id === id)
			?.name;
	}

	#hear(news: News): void {
		switch (news.news) {
			case 'scene':
				this.scene = news.scene;
				break;
			case 'commands':
				void this.#askForCommands();
				return;
			case 'message':
				this.#notice(news.view);
				this.#place([news.view]);
				break;
			case 'deleted':
				this.#remove(news.channelId, news.messageId);
				break;
			case 'interaction':
				this.interactions.set(news.interaction.id, news.interaction);
				break;
			case 'backstage':
				this.backstage = news.backstage;
				break;
		}
		this.#changed();
	}

	#notice(view: MessageView): void {
		const { id, channel_id } = view.message;
		const isKnown = this.messages.get(channel_id)?.some(({ message }) => message.id === id);
		if (channel_id !== this.channelId && !isKnown) this.unread.note(this.scene, view);
	}

	#place(views: readonly MessageView[]): void {
		for (const view of views) {
			const { id, channel_id } = view.message;
			if (this.#dismissed.has(id)) continue;
			const all = this.messages.get(channel_id) ?? [];
			const at = all.findIndex(({ message }) => message.id === id);
			if (at === -1) this.messages.set(channel_id, [...all, view]);
			else this.messages.set(channel_id, all.with(at, view));
		}
	}

	#remove(channelId: string, messageId: string): void {
		const all = this.messages.get(channelId) ?? [];
		this.messages.set(
			channelId,
			all.filter(({ message }) => message.id !== messageId),
		);
	}

	async #askForCommands(): Promise<void> {
		const { channelId } = this;
		const commands = await this.#connection.ask({ ask: 'commands', channel: channelId });
		if (channelId !== this.channelId) return;
		this.commands = commands;
		this.#changed();
	}

	#lose(): void {
		this.isLost = true;
		this.#changed();
	}

	#changed(): void {
		this.revision++;
		this.dispatchEvent(new Event('change'));
	}
}

import { EventEmitter, once } from 'node:events';
import { onTestFinished } from 'vitest';
import { type RawData, WebSocket } from 'ws';
import type { Act } from '../../sandbox/discord/acts.js';
import type { InteractionView, MessageView } from '../../sandbox/discord/scene.js';
import type { Answer, Answers, Ask, Entrance, News } from '../../sandbox/live/protocol.js';

type Question = Ask extends infer One ? (One extends Ask ? Omit<One, 'id'> : never) : never;

/** A window without a browser: it speaks over a WebSocket as the page does, and remembers what it was told. */
export class WindowClient {
	entrance!: Entrance;
	readonly news: News[] = [];
	readonly closed: Promise<{ code: number; reason: string }>;
	readonly #socket: WebSocket;
	readonly #events = new EventEmitter<{ told: [] }>();
	readonly #answers = new Map<number, Answer>();
	#lastId = 0;

	/** Opens a window and enters as somebody. */
	static async open(address: string, as: string): Promise<WindowClient> {
		const window = new WindowClient(address);
		await window.opened();
		window.entrance = await window.ask({ ask: 'enter', as });
		return window;
	}

	constructor(address: string, origin = address) {
		this.#socket = new WebSocket(`${address.replace('http', 'ws')}/window`, { origin });
		this.#socket.on('message', (data) => this.#take(data));
		this.closed = once(this.#socket, 'close').then(([code, reason]) => ({ code, reason: String(reason) }));
		this.closed.catch(() => undefined);
		onTestFinished(() => this.#socket.terminate());
	}

	async opened(): Promise<void> {
		await once(this.#socket, 'open');
	}

	/** Sends a frame as it is. */
	sends(frame: string): void {
		this.#socket.send(frame);
	}

	/** @throws what the stand-in says against it */
	async ask<Name extends Ask['ask']>(question: Question & { ask: Name }): Promise<Answers[Name]> {
		const id = ++this.#lastId;
		this.sends(JSON.stringify({ id, ...question }));
		const answer = await this.#until(() => this.#answers.get(id));
		if ('refused' in answer) throw new Error(answer.refused);
		return answer.answer as Answers[Name];
	}

	/** Does something in a channel, by the channel's name. */
	async does(channel: string, act: Act): Promise<InteractionView> {
		return this.ask({ ask: 'act', channel: this.channel(channel), act });
	}

	channel(name: string): string {
		const { guilds, direct } = this.entrance.scene;
		const found = guilds.flatMap(({ channels }) => channels).find((channel) => channel.name === name);
		return (found ?? direct).id;
	}

	/** Resolves with the first message, as it was told of, that fits. */
	sees(fits: (view: MessageView) => boolean): Promise<MessageView> {
		return this.#until(() =>
			this.news.flatMap((one) => (one.news === 'message' && fits(one.view) ? [one.view] : [])).at(-1),
		);
	}

	/** Resolves with the first news that fit. */
	hears<Name extends News['news']>(name: Name): Promise<News & { news: Name }> {
		return this.#until(() => this.news.find((one): one is News & { news: Name } => one.news === name));
	}

	async #until<Result>(look: () => Result | undefined): Promise<Result> {
		for (;;) {
			const found = look();
			if (found !== undefined) return found;
			await once(this.#events, 'told');
		}
	}

	#take(data: RawData): void {
		const what: Answer | News = JSON.parse(String(data));
		if ('news' in what) this.news.push(what);
		else this.#answers.set(what.id, what);
		this.#events.emit('told');
	}
}

import type { WebSocket } from 'ws';
import { complain } from '../demo/terminal.js';
import { ImpossibleError } from '../discord/options.js';
import type { DiscordSandbox } from '../discord/server.js';
import type { Viewer } from '../discord/viewer.js';
import type { Backstage } from './backstage.js';
import { type Answer, type Answers, type Ask, askSchema, type News } from './protocol.js';

/** "Invalid frame payload data" of RFC 6455, 7.4.1. */
const INVALID_DATA = 1007;

/** One window of a browser, in which one person at a time uses Discord. */
export class Window {
	readonly #socket: WebSocket;
	readonly #discord: DiscordSandbox;
	readonly #backstage: Backstage;
	#viewer: Viewer | undefined;

	constructor(socket: WebSocket, discord: DiscordSandbox, backstage: Backstage) {
		this.#socket = socket;
		this.#discord = discord;
		this.#backstage = backstage;
		const stop = backstage.onChange(() =>
			this.#tell(() => ({ news: 'backstage', backstage: backstage.view })),
		);
		socket.on('message', (data) => void this.#take(String(data)).catch(complainOf));
		// Whatever is wrong with what it sent, the library has closed it already.
		socket.on('error', () => undefined);
		socket.on('close', () => {
			stop();
			this.#viewer?.close();
		});
	}

	async #take(text: string): Promise<void> {
		const { data: ask } = askSchema.safeParse(json(text));
		if (!ask) return this.#socket.close(INVALID_DATA, 'That is nothing that a window can ask.');
		this.#send(await this.#answer(ask));
	}

	async #answer(ask: Ask): Promise<Answer> {
		try {
			return { id: ask.id, answer: await this.#do(ask) };
		} catch (error) {
			if (error instanceof ImpossibleError) return { id: ask.id, refused: error.message };
			complainOf(error);
			return { id: ask.id, refused: `The demo itself failed: ${error}` };
		}
	}

	async #do(ask: Ask): Promise<Answers[keyof Answers]> {
		if (ask.ask === 'enter') return this.#enter(ask.as);
		const viewer = this.#viewer;
		if (!viewer) throw new ImpossibleError('Enter first');
		switch (ask.ask) {
			case 'commands':
				return viewer.commandsIn(ask.channel);
			case 'act':
				return viewer.act(ask.channel, ask.act);
			case 'say':
				viewer.say(ask.channel, ask.content);
				return null;
			case 'speak':
				viewer.speak(ask.locale);
				return null;
			case 'turn':
				await this.#backstage.turn(ask.switch, ask.on);
				return null;
		}
	}

	#enter(name: string | undefined): Answers['enter'] {
		this.#viewer?.close();
		const viewer = this.#discord.viewer(name);
		this.#viewer = viewer;
		viewer.events.on('scene', () => this.#tell(() => ({ news: 'scene', scene: viewer.scene })));
		viewer.events.on('commands', () => this.#tell(() => ({ news: 'commands' })));
		viewer.events.on('message', (view) => this.#tell(() => ({ news: 'message', view })));
		viewer.events.on('deleted', (which) => this.#tell(() => ({ news: 'deleted', ...which })));
		viewer.events.on('interaction', (interaction) =>
			this.#tell(() => ({ news: 'interaction', interaction })),
		);
		return { scene: viewer.scene, messages: viewer.messages, backstage: this.#backstage.view };
	}

	/** Whatever is wrong with one window's news must not end the demo: it was somebody else's deed that made them. */
	#tell(news: () => News): void {
		try {
			this.#send(news());
		} catch (error) {
			complainOf(error);
		}
	}

	/** Addresses of the stand-in's attachments become paths: the page has them from where it comes from itself. */
	#send(what: Answer | News): void {
		if (this.#socket.readyState !== this.#socket.OPEN) return;
		this.#socket.send(
			JSON.stringify(what).replaceAll(`${this.#discord.origin}/attachments/`, '/attachments/'),
		);
	}
}

/** Tells the operator, who sees no window, of what nobody expected. */
function complainOf(error: unknown): void {
	complain(`The demo itself failed: ${error instanceof Error ? error.stack : error}`);
}

function json(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

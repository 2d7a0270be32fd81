import { systemClock } from '../../src/ops/clock.js';
import { Bot } from '../demo/bot.js';
import { Changes, seen } from '../discord/changes.js';
import type { BotView } from './protocol.js';

/** How long systemd would wait before it starts the bot again, in milliseconds. */
const RESTART_MS = 2000;
const MOST_LINES = 100;
const PATIENCE_MS = 60_000;

export interface KeeperOptions {
	/** All of the bot's environment. */
	readonly environment: Readonly<Record<string, string>>;
	/** Where it runs, and keeps what it has to remember. */
	readonly folder: string;
	/** What it runs, where that is not beside the stand-ins. */
	readonly main?: string;
}

/** Keeps the bot running, as systemd does: whenever it has ended, however that was, it is started again. */
export class Keeper {
	/** The last lines that it wrote, in all its lives. */
	readonly log: string[] = [];
	readonly #options: KeeperOptions;
	readonly #changes = new Changes();
	readonly #stopping = new AbortController();
	readonly #kept: Promise<void>;
	#state: BotView['state'] = 'starting';
	#starts = 0;
	#bot: Bot | undefined;

	/** Starts the bot. */
	constructor(options: KeeperOptions) {
		this.#options = options;
		this.#kept = this.#keep();
	}

	get view(): BotView {
		return { state: this.#state, starts: this.#starts };
	}

	/** Calls `watcher` on every change, until the returned function is called. */
	onChange(watcher: () => void): () => void {
		return this.#changes.watch(watcher);
	}

	/**
	 * Waits until the bot is in that state; once it is ready, it answers people.
	 *
	 * @throws what it wrote last, when that takes too long
	 */
	async reaches(state: BotView['state']): Promise<void> {
		await seen(
			this.#changes,
			() => this.#state === state || undefined,
			PATIENCE_MS,
			() => `The bot is ${this.#state}, and not ${state}. It wrote:\n${this.log.slice(-10).join('\n')}`,
		);
	}

	/** Ends the bot in the middle of whatever it does; nothing happens while it is down. */
	kill(): void {
		if (this.#state !== 'down') this.#bot?.kill();
	}

	/** Ends it for good, as an operator does; returns a complaint when it does not end well. */
	async stop(): Promise<string | undefined> {
		this.#stopping.abort();
		const complaint = await this.#bot?.stop();
		await this.#kept;
		return complaint;
	}

	async #keep(): Promise<void> {
		const { signal } = this.#stopping;
		while (!signal.aborted) {
			const how = await this.#life();
			this.#notes(`The bot has ended (${how}).`);
			this.#becomes('down');
			await systemClock.sleep(RESTART_MS, signal).catch(() => undefined);
		}
	}

	/** @returns how it ended */
	async #life(): Promise<string> {
		const { environment, folder, main } = this.#options;
		this.#starts++;
		const hears = (line: string) => this.#notes(line);
		const bot = new Bot(environment, folder, { hears, ...(main !== undefined && { main }) });
		this.#bot = bot;
		this.#becomes('starting');
		void bot.ready.then(() => this.#becomes('ready'));
		return bot.ended;
	}

	#becomes(state: BotView['state']): void {
		this.#state = state;
		this.#changes.announce();
	}

	#notes(line: string): void {
		this.log.push(line);
		if (this.log.length > MOST_LINES) this.log.shift();
		this.#changes.announce();
	}
}

import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

// Seen from where this file stands once it is built: dist/sandbox/demo/bot.js.
const MAIN = fileURLToPath(new URL('../../src/main.js', import.meta.url));
const PATIENCE_MS = 10_000;

export interface BotOptions {
	/** What it runs, where that is not beside this file. */
	readonly main?: string;
	/** Gets each line that it writes, as soon as it has. */
	readonly hears?: (line: string) => void;
}

/** The bot as a process of its own, as `npm start` runs it. */
export class Bot {
	/** All that it has written, as lines. */
	readonly log: string[] = [];
	/** Resolves when the bot answers people. */
	readonly ready: Promise<void>;
	/** Resolves with how it ended, when it has and all that it wrote has been read. */
	readonly ended: Promise<string>;
	/** Rejects when the bot ends by itself. */
	readonly death: Promise<never>;
	readonly #process: ChildProcess;
	#isStopping = false;
	#isKilled = false;

	/**
	 * Starts it. It does not outlive this process.
	 *
	 * @param environment all of it: neither this process's environment nor a `.env` reaches the bot
	 * @param folder where it runs
	 */
	constructor(
		environment: Readonly<Record<string, string>>,
		folder: string,
		{ main = MAIN, hears = () => undefined }: BotOptions = {},
	) {
		this.#process = spawn(process.execPath, ['--enable-source-maps', main], {
			cwd: folder,
			// Ctrl-C in a terminal reaches everybody in the group: this one is ended by who has started it, and by nobody else.
			detached: true,
			env: environment,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		const kill = () => this.kill();
		// Before what it runs in is taken away.
		process.prependListener('exit', kill);
		// Unlike `exit`, `close` comes when all that was written has been read; it does not come where nothing was started.
		this.ended = new Promise((ends) => {
			this.#process.once('close', (code, signal) => ends(String(signal ?? code)));
			this.#process.once('error', ({ message }) => ends(message));
		});
		this.death = new Promise((_, dies) => {
			void this.ended.then((how) => {
				process.off('exit', kill);
				if (!this.#isStopping) dies(new Error(`The bot ended by itself (${how}).`));
			});
		});
		this.death.catch(() => undefined);
		this.ready = new Promise((isReady) => {
			for (const input of [this.#process.stdout, this.#process.stderr]) {
				if (!input) continue;
				createInterface({ input }).on('line', (line) => {
					this.log.push(line);
					hears(line);
					if (line.includes('Easel is ready')) isReady();
				});
			}
		});
	}

	/** Ends it as a power cut does. */
	kill(): void {
		this.#isKilled = true;
		this.#process.kill('SIGKILL');
	}

	/** Ends it as an operator does, and waits for that; returns a complaint when it does not end well. */
	async stop(): Promise<string | undefined> {
		const { exitCode, signalCode } = this.#process;
		if (exitCode !== null || signalCode !== null) return undefined;
		this.#isStopping = true;
		const patience = setTimeout(() => this.#process.kill('SIGKILL'), PATIENCE_MS);
		this.#process.kill('SIGTERM');
		await this.ended;
		clearTimeout(patience);
		if (this.#isKilled) return undefined;
		if (this.#process.signalCode === 'SIGKILL') return `The bot did not stop within ${PATIENCE_MS / 1000} s.`;
		// It had not come so far yet that it would notice.
		if (this.#process.signalCode === 'SIGTERM') return undefined;
		return this.#process.exitCode === 0 ? undefined : `The bot ended with ${this.#process.exitCode}.`;
	}
}

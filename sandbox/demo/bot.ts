import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

// Seen from where this file stands once it is built: dist/sandbox/demo/bot.js.
const MAIN = fileURLToPath(new URL('../../src/main.js', import.meta.url));
const PATIENCE_MS = 10_000;

/** The bot as a process of its own, as `npm start` runs it. */
export class Bot {
	/** All that it has written, as lines. */
	readonly log: string[] = [];
	/** Resolves when the bot answers people. */
	readonly ready: Promise<void>;
	/** Rejects when the bot ends by itself. */
	readonly death: Promise<never>;
	readonly #process: ChildProcess;
	readonly #exited: Promise<unknown>;
	#isStopping = false;

	/**
	 * Starts it.
	 *
	 * @param environment all of it: neither this process's environment nor a `.env` reaches the bot
	 * @param folder where it runs
	 */
	constructor(environment: Readonly<Record<string, string>>, folder: string) {
		this.#process = spawn(process.execPath, ['--enable-source-maps', MAIN], {
			cwd: folder,
			env: environment,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		this.#exited = once(this.#process, 'exit');
		this.death = new Promise((_, dies) => {
			this.#process.once('exit', (code, signal) => {
				if (!this.#isStopping) dies(new Error(`The bot ended by itself (${signal ?? code}).`));
			});
			this.#process.once('error', dies);
		});
		this.death.catch(() => undefined);
		this.ready = new Promise((isReady) => {
			for (const input of [this.#process.stdout, this.#process.stderr]) {
				if (!input) continue;
				createInterface({ input }).on('line', (line) => {
					this.log.push(line);
					if (line.includes('Easel is ready')) isReady();
				});
			}
		});
	}

	/** Ends it as an operator does, and waits for that; returns a complaint when it does not end well. */
	async stop(): Promise<string | undefined> {
		const { exitCode, signalCode } = this.#process;
		if (exitCode !== null || signalCode !== null) return undefined;
		this.#isStopping = true;
		const patience = setTimeout(() => this.#process.kill('SIGKILL'), PATIENCE_MS);
		this.#process.kill('SIGTERM');
		await this.#exited;
		clearTimeout(patience);
		if (this.#process.signalCode === 'SIGKILL') return `The bot did not stop within ${PATIENCE_MS / 1000} s.`;
		return this.#process.exitCode === 0 ? undefined : `The bot ended with ${this.#process.exitCode}.`;
	}
}

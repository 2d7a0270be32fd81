import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Inside } from './inside.js';
import type { Program } from './program.js';

export interface BotOptions {
	readonly program: Program;
	/** All that the process gets from its surroundings. */
	readonly environment: Readonly<Record<string, string>>;
	/** Its working directory. */
	readonly folder: string;
	/** Whether it can be asked what it knows of itself, for {@link Bot.inside}. */
	readonly watched?: boolean;
}

/** A bot as a process of its own. */
export class Bot {
	readonly pid: number;
	/** From the process's start to its word that it is ready, in milliseconds. */
	readonly readyAfter: number;
	readonly #process: ChildProcess;

	private constructor(process: ChildProcess, pid: number, readyAfter: number) {
		this.#process = process;
		this.pid = pid;
		this.readyAfter = readyAfter;
	}

	/**
	 * Starts a bot; resolves when it writes that it is ready.
	 *
	 * @throws all that it has written, when it ends instead.
	 */
	static async start({ program, environment, folder, watched = false }: BotOptions): Promise<Bot> {
		const { nodeFlags, main, name, ready } = program;
		const watch = watched ? ['--import', new URL('inside.js', import.meta.url).href] : [];
		const startedAt = performance.now();
		const bot = spawn(process.execPath, [...nodeFlags, ...watch, main], {
			cwd: folder,
			env: environment,
			stdio: ['ignore', 'pipe', 'pipe', ...(watched ? (['ipc'] as const) : [])],
		});
		const written: string[] = [];
		const note = (line: string) => written.push(line);
		if (bot.stderr) createInterface({ input: bot.stderr }).on('line', note);
		await new Promise<void>((resolve, reject) => {
			if (!bot.stdout) throw new Error(`${name} has no standard output`);
			createInterface({ input: bot.stdout }).on('line', (line) => {
				note(line);
				if (line.includes(ready)) resolve();
			});
			bot.once('error', reject);
			bot.once('exit', () => reject(new Error(`${name} has ended:\n${written.join('\n')}`)));
		});
		return new Bot(bot, bot.pid ?? Number.NaN, performance.now() - startedAt);
	}

	/** What it knows of itself, when it has collected its garbage. The bot must be watched. */
	async inside(): Promise<Inside> {
		const answer = once(this.#process, 'message');
		this.#process.send('what?');
		const [inside] = (await answer) as [Inside];
		return inside;
	}

	/** Ends it at once, whatever it is doing. */
	async kill(): Promise<void> {
		if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
		const ended = once(this.#process, 'exit');
		this.#process.kill('SIGKILL');
		await ended;
	}
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { SentResponses } from './sent-responses.js';
import { startCommand } from './start-command.js';

export interface BotOptions {
	/** All that the process gets from its surroundings. */
	readonly environment: Readonly<Record<string, string>>;
	/** Its working directory. */
	readonly folder: string;
	/** Whether it writes down when it answers, for {@link Bot.sentResponses}. */
	readonly watched?: boolean;
}

/** The bot as a process of its own, started as `npm start` does. */
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
	 * Starts a bot; resolves when its log says that it is ready.
	 *
	 * @throws all that it has written, when it ends instead.
	 */
	static async start({ environment, folder, watched = false }: BotOptions): Promise<Bot> {
		const { nodeFlags, main } = startCommand();
		const watch = watched ? ['--import', new URL('sent-responses.js', import.meta.url).href] : [];
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
			if (!bot.stdout) throw new Error('the bot has no standard output');
			createInterface({ input: bot.stdout }).on('line', (line) => {
				note(line);
				if (line.includes('Easel is ready')) resolve();
			});
			bot.once('error', reject);
			bot.once('exit', () => reject(new Error(`the bot has ended:\n${written.join('\n')}`)));
		});
		return new Bot(bot, bot.pid ?? Number.NaN, performance.now() - startedAt);
	}

	/** When its first response to each interaction went out. The bot must be watched. */
	async sentResponses(): Promise<SentResponses> {
		const answer = once(this.#process, 'message');
		this.#process.send('when?');
		const [sent] = (await answer) as [SentResponses];
		return sent;
	}

	/** Ends it at once, whatever it is doing. */
	async kill(): Promise<void> {
		if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
		const ended = once(this.#process, 'exit');
		this.#process.kill('SIGKILL');
		await ended;
	}
}

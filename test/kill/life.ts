import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { startCommand } from '../../bench/start-command.js';
import { PRELOAD_VARIABLE, type Preload } from './preload.js';

const PRELOAD = resolve('dist/test/kill/preload.js');

/** How a life ended: `SIGKILL`, or the exit code. */
export type Death = NodeJS.Signals | number | null;

export interface LifeOptions {
	/** All that the process gets from its surroundings. */
	readonly environment: Readonly<Record<string, string>>;
	/** Its working directory. */
	readonly folder: string;
	/** What is put into the process ahead of the bot; nothing unless told. */
	readonly preload?: Preload;
	/** Told each line that it writes. */
	readonly onLine: (line: string) => void;
}

/** One life of the bot: a process of its own, started as `npm start` does, until it ends. */
export class Life {
	readonly pid: number;
	/** Resolves when it says that it is ready: true; or when it has ended before that: false. */
	readonly ready: Promise<boolean>;
	/** Resolves when it has ended and all that it wrote has been read. */
	readonly death: Promise<Death>;
	readonly #process: ChildProcess;

	constructor({ environment, folder, preload, onLine }: LifeOptions) {
		const { nodeFlags, main } = startCommand();
		const bot = spawn(process.execPath, [...nodeFlags, ...(preload ? ['--import', PRELOAD] : []), main], {
			cwd: folder,
			env: { ...environment, ...(preload && { [PRELOAD_VARIABLE]: JSON.stringify(preload) }) },
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		this.#process = bot;
		this.pid = bot.pid ?? Number.NaN;
		this.death = once(bot, 'close').then(([code, signal]) => signal ?? code);
		const saysSo = new Promise<true>((isReady) => {
			for (const input of [bot.stdout, bot.stderr]) {
				createInterface({ input }).on('line', (line) => {
					onLine(line);
					if (line.includes('Easel is ready')) isReady(true);
				});
			}
		});
		this.ready = Promise.race([saysSo, this.death.then(() => false)]);
	}

	/** Ends it as a power cut would, or, told `SIGTERM`, as its operator does; resolves when it has ended. */
	async kill(signal: 'SIGKILL' | 'SIGTERM' = 'SIGKILL'): Promise<Death> {
		this.#process.kill(signal);
		return this.death;
	}
}

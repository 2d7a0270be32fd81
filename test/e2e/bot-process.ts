import { spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';
import type { World } from './world.js';

/** The bot in a process of its own, on the machine's own time. */
export interface BotProcess {
	/** All that it has written, on both streams. */
	readonly written: string[];
	/** Resolves with the first line that fits, as soon as it has written one. */
	writes(pattern: RegExp): Promise<string>;
	/** Sends a signal. */
	gets(signal: NodeJS.Signals): void;
	/** Resolves, when it has ended and all that it wrote has been read, with its exit code or the signal that ended it. */
	readonly ended: Promise<number | NodeJS.Signals | null>;
}

export interface BotProcessOptions {
	/** JavaScript that its process runs first. */
	readonly preload?: string;
	/** What its log says when it has started; that it is ready, unless told otherwise. */
	readonly started?: RegExp;
}

/**
 * Starts the bot as its operator does; resolves when its log says that it has started. It is killed at the end of the test.
 *
 * @throws all that it has written, when it ends instead.
 */
export async function startProcess(
	{ environment, folder }: Pick<World, 'environment' | 'folder'>,
	{ preload, started = /Easel is ready/ }: BotProcessOptions = {},
): Promise<BotProcess> {
	const imported = preload ? ['--import', `data:text/javascript,${encodeURIComponent(preload)}`] : [];
	const bot = spawn(process.execPath, ['--enable-source-maps', ...imported, resolve('dist/src/main.js')], {
		cwd: folder,
		env: { PATH: process.env.PATH, ...environment },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	onTestFinished(() => void bot.kill('SIGKILL'));
	const written: string[] = [];
	const lines = new EventEmitter<{ line: [] }>();
	for (const input of [bot.stdout, bot.stderr]) {
		createInterface({ input }).on('line', (line) => {
			written.push(line);
			lines.emit('line');
		});
	}
	const writes = async (pattern: RegExp) => {
		for (;;) {
			const line = written.find((one) => pattern.test(one));
			if (line !== undefined) return line;
			await once(lines, 'line');
		}
	};
	// Unlike `exit`, `close` comes when all that was written has been read.
	const ended = once(bot, 'close').then(([code, signal]) => signal ?? code);
	const tooEarly = ended.then((code) => {
		throw new Error(`the bot ended with ${code}:\n${written.join('\n')}`);
	});
	await Promise.race([writes(started), tooEarly]);
	tooEarly.catch(() => undefined);
	return { written, writes, gets: (signal) => void bot.kill(signal), ended };
}

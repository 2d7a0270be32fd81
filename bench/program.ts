import { fileURLToPath } from 'node:url';
import { type StartCommand, startCommand } from './start-command.js';

/** A bot as something to run. */
export interface Program extends StartCommand {
	readonly name: string;
	/** What it writes when it is ready. */
	readonly ready: string;
}

/** Easel, as `npm start` runs it. */
export function easel(): Program {
	return { ...startCommand(), name: 'Easel', ready: 'Easel is ready' };
}

/** What Easel is measured against, run as the guide says. */
export function plainBot(): Program {
	const main = fileURLToPath(new URL('plain-bot.js', import.meta.url));
	return { nodeFlags: [], main, name: 'the plain bot', ready: 'The plain bot is ready' };
}

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** How `npm start` runs the bot. */
export interface StartCommand {
	readonly nodeFlags: readonly string[];
	/** The bot's main file, as an absolute path. */
	readonly main: string;
}

/**
 * Reads from package.json how `npm start` runs the bot, so that what is measured is what operators run.
 *
 * @throws when the script does more than run node.
 */
export function startCommand(): StartCommand {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
	const [program, ...words] = scripts.start.split(' ');
	const main = words.pop();
	if (program !== 'node' || !main?.endsWith('.js') || !words.every((word) => word.startsWith('-'))) {
		throw new Error(`the start script is not "node --flags main.js": ${scripts.start}`);
	}
	return { nodeFlags: words, main: resolve(main) };
}

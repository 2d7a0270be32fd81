import { type Figure, inMilliseconds } from './figure.js';
import { Stage } from './stage.js';
import { quantile } from './statistics.js';

const STARTS = 5;

/** How soon a bot that was started answers. */
export async function start(): Promise<Figure> {
	return Stage.with({}, async (stage) => {
		// The first one registers the commands, and finds nothing in the system's cache.
		await (await stage.startBot()).kill();
		const durations: number[] = [];
		for (let count = 0; count < STARTS; count++) {
			const bot = await stage.startBot();
			durations.push(bot.readyAfter);
			await bot.kill();
		}
		return {
			name: 'Start',
			measured: `from starting the process to "Easel is ready", commands registered before; median of ${STARTS}`,
			aim: '–',
			result: inMilliseconds(quantile(durations, 0.5)),
		};
	});
}

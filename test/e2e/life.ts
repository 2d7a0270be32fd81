import { startProcess } from './bot-process.js';
import type { World } from './world.js';

/** One life of the bot, from a start to its end. */
export interface Life {
	/** Resolves as soon as its log has a line that fits. */
	logs(pattern: RegExp): Promise<unknown>;
	ends(): Promise<void>;
}

/** The two ways in which a life ends: in order, and by a kill, as when the power is cut. */
export const LIVES: readonly (readonly [ending: string, begin: (world: World) => Promise<Life>])[] = [
	[
		'stopped',
		async (world) => {
			world.logged.splice(0);
			const stop = await world.startBot();
			return { logs: world.logs, ends: stop };
		},
	],
	[
		'killed',
		async (world) => {
			const bot = await startProcess(world);
			return {
				logs: bot.writes,
				async ends() {
					bot.gets('SIGKILL');
					await bot.ended;
				},
			};
		},
	],
];

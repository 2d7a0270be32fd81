import { randomBytes } from 'node:crypto';
import { systemClock } from '../../src/ops/clock.js';
import { DiscordSandbox } from '../discord/server.js';
import { environmentBetween } from '../environment.js';
import { PixaiSandbox } from '../pixai/server.js';
import { Bot } from './bot.js';
import { lodging } from './lodging.js';

const WAITING_MS = 1000;
/** How long PixAI draws each task's pictures, in milliseconds, one task after the other. */
const DRAWING_MS = [5500, 4500, 5000, 3500, 4000];
/** How much later than it was sent a request may arrive, on a machine that is busy with drawing. */
const HOLD_UP_MS = 500;
/** Fewer at once than PixAI takes, so that people have to wait in line. */
const CONCURRENCY = 2;

/** A Discord, a PixAI and a bot between them. */
export class Stage {
	readonly discord: DiscordSandbox;
	readonly pixai: PixaiSandbox;
	readonly bot: Bot;

	private constructor(discord: DiscordSandbox, pixai: PixaiSandbox, folder: string) {
		this.discord = discord;
		this.pixai = pixai;
		const environment = environmentBetween(discord, pixai, '.');
		const secret = randomBytes(32).toString('base64');
		this.bot = new Bot(
			{ ...environment, PIXAI_CONCURRENCY: String(CONCURRENCY), EASEL_SECRET: secret },
			folder,
		);
	}

	/** Starts everything; the bot is not ready yet. */
	static async open(): Promise<Stage> {
		const clock = systemClock;
		const [discord, pixai, folder] = await Promise.all([
			DiscordSandbox.start({ clock }),
			PixaiSandbox.start({ clock, pictureScale: 1 }),
			lodging(),
		]);
		pixai.pollTolerance = HOLD_UP_MS;
		pixai.drawing.waitingMs = WAITING_MS;
		pixai.events.on('started', (task) => {
			const turn = pixai.tasks.indexOf(task) % DRAWING_MS.length;
			pixai.drawing.runningMs = DRAWING_MS[turn] ?? 0;
		});
		return new Stage(discord, pixai, folder);
	}

	/** Ends everything, and returns what Discord, PixAI or whoever ended the bot had to complain of. */
	async close(): Promise<string[]> {
		const complaint = await this.bot.stop();
		await Promise.all([this.discord.close(), this.pixai.close()]);
		return [
			...this.discord.violations.map((violation) => `Discord would have refused this: ${violation}`),
			...this.pixai.violations.map((violation) => `PixAI would have refused this: ${violation}`),
			...(complaint ? [complaint] : []),
		];
	}
}

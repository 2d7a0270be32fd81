import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Person } from '../sandbox/discord/people.js';
import { DiscordSandbox } from '../sandbox/discord/server.js';
import { environmentBetween } from '../sandbox/environment.js';
import { PixaiSandbox, type PixaiSandboxOptions } from '../sandbox/pixai/server.js';
import { systemClock } from '../src/ops/clock.js';
import { Bot, type BotOptions } from './bot.js';
import { easel } from './program.js';

/** A busy machine holds up the stand-ins by as much, in milliseconds, and polls that were sent in time look too early. */
const HOLD_UP = 1_000;

/** So many shards may begin at once, as Discord lets those of large bots. */
export const MAX_CONCURRENCY = 16;

/** A Discord and a PixAI, in this process, and bots between them, each a process of its own. */
export class Stage {
	readonly discord: DiscordSandbox;
	readonly pixai: PixaiSandbox;
	/** Where bots keep what they keep. */
	readonly folder: string;
	readonly #bots: Bot[] = [];

	private constructor(discord: DiscordSandbox, pixai: PixaiSandbox, folder: string) {
		this.discord = discord;
		this.pixai = pixai;
		this.folder = folder;
	}

	/**
	 * Opens a stage for one measurement, and takes it down after it.
	 *
	 * @throws when the bot did what Discord or PixAI would have refused: what is measured would not be worth anything.
	 */
	static async with<Result>(
		options: Omit<PixaiSandboxOptions, 'clock'>,
		measure: (stage: Stage) => Promise<Result>,
	): Promise<Result> {
		const folder = await mkdtemp(join(tmpdir(), 'easel-bench-'));
		const discord = await DiscordSandbox.start({
			clock: systemClock,
			keepPictures: false,
			maxConcurrency: MAX_CONCURRENCY,
		});
		const pixai = await PixaiSandbox.start({ clock: systemClock, ...options });
		pixai.pollTolerance = HOLD_UP;
		const stage = new Stage(discord, pixai, folder);
		try {
			const result = await measure(stage);
			const violations = [...discord.violations, ...pixai.violations];
			if (violations.length > 0) throw new Error(`the bot broke rules:\n${violations.join('\n')}`);
			return result;
		} finally {
			await Promise.all(stage.#bots.map((bot) => bot.kill()));
			await Promise.all([discord.close(), pixai.close()]);
			await rm(folder, { recursive: true, force: true });
		}
	}

	/** Starts a bot here: Easel, unless told otherwise. */
	async startBot({
		program = easel(),
		environment,
		watched = false,
	}: Partial<Omit<BotOptions, 'folder'>> = {}): Promise<Bot> {
		const bot = await Bot.start({
			program,
			environment: { ...environmentBetween(this.discord, this.pixai, this.folder), ...environment },
			folder: this.folder,
			watched,
		});
		this.#bots.push(bot);
		return bot;
	}

	/** People in so many servers, so many in each. */
	people({ servers, each }: { servers: number; each: number }): Person[] {
		return Array.from({ length: servers }, (_, server) => {
			const guild = this.discord.addGuild({ name: `Server ${server + 1}` });
			return Array.from({ length: each }, (_, member) => guild.addMember({ name: `Member ${member + 1}` }));
		}).flat();
	}
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { TurnableClock } from '../../sandbox/clock.js';
import { DiscordSandbox } from '../../sandbox/discord/server.js';
import { environmentBetween } from '../../sandbox/environment.js';
import { PixaiSandbox, type PixaiSandboxOptions } from '../../sandbox/pixai/server.js';
import { readConfig } from '../../src/config.js';
import { startEasel } from '../../src/easel.js';
import { openLog } from '../../src/ops/log.js';
import { storeOfRun } from '../stores.js';

/** Between two reads of a task, in milliseconds. */
const POLL_FLOOR = 1_500;

export interface World {
	readonly clock: TurnableClock;
	readonly discord: DiscordSandbox;
	readonly pixai: PixaiSandbox;
	/** Settings with which a bot lives in this world. */
	readonly environment: Record<string, string>;
	/** Everything that the bot has logged, as lines of JSON. */
	readonly logged: string[];
	/** Why Discord ended the bot's connection for good, where it did. */
	readonly lost: Error[];
	/** A folder that is removed at the end. */
	readonly folder: string;
	/** All folders that something is kept in. */
	readonly folders: readonly string[];
	/**
	 * Starts a bot; `startWorld` has done so already. Returns what stops it.
	 *
	 * @param own settings that are this one's alone.
	 */
	startBot(own?: Record<string, string>): Promise<() => Promise<void>>;
	/** Stops every bot that runs. */
	stopBot(): Promise<void>;
	/** Resolves with the first line of the log that fits, as soon as it is there. */
	logs(pattern: RegExp): Promise<string>;
	/**
	 * Turns the clock by `ms` milliseconds again and again until `awaited` has ended, well or not. Not while PixAI ends
	 * tasks by itself and one is live: a read that is under way while the clock turns seems to come too late, and the next
	 * one too early.
	 */
	turning<Result>(ms: number, awaited: Promise<Result>): Promise<Result>;
}

export interface WorldOptions {
	readonly pixai?: Omit<PixaiSandboxOptions, 'clock'>;
	readonly environment?: Record<string, string>;
	/** The bot starts with the world unless this is false. */
	readonly bot?: boolean;
	/**
	 * Whether each read of a task, and its end, turn the clock to when the next read may come, so that nobody waits for it;
	 * only while PixAI ends tasks by itself. So it is unless this is false.
	 */
	readonly hurries?: boolean;
}

/**
 * A Discord, a PixAI and a bot between them, on real sockets, with one clock. At the end of the test all of it is taken
 * down, and the test fails when the bot did what Discord or PixAI would have refused.
 */
export async function startWorld(options: WorldOptions = {}): Promise<World> {
	const clock = new TurnableClock();
	const folder = await mkdtemp(join(tmpdir(), 'easel-'));
	const discord = await DiscordSandbox.start({ clock });
	const pixai = await PixaiSandbox.start({ clock, ...options.pixai });
	const store = await storeOfRun();
	const environment = {
		...environmentBetween(discord, pixai, folder),
		...(store && { STORE_URL: store.url }),
		LOG_LEVEL: 'trace',
		...options.environment,
	};
	const logged: string[] = [];
	const lost: Error[] = [];
	const watchers = new Set<() => void>();
	const stops = new Set<() => Promise<void>>();
	const world: World = {
		clock,
		discord,
		pixai,
		environment,
		logged,
		lost,
		folder,
		folders: [folder, ...(store ? [store.folder] : [])],
		async startBot(own) {
			const config = readConfig({ ...environment, ...own });
			const secrets = [config.discord.token, config.pixai.key];
			const log = openLog(config.logLevel, secrets, {
				write(line) {
					logged.push(line);
					for (const look of [...watchers]) look();
				},
			});
			const onLost = (reason: Error) => void lost.push(reason);
			const easel = await startEasel(config, { clock, random: Math.random, log, onLost });
			const stop = async () => {
				stops.delete(stop);
				await easel.stop();
			};
			stops.add(stop);
			await easel.ready;
			return stop;
		},
		async stopBot() {
			await Promise.all([...stops].map((stop) => stop()));
		},
		logs(pattern) {
			return new Promise((resolve) => {
				const look = () => {
					const line = logged.find((one) => pattern.test(one));
					if (line === undefined) return;
					watchers.delete(look);
					resolve(line);
				};
				watchers.add(look);
				look();
			});
		},
		async turning(ms, awaited) {
			const turn = () => {
				if (pixai.holdsTasks || pixai.running.length === 0) clock.turn(ms);
			};
			const timer = setInterval(turn, 20);
			return awaited.finally(() => clearInterval(timer));
		},
	};
	onTestFinished(async () => {
		await world.stopBot();
		await Promise.all([discord.close(), pixai.close()]);
		await rm(folder, { recursive: true, force: true });
		expect(discord.violations, 'what Discord would have refused').toEqual([]);
		expect(pixai.violations, 'what PixAI forbids').toEqual([]);
	});
	if (options.hurries !== false && options.bot !== false) {
		const hurry = () => {
			if (!pixai.holdsTasks) clock.turn(POLL_FLOOR);
		};
		pixai.events.on('polled', hurry);
		pixai.events.on('completed', hurry);
	}
	if (options.bot !== false) await world.startBot();
	return world;
}

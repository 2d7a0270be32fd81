import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TurnableClock } from '../../sandbox/clock.js';
import { Changes, seen } from '../../sandbox/discord/changes.js';
import { DiscordSandbox } from '../../sandbox/discord/server.js';
import { environmentBetween } from '../../sandbox/environment.js';
import { Dice } from '../../sandbox/pixai/dice.js';
import { PixaiSandbox } from '../../sandbox/pixai/server.js';
import { systemClock } from '../../src/ops/clock.js';
import { Crowd } from './crowd.js';
import type { Failpoint } from './failpoint.js';
import { recordsLeftIn } from './journal.js';
import { type Death, Life } from './life.js';
import { shownBy } from './pace.js';
import { judge, leaksIn, outcomeOf, type Verdict } from './verdict.js';

/** A busy machine holds up the stand-ins by as much, in real milliseconds: polls that were in time look too early. */
const HOLD_UP = 350;
/** How long it may take until one more reply has settled, in real milliseconds. */
const PATIENCE = 30_000;
/** How often the bot may have to be stopped until nothing is left to be done. */
const STOPS = 3;
/** How many of the newest lines of the log are shown when the bot ended by itself. */
const LAST_LINES = 30;

export interface OrdealOptions {
	/** Decides what is asked and what goes wrong; whoever has it can do the same again, as far as kills allow. */
	readonly seed: string;
	/** How many times as fast as real time it passes, from 1. */
	readonly times: number;
	/** PIXAI_CONCURRENCY. */
	readonly concurrency: number;
	/** How long a task takes, in milliseconds. */
	readonly drawing: { readonly waitingMs: number; readonly runningMs: number };
	/** STORE_URL; a file of its own unless told. */
	readonly storeUrl?: string | undefined;
}

/** A Discord and a PixAI, people who ask, and the bot between them, life after life. */
export class Ordeal {
	readonly dice: Dice;
	readonly discord: DiscordSandbox;
	readonly pixai: PixaiSandbox;
	readonly crowd: Crowd;
	/** What becomes of the tasks that start from now on. */
	fate: 'completes' | 'fails' | 'cancels' = 'completes';
	kills = 0;
	readonly #options: OrdealOptions;
	readonly #from: number;
	readonly #clock: TurnableClock;
	readonly #folder: string;
	readonly #log: string[] = [];
	#turned = 0;
	#life: Life | undefined;

	private constructor(
		options: OrdealOptions,
		parts: {
			clock: TurnableClock;
			from: number;
			discord: DiscordSandbox;
			pixai: PixaiSandbox;
			folder: string;
		},
	) {
		this.#options = options;
		this.#clock = parts.clock;
		this.#from = parts.from;
		this.#folder = parts.folder;
		this.discord = parts.discord;
		this.pixai = parts.pixai;
		this.dice = new Dice(options.seed);
		this.crowd = new Crowd(parts.discord, this.dice, options.seed);
		parts.pixai.events.on('started', (task) => {
			if (this.fate === 'fails') task.fails();
			if (this.fate === 'cancels') task.cancels();
		});
	}

	/** Prepares it, does `go`, and takes everything down. */
	static async with<Result>(
		options: OrdealOptions,
		go: (ordeal: Ordeal) => Promise<Result>,
	): Promise<Result> {
		const { times, drawing } = options;
		const from = systemClock.now();
		const clock = new TurnableClock({
			now: () => shownBy({ times, from, turned: 0 }, systemClock.now()),
			sleep: (ms, signal) => systemClock.sleep(ms / times, signal),
		});
		const folder = await mkdtemp(join(tmpdir(), 'easel-kill-'));
		const discord = await DiscordSandbox.start({ clock, keepPictures: false });
		const pixai = await PixaiSandbox.start({ clock, draw: drawing, pictureScale: 0.05 });
		pixai.pollTolerance = HOLD_UP * times;
		const ordeal = new Ordeal(options, { clock, from, discord, pixai, folder });
		try {
			return await go(ordeal);
		} finally {
			await ordeal.#life?.kill();
			await Promise.all([discord.close(), pixai.close()]);
			await rm(folder, { recursive: true, force: true });
		}
	}

	/** Starts the bot; it ends at the failpoint, where there is one. */
	begin(failpoint?: Failpoint): Life {
		const { times } = this.#options;
		const preload = {
			...(failpoint && { failpoint }),
			...(times > 1 && { pace: { times, from: this.#from, turned: this.#turned } }),
		};
		this.#life = new Life({
			environment: this.#environment,
			folder: this.#folder,
			onLine: (line) => this.#log.push(line),
			...(Object.keys(preload).length > 0 && { preload }),
		});
		return this.#life;
	}

	/**
	 * Waits for a life to end by a kill.
	 *
	 * @throws when it ended by itself.
	 */
	async ends(life: Life): Promise<void> {
		const death = await life.death;
		if (death !== 'SIGKILL')
			throw new Error(`the bot ended by itself, with ${death}:\n${this.#log.slice(-LAST_LINES).join('\n')}`);
		this.kills++;
	}

	/** The machine is off for so many milliseconds. Only between two lives. */
	passes(ms: number): void {
		this.#turned += ms;
		this.#clock.turn(ms);
	}

	/** Resolves when everybody's reply has settled, or no further one has for `patience` in real milliseconds. */
	async settles(patience = PATIENCE): Promise<void> {
		const changes = new Changes();
		const announce = () => changes.announce();
		this.discord.events.on('message', announce);
		try {
			await this.crowd.heard();
			for (let left = this.open; left > 0; ) {
				const looksAgain = () => (this.open < left ? this.open : undefined);
				left = await seen(changes, looksAgain, patience, () => 'no further reply has settled').catch(() => 0);
			}
		} finally {
			this.discord.events.off('message', announce);
		}
	}

	/** How many replies have not settled. */
	get open(): number {
		return this.crowd.asked.filter((ask) => outcomeOf(ask) === 'open').length;
	}

	/** Stops the bot as its operator does, and reads the books. */
	async verdict(): Promise<Verdict> {
		const { discord, pixai, crowd } = this;
		const { code, unfinished } = await this.#stop();
		const { concurrency } = this.#options;
		const verdict = judge({ asked: crowd.asked, pixai, concurrency, log: this.#log });
		const leaks = leaksIn(this.#log, crowd.asked, [discord.token, pixai.key]);
		const broken = [
			...verdict.broken,
			...discord.violations.map((what) => `Discord would have refused: ${what}`),
			...pixai.violations.map((what) => `PixAI forbids: ${what}`),
			...leaks.map((secret) => `in the log stands ${secret}`),
			...unfinished.map((record) => `the journal calls this unfinished: ${record}`),
			...(code === 0 ? [] : [`the bot stopped with ${code}, not 0`]),
		];
		return { ...verdict, broken };
	}

	/**
	 * Stops the bot as its operator does. A reply that was perhaps written over stays on record for half a minute, until
	 * it is written again; the next life does so at once.
	 */
	async #stop(): Promise<{ code: Death; unfinished: string[] }> {
		for (let life = this.#life ?? this.begin(), tries = 1; ; life = this.begin(), tries++) {
			await life.ready;
			const code = await life.kill('SIGTERM');
			const unfinished = await recordsLeftIn(this.#environment.STORE_URL);
			if (unfinished.length === 0 || tries === STOPS) return { code, unfinished };
		}
	}

	get #environment() {
		const { discord, pixai } = this;
		const between = environmentBetween(discord, pixai, this.#folder);
		return {
			...between,
			STORE_URL: this.#options.storeUrl ?? between.STORE_URL,
			PIXAI_CONCURRENCY: String(this.#options.concurrency),
			LOG_LEVEL: 'trace',
		};
	}
}

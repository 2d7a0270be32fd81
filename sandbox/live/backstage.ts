import { type Clock, systemClock } from '../../src/ops/clock.js';
import { InTurn } from '../../src/ops/in-turn.js';
import { ImpossibleError } from '../discord/options.js';
import type { DiscordSandbox } from '../discord/server.js';
import { Account } from '../pixai/account.js';
import type { PixaiSandbox } from '../pixai/server.js';
import type { SandboxTask } from '../pixai/task.js';
import type { Keeper } from './keeper.js';
import { PacedChanges } from './paced.js';
import type { Backstage as BackstageView, TaskView } from './protocol.js';
import type { Switch } from './switch.js';
import { switchesOf } from './switches.js';

const MOST_TASKS = 50;
const MOST_VIOLATIONS = 20;
/** So that people see it at once, and a busy bot does not keep every window drawing. */
const PAUSE_MS = 100;

export interface BackstageOptions {
	/** Who keeps the bot running, where somebody does. */
	readonly keeper?: Keeper;
	/** By which changes are told no more often than can be seen; the machine's unless told. */
	readonly clock?: Clock;
}

/** What goes on where people who use Discord do not see it, and the switches there. */
export class Backstage {
	readonly #discord: DiscordSandbox;
	readonly #pixai: PixaiSandbox;
	readonly #keeper: Keeper | undefined;
	readonly #switches: readonly Switch[];
	readonly #changes: PacedChanges;
	readonly #turns = new InTurn();
	/** When each task that runs will end, about. */
	readonly #dueAt = new WeakMap<SandboxTask, number>();

	constructor(
		discord: DiscordSandbox,
		pixai: PixaiSandbox,
		{ keeper, clock = systemClock }: BackstageOptions = {},
	) {
		this.#discord = discord;
		this.#pixai = pixai;
		this.#keeper = keeper;
		this.#switches = switchesOf(discord, pixai, keeper);
		this.#changes = new PacedChanges(clock, PAUSE_MS);
		const changed = () => this.#changes.announce();
		pixai.events.on('started', (task) => {
			this.#dueAt.set(task, (task.startedAt ?? 0) + pixai.drawing.runningMs);
		});
		for (const event of ['created', 'started', 'completed', 'failed', 'cancelled', 'polled'] as const)
			pixai.events.on(event, changed);
		pixai.events.on('violation', changed);
		discord.events.on('violation', changed);
		keeper?.onChange(changed);
	}

	get view(): BackstageView {
		const { tasks, key, onWebsite, creditsSpent, violations } = this.#pixai;
		const running = this.#pixai.running.filter(({ account }) => account.key === key);
		return {
			now: this.#discord.now,
			...(this.#keeper && { bot: this.#keeper.view }),
			tasks: tasks.slice(-MOST_TASKS).map((task) => this.#task(task)),
			slots: { all: Account.slots, bots: running.length, owners: onWebsite },
			creditsSpent,
			switches: this.#switches.map(({ view }) => view),
			violations: [...this.#discord.violations, ...violations].slice(-MOST_VIOLATIONS),
			log: [...(this.#keeper?.log ?? [])],
		};
	}

	/** Calls `watcher` after changes, at most ten times a second, until the returned function is called. */
	onChange(watcher: () => void): () => void {
		return this.#changes.watch(watcher);
	}

	/** @throws ImpossibleError where there is no such switch */
	async turn(name: string, on: boolean): Promise<void> {
		const turned = this.#switches.find(({ view }) => view.name === name);
		if (!turned) throw new ImpossibleError(`There is no switch ${name}`);
		// Somebody in another window may turn it back meanwhile.
		await this.#turns.do(name, () => turned.turn(on));
		this.#changes.announce();
	}

	#task(task: SandboxTask): TaskView {
		const { id, prompt, modelName, status, createdAt, startedAt, endedAt, mediaIds, credits, polls } = task;
		const dueAt = this.#dueAt.get(task);
		return {
			id,
			prompt,
			model: modelName,
			status,
			createdAt,
			...(startedAt !== undefined && { startedAt }),
			...(dueAt !== undefined && { dueAt }),
			...(endedAt !== undefined && { endedAt }),
			pictures: mediaIds.length,
			credits,
			polls: polls.length,
		};
	}
}

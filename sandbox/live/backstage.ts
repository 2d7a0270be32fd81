import { Changes } from '../discord/changes.js';
import { ImpossibleError } from '../discord/options.js';
import type { DiscordSandbox } from '../discord/server.js';
import type { PixaiSandbox } from '../pixai/server.js';
import type { SandboxTask } from '../pixai/task.js';
import type { Backstage as BackstageView, TaskView } from './protocol.js';

const SLOTS = 10;
const MOST_SHOWN = 50;

/** What goes on where people who use Discord do not see it, and the switches there. */
export class Backstage {
	readonly #discord: DiscordSandbox;
	readonly #pixai: PixaiSandbox;
	readonly #changes = new Changes();

	constructor(discord: DiscordSandbox, pixai: PixaiSandbox) {
		this.#discord = discord;
		this.#pixai = pixai;
		for (const event of ['created', 'started', 'completed', 'failed', 'cancelled', 'polled'] as const)
			pixai.events.on(event, () => this.#changes.announce());
	}

	get view(): BackstageView {
		const { tasks, creditsSpent, violations } = this.#pixai;
		return {
			bot: { state: 'ready', starts: 1 },
			tasks: tasks.slice(-MOST_SHOWN).map(taskView),
			slots: SLOTS,
			creditsSpent,
			switches: [],
			violations: [...this.#discord.violations, ...violations],
			log: [],
		};
	}

	/** Calls `watcher` on every change, until the returned function is called. */
	onChange(watcher: () => void): () => void {
		return this.#changes.watch(watcher);
	}

	/** @throws ImpossibleError where there is no such switch */
	async turn(name: string, _on: boolean): Promise<void> {
		throw new ImpossibleError(`There is no switch ${name}`);
	}
}

function taskView({
	id,
	prompt,
	modelName,
	status,
	createdAt,
	startedAt,
	endedAt,
	...task
}: SandboxTask): TaskView {
	return {
		id,
		prompt,
		model: modelName,
		status,
		createdAt,
		...(startedAt !== undefined && { startedAt }),
		...(endedAt !== undefined && { endedAt }),
		pictures: task.mediaIds.length,
		credits: task.credits,
		polls: task.polls.length,
	};
}

import { EventEmitter } from 'node:events';
import { Account } from './account.js';
import type { Bell } from './bell.js';
import type { Problem } from './request.js';
import type { SandboxTask } from './task.js';

/** What happens, mostly to a task and told with it; `media` and `fetched` with the media id as well. */
export interface TaskEvents {
	created: [task: SandboxTask];
	started: [task: SandboxTask];
	completed: [task: SandboxTask];
	failed: [task: SandboxTask];
	cancelled: [task: SandboxTask];
	polled: [task: SandboxTask];
	/** A current URL was asked for by media id. */
	media: [task: SandboxTask, mediaId: string];
	/** The CDN has served a picture. */
	fetched: [task: SandboxTask, mediaId: string];
	/** PixAI would not have forgiven something. */
	violation: [what: string];
}

/** A create request that arrived, whatever became of it. */
export interface CreateSeen {
	readonly at: number;
	/** The body as it was received; undefined when it was no JSON. */
	readonly request: unknown;
	/** Of the task that it made, when it was accepted. */
	task?: SandboxTask;
	/** The status that went out, once one has: none does when a fault cuts the connection. */
	status?: number;
}

/** A create request that was refused for what it says. */
export interface Refusal {
	readonly at: number;
	readonly request: unknown;
	readonly status: number;
	readonly problems: readonly Problem[];
}

/** Everything that the stand-in has seen, for tests to look at. */
export class Books {
	readonly events = new EventEmitter<TaskEvents>();
	readonly tasks: SandboxTask[] = [];
	readonly createsSeen: CreateSeen[] = [];
	readonly refusals: Refusal[] = [];
	readonly violations: string[] = [];
	mostAtOnce = 0;

	readonly #bell: Bell;
	readonly #accounts = new Map<string, Account>();
	readonly #byId = new Map<string, SandboxTask>();
	readonly #byMedia = new Map<string, SandboxTask>();

	constructor(bell: Bell) {
		this.#bell = bell;
	}

	openAccount(): Account {
		const account = new Account();
		this.#accounts.set(account.key, account);
		return account;
	}

	account(key: string): Account | undefined {
		return this.#accounts.get(key);
	}

	/** The first key that stands anywhere in `text`. */
	keyIn(text: string): string | undefined {
		return [...this.#accounts.keys()].find((key) => text.includes(key));
	}

	task(id: string): SandboxTask | undefined {
		return this.#byId.get(id);
	}

	taskOfMedia(mediaId: string): SandboxTask | undefined {
		return this.#byMedia.get(mediaId);
	}

	get running(): SandboxTask[] {
		return [...this.#accounts.values()].flatMap((account) => [...account.live]);
	}

	enter(task: SandboxTask): void {
		this.tasks.push(task);
		this.#byId.set(task.id, task);
		for (const mediaId of task.mediaIds) this.#byMedia.set(mediaId, task);
		task.account.live.add(task);
		task.account.prompts.add(task.prompt);
		this.mostAtOnce = Math.max(this.mostAtOnce, this.running.length);
		this.tell('created', task);
	}

	tell(event: Exclude<keyof TaskEvents, 'media' | 'fetched' | 'violation'>, task: SandboxTask): void {
		if (!task.live) task.account.live.delete(task);
		this.events.emit(event, task);
		this.#bell.ring();
	}

	tellOfMedia(event: 'media' | 'fetched', task: SandboxTask, mediaId: string): void {
		this.events.emit(event, task, mediaId);
		this.#bell.ring();
	}

	violation(what: string): void {
		this.violations.push(what);
		this.events.emit('violation', what);
		this.#bell.ring();
	}
}

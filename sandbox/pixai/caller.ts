import type { Bell } from './bell.js';
import type { Books } from './books.js';
import type { SandboxTask } from './task.js';

/** A call that was made. */
export interface Call {
	readonly url: string;
	readonly task: SandboxTask;
	readonly action: string;
	/** What it was answered with; undefined where it was not. */
	readonly status: number | undefined;
}

const ACTIONS = {
	waiting: 'task_updated',
	running: 'task_running',
	completed: 'task_completed',
	failed: 'task_failed',
	cancelled: 'task_canceled',
} as const;

/** Calls back, once each time, whoever wants to know when a task starts and when it ends. */
export class Caller {
	/** Whether it calls by itself; may be changed at any time. */
	isOn = true;
	readonly calls: Call[] = [];
	readonly #bell: Bell;
	readonly #signal: AbortSignal;

	constructor(books: Books, bell: Bell, signal: AbortSignal) {
		this.#bell = bell;
		this.#signal = signal;
		for (const event of ['started', 'completed', 'failed', 'cancelled'] as const)
			books.events.on(event, (task) => void (this.isOn && this.call(task)));
	}

	/** Says what a task is now, to whoever wants to know; resolves when that is answered, or is not going to be. */
	async call(task: SandboxTask): Promise<void> {
		const url = task.asked.callbackUrl;
		if (!url) return;
		const action = ACTIONS[task.status];
		const body = JSON.stringify({ action, data: task.toObject() });
		const headers = { 'content-type': 'application/json' };
		const answer = fetch(url, { method: 'POST', headers, body, signal: this.#signal });
		const status = await answer.then(
			(response) => response.status,
			() => undefined,
		);
		this.calls.push({ url, task, action, status });
		this.#bell.ring();
	}
}

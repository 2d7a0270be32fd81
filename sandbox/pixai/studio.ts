import { createHash } from 'node:crypto';
import type { Clock } from '../../src/ops/clock.js';
import type { Account } from './account.js';
import type { Bell } from './bell.js';
import type { Books } from './books.js';
import { creditsFor, type Model } from './models.js';
import { type PictureFormat, padded } from './padding.js';
import { paint } from './painter.js';
import type { CreateRequest } from './request.js';
import { SandboxTask, type TaskHost } from './task.js';

export interface StudioRules {
	/** How long a task waits and runs, in milliseconds of the clock; drawing may make `running` longer. */
	drawing: { waitingMs: number; runningMs: number };
	readonly pictureScale: number;
	readonly pictureBytes: number;
	readonly format: PictureFormat;
	readonly holdsTasks: boolean;
	readonly failsTasks: boolean;
}

export interface StudioParts {
	readonly books: Books;
	readonly bell: Bell;
	readonly clock: Clock;
	readonly rules: StudioRules;
	/** Aborts when the sandbox closes. */
	readonly signal: AbortSignal;
	signs(mediaId: string, format: PictureFormat): string;
}

/** Where tasks are made, and live until they end. */
export class Studio implements TaskHost {
	readonly bell: Bell;
	readonly #parts: StudioParts;
	// Beyond 2^53 and never round: whoever makes a number of an id, loses it.
	#lastId = 1_990_000_000_000_000_001n;

	constructor(parts: StudioParts) {
		this.bell = parts.bell;
		this.#parts = parts;
	}

	/** Makes the task of an accepted request; it begins to live at once. */
	accepts(account: Account, request: CreateRequest, model: Model, body: unknown): SandboxTask {
		const id = this.#nextId();
		const task = new SandboxTask(
			{
				id,
				account,
				mediaIds: Array.from({ length: request.batchSize }, () => this.#nextId()),
				request,
				body,
				modelName: model.name,
				format: this.#parts.rules.format,
				seed: request.seed === -1 ? seedFrom(id) : request.seed,
				credits: creditsFor(model, request.mode ?? 'standard', request.batchSize),
			},
			this,
		);
		this.#parts.books.enter(task);
		this.#live(task).catch((error: unknown) => {
			if (!this.#parts.signal.aborted) this.#parts.books.violation(`the sandbox itself failed: ${error}`);
		});
		return task;
	}

	now(): number {
		return this.#parts.clock.now();
	}

	draws(task: SandboxTask): Promise<Buffer[]> {
		const scale = this.#parts.rules.pictureScale;
		return Promise.all(task.mediaIds.map((_, index) => paint(task, index, scale)));
	}

	pads(drawn: Buffer, format: PictureFormat): Buffer {
		return padded(drawn, format, this.#parts.rules.pictureBytes);
	}

	signs(mediaId: string, format: PictureFormat): string {
		return this.#parts.signs(mediaId, format);
	}

	tells(change: 'started' | 'completed' | 'failed' | 'cancelled', task: SandboxTask): void {
		this.#parts.books.tell(change, task);
	}

	/** The life of a task that nobody moves by hand. */
	async #live(task: SandboxTask): Promise<void> {
		const { clock, rules, signal } = this.#parts;
		await clock.sleep(rules.drawing.waitingMs, signal);
		await this.#letGo();
		if (task.status === 'waiting') task.starts();
		await clock.sleep(rules.drawing.runningMs, signal);
		await this.#letGo();
		if (!task.live) return;
		if (rules.failsTasks) task.fails();
		else await task.completes();
	}

	async #letGo(): Promise<void> {
		await this.bell.until(() => !this.#parts.rules.holdsTasks || undefined);
	}

	#nextId(): string {
		this.#lastId += 7_919_002n;
		return this.#lastId.toString();
	}
}

function seedFrom(id: string): number {
	return createHash('sha256').update(id).digest().readUInt32BE(0) >>> 1;
}

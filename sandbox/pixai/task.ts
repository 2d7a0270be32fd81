import type { Account } from './account.js';
import type { Bell } from './bell.js';
import type { PictureFormat } from './padding.js';
import type { CreateRequest } from './request.js';

export type TaskStatus = 'waiting' | 'running' | 'completed' | 'failed' | 'cancelled';

/** A task as PixAI's API shows it. */
export interface TaskObject {
	id: string;
	status: string;
	createdAt: string;
	updatedAt: string;
	startedAt?: string;
	endAt?: string;
	outputs?: { mediaIds?: string[]; mediaUrls?: string[] };
	[unknown: string]: unknown;
}

/** What a task needs of the stand-in that it lives in. */
export interface TaskHost {
	readonly bell: Bell;
	now(): number;
	/** Draws all pictures of a task. */
	draws(task: SandboxTask): Promise<Buffer[]>;
	/** A drawn picture as it is served. */
	pads(drawn: Buffer, format: PictureFormat): Buffer;
	/** A signed, temporary URL of a picture. */
	signs(mediaId: string, format: PictureFormat): string;
	tells(change: 'started' | 'completed' | 'failed' | 'cancelled', task: SandboxTask): void;
}

export interface TaskPlan {
	readonly id: string;
	readonly account: Account;
	readonly mediaIds: readonly string[];
	readonly request: CreateRequest;
	/** The request's body, as it was received. */
	readonly body: unknown;
	readonly modelName: string;
	readonly format: PictureFormat;
	readonly seed: number;
	readonly credits: number;
}

/** One task, with its books. A test moves it by hand while the sandbox holds its tasks. */
export class SandboxTask {
	readonly id: string;
	readonly account: Account;
	readonly mediaIds: readonly string[];
	/** The create request's body, as it was received. */
	readonly request: unknown;
	/** What the body asks for, checked and with PixAI's defaults. */
	readonly asked: CreateRequest;
	readonly modelName: string;
	readonly format: PictureFormat;
	/** The seed drawn with: the one asked for, or one chosen when none was. */
	readonly seed: number;
	/** About what it cost. */
	readonly credits: number;
	readonly createdAt: number;
	/** When each poll of it arrived. */
	readonly polls: number[] = [];

	readonly #host: TaskHost;
	#status: TaskStatus = 'waiting';
	#startedAt: number | undefined;
	#endedAt: number | undefined;
	#drawing: Promise<Buffer[]> | undefined;
	#drawn: readonly Buffer[] = [];
	#mediaUrls: readonly string[] = [];

	constructor(plan: TaskPlan, host: TaskHost) {
		this.id = plan.id;
		this.account = plan.account;
		this.mediaIds = plan.mediaIds;
		this.request = plan.body;
		this.asked = plan.request;
		this.modelName = plan.modelName;
		this.format = plan.format;
		this.seed = plan.seed;
		this.credits = plan.credits;
		this.createdAt = host.now();
		this.#host = host;
	}

	get prompt(): string {
		return this.asked.prompt;
	}

	get status(): TaskStatus {
		return this.#status;
	}

	get startedAt(): number | undefined {
		return this.#startedAt;
	}

	get endedAt(): number | undefined {
		return this.#endedAt;
	}

	/** Takes one of its account's slots. */
	get live(): boolean {
		return this.#status === 'waiting' || this.#status === 'running';
	}

	/** The pictures byte for byte as the CDN serves them; empty before completion. */
	get pictures(): readonly Buffer[] {
		return this.#drawn.map((drawn) => this.#host.pads(drawn, this.format));
	}

	/** The picture of a media id, when it is drawn. */
	picture(mediaId: string): Buffer | undefined {
		const drawn = this.#drawn[this.mediaIds.indexOf(mediaId)];
		return drawn && this.#host.pads(drawn, this.format);
	}

	starts(): void {
		if (this.#status !== 'waiting') throw new Error(`task ${this.id} cannot start: it is ${this.#status}`);
		this.#status = 'running';
		this.#startedAt = this.#host.now();
		this.#draws();
		this.#host.tells('started', this);
	}

	/** Resolves once the pictures are drawn and the task is `completed`. */
	async completes(): Promise<void> {
		if (this.#status === 'waiting') this.starts();
		this.#mustBeLive('complete');
		const drawn = await this.#draws();
		if (!this.live) return;
		this.#drawn = drawn;
		this.#mediaUrls = this.mediaIds.map((id) => this.#host.signs(id, this.format));
		this.#ends('completed');
	}

	fails(): void {
		this.#mustBeLive('fail');
		this.#ends('failed');
	}

	cancels(): void {
		this.#mustBeLive('be cancelled');
		this.#ends('cancelled');
	}

	/** Resolves when the task has `status`. */
	async reaches(status: TaskStatus): Promise<void> {
		await this.#host.bell.until(() => this.#status === status || undefined);
	}

	/** Resolves when the task has been polled `times` times in all. */
	async polled(times: number): Promise<void> {
		await this.#host.bell.until(() => this.polls.length >= times || undefined);
	}

	/** The task as the API shows it now. */
	toObject(): TaskObject {
		const started = this.#startedAt;
		const ended = this.#endedAt;
		return {
			id: this.id,
			status: this.#status,
			createdAt: iso(this.createdAt),
			updatedAt: iso(ended ?? started ?? this.createdAt),
			...(started !== undefined && { startedAt: iso(started) }),
			...(ended !== undefined && { endAt: iso(ended) }),
			outputs:
				this.#status === 'completed' ? { mediaIds: [...this.mediaIds], mediaUrls: [...this.#mediaUrls] } : {},
		};
	}

	#draws(): Promise<Buffer[]> {
		this.#drawing ??= this.#host.draws(this);
		return this.#drawing;
	}

	#ends(status: 'completed' | 'failed' | 'cancelled'): void {
		this.#status = status;
		this.#endedAt = this.#host.now();
		this.#host.tells(status, this);
	}

	#mustBeLive(verb: string): void {
		if (!this.live) throw new Error(`task ${this.id} cannot ${verb}: it is ${this.#status}`);
	}
}

function iso(time: number): string {
	return new Date(time).toISOString();
}

import { type EventEmitter, setMaxListeners } from 'node:events';
import type { Clock } from '../../src/ops/clock.js';
import type { Account } from './account.js';
import { Api, type ApiRules } from './api.js';
import { Bell } from './bell.js';
import { Books, type CreateSeen, type Refusal, type TaskEvents } from './books.js';
import { type Call, Caller } from './caller.js';
import { Cdn } from './cdn.js';
import { Faults } from './faults.js';
import { Listener } from './listener.js';
import type { PictureFormat } from './padding.js';
import type { RefusalShape } from './refusal.js';
import { Studio, type StudioRules } from './studio.js';
import type { SandboxTask } from './task.js';

export interface PixaiSandboxOptions {
	readonly clock: Clock;
	/** How long a task waits and runs, in milliseconds of the clock. */
	readonly draw?: { readonly waitingMs: number; readonly runningMs: number };
	/** Makes each picture larger by so many bytes, as large as real ones are; none by default. */
	readonly pictureBytes?: number;
	/** How wide and high pictures are, of PixAI's pixels: a quarter by default, which is quick. */
	readonly pictureScale?: number;
	/** How long a signed URL is good for, in milliseconds of the clock: ten minutes by default. */
	readonly urlLifeMs?: number;
}

/** One of the stand-in's two servers; none named means both. */
export type Origin = 'api' | 'cdn';

/**
 * A stand-in PixAI on loopback sockets: the API and the CDN, each an origin of its own. As strict as PixAI is, it draws a
 * real picture for each task, keeps books on all that it is asked, and misbehaves when told to.
 */
export class PixaiSandbox implements ApiRules, StudioRules {
	/** Milliseconds that a task waits and runs; may be changed at any time. */
	drawing: { waitingMs: number; runningMs: number };
	/** By how many bytes each picture is larger than it is drawn; may be changed at any time. */
	pictureBytes: number;
	/** Whether every task that comes to its end has failed. */
	failsTasks = false;
	readonly pictureScale: number;
	refusalShape: RefusalShape = 'validation';
	allowsRepeats = false;
	pollTolerance = 50;
	readonly faults: Faults;

	readonly #bell = new Bell();
	readonly #books = new Books(this.#bell);
	readonly #account = this.#books.openAccount();
	readonly #closing = new AbortController();
	readonly #caller = new Caller(this.#books, this.#bell, this.#closing.signal);
	readonly #cdn: Cdn;
	readonly #apiListener: Listener;
	readonly #cdnListener: Listener;
	#format: PictureFormat = 'png';
	#holdsTasks = false;

	/** Opens both servers, each on a free port. */
	static async start(options: PixaiSandboxOptions): Promise<PixaiSandbox> {
		const pixai = new PixaiSandbox(options);
		await pixai.comesBack();
		return pixai;
	}

	private constructor({
		clock,
		draw,
		pictureBytes = 0,
		pictureScale = 0.25,
		urlLifeMs = 600_000,
	}: PixaiSandboxOptions) {
		this.drawing = { waitingMs: 40, runningMs: 80, ...draw };
		this.pictureBytes = pictureBytes;
		this.pictureScale = pictureScale;
		this.faults = new Faults(this.#bell);

		const bell = this.#bell;
		const books = this.#books;
		const { signal } = this.#closing;
		// Every task listens to it, and there may be a thousand.
		setMaxListeners(0, signal);
		const cdn = new Cdn({ books, clock, urlLifeMs, origin: () => this.cdnOrigin });
		const signs = (mediaId: string, format: PictureFormat) => cdn.signs(mediaId, format);
		const studio = new Studio({ books, bell, clock, rules: this, signal, signs });
		const api = new Api({ books, studio, cdn, clock, rules: this });
		const broke = (error: unknown) => books.violation(`the sandbox itself failed: ${error}`);
		const common = { faults: this.faults, clock, signal, broke };
		this.#cdn = cdn;
		this.#apiListener = new Listener({ ...common, receive: (arrival) => api.receive(arrival) });
		this.#cdnListener = new Listener({ ...common, receive: (arrival) => cdn.receive(arrival) });
	}

	get apiUrl(): string {
		return this.#apiListener.origin;
	}

	get cdnOrigin(): string {
		return this.#cdnListener.origin;
	}

	/** The first account's key. */
	get key(): string {
		return this.#account.key;
	}

	/** Opens a further account, with ten slots of its own; returns its key. */
	addKey(): string {
		return this.#books.openAccount().key;
	}

	/** Every task, in order of creation. */
	get tasks(): readonly SandboxTask[] {
		return this.#books.tasks;
	}

	/** The tasks in `waiting` or `running` now, of all accounts. */
	get running(): readonly SandboxTask[] {
		return this.#books.running;
	}

	/** The most tasks of all accounts that were ever live at once. */
	get mostAtOnce(): number {
		return this.#books.mostAtOnce;
	}

	/** Every create request that arrived: accepted, refused or met by a fault. */
	get createsSeen(): readonly CreateSeen[] {
		return this.#books.createsSeen;
	}

	/** The create requests that were refused for what they say. */
	get refusals(): readonly Refusal[] {
		return this.#books.refusals;
	}

	/** What PixAI would not forgive, one sentence each; empty when all is well. */
	get violations(): readonly string[] {
		return this.#books.violations;
	}

	get events(): EventEmitter<TaskEvents> {
		return this.#books.events;
	}

	/** About how many credits all tasks have cost. */
	get creditsSpent(): number {
		return this.tasks.reduce((sum, task) => sum + task.credits, 0);
	}

	get format(): PictureFormat {
		return this.#format;
	}

	/** The format of the pictures of tasks created from now on. */
	drawsAs(format: PictureFormat): void {
		this.#format = format;
	}

	/** Whether tasks stay as they are until a test moves them: `task.starts()`, `completes()`, `fails()`, `cancels()`. */
	get holdsTasks(): boolean {
		return this.#holdsTasks;
	}

	set holdsTasks(holds: boolean) {
		this.#holdsTasks = holds;
		this.#bell.ring();
	}

	/** Resolves with the task of this prompt, or else one whose prompt contains it, once there is one. */
	taskOf(prompt: string): Promise<SandboxTask> {
		return this.#bell.until(
			() =>
				this.tasks.find((task) => task.prompt === prompt) ??
				this.tasks.find((task) => task.prompt.includes(prompt)),
		);
	}

	/** Resolves with all tasks once `count` exist. */
	created(count: number): Promise<readonly SandboxTask[]> {
		return this.#bell.until(() => (this.tasks.length >= count ? this.tasks : undefined));
	}

	/** Whether it calls back by itself whoever asked for it; may be changed at any time. */
	get callsBack(): boolean {
		return this.#caller.isOn;
	}

	set callsBack(calls: boolean) {
		this.#caller.isOn = calls;
	}

	/** Every call back that was answered, or that nobody took. */
	get calls(): readonly Call[] {
		return this.#caller.calls;
	}

	/** Calls back about a task, as it is now; resolves when that is answered, or is not going to be. */
	callBack(task: SandboxTask): Promise<void> {
		return this.#caller.call(task);
	}

	/** Resolves once `count` calls back are over. */
	called(count: number): Promise<readonly Call[]> {
		return this.#bell.until(() => (this.calls.length >= count ? this.calls : undefined));
	}

	/** No URL signed so far is good any longer: the CDN answers 403. */
	expiresUrls(): void {
		this.#cdn.expiresUrls();
	}

	/** How many tasks the first account's owner has of their own. */
	get onWebsite(): number {
		return this.#account.onWebsite;
	}

	/** The account's owner has `count` tasks of their own: the bot's creates find so many slots fewer. */
	ownerUsesWebsite(count: number, key = this.key): void {
		this.#accountOf(key).onWebsite = count;
	}

	/** Answers an account's creates with 402, or everything with 401 or 403, until told `null`. */
	refusesWith(status: 401 | 402 | 403 | null, key = this.key): void {
		this.#accountOf(key).refusal = status;
	}

	revokesKey(key = this.key): void {
		this.refusesWith(401, key);
	}

	restoresKey(key = this.key): void {
		this.refusesWith(null, key);
	}

	/** Cuts every connection and refuses new ones, until it comes back; tasks live on. */
	async goesDown(...origins: readonly Origin[]): Promise<void> {
		await Promise.all(this.#listenersOf(origins).map((listener) => listener.stop()));
	}

	/** Listens again, at the same URLs. */
	async comesBack(...origins: readonly Origin[]): Promise<void> {
		await Promise.all(this.#listenersOf(origins).map((listener) => listener.listen()));
	}

	/** Ends everything: tasks stop living, hanging connections are cut, and whoever still waits is told. */
	async close(): Promise<void> {
		const reason = new Error('the PixAI sandbox was closed');
		this.#closing.abort(reason);
		this.#bell.close(reason);
		await this.goesDown();
	}

	#listenersOf(origins: readonly Origin[]): Listener[] {
		const listeners = { api: this.#apiListener, cdn: this.#cdnListener };
		return origins.length > 0 ? origins.map((origin) => listeners[origin]) : Object.values(listeners);
	}

	#accountOf(key: string): Account {
		const account = this.#books.account(key);
		if (!account) throw new Error('no account has this key');
		return account;
	}
}

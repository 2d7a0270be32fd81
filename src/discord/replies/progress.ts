import type { Progress } from '../../generation/job.js';
import type { Clock } from '../../ops/clock.js';

/** Between two edits of one reply, in milliseconds: Discord takes about five in five seconds. */
const BETWEEN_EDITS = 4_000;

/** Keeps one reply up to date: the first news at once, then the latest, at most once in four seconds, until it ends. */
export class ProgressEditor {
	readonly #clock: Clock;
	readonly #edit: (progress: Progress) => Promise<boolean>;
	readonly #ended = new AbortController();
	#latest: Progress | undefined;
	#shown: Progress | undefined;
	#editing: Promise<void> | undefined;
	#writing: Promise<boolean> | undefined;
	#isDoubtful = false;

	/** @param edit shows the progress, never throws, and tells whether that is settled: if not, it is done again. */
	constructor(clock: Clock, edit: (progress: Progress) => Promise<boolean>) {
		this.#clock = clock;
		this.#edit = edit;
	}

	show(progress: Progress): void {
		this.#latest = progress;
		if (this.#news) this.#editing ??= this.#editUntilShown();
	}

	/** Whether an edit ended without an answer: it may still be carried out, after any later one. */
	get isDoubtful(): boolean {
		return this.#isDoubtful;
	}

	/** Whether nothing is to be shown, as others say what comes next. */
	get isPaused(): boolean {
		return this.#latest === undefined;
	}

	/** Shows nothing more, until it is told to anew, at the same pace. Resolves when no edit is under way any more. */
	async pause(): Promise<void> {
		this.#latest = undefined;
		this.#shown = undefined;
		await this.#writing;
	}

	/** Resolves when no edit is under way any more, and none will be. */
	async end(): Promise<void> {
		this.#ended.abort();
		await this.#editing;
	}

	/** What is to be shown next, undefined while the reply says it already or has ended. */
	get #news(): Progress | undefined {
		const saysItAlready = JSON.stringify(this.#latest) === JSON.stringify(this.#shown);
		return saysItAlready || this.#ended.signal.aborted ? undefined : this.#latest;
	}

	async #editUntilShown(): Promise<void> {
		for (let news = this.#news; news; news = this.#news) {
			this.#shown = news;
			this.#writing = this.#edit(news);
			const isSettled = await this.#writing;
			if (!isSettled) {
				this.#shown = undefined;
				this.#isDoubtful = true;
			}
			await this.#clock.sleep(BETWEEN_EDITS, this.#ended.signal).catch(() => undefined);
		}
		this.#editing = undefined;
	}
}

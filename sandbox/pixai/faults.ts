import type { Bell } from './bell.js';
import type { TaskObject, TaskStatus } from './task.js';
import type { Route, Visit } from './visit.js';

/**
 * What a request gets instead of its right answer.
 *
 * - `'reset'`: the connection is cut, and nothing was done.
 * - `'reset-after-accepting'`: done as asked (a create is accepted, and paid), then the connection is cut.
 * - `'hang'`: nothing is done, and no answer ever comes.
 * - `'hang-after-accepting'`: done as asked, and no answer ever comes.
 * - `'truncate'`: the right headers, half of the right body, then the connection is cut.
 * - `'garbage'`: the right status and type, and a body that is neither JSON nor a picture.
 * - `'html'`: 200 with a web page, as a proxy in between would answer.
 * - `status`: that answer; nothing is done, unless `accept` says so. A `body` that is not text or bytes is sent as JSON.
 * - `delay`: done at once, answered rightly after so many milliseconds of the clock.
 * - `redirect`: to that URL, by 302 unless `status` says otherwise.
 * - `hugeBytes`: a PNG's first bytes and so many in all; `chunked` sends them without a `content-length`.
 * - `alters`: the right answer with its task object changed; see `oddities.ts`.
 *
 * A refused connection is no answer: for that, see `PixaiSandbox.goesDown`.
 */
export type Answer =
	| 'reset'
	| 'reset-after-accepting'
	| 'hang'
	| 'hang-after-accepting'
	| 'truncate'
	| 'garbage'
	| 'html'
	| {
			readonly status: number;
			readonly body?: unknown;
			readonly headers?: Readonly<Record<string, string>>;
			readonly accept?: boolean;
	  }
	| { readonly delay: number }
	| { readonly redirect: string; readonly status?: 301 | 302 | 303 | 307 | 308 }
	| { readonly hugeBytes: number; readonly chunked?: boolean }
	| { readonly alters: (task: TaskObject) => unknown };

export interface FaultSpec {
	readonly on: Exclude<Route, 'unknown'> | 'any';
	/** How many requests it meets; once, unless said otherwise. */
	readonly times?: number;
	/** How many requests it lets pass first. */
	readonly skip?: number;
	/** Only requests about a task that has this status by then. */
	readonly when?: TaskStatus;
	/** Only requests about a task whose prompt contains this. */
	readonly prompt?: string;
	readonly answer: Answer;
}

/** A fault that was added: how often it was met, and the way to end it. */
class Fault {
	readonly answer: Answer;
	readonly #spec: FaultSpec;
	readonly #bell: Bell;
	readonly #end: (fault: Fault) => void;
	#toSkip: number;
	#hits = 0;

	constructor(spec: FaultSpec, bell: Bell, end: (fault: Fault) => void) {
		this.answer = spec.answer;
		this.#spec = spec;
		this.#bell = bell;
		this.#end = end;
		this.#toSkip = spec.skip ?? 0;
	}

	/** How many requests have met it. */
	get hits(): number {
		return this.#hits;
	}

	/** Resolves when `times` requests have met it. */
	async met(times = 1): Promise<void> {
		await this.#bell.until(() => this.#hits >= times || undefined);
	}

	remove(): void {
		this.#end(this);
	}

	/** Whether it takes this visit, which then counts. */
	takes(visit: Visit): boolean {
		const { on, times = 1, when, prompt } = this.#spec;
		if (this.#hits >= times) return false;
		if (on !== 'any' && on !== visit.route) return false;
		if (when !== undefined && visit.task?.status !== when) return false;
		if (prompt !== undefined && !visit.prompt?.includes(prompt)) return false;
		if (this.#toSkip > 0) {
			this.#toSkip--;
			return false;
		}
		this.#hits++;
		this.#bell.ring();
		return true;
	}
}

/** The faults in force. Of several that would take a request, the one added first does. */
export class Faults {
	readonly #faults = new Set<Fault>();
	readonly #bell: Bell;

	constructor(bell: Bell) {
		this.#bell = bell;
	}

	add(spec: FaultSpec): Fault {
		const fault = new Fault(spec, this.#bell, (ended) => this.#faults.delete(ended));
		this.#faults.add(fault);
		return fault;
	}

	clear(): void {
		this.#faults.clear();
	}

	/** The fault that takes this visit, if any does. */
	meet(visit: Visit): Fault | undefined {
		for (const fault of this.#faults) if (fault.takes(visit)) return fault;
		return undefined;
	}
}

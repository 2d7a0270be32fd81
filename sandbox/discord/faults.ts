import { Changes } from './changes.js';

/**
 * What happens to a request instead of its answer: another answer, a cut connection before (`reset`) or after
 * (`reset-after-accepting`) it took effect, silence, or its own answer later.
 */
export type FaultAnswer =
	| { status: number; body?: unknown; headers?: Record<string, string> }
	| { delay: number }
	| 'reset'
	| 'hang'
	| 'reset-after-accepting';

export interface FaultOptions {
	/** Tested against "METHOD path", the path without /api/v10: /^PATCH .*@original/ */
	route: RegExp;
	/** Only requests that bring files. */
	hasFiles?: boolean;
	/** How many requests it hits before it is over; 1 unless told. */
	times?: number;
	answer: FaultAnswer;
}

/** A fault that was arranged. */
export interface Fault {
	readonly answer: FaultAnswer;
	/** How many requests it hit so far. */
	readonly hits: number;
	/** Waits until it hits (again). */
	nextHit(): Promise<void>;
	remove(): void;
}

/** The faults that wait for their requests; the first that fits takes the request. */
export class Faults {
	readonly #pending = new Set<PendingFault>();

	/** Arranges a fault. */
	add(options: FaultOptions): Fault {
		const fault = new PendingFault(options, () => this.#pending.delete(fault));
		this.#pending.add(fault);
		return fault;
	}

	/** What happens to this request instead of its answer, if anything does. */
	take(method: string, path: string, hasFiles: boolean): FaultAnswer | undefined {
		for (const fault of this.#pending) if (fault.hit(`${method} ${path}`, hasFiles)) return fault.answer;
		return undefined;
	}
}

class PendingFault implements Fault {
	readonly answer: FaultAnswer;
	readonly remove: () => void;
	hits = 0;
	readonly #route: RegExp;
	readonly #onlyFiles: boolean;
	readonly #times: number;
	readonly #changes = new Changes();

	constructor({ answer, route, hasFiles = false, times = 1 }: FaultOptions, remove: () => void) {
		this.answer = answer;
		this.remove = remove;
		this.#route = route;
		this.#onlyFiles = hasFiles;
		this.#times = times;
	}

	/** Counts a request that it is meant for, and is over with the last one. */
	hit(request: string, hasFiles: boolean): boolean {
		if (this.#onlyFiles && !hasFiles) return false;
		if (request.search(this.#route) === -1) return false;
		if (++this.hits === this.#times) this.remove();
		this.#changes.announce();
		return true;
	}

	nextHit(): Promise<void> {
		return new Promise((resolve) => {
			const stop = this.#changes.watch(() => {
				stop();
				resolve();
			});
		});
	}
}

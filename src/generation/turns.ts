import type { Queue, QueueAddOptions } from 'p-queue';

type Run = () => Promise<unknown>;

export type Turn = QueueAddOptions & {
	/** Whose turn it takes. */
	readonly gate?: string;
};

/**
 * The order in which a lane serves: every gate that has something waiting gets one turn, then the next one, so that
 * the gate with fifty waiting does not keep another's first behind them. Within a gate, first come, first served.
 */
export class Turns implements Queue<Run, Turn> {
	/** In the order of the turns: the next gate is the first. No gate in it is empty. */
	readonly #waiting = new Map<string, Run[]>();
	#size = 0;

	get size(): number {
		return this.#size;
	}

	enqueue(run: Run, { gate = '' }: Partial<Turn> = {}): void {
		const runs = this.#waiting.get(gate);
		if (runs) runs.push(run);
		else this.#waiting.set(gate, [run]);
		this.#size++;
	}

	dequeue(): Run | undefined {
		const [next] = this.#waiting;
		if (!next) return undefined;
		const [gate, runs] = next;
		this.#waiting.delete(gate);
		if (runs.length > 1) this.#waiting.set(gate, runs);
		this.#size--;
		return runs.shift();
	}

	filter({ gate = '' }: Partial<Turn>): Run[] {
		return [...(this.#waiting.get(gate) ?? [])];
	}

	/** @throws always: the order is the turns'. */
	setPriority(): never {
		throw new Error('a lane serves the gates in turn, and knows no priorities');
	}
}

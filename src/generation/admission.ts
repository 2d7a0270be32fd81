import PQueue from 'p-queue';
import type { Job } from './job.js';
import { type Turn, Turns } from './turns.js';

/** Tasks that one gate lets through at once. */
const GATE_LIMIT = 10;

/**
 * The way to PixAI. First the gate, one for each server (or person): so many of its jobs at once, the rest wait in
 * order. Then the lane, one for the PixAI account: so many at once over all gates, served in turn.
 */
export class Admission {
	readonly #gates = new Map<string, Gate>();
	readonly #lane: PQueue<Turns, Turn>;
	readonly #onPlace: (job: Job, place: number) => void;

	/**
	 * @param laneLimit jobs at once over all gates, from 1.
	 * @param onPlace called with a waiting job's place in its gate's line, from 1, whenever that is new.
	 */
	constructor(laneLimit: number, onPlace: (job: Job, place: number) => void) {
		this.#lane = new PQueue({ concurrency: laneLimit, queueClass: Turns });
		this.#onPlace = onPlace;
	}

	/**
	 * Does `work` as soon as it is the job's turn; the job counts against both limits until `work` has ended.
	 *
	 * @throws what `work` throws.
	 */
	async admit<Result>(job: Job, work: () => Promise<Result>): Promise<Result> {
		const gate = this.#gates.get(job.gate) ?? this.#openGate(job.gate);
		gate.line.push(job);
		const started = () => {
			const place = gate.line.indexOf(job);
			gate.line.splice(place, 1);
			for (const [index, behind] of gate.line.slice(place).entries())
				this.#onPlace(behind, place + index + 1);
			return work();
		};
		const ended = gate.queue.add(() => this.#lane.add(started, { gate: job.gate }));
		if (gate.line.includes(job)) this.#onPlace(job, gate.line.length);
		return ended;
	}

	#openGate(name: string): Gate {
		const gate = new Gate();
		this.#gates.set(name, gate);
		gate.queue.on('idle', () => this.#gates.delete(name));
		return gate;
	}
}

class Gate {
	readonly queue = new PQueue({ concurrency: GATE_LIMIT });
	/** The jobs that have not got through to PixAI yet, in the order in which they came. */
	readonly line: Job[] = [];
}

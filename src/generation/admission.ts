import PQueue from 'p-queue';
import type { Job } from './job.js';
import { type Turn, Turns } from './turns.js';

/** Tasks that one gate lets through at once. */
const GATE_LIMIT = 10;
/** Jobs that may wait at one gate. */
const GATE_QUEUE_LIMIT = 50;
/** Jobs that may wait at all gates together. */
const QUEUE_LIMIT = 5_000;

/** There is no room to wait in: nothing was promised. */
export class Overloaded extends Error {
	override readonly name = 'Overloaded';

	/** @param scope whose line is full. */
	constructor(readonly scope: 'gate' | 'process') {
		super(`too many jobs wait: the line of the ${scope} is full`);
	}
}

/**
 * The way to PixAI. First the gate, one for each server (or person): so many of its jobs at once, the rest wait in
 * order. Then the lane, one for the PixAI account: so many at once over all gates, served in turn.
 */
export class Admission<Guest extends { readonly job: Job }> {
	readonly #gates = new Map<string, Gate<Guest>>();
	readonly #lane: PQueue<Turns, Turn>;
	readonly #laneLimit: number;
	readonly #onPlace: (guest: Guest, place: number) => void;
	#waiting = 0;
	#running = 0;

	/**
	 * @param laneLimit jobs at once over all gates, from 1.
	 * @param onPlace called with the place of one who waits in the line of their gate, from 1, whenever it has moved up.
	 */
	constructor(laneLimit: number, onPlace: (guest: Guest, place: number) => void) {
		this.#lane = new PQueue({ concurrency: laneLimit, queueClass: Turns });
		this.#laneLimit = laneLimit;
		this.#onPlace = onPlace;
	}

	/** @throws {Overloaded} when one more would have to wait where there is no room. */
	throwIfFull(name: string): void {
		const gate = this.#gates.get(name);
		const free = Math.max(0, this.#laneLimit - this.#running);
		const freeHere = Math.min(free, GATE_LIMIT - (gate?.running ?? 0));
		if ((gate?.line.length ?? 0) >= GATE_QUEUE_LIMIT + freeHere) throw new Overloaded('gate');
		if (this.#waiting >= QUEUE_LIMIT + free) throw new Overloaded('process');
	}

	/** Takes a place at the end of its gate's line. */
	join(guest: Guest): void {
		const { gate: name } = guest.job;
		const gate = this.#gates.get(name) ?? this.#openGate(name);
		gate.line.push(guest);
		this.#waiting++;
	}

	/** Gives its place up, if it has one. */
	leave(guest: Guest): void {
		const { gate: name } = guest.job;
		const gate = this.#gates.get(name);
		const place = gate?.line.indexOf(guest) ?? -1;
		if (!gate || place === -1) return;
		gate.line.splice(place, 1);
		this.#waiting--;
		for (const [index, behind] of gate.line.slice(place).entries()) this.#onPlace(behind, place + index + 1);
		this.#closeIfEmpty(name, gate);
	}

	/** Its place in its gate's line, from 1; undefined when it does not wait. */
	placeOf(guest: Guest): number | undefined {
		const index = this.#gates.get(guest.job.gate)?.line.indexOf(guest) ?? -1;
		return index === -1 ? undefined : index + 1;
	}

	/**
	 * Does `work` as soon as it is the turn of one who has joined the line; it counts against both limits until it has
	 * ended.
	 *
	 * @throws what `work` throws.
	 */
	async admit<Result>(guest: Guest, work: () => Promise<Result>): Promise<Result> {
		const { gate: name } = guest.job;
		const gate = this.#gates.get(name);
		if (!gate) throw new Error('the job has not joined the line');
		const started = async () => {
			this.#running++;
			gate.running++;
			this.leave(guest);
			try {
				return await work();
			} finally {
				this.#running--;
				gate.running--;
			}
		};
		return gate.queue.add(() => this.#lane.add(started, { gate: name }));
	}

	#openGate(name: string): Gate<Guest> {
		const gate = new Gate<Guest>();
		this.#gates.set(name, gate);
		gate.queue.on('idle', () => this.#closeIfEmpty(name, gate));
		return gate;
	}

	#closeIfEmpty(name: string, { line, queue }: Gate<Guest>): void {
		if (line.length === 0 && queue.size === 0 && queue.pending === 0) this.#gates.delete(name);
	}
}

class Gate<Guest> {
	readonly queue = new PQueue({ concurrency: GATE_LIMIT });
	/** Those who have not got through to PixAI yet, in the order in which they came. */
	readonly line: Guest[] = [];
	running = 0;
}

import { setImmediate } from 'node:timers/promises';
import { Admission } from '../../src/generation/admission.js';
import type { Job } from '../../src/generation/job.js';
import { jobOf } from './jobs.js';

/** Someone in the crowd. */
export interface Visitor {
	readonly job: Job;
	readonly places: number[];
	state: 'waiting' | 'running' | 'ended' | 'gone';
	/** Ends the visitor's work, well or not. */
	end: (well: boolean) => void;
	outcome: Promise<string>;
}

/** Jobs on their way through an admission, which a test lets come and end as it likes. */
export class Crowd {
	readonly visitors: Visitor[] = [];
	/** In the order in which they were served. */
	readonly served: Visitor[] = [];
	/** The most that ever ran at once: over all gates, and of one gate. */
	mostAtOnce = 0;
	mostOfOneGate = 0;
	readonly #admission: Admission<Visitor>;

	constructor(laneLimit: number) {
		this.#admission = new Admission(laneLimit, (visitor, place) => visitor.places.push(place));
	}

	/** @throws {Overloaded} there is no room for one more, who then has not come. */
	mayArrive(gate: string): void {
		this.#admission.throwIfFull(gate);
	}

	/** Comes to the gate, and takes the way through it at once. */
	arrive(gate: string): Visitor {
		const visitor = this.comeToLine(gate);
		this.goIn(visitor);
		return visitor;
	}

	/** Takes a place in line, as one does whose promise is still being written down. */
	comeToLine(gate: string): Visitor {
		const visitor: Visitor = {
			job: jobOf({}, gate),
			places: [],
			state: 'waiting',
			end: () => undefined,
			outcome: Promise.resolve(''),
		};
		this.visitors.push(visitor);
		this.#admission.join(visitor);
		return visitor;
	}

	goIn(visitor: Visitor): void {
		const { gate } = visitor.job;
		const { promise, end } = ending();
		visitor.end = (well) => {
			visitor.state = 'ended';
			end(well);
		};
		const work = async () => {
			if (visitor.state === 'gone') throw new Error('gone');
			visitor.state = 'running';
			this.served.push(visitor);
			this.mostAtOnce = Math.max(this.mostAtOnce, this.running().length);
			this.mostOfOneGate = Math.max(this.mostOfOneGate, this.running(gate).length);
			return promise;
		};
		visitor.outcome = this.#admission.admit(visitor, work).then(
			() => 'well',
			(error: Error) => error.message,
		);
		const place = this.#admission.placeOf(visitor);
		if (place !== undefined) visitor.places.push(place);
	}

	/** Leaves the line, as one does whom nothing could be promised. */
	leave(visitor: Visitor): void {
		this.#admission.leave(visitor);
		if (visitor.state === 'waiting') visitor.state = 'gone';
	}

	running(gate?: string): Visitor[] {
		return this.#inState('running', gate);
	}

	waiting(gate?: string): Visitor[] {
		return this.#inState('waiting', gate);
	}

	#inState(state: Visitor['state'], gate?: string): Visitor[] {
		return this.visitors.filter(
			(visitor) => visitor.state === state && (gate === undefined || visitor.job.gate === gate),
		);
	}
}

/** Resolves when everything has been done that can be done at once. */
export function settled(): Promise<void> {
	return setImmediate();
}

function ending() {
	let end: (well: boolean) => void = () => undefined;
	const promise = new Promise<void>((resolve, reject) => {
		end = (well) => (well ? resolve() : reject(new Error('badly')));
	});
	return { promise, end };
}

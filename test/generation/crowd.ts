import { setImmediate } from 'node:timers/promises';
import { Admission } from '../../src/generation/admission.js';
import type { Job } from '../../src/generation/job.js';
import { jobOf } from './jobs.js';

/** Someone in the crowd. */
export interface Visitor {
	readonly job: Job;
	readonly places: number[];
	state: 'waiting' | 'running' | 'ended';
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
	readonly #admission: Admission;

	constructor(laneLimit: number) {
		this.#admission = new Admission(laneLimit, (job, place) => {
			this.visitors.find((visitor) => visitor.job === job)?.places.push(place);
		});
	}

	arrive(gate: string): Visitor {
		const { promise, end } = ending();
		const endOnce = (well: boolean) => {
			visitor.state = 'ended';
			end(well);
		};
		const visitor: Visitor = {
			job: jobOf({}, gate),
			places: [],
			state: 'waiting',
			end: endOnce,
			outcome: Promise.resolve(''),
		};
		this.visitors.push(visitor);
		const work = () => {
			visitor.state = 'running';
			this.served.push(visitor);
			this.mostAtOnce = Math.max(this.mostAtOnce, this.running().length);
			this.mostOfOneGate = Math.max(this.mostOfOneGate, this.running(gate).length);
			return promise;
		};
		visitor.outcome = this.#admission.admit(visitor.job, work).then(
			() => 'well',
			(error: Error) => error.message,
		);
		return visitor;
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

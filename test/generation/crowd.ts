import { setImmediate } from 'node:timers/promises';
import { Admission, type Terms } from '../../src/generation/admission.js';
import type { AccountRef, Job } from '../../src/generation/job.js';
import { jobOf } from './jobs.js';
import { USUAL_TERMS } from './usual-terms.js';

/** What PixAI takes in the middle, in milliseconds. */
export const PACE = 20_000;

/** Someone in the crowd. */
export interface Visitor {
	readonly job: Job;
	readonly places: number[];
	/** Whether it has got through before the process started, and is in nobody's way. */
	cameBack: boolean;
	/** Whose account it runs or ran on, by its id; the bot's own has none. */
	account: string | undefined;
	/** That account's key, encrypted, as it was given to the visitor's work. */
	sealed: string | undefined;
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
	readonly #terms = new Map<string, Terms>();

	/** @param laneLimit jobs at once on the bot's own account. */
	constructor(laneLimit: number) {
		this.#admission = new Admission({
			laneLimit,
			terms: (gate) => this.termsOf(gate),
			onPlace: (visitor, place) => visitor.places.push(place),
			pace: { median: PACE },
			clock: { now: () => 0 },
		});
	}

	termsOf(gate: string): Terms {
		return this.#terms.get(gate) ?? USUAL_TERMS;
	}

	/** From now on these are the gate's terms. */
	setTerms(gate: string, terms: Partial<Terms>): void {
		this.#terms.set(gate, { ...USUAL_TERMS, ...terms });
		this.#admission.termsChanged(gate);
	}

	waitAt(gate: string, place: number): number {
		return this.#admission.waitAt(gate, place);
	}

	lineAt(gate: string): ReturnType<Admission<Visitor>['at']> {
		return this.#admission.at(gate);
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
		const visitor = visitorAt(gate);
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
		const work = async (account: AccountRef | undefined) => {
			visitor.state = 'running';
			visitor.account = account?.id;
			visitor.sealed = account?.sealed;
			this.served.push(visitor);
			this.mostAtOnce = Math.max(this.mostAtOnce, this.running().length);
			this.mostOfOneGate = Math.max(this.mostOfOneGate, this.running(gate).length);
			return promise;
		};
		visitor.outcome = outcomeOf(this.#admission.admit(visitor, work));
		const place = this.#admission.placeOf(visitor);
		if (place !== undefined) visitor.places.push(place);
	}

	/** Comes as one who has got through before the process started. */
	comeBack(gate: string, account?: AccountRef): Visitor {
		const visitor = visitorAt(gate);
		this.visitors.push(visitor);
		const { promise, end } = ending();
		visitor.end = (well) => {
			visitor.state = 'ended';
			end(well);
		};
		visitor.cameBack = true;
		visitor.state = 'running';
		visitor.account = account?.id;
		visitor.outcome = outcomeOf(this.#admission.readmit(visitor, account, () => promise));
		return visitor;
	}

	/** Leaves the line, as one does whom nothing could be promised. */
	leave(visitor: Visitor): void {
		this.#admission.leave(visitor, new Error('gone'));
		if (visitor.state === 'waiting') visitor.state = 'gone';
	}

	/** Who runs in the lane of an account. */
	inLane(id: string | undefined): Visitor[] {
		return this.running().filter(({ account }) => account === id);
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

function visitorAt(gate: string): Visitor {
	return {
		job: jobOf({}, gate),
		places: [],
		account: undefined,
		sealed: undefined,
		cameBack: false,
		state: 'waiting',
		end: () => undefined,
		outcome: Promise.resolve('gone'),
	};
}

function outcomeOf(work: Promise<unknown>): Promise<string> {
	return work.then(
		() => 'well',
		(error: Error) => error.message,
	);
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

import type { Clock } from '../ops/clock.js';
import { Gate, type Lane, type Waiter } from './gate.js';
import type { AccountRef, Job } from './job.js';
import type { Pace } from './pace.js';

/** Jobs that may wait at all gates together. */
const QUEUE_LIMIT = 5_000;
/** PixAI takes no more tasks of an account at once. */
const ACCOUNT_LIMIT = 10;

/** What a gate lets through. */
export interface Terms {
	/** Tasks at once, 1 to 10. */
	readonly concurrent: number;
	/** Jobs that may wait, 0 to 500. */
	readonly queue: number;
	/** Whose account they are drawn on; the bot's own where there is none. */
	readonly account?: AccountRef;
}

/** There is no room to wait in: nothing was promised. */
export class Overloaded extends Error {
	override readonly name = 'Overloaded';

	/**
	 * @param scope whose line is full.
	 * @param opensAt about when there is room, in milliseconds since the epoch.
	 */
	constructor(
		readonly scope: 'gate' | 'process',
		readonly opensAt: number,
	) {
		super(`too many jobs wait: the line of the ${scope} is full`);
	}
}

interface AdmissionDependencies<Guest> {
	/** Jobs at once on the bot's own account, from 1. */
	readonly laneLimit: number;
	/** Asked again whenever it matters. When the account has changed, {@link Admission.termsChanged} must follow at once. */
	readonly terms: (gate: string) => Terms;
	/** Called with the place of one who waits in the line of their gate, from 1, whenever it has moved up. */
	readonly onPlace: (guest: Guest, place: number) => void;
	readonly pace: Pick<Pace, 'median'>;
	readonly clock: Pick<Clock, 'now'>;
}

type Work<Result> = (account: AccountRef | undefined) => Promise<Result>;

/**
 * The way to PixAI. Each server (or person) has a gate: so many of its jobs at once, the rest wait in order. Each PixAI
 * account has a lane: so many at once over all gates that use it, which are served in turn, so that the gate with fifty
 * waiting does not keep another's first behind them.
 *
 * Whoever has got through counts at the gate, and in the lane that it took, until its work has ended, whatever becomes of
 * the gate's terms meanwhile.
 */
export class Admission<Guest extends { readonly job: Job }> {
	readonly #with: AdmissionDependencies<Guest>;
	readonly #gates = new Map<string, Gate<Guest>>();
	/** By the account's id; the bot's own has none. */
	readonly #lanes = new Map<string | undefined, Lane<Guest>>();
	#waiting = 0;
	#running = 0;

	constructor(dependencies: AdmissionDependencies<Guest>) {
		this.#with = dependencies;
	}

	/** @throws {Overloaded} when one more would have to wait where there is no room. */
	throwIfFull(name: string): void {
		const { terms, pace, clock } = this.#with;
		const { concurrent, queue, account } = terms(name);
		const { line = [], running } = this.#gates.get(name) ?? {};
		const inLane = this.#lanes.get(account?.id)?.running ?? 0;
		const free = Math.max(0, Math.min(this.#limitOf(account) - inLane, concurrent - (running?.size ?? 0)));
		const opensAt = (atOnce: number) => clock.now() + pace.median / Math.max(1, atOnce);
		if (line.length >= queue + free) throw new Overloaded('gate', opensAt(running?.size ?? 0));
		if (this.#waiting >= QUEUE_LIMIT + free) throw new Overloaded('process', opensAt(this.#running));
	}

	/** Takes a place at the end of its gate's line. */
	join(guest: Guest): void {
		this.#gateOf(guest).join(guest);
		this.#waiting++;
	}

	/** Gives its place up, if it has one; what it was to be admitted for is not done, and ends with `reason`. */
	leave(guest: Guest, reason: unknown): void {
		const gate = this.#gates.get(guest.job.gate);
		const waiter = gate?.find(guest);
		if (!gate || !waiter) return;
		this.#leaveLine(gate, waiter);
		waiter.refuse?.(reason);
		this.#tidy(gate);
	}

	/** Its place in its gate's line, from 1; undefined when it does not wait. */
	placeOf(guest: Guest): number | undefined {
		const index = this.#gates.get(guest.job.gate)?.line.findIndex((one) => one.guest === guest) ?? -1;
		return index === -1 ? undefined : index + 1;
	}

	/** Who has got through a gate, and who waits at it, in order. */
	at(gate: string): { running: readonly Guest[]; waiting: readonly Guest[] } {
		const { line = [], running = [] } = this.#gates.get(gate) ?? {};
		return { running: [...running], waiting: line.map(({ guest }) => guest) };
	}

	/** About how long until one at this place of the gate's line gets its pictures, in milliseconds. */
	waitAt(gate: string, place: number): number {
		const atOnce = Math.max(1, this.#gates.get(gate)?.running.size ?? 0);
		return this.#with.pace.median * (1 + place / atOnce);
	}

	/**
	 * Does `work` as soon as it is the turn of one who has joined the line, with the account that its gate has then.
	 *
	 * @throws what `work` throws, and the reason of one who leaves.
	 */
	admit<Result>(guest: Guest, work: Work<Result>): Promise<Result> {
		const gate = this.#gates.get(guest.job.gate);
		const waiter = gate?.find(guest);
		if (!gate || !waiter) throw new Error('the job has not joined the line');
		return new Promise((resolve, reject) => {
			waiter.start = (lane, account) =>
				void this.#run(guest, gate, lane, () => work(account)).then(resolve, reject);
			waiter.refuse = reject;
			this.#serve(this.#laneOf(gate));
		});
	}

	/** Does `work` at once, for one who has got through before the process started. It counts like any other. */
	readmit<Result>(
		guest: Guest,
		account: AccountRef | undefined,
		work: () => Promise<Result>,
	): Promise<Result> {
		return this.#run(guest, this.#gateOf(guest), this.#openLane(account), work);
	}

	/** The terms of a gate have changed: they hold for those who wait, too. */
	termsChanged(name: string): void {
		const gate = this.#gates.get(name);
		if (gate) this.#serve(this.#laneOf(gate));
	}

	#gateOf({ job }: Guest): Gate<Guest> {
		let gate = this.#gates.get(job.gate);
		if (!gate) {
			gate = new Gate(job.gate);
			this.#gates.set(job.gate, gate);
		}
		return gate;
	}

	/** The lane of the gate's account, in which it waits for its turn as long as one of its line can take it. */
	#laneOf(gate: Gate<Guest>): Lane<Guest> {
		const lane = this.#openLane(this.#with.terms(gate.name).account);
		if (gate.lane !== lane) {
			gate.lane?.turns.delete(gate);
			if (gate.lane) this.#closeIfIdle(gate.lane);
			gate.lane = lane;
		}
		if (gate.next) lane.turns.add(gate);
		return lane;
	}

	#openLane(account: AccountRef | undefined): Lane<Guest> {
		let lane = this.#lanes.get(account?.id);
		if (!lane) {
			lane = { account, limit: this.#limitOf(account), turns: new Set(), running: 0 };
			this.#lanes.set(account?.id, lane);
		}
		return lane;
	}

	#limitOf(account: AccountRef | undefined): number {
		return account ? ACCOUNT_LIMIT : this.#with.laneLimit;
	}

	/** Lets through whoever may go, each gate in turn: one that was served goes behind the others, and comes up again. */
	#serve(lane: Lane<Guest>): void {
		for (const gate of lane.turns) {
			if (lane.running >= lane.limit) break;
			const { next } = gate;
			const { concurrent, account } = this.#with.terms(gate.name);
			if (next && gate.running.size >= concurrent) continue;
			lane.turns.delete(gate);
			if (!next) continue;
			this.#leaveLine(gate, next);
			if (gate.next) lane.turns.add(gate);
			next.start?.(lane, account);
		}
		this.#closeIfIdle(lane);
	}

	async #run<Result>(
		guest: Guest,
		gate: Gate<Guest>,
		lane: Lane<Guest>,
		work: () => Promise<Result>,
	): Promise<Result> {
		gate.running.add(guest);
		lane.running++;
		this.#running++;
		try {
			return await work();
		} finally {
			gate.running.delete(guest);
			lane.running--;
			this.#running--;
			this.#serve(lane);
			// The gate may have gone over to another one.
			if (gate.lane && gate.lane !== lane) this.#serve(gate.lane);
			this.#tidy(gate);
		}
	}

	#leaveLine(gate: Gate<Guest>, waiter: Waiter<Guest>): void {
		this.#waiting--;
		gate.leave(waiter, this.#with.onPlace);
	}

	#tidy(gate: Gate<Guest>): void {
		if (gate.line.length > 0) return;
		gate.lane?.turns.delete(gate);
		if (gate.lane) this.#closeIfIdle(gate.lane);
		if (gate.running.size === 0) this.#gates.delete(gate.name);
	}

	#closeIfIdle(lane: Lane<Guest>): void {
		const id = lane.account?.id;
		const isIdle = lane.running === 0 && lane.turns.size === 0;
		if (isIdle && this.#lanes.get(id) === lane) this.#lanes.delete(id);
	}
}

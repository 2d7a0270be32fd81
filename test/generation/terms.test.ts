import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Overloaded, type Terms } from '../../src/generation/admission.js';
import type { AccountRef } from '../../src/generation/job.js';
import { Crowd, settled, type Visitor } from './crowd.js';

const ACCOUNT_LIMIT = 10;
const QUEUE_LIMIT = 5_000;
const GATES = ['guild:1', 'guild:2', 'guild:3'];
const ACCOUNTS = [
	undefined,
	{ id: 'fox', sealed: 'one' },
	{ id: 'fox', sealed: 'two' },
	{ id: 'owl', sealed: '' },
];

type Happening =
	| { readonly what: 'come'; readonly gate: string; readonly times: number; readonly isPromised: boolean }
	| { readonly what: 'promised'; readonly which: number }
	| { readonly what: 'end'; readonly which: number; readonly well: boolean }
	| { readonly what: 'leave'; readonly which: number }
	| { readonly what: 'come back'; readonly gate: string; readonly account: AccountRef | undefined }
	| { readonly what: 'change'; readonly gate: string; readonly terms: Partial<Terms> };

const gate = fc.constantFrom(...GATES);
const account = fc.constantFrom(...ACCOUNTS);
const which = fc.nat();
const terms = fc
	.record({ concurrent: fc.integer({ min: 1, max: 10 }), queue: fc.integer({ min: 0, max: 20 }), account })
	.map(({ account, ...limits }): Partial<Terms> => ({ ...limits, ...(account && { account }) }));
const happening: fc.Arbitrary<Happening> = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			what: fc.constant('come' as const),
			gate,
			times: fc.integer({ min: 1, max: 14 }),
			isPromised: fc.boolean(),
		}),
	},
	{ weight: 3, arbitrary: fc.record({ what: fc.constant('promised' as const), which }) },
	{ weight: 6, arbitrary: fc.record({ what: fc.constant('end' as const), which, well: fc.boolean() }) },
	{ weight: 2, arbitrary: fc.record({ what: fc.constant('leave' as const), which }) },
	{ weight: 1, arbitrary: fc.record({ what: fc.constant('come back' as const), gate, account }) },
	{ weight: 4, arbitrary: fc.record({ what: fc.constant('change' as const), gate, terms }) },
);

it('whatever comes, ends, leaves and is set: within the terms of that moment, and nobody waits who could run', () =>
	fc.assert(
		fc.asyncProperty(
			fc.integer({ min: 1, max: 12 }),
			fc.array(happening, { maxLength: 80 }),
			async (laneLimit, sequence) => {
				const street = new Street(laneLimit);
				for (const happening of sequence) {
					await street.happens(happening);
					street.check();
				}
				await street.empties();
			},
		),
		{ numRuns: 400, seed: 4 },
	));

/** Gates and lanes, watched by a model that knows nothing of how they are built. */
class Street {
	readonly #crowd: Crowd;
	readonly #laneLimit: number;
	/** Those whose promise is still being written down: they are in line, and not let in. */
	#unpromised: Visitor[] = [];
	#running: Visitor[] = [];

	constructor(laneLimit: number) {
		this.#crowd = new Crowd(laneLimit);
		this.#laneLimit = laneLimit;
	}

	async happens(happening: Happening): Promise<void> {
		const crowd = this.#crowd;
		const oneOf = (visitors: readonly Visitor[], which: number) => visitors[which % visitors.length];
		switch (happening.what) {
			case 'come':
				for (let n = 0; n < happening.times; n++) this.#comes(happening.gate, happening.isPromised);
				break;
			case 'promised': {
				const visitor = oneOf(this.#unpromised, happening.which);
				if (visitor) this.#isPromised(visitor);
				break;
			}
			case 'end':
				oneOf(crowd.running(), happening.which)?.end(happening.well);
				break;
			case 'leave': {
				const visitor = oneOf(crowd.waiting(), happening.which);
				if (visitor) crowd.leave(visitor);
				this.#unpromised = this.#unpromised.filter((one) => one !== visitor);
				break;
			}
			case 'come back':
				crowd.comeBack(happening.gate, happening.account);
				break;
			case 'change':
				crowd.setTerms(happening.gate, happening.terms);
		}
		await settled();
	}

	check(): void {
		const crowd = this.#crowd;
		const ranBefore = new Set(this.#running);
		// Whoever ran and has not ended runs on, whatever was set.
		for (const visitor of ranBefore) expect(['running', 'ended']).toContain(visitor.state);
		for (const visitor of crowd.running()) {
			if (ranBefore.has(visitor) || visitor.cameBack) continue;
			const { concurrent, account } = crowd.termsOf(visitor.job.gate);
			expect(visitor.account).toBe(account?.id);
			expect(crowd.running(visitor.job.gate).length).toBeLessThanOrEqual(concurrent);
			expect(crowd.inLane(account?.id).length).toBeLessThanOrEqual(this.#limitOf(account?.id));
			const before = crowd.visitors.slice(0, crowd.visitors.indexOf(visitor));
			expect(before.filter((one) => one.job.gate === visitor.job.gate && this.#mayGo(one))).toEqual([]);
		}
		this.#running = crowd.running();
		for (const gate of GATES) {
			if (crowd.waiting(gate).some((visitor) => this.#mayGo(visitor))) expect(this.#roomAt(gate)).toBe(0);
			const served = crowd.served.filter(({ job }) => job.gate === gate);
			expect(crowd.lineAt(gate).waiting).toEqual(crowd.waiting(gate));
			expect(new Set(served).size).toBe(served.length);
		}
	}

	/** All that still runs ends, and who waits is served: nobody is lost. */
	async empties(): Promise<void> {
		const crowd = this.#crowd;
		for (const visitor of this.#unpromised) this.#isPromised(visitor);
		this.#unpromised = [];
		while (crowd.running().length > 0) {
			for (const visitor of crowd.running()) visitor.end(true);
			await settled();
			this.check();
		}
		expect(crowd.waiting()).toEqual([]);
		for (const { state, outcome } of crowd.visitors) {
			expect(['well', 'badly', 'gone']).toContain(await outcome);
			expect(['ended', 'gone']).toContain(state);
		}
	}

	#comes(gate: string, isPromised: boolean): void {
		const crowd = this.#crowd;
		const { queue } = crowd.termsOf(gate);
		const room = this.#roomAt(gate);
		const isFull = crowd.waiting(gate).length >= queue + room || crowd.waiting().length >= QUEUE_LIMIT + room;
		let refused: unknown;
		try {
			crowd.mayArrive(gate);
		} catch (error) {
			refused = error;
		}
		expect(refused instanceof Overloaded).toBe(isFull);
		if (isFull) return;
		const visitor = crowd.comeToLine(gate);
		if (isPromised) crowd.goIn(visitor);
		else this.#unpromised.push(visitor);
	}

	#isPromised(visitor: Visitor): void {
		this.#unpromised = this.#unpromised.filter((one) => one !== visitor);
		this.#crowd.goIn(visitor);
	}

	#mayGo(visitor: Visitor): boolean {
		return visitor.state === 'waiting' && !this.#unpromised.includes(visitor);
	}

	/** How many more the gate could let in at this moment. */
	#roomAt(gate: string): number {
		const { concurrent, account } = this.#crowd.termsOf(gate);
		const inLane = this.#limitOf(account?.id) - this.#crowd.inLane(account?.id).length;
		return Math.max(0, Math.min(inLane, concurrent - this.#crowd.running(gate).length));
	}

	#limitOf(account: string | undefined): number {
		return account === undefined ? this.#laneLimit : ACCOUNT_LIMIT;
	}
}

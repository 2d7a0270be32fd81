import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Overloaded } from '../../src/generation/admission.js';
import type { AccountRef } from '../../src/generation/job.js';
import { Crowd, PACE, settled, type Visitor } from './crowd.js';

const GATE_LIMIT = 10;
const GATE_QUEUE_LIMIT = 50;
const fox: AccountRef = { id: 'fox', sealed: 'sealed' };
const GATES = ['guild:1', 'guild:2', 'guild:3', 'user:4'];

/** What happens: somebody comes to a gate, or one of those who run ends, well or not. */
const arrival = fc.record({ gate: fc.constantFrom(...GATES) });
const burst = fc.record({ gate: fc.constantFrom(...GATES), times: fc.integer({ min: 5, max: 25 }) });
const ending = fc.record({ which: fc.nat(), well: fc.boolean() });
/** One of those who wait is told that nothing could be promised. */
const leaving = fc.record({ leaves: fc.nat() });
/** How long until the next thing happens, in turns of the microtask queue. */
const pause = fc.integer({ min: 0, max: 12 });
const happenings = fc.array(
	fc.oneof(
		{ weight: 3, arbitrary: arrival },
		{ weight: 1, arbitrary: burst },
		{ weight: 4, arbitrary: ending },
	),
	{ maxLength: 60 },
);
const happeningsWithLeaving = fc.array(
	fc.oneof(
		{ weight: 3, arbitrary: arrival },
		{ weight: 1, arbitrary: burst },
		{ weight: 3, arbitrary: ending },
		{ weight: 3, arbitrary: leaving },
	),
	{ maxLength: 60 },
);
/** Over 10, too, since more than one gate's worth shows that each gate has a limit of its own. */
const laneLimit = fc.integer({ min: 1, max: 25 });

type Happening = { gate: string; times?: number } | { which: number; well: boolean } | { leaves: number };

describe('whoever comes and ends, in whatever order', () => {
	it('runs within the limits of the gate and of the lane, and nobody is lost', () =>
		holdsFor(async (crowd, limit, sequence, pauses) => {
			const ended: [Visitor, string][] = [];
			const end = (visitor: Visitor, well: boolean) => {
				visitor.end(well);
				ended.push([visitor, well ? 'well' : 'badly']);
			};
			for (const [index, happening] of sequence.entries()) {
				letHappen(crowd, happening, end);
				for (let turns = pauses[index] ?? 0; turns > 0; turns--) await null;
			}
			await settled();
			while (crowd.running().length > 0) {
				for (const visitor of crowd.running()) end(visitor, true);
				await settled();
			}
			expect(crowd.waiting()).toEqual([]);
			expect(crowd.served).toHaveLength(crowd.visitors.length);
			for (const [visitor, outcome] of ended) expect(await visitor.outcome).toBe(outcome);
			expect(crowd.mostAtOnce).toBeLessThanOrEqual(limit);
			expect(crowd.mostOfOneGate).toBeLessThanOrEqual(GATE_LIMIT);
		}));

	it('is served in the order of coming at each gate', () =>
		holdsFor(async (crowd, _, sequence) => {
			for (const happening of sequence) await happens(crowd, happening);
			for (const gate of GATES) {
				const ofGate = ({ job }: Visitor) => job.gate === gate;
				const served = crowd.served.filter(ofGate);
				expect(served).toEqual(crowd.visitors.filter(ofGate).slice(0, served.length));
			}
		}));

	it('never waits while there is room', () =>
		holdsFor(async (crowd, limit, sequence) => {
			for (const happening of sequence) {
				await happens(crowd, happening);
				if (crowd.running().length < limit) expect(readyGates(crowd)).toEqual([]);
			}
		}));

	it('is served in turn: between two of one gate, each other gate that waits is served', () =>
		holdsFor(async (crowd, _, sequence) => {
			const owedBy = new Map<string, Set<string>>();
			for (const happening of sequence) {
				const servedBefore = crowd.served.length;
				const readyBefore = new Set(readyGates(crowd));
				await happens(crowd, happening);
				const passedOver = readyGates(crowd).filter((gate) => readyBefore.has(gate));
				for (const { job } of crowd.served.slice(servedBefore)) {
					expect([...(owedBy.get(job.gate) ?? [])]).toEqual([]);
					for (const owed of owedBy.values()) owed.delete(job.gate);
					owedBy.set(job.gate, new Set(passedOver.filter((gate) => gate !== job.gate)));
				}
			}
		}));

	it('is told the right place in line, counting down, and none when there is no wait', () =>
		holdsFor(async (crowd, _, sequence) => {
			for (const happening of sequence) {
				await happens(crowd, happening);
				for (const gate of GATES) {
					const told = crowd.waiting(gate).map(({ places }) => places.at(-1));
					expect(told).toEqual(told.map((_place, index) => index + 1));
				}
			}
			for (const { places } of crowd.visitors) {
				expect(places).toEqual([...new Set(places)].sort((one, other) => other - one));
			}
		}, happeningsWithLeaving));

	it('moves up, or runs, when somebody before leaves, and whoever left never runs', () =>
		holdsFor(async (crowd, limit, sequence) => {
			for (const happening of sequence) {
				await happens(crowd, happening);
				if (crowd.running().length < limit) expect(readyGates(crowd)).toEqual([]);
			}
			while (crowd.running().length > 0) {
				for (const visitor of crowd.running()) visitor.end(true);
				await settled();
			}
			const gone = crowd.visitors.filter(({ state }) => state === 'gone');
			expect(crowd.waiting()).toEqual([]);
			expect(crowd.served).toHaveLength(crowd.visitors.length - gone.length);
			for (const { outcome } of gone) expect(await outcome).toBe('gone');
		}, happeningsWithLeaving));
});

describe('a gate whose terms are changed', () => {
	it('lets more through at once when it may', () => {
		const crowd = new Crowd(10);
		crowd.setTerms('guild:1', { concurrent: 2 });
		for (let n = 0; n < 6; n++) crowd.arrive('guild:1');
		expect(crowd.running()).toHaveLength(2);
		crowd.setTerms('guild:1', { concurrent: 5 });
		expect(crowd.served).toEqual(crowd.visitors.slice(0, 5));
	});

	it('goes on with all ten that run when it may have one, and lets the next in after the last of them', async () => {
		const crowd = new Crowd(10);
		for (let n = 0; n < 12; n++) crowd.arrive('guild:1');
		const ten = crowd.running();
		crowd.setTerms('guild:1', { concurrent: 1 });
		expect(crowd.running()).toEqual(ten);
		for (const visitor of ten.slice(1)) visitor.end(true);
		await settled();
		expect(crowd.running()).toEqual(ten.slice(0, 1));
		ten[0]?.end(true);
		await settled();
		expect(crowd.running()).toEqual(crowd.visitors.slice(10, 11));
	});

	it('holds for those, too, whom a full lane keeps waiting', async () => {
		const crowd = new Crowd(3);
		for (let n = 0; n < 3; n++) crowd.arrive('guild:1');
		for (let n = 0; n < 3; n++) crowd.arrive('guild:2');
		crowd.setTerms('guild:2', { concurrent: 1 });
		for (const visitor of crowd.running()) visitor.end(true);
		await settled();
		expect(crowd.running('guild:2')).toHaveLength(1);
	});

	it('takes as many as it then has room for, and keeps those who wait already', () => {
		const crowd = new Crowd(1);
		for (let n = 0; n < 5; n++) arriveIfAllowed(crowd, 'guild:1');
		crowd.setTerms('guild:1', { queue: 2 });
		expect(refusalAt(crowd, 'guild:1')).toBe('gate');
		expect(crowd.waiting()).toHaveLength(4);
		crowd.setTerms('guild:1', { queue: 5 });
		arriveIfAllowed(crowd, 'guild:1');
		expect(refusalAt(crowd, 'guild:1')).toBe('gate');
	});

	it('that lets nobody wait takes who can start at once', () => {
		const crowd = new Crowd(10);
		crowd.setTerms('guild:1', { queue: 0, concurrent: 2 });
		for (let n = 0; n < 2; n++) arriveIfAllowed(crowd, 'guild:1');
		expect(refusalAt(crowd, 'guild:1')).toBe('gate');
	});

	it('goes over to the lane of its account: who waits is drawn there, who runs stays', async () => {
		const crowd = new Crowd(1);
		const [busy] = [crowd.arrive('guild:2')];
		for (let n = 0; n < 3; n++) crowd.arrive('guild:1');
		expect(crowd.running()).toEqual([busy]);
		crowd.setTerms('guild:1', { account: fox });
		expect(crowd.inLane('fox')).toHaveLength(3);
		crowd.setTerms('guild:1', {});
		const next = crowd.arrive('guild:1');
		expect(next.state).toBe('waiting');
		expect(crowd.inLane('fox')).toHaveLength(3);
		busy?.end(true);
		await settled();
		expect(next).toMatchObject({ state: 'running', account: undefined });
	});
});

describe('an account', () => {
	it('is taken as its gate has it when somebody’s turn comes, be its key encrypted anew meanwhile', async () => {
		const crowd = new Crowd(10);
		crowd.setTerms('guild:1', { concurrent: 1, account: { id: 'fox', sealed: 'damaged' } });
		const [first, second] = [crowd.arrive('guild:1'), crowd.arrive('guild:1')];
		crowd.setTerms('guild:1', { concurrent: 1, account: { id: 'fox', sealed: 'anew' } });
		first.end(true);
		await settled();
		expect([first.sealed, second.sealed]).toEqual(['damaged', 'anew']);
	});

	it('of a server has a lane of ten of its own, whatever goes on in the others', () => {
		const crowd = new Crowd(1);
		for (let n = 0; n < 3; n++) crowd.arrive('guild:1');
		for (const gate of ['guild:2', 'guild:3']) {
			crowd.setTerms(gate, { account: { ...fox, sealed: `sealed for ${gate}` } });
			for (let n = 0; n < 8; n++) crowd.arrive(gate);
		}
		expect(crowd.inLane(undefined)).toHaveLength(1);
		expect(crowd.inLane('fox')).toHaveLength(10);
		// Both have the same key, and so the same lane, in which each had its turn.
		expect(crowd.running('guild:2')).toHaveLength(8);
		expect(crowd.running('guild:3')).toHaveLength(2);
	});

	it('is full for others while those from before a restart are at it, who count at their gate, too', () => {
		const crowd = new Crowd(10);
		crowd.setTerms('guild:1', { concurrent: 2 });
		for (let n = 0; n < 10; n++) crowd.comeBack('guild:1', fox);
		expect(crowd.arrive('guild:1').state).toBe('waiting');
		crowd.setTerms('guild:2', { account: fox });
		expect(crowd.arrive('guild:2').state).toBe('waiting');
		expect(crowd.arrive('guild:3').state).toBe('running');
	});
});

it('says who runs and who waits, in order', () => {
	const crowd = new Crowd(10);
	for (let n = 0; n < 12; n++) crowd.arrive('guild:1');
	expect(crowd.lineAt('guild:1')).toEqual({
		running: crowd.visitors.slice(0, 10),
		waiting: crowd.visitors.slice(10),
	});
	expect(crowd.lineAt('guild:2')).toEqual({ running: [], waiting: [] });
});

describe('about how long it takes', () => {
	it('is as long as PixAI takes these days, and as much again for each round that goes before', () => {
		const crowd = new Crowd(10);
		crowd.setTerms('guild:1', { concurrent: 4 });
		for (let n = 0; n < 4; n++) crowd.arrive('guild:1');
		expect(crowd.waitAt('guild:1', 1)).toBe(PACE * 1.25);
		expect(crowd.waitAt('guild:1', 8)).toBe(PACE * 3);
		expect(crowd.waitAt('guild:2', 1)).toBe(PACE * 2);
	});

	it('until there is room is a part of that, the shorter the more are drawn at once', () => {
		const crowd = new Crowd(10);
		crowd.setTerms('guild:1', { concurrent: 4, queue: 0 });
		for (let n = 0; n < 4; n++) crowd.arrive('guild:1');
		expect(overloadAt(crowd, 'guild:1')?.opensAt).toBe(PACE / 4);
		crowd.setTerms('guild:2', { queue: 0 });
		for (let n = 0; n < 10; n++) crowd.arrive('guild:3');
		expect(overloadAt(crowd, 'guild:2')?.opensAt).toBe(PACE);
	});
});

describe('a line', () => {
	it('takes 50 at a gate behind those who run, and refuses the next', async () => {
		const crowd = new Crowd(10);
		for (let n = 0; n < 60; n++) arriveIfAllowed(crowd, 'guild:1');
		expect(crowd.running()).toHaveLength(10);
		expect(crowd.waiting()).toHaveLength(50);
		expect(refusalAt(crowd, 'guild:1')).toBe('gate');
		expect(refusalAt(crowd, 'guild:2')).toBeUndefined();
		crowd.running()[0]?.end(true);
		await settled();
		arriveIfAllowed(crowd, 'guild:1');
		expect(refusalAt(crowd, 'guild:1')).toBe('gate');
	});

	it('takes 50 behind as many as the lane lets run', () => {
		const crowd = new Crowd(3);
		for (let n = 0; n < 53; n++) arriveIfAllowed(crowd, 'guild:1');
		expect(crowd.waiting()).toHaveLength(50);
		expect(refusalAt(crowd, 'guild:1')).toBe('gate');
	});

	it('takes just as many at one moment, before the first has gone in', () => {
		const crowd = new Crowd(10);
		for (let n = 0; n < 60; n++) {
			crowd.mayArrive('guild:1');
			crowd.comeToLine('guild:1');
		}
		expect(refusalAt(crowd, 'guild:1')).toBe('gate');
		for (const visitor of [...crowd.visitors]) crowd.goIn(visitor);
		expect(crowd.waiting()).toHaveLength(50);
	});

	it('refuses exactly those who would wait behind 50 others', () =>
		holdsFor(async (crowd, _, sequence) => {
			for (const happening of sequence) {
				if (!('gate' in happening)) await happens(crowd, happening);
				else {
					for (let n = 0; n < (happening.times ?? 1) * 3; n++) {
						const refusal = refusalAt(crowd, happening.gate);
						if (refusal) expect(crowd.waiting(happening.gate)).toHaveLength(GATE_QUEUE_LIMIT);
						else crowd.arrive(happening.gate);
						expect(crowd.waiting(happening.gate).length).toBeLessThanOrEqual(GATE_QUEUE_LIMIT);
					}
				}
			}
		}));

	it('takes 5,000 at all gates together, and refuses the next at any of them', async () => {
		const crowd = new Crowd(10);
		for (let n = 0; n < 5010; n++) arriveIfAllowed(crowd, `guild:${n % 200}`);
		expect(crowd.waiting()).toHaveLength(5000);
		expect(refusalAt(crowd, 'guild:1')).toBe('process');
		expect(refusalAt(crowd, 'guild:201')).toBe('process');
		crowd.running()[0]?.end(true);
		await settled();
		expect(refusalAt(crowd, 'guild:201')).toBeUndefined();
	});

	it('takes 5,000 behind those who will run at once, before the first has gone in', () => {
		const crowd = new Crowd(10);
		for (let n = 0; n < 5010; n++) {
			crowd.mayArrive(`guild:${n % 200}`);
			crowd.comeToLine(`guild:${n % 200}`);
		}
		expect(refusalAt(crowd, 'guild:201')).toBe('process');
	});

	it('has room again when somebody leaves it, be it before going in', () => {
		const crowd = new Crowd(1);
		for (let n = 0; n < 50; n++) crowd.arrive('guild:1');
		const last = crowd.comeToLine('guild:1');
		expect(refusalAt(crowd, 'guild:1')).toBe('gate');
		crowd.leave(last);
		expect(refusalAt(crowd, 'guild:1')).toBeUndefined();
		crowd.leave(last);
		arriveIfAllowed(crowd, 'guild:1');
		expect(refusalAt(crowd, 'guild:1')).toBe('gate');
	});

	it('has no bounds for those who were promised something before a restart', () => {
		const crowd = new Crowd(10);
		for (let n = 0; n < 300; n++) crowd.arrive('guild:1');
		expect(crowd.waiting()).toHaveLength(290);
	});
});

describe('34 requests from three servers at once', () => {
	it('let the single one of the third server be among the first twenty', () =>
		fc.assert(
			fc.asyncProperty(fc.array(fc.nat(), { minLength: 34, maxLength: 34 }), async (choices) => {
				const crowd = new Crowd(10);
				for (let n = 0; n < 20; n++) crowd.arrive('guild:1');
				for (let n = 0; n < 13; n++) crowd.arrive('guild:2');
				const single = crowd.arrive('guild:3');
				expect(crowd.running()).toHaveLength(10);
				for (const choice of choices) {
					const running = crowd.running();
					running[choice % running.length]?.end(true);
					await settled();
				}
				expect(crowd.served).toHaveLength(34);
				expect(crowd.served.indexOf(single)).toBeLessThan(20);
				expect(crowd.mostAtOnce).toBe(10);
			}),
			{ numRuns: 20, seed: 34 },
		));
});

it('nobody who can start at once is told of a line', () => {
	const crowd = new Crowd(10);
	const first = crowd.arrive('guild:1');
	expect(first).toMatchObject({ state: 'running', places: [] });
});

it('a gate whose work has ended is as new', async () => {
	const crowd = new Crowd(10);
	for (let round = 0; round < 3; round++) {
		for (let n = 0; n < 12; n++) crowd.arrive('guild:1');
		expect(crowd.running()).toHaveLength(10);
		for (const visitor of crowd.running()) visitor.end(true);
		await settled();
		expect(crowd.running()).toHaveLength(2);
		for (const visitor of crowd.running()) visitor.end(true);
		await settled();
	}
	expect(crowd.served).toEqual(crowd.visitors);
});

type Check = (crowd: Crowd, limit: number, sequence: Happening[], pauses: number[]) => Promise<void>;

function holdsFor(check: Check, whatHappens: fc.Arbitrary<Happening[]> = happenings): Promise<void> {
	return fc.assert(
		fc.asyncProperty(laneLimit, whatHappens, fc.array(pause, { maxLength: 60 }), (limit, sequence, pauses) =>
			check(new Crowd(limit), limit, sequence, pauses),
		),
		{ numRuns: 150, seed: 34 },
	);
}

function letHappen(crowd: Crowd, happening: Happening, end: (visitor: Visitor, well: boolean) => void): void {
	if ('gate' in happening) {
		for (let n = 0; n < (happening.times ?? 1); n++) crowd.arrive(happening.gate);
	} else if ('leaves' in happening) {
		const waiting = crowd.waiting();
		const visitor = waiting[happening.leaves % waiting.length];
		if (visitor) crowd.leave(visitor);
	} else {
		const running = crowd.running();
		const visitor = running[happening.which % running.length];
		if (visitor) end(visitor, happening.well);
	}
}

async function happens(crowd: Crowd, happening: Happening): Promise<void> {
	letHappen(crowd, happening, (visitor, well) => visitor.end(well));
	await settled();
}

/** Gates at which somebody waits who could run. */
function readyGates(crowd: Crowd): string[] {
	return GATES.filter((gate) => crowd.waiting(gate).length > 0 && crowd.running(gate).length < GATE_LIMIT);
}

function arriveIfAllowed(crowd: Crowd, gate: string): void {
	crowd.mayArrive(gate);
	crowd.arrive(gate);
}

/** Whose line is full for one more. */
function refusalAt(crowd: Crowd, gate: string): Overloaded['scope'] | undefined {
	return overloadAt(crowd, gate)?.scope;
}

function overloadAt(crowd: Crowd, gate: string): Overloaded | undefined {
	try {
		crowd.mayArrive(gate);
		return undefined;
	} catch (error) {
		if (error instanceof Overloaded) return error;
		throw error;
	}
}

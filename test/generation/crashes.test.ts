import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Job } from '../../src/generation/job.js';
import { isFinished } from '../../src/generation/journal.js';
import { jobOf } from './jobs.js';
import { ANSWERS, type LifePlan, type Script, World } from './lives.js';

/** Lives that it takes at most until all is over, when nobody kills them any more: each may hang once more. */
const LAST_LIVES = 60;

const mostly = <Answer>([good, ...others]: readonly [Answer, ...Answer[]], maxLength: number) =>
	fc.array(
		fc.oneof({ weight: others.length + 2, arbitrary: fc.constant(good) }, fc.constantFrom(good, ...others)),
		{ maxLength },
	);
const script: fc.Arbitrary<Script> = fc.record({
	create: mostly(ANSWERS.create, 12),
	task: mostly(ANSWERS.task, 20),
	probe: mostly(ANSWERS.probe, 4),
	download: mostly(ANSWERS.download, 8),
	open: mostly(ANSWERS.open, 8),
	deliver: mostly(ANSWERS.deliver, 6),
	fail: mostly(ANSWERS.fail, 6),
	write: mostly(ANSWERS.write, 30),
	latencies: fc.array(fc.nat(2_000), { maxLength: 60 }),
});
const gate = fc.constantFrom('guild:1', 'guild:1', 'guild:2');
const after = fc.nat(20_000);
const withdrawals = fc.array(fc.record({ which: fc.nat(20), after }), { maxLength: 4 });
const account = fc.constantFrom(undefined, { id: 'fox', sealed: 'sealed' }, { id: 'owl', sealed: 'sealed' });
const changes = fc.array(fc.record({ gate, account, concurrent: fc.integer({ min: 1, max: 10 }), after }), {
	maxLength: 3,
});
const comer = fc.record({ gate, after: fc.nat(5_000) });
const life = fc.record({
	endsAfter: fc.integer({ min: 1, max: 90 }),
	ends: fc.constantFrom('killed' as const, 'killed' as const, 'stopped' as const),
	comers: fc.array(comer, { maxLength: 5 }),
	withdrawals,
	drops: withdrawals,
	changes,
});

it('any order of crashes and answers ends in a final state, with at most one create that may be paid for', () =>
	fc.assert(
		fc.asyncProperty(fc.integer({ min: 1, max: 12 }), script, lives(1, 5), async (lane, script, plans) => {
			await holds(new World(lane, script), plans);
		}),
		{ seed: 4, numRuns: 200 },
	));

it('so it is with more from one server than PixAI may have at once', () =>
	fc.assert(
		fc.asyncProperty(
			script,
			fc.integer({ min: 11, max: 16 }),
			lives(1, 3),
			async (script, crowd, [first, ...rest]) => {
				const comers = Array.from({ length: crowd }, () => ({ job: namedJob('guild:1'), after: 0 }));
				const busy = {
					ends: 'killed',
					withdrawals: [],
					drops: [],
					changes: [],
					...first,
					endsAfter: 100 + (first?.endsAfter ?? 0) * 2,
					comers,
				} as const;
				await holds(new World(14, script), [busy, ...rest]);
			},
		),
		{ seed: 5, numRuns: 40 },
	));

async function holds(world: World, plans: readonly LifePlan[]): Promise<void> {
	for (const plan of plans) await world.live(plan);
	for (let lives = 0; !world.isFinished; lives++) {
		expect(lives, 'lives until all is over').toBeLessThan(LAST_LIVES);
		await world.live({ ends: 'killed', comers: [], withdrawals: [], drops: [], changes: [] });
	}
	expect(world.violations).toEqual([]);
	for (const job of world.jobs) {
		const state = world.stateOf(job);
		const creates = world.createsFor(job);
		for (const create of creates.slice(0, -1)) expect(create.isSurelyNotAccepted).toBe(true);
		if (!state) {
			expect(world.promised).not.toContain(job.id);
			expect(creates).toEqual([]);
			continue;
		}
		expect(isFinished(state)).toBe(true);
		const isDropped = 'failure' in state && state.failure?.reason === 'dropped';
		if (isDropped) expect(world.toBeDropped).toContain(job.id);
		if (world.recorded.has(job.id) && !world.excused.has(job.id) && !isDropped)
			expect(state.name).toBe('delivered');
		if (state.name === 'delivered') expect(world.shown).toContain(job.id);
		// Of what nobody could be shown it is on record whether there were pictures.
		if (state.name === 'undeliverable' && !state.failure)
			expect(creates.some(({ taskId }) => taskId !== undefined)).toBe(true);
		if ('failure' in state && state.failure?.reason === 'withdrawn') {
			for (const create of creates) expect(create.isSurelyNotAccepted).toBe(true);
		}
		if (isDropped) expect(creates.some(({ taskId }) => taskId !== undefined)).toBe(true);
		if ('told' in state && state.failure.reason !== 'unanswered') expect(world.told).toContain(job.id);
	}
}

function lives(minLength: number, maxLength: number): fc.Arbitrary<LifePlan[]> {
	return fc.array(life, { minLength, maxLength }).map((plans) =>
		plans.map(({ comers, ...plan }) => ({
			...plan,
			comers: comers.map(({ gate, after }) => ({ job: namedJob(gate), after })),
		})),
	);
}

/** A job whose create tells which it is. */
function namedJob(gate: string): Job {
	const job = jobOf({}, gate);
	return { ...job, request: { ...job.request, prompt: job.id } };
}

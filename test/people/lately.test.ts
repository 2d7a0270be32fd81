import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Job, JobState, ReplyAddress } from '../../src/generation/job.js';
import type { Entry } from '../../src/generation/journal.js';
import { gateOfGuild, guildOfGate } from '../../src/guilds/gate.js';
import { Lately } from '../../src/people/lately.js';
import type { RequestOptions } from '../../src/pixai/request.js';
import { jobOf } from '../generation/jobs.js';

const AKI = '200000000000000001';
const BO = '200000000000000002';
const DEN = '600000000000000001';
const NOW = Date.UTC(2026, 0, 1);
const DELIVERED: JobState = { name: 'delivered' };
const NOTHING = { models: [], styles: [], loras: [], presets: [] };

describe('what a person has used lately', () => {
	it('is there by kind, the latest first, each once, LoRAs with the weight that they had last', () => {
		const lately = latelyAfter(
			entryOf({ model: '11', loras: '31:0.5,32' }),
			entryOf({ model: '12', loras: '33' }, { acceptedAt: NOW + 1 }),
			entryOf({ model: '11', loras: '31:0.7' }, { acceptedAt: NOW + 2 }),
			entryOf({ style: 'my own ink' }, { acceptedAt: NOW + 3, preset: 'night' }),
		);
		expect(lately.ofPerson(AKI)).toEqual({
			models: ['1983308862240288769', '11', '12'],
			styles: ['my own ink'],
			loras: [
				{ id: '31', weight: 0.7 },
				{ id: '33', weight: 1 },
				{ id: '32', weight: 1 },
			],
			presets: ['night'],
		});
		expect(lately.ofPerson(BO)).toEqual(NOTHING);
	});

	it.each<JobState>([
		{ name: 'submitted', taskId: '7', at: 5 },
		{ name: 'generated', taskId: '7', media: [], drawnIn: 9 },
		{ name: 'delivered' },
	])('is what PixAI has taken: $name', (state) => {
		expect(latelyAfter(entryOf({ model: '11' }, {}, state)).ofPerson(AKI).models).toEqual(['11']);
	});

	it.each<JobState>([
		{ name: 'accepted' },
		{ name: 'queued' },
		{ name: 'submitting' },
		{ name: 'failed', failure: { reason: 'model-refused' }, told: true },
		{ name: 'cancelled', failure: { reason: 'withdrawn' }, told: true },
		{ name: 'uncertain', failure: { reason: 'uncertain' }, told: true },
	])('is not what it may refuse: $name', (state) => {
		const lately = latelyAfter(entryOf({ model: '11' }, {}, state));
		expect([lately.ofPerson(AKI), lately.inGuild(DEN)]).toEqual([NOTHING, NOTHING]);
	});

	it('is the same in whatever order the entries come, and however often', () => {
		const entries = fc.array(
			fc
				.tuple(fc.integer({ min: 10, max: 40 }), fc.integer({ min: 0, max: 1_000_000 }))
				.map(([model, at]) => entryOf({ model: `${model}` }, { acceptedAt: NOW + at })),
			{ maxLength: 60 },
		);
		const shuffled = entries.chain((inOrder) =>
			fc.tuple(
				fc.constant(inOrder.sort(({ job: one }, { job: other }) => one.acceptedAt - other.acceptedAt)),
				fc.shuffledSubarray([...inOrder, ...inOrder], { minLength: 2 * inOrder.length }),
			),
		);
		fc.assert(
			fc.property(shuffled, ([inOrder, another]) => {
				const latest = [...new Set(inOrder.map(({ job }) => job.request.modelId).reverse())];
				fc.pre(new Set(inOrder.map(({ job }) => job.acceptedAt)).size === inOrder.length);
				expect(latelyAfter(...another).ofPerson(AKI).models).toEqual(latest.slice(0, 8));
				expect(latelyAfter(...another).inGuild(DEN).models).toEqual(latest.slice(0, 16));
			}),
		);
	});
});

describe('what a server has used lately', () => {
	it('is what its people have used there, and no other server', () => {
		const lately = latelyAfter(
			entryOf({ model: '11', loras: '31' }),
			entryOf({ model: '12' }, { asker: BO, acceptedAt: NOW + 1 }),
			entryOf({ model: '13' }, { gate: gateOfGuild('7') }),
			entryOf({ model: '14' }, { gate: `user:${AKI}` }),
		);
		expect(lately.inGuild(DEN)).toEqual({
			models: ['12', '11'],
			styles: [],
			loras: [{ id: '31', weight: 1 }],
			presets: [],
		});
		expect(lately.inGuild('7').models).toEqual(['13']);
		expect(lately.inGuild(AKI)).toEqual(NOTHING);
	});

	it('has no style in somebody’s own words, and nothing that was asked for in private', () => {
		const lately = latelyAfter(
			entryOf({ style: 'in the style of my late grandmother' }),
			entryOf({ style: 'chibi' }, { acceptedAt: NOW + 1 }),
			entryOf({ model: '11', loras: '31' }, { ephemeral: true }),
		);
		expect(lately.inGuild(DEN)).toMatchObject({ styles: ['chibi'], loras: [] });
		expect(lately.inGuild(DEN).models).not.toContain('11');
		expect(lately.ofPerson(AKI)).toMatchObject({
			styles: ['chibi', 'in the style of my late grandmother'],
			loras: [{ id: '31', weight: 1 }],
		});
	});
});

describe('who wants to be forgotten', () => {
	it('is, and so is what only they have used in a server', () => {
		const lately = latelyAfter(
			entryOf({ model: '11', loras: '31' }),
			entryOf({ model: '12' }, { asker: BO }),
			entryOf({ model: '13' }, { gate: gateOfGuild('7') }),
		);
		lately.forget(AKI);
		expect(lately.ofPerson(AKI)).toEqual(NOTHING);
		expect(lately.inGuild(DEN)).toEqual({ ...NOTHING, models: ['12'] });
		expect(lately.inGuild('7')).toEqual(NOTHING);
		expect(lately.ofPerson(BO).models).toEqual(['12']);
	});
});

describe('a job that is off the record', () => {
	it('is forgotten where it was the last with which something was used, and what was used since is not', () => {
		const gone = entryOf({ model: '11', loras: '31' });
		const lately = latelyAfter(
			gone,
			entryOf({ model: '12' }, { asker: BO }),
			entryOf({ model: '11' }, { acceptedAt: NOW + 1 }),
		);
		lately.remove(gone);
		expect(lately.ofPerson(AKI)).toEqual({ ...NOTHING, models: ['11'] });
		expect(lately.inGuild(DEN)).toEqual({ ...NOTHING, models: ['11', '12'] });
		lately.remove(gone);
		lately.remove(entryOf({ model: '11' }, { acceptedAt: NOW + 1 }));
		expect(lately.ofPerson(AKI)).toEqual(NOTHING);
		expect(lately.inGuild(DEN).models).toEqual(['12']);
	});
});

describe('what is kept in memory', () => {
	it('is a few of each kind for a person and a server, and no style that cannot be proposed', () => {
		const lately = latelyAfter(
			...Array.from({ length: 50 }, (_, n) => [
				entryOf({ model: `${100 + n}`, loras: `${200 + n}` }, { acceptedAt: NOW + n }),
				entryOf({ style: `ink ${n}` }, { acceptedAt: NOW + n }),
			]).flat(),
			entryOf({ style: 'x'.repeat(101) }, { acceptedAt: NOW + 100 }),
		);
		const { models, styles, loras } = lately.ofPerson(AKI);
		expect([models.length, styles.length, loras.length]).toEqual([8, 8, 8]);
		expect(styles[0]).toBe('ink 49');
		expect(lately.inGuild(DEN)).toMatchObject({ models: { length: 16 }, loras: { length: 16 } });
	});

	it('is of the people and servers that have used something last', () => {
		const lately = latelyAfter();
		// The first of them comes last, so that it is not by chance that the others stay.
		for (let n = 6_000; n >= 0; n--) {
			lately.note(
				entryOf({ model: '11' }, { asker: `${n}`, gate: gateOfGuild(`${n}`), acceptedAt: NOW + n }),
			);
		}
		const kept = Array.from({ length: 6_001 }, (_, n) => [
			lately.ofPerson(`${n}`).models.length,
			lately.inGuild(`${n}`).models.length,
		]);
		const people = kept.filter(([models]) => models === 1).length;
		const guilds = kept.filter(([, models]) => models === 1).length;
		expect(people).toBeLessThanOrEqual(5_000);
		expect(guilds).toBeLessThanOrEqual(1_250);
		expect(kept.slice(-4_000).every(([models]) => models === 1)).toBe(true);
		expect(kept.slice(-1_000).every(([, models]) => models === 1)).toBe(true);
	});
});

function latelyAfter(...entries: readonly Entry[]): Lately {
	const lately = new Lately(guildOfGate);
	for (const entry of entries) lately.note(entry);
	return lately;
}

function entryOf(
	options: RequestOptions,
	{
		ephemeral = false,
		...changes
	}: Partial<Pick<Job, 'asker' | 'gate' | 'acceptedAt' | 'preset'> & Pick<ReplyAddress, 'ephemeral'>> = {},
	state: JobState = DELIVERED,
): Entry {
	const job = jobOf(options, gateOfGuild(DEN));
	return { job: { ...job, acceptedAt: NOW, ...changes, reply: { ...job.reply, ephemeral } }, state };
}

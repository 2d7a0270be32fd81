import { describe, expect, it, vi } from 'vitest';
import { DRAFT_TEXT_LIMIT, type Draft, Drafts } from '../../src/people/drafts.js';
import { Records } from '../generation/records.js';

const DAY = 24 * 60 * 60_000;
const AKI = '200000000000000001';
const BO = '2000000000000000011';

const draft: Draft = {
	prompt: 'a fox',
	negativePrompt: 'rain',
	model: '1983308862240288769',
	aspectRatio: '9:16',
	others: 'seed: seven',
};

describe('a draft', () => {
	it('is kept as it was typed, also for the next process', async () => {
		const disk = new Map<string, string>();
		await new Drafts(new Records(disk)).keep(AKI, '1', draft);
		expect(await new Drafts(new Records(disk)).find(AKI, '1')).toEqual(draft);
	});

	it('is its author’s alone', async () => {
		const drafts = new Drafts(new Records());
		await drafts.keep(AKI, '1', draft);
		expect(await drafts.find(BO, '1')).toBeUndefined();
		expect(await drafts.find(AKI, '2')).toBeUndefined();
	});

	it('is forgotten after a day', async () => {
		const drafts = new Drafts(new Records());
		vi.useFakeTimers({ toFake: ['Date'] });
		try {
			await drafts.keep(AKI, '1', draft);
			vi.setSystemTime(Date.now() + DAY - 1);
			expect(await drafts.find(AKI, '1')).toEqual(draft);
			vi.setSystemTime(Date.now() + 2);
			expect(await drafts.find(AKI, '1')).toBeUndefined();
		} finally {
			vi.useRealTimers();
		}
	});

	it('keeps of each text what a form can show', async () => {
		const drafts = new Drafts(new Records());
		await drafts.keep(AKI, '1', { ...draft, prompt: 'x'.repeat(DRAFT_TEXT_LIMIT + 1) });
		expect((await drafts.find(AKI, '1'))?.prompt).toHaveLength(DRAFT_TEXT_LIMIT);
	});

	it.each([{ version: 2, id: '1', draft }, { version: 1 }, 'a fox', 7])(
		'that this version cannot read is none: %j',
		async (record) => {
			const records = new Records();
			await records.set(`${AKI}:1`, record);
			expect(await new Drafts(records).find(AKI, '1')).toBeUndefined();
		},
	);
});

describe('whoever types much that is refused', () => {
	it('has the latest ten kept, and of what others typed nothing goes', async () => {
		const disk = new Map<string, string>();
		const drafts = new Drafts(new Records(disk));
		await drafts.keep(BO, '1', draft);
		const ids = Array.from({ length: 25 }, (_, index) =>
			String(1_400_000_000_000_000_000n + BigInt(index) * 4_194_304_000n),
		);
		for (const id of ids) await drafts.keep(AKI, id, { ...draft, prompt: id });
		expect(await drafts.count(AKI)).toBe(10);
		expect(disk.size).toBe(11);
		const found = await Promise.all(ids.map((id) => drafts.find(AKI, id)));
		expect(found.map((one) => one?.prompt)).toEqual([...Array(15).fill(undefined), ...ids.slice(15)]);
		expect(await drafts.find(BO, '1')).toEqual(draft);
	});

	it('has each of those kept that are refused at the same moment', async () => {
		const drafts = new Drafts(new Records());
		const ids = ['1', '2', '3', '4'];
		await Promise.all(ids.map((id) => drafts.keep(AKI, id, draft)));
		expect(await drafts.count(AKI)).toBe(4);
	});
});

describe('all drafts of a person', () => {
	it('can be counted, and removed, and nobody else’s', async () => {
		const drafts = new Drafts(new Records());
		for (const [who, id] of [
			[AKI, '1'],
			[AKI, '2'],
			[BO, '3'],
		] as const)
			await drafts.keep(who, id, draft);
		expect(await drafts.count(AKI)).toBe(2);
		await drafts.forget(AKI);
		expect(await drafts.count(AKI)).toBe(0);
		expect(await drafts.find(AKI, '1')).toBeUndefined();
		expect(await drafts.find(BO, '3')).toEqual(draft);
	});
});

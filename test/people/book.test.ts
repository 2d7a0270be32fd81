import { join } from 'node:path';
import type { Keyv } from 'keyv';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { PRESETS_LIMIT, type Preset, PresetsFull, withPreset } from '../../src/generation/preset.js';
import { PeopleBook, PersonNewer, PersonNotRead, PersonNotWritten } from '../../src/people/book.js';
import {
	NOTHING_SET,
	type PersonalSettings,
	readPersonalSettings,
} from '../../src/people/personal-settings.js';
import { openStore } from '../../src/storage/store.js';
import { SkippingClock } from '../ops/skipping-clock.js';
import { writtenLog } from '../ops/written-log.js';
import { newFolder } from '../storage/folders.js';

const AKI = '200000000000000001';
const BO = '200000000000000002';
const fox: Preset = { name: 'fox', options: { seed: 7, loras: [{ id: '12', weight: 0.5 }] }, spoiler: true };
const owl: Preset = { name: 'owl', options: { mode: 'pro', style: 'ink' } };
const adding =
	(...added: readonly Preset[]) =>
	({ presets }: PersonalSettings): PersonalSettings => ({ presets: added.reduce(withPreset, presets) });

describe('what a person has set', () => {
	it('is nothing where nothing is on record, and nothing is written for that', async () => {
		const { book, records } = await opened();
		expect(await book.load(AKI)).toEqual(NOTHING_SET);
		expect(await entries(records)).toEqual([]);
	});

	it('is known once it was loaded, and is read only once, however many ask at once; a change reads it anew', async () => {
		const { book, records } = await opened();
		const reading = vi.spyOn(records, 'get');
		expect(book.known(AKI)).toBeUndefined();
		await Promise.all([book.load(AKI), book.load(AKI), book.change(AKI, adding(fox))]);
		await book.load(AKI);
		expect(reading).toHaveBeenCalledTimes(2);
		expect(book.known(AKI)).toEqual({ presets: [fox] });
	});

	it('is still there after a restart, and is no one else’s', async () => {
		const { book, restart } = await opened();
		await book.change(AKI, adding(fox));
		await book.change(AKI, adding(owl));
		const next = await restart();
		expect(await next.book.load(AKI)).toEqual({ presets: [fox, owl] });
		expect(await next.book.load(BO)).toEqual(NOTHING_SET);
	});

	it('is read anew the next time when the store has failed', async () => {
		const { book, records } = await opened();
		const reading = vi.spyOn(records, 'get').mockRejectedValue(new Error('the disk is gone'));
		await expect(book.load(AKI)).rejects.toThrow(PersonNotRead);
		await expect(book.change(AKI, adding(fox))).rejects.toThrow(PersonNotRead);
		reading.mockRestore();
		expect(await book.load(AKI)).toEqual(NOTHING_SET);
	});

	it('is held in memory for those who came last, and still there for the others', async () => {
		const { book } = await opened();
		await book.change(AKI, adding(fox));
		await book.change(BO, adding(owl));
		for (let n = 0; n < 199; n++) {
			await book.load(`${n}`);
			await book.load(BO);
		}
		expect(book.known(BO)).toEqual({ presets: [owl] });
		expect(book.known(AKI)).toBeUndefined();
		expect(await book.load(AKI)).toEqual({ presets: [fox] });
	});
});

describe('a change', () => {
	it('is on the disk before it holds', async () => {
		const { book, records } = await opened();
		await book.load(AKI);
		const set = records.set.bind(records);
		let heldMeanwhile: unknown;
		records.set = (async (id: string, value: unknown) => {
			const written = await set(id, value);
			heldMeanwhile = book.known(AKI);
			return written;
		}) as typeof records.set;
		expect(await book.change(AKI, adding(fox))).toEqual({ presets: [fox] });
		expect(heldMeanwhile).toEqual(NOTHING_SET);
		expect(readPersonalSettings(await records.get(AKI))).toEqual({ presets: [fox] });
	});

	it('that cannot be written changes nothing, and the next one can', async () => {
		const { book, records } = await opened();
		await book.change(AKI, adding(fox));
		const set = records.set;
		records.set = () => Promise.reject(new Error('no space left'));
		await expect(book.change(AKI, adding(owl))).rejects.toThrow(PersonNotWritten);
		expect(book.known(AKI)).toEqual({ presets: [fox] });
		records.set = set;
		expect(await book.change(AKI, adding(owl))).toEqual({ presets: [fox, owl] });
	});

	it('loses none of many that are made at once', async () => {
		const { book, restart } = await opened();
		const presets = Array.from({ length: PRESETS_LIMIT }, (_, n) => ({ ...fox, name: `fox ${n}` }));
		await Promise.all([
			...presets.map((preset) => book.change(AKI, adding(preset))),
			book.change(BO, adding(owl)),
		]);
		const next = await restart();
		expect(await next.book.load(AKI)).toEqual({ presets });
		expect(await next.book.load(BO)).toEqual({ presets: [owl] });
	});

	it('whose edit throws changes nothing, says so, and the next one goes on', async () => {
		const { book } = await opened();
		const refused = book.change(AKI, () => {
			throw new PresetsFull();
		});
		const next = book.change(AKI, adding(fox));
		await expect(refused).rejects.toThrow(PresetsFull);
		expect(await next).toEqual({ presets: [fox] });
	});

	it('that changes nothing writes nothing', async () => {
		const { book, records } = await opened();
		await book.change(AKI, adding(fox));
		records.set = () => Promise.reject(new Error('nothing should be written'));
		expect(await book.change(AKI, adding(fox))).toEqual({ presets: [fox] });
	});

	it('that could not be read again is not written', async () => {
		const { book, records } = await opened();
		await expect(book.change(AKI, () => ({ presets: [fox, fox] }))).rejects.toThrow(TypeError);
		expect(await entries(records)).toEqual([]);
	});
});

describe('a record that cannot be read', () => {
	const partly = { version: 1, presets: [{ name: 'fox', options: { mode: 'extreme' } }, owl] };

	it('is moved to the quarantine, what can be read of it holds, and the log says so', async () => {
		const { book, records, quarantine, clock, written } = await opened();
		await records.set(AKI, partly);
		expect(await book.load(AKI)).toEqual({ presets: [owl], unreadableSince: clock.now() });
		expect(await entries(quarantine)).toEqual([[expect.stringMatching(`^person:${AKI}:`), partly]]);
		expect(readPersonalSettings(await records.get(AKI))).toEqual(book.known(AKI));
		expect(written.text()).toMatch(new RegExp(`"level":"error".*"person":"${AKI}".*quarantine`));
		expect(written.text()).not.toContain('extreme');
	});

	it.each(['a fox', 7, {}, { version: 1 }, { version: 1, presets: 'lost' }])(
		'is tried as far as it goes, and no further: %j',
		async (value) => {
			const { book, records } = await opened();
			await records.set(AKI, value);
			expect((await book.load(AKI)).presets).toEqual([]);
			expect(await book.change(AKI, adding(owl))).toMatchObject({ presets: [owl] });
		},
	);
});

describe('a record of a newer Easel', () => {
	const newer = { version: 2, presets: [owl, { name: 'fox', idea: 'new' }], unheardOf: true };

	it('holds as far as it can be read, is changed by nobody, and is left as it is', async () => {
		const { book, records, quarantine, written } = await opened();
		await records.set(AKI, newer);
		expect(await book.load(AKI)).toEqual({ presets: [owl] });
		await expect(book.change(AKI, adding(fox))).rejects.toThrow(PersonNewer);
		expect(await records.get(AKI)).toEqual(newer);
		expect(await entries(quarantine)).toEqual([]);
		expect(written.text()).toMatch(new RegExp(`"level":"warn".*"person":"${AKI}".*newer Easel`));
	});

	it('is removed all the same', async () => {
		const { book, records } = await opened();
		await records.set(AKI, newer);
		await book.remove(AKI);
		expect(await book.load(AKI)).toEqual(NOTHING_SET);
		expect(await entries(records)).toEqual([]);
	});
});

describe('who wants nothing kept of them', () => {
	it('has nothing left, in memory or on the disk, nor aside; nobody else loses anything', async () => {
		const { book, records, quarantine, restart } = await opened();
		for (const person of [AKI, `${AKI}0`]) {
			await records.set(person, 'a fox');
			await book.change(person, adding(fox));
		}
		await book.remove(AKI);
		expect(book.known(AKI)).toBeUndefined();
		expect(await entries(records)).toEqual([[`${AKI}0`, expect.anything()]]);
		expect(await entries(quarantine)).toEqual([[expect.stringMatching(`^person:${AKI}0:`), 'a fox']]);
		expect(await (await restart()).book.load(AKI)).toEqual(NOTHING_SET);
	});

	it('loses what is being changed or read at the same moment, too', async () => {
		const { book, records, restart } = await opened();
		await records.set(AKI, { version: 1, presets: [owl] });
		const [, , , after] = await Promise.all([
			book.load(AKI),
			book.change(AKI, adding(fox)),
			book.remove(AKI),
			book.load(AKI),
		]);
		expect(after).toEqual(NOTHING_SET);
		expect(await (await restart()).book.load(AKI)).toEqual(NOTHING_SET);
	});

	it('is told when that could not be done', async () => {
		const { book, records } = await opened();
		await book.change(AKI, adding(fox));
		const deleting = vi.spyOn(records, 'delete').mockRejectedValue(new Error('the disk is gone'));
		await expect(book.remove(AKI)).rejects.toThrow(PersonNotWritten);
		deleting.mockRestore();
		expect(await book.load(AKI)).toEqual({ presets: [fox] });
	});
});

/** A book on a store of its own; a restart closes both, and opens the same file. */
async function opened(
	url?: string,
): Promise<ReturnType<typeof bookOn> & { restart(): ReturnType<typeof opened> }> {
	const file = url ?? `sqlite://${join(await newFolder(), 'easel.sqlite')}`;
	const store = await openStore(file);
	let isOpen = true;
	const close = async () => {
		if (isOpen) await store.close();
		isOpen = false;
	};
	onTestFinished(close);
	return {
		...bookOn(store.namespace('people'), store.namespace('quarantine')),
		restart: async () => {
			await close();
			return opened(file);
		},
	};
}

function bookOn(records: Keyv<unknown>, quarantine: Keyv<unknown>) {
	const clock = new SkippingClock();
	const written = writtenLog();
	const book = new PeopleBook({ records, quarantine, clock, log: written.log });
	return { book, records, quarantine, clock, written };
}

async function entries(records: Keyv<unknown>): Promise<unknown[]> {
	const listed: unknown[] = [];
	for await (const entry of records.iterator?.({}) ?? []) listed.push(entry);
	return listed;
}

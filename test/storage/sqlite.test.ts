import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { newFolder } from './folders.js';
import { entries, key, numbers, opened } from './records.js';

describe('a store in a file', () => {
	it('makes its file, and the folders above it', async () => {
		const deep = join(await newFolder(), 'a', 'b', 'easel.sqlite');
		await opened(`sqlite://${deep}`);
		expect(existsSync(deep)).toBe(true);
	});

	it('waits for the disk with every write', async () => {
		const { store } = (await openedFile()).namespace('jobs');
		expect(await store.query('PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
		// FULL: https://sqlite.org/pragma.html#pragma_synchronous
		expect(await store.query('PRAGMA synchronous')).toEqual([{ synchronous: 2 }]);
	});

	it('waits for the disk with many writes together', async () => {
		const journal = (await openedFile()).namespace<number>('jobs');
		await Promise.all(numbers(300).map((n) => journal.set(key(n), n)));
		// Each commit adds the pages that it changed to the log, and every write changes at least one.
		const [{ log }] = await journal.store.query('PRAGMA wal_checkpoint');
		expect(log).toBeLessThan(100);
	});

	it('goes on, while it is listed, after a row without a text', async () => {
		const journal = (await openedFile()).namespace<number>('jobs');
		await journal.set('2', 2);
		await journal.store.set('jobs:1', null);
		expect(await entries(journal)).toEqual([
			['1', 'null'],
			['2', 2],
		]);
	});
});

describe('of what was deleted', () => {
	it('nothing is left in the files once they are scrubbed, however rows were moved before', async () => {
		const { path, journal, store } = await withMovedRows();
		for (const n of numbers(2_000)) if (n % 2) await journal.delete(key(n));
		await store.scrub();
		expect(await wordsIn(path)).toEqual({ kept: 1_000, deleted: 0 });
		expect(await entries(journal)).toHaveLength(1_000);
	});

	it('next to nothing is left even before, although it has only expired', async () => {
		const { path, journal, store } = await withMovedRows();
		for (const n of numbers(2_000)) if (n % 2) await journal.set(key(n), 'a velvet owl', -1);
		await store.removeExpired();
		const { kept, deleted } = await wordsIn(path);
		expect(kept).toBeGreaterThanOrEqual(1_000);
		expect(deleted).toBeLessThan(50);
	});

	it('what is written meanwhile stays', async () => {
		const { journal, store } = await withMovedRows();
		const writes = numbers(200).map((n) => journal.set(`new-${key(n)}`, 'a fox'));
		await Promise.all([store.scrub(), ...writes, store.scrub()]);
		expect(await entries(journal)).toHaveLength(2_200);
	});
});

async function openedFile() {
	return opened(`sqlite://${join(await newFolder(), 'easel.sqlite')}`);
}

/** A store whose rows grow in turns, so that SQLite moves them about: every second has an owl in it, the others a fox. */
async function withMovedRows() {
	const path = join(await newFolder(), 'easel.sqlite');
	const store = await opened(`sqlite://${path}`);
	const journal = store.namespace<string>('jobs');
	const words = (n: number) => (n % 2 ? 'a velvet owl' : 'a quilted fox');
	for (const round of [1, 2, 3]) {
		const scattered = numbers(2_000).map((n) => (n * 767) % 2_000);
		await Promise.all(scattered.map((n) => journal.set(key(n), words(n).padEnd(round * 150, '.'))));
	}
	return { path, store, journal };
}

/** How often the words of {@link withMovedRows} stand in the store's files. */
async function wordsIn(path: string): Promise<{ kept: number; deleted: number }> {
	const files = await Promise.all([path, `${path}-wal`].map((file) => readFile(file, 'latin1')));
	const count = (word: string) => files.join('').split(word).length - 1;
	return { kept: count('a quilted fox'), deleted: count('a velvet owl') };
}

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openStore, StoreError } from '../../src/storage/store.js';

let folder: string;
let path: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'easel-store-'));
	path = join(folder, 'easel.sqlite');
});
afterEach(() => rm(folder, { recursive: true }));

describe('a store', () => {
	it('makes its file, and the folders above it', async () => {
		const deep = join(folder, 'a', 'b', 'easel.sqlite');
		const store = await openStore(`sqlite://${deep}`);
		await store.close();
		expect(existsSync(deep)).toBe(true);
	});

	it('has what was written after it was closed and opened again', async () => {
		const store = await openStore(`sqlite://${path}`);
		await store.namespace<{ prompt: string }>('journal').set('1', { prompt: 'a 🦊' });
		await store.close();
		const again = await opened();
		expect(await again.namespace('journal').get('1')).toEqual({ prompt: 'a 🦊' });
	});

	it('keeps the keys of each namespace apart', async () => {
		const store = await opened();
		const [journal, guilds] = [store.namespace<string>('journal'), store.namespace<string>('guilds')];
		await journal.set('1', 'a job');
		await guilds.set('1', 'a server');
		expect(await journal.get('1')).toBe('a job');
		expect(await guilds.get('1')).toBe('a server');
		await journal.delete('1');
		expect(await guilds.get('1')).toBe('a server');
	});

	it('lists and clears one namespace without the others', async () => {
		const store = await opened();
		const [journal, guilds] = [store.namespace<string>('journal'), store.namespace<string>('guilds')];
		await journal.set('1', 'a job');
		await guilds.set('2', 'a server');
		const listed: unknown[] = [];
		for await (const entry of journal.iterator?.({}) ?? []) listed.push(entry);
		expect(listed).toEqual([['1', 'a job']]);
		await journal.clear();
		expect(await journal.get('1')).toBeUndefined();
		expect(await guilds.get('2')).toBe('a server');
	});

	it('tells when something cannot be written', async () => {
		const store = await openStore(`sqlite://${path}`);
		const journal = store.namespace<string>('journal');
		await store.close();
		await expect(journal.set('1', 'a job')).rejects.toThrow();
	});
});

describe('a store that cannot be opened', () => {
	const obstacles: [string, () => Promise<unknown>][] = [
		['a folder', () => mkdir(path)],
		['no SQLite database', () => writeFile(path, 'this is a text about foxes, not a database. '.repeat(100))],
		[
			'under a file',
			() => {
				path = join(folder, 'file', 'easel.sqlite');
				return writeFile(join(folder, 'file'), '');
			},
		],
	];

	it.each(obstacles)('because it is %s says so, names the file and what to do', async (_, obstruct) => {
		await obstruct();
		const error = await openStore(`sqlite://${path}`).catch((reason: unknown) => reason);
		expect(error).toBeInstanceOf(StoreError);
		expect(error).toHaveProperty('message', expect.stringContaining(path));
		expect(error).toHaveProperty('message', expect.stringMatching(/STORE_URL.*Check that/));
		expect(error).toHaveProperty('cause', expect.any(Error));
	});

	it.each(obstacles)('because it is %s does not bring the process down', async (_, obstruct) => {
		await obstruct();
		const module = new URL('../../dist/src/storage/store.js', import.meta.url).href;
		const program = `
			const { openStore } = await import(${JSON.stringify(module)});
			try {
				await openStore(${JSON.stringify(`sqlite://${path}`)});
			} catch (error) {
				console.log(error.name);
			}
			await new Promise((resolve) => setImmediate(resolve));`;
		const { stdout, stderr } = await promisify(execFile)(process.execPath, [
			'--input-type=module',
			'--eval',
			program,
		]);
		expect(stdout).toBe('StoreError\n');
		expect(stderr).toBe('');
	});
});

async function opened() {
	const store = await openStore(`sqlite://${path}`);
	onTestFinished(() => store.close());
	return store;
}

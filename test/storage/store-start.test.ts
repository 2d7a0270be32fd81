import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, open, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore, StoreError } from '../../src/storage/store.js';
import { makeReadOnly, newFolder, smallDisk } from './folders.js';

const noFile = /Check that it is a file, that its folder may be made and written to/;
const damaged = /it is damaged, or not an SQLite database\. Put a copy back, or move it away/;
const locked =
	/another process has it open\. Stop that one, or give this one a STORE_URL and a DATA_DIR of its own/;
const full = /the disk is full\. Make room/;
const readOnly =
	/it is read-only\. Check that the user who runs Easel may write to the file and to its folder/;

describe('a store that cannot be opened', () => {
	const obstacles: [string, RegExp, () => Promise<string>][] = [
		[
			'a folder',
			noFile,
			async () => {
				const path = await newPath();
				await mkdir(path);
				return path;
			},
		],
		[
			'under a file',
			noFile,
			async () => {
				const file = await newPath();
				await writeFile(file, '');
				return join(file, 'easel.sqlite');
			},
		],
		[
			'no SQLite database',
			damaged,
			async () => {
				const path = await newPath();
				await writeFile(path, 'this is a text about foxes, not a database. '.repeat(100));
				return path;
			},
		],
		[
			'damaged',
			damaged,
			async () => {
				const path = await newPath();
				await write(path, 1_000);
				await damageIndex(path);
				return path;
			},
		],
	];

	it.each(obstacles)(
		'because it is %s says so, names the file and what to do',
		async (_, words, obstruct) => {
			await expectRefused(await obstruct(), words);
		},
	);

	it.each(obstacles)('because it is %s does not bring the process down', async (_, __, obstruct) => {
		const module = new URL('../../src/storage/store.ts', import.meta.url).href;
		const program = `
			const { openStore } = await import(${JSON.stringify(module)});
			try {
				await openStore(${JSON.stringify(`sqlite://${await obstruct()}`)});
			} catch (error) {
				console.log(error.name);
			}
			await new Promise((resolve) => setImmediate(resolve));`;
		const { stdout, stderr } = await promisify(execFile)(process.execPath, [
			...['--import', 'tsx', '--input-type=module'],
			...['--eval', program],
		]);
		expect(stdout).toBe('StoreError\n');
		expect(stderr).toBe('');
	});

	it('because its file or its folder is read-only says so', async (test) => {
		const folder = await newFolder();
		const path = join(folder, 'easel.sqlite');
		await write(path, 1);
		await makeReadOnly(test, path);
		await expectRefused(path, readOnly);
		await makeReadOnly(test, folder);
		await expectRefused(path, readOnly);
	});

	it('because the disk is full says so, and is opened when there is room', async (test) => {
		const disk = await smallDisk(test, await newFolder());
		const path = join(disk.folder, 'easel.sqlite');
		await write(path, 1);
		await disk.fill();
		await expectRefused(path, full);
		await expectRefused(join(disk.folder, 'new.sqlite'), full);
		await disk.makeRoom();
		expect(await read(path, ['0'])).toEqual([0]);
	});
});

describe('a disk that gets full', () => {
	it('lets writes fail, and those after it has room succeed', async (test) => {
		const disk = await smallDisk(test, await newFolder());
		const path = join(disk.folder, 'easel.sqlite');
		const store = await openStore(`sqlite://${path}`);
		onTestFinished(() => store.close());
		const journal = store.namespace<number>('jobs');
		await journal.set('before', 1);
		await disk.fill();
		const during = await Promise.allSettled([1, 2, 3].map((n) => journal.set(`during ${n}`, n)));
		expect(during.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
		expect(await journal.get('before')).toBe(1);
		await disk.makeRoom();
		await journal.set('after', 2);
		expect(await journal.getMany(['before', 'during 1', 'after'])).toEqual([1, undefined, 2]);
	});
});

describe('two processes with one store', () => {
	it('are not: the second is refused, and the first goes on', async () => {
		const path = await newPath();
		const writer = await startWriter(path);
		const asked = performance.now();
		await expectRefused(path, locked);
		expect(performance.now() - asked).toBeLessThan(5_000);
		const { length } = writer.written;
		await writer.wrote(length + 100);
	});

	it('are not, even while the first has nothing to write', async () => {
		const path = await newPath();
		await write(path, 1);
		const store = await openStore(`sqlite://${path}`);
		onTestFinished(() => store.close());
		await expectRefused(path, locked);
	});

	it('may follow each other at once, and what was written is there although the first was killed', async () => {
		const path = await newPath();
		for (const records of [1, 300, 2_000]) {
			const writer = await startWriter(path);
			await writer.wrote(records);
			await writer.kill();
			expect(await read(path, writer.written)).toEqual(writer.written.map((key) => `what ${key} says`));
		}
	});
});

async function newPath(): Promise<string> {
	return join(await newFolder(), 'easel.sqlite');
}

async function expectRefused(path: string, words: RegExp): Promise<void> {
	const error = await openStore(`sqlite://${path}`).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(StoreError);
	expect(error).toHaveProperty('message', expect.stringContaining(`the file ${path} (STORE_URL)`));
	expect(error).toHaveProperty('message', expect.stringMatching(words));
	expect(error).toHaveProperty('cause', expect.any(Error));
}

/** Opens a store, writes as many records, and closes it. */
async function write(path: string, records: number): Promise<void> {
	const store = await openStore(`sqlite://${path}`);
	const journal = store.namespace<number>('jobs');
	await Promise.all([...Array(records).keys()].map((n) => journal.set(`${n}`, n)));
	await store.close();
}

/** Opens a store, reads records, and closes it. */
async function read(path: string, keys: readonly string[]): Promise<unknown[]> {
	const store = await openStore(`sqlite://${path}`);
	const found = await store.namespace('jobs').getMany([...keys]);
	await store.close();
	return found;
}

/** Damages a page that reading all records does not come by. */
async function damageIndex(path: string): Promise<void> {
	const store = await openStore(`sqlite://${path}`);
	const [{ end }] = await store
		.namespace('jobs')
		.store.query(
			"SELECT pgoffset + pgsize AS end FROM dbstat WHERE name LIKE '%autoindex%' AND pagetype = 'leaf'",
		);
	await store.close();
	const file = await open(path, 'r+');
	await file.write(Buffer.alloc(2_000, 0xaa), 0, 2_000, end - 2_000);
	await file.close();
}

/** A process that has the store open and writes to it: see `writer.ts`. */
async function startWriter(path: string) {
	const program = new URL('writer.ts', import.meta.url).pathname;
	const child = spawn(process.execPath, ['--import', 'tsx', program, `sqlite://${path}`], {
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	const ended = once(child, 'close');
	const kill = async () => {
		child.kill('SIGKILL');
		await ended;
	};
	onTestFinished(kill);
	const written: string[] = [];
	const lines = createInterface(child.stdout).on('line', (key) => written.push(key));
	const wrote = async (records: number) => {
		while (written.length < records) await once(lines, 'line');
	};
	await wrote(1);
	return { written, wrote, kill };
}

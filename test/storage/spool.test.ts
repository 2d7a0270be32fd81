import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openSpool, removeAbandoned } from '../../src/storage/spool.js';
import { StoreError } from '../../src/storage/store.js';
import { makeReadOnly, newFolder, smallDisk } from './folders.js';

describe('a spool', () => {
	it('is made, with the folders above it, and is empty', async () => {
		const folder = await newFolder();
		const spool = await openSpool(join(folder, 'a', 'b'));
		expect(spool).toBe(join(folder, 'a', 'b', 'spool'));
		expect(await readdir(spool)).toEqual([]);
	});

	it('has what was in it when it is opened again', async () => {
		const folder = await newFolder();
		await picture(await openSpool(folder), 'job');
		expect(await readdir(await openSpool(folder))).toEqual(['job']);
		expect(existsSync(join(folder, 'spool', 'job', '1.png'))).toBe(true);
	});

	it('that cannot be made says so, names the folder and what to do', async () => {
		const file = join(await newFolder(), 'file');
		await writeFile(file, '');
		await expectRefused(file);
	});

	it('on a full disk says so', async (test) => {
		const { folder, fill } = await smallDisk(test, await newFolder());
		await openSpool(folder);
		await fill();
		await expectRefused(folder);
	});

	it('that is read-only says so', async (test) => {
		const folder = await newFolder();
		await makeReadOnly(test, await openSpool(folder));
		await expectRefused(folder);
	});
});

describe('what the spool has of jobs that nobody will deliver', () => {
	it('is removed, and the rest stays', async () => {
		const spool = await openSpool(await newFolder());
		for (const job of ['a', 'b', 'c', 'd']) await picture(spool, job);
		expect(await removeAbandoned(spool, (jobId) => ['b', 'd', 'never had pictures'].includes(jobId))).toEqual(
			[],
		);
		expect((await readdir(spool)).sort()).toEqual(['b', 'd']);
		expect(await readdir(join(spool, 'b'))).toEqual(['1.png']);
	});

	it('and cannot be removed is told, and the rest is removed nevertheless', async (test) => {
		const spool = await openSpool(await newFolder());
		for (const job of ['a', 'b', 'c']) await picture(spool, job);
		// A folder in which a disk is mounted cannot be removed.
		await smallDisk(test, join(spool, 'b'));
		expect(await removeAbandoned(spool, () => false)).toEqual([
			expect.objectContaining({ code: 'EBUSY', path: join(spool, 'b') }),
		]);
		expect(await readdir(spool)).toEqual(['b']);
	});

	it('and cannot even be listed is told', async () => {
		expect(await removeAbandoned(join(await newFolder(), 'nowhere'), () => false)).toEqual([
			expect.objectContaining({ code: 'ENOENT' }),
		]);
	});
});

async function picture(spool: string, job: string): Promise<void> {
	await mkdir(join(spool, job));
	await writeFile(join(spool, job, '1.png'), 'a picture');
}

async function expectRefused(dataDir: string): Promise<void> {
	const error = await openSpool(dataDir).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(StoreError);
	expect(error).toHaveProperty('message', expect.stringContaining(join(dataDir, 'spool')));
	expect(error).toHaveProperty('message', expect.stringMatching(/DATA_DIR.*Check that/));
	expect(error).toHaveProperty('cause', expect.any(Error));
}

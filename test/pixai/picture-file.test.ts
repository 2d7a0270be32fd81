import { type FileHandle, mkdir, mkdtemp, open, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { NotStored, PictureRefused } from '../../src/pixai/errors.js';
import { pictureIn, storePicture } from '../../src/pixai/picture-file.js';

const PNG = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(100, 1)]);

let folder: string;
let path: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'easel-picture-'));
	path = join(folder, '1');
});
afterEach(async () => {
	vi.restoreAllMocks();
	await rm(folder, { recursive: true });
});

it('a picture is flushed to the disk before it gets its name, so that a power cut leaves no half', async () => {
	const handles = await handlesOf(folder);
	const flush = handles.sync;
	const whenFlushed: string[][] = [];
	vi.spyOn(handles, 'sync').mockImplementation(async function (this: FileHandle) {
		whenFlushed.push(await readdir(folder));
		expect((await this.stat()).size).toBe(PNG.length);
		await flush.call(this);
	});
	await storePicture(inPieces(PNG), path);
	expect(whenFlushed).toEqual([['1.part']]);
	expect(await readdir(folder)).toEqual(['1']);
	expect(await pictureIn(path)).toEqual({ path, type: 'image/png', bytes: PNG.length });
});

it('a picture that the disk fails to flush is not stored', async () => {
	const failure = Object.assign(new Error('i/o error'), { code: 'EIO' });
	vi.spyOn(await handlesOf(folder), 'sync').mockRejectedValue(failure);
	const error = await storePicture(inPieces(PNG), path).catch((error: unknown) => error);
	expect(error).toBeInstanceOf(NotStored);
	expect(error).toHaveProperty('cause', failure);
	expect(await readdir(folder)).toEqual([]);
});

it('a picture whose name is taken by a folder is not stored', async () => {
	await mkdir(path);
	await expect(storePicture(inPieces(PNG), path)).rejects.toThrow(NotStored);
	expect(await pictureIn(path)).toBeUndefined();
	expect(await readdir(folder)).toEqual(['1']);
});

it('what is no picture takes no room', async () => {
	await expect(storePicture(inPieces(Buffer.from('<!doctype html>')), path)).rejects.toThrow(PictureRefused);
	expect(await readdir(folder)).toEqual([]);
});

it('what breaks off fails as it broke off, and takes no room', async () => {
	const cut = new Error('cut');
	async function* half() {
		yield PNG.subarray(0, 50);
		throw cut;
	}
	await expect(storePicture(half(), path)).rejects.toBe(cut);
	expect(await readdir(folder)).toEqual([]);
});

it('where there is no file, there is no picture', async () => {
	expect(await pictureIn(path)).toBeUndefined();
	await writeFile(path, PNG.subarray(0, 4));
	expect(await pictureIn(path)).toBeUndefined();
});

/** What all file handles of Node.js have in common. */
async function handlesOf(folder: string): Promise<FileHandle> {
	const file = await open(folder);
	await file.close();
	return Object.getPrototypeOf(file);
}

async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer> {
	for (let start = 0; start < bytes.length; start += 30) yield bytes.subarray(start, start + 30);
}

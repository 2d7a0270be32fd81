import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished, type TestContext } from 'vitest';

/** A disk of its own for one test. */
export interface SmallDisk {
	readonly folder: string;
	/** Leaves not one byte. */
	fill(): Promise<void>;
	makeRoom(): Promise<void>;
}

/** A folder of its own for one test. */
export async function newFolder(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'easel-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	return folder;
}

/** Mounts a disk of 1 MiB at a folder until the test ends, and skips the test where that may not be done. */
export async function smallDisk(test: TestContext, folder: string): Promise<SmallDisk> {
	await mount(test, folder, '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs');
	const filler = join(folder, 'filler');
	return {
		folder,
		fill: () =>
			writeFile(filler, Buffer.alloc(2 ** 21)).then(
				() => Promise.reject(new Error('the disk is larger than it should be')),
				() => undefined,
			),
		makeRoom: () => rm(filler),
	};
}

/** Makes a file or a folder read-only until the test ends, for root too, and skips the test where that may not be done. */
export async function makeReadOnly(test: TestContext, path: string): Promise<void> {
	await mount(test, path, '--bind', path);
	await promisify(execFile)('mount', ['-o', 'remount,ro,bind', path]);
}

async function mount({ skip }: TestContext, at: string, ...how: string[]): Promise<void> {
	await promisify(execFile)('mount', [...how, at]).catch(() =>
		skip('only root may mount: `unshare -rm npx vitest run` is root enough'),
	);
	onTestFinished(async () => {
		await promisify(execFile)('umount', ['--lazy', at]);
	});
}

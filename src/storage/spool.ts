import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from './store.js';
import { proveWritable } from './writable.js';

/**
 * Opens the folder for pictures on their way, a folder in it for each job; what a process before left there stays.
 *
 * @returns its path, under `dataDir`.
 * @throws {StoreError} when it cannot be made, or not be written to.
 */
export async function openSpool(dataDir: string): Promise<string> {
	const spool = join(dataDir, 'spool');
	try {
		await mkdir(spool, { recursive: true });
		await proveWritable(spool);
		return spool;
	} catch (error) {
		throw new StoreError(
			`Easel cannot write to the folder ${spool} (DATA_DIR). Check that it and what is above it are folders that may be written to, and that the disk is not full.`,
			{ cause: error },
		);
	}
}

/**
 * Removes what the spool has of jobs that nobody will deliver any more.
 *
 * @param isNeeded whether the pictures of a job, by its id, are still needed.
 * @returns the errors of what could not be removed, to be logged: it is only in the way, and stops nothing.
 */
export async function removeAbandoned(
	spool: string,
	isNeeded: (jobId: string) => boolean | Promise<boolean>,
): Promise<unknown[]> {
	const errors: unknown[] = [];
	const tell = (error: unknown) => {
		errors.push(error);
		return [];
	};
	for (const name of await readdir(spool).catch(tell)) {
		try {
			if (!(await isNeeded(name))) await rm(join(spool, name), { recursive: true, force: true });
		} catch (error) {
			tell(error);
		}
	}
	return errors;
}

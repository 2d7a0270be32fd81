import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreError } from './store.js';

/**
 * Makes an empty folder for pictures on their way.
 *
 * @returns its path, under `dataDir`.
 * @throws {StoreError} when it cannot be made.
 */
export async function openSpool(dataDir: string): Promise<string> {
	const spool = join(dataDir, 'spool');
	try {
		await rm(spool, { recursive: true, force: true });
		await mkdir(spool, { recursive: true });
		return spool;
	} catch (error) {
		throw new StoreError(
			`Easel cannot make the folder ${spool} (DATA_DIR). Check that what is above it is a folder that may be written to, and that the disk is not full.`,
			{ cause: error },
		);
	}
}

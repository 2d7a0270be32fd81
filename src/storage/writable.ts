import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** As much as SQLite takes before it has written anything. */
const PROOF = Buffer.alloc(64 * 1024);

/**
 * Proves that files can be made and written in a folder. The system's own error tells what stands in the way; SQLite's
 * does not: on a full disk it may be any.
 *
 * @throws {NodeJS.ErrnoException}
 */
export async function proveWritable(folder: string): Promise<void> {
	const file = join(folder, '.easel-can-write');
	try {
		await writeFile(file, PROOF);
	} finally {
		await rm(file, { force: true });
	}
}

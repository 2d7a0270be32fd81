import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { keyvOn } from './keyv-on.js';
import { DurableSqlite } from './sqlite.js';
import type { OpenOptions, Store } from './store.js';
import { codeOf, StoreError } from './store-error.js';
import { proveWritable } from './writable.js';

/**
 * Opens a file for this process alone, making it and its folder when they are not there yet.
 *
 * @param url `sqlite://` and a path, relative to the working directory.
 * @throws {StoreError} when the file cannot be opened and written, is damaged, or is another process's.
 */
export async function openSqlite(url: string, { mustExist }: OpenOptions): Promise<Store> {
	const path = url.slice('sqlite://'.length);
	if (mustExist) await expectFile(path);
	try {
		await mkdir(dirname(path), { recursive: true });
		await proveWritable(dirname(path));
		const adapter = new DurableSqlite(path);
		try {
			await adapter.prepare();
		} catch (error) {
			await adapter.disconnect().catch(() => undefined);
			throw error;
		}
		return {
			namespace: (name) => keyvOn(adapter, name),
			removeExpired: () => adapter.removeExpired(),
			scrub: () => adapter.scrub(),
			close: () => adapter.disconnect(),
		};
	} catch (error) {
		throw new StoreError(
			`Easel cannot open its store, the file ${path} (STORE_URL): ${whatToDo(error, path)}`,
			{ cause: error },
			codeOf(error) === 'SQLITE_BUSY' ? 'in use' : undefined,
		);
	}
}

async function expectFile(path: string): Promise<void> {
	try {
		await stat(path);
	} catch (error) {
		// What else stands in the way, opening it tells in words.
		if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? ''))
			throw new StoreError(`There is no store at ${resolve(path)} (STORE_URL).`, { cause: error }, 'missing');
	}
}

/** What is wrong, and what the operator can do about it. The codes are SQLite's or the system's. */
function whatToDo(error: unknown, path: string): string {
	switch (codeOf(error)) {
		case 'SQLITE_BUSY':
			return 'another process has it open. Stop that one, or give this one a STORE_URL and a DATA_DIR of its own.';
		case 'SQLITE_CORRUPT':
		case 'SQLITE_NOTADB':
			return `it is damaged, or not an SQLite database. Put a copy back, or move it away: Easel then starts with an empty one, and what was waiting is forgotten. Either way, take ${path}-wal away with it.`;
		case 'SQLITE_FULL':
		case 'ENOSPC':
			return 'the disk is full. Make room on it.';
		case 'SQLITE_READONLY':
		case 'EROFS':
		case 'EACCES':
		case 'EPERM':
			return 'it is read-only. Check that the user who runs Easel may write to the file and to its folder.';
		default:
			return 'Check that it is a file, that its folder may be made and written to, and that the disk is in order.';
	}
}

import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { Keyv } from 'keyv';
import { DurableSqlite } from './sqlite.js';
import { proveWritable } from './writable.js';

/** The one place where Easel keeps what must outlive the process. */
export interface Store {
	/** The records under one name; each namespace has keys of its own. A write that resolved survives a power cut. */
	namespace<Value>(name: string): Keyv<Value>;
	/** Deletes the records whose time to live is over, which Keyv itself does only with those that are read. */
	removeExpired(): Promise<void>;
	/**
	 * Leaves nothing of what was deleted in the file: it is written anew, during which nothing else is read or written. A
	 * hundred megabytes take about a second, and as much room on the disk again.
	 */
	scrub(): Promise<void>;
	/** Closes the file when what is being written is written. */
	close(): Promise<void>;
}

/** The store cannot be used; `message` names the file and what to do about it. */
export class StoreError extends Error {
	override readonly name = 'StoreError';
	/** For those who have words of their own for it. */
	readonly obstacle: 'in use' | 'missing' | undefined;

	constructor(message: string, options: ErrorOptions, obstacle?: StoreError['obstacle']) {
		super(message, options);
		this.obstacle = obstacle;
	}
}

/**
 * Opens the store that `url` names for this process alone, making the file and its folder when they are not there yet.
 *
 * @param url `sqlite://` and a path, relative to the working directory.
 * @throws {StoreError} when the file cannot be opened and written, is damaged, or is another process's.
 */
export async function openStore(url: string): Promise<Store> {
	const path = pathOf(url);
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
			// Keyv writes the namespace that it lists and clears into its adapter, so each has one of its own, on one file.
			namespace: (name) => new Keyv({ store: Object.create(adapter), namespace: name, throwOnErrors: true }),
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

/**
 * Opens a store as {@link openStore} does, but makes none.
 *
 * @throws {StoreError} when there is none, too.
 */
export async function openExistingStore(url: string): Promise<Store> {
	const path = pathOf(url);
	try {
		await stat(path);
	} catch (error) {
		// What else stands in the way, opening it tells in words.
		if (['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? ''))
			throw new StoreError(`There is no store at ${resolve(path)} (STORE_URL).`, { cause: error }, 'missing');
	}
	return openStore(url);
}

function pathOf(url: string): string {
	return url.slice('sqlite://'.length);
}

function codeOf(error: unknown): string | undefined {
	return (error as NodeJS.ErrnoException).code;
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

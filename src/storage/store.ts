import type { Keyv } from 'keyv';
import type { Log } from '../ops/log.js';
import type { FenceOf } from './fence.js';
import { MIGRATION, type Namespace, TARGET } from './namespaces.js';
import { StoreError } from './store-error.js';

export { type Fence, Superseded } from './fence.js';
export { StoreError } from './store-error.js';

/** The one place where Easel keeps what must outlive the process. */
export interface Store {
	/**
	 * The records under one name; each namespace has keys of its own. A write that resolved survives a power cut, on a
	 * server as far as that is set to; one that is refused or lost rejects within seconds. Sets of one key are written in
	 * the order of the calls; of a set and a delete, the one is to be awaited before the other.
	 *
	 * @param fenceOf who may write a record now, on Redis, where several processes write; a write of anybody else rejects
	 *   with {@link Superseded}. The others have one process, and heed no fence.
	 */
	namespace<Value>(name: Namespace, fenceOf?: FenceOf): Keyv<Value>;
	/** Deletes the records whose time to live is over, where Keyv does so only with those that are read. */
	removeExpired(): Promise<void>;
	/**
	 * Leaves nothing of what was deleted in the file: it is written anew, during which nothing else is read or written,
	 * except on Redis. A hundred megabytes take about a second, and as much room on the disk again.
	 */
	scrub(): Promise<void>;
	/** Closes it when what is being written is written. */
	close(): Promise<void>;
}

/** How a store is opened. */
export interface OpenOptions {
	readonly log: Log | undefined;
	/** Whether no other process may have it open, even where several may. */
	readonly alone: boolean;
	/** Whether it is an error when there is none yet. */
	readonly mustExist: boolean;
}

/**
 * Opens the store that `url` names: a file or a database for this process alone, made when they are not there yet, or a
 * Redis for any number of processes.
 *
 * @param url `sqlite://` and a path, relative to the working directory; `redis://`, `rediss://`, `postgres://` or
 *   `postgresql://` and what follows in an address of theirs.
 * @param log where it says that a server is gone, and is back, and what its settings put at risk.
 * @throws {StoreError} when it cannot be opened and written, is damaged, or is another process's.
 */
export async function openStore(url: string, log?: Log): Promise<Store> {
	return openWhole(url, { log, alone: false, mustExist: false });
}

/**
 * Opens a store as {@link openStore} does, but makes none, and for this process alone wherever it is.
 *
 * @throws {StoreError} when there is none, too.
 */
export async function openExistingStore(url: string, log?: Log): Promise<Store> {
	return openWhole(url, { log, alone: true, mustExist: true });
}

/**
 * Opens a store as {@link openStore} does, but for this process alone wherever it is, and though it is being filled from
 * another one.
 *
 * @throws {StoreError}
 */
export async function openStoreToFill(url: string, log?: Log): Promise<Store> {
	return open(url, { log, alone: true, mustExist: false });
}

/** Whoever took one for whole that is half filled would miss jobs, and what it wrote would be written over. */
async function openWhole(url: string, options: OpenOptions): Promise<Store> {
	const store = await open(url, options);
	try {
		if ((await store.namespace(MIGRATION).get(TARGET)) === undefined) return store;
		throw new StoreError(
			'The store (STORE_URL) is being filled from another one. Run migrate-store again, to its end.',
			{},
		);
	} catch (error) {
		await store.close();
		throw error;
	}
}

/** What a store needs is loaded with it: it would take its memory from those who have another. */
async function open(url: string, options: OpenOptions): Promise<Store> {
	switch (url.slice(0, url.indexOf('://'))) {
		case 'redis':
		case 'rediss':
			return (await import('./redis-store.js')).openRedis(url, options);
		case 'postgres':
		case 'postgresql':
			return (await import('./postgres-store.js')).openPostgres(url, options);
		default:
			return (await import('./sqlite-store.js')).openSqlite(url, options);
	}
}

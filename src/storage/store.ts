import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { KeyvSqlite } from '@keyv/sqlite';
import { Keyv } from 'keyv';

/** The one place where Easel keeps what must outlive the process. */
export interface Store {
	/** The records under one name; each namespace has keys of its own. */
	namespace<Value>(name: string): Keyv<Value>;
	close(): Promise<void>;
}

/** The store cannot be used; `message` names the file and what to do about it. */
export class StoreError extends Error {
	override readonly name = 'StoreError';
}

/**
 * Opens the store that `url` names, making the file and its folder when they are not there yet.
 *
 * @param url `sqlite://` and a path, relative to the working directory.
 * @throws {StoreError} when the file cannot be opened and written.
 */
export async function openStore(url: string): Promise<Store> {
	const path = url.slice('sqlite://'.length);
	try {
		await mkdir(dirname(path), { recursive: true });
		const adapter = new KeyvSqlite({ uri: url });
		await provesWritable(new Keyv({ store: adapter, namespace: 'easel', throwOnErrors: true }));
		return {
			// Keyv writes the namespace that lists and clears into the adapter, so each has an adapter of its own, on one file.
			namespace: (name) => new Keyv({ store: Object.create(adapter), namespace: name, throwOnErrors: true }),
			close: () => adapter.disconnect(),
		};
	} catch (error) {
		throw new StoreError(
			`Easel cannot open its store, the file ${path} (STORE_URL). Check that the folder exists and may be written to, that the disk is not full, and that the file is an SQLite database.`,
			{ cause: error },
		);
	}
}

async function provesWritable(records: Keyv<number>): Promise<void> {
	await records.set('opened', Date.now());
}

import { addressOf } from './address.js';
import { keyvOn } from './keyv-on.js';
import { DurablePostgres } from './postgres.js';
import type { OpenOptions, Store } from './store.js';
import { codeOf, StoreError } from './store-error.js';

const LOCK_NOT_AVAILABLE = '55P03';

/**
 * Opens a table in a PostgreSQL database for this process alone, making it when it is not there yet.
 *
 * @throws {StoreError} when it cannot be reached or written, or is another process's.
 */
export async function openPostgres(url: string, { log, mustExist }: OpenOptions): Promise<Store> {
	const where = addressOf(url);
	const adapter = new DurablePostgres(url, log);
	try {
		if (mustExist && !(await adapter.exists()))
			throw new StoreError(
				`There is no store in the PostgreSQL database at ${where} (STORE_URL).`,
				{},
				'missing',
			);
		await adapter.prepare();
	} catch (error) {
		await adapter.disconnect().catch(() => undefined);
		if (error instanceof StoreError) throw error;
		throw new StoreError(
			`Easel cannot open its store, the PostgreSQL database at ${where} (STORE_URL): ${whatToDo(error)}`,
			{ cause: error },
			codeOf(error) === LOCK_NOT_AVAILABLE ? 'in use' : undefined,
		);
	}
	return {
		namespace: (name) => keyvOn(adapter, name),
		removeExpired: () => adapter.removeExpired(),
		scrub: () => adapter.scrub(),
		close: () => adapter.disconnect(),
	};
}

/** What is wrong, and what the operator can do about it. The codes are PostgreSQL's or the system's. */
function whatToDo(error: unknown): string {
	switch (codeOf(error)) {
		case LOCK_NOT_AVAILABLE:
			return 'another process has it open. Stop that one, or give this one a database of its own. For several processes the store must be a Redis.';
		case '28P01':
		case '28000':
			return 'it does not take the name or the password. Check them: postgres://name:password@host:port/database, each as it is written in an address.';
		case '3D000':
			return 'there is no such database. Make it with createdb, or check its name.';
		case '42501':
			return 'the user may not do what Easel must. Let it make and write a table: GRANT CREATE, USAGE ON SCHEMA public TO the user.';
		case '25006':
			return 'it is a standby, which takes no writes. Give the address of the primary.';
		case '53100':
			return 'its disk is full. Make room on it.';
		case '53300':
			return 'it has no connection left. Raise max_connections, or end what holds them.';
		case '57P03':
			return 'it is starting or stopping. Start Easel again in a moment.';
		default:
			return 'it cannot be reached. Check that it runs, that the host and the port are right, and that nothing between stops the connection.';
	}
}

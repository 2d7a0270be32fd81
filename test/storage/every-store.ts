import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { hasPostgres, PostgresServer } from '../postgres-server.js';
import { hasRedis, RedisServer } from '../redis-server.js';
import { newFolder } from './folders.js';

/** The kinds of store, as tests name them. */
export type StoreKind = 'SQLite' | 'PostgreSQL' | 'Redis';

/**
 * Says the same of every kind of store; of those whose server is not installed here, nothing.
 *
 * @param tests is given what makes a store for one test, empty, and says what STORE_URL says of it.
 */
export function describeOnEveryStore(
	what: string,
	tests: (newUrl: () => Promise<string>, kind: StoreKind) => void,
): void {
	describe(`${what}, on SQLite`, () =>
		tests(async () => `sqlite://${join(await newFolder(), 'easel.sqlite')}`, 'SQLite'));

	describe.skipIf(!hasPostgres)(`${what}, on PostgreSQL`, () => {
		let server: PostgresServer;
		beforeAll(async () => {
			server = await PostgresServer.start();
		});
		afterAll(() => server?.close());
		tests(() => server.newDatabase(), 'PostgreSQL');
	});

	describe.skipIf(!hasRedis)(`${what}, on Redis`, () => {
		let server: RedisServer;
		beforeAll(async () => {
			server = await RedisServer.start();
		});
		afterAll(() => server?.close());
		tests(async () => server.newDatabase(), 'Redis');
	});
}

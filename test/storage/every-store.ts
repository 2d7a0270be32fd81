import { join } from 'node:path';
import { afterAll, beforeAll, describe } from 'vitest';
import { hasPostgres, PostgresServer } from '../postgres-server.js';
import { hasRedis, RedisServer } from '../redis-server.js';
import { newFolder } from './folders.js';

/** @param newUrl makes a store for one test, empty, and says what STORE_URL says of it. */
type Tests = (newUrl: () => Promise<string>) => void;

/** Says something of every kind of store; of those whose server is not installed here, nothing. */
export function describeOnEveryStore(what: string, tests: Tests): void {
	describeOnSqlite(what, tests);
	describeOnPostgres(what, tests);
	describeOnRedis(what, tests);
}

export function describeOnSqlite(what: string, tests: Tests): void {
	describe(`${what}, on SQLite`, () =>
		tests(async () => `sqlite://${join(await newFolder(), 'easel.sqlite')}`));
}

export function describeOnPostgres(what: string, tests: Tests): void {
	describe.skipIf(!hasPostgres)(`${what}, on PostgreSQL`, () => {
		let server: PostgresServer;
		beforeAll(async () => {
			server = await PostgresServer.start();
		});
		afterAll(() => server?.close());
		tests(() => server.newDatabase());
	});
}

export function describeOnRedis(what: string, tests: Tests): void {
	describe.skipIf(!hasRedis)(`${what}, on Redis`, () => {
		let server: RedisServer;
		beforeAll(async () => {
			server = await RedisServer.start();
		});
		afterAll(() => server?.close());
		tests(async () => server.newDatabase());
	});
}

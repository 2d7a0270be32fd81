import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openExistingStore, openStore, StoreError } from '../../src/storage/store.js';
import { hasPostgres, PostgresServer } from '../postgres-server.js';
import { lineTo } from './line.js';
import { entries, opened, untilItSucceeds } from './records.js';

describe.skipIf(!hasPostgres)('a store in a PostgreSQL database', () => {
	let server: PostgresServer;
	beforeAll(async () => {
		server = await PostgresServer.start();
	});
	afterAll(() => server?.close());

	it('is one table there, and touches no other', async () => {
		const url = await server.newDatabase();
		const database = databaseOf(url);
		await server.query(
			"CREATE TABLE keyv (key TEXT, value TEXT); INSERT INTO keyv VALUES ('jobs:1', '')",
			database,
		);
		const store = await opened(url);
		await store.namespace('jobs').set('2', 'a fox');
		await store.namespace('jobs').clear();
		await store.scrub();
		expect(await server.query('SELECT * FROM keyv', database)).toEqual([{ key: 'jobs:1', value: '' }]);
		expect(
			await server.query("SELECT relname FROM pg_class WHERE relname = 'easel' AND relkind = 'r'", database),
		).toHaveLength(1);
	});

	it('leaves nothing of what was deleted in the table once it is scrubbed', async () => {
		const url = await server.newDatabase();
		const store = await opened(url);
		const jobs = store.namespace<string>('jobs');
		await jobs.set('1', 'a quilted fox');
		await jobs.set('2', 'a velvet owl');
		await jobs.delete('2');
		const tableOnDisk = async () => {
			await server.query('CHECKPOINT', databaseOf(url));
			const [row] = await server.query(
				"SELECT encode(pg_read_binary_file(pg_relation_filepath('easel')), 'escape') AS file",
				databaseOf(url),
			);
			return (row as { file: string }).file;
		};
		expect(await tableOnDisk()).toContain('velvet');
		await store.scrub();
		expect(await tableOnDisk()).not.toContain('velvet');
		expect(await tableOnDisk()).toContain('quilted');
	});

	it('is one process’s: the second is refused, and the first goes on', async () => {
		const url = await server.newDatabase();
		const store = await opened(url);
		const error = await openStore(url).catch((reason: unknown) => reason);
		expect(error).toMatchObject({ name: 'StoreError', obstacle: 'in use' });
		expect(error).toHaveProperty(
			'message',
			expect.stringContaining('another process has it open. Stop that one'),
		);
		await store.namespace('jobs').set('1', 'a fox');
		await (await openStore(await server.newDatabase())).close();
	});

	it('may be opened at once by the next process, and what was written is there although the first was killed', async () => {
		const url = await server.newDatabase();
		const program = new URL('writer.ts', import.meta.url).pathname;
		const writer = spawn(process.execPath, ['--import', 'tsx', program, url], {
			stdio: ['ignore', 'pipe', 'inherit'],
		});
		const written: string[] = [];
		const lines = createInterface({ input: writer.stdout });
		lines.on('line', (line) => written.push(line));
		while (written.length < 300) await once(lines, 'line');
		writer.kill('SIGKILL');
		await once(writer, 'close');
		const journal = (await opened(url)).namespace('jobs');
		expect(await journal.getMany(written)).toEqual(written.map((key) => `what ${key} says`));
	});

	it('is missed where there is none, and not made', async () => {
		const url = await server.newDatabase();
		const error = await openExistingStore(url).catch((reason: unknown) => reason);
		expect(error).toMatchObject({ name: 'StoreError', obstacle: 'missing' });
		await (await openStore(url)).close();
		await (await openExistingStore(url)).close();
	});

	it('lets writes reject although the server only falls silent, and writes none of them later', async () => {
		const url = new URL(await server.newDatabase());
		const line = await lineTo(server.port);
		url.port = String(line.port);
		const jobs = (await opened(url.href)).namespace<string>('jobs');
		await jobs.set('1', 'first');
		line.hold();
		await expect(jobs.set('1', 'late')).rejects.toThrow();
		// The connection before has the table, as far as the server knows.
		await expect(jobs.set('1', 'last')).rejects.toThrow();
		await line.release();
		await untilItSucceeds(() => jobs.set('1', 'last'));
		expect(await jobs.get('1')).toBe('last');
	});

	it('that cannot be used says why, and not the password', async () => {
		await server.query("CREATE ROLE guest LOGIN PASSWORD 's3cr3t'");
		const database = databaseOf(await server.newDatabase());
		const refusals: [url: string, words: RegExp][] = [
			[server.urlOf('easel', 's3cr3t', database), /it does not take the name or the password\. Check them/],
			[server.urlOf('guest', 's3cr3t', 'nowhere'), /there is no such database\. Make it with createdb/],
			[server.urlOf('guest', 's3cr3t', database), /the user may not do what Easel must\. .*GRANT CREATE/],
		];
		for (const [url, words] of refusals) {
			const error = await openStore(url).catch((reason: unknown) => reason);
			expect(error).toBeInstanceOf(StoreError);
			expect(error).toHaveProperty('message', expect.stringContaining(`127.0.0.1:${server.port}/`));
			expect(error).toHaveProperty('message', expect.stringMatching(words));
			const { message, stack, cause } = error as StoreError;
			expect(JSON.stringify([message, stack, cause])).not.toContain('s3cr3t');
		}
	});
});

describe.skipIf(!hasPostgres)('a PostgreSQL that is gone', () => {
	it('lets writes, reads and listings reject, and those after it is back succeed; what was written is there', async () => {
		const server = await PostgresServer.start();
		onTestFinished(() => server.close());
		const jobs = (await opened(server.url)).namespace<string>('jobs');
		await jobs.set('before', 'a fox');
		await server.kill();
		await expect(jobs.set('meanwhile', 'an owl')).rejects.toThrow();
		await expect(jobs.get('before')).rejects.toThrow();
		await expect(jobs.delete('before')).rejects.toThrow();
		await expect(entries(jobs)).rejects.toThrow();
		await expect(openStore(server.url)).rejects.toThrow(/it cannot be reached\. Check that it runs/);
		await server.start();
		await untilItSucceeds(() => jobs.set('after', 'a cat'));
		expect(await entries(jobs)).toEqual([
			['after', 'a cat'],
			['before', 'a fox'],
		]);
	});
});

function databaseOf(url: string): string {
	return new URL(url).pathname.slice(1);
}

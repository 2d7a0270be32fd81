import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../src/storage/migrate.js';
import { NAMESPACES } from '../../src/storage/namespaces.js';
import { openStore, openStoreToFill, type Store } from '../../src/storage/store.js';
import { hasPostgres, PostgresServer } from '../postgres-server.js';
import { hasRedis, RedisServer } from '../redis-server.js';
import { newFolder } from './folders.js';
import { startMigration } from './migrate-process.js';
import { key, numbers, opened } from './records.js';

const HOUR = 60 * 60_000;

describe.skipIf(!hasRedis || !hasPostgres)('npm run migrate-store', () => {
	let redis: RedisServer;
	let postgres: PostgresServer;
	beforeAll(async () => {
		[redis, postgres] = await Promise.all([RedisServer.start(), PostgresServer.start()]);
	});
	afterAll(() => Promise.all([redis?.close(), postgres?.close()]));

	const places = {
		sqlite: async () => `sqlite://${join(await newFolder(), 'easel.sqlite')}`,
		redis: async () => redis.newDatabase(),
		postgres: () => postgres.newDatabase(),
	};

	it.each([
		['sqlite', 'redis'],
		['sqlite', 'postgres'],
		['redis', 'sqlite'],
		['redis', 'postgres'],
		['redis', 'redis'],
		['postgres', 'sqlite'],
		['postgres', 'redis'],
		['postgres', 'postgres'],
		['sqlite', 'sqlite'],
	] as const)(
		'moves every record from %s to %s, with the time it has left, and leaves the source as it is',
		async (one, other) => {
			const [from, to] = [await places[one](), await places[other]()];
			const before = await withStore(from, async (store) => {
				await fill(store);
				return contentOf(store);
			});
			const { code, words } = await startMigration('--from', from, '--to', to).ended;
			expect(words).toContain('Read back and compared: 261 records (jobs 254, quarantine 1,');
			expect(code).toBe(0);
			expect(words).not.toContain('p%40ss');
			expectSame(await withStore(to, contentOf), before);
			expectSame(await withStore(from, contentOf), before);
		},
	);

	it.each([
		['redis', async (url: string) => Number(await redis.tellIn(url, 'DBSIZE'))],
		['postgres', (url: string) => countIn(postgres, url)],
	] as const)(
		'to %s, killed in the middle, goes on when it is run again, and has what the source has then',
		async (kind, written) => {
			const [from, to] = [await places.sqlite(), await places[kind]()];
			await withStore(from, async (store) => {
				await Promise.all(numbers(5_000).map((n) => store.namespace('jobs').set(key(n), { n }, HOUR)));
			});
			const first = startMigration('--from', from, '--to', to);
			while ((await written(to).catch(() => 0)) < 300);
			first.kill();
			await first.ended;
			expect(await written(to)).toBeLessThan(5_000);

			// Nobody takes it for whole, and nobody fills it from elsewhere.
			await eventually(() => openStore(to), /is being filled from another one\. Run migrate-store again/);
			const elsewhere = await places.sqlite();
			await withStore(elsewhere, fill);
			const wrong = await startMigration('--from', elsewhere, '--to', to).ended;
			expect(wrong).toMatchObject({
				code: 1,
				words: expect.stringContaining(`is being filled from ${from}`),
			});

			const changed = await withStore(from, async (store) => {
				const jobs = store.namespace('jobs');
				await jobs.delete(key(0));
				await jobs.set(key(1), { n: 'changed' }, HOUR);
				await jobs.set(key(9_999), { n: 'new' });
				return contentOf(store);
			});
			const { code, words } = await startMigration('--from', from, '--to', to).ended;
			expect(words).toContain('Read back and compared: 5000 records');
			expect(code).toBe(0);
			expectSame(await withStore(to, contentOf), changed);
		},
	);

	it('writes nothing over: a target with records of its own is refused, also one that was filled before', async () => {
		const [from, to] = [await places.sqlite(), await places.redis()];
		await withStore(from, fill);
		await withStore(to, (store) => store.namespace('people').set('1', 'a person'));
		const refused = await startMigration('--from', from, '--to', to).ended;
		expect(refused).toEqual({ code: 1, words: expect.stringContaining('The target has records already') });
		const content = await withStore(to, contentOf);
		expect(content.size).toBe(1);
	});

	it.each(['sqlite', 'redis', 'postgres'] as const)(
		'is refused while a bot has the source or the target open: %s',
		async (kind) => {
			const [used, free] = [await places[kind](), await places.sqlite()];
			await withStore(free, fill);
			await fill(await opened(used));
			for (const [from, to] of [
				[used, await places.sqlite()],
				[free, used],
			] as const) {
				const { code, words } = await startMigration('--from', from, '--to', to).ended;
				expect(words).toMatch(/another process has it open.*No bot may run with either store meanwhile/);
				expect(code).toBe(1);
			}
		},
	);

	it('is refused in words when there is no source, or both are the same', async () => {
		const url = await places.sqlite();
		const missing = await startMigration('--from', url, '--to', await places.redis()).ended;
		expect(missing).toEqual({ code: 1, words: expect.stringContaining('There is no store at') });
		const same = await startMigration('--from', url, '--to', url).ended;
		expect(same).toEqual({ code: 1, words: 'Both addresses are the same store.\n' });
	});

	it('tells when a record changes meanwhile, and does not call the target whole', async () => {
		const [from, to] = [await opened(await places.sqlite()), await places.postgres()];
		await fill(from);
		const target = await openStoreToFill(to);
		const moving = migrate(from, target, 'here', async (name) => {
			if (name === 'erasures') await from.namespace('jobs').set('1', 'changed');
		});
		await expect(moving).rejects.toThrow(/A record in jobs is not at the target as it is at the source/);
		await target.close();
		await expect(openStore(to)).rejects.toThrow(/is being filled/);
	});
});

it.each([[], ['--from', 'sqlite://a'], ['--from', 'mysql://s3cr3t@a', '--to', 'sqlite://b'], ['--force']])(
	'npm run migrate-store with %j says how it is used',
	async (...options) => {
		const { code, words } = await startMigration(...options).ended;
		expect(code).toBe(64);
		expect(words).toContain('npm run --silent migrate-store -- --from');
		expect(words).not.toContain('s3cr3t');
	},
);

async function fill(store: Store): Promise<void> {
	for (const name of NAMESPACES)
		await store.namespace(name).set('guild:1:a 🦊', { name, list: [1, null, 'x'] });
	const jobs = store.namespace('jobs');
	await Promise.all(
		numbers(250).map((n) => jobs.set(key(n), { n, words: 'a fox' }, n % 2 ? HOUR : undefined)),
	);
	await jobs.set('expired', 'an owl', -1);
	await jobs.set('text', ':base64:colon');
	await jobs.set('empty', '');
	await jobs.store.set('jobs:garbage', '{"value":{"state":"que');
}

/** All records of a store, with their ends. */
async function contentOf(store: Store) {
	const content = new Map<string, { value?: unknown; expires?: number | undefined }>();
	for (const name of NAMESPACES) {
		const records = store.namespace<unknown>(name);
		for await (const [id] of records.iterator?.({}) ?? [])
			content.set(`${name}:${id}`, (await records.getRaw(id as string)) ?? {});
	}
	return content;
}

/** The ends are set as times to live, so they differ by as long as that takes. */
function expectSame(one: Awaited<ReturnType<typeof contentOf>>, other: typeof one): void {
	const values = (content: typeof one) => new Map([...content].map(([id, { value }]) => [id, value]));
	expect(values(one)).toEqual(values(other));
	for (const [id, { expires }] of one) {
		const expected = other.get(id)?.expires;
		expect(typeof expires).toBe(typeof expected);
		if (expires && expected) expect(Math.abs(expires - expected)).toBeLessThan(1_000);
	}
}

async function withStore<Result>(url: string, work: (store: Store) => Promise<Result>): Promise<Result> {
	const store = await openStore(url);
	try {
		return await work(store);
	} finally {
		await store.close();
	}
}

/** Whoever was killed counts for some seconds more. */
async function eventually(opening: () => Promise<unknown>, words: RegExp): Promise<void> {
	for (;;) {
		const { message } = (await opening().catch((reason: unknown) => reason)) as Error;
		if (words.test(message)) return;
		expect(message).toMatch(/another process has it open/);
	}
}

async function countIn(server: PostgresServer, url: string): Promise<number> {
	const [row] = await server.query('SELECT count(*) AS n FROM easel', new URL(url).pathname.slice(1));
	return Number((row as { n: string }).n);
}

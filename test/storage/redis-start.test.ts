import { describe, expect, it, onTestFinished } from 'vitest';
import { openLog } from '../../src/ops/log.js';
import { openExistingStore, openStore, StoreError } from '../../src/storage/store.js';
import { hasRedis, RedisServer } from '../redis-server.js';

describe.skipIf(!hasRedis)('a Redis that cannot be used', () => {
	it('because it is not there says so, and where it should be', async () => {
		const server = await newServer();
		await server.kill();
		await expectRefused(server, server.url, /it cannot be reached\. Check that it runs/);
	});

	it('because it wants another password says so, and not the password', async () => {
		const server = await newServer();
		await server.tell('CONFIG', 'SET', 'requirepass', 'p@ss:w/rd');
		const rightOne = `redis://:p%40ss%3Aw%2Frd@127.0.0.1:${server.port}`;
		await (await openStore(rightOne)).close();
		const words = /it does not take the name, the password or the number of the database\. Check them/;
		await expectRefused(server, server.url, words);
		const error = await expectRefused(server, rightOne.replace('p%40ss', 's3cr3t'), words);
		expect(JSON.stringify([error.message, error.stack, error.cause])).not.toContain('s3cr3t');
	});

	it('because it has no such database says so', async () => {
		const server = await newServer();
		await expectRefused(server, `${server.url}/1000`, /the number of the database\. Check them/);
	});

	it('because the user may not do what Easel must says so', async () => {
		const server = await newServer();
		await server.tell('ACL', 'SETUSER', 'reader', 'on', '>s3cr3t', '~*', '+@read', '+@connection', '+info');
		await expectRefused(
			server,
			`redis://reader:s3cr3t@127.0.0.1:${server.port}`,
			/the user may not do what Easel must\. Allow it all commands on keys that begin with easel:/,
		);
	});

	it('because it is a replica says so', async () => {
		const server = await newServer();
		await server.tell('REPLICAOF', '127.0.0.1', '1');
		await expectRefused(server, server.url, /it is a replica, which takes no writes\. Give the address/);
	});

	it('because its memory is full says so', async () => {
		const server = await newServer();
		await server.tell('CONFIG', 'SET', 'maxmemory', '1');
		await expectRefused(server, server.url, /its memory is full\. Make room in it, or raise maxmemory/);
	});

	it('because it would throw away what is promised says so, and what to set', async () => {
		const server = await newServer();
		await server.tell('CONFIG', 'SET', 'maxmemory', '100mb');
		await (await openStore(server.url)).close();
		await server.tell('CONFIG', 'SET', 'maxmemory-policy', 'allkeys-lru');
		await expectRefused(server, server.url, /throws records away.*Set maxmemory-policy to noeviction/);
	});
});

describe.skipIf(!hasRedis)('a Redis without an append-only file', () => {
	it('is warned of in the log, with what a power cut takes', async () => {
		const server = await newServer();
		await server.tell('CONFIG', 'SET', 'appendonly', 'no');
		const logged: string[] = [];
		const log = openLog('info', [], { write: (line) => void logged.push(line) });
		await (await openStore(server.url, log)).close();
		expect(logged).toEqual([
			expect.stringMatching(/"level":"warn".*keeps no append-only file.*is lost.*Set appendonly to yes/),
		]);
		await server.tell('CONFIG', 'SET', 'appendonly', 'yes');
		await (await openStore(server.url, log)).close();
		expect(logged).toHaveLength(1);
	});
});

describe.skipIf(!hasRedis)('a store on Redis', () => {
	it('may be open in several processes, unless one needs it alone', async () => {
		const server = await newServer();
		const bots = [await openStore(server.url), await openStore(server.url)];
		await bots[0]?.namespace('jobs').set('1', 'a fox');
		await expectInUse(openExistingStore(server.url));
		await bots[0]?.close();
		await expectInUse(openExistingStore(server.url));
		await bots[1]?.close();
		const alone = await openExistingStore(server.url);
		await expectInUse(openStore(server.url));
		await expectInUse(openExistingStore(server.url));
		await alone.close();
		await (await openStore(server.url)).close();
	});

	it('is missed where there is none, and not made', async () => {
		const server = await newServer();
		await server.tell('SET', 'somebody', 'else');
		const error = await openExistingStore(server.url).catch((reason: unknown) => reason);
		expect(error).toMatchObject({ name: 'StoreError', obstacle: 'missing' });
		expect(await server.tell('KEYS', 'easel:*:*')).toEqual([]);
	});
});

async function expectRefused(server: RedisServer, url: string, words: RegExp): Promise<StoreError> {
	const error = await openStore(url).catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(StoreError);
	expect(error).toHaveProperty('message', expect.stringContaining(`the Redis at 127.0.0.1:${server.port}`));
	expect(error).toHaveProperty('message', expect.stringMatching(words));
	return error as StoreError;
}

async function expectInUse(opening: Promise<unknown>): Promise<void> {
	const error = await opening.catch((reason: unknown) => reason);
	expect(error).toMatchObject({ name: 'StoreError', obstacle: 'in use' });
	expect(error).toHaveProperty('message', expect.stringContaining('another process has it open'));
}

async function newServer(): Promise<RedisServer> {
	const server = await RedisServer.start();
	onTestFinished(() => server.close());
	return server;
}

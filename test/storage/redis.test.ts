import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Superseded } from '../../src/storage/store.js';
import { hasRedis, RedisServer } from '../redis-server.js';
import { lineTo } from './line.js';
import { entries, key, numbers, opened, untilItSucceeds } from './records.js';

describe.skipIf(!hasRedis)('a store on Redis', () => {
	it('puts nothing there but keys that begin with easel: and the namespace, and sees no others', async () => {
		const server = await newServer();
		const jobs = (await opened(server.url)).namespace<string>('jobs');
		await server.tell('SET', 'jobs:2', '{"value":"of somebody else"}');
		await server.tell('SET', 'bull:jobs:3', '{"value":"of a queue"}');
		await jobs.set('1', 'a fox', 60_000);
		await jobs.set('2', 'an owl');
		await jobs.delete('2');
		expect(await entries(jobs)).toEqual([['1', 'a fox']]);
		await jobs.clear();
		const left = (await server.tell('KEYS', '*')) as string[];
		expect(left.sort()).toEqual(['bull:jobs:3', 'easel:processes', 'jobs:2']);
	});

	it('lets Redis remove what has expired', async () => {
		const server = await newServer();
		const jobs = (await opened(server.url)).namespace<string>('jobs');
		await jobs.set('1', 'a fox', 60_000);
		await jobs.set('2', 'an owl');
		const left = await server.tell('PTTL', 'easel:jobs:1');
		expect(left).toBeGreaterThan(0);
		expect(left).toBeLessThanOrEqual(60_000);
		expect(await server.tell('PTTL', 'easel:jobs:2')).toBe(-1);
	});

	it('names each record once, although there are many and more come and go meanwhile', async () => {
		const jobs = (await opened((await newServer()).url)).namespace<number>('jobs');
		await Promise.all(numbers(3_000).map((n) => jobs.set(key(n), n)));
		const listing = entries(jobs);
		await Promise.all(numbers(3_000).map((n) => jobs.set(`new-${key(n)}`, n)));
		const listed = (await listing) as [string, number][];
		expect(listed.filter(([name]) => !name.startsWith('new'))).toEqual(
			numbers(3_000).map((n) => [key(n), n]),
		);
		expect(new Set(listed.map(([name]) => name)).size).toBe(listed.length);
	});

	it('leaves nothing of what was deleted in the append-only file once it is scrubbed', async () => {
		const server = await newServer();
		const store = await opened(server.url);
		const jobs = store.namespace<string>('jobs');
		for (const name of ['1', '2']) await jobs.set(name, name === '1' ? 'a quilted fox' : 'a velvet owl');
		await jobs.delete('2');
		expect(await filesOf(server)).toContain('velvet');
		await store.scrub();
		expect(await filesOf(server)).not.toContain('velvet');
		expect(await filesOf(server)).toContain('quilted');
	});
});

describe.skipIf(!hasRedis)('a Redis that is gone', () => {
	it('lets writes, reads and listings reject, and those after it is back succeed; what was written is there', async () => {
		const server = await newServer();
		const jobs = (await opened(server.url)).namespace<string>('jobs');
		await jobs.set('before', 'a fox');
		await server.kill();
		await expect(jobs.set('meanwhile', 'an owl')).rejects.toThrow();
		await expect(jobs.get('before')).rejects.toThrow();
		await expect(jobs.delete('before')).rejects.toThrow();
		await expect(jobs.has('before')).rejects.toThrow();
		await expect(entries(jobs)).rejects.toThrow();
		await server.start();
		await untilItSucceeds(() => jobs.set('after', 'a cat'));
		expect(await entries(jobs)).toEqual([
			['after', 'a cat'],
			['before', 'a fox'],
		]);
	});

	it('lets writes reject although it only falls silent, and writes none of them later', async () => {
		const server = await newServer();
		const line = await lineTo(server.port);
		const jobs = (await opened(`redis://127.0.0.1:${line.port}`)).namespace<string>('jobs');
		await jobs.set('1', 'first');
		line.hold();
		await expect(jobs.set('1', 'late')).rejects.toThrow();
		await untilItSucceeds(() => jobs.set('1', 'last'));
		await line.release();
		expect(await jobs.get('1')).toBe('last');
	});
});

describe.skipIf(!hasRedis)('a Redis whose memory is full', () => {
	it('lets writes reject, can be read, and takes writes again when there is room', async () => {
		const server = await newServer();
		const jobs = (await opened(server.url)).namespace<string>('jobs');
		await jobs.set('before', 'a fox');
		await server.tell('CONFIG', 'SET', 'maxmemory', '1');
		await expect(jobs.set('meanwhile', 'an owl')).rejects.toThrow(/OOM/);
		expect(await jobs.get('before')).toBe('a fox');
		await server.tell('CONFIG', 'SET', 'maxmemory', '0');
		await jobs.set('after', 'a cat');
	});
});

describe.skipIf(!hasRedis)('a fence', () => {
	const fence = { key: 'bull:lane:1:lock', token: 'mine' };

	it('lets a record be written and deleted while its key has the token, and others at any time', async () => {
		const server = await newServer();
		const jobs = (await opened(server.url)).namespace<string>('jobs', (id) =>
			id === '1' ? fence : undefined,
		);
		await server.tell('SET', fence.key, 'mine');
		await jobs.set('1', 'a fox', 60_000);
		await jobs.set('2', 'an owl');
		expect(await entries(jobs)).toEqual([
			['1', 'a fox'],
			['2', 'an owl'],
		]);
		expect(await server.tell('PTTL', 'easel:jobs:1')).toBeGreaterThan(0);
		expect(await jobs.delete('1')).toBe(true);
		expect(await jobs.delete('1')).toBe(false);
	});

	it.each([
		['another token', ['SET', fence.key, 'theirs']],
		['none', ['DEL', fence.key]],
	])('refuses both once its key has %s', async (_, takeOver) => {
		const server = await newServer();
		const jobs = (await opened(server.url)).namespace<string>('jobs', () => fence);
		await server.tell('SET', fence.key, 'mine');
		await jobs.set('1', 'a fox');
		await server.tell(...takeOver);
		await expect(jobs.set('1', 'an owl')).rejects.toThrow(Superseded);
		await expect(jobs.delete('1')).rejects.toThrow(Superseded);
		expect(await jobs.get('1')).toBe('a fox');
	});

	it('is asked for with each write', async () => {
		const server = await newServer();
		let token = 'old';
		const jobs = (await opened(server.url)).namespace<string>('jobs', () => ({ ...fence, token }));
		await server.tell('SET', fence.key, 'new');
		await expect(jobs.set('1', 'a fox')).rejects.toThrow(Superseded);
		token = 'new';
		await jobs.set('1', 'a fox');
	});
});

async function newServer(): Promise<RedisServer> {
	const server = await RedisServer.start();
	onTestFinished(() => server.close());
	return server;
}

async function filesOf(server: RedisServer): Promise<string> {
	const folder = join(server.folder, 'appendonlydir');
	const files = (await readdir(folder)).map((name) => readFile(join(folder, name), 'latin1'));
	return (await Promise.all(files)).join('');
}

import { mkdir, open, readdir, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, type TestContext, test } from 'vitest';
import { RECORD_VERSION } from '../../src/generation/record.js';
import { makeReadOnly, newFolder, smallDisk } from '../storage/folders.js';
import { isOnRedis } from '../stores.js';
import { startProcess } from './bot-process.js';
import { putRecord, recordsIn, statesIn } from './records.js';
import { startWorld, type World } from './world.js';

const FULL = /The bot’s disk takes nothing at the moment.*Nothing was paid/;
const LONGEST_WAIT = 30_000;

function storeIn(folder: string): Record<string, string> {
	return { STORE_URL: `sqlite://${join(folder, 'easel.sqlite')}` };
}

function fileOf({ environment }: World): string {
	return environment.STORE_URL?.slice('sqlite://'.length) ?? '';
}

describe('a disk that is full', () => {
	/** A bot with its store, and, told so, with its pictures, too, on a small disk, and somebody in a server with it. */
	async function onSmallDisk(context: TestContext, { withPictures = false } = {}) {
		const disk = await smallDisk(context, await newFolder());
		const pictures = withPictures ? { DATA_DIR: disk.folder } : {};
		const world = await startWorld({
			environment: { ...storeIn(disk.folder), ...pictures, PIXAI_CONCURRENCY: '1' },
		});
		world.pixai.holdsTasks = true;
		const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
		return { disk, world, asks: (prompt: string) => member.runs('/imagine', { prompt }) };
	}

	test('refuses what is new in words, lets what runs go on to its picture, and forgets nothing', async (context) => {
		const { disk, world, asks } = await onSmallDisk(context);
		const running = await asks('running');
		const task = await world.pixai.taskOf('running');
		await task.polled(1);
		const waiting = await asks('waiting');
		await waiting.shows('Next in line');

		await disk.fill();
		const refused = await asks('refused');
		expect(refused.text).toMatch(FULL);
		expect(refused.ephemeral).toBe(true);
		await task.completes();
		await running.showsPictures(1);
		await waiting.shows(/disk takes nothing at the moment.*keeps its place.*<t:\d+:R>/);
		expect(world.pixai.createsSeen).toHaveLength(1);

		await disk.makeRoom();
		world.clock.turn(LONGEST_WAIT);
		await (await world.pixai.taskOf('waiting')).completes();
		await waiting.showsPictures(1);
		world.pixai.holdsTasks = false;
		await (await asks('afterwards')).showsPictures(1);
		expect(world.pixai.createsSeen).toHaveLength(3);
		await world.stopBot();
		expect(await statesIn(world)).toEqual(['delivered', 'delivered', 'delivered']);
	});

	test('where the pictures are, too: they arrive as soon as there is room', async (context) => {
		const { disk, world, asks } = await onSmallDisk(context, { withPictures: true });
		const running = await asks('running');
		const task = await world.pixai.taskOf('running');
		await task.polled(1);
		await disk.fill();
		await task.completes();
		await world.turning(5_000, running.shows(/It is drawn.*more than one try/));
		await disk.makeRoom();
		world.clock.turn(LONGEST_WAIT);
		const pictures = await running.showsPictures(1);
		expect(pictures.map(({ bytes }) => bytes)).toEqual(task.pictures);
		expect(world.pixai.createsSeen).toHaveLength(1);
	});

	test('says so at the start, and names the file', async (context) => {
		const disk = await smallDisk(context, await newFolder());
		const world = await startWorld({ bot: false, environment: storeIn(disk.folder) });
		await disk.fill();
		await expect(startProcess(world)).rejects.toThrow(
			new RegExp(`ended with 1[\\s\\S]*${fileOf(world)} .*the disk is full\\. Make room`),
		);
	});
});

// A Redis is there to be shared.
test.skipIf(isOnRedis)(
	'a second process on the same store refuses to start, names it, and leaves the first in peace',
	async () => {
		const world = await startWorld({ bot: false });
		await startProcess(world);
		await expect(startProcess(world)).rejects.toThrow(
			new RegExp(`ended with 1[\\s\\S]*${fileOf(world)} .*another process has it open\\. Stop that one`),
		);
		const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
		await (await member.runs('/imagine', { prompt: 'a fox' })).showsPictures(1);
		expect(world.discord.gateway.identifies).toBe(1);
	},
);

test.for([
	['file', (file: string) => file],
	['folder', dirname],
] as const)(
	'a store whose %s is read-only ends the start with words that name it',
	async ([, pathOf], context) => {
		const world = await startWorld({ environment: storeIn(await newFolder()) });
		await world.stopBot();
		const file = fileOf(world);
		await makeReadOnly(context, pathOf(file));
		await expect(startProcess(world)).rejects.toThrow(
			new RegExp(`ended with 1[\\s\\S]*${file} .*it is read-only\\. Check that the user`),
		);
	},
);

// It is a file that is damaged.
test.skipIf(isOnRedis)(
	'a store that is damaged between two lives ends the start with words that name it, and is left as it is',
	async () => {
		const world = await startWorld();
		await world.stopBot();
		const file = fileOf(world);
		const { size } = await stat(file);
		const store = await open(file, 'r+');
		// Not the first page: without its header it would be no database at all.
		await store.write(Buffer.alloc(size - 4_096, 'fox '), 0, size - 4_096, 4_096);
		await store.close();
		await expect(startProcess(world)).rejects.toThrow(
			new RegExp(`ended with 1[\\s\\S]*${file} .*it is damaged.*Put a copy back, or move it away`),
		);
		expect((await stat(file)).size).toBe(size);

		await writeFile(file, 'this is a text about foxes, not a database. '.repeat(100));
		await expect(startProcess(world)).rejects.toThrow(/it is damaged, or not an SQLite database/);
	},
);

test('a record of a newer Easel is kept and said, garbage is quarantined and said, and the others go on', async () => {
	const world = await startWorld();
	world.pixai.holdsTasks = true;
	const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	const reply = await member.runs('/imagine', { prompt: 'a fox' });
	await (await world.pixai.taskOf('a fox')).polled(1);
	await world.stopBot();
	const newer = { version: RECORD_VERSION + 1, job: { id: 'from-the-future' }, state: { name: 'dreaming' } };
	const garbage = { version: 1, job: 'a fox', state: { name: 'queued' } };
	await putRecord(world, 'from-the-future', newer);
	await putRecord(world, 'garbage', garbage);
	await putRecord(world, 'nonsense', 'velvet');
	const spool = join(world.folder, 'spool');
	for (const id of ['from-the-future', 'abandoned']) {
		await mkdir(join(spool, id));
		await writeFile(join(spool, id, '1'), 'a picture');
	}

	world.logged.splice(0);
	await world.startBot();
	world.pixai.holdsTasks = false;
	await reply.showsPictures(1);
	await world.logs(/"level":"warn".*from-the-future.*of a newer Easel; they are left as they are/);
	for (const id of ['garbage', 'nonsense']) {
		await world.logs(new RegExp(`"level":"error","[^}]*"job":"${id}".*moved to the quarantine`));
	}
	expect(world.logged.join('\n')).not.toContain('velvet');
	await world.stopBot();
	expect((await recordsIn(world)).get('from-the-future')).toEqual(newer);
	expect(await readdir(spool, { recursive: true })).toEqual([
		'from-the-future',
		join('from-the-future', '1'),
	]);
	expect([...(await recordsIn(world)).keys()].filter((key) => /garbage|nonsense/.test(key))).toEqual([]);
	expect(await recordsIn(world, 'quarantine')).toEqual(
		new Map<string, unknown>([
			['garbage', garbage],
			['nonsense', 'velvet'],
		]),
	);

	world.logged.splice(0);
	await world.startBot();
	await world.logs(/of a newer Easel/);
	expect(world.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});

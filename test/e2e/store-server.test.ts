import { describe, expect, onTestFinished, test } from 'vitest';
import { hasPostgres, PostgresServer } from '../postgres-server.js';
import { hasRedis, RedisServer } from '../redis-server.js';
import { startProcess } from './bot-process.js';
import { statesIn } from './records.js';
import { startWorld } from './world.js';

const FULL = /The bot’s disk takes nothing at the moment.*Nothing was paid/;
const LONGEST_WAIT = 30_000;

/** A bot whose store is on a server, and somebody in a server of Discord's with it. */
async function worldOn(server: PostgresServer | RedisServer) {
	onTestFinished(() => server.close());
	const world = await startWorld({ environment: { STORE_URL: server.url, PIXAI_CONCURRENCY: '1' } });
	world.pixai.holdsTasks = true;
	const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	return { world, asks: (prompt: string) => member.runs('/imagine', { prompt }) };
}

describe.skipIf(!hasPostgres)('a PostgreSQL that goes and comes back', () => {
	test('is to people a full disk: what is new is refused in words, what runs goes on to its picture, nothing is forgotten', async () => {
		const server = await PostgresServer.start();
		const { world, asks } = await worldOn(server);
		const running = await asks('running');
		const task = await world.pixai.taskOf('running');
		await task.polled(1);
		const waiting = await asks('waiting');
		await waiting.shows('Next in line');

		await server.kill();
		const refused = await asks('refused');
		expect(refused.text).toMatch(FULL);
		await task.completes();
		await running.showsPictures(1);
		await waiting.shows(/disk takes nothing at the moment.*keeps its place/);
		expect(world.pixai.createsSeen).toHaveLength(1);

		await server.start();
		const next = world.pixai.taskOf('waiting').then((drawn) => drawn.completes());
		await world.turning(LONGEST_WAIT, waiting.showsPictures(1));
		await next;
		expect(world.pixai.createsSeen).toHaveLength(2);
		await world.stopBot();
		expect(await statesIn(world)).toEqual(['delivered', 'delivered']);
	});
});

describe.skipIf(!hasRedis)('a Redis that goes and comes back', () => {
	test('is to people a full disk: what is new is refused in words, and nothing is forgotten or paid twice', async () => {
		const server = await RedisServer.start();
		const { world, asks } = await worldOn(server);
		const running = await asks('running');
		const task = await world.pixai.taskOf('running');
		await task.polled(1);

		await server.kill();
		const refused = await asks('refused');
		expect(refused.text).toMatch(FULL);
		await server.start();
		await task.completes();
		await world.turning(LONGEST_WAIT, running.showsPictures(1));
		world.pixai.holdsTasks = false;
		await (await asks('afterwards')).showsPictures(1);
		expect(world.pixai.createsSeen).toHaveLength(2);
		await world.stopBot();
		expect(await statesIn(world)).toEqual(['delivered', 'delivered']);
	});
});

test.skipIf(!hasPostgres)('no password of a store stands in the log, whatever the store says', async () => {
	const server = await PostgresServer.start();
	onTestFinished(() => server.close());
	const world = await startWorld({
		bot: false,
		environment: { STORE_URL: server.urlOf('easel', 's3cr3t/%', 'postgres') },
	});
	const refused = startProcess(world);
	await expect(refused).rejects.toThrow(/does not take the name or the password/);
	await expect(refused).rejects.not.toThrow(/s3cr3t/);
});

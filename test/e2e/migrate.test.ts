import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hasPostgres, PostgresServer } from '../postgres-server.js';
import { hasRedis, RedisServer } from '../redis-server.js';
import { startMigration } from '../storage/migrate-process.js';
import { statesIn } from './records.js';
import { startWorld } from './world.js';

describe.skipIf(!hasRedis || !hasPostgres)('a bot whose store is moved while it is stopped', () => {
	let redis: RedisServer;
	let postgres: PostgresServer;
	beforeAll(async () => {
		[redis, postgres] = await Promise.all([RedisServer.start(), PostgresServer.start()]);
	});
	afterAll(() => Promise.all([redis?.close(), postgres?.close()]));

	test.each([
		['a Redis', async () => redis.newDatabase()],
		['a PostgreSQL database', () => postgres.newDatabase()],
	])(
		'to %s goes on with what was under way and with what waits, and pays for nothing twice',
		async (_, newUrl) => {
			const world = await startWorld({ environment: { PIXAI_CONCURRENCY: '1' } });
			const { pixai } = world;
			pixai.holdsTasks = true;
			const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
			const done = await member.runs('/imagine', { prompt: 'done' });
			await (await pixai.taskOf('done')).completes();
			await done.showsPictures(1);
			const running = await member.runs('/imagine', { prompt: 'running' });
			const task = await pixai.taskOf('running');
			await task.polled(1);
			const waiting = await member.runs('/imagine', { prompt: 'waiting' });
			await waiting.shows('Next in line');
			await world.stopBot();

			const [from = '', to] = [world.environment.STORE_URL, await newUrl()];
			const { code, words } = await startMigration('--from', from, '--to', to).ended;
			expect(words).toContain('Read back and compared: 3 records (jobs 3,');
			expect(code).toBe(0);

			world.environment.STORE_URL = to;
			await task.completes();
			await world.startBot();
			const pictures = await running.showsPictures(1);
			expect(pictures.map(({ bytes }) => bytes)).toEqual(task.pictures);
			await (await pixai.taskOf('waiting')).completes();
			await waiting.showsPictures(1);
			expect(pixai.createsSeen).toHaveLength(3);
			await world.stopBot();
			expect(await statesIn(world)).toEqual(['delivered', 'delivered', 'delivered']);
		},
	);
});

import { describe, expect, onTestFinished, test } from 'vitest';
import { hasRedis, RedisServer } from '../redis-server.js';
import { startMigration } from '../storage/migrate-process.js';
import { startWorld } from './world.js';

describe.skipIf(!hasRedis)('a store that moves to Redis', () => {
	test('takes along what is under way: what waits, and what PixAI draws', async () => {
		const redis = await RedisServer.start();
		onTestFinished(() => redis.close());
		const world = await startWorld({ environment: { PIXAI_CONCURRENCY: '1' }, hurries: false });
		const { discord, pixai, environment } = world;
		const member = discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
		pixai.holdsTasks = true;
		const fox = await member.runs('/imagine', { prompt: 'a fox' });
		const task = await pixai.taskOf('a fox');
		await world.logs(/"job submitted"/);
		const owl = await member.runs('/imagine', { prompt: 'an owl' });
		await owl.shows('Next in line');
		await world.stopBot();

		const { code, words } = await startMigration('--from', environment.STORE_URL ?? '', '--to', redis.url)
			.ended;
		expect(code, words).toBe(0);
		environment.STORE_URL = redis.url;
		await world.startBot();
		task.completes();
		await world.turning(1_500, fox.showsPictures(1));
		pixai.holdsTasks = false;
		await world.turning(1_500, owl.showsPictures(1));
		expect(pixai.createsSeen).toHaveLength(2);
	});
});

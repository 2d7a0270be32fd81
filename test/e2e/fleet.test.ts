import { createClient } from '@redis/client';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hasRedis, RedisServer } from '../redis-server.js';
import { startWorld } from './world.js';

describe.skipIf(!hasRedis)('a fleet', () => {
	let redis: RedisServer;
	beforeAll(async () => {
		redis = await RedisServer.start();
	});
	afterAll(() => redis.close());
	beforeEach(async () => {
		const client = await createClient({ url: redis.url }).connect();
		await client.flushAll();
		await client.close();
	});

	test('of one process does everything', async () => {
		const world = await startWorld({ environment: { STORE_URL: redis.url } });
		const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
		const reply = await member.runs('/imagine', { prompt: 'a fox' });
		await reply.showsPictures(1);
		expect(world.pixai.tasks).toHaveLength(1);
	});
});

import { describe, expect, onTestFinished, test } from 'vitest';
import { freePort, worldCalledBack } from '../e2e/called-back.js';
import { hasRedis, RedisServer } from '../redis-server.js';

/** One gateway, which PixAI calls, and one worker, which draws. PixAI holds its tasks. */
async function fleet() {
	const redis = await RedisServer.start();
	onTestFinished(() => redis.close());
	const environment = { STORE_URL: redis.url, EASEL_ROLE: 'gateway' };
	const scene = await worldCalledBack({ hurries: false, environment });
	const { world, pixai, asker } = scene;
	Object.assign(world.environment, { EASEL_ROLE: 'worker', HTTP_PORT: String(await freePort()) });
	await world.startBot();
	pixai.holdsTasks = true;
	return { ...scene, asks: () => asker.runs('/imagine', { prompt: 'a fox' }) };
}

describe.skipIf(!hasRedis)('a fleet that PixAI calls back', () => {
	test('reads the task in the worker that has it, as soon as the gateway is called', async () => {
		const { world, pixai, asks } = await fleet();
		const reply = await asks();
		const task = await pixai.taskOf('a fox');
		await world.logs(/"job submitted"/);
		task.starts();
		await pixai.called(1);
		await world.turning(1_500, task.polled(1));
		world.clock.turn(1_500);
		await task.completes();
		await reply.showsPictures(1);
		expect(task.polls).toHaveLength(2);
	});

	test('finds a create whose answer was lost, in the gateway that has its server, and draws on in a worker', async () => {
		const { world, pixai, guild, asks } = await fleet();
		pixai.callsBack = false;
		pixai.faults.add({ on: 'create', answer: 'reset-after-accepting' });
		const reply = await asks();
		await reply.shows(/may have been paid/);
		const task = await pixai.taskOf('a fox');
		await task.completes();
		await pixai.callBack(task);
		await world.turning(1_500, reply.showsPictures(1));
		expect(guild.defaultChannel.messages).toHaveLength(1);
		expect(pixai.createsSeen).toHaveLength(1);
	});
});

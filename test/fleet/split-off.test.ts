import { describe, expect, test } from 'vitest';
import { statesIn } from '../e2e/records.js';
import { hasRedis } from '../redis-server.js';
import { someFleet } from './some-fleet.js';

// A lock runs out by Redis's time alone, which is the machine's.
describe.skipIf(!hasRedis)('a worker that is split off from Redis', { timeout: 60_000 }, () => {
	test('while PixAI draws, leaves the picture to another one, and does nothing more when the network is back', async () => {
		const { world, pixai, guild, starts, startsBeyondNetwork, asks } = await someFleet();
		const network = await startsBeyondNetwork();
		const reply = await asks();
		const task = await pixai.taskOf('a fox');
		await world.logs(/"job submitted"/);
		await starts('worker');
		network.goesSilent();
		await world.logs(/nobody works on jobs that were taken/);
		const { length } = task.polls;
		await task.polled(length + 2);
		await task.completes();
		await world.turning(1_500, reply.showsPictures(1));
		network.comesBack();
		await world.logs(/another process goes on with a job/);
		await world.logs(/a connection of the fleet is there again/);
		expect(reply.pictures).toHaveLength(1);
		expect(guild.defaultChannel.messages).toHaveLength(1);
		expect(pixai.createsSeen).toHaveLength(1);
		await world.stopBot();
		expect(await statesIn(world)).toEqual(['delivered']);
	});

	test('when its create was sent and its task could not be written down, tells of it when the network is back', async () => {
		const { world, pixai, guild, starts, startsBeyondNetwork, asks } = await someFleet();
		const network = await startsBeyondNetwork();
		const fault = pixai.faults.add({ on: 'create', answer: { delay: 1_000 } });
		const reply = await asks();
		await fault.met();
		await world.logs(/"job submitting"/);
		await starts('worker');
		network.goesSilent();
		world.clock.turn(1_000);
		await world.logs(/"job submitted"/);
		// All that the other one can know is that the create may have been sent.
		await reply.shows(/may have been paid/);
		network.comesBack();
		const task = await pixai.taskOf('a fox');
		await reply.shows(/PixAI has it/);
		await task.completes();
		await world.turning(1_500, reply.showsPictures(1));
		expect(guild.defaultChannel.messages).toHaveLength(1);
		expect(pixai.createsSeen).toHaveLength(1);
		await world.stopBot();
		expect(await statesIn(world)).toEqual(['delivered']);
	});
});

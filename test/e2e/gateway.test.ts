import { expect, test } from 'vitest';
import { startWorld } from './world.js';

/** Two who have asked: one whose picture PixAI draws until told otherwise, and one who waits in line. */
async function jobsRun() {
	const world = await startWorld({ environment: { PIXAI_CONCURRENCY: '1' } });
	world.pixai.holdsTasks = true;
	const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	const drawn = await member.runs('/imagine', { prompt: 'drawn' });
	await (await world.pixai.taskOf('drawn')).polled(1);
	const waiting = await member.runs('/imagine', { prompt: 'waiting' });
	await waiting.shows('Next in line');
	return { world, gateway: world.discord.gateway, member, replies: [drawn, waiting] };
}

test('jobs do not notice that Discord’s gateway is down', async () => {
	const { world, gateway, member, replies } = await jobsRun();
	gateway.goDown();
	world.pixai.holdsTasks = false;
	await Promise.all(replies.map((reply) => reply.showsPictures(1)));
	expect(gateway.connected).toEqual([]);
	gateway.comeBack();
	await gateway.whenConnected();
	await (await member.runs('/imagine', { prompt: 'afterwards' })).showsPictures(1);
	expect(world.pixai.createsSeen).toHaveLength(3);
});

test.each([
	['resumed', 'drop', { identifies: 1, resumes: 1 }],
	['asked to reconnect', 'askToReconnect', { identifies: 1, resumes: 1 }],
	['re-identified', 'invalidate', { identifies: 2, resumes: 0 }],
] as const)('jobs do not notice that the session is %s', async (_name, happens, counted) => {
	const { world, gateway, member, replies } = await jobsRun();
	const [before] = gateway.connected;
	gateway[happens]();
	await world.logs(/reconnecting to Discord/);
	world.pixai.holdsTasks = false;
	await Promise.all(replies.map((reply) => reply.showsPictures(1)));
	await gateway.whenConnected();
	expect(before).toBeDefined();
	expect(gateway).toMatchObject(counted);
	await (await member.runs('/imagine', { prompt: 'afterwards' })).showsPictures(1);
	expect(world.pixai.createsSeen).toHaveLength(3);
});

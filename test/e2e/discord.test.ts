import { describe, expect, test } from 'vitest';
import type { OptionValues } from '../../sandbox/discord/options.js';
import { startWorld, type World } from './world.js';

const MINUTE = 60_000;

async function asks({ discord }: World, options: OptionValues = { prompt: 'a fox' }) {
	const member = discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	return member.runs('/imagine', options);
}

describe('commands', () => {
	test('are registered once, and a restart writes nothing', async () => {
		const world = await startWorld();
		expect(world.discord.commandWrites).toBe(1);
		await world.stopBot();
		await world.startBot();
		expect(world.discord.commandWrites).toBe(1);
	});

	test('are registered in one server alone where DISCORD_GUILD_ID says so', async () => {
		const world = await startWorld({ bot: false });
		const guild = world.discord.addGuild({ name: 'Workshop' });
		world.environment.DISCORD_GUILD_ID = guild.id;
		await world.startBot();
		await (await guild.addMember({ name: 'Aki' }).runs('/imagine', { prompt: 'a fox' })).showsPictures(1);
		await world.stopBot();
		await world.startBot();
		expect(world.discord.commandWrites).toBe(1);
	});
});

test('the client asks for no intent', async () => {
	const { discord } = await startWorld();
	expect(discord.gateway.sessions.map(({ intents }) => intents)).toEqual([0]);
});

describe('Discord falters, and the picture arrives', () => {
	test.each([
		['a 500 to the edit', { status: 500 }],
		['a 503 to the edit', { status: 503 }],
		['a reset', 'reset'],
		['a reset after the edit was done', 'reset-after-accepting'],
	] as const)('%s', async (_name, answer) => {
		const world = await startWorld();
		const fault = world.discord.faults.add({ route: /PATCH .*@original/, times: 3, answer });
		const reply = await asks(world);
		const turning = setInterval(() => world.clock.turn(5000), 50);
		await reply.showsPictures(1).finally(() => clearInterval(turning));
		expect(fault.hits).toBe(3);
	});

	test('the answer to the deferral is lost', async () => {
		const world = await startWorld();
		world.discord.faults.add({ route: /POST .*callback/, answer: 'reset-after-accepting' });
		const reply = await asks(world);
		await reply.showsPictures(1);
		expect(world.pixai.tasks).toHaveLength(1);
	});

	test('the gateway drops while a picture is drawn', async () => {
		const world = await startWorld();
		world.pixai.holdsTasks = true;
		const reply = await asks(world);
		const task = await world.pixai.taskOf('a fox');
		world.discord.gateway.drop();
		task.completes();
		await reply.showsPictures(1);
	});

	test('the interaction is over before the picture is drawn', async () => {
		const world = await startWorld();
		world.pixai.holdsTasks = true;
		const reply = await asks(world);
		const task = await world.pixai.taskOf('a fox');
		task.starts();
		world.clock.turn(16 * MINUTE);
		task.completes();
		world.clock.turn(15_000);
		await reply.showsPictures(1);
	});

	test('the token is refused early', async () => {
		const world = await startWorld();
		world.discord.faults.add({
			route: /PATCH .*@original/,
			times: Number.POSITIVE_INFINITY,
			answer: { status: 401, body: { code: 50027, message: 'Invalid Webhook Token' } },
		});
		const reply = await asks(world);
		await reply.showsPictures(1);
	});
});

test('a deferral that Discord did not take costs nothing', async () => {
	const world = await startWorld();
	world.discord.faults.add({
		route: /POST .*callback/,
		answer: { status: 404, body: { code: 10062, message: 'Unknown interaction' } },
	});
	const asked = asks(world);
	world.clock.turn(3001);
	const reply = await asked;
	expect(reply.state).toBe('did not respond');
	await (await asks(world, { prompt: 'another fox' })).showsPictures(1);
	expect(world.pixai.tasks.map((task) => task.prompt)).toEqual(['another fox']);
});

test('a command that Discord still knows from an older version is answered in words', async () => {
	const world = await startWorld();
	const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	const reply = await member.runs('/paint', {}, { forged: true });
	expect(reply.ephemeral).toBe(true);
	expect(reply.text).toContain('no longer there');
});

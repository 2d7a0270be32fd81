import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { OptionValues } from '../../sandbox/discord/options.js';
import { Permission } from '../../sandbox/discord/wire.js';
import { GatewayLost, TokenRefused } from '../../src/discord/client.js';
import { startWorld, type World } from './world.js';

const MINUTE = 60_000;
const PATIENCE = { timeout: 10_000 };

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
		await world.turning(5000, world.logs(/"msg":"job delivered"/));
		expect(fault.hits).toBe(3);
		expect(reply.pictures).toHaveLength(1);
	});

	test('ten minutes long, while the picture is drawn and after', async () => {
		const world = await startWorld();
		world.pixai.holdsTasks = true;
		const reply = await asks(world);
		const task = await world.pixai.taskOf('a fox');
		const down = world.discord.faults.add({
			route: /./,
			times: Number.POSITIVE_INFINITY,
			answer: { status: 503 },
		});
		await task.completes();
		const delivered = world.turning(5000, world.logs(/"msg":"job delivered"/));
		const until = world.clock.now() + 10 * MINUTE;
		while (world.clock.now() < until) await down.nextHit();
		expect(reply.pictures).toEqual([]);
		down.remove();
		await delivered;
		expect(reply.pictures.map(({ bytes }) => bytes)).toEqual(task.pictures);
		expect(world.pixai.createsSeen).toHaveLength(1);
	});

	test('and the picture is fetched again, when its file is gone by then', async () => {
		const world = await startWorld();
		const down = world.discord.faults.add({ route: /PATCH .*@original/, times: 20, answer: { status: 503 } });
		const reply = await asks(world);
		await world.logs(/Discord did not take a reply/);
		await rm(join(world.folder, 'spool'), { recursive: true });
		await world.turning(1000, world.logs(/"msg":"job delivered"/));
		expect(down.hits).toBe(20);
		expect(reply.pictures.map(({ bytes }) => bytes)).toEqual(world.pixai.tasks[0]?.pictures);
		expect(world.pixai.createsSeen).toHaveLength(1);
	});

	test('the answer to the deferral is lost', async () => {
		const world = await startWorld();
		world.discord.faults.add({ route: /POST .*callback/, answer: 'reset-after-accepting' });
		const reply = await asks(world);
		await reply.showsPictures(1);
		expect(world.pixai.tasks).toHaveLength(1);
	});

	test('the answer to the deferral is lost, and so is the way to ask again', async () => {
		const world = await startWorld();
		world.discord.faults.add({ route: /POST .*callback/, answer: 'reset-after-accepting' });
		const asking = world.discord.faults.add({ route: /GET .*original/, answer: { status: 500 } });
		const reply = await asks(world);
		await reply.showsPictures(1);
		expect(asking.hits).toBe(1);
		expect(world.pixai.tasks).toHaveLength(1);
	});

	test('an edit that tells of progress is carried out late, and hides the picture not for long', async () => {
		const world = await startWorld();
		world.pixai.holdsTasks = true;
		const late = world.discord.faults.add({ route: /PATCH .*@original/, answer: { delay: 20_000 } });
		const reply = await asks(world);
		const task = await world.pixai.taskOf('a fox');
		await task.completes();
		const [shown] = await reply.showsPictures(1);
		expect(late.hits).toBe(1);

		world.clock.turn(20_000);
		await reply.shows(({ pictures }) => pictures.length === 0);
		const hiddenAt = world.clock.now();
		const [shownAgain] = await world.turning(1000, reply.showsPictures(1));
		expect(world.clock.now() - hiddenAt).toBeLessThan(MINUTE);
		expect(shownAgain?.bytes).toEqual(shown?.bytes);
		expect(reply.text).toContain('**a fox**');
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

	test('the gateway lets nobody in for a while, and the bot comes back by itself', async () => {
		const world = await startWorld();
		const { gateway } = world.discord;
		gateway.goDown();
		await world.logs(/reconnecting to Discord/);
		gateway.comeBack();
		await gateway.whenConnected();
		await (await asks(world)).showsPictures(1);
		expect(world.lost).toEqual([]);
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

test('two bots on one token, which both get every interaction, hand each request over once', async () => {
	const world = await startWorld();
	const { discord, pixai, environment, folder } = world;
	environment.DATA_DIR = join(folder, 'second');
	environment.STORE_URL = `sqlite://${join(folder, 'second.sqlite')}`;
	await world.startBot();
	await discord.gateway.whenConnected(2);

	const member = discord
		.addGuild({ name: 'Fox Den' })
		.addMember({ name: 'Aki', permissions: Permission.ManageGuild });
	pixai.holdsTasks = true;
	const prompts = Array.from({ length: 6 }, (_, index) => `fox ${index}`);
	const replies = await Promise.all(prompts.map((prompt) => member.runs('/imagine', { prompt })));
	pixai.holdsTasks = false;
	await Promise.all(replies.map((reply) => reply.showsPictures(1)));

	expect(pixai.createsSeen).toHaveLength(6);
	expect(pixai.tasks.map(({ prompt }) => prompt).sort()).toEqual(prompts);
	const callbacks = discord.requests.filter(
		({ route, status }) => route.endsWith('/callback') && status === 400,
	);
	expect(callbacks.length).toBeGreaterThanOrEqual(6);
	expect(replies.flatMap(({ followUps }) => followUps)).toEqual([]);
});

describe('Discord ends the connection for good', () => {
	test.each([
		[4004, TokenRefused],
		[4014, GatewayLost],
	])('with %d, and whoever runs the process is told why, once', async (code, kind) => {
		const { discord, lost, logged } = await startWorld();
		for (const { socket } of discord.gateway.connected) socket?.close(code);
		await vi.waitFor(() => expect(lost).toHaveLength(1), PATIENCE);
		expect(lost[0]).toBeInstanceOf(kind);
		expect(logged.join('')).not.toContain('reconnecting');
	});

	test('never by the bot’s own stopping', async () => {
		const world = await startWorld();
		await world.stopBot();
		expect(world.lost).toEqual([]);
	});
});

test('a deferral that Discord did not take costs nothing', async () => {
	const world = await startWorld();
	const fault = world.discord.faults.add({
		route: /POST .*callback/,
		answer: { status: 404, body: { code: 10062, message: 'Unknown interaction' } },
	});
	const refused = fault.nextHit();
	const asked = asks(world);
	await refused;
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

import { describe, expect, test } from 'vitest';
import { Permission } from '../../sandbox/discord/wire.js';
import { posts, worldCalledBack } from './called-back.js';
import { statesIn } from './records.js';
import { pastes } from './server-key.js';

/** Somebody reads that nobody knows whether PixAI took their request; it has, and has not called back yet. */
async function uncertain({ isPrivate = false } = {}) {
	const scene = await worldCalledBack({ hurries: false });
	const { pixai, asker } = scene;
	pixai.holdsTasks = true;
	pixai.callsBack = false;
	pixai.faults.add({ on: 'create', answer: 'reset-after-accepting' });
	const reply = await asker.runs('/imagine', { prompt: 'a fox', private: isPrivate });
	await reply.shows(/may have been paid/);
	const task = await pixai.taskOf('a fox');
	const { callbackUrl: url } = task.request as { callbackUrl: string };
	return { ...scene, reply, task, url };
}

describe('a create whose answer was lost', () => {
	test('is found when PixAI calls that it draws: the same reply tells of it, and then shows the picture', async () => {
		const { world, pixai, guild, reply, task, origin } = await uncertain();
		task.starts();
		await pixai.callBack(task);
		await world.turning(1_500, reply.shows(/Being drawn/));
		expect(reply.buttons).not.toContain('Try again');
		await task.completes();
		await pixai.callBack(task);
		await world.turning(1_500, reply.showsPictures(1));
		expect(guild.defaultChannel.messages).toHaveLength(1);
		expect(pixai.createsSeen).toHaveLength(1);
		const metrics = await (await fetch(`${origin}/metrics`)).text();
		expect(metrics).toMatch(/^easel_jobs_found_total 1$/m);
	});

	test('is found when PixAI calls that it is done, after a restart, too', async () => {
		const { world, pixai, guild, reply, task } = await uncertain();
		await world.stopBot();
		await world.startBot();
		await task.completes();
		await pixai.callBack(task);
		await world.turning(1_500, reply.showsPictures(1));
		expect(guild.defaultChannel.messages).toHaveLength(1);
		expect(pixai.createsSeen).toHaveLength(1);
	});

	test('is read and fetched on the account that it was handed over to, although the server has another by then', async () => {
		const { world, pixai, guild, asker } = await worldCalledBack({ hurries: false });
		const manager = guild.addMember({ name: 'Mo', permissions: Permission.ManageGuild });
		await pastes(manager, pixai.addKey());
		pixai.holdsTasks = true;
		pixai.callsBack = false;
		pixai.faults.add({ on: 'create', answer: 'reset-after-accepting' });
		const reply = await asker.runs('/imagine', { prompt: 'a fox' });
		await reply.shows(/may have been paid/);
		await pastes(manager, pixai.addKey());
		pixai.revokesKey();
		const task = await pixai.taskOf('a fox');
		await task.completes();
		await pixai.callBack(task);
		await world.turning(1_500, reply.showsPictures(1));
	});

	test('that PixAI could not draw is not in doubt any more', async () => {
		const { world, pixai, reply, task } = await uncertain();
		task.fails();
		await pixai.callBack(task);
		await world.turning(1_500, reply.shows(/PixAI could not/));
		await world.logs(/"job failed"/);
	});

	test('is found once, however often PixAI calls', async () => {
		const { world, pixai, guild, reply, task } = await uncertain();
		await task.completes();
		await Promise.all(Array.from({ length: 20 }, () => pixai.callBack(task)));
		await world.turning(1_500, reply.showsPictures(1));
		await world.logs(/"job delivered"/);
		await pixai.callBack(task);
		expect(world.logged.filter((line) => line.includes('"job submitted"'))).toHaveLength(1);
		expect(guild.defaultChannel.messages).toHaveLength(1);
	});

	test('is not found by a call about a task that PixAI does not know: nothing happens', async () => {
		const { world, reply, url } = await uncertain();
		expect(await posts(url, { data: { id: '1990000000000000000' } })).toBe(204);
		await world.turning(30_000, world.logs(/could not be found/));
		expect(reply.text).toMatch(/may have been paid/);
		await world.stopBot();
		expect(await statesIn(world)).toEqual(['uncertain']);
	});

	test.each([
		['nothing', ''],
		['no task', { data: {} }],
	])('is not found by a call that says %s', async (_what, said) => {
		const { world, pixai, reply, task, url } = await uncertain();
		expect(await posts(url, said)).toBe(204);
		expect(task.polls).toEqual([]);
		await task.completes();
		await pixai.callBack(task);
		await world.turning(1_500, reply.showsPictures(1));
	});
});

describe('a create that is found when it was tried again', () => {
	async function triedAgain(options?: { isPrivate: boolean }) {
		const scene = await uncertain(options);
		const { pixai, asker, reply } = scene;
		pixai.allowsRepeats = true;
		await asker.presses(reply, 'Try again');
		const [, second] = await pixai.created(2);
		return { ...scene, second };
	}

	test('gets a message of its own, and the new one keeps the reply', async () => {
		const { world, pixai, guild, asker, reply, task, second } = await triedAgain();
		await task.completes();
		await pixai.callBack(task);
		const shown = guild.defaultChannel.receives(({ pictures }) => pictures.length > 0);
		const first = await world.turning(1_500, shown);
		expect(first.message?.id).not.toBe(reply.message?.id);
		expect(first.pings.users).toEqual([asker.id]);
		expect(first.pictures.map(({ bytes }) => bytes)).toEqual(task.pictures);
		expect(reply.pictures).toEqual([]);
		await second?.completes();
		await world.turning(1_500, reply.showsPictures(1));
		expect(reply.pictures.map(({ bytes }) => bytes)).toEqual(second?.pictures);
		expect(guild.defaultChannel.messages).toHaveLength(2);
	});

	test('is shown to nobody else where it was private', async () => {
		const { world, pixai, guild, asker, reply, task } = await triedAgain({ isPrivate: true });
		await task.completes();
		await pixai.callBack(task);
		await world.turning(1_500, world.logs(/"job delivered"/));
		const [first] = world.discord.directMessagesTo(asker);
		expect(first?.pictures.map(({ bytes }) => bytes)).toEqual(task.pictures);
		expect(reply.pictures).toEqual([]);
		expect(guild.defaultChannel.messages.filter(({ pictures }) => pictures.length > 0)).toEqual([]);
	});

	test('and could not be drawn, is no news: the new one is what counts', async () => {
		const { world, pixai, guild, reply, task, second } = await triedAgain();
		task.fails();
		await pixai.callBack(task);
		await task.polled(1);
		await second?.completes();
		await world.turning(1_500, reply.showsPictures(1));
		expect(guild.defaultChannel.messages).toHaveLength(1);
	});
});

test('what was found counts once in what its asker may ask for in a day', async () => {
	const { world, pixai, guild, asker, reply, task } = await uncertain();
	const moderator = guild.addMember({ name: 'Mo', permissions: Permission.ManageGuild });
	await moderator.runs('/limits set', { server_daily: 2 });
	await task.completes();
	await pixai.callBack(task);
	await world.turning(1_500, reply.showsPictures(1));
	pixai.holdsTasks = false;
	pixai.callsBack = true;
	const second = await asker.runs('/imagine', { prompt: 'an owl' });
	await world.turning(1_500, second.showsPictures(1));
	const third = await asker.runs('/imagine', { prompt: 'a hen' });
	await third.shows(/today|day/);
	expect(pixai.createsSeen).toHaveLength(2);
});

import { describe, expect, test } from 'vitest';
import type { PostedMessage } from '../../sandbox/discord/posted.js';
import { openStore } from '../../src/storage/store.js';
import { startWorld, type World } from './world.js';

const MINUTE = 60_000;

/** Somebody who has asked for a fox that PixAI draws until told otherwise. */
async function waitsForFox({ isPrivate = false } = {}) {
	const world = await startWorld();
	world.pixai.holdsTasks = true;
	const guild = world.discord.addGuild({ name: 'Fox Den' });
	const asker = world.discord.addPerson({ name: 'Aki' });
	const other = world.discord.addPerson({ name: 'Sora' });
	const reply = await asker.in(guild).runs('/imagine', { prompt: 'a fox', private: isPrivate });
	const task = await world.pixai.taskOf('a fox');
	task.starts();
	await task.polled(1);
	/** The clock is turned behind a read, so that PixAI sees the whole of it between two reads. */
	const passes = async (ms: number) => {
		await task.polled(task.polls.length + 1);
		world.clock.turn(ms);
	};
	/** Draws the fox and waits until the job has come to an end, which each job does once. */
	const ends = async (name = 'delivered') => {
		await task.completes();
		return world.turning(5000, world.logs(new RegExp(`"msg":"job ${name}"`)));
	};
	return { world, guild, channel: guild.defaultChannel, asker, other, reply, task, passes, ends };
}

type Scene = Awaited<ReturnType<typeof waitsForFox>>;

/** The fox that PixAI drew is shown once, there and nowhere else. */
function showsFoxOnce({ world, channel, asker, other }: Scene, place: 'channel' | 'direct') {
	const shown = (messages: readonly PostedMessage[]) =>
		messages.filter(({ pictures }) => pictures.length > 0);
	const inChannel = shown(channel.messages);
	const direct = shown(world.discord.directMessagesTo(asker));
	expect([inChannel.length, direct.length]).toEqual(place === 'channel' ? [1, 0] : [0, 1]);
	expect(world.discord.directMessagesTo(other)).toEqual([]);
	const [message] = [...inChannel, ...direct];
	expect(message?.pictures.map(({ bytes }) => bytes)).toEqual(world.pixai.tasks[0]?.pictures);
	expect(message?.text).toContain('**a fox**');
	return message;
}

describe('the picture comes into the same message, written by the bot,', () => {
	test('when the interaction’s token expired while it was drawn', async () => {
		const scene = await waitsForFox();
		await scene.passes(16 * MINUTE);
		await scene.ends();
		showsFoxOnce(scene, 'channel');
		expect(scene.reply.pictures).toHaveLength(1);
		expect(scene.channel.messages).toHaveLength(1);
	});

	test('when Discord ends the token early (50027)', async () => {
		const scene = await waitsForFox();
		scene.world.discord.faults.add({
			route: /PATCH .*@original/,
			times: Number.POSITIVE_INFINITY,
			answer: { status: 401, body: { code: 50027, message: 'Invalid Webhook Token' } },
		});
		const { clock } = scene.world;
		const began = clock.now();
		await scene.ends();
		expect(clock.now() - began).toBeLessThan(5 * MINUTE);
		showsFoxOnce(scene, 'channel');
		expect(scene.reply.pictures).toHaveLength(1);
	});
});

describe('the picture comes as a new message in the channel, which pings only the asker,', () => {
	test('when somebody has deleted the reply', async () => {
		const scene = await waitsForFox();
		await scene.passes(4000);
		await scene.reply.shows('Being drawn');
		scene.reply.deletedByModerator();
		await scene.ends();
		const message = showsFoxOnce(scene, 'channel');
		expect(message?.pings).toEqual({ everyone: false, users: [scene.asker.id], roles: [] });
		expect(scene.channel.messages).toHaveLength(1);
	});

	test('once, although Discord’s answer to it was lost', async () => {
		const scene = await waitsForFox();
		scene.reply.deletedByModerator();
		const fault = scene.world.discord.faults.add({
			route: /^POST \/channels\/\d+\/messages$/,
			answer: 'reset-after-accepting',
		});
		await scene.ends();
		expect(fault.hits).toBe(1);
		showsFoxOnce(scene, 'channel');
	});

	test('and so does the reason why there is none', async () => {
		const { world, channel, asker, reply, task } = await waitsForFox();
		reply.deletedByModerator();
		task.fails();
		await world.turning(
			5000,
			channel.receives(({ text }) => text.includes('could not draw this')),
		);
		const [message] = channel.messages;
		expect(channel.messages).toHaveLength(1);
		expect(message?.pings).toEqual({ everyone: false, users: [asker.id], roles: [] });
	});
});

describe('the picture comes as a direct message', () => {
	test('when the reply is private and its quarter of an hour is over; the channel sees nothing', async () => {
		const scene = await waitsForFox({ isPrivate: true });
		await scene.passes(16 * MINUTE);
		await scene.ends();
		showsFoxOnce(scene, 'direct');
		expect(scene.reply.pictures).toEqual([]);
		expect(scene.channel.messages).toEqual([]);
	});

	test('when the channel was deleted', async () => {
		const scene = await waitsForFox();
		scene.channel.delete();
		await scene.ends();
		showsFoxOnce(scene, 'direct');
	});

	test('when the bot was removed from the server and the interaction is over', async () => {
		const scene = await waitsForFox();
		scene.guild.removeBot();
		await scene.passes(16 * MINUTE);
		await scene.ends();
		showsFoxOnce(scene, 'direct');
	});

	test('when the bot may not see the channel any more (50001) and the interaction is over', async () => {
		const scene = await waitsForFox();
		scene.channel.deny('access');
		await scene.passes(16 * MINUTE);
		await scene.ends();
		showsFoxOnce(scene, 'direct');
	});

	test('when the reply was deleted and the bot may not write in the channel (50013)', async () => {
		const scene = await waitsForFox();
		scene.channel.deny('sending');
		scene.reply.deletedByModerator();
		await scene.ends();
		showsFoxOnce(scene, 'direct');
	});

	test('once, although Discord’s answer to it was lost', async () => {
		const scene = await waitsForFox({ isPrivate: true });
		const fault = scene.world.discord.faults.add({
			route: /^POST \/channels\/\d+\/messages$/,
			answer: 'reset-after-accepting',
		});
		await scene.passes(16 * MINUTE);
		await scene.ends();
		expect(fault.hits).toBe(1);
		showsFoxOnce(scene, 'direct');
	});
});

test('how it ended comes as a direct message, too, when there is no picture and the reply was private', async () => {
	const { world, channel, asker, reply, task, passes } = await waitsForFox({ isPrivate: true });
	await passes(16 * MINUTE);
	task.fails();
	world.clock.turn(15_000);
	const message = await asker.channel.receives();
	expect(message.text).toMatch(/could not draw this/);
	expect(reply.text).not.toMatch(/could not draw this/);
	expect(channel.messages).toEqual([]);
});

test('somebody who takes no direct messages (50007) gets none: the log warns, the record says why, and the bot goes on', async () => {
	const scene = await waitsForFox({ isPrivate: true });
	const { world, guild, asker, other } = scene;
	asker.closesDirectMessages();
	await scene.passes(16 * MINUTE);
	await scene.ends('undeliverable');
	const warning = JSON.parse(await world.logs(/"msg":"a reply is undeliverable"/));
	expect(warning.level).toBe('warn');
	expect(JSON.stringify(warning.err)).toContain('Cannot send messages to this user');
	expect(world.discord.directMessagesTo(asker)).toEqual([]);
	expect(scene.channel.messages).toEqual([]);

	world.pixai.holdsTasks = false;
	await (await other.in(guild).runs('/imagine', { prompt: 'another fox' })).showsPictures(1);

	await world.stopBot();
	expect(await recordOf(world, warning.job)).toMatchObject({
		state: { name: 'undeliverable', reason: expect.stringContaining('Cannot send messages to this user') },
	});
});

async function recordOf({ environment }: World, job: string): Promise<unknown> {
	const store = await openStore(environment.STORE_URL ?? '');
	try {
		return await store.namespace('jobs').get(job);
	} finally {
		await store.close();
	}
}

import { describe, expect, test } from 'vitest';
import type { Person } from '../../sandbox/discord/people.js';
import type { Guild } from '../../sandbox/discord/places.js';
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
	return { world, guild, asker, other, reply, task, passes };
}

/** The asker, and nobody else, gets one picture in direct messages, and the channel shows none. */
async function getsPictureDirectly(world: World, asker: Person, other: Person, guild: Guild) {
	const message = await asker.channel.receives(({ pictures }) => pictures.length > 0);
	expect(world.discord.directMessagesTo(asker)).toHaveLength(1);
	expect(world.discord.directMessagesTo(other)).toEqual([]);
	expect(message.pictures.map(({ bytes }) => bytes)).toEqual(world.pixai.tasks[0]?.pictures);
	expect(message.text).toContain('**a fox**');
	expect(message.pings.everyone).toBe(false);
	expect(guild.defaultChannel.messages.flatMap(({ pictures }) => pictures)).toEqual([]);
	return message;
}

describe('the picture comes as a direct message', () => {
	test('when the reply is private and its quarter of an hour is over; the channel sees nothing', async () => {
		const { world, guild, asker, other, reply, task, passes } = await waitsForFox({ isPrivate: true });
		await passes(16 * MINUTE);
		await task.completes();
		world.clock.turn(15_000);
		await getsPictureDirectly(world, asker, other, guild);
		expect(reply.pictures).toEqual([]);
		expect(guild.defaultChannel.messages).toEqual([]);
	});

	test('when somebody has deleted the reply', async () => {
		const { world, guild, asker, other, reply, task, passes } = await waitsForFox();
		await passes(4000);
		await reply.shows('Being drawn');
		reply.deletedByModerator();
		await task.completes();
		world.clock.turn(4000);
		await getsPictureDirectly(world, asker, other, guild);
		expect(guild.defaultChannel.messages).toEqual([]);
	});

	test('when the bot was thrown out of the server and the interaction is over', async () => {
		const { world, guild, asker, other, task, passes } = await waitsForFox();
		guild.removeBot();
		await passes(16 * MINUTE);
		await task.completes();
		world.clock.turn(15_000);
		await getsPictureDirectly(world, asker, other, guild);
	});

	test('once, although Discord’s answer to it was lost', async () => {
		const { world, guild, asker, other, task, passes } = await waitsForFox({ isPrivate: true });
		const fault = world.discord.faults.add({
			route: /^POST \/channels\/\d+\/messages$/,
			answer: 'reset-after-accepting',
		});
		await passes(16 * MINUTE);
		await task.completes();
		await world.turning(5000, world.logs(/"msg":"job delivered"/));
		expect(fault.hits).toBe(1);
		await getsPictureDirectly(world, asker, other, guild);
	});
});

test('how it ended comes as a direct message, too, when there is no picture', async () => {
	const { world, asker, reply, task, passes } = await waitsForFox({ isPrivate: true });
	await passes(16 * MINUTE);
	task.fails();
	world.clock.turn(15_000);
	const message = await asker.channel.receives();
	expect(message.text).toMatch(/could not draw this/);
	expect(reply.text).not.toMatch(/could not draw this/);
});

test('somebody who takes no direct messages gets none: the log says so, and the bot goes on', async () => {
	const { world, guild, asker, other, task, passes } = await waitsForFox({ isPrivate: true });
	asker.closesDirectMessages();
	await passes(16 * MINUTE);
	await task.completes();
	world.clock.turn(15_000);
	await world.logs(
		/"level":"error".*Cannot send messages to this user.*nobody could be told how a job ended/,
	);
	expect(world.discord.directMessagesTo(asker)).toEqual([]);

	world.pixai.holdsTasks = false;
	await (await other.in(guild).runs('/imagine', { prompt: 'another fox' })).showsPictures(1);
});

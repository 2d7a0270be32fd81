import { describe, expect, test } from 'vitest';
import { type BotProcess, startProcess } from './bot-process.js';
import { statesIn } from './records.js';
import { startWorld } from './world.js';

/** A bot in a process of its own, and somebody who has asked it for a fox that PixAI draws until told otherwise. */
async function isAskedForFox() {
	const world = await startWorld({ bot: false });
	world.pixai.holdsTasks = true;
	const bot = await startProcess(world);
	const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	const asks = () => member.runs('/imagine', { prompt: 'a fox' });
	return { world, bot, member, asks };
}

/** Somebody whose fox is drawn, so that the next edit of the reply brings the picture. */
async function seesItBeingDrawn() {
	const scene = await isAskedForFox();
	const reply = await scene.asks();
	const task = await scene.world.pixai.taskOf('a fox');
	task.starts();
	await reply.shows('Being drawn');
	return { ...scene, reply, task };
}

async function endsInTime(bot: BotProcess) {
	const toldAt = performance.now();
	bot.gets('SIGTERM');
	expect(await bot.ended).toBe(0);
	expect(performance.now() - toldAt).toBeLessThan(10_000);
	expect(bot.written.at(-1)).not.toContain('Easel ends, although');
}

describe.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
	test('lets a reply that is being written finish, and ends with 0', async () => {
		const { world, bot, reply, task } = await seesItBeingDrawn();
		const slow = world.discord.faults.add({ route: /^PATCH .*@original/, answer: { delay: 1_500 } });
		const isWriting = slow.nextHit();
		await task.completes();
		await isWriting;
		expect(reply.pictures).toEqual([]);
		bot.gets(signal);
		expect(await bot.ended).toBe(0);
		expect(reply.pictures.map(({ bytes }) => bytes)).toEqual(task.pictures);
		expect(await statesIn(world)).toEqual(['delivered']);
	});

	test('waits for the answer to a create that is under way: the next life fetches the picture', async () => {
		const { world, bot, asks } = await isAskedForFox();
		const slow = world.pixai.faults.add({ on: 'create', answer: { delay: 1_500 } });
		const reply = await asks();
		await slow.met();
		bot.gets(signal);
		expect(await bot.ended).toBe(0);
		expect(await statesIn(world)).toEqual(['submitted']);
		await startProcess(world);
		world.pixai.holdsTasks = false;
		await reply.showsPictures(1);
		expect(world.pixai.createsSeen).toHaveLength(1);
	});
});

describe('the end comes with 0 within ten seconds', () => {
	test('although Discord does not answer', async () => {
		const { world, bot, reply, task } = await seesItBeingDrawn();
		const silent = world.discord.faults.add({
			route: /^PATCH/,
			times: Number.POSITIVE_INFINITY,
			answer: 'hang',
		});
		const isWriting = silent.nextHit();
		await task.completes();
		await isWriting;
		await endsInTime(bot);
		expect(await statesIn(world)).toEqual(['generated']);
		silent.remove();
		await startProcess(world);
		await reply.showsPictures(1);
	});

	test('although PixAI does not answer a create: the next life says that nobody knows', async () => {
		const { world, bot, asks } = await isAskedForFox();
		const silent = world.pixai.faults.add({ on: 'create', answer: 'hang-after-accepting' });
		const reply = await asks();
		await silent.met();
		await endsInTime(bot);
		await startProcess(world);
		await reply.shows(/nobody knows whether it took this.*may have been paid.*Try again/);
		expect(world.pixai.createsSeen).toHaveLength(1);
	});
});

test('whoever asks while the bot stops is told that it restarts, and nothing is created', async () => {
	const { world, bot, member, asks } = await isAskedForFox();
	const silent = world.pixai.faults.add({ on: 'create', answer: 'hang' });
	await asks();
	await silent.met();
	bot.gets('SIGTERM');
	await bot.writes(/Easel stops/);
	const reply = await member.runs('/imagine', { prompt: 'an owl' });
	expect(reply.text).toMatch(/The bot restarts.*Try again/);
	expect(reply.ephemeral).toBe(true);
	const press = await member.presses(reply, '1:again:1', { forged: true });
	expect(press.text).toMatch(/The bot restarts/);
	expect(await bot.ended).toBe(0);
	expect(world.pixai.createsSeen).toHaveLength(1);
});

test('a second signal ends at once', async () => {
	const { world, bot, asks } = await isAskedForFox();
	const silent = world.pixai.faults.add({ on: 'create', answer: 'hang' });
	await asks();
	await silent.met();
	bot.gets('SIGTERM');
	await bot.writes(/Easel stops/);
	bot.gets('SIGINT');
	expect(await bot.ended).toBe(1);
	expect(bot.written.at(-1)).toContain('Easel ends at once');
});

test('a bot whose connection to Discord is still being made goes on with its jobs, and stops in order', async () => {
	const { world, bot, asks } = await isAskedForFox();
	const reply = await asks();
	const task = await world.pixai.taskOf('a fox');
	await task.polled(1);
	bot.gets('SIGKILL');
	await bot.ended;
	await task.completes();

	world.discord.faults.add({ route: /^GET \/gateway/, times: Number.POSITIVE_INFINITY, answer: 'hang' });
	const next = await startProcess(world, { started: /unfinished jobs are taken up again/ });
	await reply.showsPictures(1);
	await endsInTime(next);
	expect(next.written.join('\n')).not.toMatch(/"level":"(error|fatal)"/);
});

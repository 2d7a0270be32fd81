import { describe, expect, test } from 'vitest';
import { posts, worldCalledBack } from './called-back.js';
import { recordsIn } from './records.js';

/** Where PixAI was told to call. */
function addressIn(request: unknown): string {
	return (request as { callbackUrl: string }).callbackUrl;
}

/** Somebody has asked for a picture, PixAI has begun to draw it, and has called. */
async function beingDrawn() {
	const scene = await worldCalledBack({ hurries: false });
	const { world, pixai, asker } = scene;
	pixai.holdsTasks = true;
	const reply = await asker.runs('/imagine', { prompt: 'a fox' });
	const task = await pixai.taskOf('a fox');
	await world.logs(/"job submitted"/);
	task.starts();
	await pixai.called(1);
	await world.turning(1_500, task.polled(1));
	return { ...scene, reply, task, url: addressIn(task.request) };
}

test('when PixAI calls, the picture comes with the next read: nothing else is waited for', async () => {
	const { world, pixai, reply, task } = await beingDrawn();
	world.clock.turn(1_500);
	await task.completes();
	await reply.showsPictures(1);
	expect(task.polls).toHaveLength(2);
	expect(pixai.calls.map(({ action, status }) => [action, status])).toEqual([
		['task_running', 204],
		['task_completed', 204],
	]);
});

test('a callback that comes in a burst, and again when all is over, does no more than one', async () => {
	const { world, guild, reply, task, url } = await beingDrawn();
	const said = { action: 'task_completed', data: { id: task.id, status: 'completed' } };
	const burst = await Promise.all(Array.from({ length: 50 }, () => posts(url, said)));
	expect(new Set(burst)).toEqual(new Set([204]));
	world.clock.turn(1_500);
	await task.polled(2);
	await task.completes();
	await world.turning(1_500, reply.showsPictures(1));
	expect(await posts(url, said)).toBe(204);
	expect(guild.defaultChannel.messages).toHaveLength(1);
	expect(world.pixai.createsSeen).toHaveLength(1);
});

test('what a callback claims is not believed: the task is read, and it is not done', async () => {
	const { world, reply, task, url } = await beingDrawn();
	const claim = { action: 'task_failed', data: { id: task.id, status: 'failed', outputs: {} } };
	world.clock.turn(1_500);
	expect(await posts(url, claim)).toBe(204);
	await task.polled(2);
	world.clock.turn(1_500);
	await task.completes();
	await reply.showsPictures(1);
});

describe('a callback that is', () => {
	test('forged is refused, and no task is read for it', async () => {
		const { world, origin, task, url } = await beingDrawn();
		const job = new URL(url).pathname.split('/')[2];
		const said = { data: { id: task.id } };
		world.clock.turn(1_500);
		for (const path of [
			`${job}/${'A'.repeat(43)}`,
			`${job}/`,
			`${job}`,
			`another/${url.split('/').at(-1)}`,
			`${job}/%00`,
		])
			expect(await posts(`${origin}/callback/${path}`, said)).toBe(404);
		expect(task.polls).toHaveLength(1);
		const token = url.split('/').at(-1) ?? '';
		expect(world.logged.filter((line) => line.includes(token))).toEqual([]);
		const metrics = await (await fetch(`${origin}/metrics`)).text();
		expect(metrics).toMatch(/^easel_callbacks_total\{outcome="refused"\} 4$/m);
	});

	test('huge is refused, and no task is read for it', async () => {
		const { world, task, url } = await beingDrawn();
		world.clock.turn(1_500);
		expect(await posts(url, 'x'.repeat(70_000))).toBe(413);
		expect(task.polls).toHaveLength(1);
	});

	test('early, before the answer to the create, is heeded', async () => {
		const { world, pixai, asker } = await worldCalledBack({ hurries: false });
		pixai.holdsTasks = true;
		pixai.faults.add({ on: 'create', answer: { delay: 1_000 } });
		const reply = await asker.runs('/imagine', { prompt: 'a fox' });
		const task = await pixai.taskOf('a fox');
		await task.completes();
		await pixai.called(2);
		expect(task.polls).toEqual([]);
		world.clock.turn(1_000);
		await world.logs(/"job submitted"/);
		await world.turning(1_500, reply.showsPictures(1));
		expect(task.polls).toHaveLength(1);
	});

	test('late, when the picture was shown and the bot has started anew, does nothing', async () => {
		const { world, pixai, guild, reply, task, url } = await beingDrawn();
		await task.completes();
		await world.turning(1_500, reply.showsPictures(1));
		await world.logs(/"job delivered"/);
		await world.stopBot();
		await world.startBot();
		const polls = task.polls.length;
		await pixai.callBack(task);
		expect(pixai.calls.at(-1)?.status).toBe(204);
		expect(await posts(url, { data: { id: 'another' } })).toBe(204);
		await world.stopBot();
		expect(task.polls).toHaveLength(polls);
		expect(guild.defaultChannel.messages).toHaveLength(1);
	});

	test('about a job that is not on record any more does nothing', async () => {
		const { world, pixai, asker, reply, task } = await beingDrawn();
		await task.completes();
		await world.turning(1_500, reply.showsPictures(1));
		await world.logs(/"job delivered"/);
		const me = await asker.runs('/me');
		await asker.presses(me, 'Delete it all');
		await asker.presses(me, 'Delete it all');
		await world.turning(1_500, me.shows(/deleted/i));
		await pixai.callBack(task);
		expect(pixai.calls.at(-1)?.status).toBe(204);
		await world.stopBot();
		expect((await recordsIn(world)).size).toBe(0);
	});
});

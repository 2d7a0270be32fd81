import { expect, test } from 'vitest';
import { Permission } from '../../sandbox/discord/wire.js';
import type { SandboxTask } from '../../sandbox/pixai/task.js';
import { startWorld, type World } from './world.js';

const MINUTE = 60_000;

/** Turns the clock while no read of the task is under way, so that PixAI sees the whole of it between two reads. */
async function turnAfterRead({ clock }: World, task: SandboxTask, ms: number): Promise<void> {
	await task.polled(task.polls.length + 1);
	clock.turn(ms);
}

async function worldThatHolds(environment: Record<string, string> = {}) {
	const world = await startWorld({ environment });
	world.pixai.holdsTasks = true;
	const member = world.discord
		.addGuild({ name: 'Fox Den' })
		.addMember({ name: 'Aki', permissions: Permission.ManageGuild });
	return { world, pixai: world.pixai, asks: (prompt: string) => member.runs('/imagine', { prompt }) };
}

test('the reply tells where one is: in line, handed over, being drawn', async () => {
	const { world, pixai, asks } = await worldThatHolds({ PIXAI_CONCURRENCY: '1' });
	const first = await asks('first');
	const task = await pixai.taskOf('first');
	const second = await asks('second');
	const third = await asks('third');

	await second.shows('Next in line');
	await third.shows('Number 2 in line');
	await turnAfterRead(world, task, 4000);
	await first.shows(/PixAI has it.*<t:\d+:R>/);
	task.starts();
	await turnAfterRead(world, task, 4000);
	await first.shows(/Being drawn.*<t:\d+:R>/);
	await task.completes();
	await first.showsPictures(1);
	await turnAfterRead(world, await pixai.taskOf('second'), 4000);
	await third.shows('Next in line');
});

test('the reply is edited on change, at most once in four seconds', async () => {
	const { world, pixai, asks } = await worldThatHolds({ PIXAI_CONCURRENCY: '1' });
	for (let place = 0; place <= 4; place++) await asks(`picture ${place}`);
	const last = await asks('last');
	await last.shows('Number 5 in line');

	for (let place = 0; place <= 4; place++) {
		const task = await pixai.taskOf(`picture ${place}`);
		await task.completes();
		await turnAfterRead(world, task, 1500);
	}
	const task = await pixai.taskOf('last');
	task.starts();
	await turnAfterRead(world, task, 4000);
	await last.shows('Being drawn');
	for (let reads = 0; reads < 3; reads++) await turnAfterRead(world, task, 1500);
	await task.completes();
	await turnAfterRead(world, task, 1500);
	await last.showsPictures(1);

	const progress = last.edits.filter(({ pictures }) => pictures === 0);
	const gaps = progress.slice(1).map(({ at }, index) => at - (progress[index]?.at ?? 0));
	expect(progress.length).toBeGreaterThan(2);
	expect(gaps.filter((gap) => gap < 4000)).toEqual([]);
	const texts = last.edits.map(({ text }) => text);
	expect(new Set(texts).size).toBe(texts.length);
});

test('after ten minutes it says that it takes longer than usual and goes on at a slower pace', async () => {
	const { world, pixai, asks } = await worldThatHolds();
	const reply = await asks('a slow fox');
	const task = await pixai.taskOf('a slow fox');
	task.starts();
	await turnAfterRead(world, task, 4000);
	await reply.shows('Being drawn');

	await turnAfterRead(world, task, 10 * MINUTE);
	await reply.shows(/longer than usual.*<t:\d+:R>/);
	const slow = task.polls.length;
	world.clock.turn(15_000);
	await task.polled(slow + 1);
	expect((task.polls[slow] ?? 0) - (task.polls[slow - 1] ?? 0)).toBeGreaterThanOrEqual(15_000);

	await task.completes();
	world.clock.turn(15_000);
	await reply.showsPictures(1);
});

test('after an hour it is given up, in words, although the interaction is long over', async () => {
	const { world, pixai, asks } = await worldThatHolds();
	const reply = await asks('an endless fox');
	const task = await pixai.taskOf('an endless fox');
	task.starts();
	await turnAfterRead(world, task, 4000);
	await reply.shows('Being drawn');

	await turnAfterRead(world, task, 61 * MINUTE);
	await reply.shows(/not finished this in an hour.*Try again/);
});

test('a picture is seen as soon as the floor between two reads allows', async () => {
	const { discord, pixai } = await startWorld({
		hurries: false,
		pixai: { draw: { waitingMs: 100, runningMs: 2000 } },
	});
	const member = discord
		.addGuild({ name: 'Fox Den' })
		.addMember({ name: 'Aki', permissions: Permission.ManageGuild });
	const reply = await member.runs('/imagine', { prompt: 'a fox' });
	await reply.showsPictures(1);

	const [task] = pixai.tasks;
	expect(task?.polls).toHaveLength(2);
});

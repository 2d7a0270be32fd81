import { getEventListeners } from 'node:events';
import { expect, test, vi } from 'vitest';
import { startWorld } from './world.js';

const PATIENCE = { timeout: 10_000 };

test('a job that is cut off because the bot stops leaves a line in the log with its id, and no reply', async () => {
	const world = await startWorld();
	world.pixai.holdsTasks = true;
	const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	const reply = await member.runs('/imagine', { prompt: 'a fox' });
	await (await world.pixai.taskOf('a fox')).polled(1);
	const submitted = await world.logs(/"msg":"job submitted"/);

	await world.stopBot();
	const cutOff = await world.logs(/"level":"warn".*a job was cut off, because the bot stops/);
	expect(JSON.parse(cutOff).job).toBe(JSON.parse(submitted).job);
	expect(reply.text).not.toContain('❌');
	expect(world.logged.filter((line) => line.includes('"level":"error"'))).toEqual([]);
});

test('jobs that wait in line when the bot stops are each told of in the log, and none is handed over', async () => {
	const world = await startWorld({ environment: { PIXAI_CONCURRENCY: '1' } });
	world.pixai.holdsTasks = true;
	const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	for (const prompt of ['one', 'two', 'three']) await member.runs('/imagine', { prompt });
	await world.pixai.taskOf('one');

	await world.stopBot();
	await world.logs(/a job was cut off/);
	await vi.waitFor(() => {
		const queued = world.logged.filter((line) => line.includes('"job queued"')).map(jobIn);
		const cutOff = world.logged.filter((line) => line.includes('a job was cut off')).map(jobIn);
		expect(new Set(cutOff)).toEqual(new Set(queued));
		expect(queued).toHaveLength(3);
	}, PATIENCE);
	expect(world.pixai.createsSeen).toHaveLength(1);
});

test('jobs that have ended leave nothing behind that listens for the bot’s stopping', async () => {
	const world = await startWorld({ environment: { PIXAI_CONCURRENCY: '5' } });
	world.pixai.holdsTasks = true;
	// The signal comes out of the bot with each sleep that it would cut short.
	const sleeps = vi.spyOn(world.clock, 'sleep');
	const members = ['fox', 'owl', 'elk'].map((name) => world.discord.addGuild({ name }).addMember({ name }));
	const replies = await Promise.all(
		members.flatMap((member) =>
			[1, 2, 3, 4, 5].map((n) => member.runs('/imagine', { prompt: `${member.name} ${n}` })),
		),
	);
	world.pixai.holdsTasks = false;
	await Promise.all(replies.map((reply) => reply.showsPictures(1)));
	await vi.waitFor(() => {
		expect(world.logged.filter((line) => line.includes('"job delivered"'))).toHaveLength(15);
	}, PATIENCE);

	const signals = new Set(sleeps.mock.calls.flatMap(([, signal]) => signal ?? []));
	const open = [...signals].filter((signal) => !signal.aborted);
	await world.stopBot();
	const stopping = open.filter((signal) => signal.aborted);
	expect(stopping).toHaveLength(1);
	expect(stopping.flatMap((signal) => getEventListeners(signal, 'abort'))).toEqual([]);
});

function jobIn(line: string): unknown {
	return JSON.parse(line).job;
}

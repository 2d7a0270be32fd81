import { getEventListeners } from 'node:events';
import { expect, test, vi } from 'vitest';
import { statesIn } from './records.js';
import { startWorld } from './world.js';

const PATIENCE = { timeout: 10_000 };

test('a job that is at PixAI when the bot stops stays in the journal, and its reply as it is', async () => {
	const world = await startWorld();
	world.pixai.holdsTasks = true;
	const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	const reply = await member.runs('/imagine', { prompt: 'a fox' });
	await (await world.pixai.taskOf('a fox')).polled(1);
	const submitted = await world.logs(/"msg":"job submitted"/);

	await world.stopBot();
	const left = await world.logs(/the bot stops; the next one goes on from submitted/);
	expect(jobIn(left)).toBe(jobIn(submitted));
	expect(await statesIn(world)).toEqual(['submitted']);
	expect(reply.text).not.toContain('❌');
	expect(world.logged.filter((line) => /"level":"(warn|error)"/.test(line))).toEqual([]);
});

test('jobs that wait in line when the bot stops stay in the journal, and none is handed over', async () => {
	const world = await startWorld({ environment: { PIXAI_CONCURRENCY: '1' } });
	world.pixai.holdsTasks = true;
	const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	for (const prompt of ['one', 'two', 'three']) await member.runs('/imagine', { prompt });
	await world.pixai.taskOf('one');

	await world.stopBot();
	const queued = world.logged.filter((line) => line.includes('"job queued"')).map(jobIn);
	const left = world.logged.filter((line) => line.includes('the bot stops')).map(jobIn);
	expect(new Set(left)).toEqual(new Set(queued));
	expect(queued).toHaveLength(3);
	expect(await statesIn(world)).toEqual(['queued', 'queued', 'submitted']);
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

import { expect, test } from 'vitest';
import { startWorld, type World } from './world.js';

const MINUTE = 60_000;
/** Between two probes of a refused key. */
const PROBED_EVERY = 30_000;

/** What an operator would be woken by. */
function alarmsIn({ logged }: World): string[] {
	return logged.filter((line) => /"level":"(warn|error|fatal)"/.test(line));
}

test.each([401, 403] as const)(
	'a key that is refused with %i pauses the account until a probe succeeds, and one line says so',
	async (status) => {
		const world = await startWorld();
		const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
		world.pixai.refusesWith(status);
		// Several are under way when the first is refused.
		const slow = world.pixai.faults.add({ on: 'create', times: 10, answer: { delay: 500 } });
		const first = ['fox', 'bat', 'cat'].map((prompt) => member.runs('/imagine', { prompt }));
		for (const reply of await Promise.all(first)) await reply.shows(/refuses this bot’s key/);
		const sent = world.pixai.createsSeen.length;
		expect(slow.hits).toBeGreaterThan(1);
		slow.remove();

		const told = await Promise.all(
			Array.from({ length: 20 }, (_, n) => member.runs('/imagine', { prompt: `owl ${n}` })),
		);
		for (const reply of told) {
			expect(reply.text).toMatch(/refuses this bot’s key.*whoever runs the bot.*Nothing was paid/);
			expect(reply.ephemeral).toBe(true);
		}
		world.clock.turn(PROBED_EVERY);
		await world.logs(/still refused/);
		expect((await member.runs('/imagine', { prompt: 'an elk' })).text).toMatch(/refuses this bot’s key/);
		expect(world.pixai.createsSeen).toHaveLength(sent);
		expect(alarmsIn(world)).toEqual([
			expect.stringMatching(/"level":"error".*the PixAI account is paused: nothing new is submitted/),
		]);

		world.pixai.restoresKey();
		world.clock.turn(PROBED_EVERY);
		await world.logs(/"level":"info".*the PixAI account is used again/);
		await (await member.runs('/imagine', { prompt: 'a hen' })).showsPictures(1);
		expect(world.pixai.createsSeen).toHaveLength(sent + 1);
		expect(alarmsIn(world)).toHaveLength(1);
	},
);

test('an account without credits is paused for ten minutes, and one line says so', async () => {
	const world = await startWorld();
	const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	world.pixai.refusesWith(402);
	await (await member.runs('/imagine', { prompt: 'a fox' })).shows(/out of credits/);
	world.pixai.refusesWith(null);
	world.clock.turn(9 * MINUTE);
	const told = await Promise.all(
		Array.from({ length: 20 }, (_, n) => member.runs('/imagine', { prompt: `owl ${n}` })),
	);
	for (const reply of told) {
		expect(reply.text).toMatch(/out of credits.*Nothing was paid/);
		expect(reply.ephemeral).toBe(true);
	}
	expect(world.pixai.createsSeen).toHaveLength(1);
	expect(alarmsIn(world)).toEqual([expect.stringMatching(/the PixAI account is paused/)]);

	world.clock.turn(MINUTE);
	await world.logs(/the PixAI account is used again/);
	await (await member.runs('/imagine', { prompt: 'a hen' })).showsPictures(1);
});

test('those who wait in line when the key is refused are told, too, and nothing is sent for them', async () => {
	const world = await startWorld({ environment: { PIXAI_CONCURRENCY: '1' } });
	world.pixai.holdsTasks = true;
	const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	await member.runs('/imagine', { prompt: 'one' });
	const task = await world.pixai.taskOf('one');
	await task.polled(1);
	const waiting = await Promise.all(
		['two', 'three', 'four'].map((prompt) => member.runs('/imagine', { prompt })),
	);
	await waiting[2]?.shows(/in line/);
	world.pixai.faults.add({ on: 'create', prompt: 'two', answer: { status: 401 } });
	task.fails();
	await Promise.all(waiting.map((reply) => reply.shows(/refuses this bot’s key.*Nothing was paid/)));
	expect(world.pixai.createsSeen).toHaveLength(2);
	expect(alarmsIn(world).filter((line) => /key/i.test(line))).toEqual([
		expect.stringMatching(/the PixAI account is paused/),
	]);
});

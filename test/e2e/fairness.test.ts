import { expect, test } from 'vitest';
import { Permission } from '../../sandbox/discord/wire.js';
import { startWorld } from './world.js';

test('34 requests from three servers at once are all answered in time, created once, within the caps, in turn', async () => {
	const { discord, pixai } = await startWorld({
		hurries: false,
		pixai: { draw: { waitingMs: 300, runningMs: 1000 } },
	});
	const guilds = { fox: 20, owl: 13, elk: 1 };
	const asked = Object.entries(guilds).flatMap(([name, requests]) => {
		const member = discord
			.addGuild({ name })
			.addMember({ name: `${name}-member`, permissions: Permission.ManageGuild });
		return Array.from({ length: requests }, (_, index) =>
			member.runs('/imagine', { prompt: `${name} ${index}` }),
		);
	});

	const replies = await Promise.all(asked);
	await Promise.all(replies.map((reply) => reply.showsPictures(1, { within: 60_000 })));

	expect(
		replies.map((reply) => reply.firstResponseAfter).filter((ms) => ms === undefined || ms > 3000),
	).toEqual([]);
	expect(pixai.mostAtOnce).toBe(10);
	expect(pixai.createsSeen.filter((create) => create.status === 429)).toEqual([]);
	const prompts = pixai.tasks.map((task) => task.prompt);
	expect(new Set(prompts).size).toBe(34);
	expect(prompts).toHaveLength(34);
	expect(prompts.indexOf('elk 0')).toBeLessThan(20);
	for (const [name, requests] of Object.entries(guilds)) {
		expect(prompts.filter((prompt) => prompt.startsWith(name))).toEqual(
			Array.from({ length: requests }, (_, index) => `${name} ${index}`),
		);
	}
}, 90_000);

test('PIXAI_CONCURRENCY holds over all servers', async () => {
	const { discord, pixai } = await startWorld({ environment: { PIXAI_CONCURRENCY: '2' } });
	// All have asked before the clock is turned for the first: an interaction waits three seconds.
	pixai.holdsTasks = true;
	const members = ['fox', 'owl', 'elk'].map((name) => discord.addGuild({ name }).addMember({ name }));

	const replies = await Promise.all(
		members.flatMap((member) =>
			[1, 2].map((n) => member.runs('/imagine', { prompt: `${member.name} ${n}` })),
		),
	);
	pixai.holdsTasks = false;
	await Promise.all(replies.map((reply) => reply.showsPictures(1)));

	expect(pixai.mostAtOnce).toBe(2);
});

test('a direct message has a gate of its own for each person', async () => {
	const { discord, pixai } = await startWorld({ environment: { PIXAI_CONCURRENCY: '1' } });
	pixai.holdsTasks = true;
	const [busy, other] = [discord.addPerson({ name: 'Busy' }), discord.addPerson({ name: 'Other' })];

	await busy.runs('/imagine', { prompt: 'busy 1' });
	const first = await pixai.taskOf('busy 1');
	await busy.runs('/imagine', { prompt: 'busy 2' });
	await busy.runs('/imagine', { prompt: 'busy 3' });
	await other.runs('/imagine', { prompt: 'other 1' });
	first.completes();
	(await pixai.taskOf('busy 2')).completes();
	await pixai.created(3);

	expect(pixai.tasks.map((task) => task.prompt)).toEqual(['busy 1', 'busy 2', 'other 1']);
});

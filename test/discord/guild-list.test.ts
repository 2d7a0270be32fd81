import { describe, expect, it, onTestFinished } from 'vitest';
import { ZodError } from 'zod';
import { DiscordSandbox } from '../../sandbox/discord/server.js';
import { repliesRest } from '../../src/discord/client.js';
import { guildsOf } from '../../src/discord/guild-list.js';
import { systemClock } from '../../src/ops/clock.js';

const LIST = /^GET \/users\/@me\/guilds$/;

describe('the servers that the bot is in', () => {
	it.each([
		[0, 1],
		[1, 1],
		[199, 1],
		[200, 2],
		[201, 2],
		[400, 3],
		[401, 3],
	])('are all told: %i of them, with %i questions', async (count, questions) => {
		const { discord, ask } = await scene();
		const guilds = Array.from({ length: count }, (_, n) => discord.addGuild({ name: `Den ${n}` }).id);
		expect([...(await ask())]).toEqual(guilds);
		expect(discord.requests).toHaveLength(questions);
	});

	it('are not those that it was removed from, nor those that it was never added to', async () => {
		const { discord, ask } = await scene();
		const [fox, owl] = [discord.addGuild({ name: 'Fox Den' }), discord.addGuild({ name: 'Owl Den' })];
		discord.addGuild({ name: 'Elk Den', botInstalled: false });
		owl.removeBot();
		expect([...(await ask())]).toEqual([fox.id]);
	});

	it.each(['reset', { status: 500 }, { status: 200, body: { message: 'sleepy' } }] as const)(
		'are not told in part: the second page is %s',
		async (answer) => {
			const { discord, ask } = await scene();
			for (let n = 0; n < 201; n++) discord.addGuild({ name: `Den ${n}` });
			// The first page comes as it is.
			discord.faults.add({ route: LIST, answer: { delay: 0 } });
			discord.faults.add({ route: LIST, answer });
			await expect(ask()).rejects.toThrow(
				typeof answer === 'object' && answer.status === 200 ? ZodError : Error,
			);
		},
	);
});

async function scene() {
	const discord = await DiscordSandbox.start({ clock: systemClock });
	onTestFinished(async () => {
		await discord.close();
		expect(discord.violations).toEqual([]);
	});
	return { discord, ask: () => guildsOf(repliesRest(discord.apiUrl).setToken(discord.token)) };
}

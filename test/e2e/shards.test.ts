import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Guild } from '../../sandbox/discord/guild.js';
import { shardOf } from '../../src/discord/shards.js';
import { startWorld, type World } from './world.js';

/** Starts a bot that holds these of two shards, with a store of its own. Returns what stops it. */
async function startBotWith(world: World, SHARD_IDS: string): Promise<() => Promise<void>> {
	const folder = join(world.folder, SHARD_IDS);
	Object.assign(world.environment, {
		...{ SHARD_COUNT: '2', SHARD_IDS },
		...{ DATA_DIR: folder, STORE_URL: `sqlite://${join(folder, 'easel.sqlite')}` },
	});
	return world.startBot();
}

/** A server on this of two shards; others may be founded on the way to it. */
function guildOn({ discord, clock }: World, shard: number): Guild {
	for (;;) {
		const guild = discord.addGuild({ name: `Den of ${shard}` });
		if (shardOf(guild.id, 2) === shard) return guild;
		clock.turn(1);
	}
}

test('two bots, a shard each, answer their own servers only; direct messages are the first one’s', async () => {
	const world = await startWorld({ bot: false });
	const { discord, clock } = world;
	const stopFirst = await startBotWith(world, '0');
	await startBotWith(world, '1');
	const [aki, bo] = [0, 1].map((shard) => guildOn(world, shard).addMember({ name: `Somebody of ${shard}` }));
	const cy = discord.addPerson({ name: 'Cy' });
	if (!aki || !bo) throw new Error('nobody is there');
	for (const [index, person] of [aki, bo, cy].entries())
		await (await person.runs('/imagine', { prompt: `fox ${index}` })).showsPictures(1);
	const answers = discord.requests.filter(({ route }) => route.endsWith('/callback'));
	expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);

	await stopFirst();
	for (const person of [aki, cy]) {
		const reply = person.runs('/imagine', { prompt: 'nobody is there' });
		clock.turn(3_000);
		expect((await reply).state).toBe('did not respond');
	}
	await (await bo.runs('/imagine', { prompt: 'fox 3' })).showsPictures(1);
});

test('commands are registered once, by the bot that holds the first shard, and each says which it holds', async () => {
	const world = await startWorld({ bot: false });
	const { discord } = world;
	await startBotWith(world, '1');
	const looks = () => discord.requests.filter(({ route }) => /\/commands$/.test(route));
	expect(looks()).toEqual([]);
	expect(discord.commandWrites).toBe(0);
	await startBotWith(world, '0');
	expect(discord.commandWrites).toBe(1);
	await world.logs(/"shards":\[1\],"of":2,.*Easel is ready/);
	await world.logs(/"shards":\[0\],"of":2,.*Easel is ready/);
});

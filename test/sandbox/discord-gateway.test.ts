import { Client, GatewayIntentBits } from 'discord.js';
import { expect, test } from 'vitest';
import { imagine, setTheStage } from './discord-bot.js';

test('a dropped session is resumed, with what it missed', async () => {
	await using stage = await setTheStage({ client: { intents: [GatewayIntentBits.Guilds] } });
	const { discord, client, answers } = stage;
	await client.application?.commands.set([imagine]);
	discord.gateway.drop();
	const guild = discord.addGuild({ name: 'Foxes' });
	expect(client.guilds.cache.size).toBe(0);
	await discord.gateway.whenConnected();
	expect(discord.gateway).toMatchObject({ identifies: 1, resumes: 1 });
	answers(async (interaction) => {
		if (interaction.isChatInputCommand()) await interaction.reply(`in ${interaction.guild?.name}`);
	});
	const reply = await guild.addMember({ name: 'Alice' }).runs('/imagine', { prompt: 'x' });
	expect(reply.text).toBe('in Foxes');
	const removed = new Promise((resolve) => client.once('guildDelete', resolve));
	guild.removeBot();
	await removed;
	const invited = new Promise((resolve) => client.once('guildCreate', resolve));
	guild.inviteBot();
	await invited;
});

test('an interaction that nobody is there for is lost', async () => {
	await using stage = await setTheStage();
	const { discord, client, clock, answers } = stage;
	await client.application?.commands.set([imagine]);
	const alice = discord.addGuild({ name: 'Foxes' }).addMember({ name: 'Alice' });
	answers(async (interaction) => {
		if (interaction.isChatInputCommand()) await interaction.reply('hello');
	});
	discord.gateway.drop();
	const lost = alice.runs('/imagine', { prompt: 'x' });
	clock.turn(3000);
	expect((await lost).state).toBe('did not respond');
	await discord.gateway.whenConnected();
	expect((await alice.runs('/imagine', { prompt: 'x' })).text).toBe('hello');
	expect((await lost).state).toBe('did not respond');
});

test('a session that is declared over is begun anew', async () => {
	await using stage = await setTheStage();
	const { gateway } = stage.discord;
	const ready = new Promise((resolve) => stage.client.once('shardReady', resolve));
	gateway.invalidate();
	expect(gateway.connected).toEqual([]);
	await ready;
	expect(gateway).toMatchObject({ identifies: 2, resumes: 0 });
});

test('a session that is asked to reconnect goes on', async () => {
	await using stage = await setTheStage();
	const { gateway } = stage.discord;
	const resumed = new Promise((resolve) => stage.client.once('shardResume', resolve));
	gateway.askToReconnect();
	await resumed;
	expect(gateway).toMatchObject({ identifies: 1, resumes: 1 });
});

test('a gateway that was down is found again', async () => {
	await using stage = await setTheStage();
	const { gateway } = stage.discord;
	const refused = new Promise((resolve) => stage.client.once('shardReconnecting', resolve));
	gateway.goDown();
	await refused;
	expect(gateway.connected).toEqual([]);
	gateway.comeBack();
	await gateway.whenConnected();
});

test('each server has its shard, direct messages have the first', async () => {
	await using stage = await setTheStage({ client: { shardCount: 3, shards: [0, 1, 2] } });
	const { discord, client, answers, clock } = stage;
	await client.application?.commands.set([imagine]);
	expect(discord.gateway.connected).toHaveLength(3);
	const got: number[] = [];
	client.on('raw', (packet: { t: string }, shard: number) => {
		if (packet.t === 'INTERACTION_CREATE') got.push(shard);
	});
	answers(async (interaction) => {
		if (interaction.isChatInputCommand()) await interaction.reply('ok');
	});
	const expected: number[] = [];
	for (let count = 0; count < 6; count++) {
		const guild = discord.addGuild({ name: `Server ${count}` });
		expected.push(Number((BigInt(guild.id) >> 22n) % 3n));
		await guild.addMember({ name: 'Alice' }).runs('/imagine', { prompt: 'x' });
		clock.turn(1);
	}
	await discord.addPerson({ name: 'Bob' }).runs('/imagine', { prompt: 'x' });
	expect(got).toEqual([...expected, 0]);
});

test('privileged intents are refused', async () => {
	await using stage = await setTheStage();
	const client = new Client({
		intents: [GatewayIntentBits.MessageContent],
		rest: { api: stage.discord.apiUrl },
	});
	await expect(client.login(stage.discord.token)).rejects.toThrow('disallowed intents');
	await client.destroy();
});

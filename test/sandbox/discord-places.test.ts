import { once } from 'node:events';
import { ChannelType, GatewayIntentBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { imagine, setTheStage } from './discord-bot.js';

describe('a thread', () => {
	test('names its channel, and does not say whether it is age-restricted', async () => {
		await using stage = await setTheStage();
		const { discord, client } = stage;
		await client.application?.commands.set([imagine]);
		const guild = discord.addGuild({ name: 'Foxes' });
		const den = guild.addChannel({ name: 'den', nsfw: true });
		const thread = den.addThread({ name: 'sketches' });
		const told: unknown[] = [];
		client.on('raw', ({ t, d }: { t: string; d: { channel: unknown } }) => {
			if (t === 'INTERACTION_CREATE') told.push(d.channel);
		});
		const alice = guild.addMember({ name: 'Alice' });
		stage.answers(async (interaction) => {
			if (interaction.isChatInputCommand()) await interaction.reply(`in ${interaction.channelId}`);
		});
		const reply = await alice.in(thread).runs('/imagine', { prompt: 'x' });
		await alice.in(den).runs('/imagine', { prompt: 'x' });

		expect(told[0]).toMatchObject({ id: thread.id, type: 11, parent_id: den.id, name: 'sketches' });
		expect(told[0]).not.toHaveProperty('nsfw');
		expect(told[0]).not.toHaveProperty('permission_overwrites');
		expect(told[1]).toMatchObject({ id: den.id, type: 0, parent_id: null, nsfw: true });
		expect(thread.nsfw).toBe(true);
		expect(reply.text).toBe(`in ${thread.id}`);
		expect(thread.messages).toHaveLength(1);
		expect(await client.rest.get(`/channels/${thread.id}`)).toMatchObject({ parent_id: den.id });
		expect(await client.rest.get(`/channels/${den.id}`)).toMatchObject({ nsfw: true });
		expect(discord.violations).toEqual([]);
	});

	test('is closed to the bot where its channel is, and has a right to send of its own', async () => {
		await using stage = await setTheStage();
		const { defaultChannel } = stage.discord.addGuild({ name: 'Foxes' });
		const thread = defaultChannel.addThread({ name: 'sketches' });
		const send = () => stage.client.rest.post(`/channels/${thread.id}/messages`, { body: { content: 'x' } });
		defaultChannel.deny('sending');
		await send();
		defaultChannel.deny();
		await expect(send()).rejects.toMatchObject({ status: 403, code: 50_001 });
		defaultChannel.allow();
		thread.deny('sending');
		await expect(send()).rejects.toMatchObject({ status: 403, code: 50_013 });
	});

	test('goes with its channel', async () => {
		await using stage = await setTheStage();
		const guild = stage.discord.addGuild({ name: 'Foxes' });
		const thread = guild.addChannel({ name: 'den' }).addThread({ name: 'sketches' });
		thread.parent?.delete();
		const read = stage.client.rest.get(`/channels/${thread.id}`);
		await expect(read).rejects.toMatchObject({ status: 404, code: 10_003 });
	});

	test('starts in a text channel only', async () => {
		await using stage = await setTheStage();
		const thread = stage.discord.addGuild({ name: 'Foxes' }).defaultChannel.addThread({ name: 'one' });
		expect(() => thread.addThread({ name: 'two' })).toThrow('no threads in #one');
		expect(() => thread.becomes({ nsfw: true })).toThrow('no age restriction of its own');
	});
});

test('what changes in a server is told to a bot that asks for it', async () => {
	await using stage = await setTheStage({ client: { intents: [GatewayIntentBits.Guilds] } });
	const { discord, client } = stage;
	const happens = async (name: string) => (await once(client, name))[0];
	const created = happens('guildCreate');
	const guild = discord.addGuild({ name: 'Foxes' });
	await created;
	const opened = happens('channelCreate');
	const den = guild.addChannel({ name: 'den' });
	expect(await opened).toMatchObject({ id: den.id, type: ChannelType.GuildText, nsfw: false });
	const restricted = happens('channelUpdate');
	den.becomes({ nsfw: true });
	await restricted;
	expect(client.channels.cache.get(den.id)).toMatchObject({ nsfw: true });
	const threaded = happens('threadCreate');
	const thread = den.addThread({ name: 'sketches' });
	expect(await threaded).toMatchObject({ id: thread.id, parentId: den.id });
	const added = happens('roleCreate');
	const role = guild.addRole('Artists');
	expect(await added).toMatchObject({ id: role.id, name: 'Artists' });
	expect(client.guilds.cache.get(guild.id)?.roles.everyone.id).toBe(guild.everyone.id);
});

describe('the servers that the bot is in', () => {
	test('come in pages, by their ids', async () => {
		await using stage = await setTheStage();
		const { discord, client } = stage;
		const all = ['Ash', 'Birch', 'Cedar', 'Dogwood'].map((name) => discord.addGuild({ name }));
		discord.addGuild({ name: 'Elsewhere', botInstalled: false });
		all[3]?.removeBot();
		const [ash, birch, cedar] = all;
		const page = async (query: Record<string, string>) => {
			const guilds = await client.rest.get('/users/@me/guilds', { query: new URLSearchParams(query) });
			return (guilds as { name: string }[]).map(({ name }) => name);
		};
		expect(await page({})).toEqual(['Ash', 'Birch', 'Cedar']);
		expect(await page({ limit: '2' })).toEqual(['Ash', 'Birch']);
		expect(await page({ limit: '2', after: birch?.id ?? '' })).toEqual(['Cedar']);
		expect(await page({ limit: '1', before: cedar?.id ?? '' })).toEqual(['Birch']);
		expect(await page({ after: ash?.id ?? '', before: cedar?.id ?? '' })).toEqual(['Birch']);
		expect(await page({ after: '0' })).toEqual(['Ash', 'Birch', 'Cedar']);
		expect(await page({ after: cedar?.id ?? '' })).toEqual([]);
		const fetched = await client.guilds.fetch({ limit: 200 });
		expect([...fetched.values()].map(({ id, name }) => [id, name])).toEqual(
			[ash, birch, cedar].map((guild) => [guild?.id, guild?.name]),
		);
		expect(discord.violations).toEqual([]);
	});

	test('are described as far as Discord describes them there', async () => {
		await using stage = await setTheStage();
		const guild = stage.discord.addGuild({ name: 'Foxes' });
		guild.addMember({ name: 'Alice' });
		const described = {
			id: guild.id,
			name: 'Foxes',
			icon: null,
			banner: null,
			owner: false,
			permissions: expect.stringMatching(/^\d+$/),
			features: [],
		};
		expect(await stage.client.rest.get('/users/@me/guilds')).toEqual([described]);
		const query = new URLSearchParams({ with_counts: 'true' });
		expect(await stage.client.rest.get('/users/@me/guilds', { query })).toEqual([
			{ ...described, approximate_member_count: 2, approximate_presence_count: 1 },
		]);
	});

	test.each([
		['limit', '0'],
		['limit', '201'],
		['limit', 'many'],
		['after', 'x'],
		['before', '-1'],
	])('are not told where %s is %s', async (name, value) => {
		await using stage = await setTheStage();
		const query = new URLSearchParams({ [name]: value });
		const asked = stage.client.rest.get('/users/@me/guilds', { query });
		await expect(asked).rejects.toMatchObject({ status: 400, code: 50_035 });
		expect(stage.discord.violations).toEqual([expect.stringContaining(`"${name}"`)]);
	});
});

import { AttachmentBuilder, Client, MessageFlags, PermissionFlagsBits } from 'discord.js';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { TurnableClock } from '../../sandbox/clock.js';
import { DiscordSandbox } from '../../sandbox/discord/server.js';
import { imagine, setTheStage } from './discord-bot.js';

const png = await sharp({ create: { width: 8, height: 4, channels: 3, background: 'red' } })
	.png()
	.toBuffer();

test('only the right token logs in', async () => {
	const discord = await DiscordSandbox.start({ clock: new TurnableClock() });
	const client = new Client({ intents: [], rest: { api: discord.apiUrl } });
	await expect(client.login(`${discord.token}x`)).rejects.toThrow('invalid token');
	await client.destroy();
	await discord.close();
});

test('commands come back as Discord returns them, and every write is counted', async () => {
	await using stage = await setTheStage();
	const { discord, client } = stage;
	const guild = discord.addGuild({ name: 'Foxes' });
	expect(discord.commandWrites).toBe(0);
	await client.application?.commands.set([{ ...imagine, nameLocalizations: { de: 'zeichne' } }]);
	expect(discord.commandWrites).toBe(1);
	expect(discord.commands[0]).toMatchObject({
		name: 'imagine',
		type: 1,
		application_id: discord.applicationId,
		default_member_permissions: null,
		dm_permission: true,
		nsfw: false,
		name_localizations: { de: 'zeichne' },
		description_localizations: null,
	});
	expect(discord.commands[0]?.options?.[3]).toEqual({
		type: 5,
		name: 'private',
		name_localizations: null,
		description: 'Only for you',
		description_localizations: null,
	});
	const route = `/applications/${discord.applicationId}/commands` as const;
	const [plain] = (await client.rest.get(route)) as Record<string, unknown>[];
	expect(plain).not.toHaveProperty('name_localizations');
	expect(plain).not.toHaveProperty('options.0.name_localizations');
	const query = new URLSearchParams({ with_localizations: 'true' });
	expect(await client.rest.get(route, { query })).toEqual(discord.commands);

	const before = discord.commands[0];
	await client.application?.commands.set([{ ...imagine, nameLocalizations: { de: 'zeichne' } }]);
	expect(discord.commands[0]).toEqual(before);
	await client.application?.commands.set([{ ...imagine, description: 'Paints' }]);
	expect(discord.commands[0]).toMatchObject({ id: before?.id, description: 'Paints' });
	expect(discord.commands[0]?.version).not.toBe(before?.version);

	const local = await client.application?.commands.create(
		{ name: 'local', description: 'Here only' },
		guild.id,
	);
	await client.application?.commands.edit(local?.id ?? '', { description: 'Only here' }, guild.id);
	expect(discord.commands.find(({ name }) => name === 'local')).toMatchObject({
		guild_id: guild.id,
		description: 'Only here',
	});
	await client.application?.commands.delete(local?.id ?? '', guild.id);
	expect(discord.commands).toHaveLength(1);
	expect(discord.commandWrites).toBe(6);
	expect(discord.violations).toEqual([]);
});

test('a reply is deferred, then shows its picture', async () => {
	await using stage = await setTheStage();
	const { discord, client, answers } = stage;
	await client.application?.commands.set([imagine]);
	const guild = discord.addGuild({ name: 'Foxes', locale: 'ja' });
	const alice = guild.addMember({
		name: 'Alice',
		locale: 'de',
		permissions: PermissionFlagsBits.ManageGuild,
	});
	let release = () => {};
	const drawn = new Promise<void>((resolve) => {
		release = resolve;
	});
	answers(async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		const deferred = await interaction.deferReply({ withResponse: true });
		expect(deferred.resource?.message?.id).toBe(deferred.interaction.responseMessageId);
		expect(interaction.options.getString('prompt')).toBe('a fox');
		expect(interaction.options.getInteger('count')).toBe(1);
		expect(interaction.attachmentSizeLimit).toBe(10 * 1024 * 1024);
		expect(interaction.locale).toBe('de');
		expect(interaction.guildLocale).toBe('ja');
		expect(interaction.memberPermissions?.has('ManageGuild')).toBe(true);
		expect(interaction.appPermissions.has('AttachFiles')).toBe(true);
		expect(interaction.authorizingIntegrationOwners[0]).toBe(guild.id);
		await drawn;
		const file = new AttachmentBuilder(png, { name: 'red fox.png', description: 'a fox' });
		await interaction.editReply({ content: 'Here you are', files: [file] });
	});
	const reply = await alice.runs('/imagine', { prompt: 'a fox', count: 1 });
	expect(reply.firstResponseAfter).toBeLessThan(3000);
	expect(reply.state).toBe('deferred');
	release();
	await reply.shows('Here you are');
	const [picture] = await reply.showsPictures(1);
	expect(picture?.bytes.equals(png)).toBe(true);
	expect(picture).toMatchObject({
		name: 'red_fox.png',
		description: 'a fox',
		contentType: 'image/png',
		width: 8,
		height: 4,
	});
	const served = await fetch(picture?.url ?? '');
	expect(Buffer.from(await served.arrayBuffer()).equals(png)).toBe(true);
	expect(reply.state).toBe('shown');
	expect(reply.edits).toMatchObject([{ text: 'Here you are', pictures: 1 }]);
	expect(guild.defaultChannel.messages.map(({ text }) => text)).toEqual(['Here you are']);
	expect(stage.errors).toEqual([]);
	expect(discord.violations).toEqual([]);
});

test('Components V2 shows text and pictures in order, spoilers and alt text included', async () => {
	await using stage = await setTheStage();
	const { discord, client, answers } = stage;
	await client.application?.commands.set([imagine]);
	const alice = discord.addGuild({ name: 'Foxes' }).addMember({ name: 'Alice' });
	answers(async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		await interaction.deferReply();
		await interaction.editReply({
			flags: MessageFlags.IsComponentsV2,
			files: ['one', 'two'].map((name) => ({ attachment: png, name: `${name}.png` })),
			components: [
				{
					type: 17,
					components: [
						{ type: 10, content: 'Two foxes' },
						{
							type: 12,
							items: [
								{ media: { url: 'attachment://two.png' }, description: 'second', spoiler: true },
								{ media: { url: 'attachment://one.png' } },
							],
						},
						{ type: 10, content: 'by Alice' },
					],
				},
			],
		});
	});
	const reply = await alice.runs('/imagine', { prompt: 'two foxes' });
	const pictures = await reply.showsPictures(2);
	expect(pictures).toMatchObject([
		{ name: 'two.png', description: 'second', spoiler: true },
		{ name: 'one.png', description: null, spoiler: false },
	]);
	expect(reply.text).toBe('Two foxes\nby Alice');
	expect(reply.message?.components[0]?.components?.[1]?.items?.[0]?.media).toMatchObject({
		url: pictures[0]?.url,
		width: 8,
	});
	expect(discord.violations).toEqual([]);
});

test('an ephemeral reply is seen by one person and stands in no channel', async () => {
	await using stage = await setTheStage();
	const { discord, client, answers } = stage;
	await client.application?.commands.set([imagine]);
	const guild = discord.addGuild({ name: 'Foxes' });
	const alice = guild.addMember({ name: 'Alice' });
	const seenBy: string[] = [];
	discord.events.on('message', (event) => seenBy.push(event.seenBy));
	answers(async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		await interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral });
		await interaction.followUp({ content: 'more', flags: MessageFlags.Ephemeral });
	});
	const reply = await alice.runs('/imagine', { prompt: 'a fox' });
	expect(reply.ephemeral).toBe(true);
	expect(reply.text).toBe('psst');
	expect((await reply.followsUp()).text).toBe('more');
	expect(guild.defaultChannel.messages).toEqual([]);
	expect(seenBy[0]).toBe('only Alice, in #general in Foxes');
	const route = `/channels/${guild.defaultChannel.id}/messages/${reply.message?.id}` as const;
	await expect(client.rest.patch(route, { body: { content: 'public?' } })).rejects.toMatchObject({
		code: 10_008,
	});
});

test('the bot writes to people directly, unless they do not want it', async () => {
	await using stage = await setTheStage();
	const { discord, client, answers } = stage;
	await client.application?.commands.set([imagine]);
	const bob = discord.addPerson({ name: 'Bob' });
	answers(async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		expect(interaction.guildId).toBeNull();
		expect(interaction.context).toBe(1);
		await interaction.reply('here');
	});
	const reply = await bob.runs('/imagine', { prompt: 'a fox' });
	await reply.shows('here');
	const user = await client.users.createDM(bob.id);
	await user.send({ content: 'there', nonce: '1', enforceNonce: true });
	await user.send({ content: 'there', nonce: '1', enforceNonce: true });
	expect(discord.directMessagesTo(bob).map(({ text }) => text)).toEqual(['here', 'there']);
	bob.closesDirectMessages();
	await expect(user.send('again')).rejects.toMatchObject({ code: 50_007 });
	expect(stage.errors).toEqual([]);
	expect(discord.violations).toEqual([]);
});

test('a picture that need not be kept leaves its size and hash', async () => {
	await using stage = await setTheStage({ keepPictures: false });
	const { discord, client } = stage;
	const { defaultChannel } = discord.addGuild({ name: 'Foxes' });
	const file = { data: png, name: 'fox.png' };
	await client.rest.post(`/channels/${defaultChannel.id}/messages`, { files: [file], body: {} });
	const [picture] = defaultChannel.messages[0]?.pictures ?? [];
	expect(picture).toMatchObject({
		size: png.length,
		bytes: Buffer.alloc(0),
		sha256: expect.stringMatching(/^[\da-f]{64}$/),
	});
});

test('whom a message would ping is known', async () => {
	await using stage = await setTheStage();
	const { discord, client } = stage;
	const guild = discord.addGuild({ name: 'Foxes' });
	const alice = guild.addMember({ name: 'Alice' });
	const content = `@everyone <@${alice.id}> <@&1>`;
	const send = (allowed_mentions?: unknown) =>
		client.rest.post(`/channels/${guild.defaultChannel.id}/messages`, {
			body: { content, allowed_mentions },
		});
	await send();
	await send({ parse: [] });
	await send({ users: [alice.id] });
	const pings = guild.defaultChannel.messages.map((message) => message.pings);
	expect(pings).toEqual([
		{ everyone: true, users: [alice.id], roles: ['1'] },
		{ everyone: false, users: [], roles: [] },
		{ everyone: false, users: [alice.id], roles: [] },
	]);
	expect(guild.defaultChannel.messages[2]?.message?.mentions).toMatchObject([{ global_name: 'Alice' }]);
});

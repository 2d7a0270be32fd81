import { type APIMessageTopLevelComponent, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { expect, test } from 'vitest';
import { imagine, setTheStage } from './discord-bot.js';

test("people cannot send what Discord's client refuses, a modified client can", async () => {
	await using stage = await setTheStage();
	const { discord, client, answers } = stage;
	await client.application?.commands.set([
		imagine,
		{
			name: 'settings',
			description: 'For managers',
			defaultMemberPermissions: PermissionFlagsBits.ManageGuild,
		},
		{
			name: 'admin',
			description: 'In servers',
			contexts: [0],
			options: [{ type: 1, name: 'view', description: 'Shows' }],
		},
	]);
	const alice = discord.addGuild({ name: 'Foxes' }).addMember({ name: 'Alice' });
	const got: unknown[] = [];
	answers(async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		got.push([interaction.commandName, interaction.options.getSubcommand(false), interaction.options.data]);
		await interaction.reply('ok');
	});
	await expect(alice.runs('/imagin', {})).rejects.toThrow(
		'There is no command imagin. Registered: imagine, settings, admin',
	);
	await expect(alice.runs('/imagine', {})).rejects.toThrow('/imagine requires prompt');
	await expect(alice.runs('/imagine', { prompt: 'x', size: 1 })).rejects.toThrow('has no option size');
	await expect(alice.runs('/imagine', { prompt: 'x'.repeat(21) })).rejects.toThrow(
		'21 characters are more than 20',
	);
	await expect(alice.runs('/imagine', { prompt: 'x', count: 2 })).rejects.toThrow('2 is none of 1, 4');
	await expect(alice.runs('/imagine', { prompt: 'x', seed: -1 })).rejects.toThrow('-1 is less than 0');
	await expect(alice.runs('/imagine', { prompt: 'x', seed: 0.5 })).rejects.toThrow('0.5 is not an integer');
	await expect(alice.runs('/settings')).rejects.toThrow('Alice cannot use settings');
	await expect(alice.runs('/admin')).rejects.toThrow('/admin needs one of view');
	await expect(discord.addPerson({ name: 'Bob' }).runs('/admin view')).rejects.toThrow(
		'not for direct messages',
	);
	expect(got).toEqual([]);

	await alice.runs('/imagine', { prompt: 'x', count: 2, wrong: true }, { forged: true });
	await alice.runs('/settings', {}, { forged: true });
	await alice.runs('/admin view');
	expect(got).toMatchObject([
		['imagine', null, [{ value: 'x' }, { value: 2 }, { name: 'wrong', value: true }]],
		['settings', null, []],
		['admin', 'view', [{ name: 'view' }]],
	]);
	alice.becomes({ permissions: PermissionFlagsBits.ManageGuild });
	expect((await alice.runs('/settings')).text).toBe('ok');
	expect(discord.violations).toEqual([]);
});

test('a server without the bot is served to those who installed it for themselves', async () => {
	await using stage = await setTheStage();
	const { discord, client, answers } = stage;
	await client.application?.commands.set([{ ...imagine, integrationTypes: [0, 1], contexts: [0, 1, 2] }]);
	const guild = discord.addGuild({ name: 'Elsewhere', botInstalled: false });
	answers(async (interaction) => {
		if (interaction.isChatInputCommand())
			await interaction.reply(JSON.stringify(interaction.authorizingIntegrationOwners));
	});
	await expect(guild.addMember({ name: 'Alice' }).runs('/imagine', { prompt: 'x' })).rejects.toThrow(
		'has the app installed',
	);
	const bob = discord.addPerson({ name: 'Bob', hasInstalledApp: true });
	const reply = await bob.in(guild).runs('/imagine', { prompt: 'x' });
	expect(JSON.parse(reply.text)).toEqual({ 1: bob.id });
});

test('autocomplete proposes choices', async () => {
	await using stage = await setTheStage();
	const { discord, client, answers } = stage;
	await client.application?.commands.set([imagine]);
	const alice = discord.addGuild({ name: 'Foxes' }).addMember({ name: 'Alice' });
	answers(async (interaction) => {
		if (!interaction.isAutocomplete()) return;
		const { name, value } = interaction.options.getFocused(true);
		await interaction.respond([{ name: `${name} ${value}`, value: '1' }]);
	});
	expect(await alice.types('/imagine', { prompt: 'a', model: 'tsu' }, 'model')).toEqual([
		{ name: 'model tsu', value: '1' },
	]);
	await expect(alice.types('/imagine', { prompt: 'a' }, 'prompt')).rejects.toThrow(
		'proposes nothing for prompt',
	);
	expect(discord.violations).toEqual([]);

	answers(async (interaction) => {
		if (!interaction.isAutocomplete()) return;
		const choices = Array.from({ length: 26 }, (_, index) => ({ name: `${index}`, value: `${index}` }));
		await interaction.respond(choices).finally(() => stage.clock.turn(3000));
	});
	await expect(alice.types('/imagine', { model: '' })).rejects.toThrow('nothing was proposed');
	expect(discord.violations).toHaveLength(1);
	expect(discord.violations[0]).toContain('/interactions/:interaction/:token/callback');
});

const controls: APIMessageTopLevelComponent[] = [
	{
		type: 1,
		components: [
			{ type: 2, style: 1, label: 'Try again', custom_id: 'again' },
			{ type: 2, style: 1, label: 'Later', custom_id: 'later', disabled: true },
		],
	},
	{
		type: 1,
		components: [
			{ type: 3, custom_id: 'which', options: ['a', 'b'].map((value) => ({ label: value, value })) },
		],
	},
	{ type: 1, components: [{ type: 8, custom_id: 'where', placeholder: 'Where', max_values: 2 }] },
];

test('buttons, selects and forms', async () => {
	await using stage = await setTheStage();
	const { discord, client, answers } = stage;
	await client.application?.commands.set([imagine]);
	const guild = discord.addGuild({ name: 'Foxes' });
	const alice = guild.addMember({ name: 'Alice' });
	const bob = guild.addMember({ name: 'Bob' });
	answers(async (interaction) => {
		if (interaction.isChatInputCommand()) {
			const flags = interaction.options.getBoolean('private') ? MessageFlags.Ephemeral : undefined;
			await interaction.reply({ content: 'Choose', components: controls, ...(flags && { flags }) });
		} else if (interaction.isButton()) {
			await interaction.showModal({
				custom_id: 'form',
				title: 'Edit',
				components: [
					{
						type: 18,
						label: 'Prompt',
						component: { type: 4, custom_id: 'prompt', style: 2, value: 'a fox', min_length: 3 },
					},
					{ type: 1, components: [{ type: 4, custom_id: 'not', label: 'Not', style: 1, required: false }] },
				],
			});
		} else if (interaction.isModalSubmit() && interaction.isFromMessage()) {
			const fields = ['prompt', 'not'].map((id) => interaction.fields.getTextInputValue(id));
			await interaction.update({ content: fields.join('|'), components: [] });
		} else if (interaction.isStringSelectMenu()) {
			await interaction.deferUpdate();
			await interaction.editReply(`chose ${interaction.values}`);
			await interaction.followUp('noted');
		} else if (interaction.isChannelSelectMenu()) {
			await interaction.reply(`in ${interaction.channels.map((channel) => channel?.id)}`);
		}
	});
	const reply = await alice.runs('/imagine', { prompt: 'x' });
	expect(reply.buttons).toEqual(['Try again', 'Later']);
	await expect(alice.presses(reply, 'Nothing')).rejects.toThrow(
		'There is no "Nothing" on it. There is: Try again, Later',
	);
	await expect(alice.presses(reply, 'later')).rejects.toThrow('later is disabled');
	await expect(alice.selects(reply, 'which', 'c')).rejects.toThrow('c is none of a, b');
	await expect(alice.selects(reply, 'which', ['a', 'b'])).rejects.toThrow('one chooses 1 to 1, not 2');

	const selected = await bob.selects(reply, 'which', 'b');
	await selected.shows('chose b');
	expect((await selected.followsUp()).text).toBe('noted');
	expect(reply.text).toContain('chose b');
	const placed = await bob.selects(reply, 'Where', [guild.defaultChannel]);
	expect(placed.text).toBe(`in ${guild.defaultChannel.id}`);

	const form = await alice.presses(reply, 'Try again');
	expect(form.state).toBe('modal');
	expect(form.modal?.title).toBe('Edit');
	await expect(alice.submits(form, { Prompt: 'x' })).rejects.toThrow('it takes 3 to 4000 characters, not 1');
	await expect(alice.submits(form, { Wrong: 'x' })).rejects.toThrow('The form has no Wrong');
	const submitted = await alice.submits(form, { Not: 'a wolf' });
	expect(submitted.text).toBe('a fox|a wolf');
	expect(reply.text).toBe('a fox|a wolf');

	const secret = await alice.runs('/imagine', { prompt: 'x', private: true });
	await expect(bob.presses(secret, 'Try again')).rejects.toThrow(
		'Bob cannot see a message that only Alice can see',
	);
	expect((await bob.presses(secret, 'again', { forged: true })).state).toBe('modal');
	expect(stage.errors).toEqual([]);
	expect(discord.violations).toEqual([]);
});

test('message commands and user commands', async () => {
	await using stage = await setTheStage();
	const { discord, client, answers } = stage;
	await client.application?.commands.set([
		imagine,
		{ name: 'Remix', type: 3 },
		{ name: 'Show Portrait', type: 2 },
	]);
	const alice = discord.addGuild({ name: 'Foxes' }).addMember({ name: 'Alice' });
	answers(async (interaction) => {
		if (interaction.isChatInputCommand()) await interaction.reply('a picture');
		else if (interaction.isMessageContextMenuCommand())
			await interaction.reply(`remix of ${interaction.targetMessage.content}`);
		else if (interaction.isUserContextMenuCommand())
			await interaction.reply(`portrait of ${interaction.targetUser.displayName}`);
	});
	const reply = await alice.runs('/imagine', { prompt: 'x' });
	expect((await alice.runsOn(reply, 'Remix')).text).toBe('remix of a picture');
	expect((await alice.runsOn(alice, 'Show Portrait')).text).toBe('portrait of Alice');
	expect(stage.errors).toEqual([]);
	expect(discord.violations).toEqual([]);
});

test('somebody who waits in vain is told what there is instead', async () => {
	await using stage = await setTheStage();
	const { discord, client, answers } = stage;
	await client.application?.commands.set([imagine]);
	const alice = discord.addGuild({ name: 'Foxes' }).addMember({ name: 'Alice' });
	answers(async (interaction) => {
		if (interaction.isChatInputCommand()) await interaction.reply('a wolf');
	});
	const reply = await alice.runs('/imagine', { prompt: 'x' });
	await expect(reply.shows('a fox', { within: 10 })).rejects.toThrow(
		'Expected to see a fox. The reply to /imagine prompt: x (shown) shows: "a wolf"\npictures: none\nviolations: none',
	);
	await expect(reply.showsPictures(1, { within: 10 })).rejects.toThrow('Expected to see 1 pictures');
});

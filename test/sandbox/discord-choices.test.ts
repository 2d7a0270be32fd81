import { type APIMessageTopLevelComponent, MessageFlags, PermissionFlagsBits } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { setTheStage } from './discord-bot.js';

const limits = {
	name: 'limits',
	description: 'Sets limits',
	default_member_permissions: PermissionFlagsBits.ManageGuild.toString(),
	options: [
		{
			type: 1,
			name: 'set',
			description: 'Sets one',
			options: [
				{ type: 4, name: 'daily', description: 'Images a day', min_value: 0, max_value: 100 },
				{ type: 8, name: 'role', description: 'Whose' },
				{ type: 6, name: 'member', description: 'Who' },
				{ type: 7, name: 'channel', description: 'Where', channel_types: [0] },
				{ type: 9, name: 'anybody', description: 'Whoever' },
			],
		},
	],
};

/** A server with a manager, a member, roles and channels, and a bot that knows `/limits`. */
async function limitsStage() {
	const stage = await setTheStage();
	await stage.client.rest.put(`/applications/${stage.discord.applicationId}/commands`, { body: [limits] });
	const guild = stage.discord.addGuild({ name: 'Foxes' });
	const artists = guild.addRole('Artists');
	const manager = guild.addMember({ name: 'Mo', permissions: PermissionFlagsBits.ManageGuild });
	const alice = guild.addMember({ name: 'Alice', roles: [artists] });
	const den = guild.addChannel({ name: 'den' });
	/** What each interaction brought, as it came over the wire. */
	const data: { resolved?: Record<string, Record<string, unknown>>; values?: string[] }[] = [];
	stage.client.on('raw', (packet: { t: string; d: { data: (typeof data)[number] } }) => {
		if (packet.t === 'INTERACTION_CREATE') data.push(packet.d.data);
	});
	return { ...stage, guild, artists, manager, alice, den, data };
}

describe('options', () => {
	test('of roles, people and channels come with what they are', async () => {
		await using stage = await limitsStage();
		const { guild, artists, manager, alice, den, data, answers, errors } = stage;
		answers(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			const { options } = interaction;
			const names = [
				options.getRole('role')?.name,
				options.getUser('member')?.displayName,
				options.getChannel('channel')?.name,
			];
			await interaction.reply(names.join(', '));
		});
		const reply = await manager.runs('/limits set', {
			role: artists,
			member: alice,
			channel: den,
			anybody: artists,
		});
		expect(reply.text).toBe('Artists, Alice, den');
		const { users, members, roles, channels } = data[0]?.resolved ?? {};
		expect(users).toEqual({ [alice.id]: alice.account.user });
		expect(members?.[alice.id]).toMatchObject({
			roles: [artists.id],
			permissions: expect.stringMatching(/^\d+$/),
		});
		for (const field of ['user', 'deaf', 'mute']) expect(members?.[alice.id]).not.toHaveProperty(field);
		expect(Object.keys(roles ?? {})).toEqual([artists.id]);
		expect(channels?.[den.id]).toMatchObject({ id: den.id, type: 0, permissions: expect.any(String) });

		expect((await manager.runs('/limits set', { role: guild.everyone })).text).toBe('@everyone, , ');
		expect(data[1]?.resolved?.roles?.[guild.id]).toMatchObject({ name: '@everyone', position: 0 });
		expect((await manager.runs('/limits set', { daily: 3 })).text).toBe(', , ');
		expect(data[2]).not.toHaveProperty('resolved');
		expect(errors).toEqual([]);
	});

	test('take what can be chosen there and nothing else, unless the client is a modified one', async () => {
		await using stage = await limitsStage();
		const { discord, guild, artists, manager, alice, den, data, answers } = stage;
		answers(async (interaction) => {
			if (interaction.isChatInputCommand())
				await interaction.reply(interaction.options.getRole('role')?.name ?? '?');
		});
		const elsewhere = discord.addGuild({ name: 'Owls' });
		const refused = (values: Record<string, string | number | { id: string }>) =>
			expect(manager.runs('/limits set', values)).rejects;
		await refused({ role: 'Artists' }).toThrow('role: Artists is no role here');
		await refused({ role: alice }).toThrow('is no role here');
		await refused({ role: elsewhere.addRole('Artists') }).toThrow('is no role here');
		await refused({ member: artists }).toThrow('is no user here');
		await refused({ anybody: den }).toThrow('is no user or role here');
		await refused({ channel: elsewhere.defaultChannel }).toThrow('is no channel here');
		await refused({ channel: den.addThread({ name: 'sketches' }) }).toThrow(
			'a channel of type 11 is none of the types 0',
		);
		await refused({ daily: 101 }).toThrow('101 is more than 100');
		await refused({ daily: 'ten' }).toThrow('ten is not an integer');
		expect(data).toEqual([]);

		const forged = await manager.runs('/limits set', { role: 'x; --', daily: -5 }, { forged: true });
		expect(forged.text).toBe('?');
		expect(data).toMatchObject([
			{ options: [{ name: 'set', options: [{ type: 8, value: 'x; --' }, { value: -5 }] }] },
		]);
		expect(data[0]).not.toHaveProperty('resolved');
		await expect(guild.addMember({ name: 'Bob' }).runs('/limits set')).rejects.toThrow('cannot use limits');
	});
});

test('administrators say which roles see a command, whatever its own permissions are', async () => {
	await using stage = await limitsStage();
	const { guild, artists, manager, alice, answers } = stage;
	answers(async (interaction) => {
		if (interaction.isChatInputCommand()) await interaction.reply('ok');
	});
	const admin = guild.addMember({ name: 'Ada', permissions: PermissionFlagsBits.Administrator });
	await expect(alice.runs('/limits set')).rejects.toThrow(
		'Alice cannot use limits: it needs the permissions 32',
	);
	guild.overrides('limits', { [artists.id]: true });
	expect((await alice.runs('/limits set')).text).toBe('ok');
	expect((await manager.runs('/limits set')).text).toBe('ok');
	guild.overrides('limits', { [artists.id]: true, [guild.everyone.id]: false });
	expect((await alice.runs('/limits set')).text).toBe('ok');
	await expect(manager.runs('/limits set')).rejects.toThrow('keep it from their roles');
	expect((await admin.runs('/limits set')).text).toBe('ok');
	alice.becomes({ roles: [] });
	await expect(alice.runs('/limits set')).rejects.toThrow('keep it from their roles');
});

describe('selects and buttons in Components V2', () => {
	const V2 = MessageFlags.IsComponentsV2;
	const settings = (defaults: {
		role: string;
		channels: string[];
		user: string;
	}): APIMessageTopLevelComponent[] => [
		{
			type: 17,
			components: [
				{
					type: 9,
					components: [{ type: 10, content: '**Safety** is on' }],
					accessory: { type: 2, style: 2, label: 'Turn off', custom_id: 'safety' },
				},
				{
					type: 1,
					components: [
						{
							type: 8,
							custom_id: 'where',
							placeholder: 'Everywhere',
							channel_types: [0],
							min_values: 0,
							max_values: 5,
							default_values: defaults.channels.map((id) => ({ id, type: 'channel' as never })),
						},
					],
				},
				{
					type: 1,
					components: [
						{ type: 6, custom_id: 'who', default_values: [{ id: defaults.role, type: 'role' as never }] },
					],
				},
				{
					type: 1,
					components: [
						{ type: 5, custom_id: 'someone', default_values: [{ id: defaults.user, type: 'user' as never }] },
					],
				},
				{
					type: 1,
					components: [
						{
							type: 3,
							custom_id: 'spoiler',
							options: ['never', 'always'].map((value) => ({
								label: `Spoiler: ${value}`,
								value,
								default: value === 'always',
							})),
						},
					],
				},
				{ type: 1, components: [{ type: 2, style: 4, label: 'Reset', custom_id: 'reset' }] },
			],
		},
	];

	test('show what is chosen, and say what is chosen next', async () => {
		await using stage = await limitsStage();
		const { discord, guild, artists, manager, alice, den, data, answers, errors } = stage;
		const components = settings({ role: guild.everyone.id, channels: [den.id], user: alice.id });
		answers(async (interaction) => {
			if (interaction.isChatInputCommand()) await interaction.reply({ flags: V2, components });
			else if (interaction.isMessageComponent()) await interaction.deferUpdate();
		});
		const view = await manager.runs('/limits set');
		expect(view.text.split('\n')).toEqual([
			'**Safety** is on',
			'Turn off',
			'den',
			'@everyone',
			'Alice',
			'Spoiler: always',
			'Reset',
		]);
		expect(view.chosenIn('Everywhere')).toEqual([den.id]);
		expect(view.chosenIn('spoiler')).toEqual(['always']);
		expect(() => view.chosenIn('nothing')).toThrow('There is no select "nothing" on it');

		for (const button of ['Turn off', 'Reset']) await manager.presses(view, button);
		expect(data.slice(1)).toMatchObject([{ custom_id: 'safety' }, { custom_id: 'reset' }]);

		const { defaultChannel } = guild;
		await manager.selects(view, 'Everywhere', [den, defaultChannel]);
		expect(data.at(-1)).toMatchObject({
			component_type: 8,
			values: [den.id, defaultChannel.id],
			resolved: { channels: { [den.id]: { name: 'den' }, [defaultChannel.id]: { name: 'general' } } },
		});
		await manager.selects(view, 'where', []);
		expect(data.at(-1)).toMatchObject({ values: [] });
		await manager.selects(view, 'who', artists);
		expect(data.at(-1)?.resolved).toEqual({ roles: { [artists.id]: guild.role(artists.id) } });
		await manager.selects(view, 'someone', manager);
		expect(Object.keys(data.at(-1)?.resolved ?? {})).toEqual(['users', 'members']);
		await manager.selects(view, 'spoiler', 'never');
		expect(data.at(-1)).toMatchObject({ values: ['never'] });

		const refused = (select: string, value: { id: string }) =>
			expect(manager.selects(view, select, value)).rejects;
		await refused('who', alice).toThrow('is no role here');
		await refused('where', artists).toThrow('is no channel here');
		await refused('where', den.addThread({ name: 'x' })).toThrow('is none of the types 0');
		await manager.selects(view, 'who', 'x; --', { forged: true });
		expect(data.at(-1)).toMatchObject({ component_type: 6, values: ['x; --'] });
		expect(data.at(-1)).not.toHaveProperty('resolved');
		expect(errors).toEqual([]);
		expect(discord.violations).toEqual([]);
	});

	test('in forms keep what stands chosen, unless somebody chooses again', async () => {
		await using stage = await limitsStage();
		const { guild, artists, manager, den, data, answers, errors } = stage;
		answers(async (interaction) => {
			if (interaction.isChatInputCommand()) {
				await interaction.showModal({
					custom_id: 'form',
					title: 'Limits',
					components: [
						{ type: 10, content: 'For everybody' },
						{
							type: 18,
							label: 'Role',
							component: {
								type: 6,
								custom_id: 'role',
								default_values: [{ id: guild.everyone.id, type: 'role' as never }],
							},
						},
						{ type: 18, label: 'Channel', component: { type: 8, custom_id: 'channel', required: false } },
						{ type: 18, label: 'Key', component: { type: 4, custom_id: 'key', style: 1, max_length: 5 } },
					],
				});
			} else if (interaction.isModalSubmit()) {
				const { fields } = interaction;
				const role = fields.getSelectedRoles('role')?.map((one) => one?.name);
				const channel = fields.getSelectedChannels('channel')?.map((one) => one?.id);
				await interaction.reply(JSON.stringify([role, channel, fields.getTextInputValue('key')]));
			}
		});
		const form = await manager.runs('/limits set');
		const kept = await manager.submits(form, { Key: 'abc' });
		expect(JSON.parse(kept.text)).toEqual([['@everyone'], null, 'abc']);
		expect(data.at(-1)?.resolved).toEqual({ roles: { [guild.id]: guild.role(guild.id) } });
		const changed = await manager.submits(form, { Role: artists, Channel: [den], Key: 'abc' });
		expect(JSON.parse(changed.text)).toEqual([['Artists'], [den.id], 'abc']);
		await expect(manager.submits(form, { Role: den, Key: 'abc' })).rejects.toThrow('Role: ');
		await expect(manager.submits(form, { Key: 'abcdef' })).rejects.toThrow('it takes 0 to 5 characters');
		await expect(manager.submits(form)).rejects.toThrow('Key: this field is required');
		expect(errors).toEqual([]);
	});
});

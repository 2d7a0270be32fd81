import {
	type ChatInputCommandInteraction,
	DiscordAPIError,
	type InteractionEditReplyOptions,
	MessageFlags,
} from 'discord.js';
import { describe, expect, test } from 'vitest';
import { imagine, setTheStage } from './discord-bot.js';

const MINUTE = 60_000;
const file = { attachment: Buffer.from('not really a picture'), name: 'fox.png' };

/** A stage whose bot defers and hands the interaction to the test. */
async function deferredStage({ ephemeral = false } = {}) {
	const stage = await setTheStage();
	await stage.client.application?.commands.set([imagine]);
	const guild = stage.discord.addGuild({ name: 'Foxes' });
	const alice = guild.addMember({ name: 'Alice' });
	const deferred = new Promise<ChatInputCommandInteraction>((resolve) => {
		stage.answers(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			await interaction.deferReply(ephemeral ? { flags: MessageFlags.Ephemeral } : {});
			resolve(interaction);
		});
	});
	const reply = await alice.runs('/imagine', { prompt: 'a fox' });
	return { ...stage, guild, alice, reply, interaction: await deferred };
}

async function refusal(attempt: Promise<unknown>): Promise<{ status: number; code: number | string }> {
	const error = await attempt.then(
		() => undefined,
		(reason: unknown) => reason,
	);
	if (!(error instanceof DiscordAPIError)) throw new Error(`It was not refused, but ${error}`);
	return { status: error.status, code: error.code };
}

describe('time', () => {
	test('a first response is due within three seconds', async () => {
		await using stage = await setTheStage();
		const { discord, client, clock, answers } = stage;
		await client.application?.commands.set([imagine]);
		const alice = discord.addGuild({ name: 'Foxes' }).addMember({ name: 'Alice' });
		let late = refusal(Promise.resolve());
		late.catch(() => undefined);
		answers(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			clock.turn(3000);
			late = refusal(interaction.reply('late'));
			await late;
		});
		const reply = await alice.runs('/imagine', { prompt: 'a fox' });
		expect(reply.state).toBe('did not respond');
		expect(await late).toEqual({ status: 404, code: 10_062 });
		expect(reply.firstResponseAfter).toBeUndefined();
		expect(discord.violations).toEqual([]);
	});

	test('a first response is given once', async () => {
		await using stage = await deferredStage();
		const { client, interaction, discord } = stage;
		const route = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
		const again = client.rest.post(route, { body: { type: 5 }, auth: false });
		expect(await refusal(again)).toEqual({ status: 400, code: 40_060 });
		expect(discord.violations).toEqual([]);
	});

	test("an interaction's token ends after fifteen minutes, the message goes on", async () => {
		await using stage = await deferredStage();
		const { client, clock, guild, interaction, reply } = stage;
		clock.turn(15 * MINUTE - 5000);
		await interaction.editReply('in time');
		clock.turn(5000);
		expect(await refusal(interaction.editReply('late'))).toEqual({ status: 401, code: 50_027 });
		expect(await refusal(interaction.followUp('late'))).toEqual({ status: 401, code: 50_027 });
		const route = `/channels/${guild.defaultChannel.id}/messages/${reply.message?.id}` as const;
		await client.rest.patch(route, { body: { content: 'as the bot' } });
		await reply.shows('as the bot');
		expect(reply.edits.map(({ text }) => text)).toEqual(['in time', 'as the bot']);
	});

	test('a deferral that nobody answered is given up when its token ends', async () => {
		await using stage = await deferredStage({ ephemeral: true });
		expect(stage.reply.state).toBe('deferred');
		stage.clock.turn(15 * MINUTE);
		expect(stage.reply.state).toBe('did not respond');
	});
});

describe('bodies that Discord refuses are violations', () => {
	const V2 = MessageFlags.IsComponentsV2;
	const text = { type: 10, content: 'text' } as const;
	const button = { type: 2, style: 1, label: 'Again', custom_id: 'again' } as const;
	const row = { type: 1, components: [button] } as const;
	const gallery = { type: 12, items: [{ media: { url: 'attachment://fox.png' } }] } as const;
	const refused: Record<string, [InteractionEditReplyOptions, RegExp]> = {
		'Components V2 beside content': [{ flags: V2, content: 'x', components: [text] }, /LEGACY_FIELDS/],
		'Components V2 beside an embed': [
			{ flags: V2, embeds: [{ title: 'x' }], components: [text] },
			/LEGACY_FIELDS/,
		],
		'a text display without the flag': [{ content: 'x', components: [text] as never }, /IS_COMPONENTS_V2/],
		'a picture that is not attached': [
			{ flags: V2, components: [gallery] },
			/attachment:\/\/fox.png is not attached/,
		],
		'an embed of what is not attached': [
			{ embeds: [{ title: 'x', image: { url: 'attachment://wolf.png' } }], files: [file] },
			/wolf.png is not attached \(attached: fox.png\)/,
		],
		'the same custom_id twice': [{ content: 'x', components: [row, row] }, /CUSTOM_ID_DUPLICATED/],
		'a custom_id of 101 characters': [
			{ content: 'x', components: [{ type: 1, components: [{ ...button, custom_id: 'x'.repeat(101) }] }] },
			/custom_id/,
		],
		'41 components': [
			{ flags: V2, components: [{ type: 17, components: Array(40).fill(text) }] },
			/these are 41/,
		],
		'4,001 characters': [
			{ flags: V2, components: [{ ...text, content: 'x'.repeat(3998) }, text] },
			/these are 4002/,
		],
		'an empty text display': [{ flags: V2, components: [{ ...text, content: ' ' }] }, /must show a text/],
		'an empty gallery': [{ flags: V2, components: [{ ...gallery, items: [] }] }, /items/],
		'2,001 characters': [{ content: 'x'.repeat(2001) }, /content/],
		'an empty message': [{ content: '' }, /50006/],
		'an alt text of 1,025 characters': [
			{ files: [{ ...file, description: 'x'.repeat(1025) }] },
			/description/,
		],
		'eleven files': [{ files: Array(11).fill(file) }, /attachments/],
		'embeds of 6,001 characters': [
			{ embeds: [1, 2].map(() => ({ description: 'x'.repeat(3001) })) },
			/MAX_EMBED_SIZE_EXCEEDED/,
		],
		'an attachment that is not there': [
			{ content: 'x', attachments: [{ id: '123' } as never] },
			/ATTACHMENT_NOT_FOUND/,
		],
	};
	for (const [name, [body, complaint]] of Object.entries(refused)) {
		test(name, async () => {
			await using stage = await deferredStage();
			const { discord, interaction, reply } = stage;
			const { status, code } = await refusal(interaction.editReply(body));
			expect(status).toBe(400);
			expect([50_035, 50_006]).toContain(code);
			expect(discord.violations).toHaveLength(1);
			expect(discord.violations[0]).toMatch(complaint);
			expect(reply.state).toBe('deferred');
		});
	}

	test('an upload over the limit', async () => {
		await using stage = await deferredStage();
		const big = { attachment: Buffer.alloc(10 * 1024 * 1024 + 1), name: 'big.png' };
		expect(await refusal(stage.interaction.editReply({ files: [big] }))).toEqual({
			status: 413,
			code: 40_005,
		});
		expect(stage.discord.violations).toHaveLength(1);
	});

	test('an upload that Components V2 does not show is accepted, but a violation', async () => {
		await using stage = await deferredStage();
		await stage.interaction.editReply({ flags: V2, components: [text], files: [file] });
		expect(stage.reply.text).toBe('text');
		expect(stage.discord.violations).toEqual([
			'fox.png was uploaded with Components V2, but no component shows it',
		]);
	});

	test('commands', async () => {
		await using stage = await setTheStage();
		const { client, discord } = stage;
		const option = { type: 3, name: 'one', description: 'One' };
		const wrong = [
			{ name: 'Upper', description: 'x' },
			{ name: 'x', description: '' },
			{ name: 'x', description: 'x'.repeat(101) },
			{ name: 'x', description: 'x', options: [option, { ...option, name: 'two', required: true }] },
			{ name: 'x', description: 'x', options: [option, option] },
			{
				name: 'x',
				description: 'x',
				options: [{ ...option, choices: Array(26).fill({ name: 'x', value: 'x' }) }],
			},
			{ name: 'x', description: 'x', options: [{ ...option, min_length: 3, max_length: 2 }] },
			{ name: 'x', description: 'x', name_localizations: { xx: 'x' } },
			{ name: 'x'.repeat(33), description: 'x' },
			{
				name: 'x',
				description: 'x',
				options: Array.from({ length: 26 }, (_, i) => ({ ...option, name: `o${i}` })),
			},
			{ name: 'x', description: 'x', options: [{ ...option, name: 'Upper' }] },
			{ name: 'x', description: 'x', options: [{ ...option, description: 'x'.repeat(101) }] },
			{
				name: 'x',
				description: 'x',
				options: [
					{ ...option, type: 1 },
					{ ...option, name: 'two' },
				],
			},
			{
				name: 'x',
				description: 'x',
				options: [{ ...option, type: 2, options: [{ ...option, name: 'two' }] }],
			},
			{ name: 'x', description: 'x', options: [{ ...option, type: 1, options: [{ ...option, type: 1 }] }] },
			{ name: 'x', description: 'x', options: [{ ...option, type: 1, options: [option, option] }] },
			{ name: 'x', description: 'x', options: [{ ...option, type: 4, min_value: 2, max_value: 1 }] },
			{ name: 'x', description: 'x', options: [{ ...option, type: 4, max_value: 0.5 }] },
			{
				name: 'x',
				description: 'x',
				options: [{ ...option, type: 4, choices: [{ name: 'x', value: 1.5 }] }],
			},
			{ name: 'x', description: 'x', options: [{ ...option, type: 10, max_value: 2 ** 53 }] },
			{ name: 'x', description: 'x', options: [{ ...option, type: 7, channel_types: [0, 0] }] },
			{ name: 'x', description: 'x', options: [{ ...option, type: 7, channel_types: [6] }] },
			{ name: 'x', description: 'x', default_member_permissions: 'ManageGuild' },
		];
		for (const command of wrong) {
			const attempt = client.rest.post(`/applications/${discord.applicationId}/commands`, { body: command });
			expect(await refusal(attempt)).toEqual({ status: 400, code: 50_035 });
			stage.clock.turn(20_000);
		}
		expect(discord.violations).toHaveLength(wrong.length);
		expect(discord.commandWrites).toBe(0);
	}, 60_000);

	const select = (about: object) => ({
		content: 'x',
		components: [{ type: 1, components: [about as never] }],
	});
	const role = (id: string) => ({ id, type: 'role' });
	test.each([
		['more defaults than can be chosen', { type: 6, custom_id: 'a', default_values: [role('1'), role('2')] }],
		[
			'fewer defaults than must be',
			{ type: 6, custom_id: 'a', min_values: 2, max_values: 3, default_values: [role('1')] },
		],
		[
			'the same default twice',
			{ type: 6, custom_id: 'a', max_values: 3, default_values: [role('1'), role('1')] },
		],
		['a default of another kind', { type: 8, custom_id: 'a', default_values: [role('1')] }],
		['at least more than at most', { type: 5, custom_id: 'a', min_values: 3, max_values: 2 }],
	])('a select with %s', async (_, about) => {
		await using stage = await deferredStage();
		const { status, code } = await refusal(stage.interaction.editReply(select(about)));
		expect({ status, code }).toEqual({ status: 400, code: 50_035 });
		expect(stage.discord.violations).toHaveLength(1);
	});

	test('a form with a field that is disabled', async () => {
		await using stage = await setTheStage();
		const { discord, client, answers } = stage;
		await client.application?.commands.set([imagine]);
		const alice = discord.addGuild({ name: 'Foxes' }).addMember({ name: 'Alice' });
		answers(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			const component = { type: 6, custom_id: 'who', disabled: true } as const;
			const shown = interaction.showModal({
				custom_id: 'form',
				title: 'Who',
				components: [{ type: 18, label: 'Who', component }],
			});
			expect(await refusal(shown)).toEqual({ status: 400, code: 50_035 });
			await interaction.reply('refused');
		});
		expect((await alice.runs('/imagine', { prompt: 'x' })).text).toBe('refused');
		expect(discord.violations[0]).toContain('COMPONENT_DISABLED_IN_MODAL');
	});

	test('a route that does not exist', async () => {
		await using stage = await setTheStage();
		expect(await refusal(stage.client.rest.get('/nothing'))).toEqual({ status: 404, code: 0 });
		expect(stage.discord.violations).toEqual(['GET /nothing: the stand-in has no such route']);
	});
});

describe('editing', () => {
	test('keeps, replaces and clears attachments', async () => {
		await using stage = await deferredStage();
		const { interaction, reply } = stage;
		await interaction.editReply({ content: 'one', files: [file] });
		await interaction.editReply('two');
		expect(reply.pictures.map(({ name }) => name)).toEqual(['fox.png']);
		const kept = reply.message?.attachments ?? [];
		await interaction.editReply({ attachments: kept as never, files: [{ ...file, name: 'wolf.png' }] });
		expect(reply.pictures.map(({ name }) => name)).toEqual(['fox.png', 'wolf.png']);
		await interaction.editReply({ attachments: [] });
		expect(reply.pictures).toEqual([]);
		expect((await fetch(kept[0]?.url ?? '')).status).toBe(404);
		expect(reply.message?.flags).toBe(0);
	});

	test('a deferral that was not answered is answered by the first follow-up', async () => {
		await using stage = await deferredStage();
		await stage.interaction.followUp('one');
		await stage.interaction.followUp('two');
		expect(stage.reply.text).toBe('one');
		expect(stage.reply.followUps.map(({ text }) => text)).toEqual(['two']);
	});

	test('a message that became Components V2 stays so', async () => {
		await using stage = await deferredStage();
		const { interaction, reply } = stage;
		await interaction.editReply({
			flags: MessageFlags.IsComponentsV2,
			components: [{ type: 10, content: 'text' }],
		});
		expect(await refusal(interaction.editReply('plain'))).toMatchObject({ status: 400 });
		expect(reply.text).toBe('text');
	});
});

describe('what is gone', () => {
	test('a message', async () => {
		await using stage = await deferredStage();
		stage.reply.deletedByModerator();
		expect(stage.reply.state).toBe('deleted');
		expect(await refusal(stage.interaction.editReply('x'))).toEqual({ status: 404, code: 10_008 });
	});

	test('a channel', async () => {
		await using stage = await deferredStage();
		const { defaultChannel } = stage.guild;
		defaultChannel.delete();
		const send = stage.client.rest.post(`/channels/${defaultChannel.id}/messages`, {
			body: { content: 'x' },
		});
		expect(await refusal(send)).toEqual({ status: 404, code: 10_003 });
		expect(await refusal(stage.interaction.editReply('x'))).toEqual({ status: 404, code: 10_003 });
		expect(stage.reply.state).toBe('deleted');
	});

	test('the right to see a channel, to write in it, to be in the server', async () => {
		await using stage = await deferredStage();
		const { guild, client } = stage;
		const { defaultChannel } = guild;
		const send = () =>
			refusal(client.rest.post(`/channels/${defaultChannel.id}/messages`, { body: { content: 'x' } }));
		defaultChannel.deny();
		expect(await send()).toEqual({ status: 403, code: 50_001 });
		defaultChannel.deny('sending');
		expect(await send()).toEqual({ status: 403, code: 50_013 });
		defaultChannel.allow();
		guild.removeBot();
		expect(await send()).toEqual({ status: 403, code: 50_001 });
		expect(stage.discord.violations).toEqual([]);
	});
});

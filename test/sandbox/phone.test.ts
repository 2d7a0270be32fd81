import { type APIMessageTopLevelComponent, MessageFlags } from 'discord.js';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { COLOUR } from '../../sandbox/demo/phone/colours.js';
import { Lettering } from '../../sandbox/demo/phone/lettering.js';
import { drawScreen, wordsOn } from '../../sandbox/demo/phone/screen.js';
import { readerOf, sightingOf } from '../../sandbox/demo/sighting.js';
import type { DiscordSandbox } from '../../sandbox/discord/server.js';
import type { Visible } from '../../sandbox/discord/visible.js';
import { imagine, setTheStage } from './discord-bot.js';

/** What a picture shows, as far as that can be told without reading it: fonts differ from machine to machine. */
async function seenIn(png: Buffer) {
	const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const colours = new Map<string, number>();
	for (let at = 0; at < data.length; at += 3) {
		const colour = `#${data.subarray(at, at + 3).toString('hex')}`;
		colours.set(colour, (colours.get(colour) ?? 0) + 1);
	}
	return { width: info.width, height: info.height, pixels: (colour: string) => colours.get(colour) ?? 0 };
}

/** How messages look on a phone now, below one another. */
async function portraitOf(discord: DiscordSandbox, ...seen: readonly Visible[]): Promise<Buffer> {
	const messages = seen.map(sightingOf);
	const screen = { title: '# general', subtitle: 'Fox Den', messages, reader: readerOf(discord) };
	return drawScreen(screen, await Lettering.of(wordsOn(screen)));
}

/** Somebody who asks, and a bot that answers with the components that it is given next. */
async function portraitStage() {
	const stage = await setTheStage();
	const { discord, client } = stage;
	await client.application?.commands.set([imagine]);
	const guild = discord.addGuild({ name: 'Fox Den' });
	const alice = guild.addMember({ name: 'Alice' });
	const draws = async (...components: APIMessageTopLevelComponent[]) => {
		stage.answers(async (interaction) => {
			if (interaction.isChatInputCommand())
				await interaction.reply({ flags: MessageFlags.IsComponentsV2, components });
		});
		return seenIn(await portraitOf(discord, await alice.runs('/imagine', { prompt: 'x' })));
	};
	return { ...stage, guild, alice, draws };
}

const text = (content: string) => ({ type: 10, content }) as const;
const button = (style: number, about: object = {}) =>
	({ type: 2, style, label: 'Press', custom_id: String(style), ...about }) as never;
const row = (...components: object[]) => ({ type: 1, components }) as never;

describe('a message as a phone shows it', () => {
	test('is 390 wide at twice the pixels, and as high as what is in it', async () => {
		await using stage = await portraitStage();
		const one = await stage.draws(text('a line'));
		const four = await stage.draws(text('a line\nand\nfour\nlines'));
		expect(one.width).toBe(780);
		expect(four.width).toBe(780);
		expect(four.height - one.height).toBeGreaterThan(3 * 2 * 16);
		const heading = await stage.draws(text('# a line\nand\nfour\nlines'));
		expect(heading.height).toBeGreaterThan(four.height);
		const small = await stage.draws(text('-# a line\n-# and\n-# four\n-# lines'));
		expect(small.height).toBeLessThan(four.height);
	});

	test('has its buttons in their colours, and faded where they are disabled', async () => {
		await using stage = await portraitStage();
		const { pixels } = await stage.draws(row(button(2), button(3), button(4)));
		for (const colour of [COLOUR.secondary, COLOUR.success, COLOUR.danger])
			expect(pixels(colour)).toBeGreaterThan(2000);
		const disabled = await stage.draws(row(button(4, { disabled: true })));
		expect(disabled.pixels(COLOUR.danger)).toBe(0);
	});

	test('has as many rows of buttons as they need', async () => {
		await using stage = await portraitStage();
		const label = 'A button that fills most of a line';
		const one = await stage.draws(row(button(1, { label })));
		const two = await stage.draws(row(button(1, { label }), button(2, { label })));
		expect(two.height - one.height).toBe(2 * (36 + 8));
	});

	test('has a button beside the text that it is about', async () => {
		await using stage = await portraitStage();
		const section = (accessory: object) =>
			({ type: 9, components: [text('Safety is on')], accessory }) as never;
		const beside = await stage.draws(section(button(3)));
		const below = await stage.draws(text('Safety is on'), row(button(3)));
		expect(beside.pixels(COLOUR.success)).toBeGreaterThan(2000);
		expect(beside.height).toBeLessThan(below.height);
	});

	test('has a small picture beside the text that it is about, although it is another message’s', async () => {
		await using stage = await portraitStage();
		const { discord, alice, answers } = stage;
		const red = await sharp({ create: { width: 300, height: 300, channels: 3, background: '#ff0000' } })
			.png()
			.toBuffer();
		answers(async (interaction) => {
			if (interaction.isChatInputCommand())
				await interaction.reply({ files: [{ attachment: red, name: 'red.png' }] });
		});
		const [picture] = (await alice.runs('/imagine', { prompt: 'x' })).pictures;
		const thumbnail = { type: 11, media: { url: picture?.url } };
		const one = await stage.draws({ type: 9, components: [text('red')], accessory: thumbnail } as never);
		expect(one.pixels('#ff0000')).toBeGreaterThan(160 * 160);
		expect(one.pixels('#ff0000')).toBeLessThanOrEqual(170 * 170);
		expect(discord.violations).toEqual([]);
	});

	test('has what stands chosen in its selects, or what they ask for', async () => {
		await using stage = await portraitStage();
		const { guild, alice, draws } = stage;
		const select = (type: number, about: object) => row({ type, custom_id: 'x', max_values: 3, ...about });
		const asked = await draws(select(8, { placeholder: 'Where?' }));
		expect(asked.pixels(COLOUR.field)).toBeGreaterThan(10_000);
		expect(asked.pixels(COLOUR.chip)).toBe(0);
		const chosen = {
			5: { id: alice.id, type: 'user' },
			6: { id: guild.everyone.id, type: 'role' },
			8: { id: guild.defaultChannel.id, type: 'channel' },
		};
		for (const [type, value] of Object.entries(chosen)) {
			const { pixels, height } = await draws(select(Number(type), { default_values: [value] }));
			expect(pixels(COLOUR.chip)).toBeGreaterThan(1000);
			expect(height).toBe(asked.height);
		}
		const option = (name: string, isChosen: boolean) => ({ label: name, value: name, default: isChosen });
		const options = (isChosen: boolean) =>
			['one', 'two', 'a long one, alone in its line'].map((name) => option(name, isChosen));
		const several = await draws(select(3, { options: options(true) }));
		expect(several.height).toBeGreaterThan(asked.height);
		expect(several.pixels(COLOUR.chip)).toBeGreaterThan(5000);
		expect((await draws(select(3, { options: options(false) }))).pixels(COLOUR.chip)).toBe(0);
		const single = await draws(select(3, { max_values: 1, options: [option('one', true)] }));
		expect(single.pixels(COLOUR.chip)).toBe(0);
	});

	test('has a line, or only room, where parts are separated', async () => {
		await using stage = await portraitStage();
		const drawn = (about: object) => stage.draws(text('one'), { type: 14, ...about } as never, text('two'));
		const line = await drawn({});
		const room = await drawn({ divider: false, spacing: 2 });
		expect(line.pixels(COLOUR.border) - room.pixels(COLOUR.border)).toBeGreaterThan(500);
		expect(room.height).toBeGreaterThan(line.height);
	});
});

test('messages of a channel stand below one another; what shows nothing has no portrait', async () => {
	await using stage = await portraitStage();
	const { discord, client, guild, alice, answers } = stage;
	const { defaultChannel } = guild;
	for (const content of ['one', 'two'])
		await client.rest.post(`/channels/${defaultChannel.id}/messages`, { body: { content } });
	const [first] = defaultChannel.messages;
	if (!first) throw new Error('Nothing was sent');
	const one = await seenIn(await portraitOf(discord, first));
	const both = await seenIn(await portraitOf(discord, ...defaultChannel.messages));
	expect(both.height).toBeGreaterThan(one.height);

	answers(async () => stage.clock.turn(3000));
	const unanswered = await alice.runs('/imagine', { prompt: 'x' });
	await expect(portraitOf(discord, unanswered)).rejects.toThrow('There is no message to look at');
});

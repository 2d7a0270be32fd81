import {
	ButtonStyle,
	ComponentType,
	type InteractionEditReplyOptions,
	type Message,
	MessageFlags,
	Routes,
} from 'discord.js';
import { expect, test } from 'vitest';
import { setTheStage } from './discord-bot.js';

const HOUR = 60 * 60_000;
const file = { attachment: Buffer.from('a fox'), name: 'fox.png' };

/** A message of the bot's, and what the bot is given of it whenever somebody presses its button. */
async function messageWith(body: InteractionEditReplyOptions) {
	const stage = await setTheStage();
	const { discord, answers } = stage;
	const given: Message[] = [];
	answers(async (interaction) => {
		if (interaction.isMessageComponent()) {
			given.push(interaction.message);
			await interaction.deferUpdate();
		} else if (interaction.isChatInputCommand()) {
			await interaction.deferReply();
			await interaction.editReply(body);
		}
	});
	const alice = discord.addGuild({ name: 'Foxes' }).addMember({ name: 'Alice' });
	const reply = await alice.runs('/imagine', {}, { forged: true });
	await reply.showsPictures(1);
	const press = async () => {
		await alice.presses(reply, 'fox', { forged: true });
		return given.at(-1) as Message;
	};
	return { ...stage, reply, press, [Symbol.asyncDispose]: () => stage[Symbol.asyncDispose]() };
}

const gallery: InteractionEditReplyOptions = {
	flags: MessageFlags.IsComponentsV2,
	files: [file],
	components: [{ type: ComponentType.MediaGallery, items: [{ media: { url: 'attachment://fox.png' } }] }],
};

/** The address that the gallery of a message has. */
function addressIn({ components }: Message): string {
	const [first] = components;
	return first?.type === ComponentType.MediaGallery ? (first.items[0]?.media.url ?? '') : '';
}

test('what a component shows is not among the attachments that a bot is given', async () => {
	await using scene = await messageWith(gallery);
	const message = await scene.press();
	expect([...message.attachments.values()]).toEqual([]);
	expect(addressIn(message)).toMatch(/\/fox\.png\?ex=[0-9a-f]+&is=[0-9a-f]+&hm=[0-9a-f]+$/);
	expect(scene.discord.violations).toEqual([]);
});

test('the address of a loose attachment, or of one that a component shows, is good for a day', async () => {
	await using loose = await messageWith({ files: [file] });
	await using shown = await messageWith(gallery);
	for (const [{ press, clock }, addressOf] of [
		[loose, ({ attachments }: Message) => attachments.first()?.url ?? ''],
		[shown, addressIn],
	] as const) {
		const first = addressOf(await press());
		expect(await (await fetch(first)).text()).toBe('a fox');
		expect((await fetch(first.replace('hm=', 'hm=0'))).status).toBe(404);
		clock.turn(23 * HOUR);
		expect((await fetch(first)).status).toBe(200);
		clock.turn(HOUR);
		expect((await fetch(first)).status).toBe(404);
		expect(await (await fetch(addressOf(await press()))).text()).toBe('a fox');
	}
});

test('a bot may name an attachment by the address that it was given', async () => {
	await using scene = await messageWith(gallery);
	const message = await scene.press();
	const body = { components: message.components.map((component) => component.toJSON()) };
	await scene.client.rest.patch(Routes.channelMessage(message.channelId, message.id), { body });
	expect(scene.reply.pictures.map(({ name }) => name)).toEqual(['fox.png']);
	expect(scene.discord.violations).toEqual([]);
});

test.each(['file:///etc/passwd', 'ftp://example.com/fox.png'])('a link to %s is refused', async (url) => {
	await using stage = await setTheStage();
	let refusal: unknown;
	stage.answers(async (interaction) => {
		if (!interaction.isChatInputCommand()) return;
		const link = { type: ComponentType.Button, style: ButtonStyle.Link, label: 'Fox', url } as const;
		const row = { type: ComponentType.ActionRow, components: [link] } as const;
		refusal = await interaction.reply({ content: 'x', components: [row] }).catch((error) => error);
		await interaction.reply('refused');
	});
	const alice = stage.discord.addGuild({ name: 'Foxes' }).addMember({ name: 'Alice' });
	await alice.runs('/imagine', {}, { forged: true });
	expect(refusal).toMatchObject({ status: 400, code: 50035 });
});

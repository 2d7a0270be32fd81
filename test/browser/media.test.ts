import { type Interaction, MessageFlags } from 'discord.js';
import { expect, test } from 'vitest';
import { barriersOn } from './axe.js';
import { inBrowser } from './browser.js';
import { openStage } from './page.js';

const PIXEL = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
	'base64',
);
const picture = (name: string, description?: string) => ({
	attachment: PIXEL,
	name,
	...(description && { description }),
});
const item = (name: string, more: Record<string, unknown> = {}) => ({
	media: { url: `attachment://${name}` },
	...more,
});
const V2 = MessageFlags.IsComponentsV2;

/** What the bot answered with, as somebody sees it. */
async function see(answer: Record<string, unknown>) {
	const demo = await openStage({ name: 'show', description: 'Shows something' });
	const aki = demo.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	let edit: (to: Record<string, unknown>) => Promise<unknown> = async () => undefined;
	demo.stage.answers(async (interaction: Interaction) => {
		if (!interaction.isChatInputCommand()) return;
		await interaction.reply(answer);
		edit = (to) => interaction.editReply(to);
	});
	const page = await demo.openPage({ as: 'Aki' });
	await aki.runs('/show');
	const message = page.getByRole('log').getByRole('article').first();
	await message.waitFor();
	return { page, message, edit: (to: Record<string, unknown>) => edit(to) };
}

inBrowser('what stands inside a message', () => {
	test('shows components of every kind, and keeps nobody out', async () => {
		const files = [picture('fox.png', 'A fox'), { attachment: Buffer.from('notes'), name: 'notes.txt' }];
		const { page, message } = await see({
			flags: V2,
			files,
			components: [
				{
					type: 17,
					accent_color: 0xff8800,
					components: [
						{ type: 10, content: 'A **bold** fox' },
						{
							type: 9,
							components: [{ type: 10, content: 'Beside it' }],
							accessory: { type: 11, description: 'A small fox', ...item('fox.png') },
						},
						{ type: 14, divider: true, spacing: 2 },
						{ type: 12, items: [item('fox.png', { description: 'A large fox' })] },
						{ type: 13, spoiler: true, file: { url: 'attachment://notes.txt' } },
						{ type: 1, components: [{ type: 2, style: 1, label: 'Again', custom_id: 'again' }] },
					],
				},
			],
		});
		await message.getByText('Beside it').waitFor();
		await message.getByRole('separator').waitFor();
		await message.getByRole('button', { name: 'A small fox' }).waitFor();
		await message.getByRole('button', { name: 'Again' }).waitFor();
		expect(await barriersOn(page)).toEqual([]);
		await message.getByRole('button', { name: 'Spoiler' }).click();
		await message.getByRole('link', { name: 'notes.txt' }).waitFor();
		await message.getByRole('button', { name: 'A large fox' }).click();
		await page.getByRole('dialog', { name: 'A large fox' }).waitFor();
		expect(await barriersOn(page)).toEqual([]);
	});

	test('names a picture without a description after its file, and turns from one to the next', async () => {
		const { page, message } = await see({ files: [picture('fox.png'), picture('owl.png', 'An owl')] });
		await message.getByRole('button', { name: 'fox.png' }).click();
		await page.getByRole('dialog', { name: 'fox.png' }).waitFor();
		const next = page.getByRole('button', { name: 'Next' });
		await next.focus();
		await page.keyboard.press('Enter');
		const owl = page.getByRole('dialog', { name: 'An owl' });
		await owl.getByText('2 / 2').waitFor();
		expect(await next.getAttribute('aria-disabled')).toBe('true');
		expect(await next.evaluate((one) => one.matches(':focus'))).toBe(true);
		await page.mouse.click(30, 400);
		await owl.waitFor({ state: 'detached' });
	});

	test('hides a spoiler, gives the focus to what it hid, and hides another picture in its place anew', async () => {
		const showing = (name: string, description: string) => ({
			flags: V2,
			files: [picture(name)],
			components: [{ type: 12, items: [item(name, { description, spoiler: true })] }],
		});
		const { message, edit } = await see(showing('fox.png', 'A fox'));
		const outOfReach = message.locator('[inert] .picture');
		await outOfReach.waitFor({ state: 'attached' });
		await message.getByRole('button', { name: 'Spoiler: A fox' }).press('Enter');
		await message.locator('.picture:focus').waitFor();
		expect(await outOfReach.count()).toBe(0);
		await edit({ ...showing('owl.png', 'An owl'), attachments: [] });
		await message.getByRole('button', { name: 'Spoiler: An owl' }).waitFor();
		expect(await outOfReach.count()).toBe(1);
	});

	test('links a picture from elsewhere instead of loading it', async () => {
		const { message } = await see({
			embeds: [{ title: 'Elsewhere', image: { url: 'https://example.com/fox.png' } }],
		});
		const link = message.getByRole('link', { name: 'https://example.com/fox.png' });
		expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
		expect(await message.locator('.picture').count()).toBe(0);
	});

	test('links a file whose name holds a bare %', async () => {
		const { message } = await see({ files: [{ attachment: Buffer.from('all'), name: '100%.txt' }] });
		await message.getByRole('link', { name: /^100.*\.txt/ }).waitFor();
	});
});

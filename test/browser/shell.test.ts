import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { Permission } from '../../sandbox/discord/wire.js';
import { barriersOn } from './axe.js';
import { inBrowser } from './browser.js';
import { openStage } from './page.js';

inBrowser('the frame of the page', () => {
	test('names the place in title and address, and comes back to it', async () => {
		const { page } = await openFoxDen();
		await page.getByRole('button', { name: 'pictures' }).click();
		await page.getByRole('heading', { level: 1, name: 'pictures' }).waitFor();
		expect(await page.title()).toBe('#pictures | Fox Den');
		expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#Fox Den/pictures');
		await page.reload();
		await page.getByRole('heading', { level: 1, name: 'pictures' }).waitFor();
		await page.getByRole('region', { name: 'You' }).getByText('Aki', { exact: true }).waitFor();
	});

	test('comes back to direct messages and to threads, too', async () => {
		const { page, pictures } = await openFoxDen();
		pictures.addThread({ name: 'sketches' });
		await page.getByRole('button', { name: 'sketches' }).click();
		await page.getByRole('heading', { level: 1, name: 'sketches' }).waitFor();
		await page.reload();
		await page.getByRole('heading', { level: 1, name: 'sketches' }).waitFor();
		await page.getByRole('button', { name: 'Direct messages' }).click();
		await page.getByRole('heading', { level: 1, name: 'Easel' }).waitFor();
		await page.reload();
		await page.getByRole('heading', { level: 1, name: 'Easel' }).waitFor();
	});

	test('changes channels and servers by key, all around', async () => {
		const { page } = await openFoxDen();
		for (const [keys, channel] of [
			['Alt+ArrowDown', 'pictures'],
			['Alt+ArrowUp', 'general'],
			['Alt+ArrowUp', 'after-dark'],
			['Alt+ArrowDown', 'general'],
			['Alt+ArrowDown', 'pictures'],
			['Control+Alt+ArrowDown', 'Easel'],
			['Control+Alt+ArrowDown', 'pictures'],
		] as const) {
			await page.keyboard.press(keys);
			await page.getByRole('heading', { level: 1, name: channel }).waitFor();
		}
	});

	test('lists the keys', async () => {
		const { page } = await openFoxDen();
		await page.keyboard.press('Control+/');
		const keys = page.getByRole('dialog', { name: 'Keys' });
		await keys.getByText('Go to the channel below').waitFor();
		await page.keyboard.press('Escape');
		await keys.waitFor({ state: 'hidden' });
	});

	test('lets one be somebody else in the same channel, and says what they are there', async () => {
		const { page } = await openFoxDen();
		const you = page.getByRole('region', { name: 'You' });
		await page.getByRole('button', { name: 'pictures' }).click();
		for (const [name, standing] of [
			['Bo', 'member · Patrons'],
			['Mori', 'moderator'],
		] as const) {
			await you.getByRole('button', { name: 'be somebody else' }).click();
			const people = page.getByRole('dialog', { name: 'Who you are' });
			await people.getByRole('button', { name }).click();
			await you.getByText(standing, { exact: true }).waitFor();
			await people.waitFor({ state: 'hidden' });
			expect(new URL(page.url()).searchParams.get('as')).toBe(name);
			await page.getByRole('heading', { level: 1, name: 'pictures' }).waitFor();
		}
	});

	test('tells the bot the language that one has chosen, and speaks it', async () => {
		const { page, stage, aki } = await openFoxDen();
		await page.getByRole('button', { name: 'be somebody else' }).click();
		await page.getByLabel('Aki’s language').selectOption('日本語');
		await page.getByRole('button', { name: 'ダイレクトメッセージ' }).waitFor({ state: 'attached' });
		expect(await page.locator('html').getAttribute('lang')).toBe('ja');
		const locales: string[] = [];
		stage.answers(async (interaction) => {
			locales.push(interaction.locale);
			if (interaction.isChatInputCommand()) await interaction.reply('やあ');
		});
		await aki.runs('/greet');
		expect(locales).toEqual(['ja']);
	});

	test('lets two windows be two people at once', async () => {
		const { page } = await openFoxDen();
		await page.getByRole('button', { name: 'be somebody else' }).click();
		const opening = page.context().waitForEvent('page');
		await page.getByRole('link', { name: 'Open another window as Bo' }).click();
		const other = await opening;
		await other.getByRole('region', { name: 'You' }).getByText('Bo', { exact: true }).waitFor();
		await page.getByRole('region', { name: 'You' }).getByText('Aki', { exact: true }).waitFor();
	});

	test('marks what came where one did not look, by number where one was pinged', async () => {
		const { page, bo, pictures, aki } = await openFoxDen();
		const there = bo.in(pictures);
		there.says('Look');
		const channel = page.getByRole('button', { name: 'pictures' });
		await page.getByRole('button', { name: 'pictures, unread' }).waitFor();
		await page.getByRole('button', { name: 'Fox Den, unread' }).waitFor();
		expect(await page.title()).toBe('#general | Fox Den');
		there.says(`<@${aki.id}> look!`);
		there.says('@everyone look!');
		await page.getByRole('button', { name: 'pictures, 2 mentions' }).waitFor();
		await page.getByRole('button', { name: 'Fox Den, 2 mentions' }).waitFor();
		expect(await page.title()).toBe('(2) #general | Fox Den');
		await channel.click();
		await page.getByRole('button', { name: 'pictures', exact: true }).waitFor();
		expect(await page.title()).toBe('#pictures | Fox Den');
	});

	test('asks each person once before it shows an age-restricted channel', async () => {
		const { page, bo, afterDark } = await openFoxDen();
		bo.in(afterDark).says('A night scene');
		const scene = page.getByText('A night scene');
		const gate = page.getByRole('region', { name: 'Age-restricted channel' });
		await page.getByRole('button', { name: 'after-dark, Age-restricted' }).click();
		await gate.getByRole('button', { name: 'Go back' }).click();
		await page.getByRole('heading', { level: 1, name: 'general' }).waitFor();
		await page.getByRole('button', { name: 'after-dark' }).click();
		await gate.waitFor();
		expect(await scene.count()).toBe(0);
		await gate.getByRole('button', { name: 'Continue' }).click();
		await scene.waitFor();
		await page.reload();
		await scene.waitFor();
		await page.getByRole('button', { name: 'be somebody else' }).click();
		await page.getByRole('dialog').getByRole('button', { name: 'Mori' }).click();
		await gate.waitFor();
	});

	test('keeps the theme that one has chosen', async () => {
		const { page } = await openFoxDen();
		const theme = () => page.locator('html').getAttribute('data-theme');
		expect(await theme()).toBe('dark');
		await page.getByRole('button', { name: 'be somebody else' }).click();
		await page.getByRole('radio', { name: 'light' }).check();
		expect(await theme()).toBe('light');
		await page.reload();
		await page.getByRole('heading', { level: 1 }).waitFor();
		expect(await theme()).toBe('light');
		await page.getByRole('button', { name: 'be somebody else' }).click();
		await page.getByRole('radio', { name: 'system' }).check();
		expect(await theme()).toBe('dark');
	});

	test('tells a newcomer how to begin, until they do not want to be told', async () => {
		const { page } = await openFoxDen();
		await page.getByRole('button', { name: 'Dismiss the hint' }).click();
		await page.getByText('to see what the bot can do').waitFor({ state: 'detached' });
		await page.reload();
		await page.getByRole('heading', { level: 1 }).waitFor();
		expect(await page.getByText('to see what the bot can do').count()).toBe(0);
	});

	test('shows one thing at a time on a phone', async () => {
		const { page } = await openFoxDen({ width: 360, height: 740, touch: true });
		const places = page.getByRole('navigation', { name: 'Servers and channels' });
		const menu = page.getByRole('button', { name: 'Channels' });
		await places.waitFor({ state: 'hidden' });
		await menu.click();
		await places.waitFor();
		await page.keyboard.press('Escape');
		await places.waitFor({ state: 'hidden' });
		await menu.click();
		await places.getByRole('button', { name: 'pictures' }).click();
		await places.waitFor({ state: 'hidden' });
		await page.getByRole('heading', { level: 1, name: 'pictures' }).waitFor();
		expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
		const backstage = page.getByRole('complementary', { name: 'Backstage' });
		await backstage.waitFor({ state: 'hidden' });
		await page.getByRole('button', { name: 'Backstage', exact: true }).click();
		await backstage.waitFor();
		await page.getByRole('button', { name: 'Hide backstage' }).click();
		await backstage.waitFor({ state: 'hidden' });
	});

	for (const theme of ['dark', 'light'] as const)
		for (const width of [1280, 360])
			test(`keeps nobody out, ${width} px wide and ${theme}`, async () => {
				const { page } = await openFoxDen({ theme, width });
				expect(await barriersOn(page)).toEqual([]);
				if (width === 360) await page.getByRole('button', { name: 'Channels' }).click();
				expect(await barriersOn(page)).toEqual([]);
				await page.getByRole('button', { name: 'be somebody else' }).click();
				expect(await barriersOn(page)).toEqual([]);
				await page.keyboard.press('Escape');
				await page.getByRole('button', { name: 'after-dark' }).click();
				await page.getByRole('region', { name: 'Age-restricted channel' }).waitFor();
				expect(await barriersOn(page)).toEqual([]);
			});
});

/** A server with three people, as one of them sees it. */
async function openFoxDen(options: Parameters<Awaited<ReturnType<typeof openStage>>['openPage']>[0] = {}) {
	const { stage, openPage } = await openStage({ name: 'greet', description: 'Says hello' });
	const foxDen = stage.discord.addGuild({ name: 'Fox Den' });
	const pictures = foxDen.addChannel({ name: 'pictures' });
	const afterDark = foxDen.addChannel({ name: 'after-dark', nsfw: true });
	const aki = foxDen.addMember({ name: 'Aki' });
	const bo = foxDen.addMember({ name: 'Bo', roles: [foxDen.addRole('Patrons')] });
	foxDen.addMember({ name: 'Mori', permissions: Permission.ManageGuild });
	const page: Page = await openPage({ as: 'Aki', ...options });
	await page.getByRole('heading', { level: 1, name: 'general' }).waitFor();
	return { page, stage, aki, bo, pictures, afterDark };
}

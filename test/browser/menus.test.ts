import { expect, test } from 'vitest';
import { barriersOn } from './axe.js';
import { inBrowser } from './browser.js';
import { openControls } from './controls.js';

inBrowser('the menu of a message', () => {
	const commands = [
		{ type: 3, name: 'Look closer', name_localizations: { de: 'Genauer ansehen' } },
		{ type: 3, name: 'For moderators', default_member_permissions: '8192' },
		{ type: 2, name: 'Greet' },
	];

	test('has the commands that this person can use, in their language, for a right click', async () => {
		const { page, heard, reply, answer } = await openControls([], { commands, locale: 'de' });
		answer(async (interaction) => {
			if (interaction.isMessageContextMenuCommand()) await interaction.reply('Seen');
		});
		await page.getByText('Choose').click({ button: 'right' });
		await page.getByRole('menu').getByRole('menuitem', { name: 'Apps' }).click();
		expect(await barriersOn(page)).toEqual([]);
		expect(await page.getByRole('menu', { name: 'Apps' }).getByRole('menuitem').allTextContents()).toEqual([
			expect.stringContaining('Genauer ansehen'),
		]);
		await page.getByRole('menuitem', { name: 'Genauer ansehen' }).click();
		await page.getByText('Seen').waitFor();
		const [interaction] = heard;
		if (!interaction?.isMessageContextMenuCommand()) throw new Error('no message command');
		expect([interaction.commandName, interaction.targetId]).toEqual(['Look closer', reply.stored?.wire.id]);
		await page.getByRole('menu').waitFor({ state: 'hidden' });
	});

	test('is used by keyboard, and says why something cannot be done', async () => {
		const { page, den } = await openControls([], { commands });
		await page.getByRole('button', { name: 'More' }).focus();
		await page.keyboard.press('Enter');
		await page.getByRole('menuitem', { name: 'Apps' }).and(page.locator(':focus')).waitFor();
		await page.keyboard.press('ArrowDown');
		await page.getByRole('menuitem', { name: 'Copy text' }).and(page.locator(':focus')).waitFor();
		for (const key of ['ArrowDown', 'ArrowRight', 'ArrowLeft', 'ArrowRight']) await page.keyboard.press(key);
		await page.getByRole('menuitem', { name: 'Look closer' }).and(page.locator(':focus')).waitFor();
		den.overrides('Look closer', { [den.id]: false });
		await page.keyboard.press('Enter');
		await page.getByRole('alert').getByText('Aki cannot use Look closer').waitFor();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Escape');
		await page.getByRole('button', { name: 'More' }).and(page.locator(':focus')).waitFor();
		await page.getByRole('menu').waitFor({ state: 'hidden' });
	});

	test('opens for a long press, too', async () => {
		const { page } = await openControls([], { commands, width: 360, height: 740, touch: true });
		const place = await page.getByText('Choose').boundingBox();
		const touch = await page.context().newCDPSession(page);
		const touchPoints = [{ x: (place?.x ?? 0) + 5, y: (place?.y ?? 0) + 5 }];
		await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints });
		await page.getByRole('menuitem', { name: 'Apps' }).waitFor();
		await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		await page.getByRole('menuitem', { name: 'Apps' }).tap();
		await page.getByRole('menuitem', { name: 'Look closer' }).waitFor();
	});

	test('takes away what only this person sees, and has no commands for it', async () => {
		const { page } = await openControls([], { commands, isPrivate: true });
		await page.getByText('Choose').click({ button: 'right' });
		expect(await page.getByRole('menuitem', { name: 'Apps' }).count()).toBe(0);
		await page.getByRole('menuitem', { name: 'Dismiss message' }).click();
		await page.getByText('Choose').waitFor({ state: 'detached' });
	});

	test('copies the text', async () => {
		const { page } = await openControls([]);
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.getByRole('button', { name: 'More' }).click();
		await page.getByRole('menuitem', { name: 'Copy text' }).click();
		await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe('Choose');
	});

	test('is there for people, too, where the bot can do something with them', async () => {
		const { page, heard, answer, aki, bo } = await openControls([], { commands });
		bo.says('Good morning');
		answer(async (interaction) => {
			if (interaction.isUserContextMenuCommand()) await interaction.reply('Hello, Bo');
		});
		await page.getByRole('button', { name: 'Bo', exact: true }).click();
		await page.getByRole('menu', { name: 'Bo' }).getByRole('menuitem', { name: 'Greet' }).click();
		await page.getByText('Hello, Bo').waitFor();
		const [interaction] = heard;
		if (!interaction?.isUserContextMenuCommand()) throw new Error('no user command');
		expect([interaction.targetId, interaction.user.id]).toEqual([bo.id, aki.id]);
	});
});

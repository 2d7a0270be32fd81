import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { foundServers } from '../../sandbox/live/cast.js';
import { barriersOn } from './axe.js';
import { inBrowser } from './browser.js';
import { messagesOn, showsPictures, types } from './hands.js';
import { openEasel } from './page.js';

inBrowser('nobody is kept out', () => {
	// Colours depend on the theme alone, and places on the width.
	for (const [width, theme] of [
		[1280, 'dark'],
		[360, 'light'],
	] as const)
		test(`from an empty channel, a list, results, a refusal and a form: ${width} px wide and ${theme}`, async () => {
			const { discord, openPage } = await openEasel();
			foundServers(discord);
			const page = await openPage({ as: 'Mori', place: 'Fox Den/pictures', theme, width });
			await isOpenToAll(page, 'an empty channel');

			await page.locator('#box').getByRole('combobox').focus();
			await page.keyboard.type('/');
			await page.getByRole('option').first().waitFor();
			await isOpenToAll(page, 'the list of commands');
			await page.keyboard.type('imagine ');
			await page.keyboard.press('Enter');
			await isOpenToAll(page, 'a command that lacks an option');
			await page.keyboard.type('a fox, wide awake count: 4');
			await page.keyboard.press('Enter');
			const result = messagesOn(page).first();
			await showsPictures(result, 4);

			await types(page, '/settings view');
			await messagesOn(page).nth(1).waitFor();
			await types(page, '/imagine prompt: a fox model: Hoshino v2 mode: pro');
			await page.keyboard.press('Enter');
			await messagesOn(page).nth(2).waitFor();
			await isOpenToAll(page, 'results, settings and a refusal');

			await result.getByRole('button', { name: 'Edit' }).click();
			await page.getByRole('dialog').waitFor();
			await isOpenToAll(page, 'a form');
			await page.keyboard.press('Escape');
			await result.locator('.picture').first().click();
			await page.getByRole('dialog').waitFor();
			await isOpenToAll(page, 'a large picture');
		});
});

async function isOpenToAll(page: Page, what: string): Promise<void> {
	expect(await barriersOn(page), what).toEqual([]);
}

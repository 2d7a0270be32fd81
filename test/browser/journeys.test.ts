import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { foundServers } from '../../sandbox/live/cast.js';
import { inBrowser } from './browser.js';
import { messagesOn, showsPictures, types } from './hands.js';
import { openEasel, openKept, type PageOptions } from './page.js';

const PICTURES = 'Fox Den/pictures';
/** How far the newest is below what one sees, in pixels. */
const BELOW = `(({ scrollHeight, scrollTop, clientHeight }) => Math.round(scrollHeight - scrollTop - clientHeight))(
	document.querySelector('.conversation-place'))`;

inBrowser('somebody who uses Easel in the page', () => {
	test('asks by keyboard, sees how far it is, and opens the picture', async () => {
		const { pixai, page } = await openServers({ as: 'Aki' });
		pixai.holdsTasks = true;
		await page.locator('#box :focus').waitFor();
		await page.keyboard.type('/ima');
		await page.getByRole('option', { name: '/imagine' }).waitFor();
		await page.keyboard.press('Enter');
		await page.keyboard.type('a red fox asleep under a maple');
		await page.keyboard.press('Enter');

		const reply = messagesOn(page).last();
		await reply.getByText('Aki used /imagine').waitFor();
		const task = await pixai.taskOf('a red fox');
		await reply.getByText('PixAI has it').waitFor();
		task.starts();
		await reply.getByText('Being drawn').waitFor();
		await task.completes();
		await showsPictures(reply, 1);

		const picture = reply.getByRole('button', { name: 'a red fox asleep under a maple' });
		await picture.focus();
		await page.keyboard.press('Enter');
		await page.getByRole('dialog').getByRole('img').waitFor();
		await page.keyboard.press('Escape');
		await page.getByRole('dialog').waitFor({ state: 'hidden' });
		expect(await page.locator(':focus').getAttribute('class')).toBe('picture');
	});

	test('gets four pictures, looks at one after the other, and posts one on its own', async () => {
		const { page, openPage } = await openServers({ as: 'Aki' });
		await types(page, '/imagine prompt: an owl in a library count: 4');
		const reply = messagesOn(page).last();
		await showsPictures(reply, 4);
		const passersBy = await openPage({ as: 'Bo', place: PICTURES });
		for (const window of [page, passersBy]) await expect.poll(() => window.evaluate(BELOW)).toBe(0);
		await reply.getByRole('button', { name: 'an owl in a library' }).nth(1).click();
		const large = page.getByRole('dialog');
		await large.getByText('2 / 4').waitFor();
		await page.keyboard.press('ArrowRight');
		await large.getByText('3 / 4').waitFor();
		await large.getByRole('button', { name: 'Close' }).click();

		await reply.getByRole('combobox', { name: 'Post one of them on its own…' }).click();
		await page.getByRole('option', { name: '3' }).click();
		await messagesOn(page).nth(1).waitFor();
		await showsPictures(messagesOn(page).last(), 1);
	});

	test('is refused, and is the only one to see it', async () => {
		const { page, openPage } = await openServers({ as: 'Aki' });
		const others = await openPage({ as: 'Bo', place: PICTURES });
		await types(page, '/imagine prompt: my own reading corner model: Hoshino v2 mode: pro');
		// The first Enter has chosen the mode from its list.
		await page.keyboard.press('Enter');
		const refusal = messagesOn(page).last();
		await refusal.getByText('❌').waitFor();
		await refusal.getByText('Only you can see this').waitFor();
		expect(await messagesOn(others).count()).toBe(0);
		await refusal.getByRole('button', { name: 'Dismiss message' }).click();
		await refusal.waitFor({ state: 'detached' });
	});

	test('changes what was asked for in a form, and gets another picture', async () => {
		const { page, pixai } = await openServers({ as: 'Bo' });
		await types(page, '/imagine prompt: a snail with a house of porcelain');
		await showsPictures(messagesOn(page).last(), 1);
		await messagesOn(page).last().getByRole('button', { name: 'Edit' }).click();
		const form = page.getByRole('dialog');
		const prompt = form.getByRole('textbox', { name: 'Prompt' }).first();
		expect(await prompt.inputValue()).toBe('a snail with a house of porcelain');
		await prompt.fill('a snail with a house of glass');
		await form.getByRole('button', { name: 'Submit' }).click();
		await form.waitFor({ state: 'hidden' });
		await messagesOn(page).nth(1).waitFor();
		await showsPictures(messagesOn(page).last(), 1);
		expect(pixai.tasks.map((task) => task.prompt)).toEqual([
			'a snail with a house of porcelain',
			'a snail with a house of glass',
		]);
	});

	test('meets the limit that a moderator has set in another window', async () => {
		const { page, openPage } = await openServers({ as: 'Aki' });
		const moderators = await openPage({ as: 'Mori', place: PICTURES });
		await types(moderators, '/limits set daily: 1');
		await messagesOn(moderators).last().getByText('1 picture a day').first().waitFor();
		expect(await messagesOn(page).count()).toBe(0);

		await types(page, '/imagine prompt: one fox');
		await showsPictures(messagesOn(page).last(), 1);
		await types(page, '/imagine prompt: another fox');
		await messagesOn(page).nth(1).waitFor();
		await messagesOn(page).last().getByText('You have used your picture of today').waitFor();
		await messagesOn(page).last().getByText('Only you can see this').waitFor();
	});

	test('reads what went wrong at PixAI, and tries again once it is over', async () => {
		const { page, pixai } = await openServers({ as: 'Aki' });
		pixai.allowsRepeats = true;
		const failing = page.getByRole('switch', { name: 'PixAI fails to draw' });
		await failing.click();
		await types(page, '/imagine prompt: a lighthouse in the rain');
		const reply = messagesOn(page).last();
		await reply.getByText('could not draw this').waitFor();
		await failing.click();
		await reply.getByRole('button', { name: 'Try again' }).click();
		await showsPictures(messagesOn(page).last(), 1);
		expect(pixai.tasks.map(({ status }) => status)).toEqual(['failed', 'completed']);
	});

	test('kills the bot in the middle of a job, and gets the picture all the same, paid for once', async () => {
		const { discord, pixai, keeper, openPage } = await openKept();
		foundServers(discord);
		await keeper.reaches('ready');
		pixai.holdsTasks = true;
		const page = await openPage({ as: 'Aki', place: PICTURES });
		await types(page, '/imagine prompt: a market at night, lanterns');
		await (await pixai.taskOf('a market')).polled(1);
		await page.getByRole('button', { name: 'Kill the bot' }).click();
		await page.getByText('Down').waitFor();
		pixai.holdsTasks = false;
		await page.getByText('started 2 times').waitFor();
		await showsPictures(messagesOn(page).last(), 1);
		expect(await messagesOn(page).count()).toBe(1);
		expect(pixai.tasks).toHaveLength(1);
	});

	test('agrees to see an age-restricted channel, where PixAI is not told to leave nudity out', async () => {
		const { page, pixai } = await openServers({ as: 'Aki', place: 'Fox Den/after-dark' });
		await page.getByRole('button', { name: 'Continue' }).click();
		await types(page, '/imagine prompt: a night scene');
		await showsPictures(messagesOn(page).last(), 1);
		await page.getByRole('button', { name: 'pictures' }).click();
		await types(page, '/imagine prompt: a scene for everybody');
		await showsPictures(messagesOn(page).last(), 1);
		const left = pixai.tasks.map(({ asked }) => asked.negativePrompt);
		expect(left).toEqual([undefined, expect.stringContaining('nudity')]);
	});

	test('gets pictures in direct messages, also those that were sent there from a channel', async () => {
		const { page } = await openServers({ as: 'Aki' });
		await types(page, '/imagine prompt: paper boats');
		await showsPictures(messagesOn(page).last(), 1);
		await messagesOn(page).last().getByRole('button', { name: 'Send to me' }).click();
		const direct = page.getByRole('button', { name: /^Direct messages, / });
		await direct.click();
		await showsPictures(messagesOn(page).last(), 1);
		await types(page, '/imagine prompt: a teapot');
		await messagesOn(page).nth(1).waitFor();
		await showsPictures(messagesOn(page).last(), 1);
	});

	test('reads Japanese: the commands, their options, and the reply in a Japanese server', async () => {
		const { page } = await openServers({ as: 'さくら', place: 'ふくろう図書館/夜のカウンター' });
		await page.locator('#box :focus').waitFor();
		await page.keyboard.type('/');
		await page.getByRole('option', { name: 'PixAIで画像を生成します' }).waitFor();
		await page.keyboard.type('imagine プロンプト: 雪の中の小さな狐');
		await page.keyboard.press('Enter');
		const reply = messagesOn(page).last();
		await showsPictures(reply, 1);
		await reply.getByRole('button', { name: '編集' }).waitFor();
	});

	test('asks on a phone by touch, 360 px wide, and nothing sticks out', async () => {
		const { page } = await openServers({ as: 'Aki', place: '', width: 360, height: 740, touch: true });
		await page.getByRole('button', { name: 'Channels' }).tap();
		await page.getByRole('button', { name: 'pictures' }).tap();
		await page.locator('#box').getByRole('combobox').tap();
		await page.keyboard.type('/ima');
		await page.getByRole('option', { name: '/imagine' }).tap();
		await page.keyboard.type('a fox and a very long word: Donaudampfschifffahrtsgesellschaft');
		await page.getByRole('button', { name: 'Send' }).tap();
		const reply = messagesOn(page).last();
		await showsPictures(reply, 1);
		expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
		await reply.locator('.picture').tap();
		await page.getByRole('dialog').getByRole('button', { name: 'Close' }).tap();
		await reply.getByRole('button', { name: 'Edit' }).tap();
		await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).tap();
		await page.getByRole('dialog').waitFor({ state: 'hidden' });
		expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
	});
});

/** The servers of the demo with Easel in them, as somebody sees them who looks at `#pictures`. */
async function openServers(look: PageOptions) {
	const demo = await openEasel();
	foundServers(demo.discord);
	const page: Page = await demo.openPage({ place: PICTURES, ...look });
	return { ...demo, page };
}

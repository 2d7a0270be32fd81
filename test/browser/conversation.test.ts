import type { Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { barriersOn } from './axe.js';
import { inBrowser } from './browser.js';
import { openStage } from './page.js';

const ring = { name: 'ring', description: 'Rings a bell' };

async function openDen(answer: (interaction: Interaction) => Promise<unknown> = async () => undefined) {
	const demo = await openStage(ring);
	const den = demo.discord.addGuild({ name: 'Fox Den' });
	const aki = den.addMember({ name: 'Aki' });
	const bo = den.addMember({ name: 'Bo' });
	demo.stage.answers(answer);
	const page = await demo.openPage({ as: 'Aki' });
	const log = page.getByRole('log', { name: 'general' });
	const messages = log.getByRole('article');
	const send = async (line: string) => {
		await page.getByRole('combobox').first().fill(line);
		await page.keyboard.press('Enter');
	};
	return { ...demo, den, aki, bo, page, log, messages, send };
}

inBrowser('the conversation', () => {
	test('shows who wrote what, under one name as long as one person goes on', async () => {
		const { aki, bo, messages, log } = await openDen();
		aki.says('first');
		aki.says('second');
		bo.says('third');
		await messages.nth(2).getByText('third').waitFor();
		expect(await log.locator('.author').allInnerTexts()).toEqual(['Aki', 'Bo']);
		await messages
			.nth(0)
			.getByText(/^Today /)
			.waitFor();
	});

	test('shows who used which command, that the bot is thinking, and then what it says', async () => {
		let go: () => void = () => undefined;
		const rung = new Promise<void>((resolve) => {
			go = resolve;
		});
		const { page, messages } = await openDen(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			await interaction.deferReply();
			await rung;
			await interaction.editReply('ding **dong**');
		});
		await page.getByRole('combobox').first().fill('/ring ');
		await page.getByRole('button', { name: 'Send' }).click();
		await messages.getByText('Aki used /ring').waitFor();
		await messages.getByText('Easel is thinking…').waitFor();
		await messages.getByText('APP').waitFor();
		go();
		await messages.getByText('ding dong').waitFor();
		expect(await messages.count()).toBe(1);
	});

	test('says that the bot did not respond, until one has read it', async () => {
		const { page, stage, messages } = await openDen();
		await page.getByRole('combobox').first().fill('/ring ');
		await page.getByRole('button', { name: 'Send' }).click();
		await messages.getByText('Sending command…').waitFor();
		stage.clock.turn(3000);
		await messages.getByText('The application did not respond').waitFor();
		await messages.getByRole('button', { name: 'Dismiss message' }).click();
		await expect.poll(() => messages.count()).toBe(0);
	});

	test('says under a message that one of its buttons came to nothing', async () => {
		const { page, stage, messages } = await openDen(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			const button = { type: 2, style: 2, label: 'Again', custom_id: 'again' };
			await interaction.reply({ content: 'ding', components: [{ type: 1, components: [button] }] });
		});
		await page.getByRole('combobox').first().fill('/ring ');
		await page.getByRole('button', { name: 'Send' }).click();
		await messages.getByRole('button', { name: 'Again' }).click();
		await expect.poll(() => messages.locator('[aria-busy="true"]').count()).toBe(1);
		stage.clock.turn(3000);
		await messages.getByText('This interaction failed').waitFor();
	});

	test('tells what only one can see, and lets them put it away', async () => {
		const { page, messages, send } = await openDen(async (interaction) => {
			if (interaction.isChatInputCommand()) await interaction.reply({ content: 'psst', flags: 64 });
		});
		await page.getByRole('combobox').first().fill('/ring ');
		await page.getByRole('button', { name: 'Send' }).click();
		await messages.getByText('Only you can see this').waitFor();
		await send('hello');
		await messages.getByText('hello').waitFor();
		await messages.getByRole('button', { name: 'Dismiss message' }).click();
		await expect.poll(() => messages.count()).toBe(1);
	});

	test('marks what pings the one who reads, and nothing that only names them', async () => {
		const { aki, messages, page } = await openDen(async (interaction) => {
			if (!interaction.isChatInputCommand()) return;
			await interaction.reply({ content: `quietly <@${aki.id}>`, allowedMentions: { parse: [] } });
			await interaction.followUp({ content: `loudly <@${aki.id}>`, allowedMentions: { parse: ['users'] } });
		});
		await page.getByRole('combobox').first().fill('/ring ');
		await page.getByRole('button', { name: 'Send' }).click();
		await messages.getByText('loudly @Aki').waitFor();
		const pinged = messages.and(page.locator('[data-pinged]'));
		expect(await pinged.count()).toBe(1);
		expect(await pinged.innerText()).toContain('loudly');
	});

	test('takes along whoever reads the newest, and leaves in peace whoever reads above', async () => {
		const { aki, page, messages } = await openDen();
		for (let count = 1; count <= 60; count++) aki.says(`message ${count}`);
		const place = page.locator('.conversation-place');
		await expect.poll(() => messages.last().innerText()).toContain('message 60');
		const fromEnd = () => place.evaluate((it) => it.scrollHeight - it.scrollTop - it.clientHeight);
		await expect.poll(fromEnd).toBeLessThan(2);
		await messages.first().scrollIntoViewIfNeeded();
		await expect.poll(fromEnd).toBeGreaterThan(200);
		const before = await place.evaluate((it) => it.scrollTop);
		aki.says('the newest');
		const newer = page.getByRole('button', { name: /New messages/ });
		await newer.waitFor();
		expect(await place.evaluate((it) => it.scrollTop)).toBe(before);
		await newer.click();
		await expect.poll(fromEnd).toBeLessThan(2);
		await expect.poll(() => newer.count()).toBe(0);
	});

	test('lets arrows go from message to message, and keeps nobody out', async () => {
		const { aki, page, messages } = await openDen();
		for (const word of ['one', 'two', 'three']) aki.says(word);
		await messages.nth(2).focus();
		await page.keyboard.press('ArrowUp');
		await page.keyboard.press('ArrowUp');
		await expect.poll(() => page.locator('.message:focus').innerText()).toContain('one');
		expect(await barriersOn(page)).toEqual([]);
	});
});

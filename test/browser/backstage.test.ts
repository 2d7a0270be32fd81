import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { barriersOn } from './axe.js';
import { inBrowser } from './browser.js';
import { openEasel, openKept, openStage } from './page.js';

const panelOf = (page: Page) => page.getByRole('complementary', { name: 'Backstage' });

inBrowser('the panel for the other side', () => {
	test('shows a task as it waits, runs and ends, the slots, and the credits', async () => {
		const { world, pixai, openPage } = await openEasel();
		pixai.holdsTasks = true;
		const aki = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
		const panel = panelOf(await openPage());
		await panel.getByText('Nobody has asked for a picture yet.').waitFor();
		await panel.getByText('0 of 10 slots taken').waitFor();

		await aki.runs('/imagine', { prompt: 'a fox', count: 4 });
		const fox = panel.getByRole('listitem').filter({ hasText: 'a fox' });
		await fox.getByText('waiting').waitFor();
		await fox.getByText('4 pictures').waitFor();
		await panel.getByText('1 of 10 slots taken').waitFor();
		const task = await pixai.taskOf('a fox');
		await panel.getByText(`${task.credits.toLocaleString('en')} credits spent`).waitFor();
		task.starts();
		await fox.getByText('running').waitFor();
		await task.completes();
		await fox.getByText('completed').waitFor();
		await panel.getByText('0 of 10 slots taken').waitFor();
	});

	test('has the newest task first, all that live, and the others when asked for', async () => {
		const { world, pixai, openPage } = await openEasel();
		const aki = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
		pixai.holdsTasks = true;
		await aki.runs('/imagine', { prompt: 'animal 1' });
		await (await pixai.taskOf('animal 1')).polled(1);
		for (const number of [2, 3, 4, 5, 6, 7]) {
			const reply = await aki.runs('/imagine', { prompt: `animal ${number}` });
			await (await pixai.taskOf(`animal ${number}`)).completes();
			world.clock.turn(1500);
			await reply.showsPictures(1);
		}
		const panel = panelOf(await openPage());
		const prompts = panel.getByRole('list', { name: 'Tasks' }).getByText(/^animal/);
		await expect.poll(() => prompts.allTextContents()).toEqual([7, 6, 5, 4, 3, 1].map((n) => `animal ${n}`));
		await panel.getByRole('button', { name: 'Show all 7' }).click();
		await expect
			.poll(() => prompts.allTextContents())
			.toEqual([7, 6, 5, 4, 3, 2, 1].map((n) => `animal ${n}`));
	});

	test('turns a fault on and off by keyboard, in every window', async () => {
		const { world, pixai, openPage } = await openEasel();
		const aki = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
		const panels = [panelOf(await openPage()), panelOf(await openPage())];
		const [mine, others] = panels.map((panel) => panel.getByRole('switch', { name: 'PixAI fails to draw' }));
		expect(await mine?.getAttribute('aria-checked')).toBe('false');
		await mine?.focus();
		await mine?.press('Space');
		await expect.poll(() => mine?.getAttribute('aria-checked')).toBe('true');
		await expect.poll(() => others?.getAttribute('aria-checked')).toBe('true');
		await (await aki.runs('/imagine', { prompt: 'a fox' })).shows(/could not draw this/);
		await panels[0]?.getByRole('listitem').filter({ hasText: 'a fox' }).getByText('failed').waitFor();

		await others?.press('Enter');
		await expect.poll(() => mine?.getAttribute('aria-checked')).toBe('false');
		await (await aki.runs('/imagine', { prompt: 'an owl' })).showsPictures(1);
		expect(pixai.tasks.map(({ status }) => status)).toEqual(['failed', 'completed']);
	});

	test('kills the bot in the middle of a job, tells how it comes back, and shows its log', async () => {
		const { discord, pixai, keeper, openPage } = await openKept();
		const aki = discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
		await keeper.reaches('ready');
		const page = await openPage();
		const panel = panelOf(page);
		const says = (words: string) => panel.getByRole('status').filter({ hasText: words }).waitFor();
		await says('Ready');
		pixai.holdsTasks = true;
		const reply = await aki.runs('/imagine', { prompt: 'a fox' });
		await (await pixai.taskOf('a fox')).polled(1);

		await panel.getByRole('button', { name: 'Kill the bot' }).click();
		await says('Down');
		await says('Starting again…');
		await says('Ready (started 2 times)');
		pixai.holdsTasks = false;
		await reply.showsPictures(1);
		expect(pixai.tasks).toHaveLength(1);

		await panel.getByText('The bot’s log').click();
		const lines = panel.getByRole('list', { name: 'The bot’s log, newest last' }).getByRole('listitem');
		await lines.getByText('The bot has ended (SIGKILL).').waitFor();
		expect(await lines.getByText('Easel is ready').count()).toBe(2);
		expect((await lines.allTextContents()).filter((line) => line.includes('{"level"'))).toEqual([]);
		pixai.failsTasks = true;
		await (await aki.runs('/imagine', { prompt: 'an owl' })).shows(/could not draw this/);
		const failure = lines.filter({ hasText: 'err' });
		await failure.getByText('JobFailed: ').waitFor();
		expect(await failure.textContent()).not.toContain('at async');
		expect(await barriersOn(page)).toEqual([]);
	});

	test('says what Discord or PixAI would have refused', async () => {
		const { stage, pixai, openPage } = await openStage();
		stage.discord.addGuild({ name: 'Foxes' }).addMember({ name: 'Alice' });
		const panel = panelOf(await openPage());
		await panel.getByText('0 of 10 slots taken').waitFor();
		expect(await panel.getByRole('alert').isVisible()).toBe(false);
		await fetch(`${pixai.apiUrl}/v1/nothing`);
		await panel.getByRole('alert').getByText('the API has no route GET /v1/nothing').waitFor();
	});
});

import { expect, test } from 'vitest';
import { inBrowser } from './browser.js';
import { openEasel, openStage } from './page.js';

const greet = { name: 'greet', description: 'Says hello' };

inBrowser('the page', () => {
	test('shows what a bot answers', async () => {
		const { stage, openPage } = await openStage(greet);
		stage.answers(async (interaction) => {
			if (interaction.isChatInputCommand()) await interaction.reply('Good morning');
		});
		const alice = stage.discord.addGuild({ name: 'Foxes' }).addMember({ name: 'Alice' });
		const page = await openPage({ as: 'Alice' });
		await alice.runs('/greet');
		await page.getByText('Good morning').waitFor();
	});

	test('shows somebody who asks Easel what it draws', async () => {
		const { world, openPage } = await openEasel();
		const aki = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
		const page = await openPage({ as: 'Aki' });
		const reply = await aki.runs('/imagine', { prompt: 'a fox' });
		await reply.showsPictures(1);
		await expect.poll(() => page.getByRole('main').getByRole('article').count()).toBe(1);
	});
});

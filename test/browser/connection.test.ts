import type { WebSocketRoute } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from './browser.js';
import { openStage } from './page.js';

inBrowser('the connection of the page', () => {
	test('says that the demo has ended, and comes back when it answers again', async () => {
		const { page } = await openDen();
		const connections: WebSocketRoute[] = [];
		await page.routeWebSocket('/window', (window) => {
			window.connectToServer();
			connections.push(window);
		});
		let comeBack = () => {};
		const isBack = new Promise<void>((resolve) => {
			comeBack = resolve;
		});
		await page.reload();
		await page.getByRole('button', { name: 'quiet' }).click();
		await page.getByRole('heading', { level: 1, name: 'quiet' }).waitFor();
		await page.route('/', async (route) => {
			await isBack;
			await route.continue();
		});
		await connections[0]?.close();
		const notice = page.getByText('The demo has ended.');
		await notice.waitFor();
		comeBack();
		await notice.waitFor({ state: 'detached' });
		await page.getByRole('heading', { level: 1, name: 'quiet' }).waitFor();
		expect(connections.length).toBe(2);
	});

	test('says that it is not connected where nobody answers', async () => {
		const { page } = await openDen();
		await page.routeWebSocket('/window', (window) => window.close());
		await page.reload();
		await page.getByRole('heading', { name: 'Not connected' }).waitFor();
		await page.getByRole('button', { name: 'Reload' }).waitFor();
	});

	test('tells of what goes wrong in the page itself', async () => {
		const { page } = await openDen();
		await page.evaluate(`dispatchEvent(new ErrorEvent('error', { message: 'A wheel came off' }))`);
		const trouble = page.getByRole('alert').filter({ hasText: 'A wheel came off' });
		await trouble.waitFor();
		await trouble.getByRole('button', { name: 'Dismiss' }).click();
		await trouble.waitFor({ state: 'detached' });
	});
});

async function openDen() {
	const { stage, openPage } = await openStage();
	const den = stage.discord.addGuild({ name: 'Fox Den' });
	den.addChannel({ name: 'quiet' });
	den.addMember({ name: 'Aki' });
	return { page: await openPage({ as: 'Aki' }) };
}

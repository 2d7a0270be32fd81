import type { Interaction } from 'discord.js';
import { expect, test } from 'vitest';
import { barriersOn } from './axe.js';
import { inBrowser } from './browser.js';
import { openControls, row } from './controls.js';

const size = {
	type: 3,
	custom_id: 'size',
	placeholder: 'Which size',
	options: [
		{ label: 'Small', value: 's', description: 'As a stamp', emoji: { name: '🐁' } },
		{ label: 'Medium', value: 'm' },
		{ label: 'Large', value: 'l' },
	],
};

/** What was used, and what was chosen there. */
function used(interaction: Interaction | undefined): unknown {
	if (interaction?.isButton()) return interaction.customId;
	return interaction?.isAnySelectMenu() ? [interaction.customId, interaction.values] : undefined;
}

inBrowser('buttons', () => {
	test('of every style reach the bot', async () => {
		const styles = { Primary: 1, Secondary: 2, Success: 3, Danger: 4 };
		const { page, heard } = await openControls([
			row(
				...Object.entries(styles).map(([label, style]) => ({
					type: 2,
					style,
					label,
					custom_id: `id ${style}`,
				})),
			),
			row({ type: 2, style: 2, emoji: { name: '🦊' }, custom_id: 'fox' }),
		]);
		for (const name of [...Object.keys(styles), '🦊']) {
			const before = heard.length;
			await page
				.getByRole('button', { name, exact: true })
				.and(page.locator(':not([aria-disabled])'))
				.click();
			await expect.poll(() => heard.length).toBe(before + 1);
		}
		expect(heard.map(used)).toEqual(['id 1', 'id 2', 'id 3', 'id 4', 'fox']);
		expect(await barriersOn(page)).toEqual([]);
	});

	test('are told from each other by their custom_id, whatever is written on them', async () => {
		const { page, heard } = await openControls([
			row(
				{ type: 2, style: 2, label: 'second', custom_id: 'first' },
				{ type: 2, style: 2, label: 'another', custom_id: 'second' },
			),
		]);
		await page.getByRole('button', { name: 'another' }).click();
		await expect.poll(() => heard.map(used)).toEqual(['second']);
	});

	test('show that the bot is waited for, and cannot be used meanwhile', async () => {
		const { page, heard, answer } = await openControls([
			row(
				{ type: 2, style: 1, label: 'Slow', custom_id: 'slow' },
				{ type: 2, style: 2, label: 'Other', custom_id: 'other' },
			),
			row(size),
		]);
		let respond: (() => void) | undefined;
		answer(async (interaction) => {
			await new Promise<void>((resolve) => {
				respond = resolve;
			});
			if (interaction.isMessageComponent()) await interaction.deferUpdate();
		});
		const slow = page.getByRole('button', { name: 'Slow' });
		await slow.click();
		await slow.and(page.locator('[aria-busy="true"]')).waitFor();
		const others = [
			page.getByRole('button', { name: 'Other' }),
			page.getByRole('combobox', { name: 'Which size' }),
		];
		for (const other of others) {
			expect(await other.getAttribute('aria-disabled')).toBe('true');
			await other.dispatchEvent('click');
		}
		expect(await page.getByRole('listbox').count()).toBe(0);
		await expect.poll(() => respond).toBeDefined();
		respond?.();
		await slow.and(page.locator(':not([aria-busy])')).waitFor();
		for (const other of others) expect(await other.getAttribute('aria-disabled')).toBeNull();
		expect(heard.map(used)).toEqual(['slow']);
	});

	test('can be pressed again when the bot did not answer', async () => {
		const { page, stage, heard, answer } = await openControls([
			row({ type: 2, style: 1, label: 'Slow', custom_id: 'slow' }),
		]);
		answer(async () => undefined);
		const slow = page.getByRole('button', { name: 'Slow' });
		await slow.click();
		await expect.poll(() => heard.length).toBe(1);
		stage.clock.turn(3000);
		await slow.and(page.locator(':not([aria-busy])')).click();
		await expect.poll(() => heard.length).toBe(2);
		stage.clock.turn(3000);
		await slow.and(page.locator(':not([aria-busy])')).waitFor();
	});

	test('say under their row why they could not be pressed', async () => {
		const { page } = await openControls([row({ type: 2, style: 1, label: 'Go', custom_id: 'go' })]);
		await page.routeWebSocket('**/window', (window) => {
			const server = window.connectToServer();
			window.onMessage((text) => {
				const { id, ask } = JSON.parse(String(text));
				if (ask === 'act') window.send(JSON.stringify({ id, refused: 'Go is disabled' }));
				else server.send(text);
			});
		});
		await page.reload();
		const button = page.getByRole('button', { name: 'Go' });
		await button.click();
		const complaint = page.getByRole('alert').getByText('Go is disabled');
		await complaint.waitFor();
		const [upper, lower] = [await button.boundingBox(), await complaint.boundingBox()];
		expect(lower?.y).toBeGreaterThanOrEqual((upper?.y ?? 0) + (upper?.height ?? 0));
		expect(await button.getAttribute('aria-busy')).toBeNull();
	});

	test('that are disabled cannot be pressed, and links are links', async () => {
		const { page } = await openControls([
			row(
				{ type: 2, style: 1, label: 'Never', custom_id: 'never', disabled: true },
				{ type: 2, style: 5, label: 'Read', url: 'https://example.org/guide' },
				{ type: 2, style: 5, label: 'App', url: 'discord://settings' },
			),
		]);
		expect(await page.getByRole('button', { name: 'Never' }).isDisabled()).toBe(true);
		const link = page.getByRole('link', { name: 'Read' });
		expect(await link.getAttribute('href')).toBe('https://example.org/guide');
		expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
		expect(await page.getByRole('link', { name: 'App' }).count()).toBe(0);
	});
});

inBrowser('selects', () => {
	test('send one choice at once, and show it until the message is edited', async () => {
		const { page, heard } = await openControls([row(size)]);
		const select = page.getByRole('combobox', { name: 'Which size' });
		await select.click();
		await page.getByRole('option', { name: 'Small' }).getByText('As a stamp').waitFor();
		await page.getByRole('option', { name: 'Small' }).click();
		await expect.poll(() => heard.map(used)).toEqual([['size', ['s']]]);
		await page.getByRole('combobox', { name: 'Which size: Small' }).waitFor();
		const [interaction] = heard;
		if (interaction?.isMessageComponent()) await interaction.editReply({ content: 'Choose again' });
		await page.getByText('Choose again').waitFor();
		expect(await select.textContent()).toContain('Which size');
	});

	test('send several when they close, as many as may be', async () => {
		const { page, heard } = await openControls([row({ ...size, min_values: 2, max_values: 2 })]);
		const select = page.getByRole('combobox', { name: 'Which size' });
		await select.click();
		await page.getByRole('option', { name: 'Large' }).click();
		await page.keyboard.press('Escape');
		await page.getByRole('alert').getByText('Choose at least 2').waitFor();
		await select.click();
		await page.getByRole('option', { name: 'Large' }).click();
		await page.getByRole('option', { name: 'Small' }).click();
		expect(await page.getByRole('option', { name: 'Medium' }).getAttribute('aria-disabled')).toBe('true');
		await page.getByRole('option', { name: 'Medium' }).dispatchEvent('click');
		expect(heard).toEqual([]);
		await page.keyboard.press('Escape');
		await expect.poll(() => heard.map(used)).toEqual([['size', ['l', 's']]]);
	});

	test('are used by keyboard', async () => {
		const { page, heard } = await openControls([
			row(size),
			row({ type: 5, custom_id: 'who', placeholder: 'Who' }),
		]);
		await page.getByRole('combobox', { name: 'Which size' }).focus();
		await page.keyboard.press('ArrowDown');
		await page.getByRole('listbox', { name: 'Which size' }).waitFor();
		for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp', 'End', 'm']) await page.keyboard.press(key);
		const active = await page.locator('.select[aria-expanded="true"]').getAttribute('aria-activedescendant');
		expect(await page.locator(`[id="${active}"]`).textContent()).toContain('Medium');
		expect(await barriersOn(page)).toEqual([]);
		await page.keyboard.press('Enter');
		await expect.poll(() => heard.map(used)).toEqual([['size', ['m']]]);
		const who = page.getByRole('combobox', { name: 'Who' }).and(page.locator(':not([aria-disabled])'));
		await who.focus();
		await page.keyboard.press('Space');
		await page.getByRole('combobox', { name: 'Search' }).and(page.locator(':focus')).waitFor();
		await page.keyboard.type('b');
		expect(await page.getByRole('option').count()).toBe(1);
		expect(await barriersOn(page)).toEqual([]);
		await page.keyboard.press('Enter');
		await page.getByRole('listbox').waitFor({ state: 'hidden' });
		await expect.poll(() => heard.length).toBe(2);
		expect(await page.locator(':focus').getAttribute('aria-label')).toBe('Who: Bo');
	});

	test('of people, roles and channels offer what there is in this server', async () => {
		const kinds = { users: 5, roles: 6, mentionables: 7, channels: 8 };
		const { page, heard, aki, bo, patrons, pictures } = await openControls([
			...Object.entries(kinds).map(([name, type]) =>
				row({ type, custom_id: name, placeholder: name, max_values: name === 'mentionables' ? 2 : 1 }),
			),
			row({ type: 8, custom_id: 'threads', placeholder: 'threads', channel_types: [11] }),
		]);
		const open = async (name: string) => {
			await page.getByRole('combobox', { name }).and(page.locator(':not([aria-disabled])')).click();
			await page.getByRole('listbox', { name }).waitFor({ state: 'attached' });
			return page.getByRole('option').locator('.words > span').allTextContents();
		};
		expect(await open('users')).toEqual(['Aki', 'Bo']);
		await page.getByRole('option', { name: 'Bo' }).click();
		expect(await open('roles')).toEqual(['@everyone', 'Patrons']);
		await page.getByRole('option', { name: 'Patrons' }).click();
		expect(await open('mentionables')).toEqual(['Aki', 'Bo', '@everyone', 'Patrons']);
		await page.getByRole('option', { name: 'Patrons' }).click();
		await page.getByRole('option', { name: 'Aki' }).click();
		await page.keyboard.press('Escape');
		expect(await open('channels')).toEqual(['general', 'pictures']);
		await page.getByRole('option', { name: 'pictures' }).click();
		expect(await open('threads')).toEqual([]);
		await page.getByText('No options match your search').waitFor();
		await expect
			.poll(() => heard.map(used))
			.toEqual([
				['users', [bo.id]],
				['roles', [patrons.id]],
				['mentionables', [patrons.id, aki.id]],
				['channels', [pictures.id]],
			]);
	});

	test('show what is chosen from the start', async () => {
		const { page, heard } = await openControls([
			row({
				...size,
				options: [
					{ label: 'Small', value: 's', default: true },
					{ label: 'Large', value: 'l' },
				],
			}),
		]);
		await page.getByRole('combobox', { name: 'Which size: Small' }).click();
		expect(await page.getByRole('option', { name: 'Small' }).getAttribute('aria-selected')).toBe('true');
		await page.getByRole('option', { name: 'Large' }).click();
		await expect.poll(() => heard.map(used)).toEqual([['size', ['l']]]);
	});

	test('come up from below on a phone', async () => {
		const { page, heard } = await openControls([row({ ...size, max_values: 3 })], {
			width: 360,
			height: 740,
			touch: true,
		});
		await page.getByRole('combobox', { name: 'Which size' }).tap();
		await page.getByRole('option', { name: 'Small' }).tap();
		const sheet = await page.locator('.choices:popover-open').boundingBox();
		expect(sheet).toMatchObject({ x: 0, width: 360 });
		expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBe(740);
		await page.getByRole('button', { name: 'Close' }).tap();
		await expect.poll(() => heard.map(used)).toEqual([['size', ['s']]]);
	});
});

import type { ChatInputCommandInteraction, Interaction } from 'discord.js';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { inBrowser } from './browser.js';
import { openStage } from './page.js';

/** An option of every type, under names that no bot of ours has. */
const cook = {
	name: 'cook',
	name_localizations: { ja: '料理' },
	description: 'Cooks something',
	description_localizations: { ja: '何かを料理します' },
	options: [
		{ type: 3, name: 'dish', description: 'What to cook', required: true, max_length: 20 },
		{ type: 4, name: 'plates', description: 'For how many', min_value: 1, max_value: 4 },
		{ type: 5, name: 'spicy', description: 'Whether it burns' },
		{ type: 3, name: 'spice', description: 'Which spice', autocomplete: true },
		{
			type: 3,
			name: 'course',
			description: 'When',
			choices: [
				{ name: 'Starter', value: 'first' },
				{ name: 'Dessert', value: 'last' },
			],
		},
		{ type: 6, name: 'guest', description: 'Who eats' },
		{ type: 8, name: 'table', description: 'Which role eats' },
		{ type: 7, name: 'room', description: 'Where' },
		{ type: 10, name: 'salt', description: 'How much' },
	],
};
const kitchen = {
	name: 'kitchen',
	description: 'The kitchen',
	options: [
		{ type: 1, name: 'open', description: 'Opens the kitchen' },
		{ type: 1, name: 'close', description: 'Closes the kitchen' },
	],
};

async function openKitchen({ locale = 'en-US', ...options } = {}) {
	const demo = await openStage(cook, kitchen);
	const den = demo.discord.addGuild({ name: 'Fox Den' });
	den.addRole('Gourmets');
	den.addChannel({ name: 'pantry' });
	den.addMember({ name: 'Aki', locale });
	den.addMember({ name: 'Bo' });
	const ordered: Record<string, unknown>[] = [];
	demo.stage.answers(async (interaction: Interaction) => {
		if (interaction.isAutocomplete()) {
			const typed = interaction.options.getFocused();
			const spices = ['pepper', 'paprika', 'cumin'].filter((spice) => spice.includes(typed));
			await interaction.respond(spices.map((spice) => ({ name: spice.toUpperCase(), value: spice })));
		} else if (interaction.isChatInputCommand()) {
			ordered.push(orderOf(interaction));
			await interaction.reply(`order ${ordered.length}`);
		}
	});
	const page = await demo.openPage({ as: 'Aki', ...options });
	/** Waits until so many orders were answered, and returns the last. */
	const order = async (count = 1) => {
		await page.getByRole('main').getByText(`order ${count}`, { exact: true }).waitFor();
		return ordered.at(-1);
	};
	return { ...demo, den, page, ordered, order };
}

function orderOf({ options, commandName }: ChatInputCommandInteraction): Record<string, unknown> {
	const subcommand = options.getSubcommand(false);
	const given = (subcommand ? [] : options.data).map(({ name, value, user, role, channel }) => [
		name,
		user?.username ??
			(role && 'name' in role ? role.name : channel && 'name' in channel ? channel.name : value),
	]);
	return { command: [commandName, subcommand].filter(Boolean).join(' '), ...Object.fromEntries(given) };
}

const box = (page: Page) => page.getByRole('combobox', { name: 'Message #general' });
const option = (page: Page, name: string) => page.getByRole('combobox', { name, exact: true });

inBrowser('the box to type in', () => {
	test('sends a message, with mentions by name that ping nobody while they are typed', async () => {
		const { page, den, discord } = await openKitchen();
		await box(page).pressSequentially('Hello @B');
		await page.getByRole('option', { name: '@Bo' }).waitFor();
		await page.keyboard.press('Enter');
		await page.keyboard.type('there');
		await page.keyboard.press('Shift+Enter');
		await page.keyboard.type('and here');
		expect(await box(page).inputValue()).toBe('Hello @Bo there\nand here');
		await page.keyboard.press('Enter');
		await page.getByText('and here').waitFor();
		expect(await box(page).inputValue()).toBe('');
		const [, id = ''] = /<@(\d+)>/.exec(den.defaultChannel.messages[0]?.message?.content ?? '') ?? [];
		expect(discord.nameOf(id)).toBe('Bo');
	});

	test('lists the commands with what they are for, and narrows the list to what is typed', async () => {
		const { page } = await openKitchen();
		await box(page).pressSequentially('/');
		const names = () => page.getByRole('option').allInnerTexts();
		await page.getByRole('option', { name: '/cook' }).waitFor();
		expect((await names()).map((name) => name.replace(/\s+/g, ' '))).toEqual([
			'/cook Cooks something',
			'/kitchen close Closes the kitchen',
			'/kitchen open Opens the kitchen',
		]);
		await page.keyboard.type('op');
		await expect.poll(names).toHaveLength(1);
		await page.keyboard.press('Enter');
		await page.getByRole('group', { name: '/kitchen open' }).waitFor();
	});

	test('sends a command that takes nothing: at once where it is typed in full, else with a second Enter', async () => {
		const { page, order } = await openKitchen();
		await box(page).focus();
		await page.keyboard.type('/kitchen open');
		await page.keyboard.press('Enter');
		expect(await order(1)).toEqual({ command: 'kitchen open' });
		await page.keyboard.type('/clo');
		await page.keyboard.press('Enter');
		await page.getByRole('group', { name: '/kitchen close' }).waitFor();
		await page.keyboard.press('Enter');
		expect(await order(2)).toEqual({ command: 'kitchen close' });
	});

	test('asks by keyboard alone: the required option is there, others are added by name', async () => {
		const { page, order } = await openKitchen();
		await box(page).focus();
		await page.keyboard.type('/cook a soup plates: 3 spicy: true');
		await page.keyboard.press('Enter');
		expect(await order()).toEqual({ command: 'cook', dish: 'a soup', plates: 3, spicy: true });
		await expect.poll(() => box(page).isVisible()).toBe(true);
	});

	test('takes what is chosen from lists: choices, people, roles, channels', async () => {
		const { page, order } = await openKitchen();
		await box(page).pressSequentially('/cook ');
		await option(page, 'dish').fill('soup');
		for (const [name, chosen] of [
			['course', 'Dessert'],
			['guest', '@Bo'],
			['table', '@Gourmets'],
			['room', '#pantry'],
		] as const) {
			await option(page, 'Optional').fill(name);
			await page.getByRole('option', { name }).click();
			await page.getByRole('option', { name: chosen }).click();
		}
		await page.getByRole('button', { name: 'Send' }).click();
		expect(await order()).toEqual({
			command: 'cook',
			dish: 'soup',
			course: 'last',
			guest: 'bo',
			table: 'Gourmets',
			room: 'pantry',
		});
	});

	test('proposes what the bot proposes, and says so where that is nothing', async () => {
		const { page, order } = await openKitchen();
		await box(page).pressSequentially('/cook ');
		await option(page, 'dish').fill('soup');
		await option(page, 'Optional').fill('spice');
		await page.getByRole('option', { name: 'spice Which spice' }).click();
		await option(page, 'spice').fill('pap');
		await page.getByRole('option', { name: 'PAPRIKA' }).click();
		expect(await option(page, 'spice').inputValue()).toBe('PAPRIKA');
		await option(page, 'spice').fill('garlic');
		await page.getByText('No options match your search').waitFor();
		await option(page, 'spice').fill('cum');
		await page.getByRole('option', { name: 'CUMIN' }).waitFor();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('Enter');
		await option(page, 'spice').press('Enter');
		expect(await order()).toEqual({ command: 'cook', dish: 'soup', spice: 'cumin' });
	});

	test('says what is wrong where it is wrong, and sends nothing', async () => {
		const { page, ordered, order } = await openKitchen();
		await box(page).pressSequentially('/cook ');
		await option(page, 'dish').press('Enter');
		await page.getByRole('alert').getByText('This option is required').waitFor();
		await option(page, 'dish').fill('soup plates: 9');
		await option(page, 'plates').press('Enter');
		await page.getByRole('alert').getByText('Enter a number from 1 to 4').waitFor();
		await option(page, 'plates').fill('nine');
		await page.getByRole('alert').getByText('Enter a number', { exact: true }).waitFor();
		expect(ordered).toEqual([]);
		await option(page, 'plates').fill('2');
		await option(page, 'plates').press('Enter');
		expect(await order()).toEqual({ command: 'cook', dish: 'soup', plates: 2 });
	});

	test('takes an option away with Backspace, and leaves the command with Escape', async () => {
		const { page } = await openKitchen();
		await box(page).pressSequentially('/cook soup plates: ');
		await option(page, 'plates').press('Backspace');
		await expect.poll(() => option(page, 'plates').count()).toBe(0);
		await option(page, 'dish').press('Escape');
		await box(page).waitFor();
	});

	test('shows commands in the language of whoever types, and finds them by both names', async () => {
		const { page, order } = await openKitchen({ locale: 'ja' });
		const typing = page.getByRole('combobox').first();
		await typing.pressSequentially('/coo');
		await page.getByRole('option', { name: '/料理 何かを料理します' }).waitFor();
		await page.keyboard.press('Tab');
		await page.keyboard.type('soup');
		await page.keyboard.press('Enter');
		expect(await order()).toEqual({ command: 'cook', dish: 'soup' });
	});

	test('does not send while somebody composes a word', async () => {
		const { page, ordered } = await openKitchen();
		await box(page).fill('きつね');
		await box(page).dispatchEvent('keydown', { key: 'Enter', isComposing: true });
		expect(await box(page).inputValue()).toBe('きつね');
		await box(page).pressSequentially('');
		await box(page).fill('/cook ');
		await option(page, 'dish').fill('すし');
		await option(page, 'dish').dispatchEvent('keydown', { key: 'Enter', isComposing: true });
		await option(page, 'dish').waitFor();
		expect(ordered).toEqual([]);
	});

	test('keeps what is typed for each channel', async () => {
		const { page } = await openKitchen();
		await box(page).fill('half a sen');
		await page.getByRole('button', { name: 'pantry' }).click();
		await expect.poll(() => page.getByRole('combobox', { name: 'Message #pantry' }).inputValue()).toBe('');
		await page.getByRole('button', { name: 'general' }).click();
		await expect.poll(() => box(page).inputValue()).toBe('half a sen');
	});
});

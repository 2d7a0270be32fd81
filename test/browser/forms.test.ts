import type { ModalSubmitInteraction } from 'discord.js';
import { expect, test } from 'vitest';
import { barriersOn } from './axe.js';
import { inBrowser } from './browser.js';
import { type ControlsOptions, openControls, row } from './controls.js';

type Raw = Record<string, unknown>;

const title = { type: 4, custom_id: 'title', style: 1, label: 'Title', min_length: 3, max_length: 10 };
const story = {
	type: 18,
	label: 'Story',
	description: 'In your own words',
	component: { type: 4, custom_id: 'story', style: 2, placeholder: 'Once…', required: false },
};
const size = {
	type: 18,
	label: 'Size',
	component: {
		type: 3,
		custom_id: 'size',
		options: [
			{ label: 'Small', value: 's' },
			{ label: 'Large', value: 'l', default: true },
		],
	},
};

/** Aki has pressed a button, and the bot has answered with this form. `received` are those that were sent to it. */
async function openForm(components: readonly Raw[], options: ControlsOptions = {}) {
	const opened = await openControls([row({ type: 2, style: 1, label: 'Ask me', custom_id: 'ask' })], options);
	const { page, answer } = opened;
	const received: ModalSubmitInteraction[] = [];
	let responds = true;
	answer(async (interaction) => {
		if (interaction.isButton())
			await interaction.showModal({ custom_id: 'form', title: 'Tell me', components } as never);
		if (!interaction.isModalSubmit()) return;
		received.push(interaction);
		if (responds) await interaction.deferUpdate();
	});
	await page.getByRole('button', { name: 'Ask me' }).click();
	const form = page.getByRole('dialog', { name: 'Tell me' });
	await form.waitFor();
	return {
		...opened,
		form,
		received,
		respond(does: boolean) {
			responds = does;
		},
	};
}

inBrowser('forms', () => {
	test('send what was written and chosen in fields of every kind', async () => {
		const ids = { who: 5, role: 6, any: 7, where: 8 };
		const { page, form, received, bo, aki, patrons, pictures } = await openForm([
			{ type: 10, content: 'All of it is **yours** to tell' },
			...Object.entries(ids).map(([custom_id, type]) => ({
				type: 18,
				label: `Choose ${custom_id}`,
				component: { type, custom_id, max_values: custom_id === 'any' ? 2 : 1 },
			})),
		]);
		await form.getByText('yours').waitFor();
		const choices = { who: ['Bo'], role: ['Patrons'], any: ['Aki', 'Patrons'], where: ['pictures'] };
		for (const [field, names] of Object.entries(choices)) {
			await form.getByRole('combobox', { name: `Choose ${field}` }).click();
			for (const name of names) await form.getByRole('option', { name }).click();
			if (names.length > 1) await page.keyboard.press('Escape');
			await form.getByRole('combobox', { name: `Choose ${field}: ${names.join(', ')}` }).waitFor();
		}
		expect(await barriersOn(page)).toEqual([]);
		await form.getByRole('button', { name: 'Submit' }).click();
		await form.waitFor({ state: 'hidden' });
		const fields = received[0]?.fields;
		expect(fields?.getSelectedUsers('who')?.map(({ id }) => id)).toEqual([bo.id]);
		expect(fields?.getSelectedRoles('role')?.map((role) => role?.id)).toEqual([patrons.id]);
		const any = fields?.getSelectedMentionables('any');
		expect([any?.users.map(({ id }) => id), any?.roles.map((role) => role?.id)]).toEqual([
			[aki.id],
			[patrons.id],
		]);
		expect(fields?.getSelectedChannels('where')?.map((channel) => channel?.id)).toEqual([pictures.id]);
	});

	test('say next to the field what is missing, and keep the rest', async () => {
		const { page, form, received } = await openForm([row(title)]);
		const field = form.getByRole('textbox', { name: 'Title' });
		await field.and(page.locator(':focus')).waitFor();
		await form.getByRole('button', { name: 'Submit' }).click();
		await form.getByText('This field is required').waitFor();
		await field.and(page.locator(':focus')).fill('ab');
		expect(await form.getByText('This field is required').count()).toBe(0);
		await page.keyboard.press('Enter');
		await form.getByText('Must be between 3 and 10 characters long').waitFor();
		expect(await field.getAttribute('aria-invalid')).toBe('true');
		await page.keyboard.type('cdefghijklmn');
		await form.getByText('10/10').waitFor();
		expect(await barriersOn(page)).toEqual([]);
		await page.keyboard.press('Enter');
		await form.waitFor({ state: 'hidden' });
		expect(received.map(({ fields }) => fields.getTextInputValue('title'))).toEqual(['abcdefghij']);
	});

	test('begin with what the bot has filled in, and send it where it is left', async () => {
		const { form, received } = await openForm([row({ ...title, value: 'Foxes' }), story, size]);
		expect(await form.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Foxes');
		await form.getByText('In your own words').waitFor();
		await form.getByRole('textbox', { name: 'Story' }).fill('Long ago\nthere was a fox.');
		await form.getByRole('combobox', { name: 'Size: Large' }).waitFor();
		await form.getByRole('button', { name: 'Submit' }).click();
		await form.waitFor({ state: 'hidden' });
		const fields = received[0]?.fields;
		expect(fields?.getTextInputValue('title')).toBe('Foxes');
		expect(fields?.getTextInputValue('story')).toBe('Long ago\nthere was a fox.');
		expect(fields?.getStringSelectValues('size')).toEqual(['l']);
	});

	test('keep what was filled in when the bot does not answer, to be sent once more', async () => {
		const { stage, form, received, respond } = await openForm([row(title), size]);
		respond(false);
		await form.getByRole('textbox', { name: 'Title' }).fill('Foxes');
		await form.getByRole('combobox', { name: 'Size' }).click();
		await form.getByRole('option', { name: 'Small' }).click();
		const submit = form.getByRole('button', { name: 'Submit' });
		await submit.click();
		await expect.poll(() => received.length).toBe(1);
		stage.clock.turn(3000);
		await form.getByRole('alert').getByText('Something went wrong. Try again.').waitFor();
		expect(await form.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Foxes');
		await form.getByRole('combobox', { name: 'Size: Small' }).waitFor();
		respond(true);
		await submit.click();
		await form.waitFor({ state: 'hidden' });
		const sent = received.map(({ fields }) => [
			fields.getTextInputValue('title'),
			fields.getStringSelectValues('size'),
		]);
		expect(sent).toEqual([
			['Foxes', ['s']],
			['Foxes', ['s']],
		]);
	});

	test('close for Escape, and ask once where that loses what was typed', async () => {
		const { page, form, received } = await openForm([row(title)]);
		const open = page.getByRole('button', { name: 'Ask me' });
		await page.keyboard.press('Escape');
		await form.waitFor({ state: 'hidden' });
		await open.click();
		await form.getByRole('textbox', { name: 'Title' }).fill('Foxes');
		await page.keyboard.press('Escape');
		await form.getByText('Close once more to discard what you typed.').waitFor();
		await page.keyboard.press('Escape');
		await form.waitFor({ state: 'hidden' });
		await open.click();
		expect(await form.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('');
		await form.getByRole('button', { name: 'Cancel' }).click();
		await form.waitFor({ state: 'hidden' });
		await open.and(page.locator(':focus')).waitFor();
		expect(received).toEqual([]);
	});

	test('fill a phone, and grow with what is typed', async () => {
		const { form } = await openForm([row(title), story, size], {
			width: 360,
			height: 740,
			touch: true,
		});
		expect(await form.boundingBox()).toEqual({ x: 0, y: 0, width: 360, height: 740 });
		const field = form.getByRole('textbox', { name: 'Story' });
		const height = async () => (await field.boundingBox())?.height ?? 0;
		const before = await height();
		await field.fill('Long ago\n'.repeat(9));
		expect(await height()).toBeGreaterThan(before + 100);
		expect(await form.evaluate('document.documentElement.scrollWidth')).toBe(360);
	});
});

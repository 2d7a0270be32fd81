import { describe, expect, test } from 'vitest';
import { fieldsOf } from './form.js';
import { restart, startModerated } from './moderated.js';

const TSUBAKI = '1983308862240288769';
const HARUKA = '1861558740588989558';

describe('/preset use', () => {
	test('opens the form with what the preset says, over the server’s defaults, and draws what is typed into it', async () => {
		const { world, member, moderator, pixai } = await startModerated();
		await moderator.runs('/settings defaults', { aspect_ratio: '9:16', size: '1k', negative_prompt: 'fog' });
		await member.runs('/preset save', {
			name: 'night',
			mode: 'pro',
			size: '1.5k',
			count: 4,
			style: 'ink',
			seed: 7,
			loras: '1744880666293972790:0.5',
			spoiler: true,
		});
		await restart(world);
		const form = await member.runs('/preset use', { name: 'NIGHT' });
		expect(fieldsOf(form)).toMatchObject({
			prompt: '',
			negative_prompt: 'fog',
			model: TSUBAKI,
			aspect_ratio: '9:16',
		});
		const reply = await member.submits(form, { prompt: 'a fox' });
		const pictures = await reply.showsPictures(4);
		expect(pictures.map(({ spoiler }) => spoiler)).toEqual([true, true, true, true]);
		expect(reply.ephemeral).toBe(false);
		expect(pixai.createsSeen[0]?.request).toMatchObject({
			prompt: 'a fox',
			aspectRatio: '9:16',
			mode: 'pro',
			size: '1.5k',
			batchSize: 4,
			style: { custom: 'ink' },
			seed: 7,
			loras: [{ modelId: '1744880666293972790', weight: 0.5 }],
		});
	});

	test('leaves out what the preset’s model has not, so that the form is taken as it is', async () => {
		const { member, pixai } = await startModerated();
		await member.runs('/preset save', { name: 'haruka', model: 'Haruka v2', mode: 'pro', style: 'ink' });
		const form = await member.runs('/preset use', { name: 'haruka' });
		expect(fieldsOf(form)).toMatchObject({ model: HARUKA });
		await (await member.submits(form, { prompt: 'a fox' })).showsPictures(1);
		expect(pixai.createsSeen[0]?.request).toMatchObject({ modelVersionId: HARUKA });
	});

	test('of a name that there is not says which there are; of one’s own and the server’s takes one’s own', async () => {
		const { member, moderator } = await startModerated();
		await moderator.runs('/preset save', { name: 'night', aspect_ratio: '9:16', for_server: true });
		const refused = await member.runs('/preset use', { name: 'dusk' });
		expect(refused.text).toMatch(/There is no preset “dusk”.*This server’s: night/);
		expect(refused.ephemeral).toBe(true);
		const aspect = async () => fieldsOf(await member.runs('/preset use', { name: 'night' })).aspect_ratio;
		expect(await aspect()).toBe('9:16');
		await member.runs('/preset save', { name: 'Night', aspect_ratio: '1:3' });
		expect(await aspect()).toBe('1:3');
		const proposed = await member.types('/preset use', { name: 'nigth' });
		expect(proposed.map(({ value }) => value)).toEqual(['Night']);
	});

	test('works in direct messages', async () => {
		const { discord } = await startModerated();
		const person = discord.addPerson({ name: 'Yui' });
		await person.runs('/preset save', { name: 'night', aspect_ratio: '9:16' });
		const form = await person.runs('/preset use', { name: 'night' });
		await (await person.submits(form, { prompt: 'an owl' })).showsPictures(1);
	});
});

describe('the list', () => {
	test('opens the form with the one that is chosen, be it the server’s behind one’s own of the same name', async () => {
		const { world, member, moderator } = await startModerated();
		await moderator.runs('/preset save', { name: 'night', aspect_ratio: '9:16', for_server: true });
		await member.runs('/preset save', { name: 'night', aspect_ratio: '1:3' });
		const list = await member.runs('/preset list');
		await restart(world);
		const own = await member.selects(list, 'Draw with one…', 'own:night');
		expect(fieldsOf(own).aspect_ratio).toBe('1:3');
		const form = await member.selects(list, 'Draw with one…', 'guild:night');
		expect(fieldsOf(form).aspect_ratio).toBe('9:16');
		const reply = await member.submits(form, { prompt: 'a fox' });
		await reply.showsPictures(1);
		expect(reply.ephemeral).toBe(false);
		expect(list.text).toContain('Yours of the same name is used instead');
	});

	test.each(['own:dusk', 'night', 'everybody:night', '', 'guild:__proto__'])(
		'refuses a forged choice: %j',
		async (value) => {
			const { member } = await startModerated();
			await member.runs('/preset save', { name: 'night', seed: 7 });
			const list = await member.runs('/preset list');
			const refused = await member.selects(list, 'Draw with one…', [value], { forged: true });
			expect(refused.text).toMatch(/There is no preset|Check/);
			expect(refused.ephemeral).toBe(true);
		},
	);
});

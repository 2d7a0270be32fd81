import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { startWorld } from './world.js';

describe('somebody types /imagine', () => {
	test('and gets a picture, with the prompt as its text and one line that says what it is', async () => {
		const { discord, pixai } = await startWorld();
		const member = discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });

		const reply = await member.runs('/imagine', { prompt: 'a fox' });
		expect(reply.state).toBe('deferred');
		expect(reply.ephemeral).toBe(false);
		const [picture] = await reply.showsPictures(1);

		const [task] = pixai.tasks;
		expect(picture?.bytes).toEqual(task?.pictures[0]);
		expect((await sharp(picture?.bytes).metadata()).format).toBe('png');
		expect(picture?.description).toBe('a fox');
		expect(picture?.spoiler).toBe(false);
		expect(reply.text).toMatch(/^-# \*\*a fox\*\*\s· Tsubaki\.2\s· 1:1\s· standard\s· \d+\ss\s· <@\d+>$/m);
		expect(reply.text).toContain(`<@${member.id}>`);
		// So that the same can be had again, although nobody asked for a seed.
		expect(task?.asked.seed).toSatisfy((seed: number) => Number.isInteger(seed) && seed >= 0);
		expect(reply.pings).toEqual({ everyone: false, roles: [], users: [] });
	});

	test('with every option, and PixAI is told all of them', async () => {
		const { discord, pixai } = await startWorld();
		const member = discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });

		const reply = await member.runs('/imagine', {
			prompt: '  a fox, **bold**  ',
			model: 'tsubaki.2',
			aspect_ratio: '9:16',
			mode: 'pro',
			size: '1.5k',
			count: 4,
			negative_prompt: 'rain',
			style: 'chibi',
			seed: 7,
			loras: '1744880666293972790:0.6, https://pixai.art/model/1/1744880666293972791',
			enhance_prompt: true,
			spoiler: true,
			private: true,
		});
		expect(reply.ephemeral).toBe(true);
		const pictures = await reply.showsPictures(4);

		expect(pixai.tasks.map((task) => task.request)).toEqual([
			{
				modelVersionId: '1983308862240288769',
				prompt: '  a fox, **bold**  ',
				negativePrompt: 'nsfw, nudity, nude, naked, nipples, genitals, rain',
				aspectRatio: '9:16',
				size: '1.5k',
				mode: 'pro',
				style: { type: 'preset', key: 'chibi' },
				batchSize: 4,
				seed: 7,
				loras: [
					{ modelId: '1744880666293972790', weight: 0.6 },
					{ modelId: '1744880666293972791', weight: 1 },
				],
				promptHelper: 'enable',
			},
		]);
		expect(pictures.map(({ bytes }) => bytes)).toEqual(pixai.tasks[0]?.pictures);
		expect(pictures.every(({ spoiler }) => spoiler)).toBe(true);
		expect(reply.text).toMatch(
			/^-# \*\*a fox, \\\*\\\*bold\\\*\\\*\*\*\s· Tsubaki\.2\s· 9:16\s· pro\s· 1\.5k\s· seed\s7\s· \d+\ss\s· <@\d+>$/m,
		);
	});

	test('with a model of their own choosing, by id or by address', async () => {
		const { discord, pixai } = await startWorld();
		const member = discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });

		pixai.holdsTasks = true;
		const byId = await member.runs('/imagine', { prompt: 'one', model: '1861558740588989558' });
		const byAddress = await member.runs('/imagine', {
			prompt: 'two',
			model: 'https://pixai.art/model/1861558740588989000/1954632828118619567',
		});
		pixai.holdsTasks = false;
		await byId.showsPictures(1);
		await byAddress.showsPictures(1);

		expect(pixai.tasks.map((task) => task.asked.modelVersionId)).toEqual([
			'1861558740588989558',
			'1954632828118619567',
		]);
		expect(byId.text).toMatch(/^-# \*\*one\*\*\s· Haruka v2\s· 1:1\s· \d+\ss/);
		expect(byAddress.text).toContain('Hoshino v2');
	});

	test('in a direct message', async () => {
		const { discord } = await startWorld();
		const person = discord.addPerson({ name: 'Aki' });
		const reply = await person.runs('/imagine', { prompt: 'a fox' });
		await reply.showsPictures(1);
	});

	test('in a server that the bot was never added to', async () => {
		const { discord } = await startWorld();
		const member = discord
			.addGuild({ name: 'Elsewhere', botInstalled: false })
			.addMember({ name: 'Aki', hasInstalledApp: true });
		const reply = await member.runs('/imagine', { prompt: 'a fox' });
		await reply.showsPictures(1);
	});

	test('and finds the models while typing', async () => {
		const { discord } = await startWorld();
		const member = discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });

		const all = await member.types('/imagine', { model: '' }, 'model');
		expect(all.map(({ value }) => value)).toEqual(['Tsubaki.2', 'Haruka v2', 'Hoshino v2']);
		const some = await member.types('/imagine', { model: 'HOSH' }, 'model');
		expect(some.map(({ value }) => value)).toEqual(['Hoshino v2']);
		const styles = await member.types('/imagine', { style: 'ch' }, 'style');
		// And what is typed: a style may be in one's own words.
		expect(styles.map(({ value }) => value)).toEqual(['chibi', 'ch']);
	});

	test('and a prompt that tries to ping or to format does neither', async () => {
		const { discord } = await startWorld();
		const member = discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
		const prompt = '@everyone <@123456789012345678> # big\n- list [x](https://example.com) ||x||';

		const reply = await member.runs('/imagine', { prompt });
		const [picture] = await reply.showsPictures(1);

		expect(reply.pings).toEqual({ everyone: false, roles: [], users: [] });
		expect(reply.text.split('\n')[0]).toMatch(/^-# \*\*.*\\@everyone \\<\\@123456789012345678\\>.*<@\d+>$/);
		expect(picture?.description).toBe(prompt);
	});
});

describe('an option that cannot be taken', () => {
	test.each([
		[{ prompt: '   ' }, /`prompt`:\*\* it takes 1 to 2,000 characters/],
		[{ prompt: 'x'.repeat(2001) }, /`prompt`:\*\* it takes 1 to 2,000 characters/],
		[{ prompt: 'a fox', model: 'Nobody v9' }, /`model`:\*\* it takes a name from the list/],
		[{ prompt: 'a fox', model: 'https://pixai.art/model/123' }, /`model`:\*\* it takes .* link/],
		[{ prompt: 'a fox', aspect_ratio: '7:5' }, /`aspect_ratio`:\*\* it takes one of 1:1, 2:3/],
		[
			{ prompt: 'a fox', model: 'Haruka v2', mode: 'pro' },
			/`mode`:\*\* it works only with models that have modes/,
		],
		[{ prompt: 'a fox', mode: 'extreme' }, /`mode`:\*\* it takes one of lite, standard, pro, ultra/],
		[{ prompt: 'a fox', size: '9k' }, /`size`:\*\* it takes 1k or 1.5k/],
		[{ prompt: 'a fox', count: 3 }, /`count`:\*\* it takes 1 or 4/],
		[{ prompt: 'a fox', negative_prompt: 'x'.repeat(2001) }, /`negative_prompt`:\*\* it takes up to 2,000/],
		[
			{ prompt: 'a fox', model: 'Haruka v2', style: 'chibi' },
			/`style`:\*\* it works only with models that have styles/,
		],
		[{ prompt: 'a fox', seed: -1 }, /`seed`:\*\* it takes a whole number from 0 to 2,147,483,647/],
		[{ prompt: 'a fox', seed: 2 ** 31 }, /`seed`:\*\* it takes/],
		[{ prompt: 'a fox', loras: '1:2' }, /`loras`:\*\* it takes up to 5 of `id:weight`/],
		[{ prompt: 'a fox', loras: '1,2,3,4,5,6' }, /`loras`:\*\* it takes up to 5/],
	])('is refused in private, naming the option and what it takes: %j', async (options, words) => {
		const { discord, pixai } = await startWorld();
		const member = discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });

		const reply = await member.runs('/imagine', options, { forged: true });

		expect(reply.state).toBe('shown');
		expect(reply.ephemeral).toBe(true);
		expect(reply.text).toMatch(words);
		expect(pixai.createsSeen).toEqual([]);
	});
});

import { describe, expect, test } from 'vitest';
import type { OptionValues } from '../../sandbox/discord/options.js';
import { restart, settingsSeenBy, startModerated } from './moderated.js';

const TSUBAKI = '1983308862240288769';
const HARUKA = '1861558740588989558';
const NUDITY = 'nsfw, nudity, nude, naked, nipples, genitals';

/** Each request has its own, drawn by lot. */
const seed: unknown = expect.any(Number);

/** A server, and what PixAI is asked for when its member types `/imagine`. */
async function startAsking() {
	const scene = await startModerated();
	scene.pixai.holdsTasks = true;
	let asked = 0;
	const asks = async (options: OptionValues = {}) => {
		const prompt = `fox ${++asked}`;
		await scene.member.runs('/imagine', { prompt, ...options });
		return (await scene.pixai.taskOf(prompt)).request as Record<string, unknown>;
	};
	const defaults = (options: OptionValues) => scene.moderator.runs('/settings defaults', options);
	return { ...scene, asks, defaults };
}

describe('a default', () => {
	test.each([
		['model', 'Haruka v2', { modelVersionId: HARUKA }, 'Tsubaki.2', { modelVersionId: TSUBAKI }],
		['aspect_ratio', '9:16', { aspectRatio: '9:16' }, '1:1', { aspectRatio: '1:1' }],
		['mode', 'pro', { mode: 'pro' }, 'lite', { mode: 'lite' }],
		['size', '1.5k', { size: '1.5k' }, '1k', { size: '1k' }],
		['count', 4, { batchSize: 4 }, 1, { batchSize: 1 }],
		[
			'negative_prompt',
			'rain',
			{ negativePrompt: `${NUDITY}, rain` },
			'fog',
			{ negativePrompt: `${NUDITY}, fog` },
		],
		[
			'style',
			'chibi',
			{ style: { type: 'preset', key: 'chibi' } },
			'ink',
			{ style: { type: 'custom', custom: 'ink' } },
		],
		['enhance_prompt', true, { promptHelper: 'enable' }, false, { promptHelper: 'disable' }],
	])(
		'of %s is used where the member says nothing; what they say wins; cleared, it is gone',
		async (option, value, used, other, wins) => {
			const { asks, defaults } = await startAsking();
			const before = await asks();
			expect(before).not.toMatchObject(used);

			const reply = await defaults({ [option]: value });
			expect(reply.text).toMatch(/✅ \*\*Default .*:\*\* not set → /);
			expect(await asks()).toEqual({ ...before, prompt: 'fox 2', seed, ...used });
			expect(await asks({ [option]: other })).toMatchObject(wins);

			await defaults({ clear: option });
			expect(await asks()).toEqual({ ...before, prompt: 'fox 4', seed });
		},
	);

	test('of all options at once is used at once, and after a restart', async () => {
		const { world, asks, defaults } = await startAsking();
		const all = {
			modelVersionId: TSUBAKI,
			aspectRatio: '9:16',
			mode: 'pro',
			size: '1.5k',
			batchSize: 4,
			negativePrompt: `${NUDITY}, rain`,
			style: { type: 'preset', key: 'chibi' },
			promptHelper: 'enable',
		};
		await defaults({
			model: 'Tsubaki.2',
			aspect_ratio: '9:16',
			mode: 'pro',
			size: '1.5k',
			count: 4,
			negative_prompt: 'rain',
			style: 'chibi',
			enhance_prompt: true,
		});
		expect(await asks()).toEqual({ prompt: 'fox 1', seed, ...all });
		await restart(world);
		expect(await asks()).toEqual({ prompt: 'fox 2', seed, ...all });
	});

	test('of mode or style is left out, not refused, where the model that the member chose has none', async () => {
		const { asks, defaults } = await startAsking();
		await defaults({ mode: 'pro', style: 'chibi', size: '1.5k' });
		const request = await asks({ model: 'Haruka v2' });
		expect(request).toMatchObject({ modelVersionId: HARUKA, size: '1.5k' });
		expect(request).not.toHaveProperty('mode');
		expect(request).not.toHaveProperty('style');
	});

	test('of mode or style is left out, not refused, where the default model has none', async () => {
		const { asks, defaults } = await startAsking();
		await defaults({ model: 'Haruka v2', mode: 'pro', style: 'chibi' });
		const request = await asks();
		expect(request).toMatchObject({ modelVersionId: HARUKA });
		expect(request).not.toHaveProperty('mode');
		expect(request).not.toHaveProperty('style');
		expect(await asks({ model: 'Tsubaki.2' })).toMatchObject({
			mode: 'pro',
			style: { type: 'preset', key: 'chibi' },
		});
	});

	test('of a model does not make a mode that the member asks for one that it takes', async () => {
		const { member, defaults, pixai } = await startAsking();
		await defaults({ model: 'Haruka v2' });
		const refused = await member.runs('/imagine', { prompt: 'a fox', mode: 'pro' });
		expect(refused.text).toMatch(/`mode`:\*\* it works only with models that have modes/);
		expect(refused.ephemeral).toBe(true);
		expect(pixai.createsSeen).toEqual([]);
	});

	test('can be a model of one’s own choosing, by its link', async () => {
		const { asks, defaults } = await startAsking();
		await defaults({ model: 'https://pixai.art/model/1700000000000000100/1700000000000000123' });
		expect(await asks()).toMatchObject({ modelVersionId: '1700000000000000123' });
	});

	test('of one server is no other server’s, and none in direct messages', async () => {
		const { discord, pixai, defaults } = await startAsking();
		await defaults({ aspect_ratio: '9:16' });
		await discord
			.addGuild({ name: 'Owl Den' })
			.addMember({ name: 'Sora' })
			.runs('/imagine', { prompt: 'owl' });
		await discord.addPerson({ name: 'Yui' }).runs('/imagine', { prompt: 'cat' });
		expect((await pixai.taskOf('owl')).request).toMatchObject({ aspectRatio: '1:1' });
		expect((await pixai.taskOf('cat')).request).toMatchObject({ aspectRatio: '1:1' });
	});
});

describe('/settings defaults', () => {
	test('sets one option and clears another in one go, and shows what has changed', async () => {
		const { defaults } = await startAsking();
		await defaults({ aspect_ratio: '9:16', count: 4 });
		const reply = await defaults({ size: '1k', clear: 'count' });
		expect(reply.ephemeral).toBe(true);
		expect(reply.text).toMatch(/Default size:\*\* not set → 1k/);
		expect(reply.text).toMatch(/Default count:\*\* 4 → not set/);
		expect(reply.text).toContain('Aspect ratio: **9:16**');
	});

	test('shows the settings when nothing is given', async () => {
		const { moderator, defaults } = await startAsking();
		expect((await defaults({})).text).toBe(await settingsSeenBy(moderator));
	});

	test('proposes models and styles while they are typed', async () => {
		const { moderator } = await startModerated();
		const models = await moderator.types('/settings defaults', { model: 'haru' });
		expect(models.map(({ value }) => value)).toEqual(['Haruka v2']);
		const styles = await moderator.types('/settings defaults', { style: 'ch' });
		expect(styles.map(({ value }) => value)).toEqual(['chibi', 'ch']);
	});

	test.each([
		['model', 'Nobody v9', 'a name from the list'],
		['aspect_ratio', '7:5', 'one of 1:1, 2:3'],
		['mode', 'extreme', 'one of lite, standard, pro, ultra'],
		['size', '9k', '1k or 1.5k'],
		['count', 3, '1 or 4'],
		['count', '4', '1 or 4'],
		['negative_prompt', 'x'.repeat(2001), 'up to 2,000 characters'],
		['style', 'x'.repeat(201), 'up to 200 characters of your own'],
		['enhance_prompt', 'yes', 'true or false'],
		['clear', 'seed', 'one of model, aspect_ratio, mode'],
	])(
		'refuses a forged %s privately, naming the bound, and sets nothing else either',
		async (option, value, bound) => {
			const { moderator, defaults } = await startAsking();
			await defaults({ aspect_ratio: '9:16' });
			const before = await settingsSeenBy(moderator);
			const options = { size: '1k', aspect_ratio: '1:1', [option]: value };
			const reply = await moderator.runs('/settings defaults', options, { forged: true });
			expect(reply.text).toContain(`\`${option}\`:** it takes `);
			expect(reply.text).toContain(bound);
			expect(reply.ephemeral).toBe(true);
			expect(await settingsSeenBy(moderator)).toBe(before);
		},
	);
});

import { describe, expect, test, vi } from 'vitest';
import type { OptionValues } from '../../sandbox/discord/options.js';
import type { Person } from '../../sandbox/discord/people.js';
import { restart, startModerated } from './moderated.js';

const TSUBAKI = '1983308862240288769';
const HARUKA = '1861558740588989558';

/** A server with a member, and what PixAI is asked for. */
async function startAsking() {
	const scene = await startModerated();
	scene.pixai.holdsTasks = true;
	let asked = 0;
	const asks = async (who: Person, options: OptionValues = {}) => {
		const prompt = `fox ${++asked}`;
		await who.runs('/imagine', { prompt, ...options });
		return (await scene.pixai.taskOf(prompt)).request as Record<string, unknown>;
	};
	return { ...scene, asks };
}

describe('/imagine with a preset', () => {
	test('is drawn as the preset says; what the asker says wins, and the preset wins over the server’s defaults', async () => {
		const { world, member, moderator, asks } = await startAsking();
		await moderator.runs('/settings defaults', { aspect_ratio: '9:16', size: '1.5k', style: 'chibi' });
		await member.runs('/preset save', {
			name: 'night',
			aspect_ratio: '3:2',
			mode: 'pro',
			count: 4,
			negative_prompt: 'rain',
			style: 'ink',
			seed: 7,
			loras: '1800000000000000001:0.5',
			enhance_prompt: true,
		});
		const all = {
			modelVersionId: TSUBAKI,
			aspectRatio: '3:2',
			size: '1.5k',
			mode: 'pro',
			batchSize: 4,
			negativePrompt: expect.stringMatching(/, rain$/),
			style: { type: 'custom', custom: 'ink' },
			seed: 7,
			loras: [expect.objectContaining({ modelId: '1800000000000000001', weight: 0.5 })],
			promptHelper: 'enable',
		};
		expect(await asks(member, { preset: ' NIGHT ' })).toMatchObject(all);
		const said = {
			aspect_ratio: '1:1',
			mode: 'lite',
			seed: 0,
			style: ' ',
			loras: ' ',
			enhance_prompt: false,
		};
		await restart(world);
		const request = await asks(member, { preset: 'night', ...said });
		expect(request).toMatchObject({ aspectRatio: '1:1', mode: 'lite', seed: 0, promptHelper: 'disable' });
		expect(request).not.toHaveProperty('style');
		expect(request.loras ?? []).toEqual([]);
		expect(await asks(member)).toMatchObject({ aspectRatio: '9:16', style: { key: 'chibi' } });
	});

	test('leaves out a mode and a style that the model has not, and refuses them only where they are asked for', async () => {
		const { member, asks } = await startAsking();
		await member.runs('/preset save', { name: 'night', mode: 'pro', style: 'ink', size: '1.5k' });
		const request = await asks(member, { preset: 'night', model: 'Haruka v2' });
		expect(request).toMatchObject({ modelVersionId: HARUKA, size: '1.5k' });
		expect(request).not.toHaveProperty('mode');
		expect(request).not.toHaveProperty('style');
		await member.runs('/preset save', { name: 'haruka', model: 'Haruka v2', mode: 'pro' });
		expect(await asks(member, { preset: 'haruka' })).not.toHaveProperty('mode');
		const refused = await member.runs('/imagine', { prompt: 'a fox', preset: 'haruka', mode: 'pro' });
		expect(refused.text).toMatch(/only with models that have modes/);
	});

	test('hides the pictures where the preset says so, and the asker does not', async () => {
		const { member, pixai } = await startAsking();
		pixai.holdsTasks = false;
		await member.runs('/preset save', { name: 'scary', spoiler: true });
		const hidden = await member.runs('/imagine', { prompt: 'a ghost', preset: 'scary' });
		const open = await member.runs('/imagine', { prompt: 'a sheet', preset: 'scary', spoiler: false });
		const isHidden = async (reply: typeof hidden) =>
			(await reply.showsPictures(1)).map(({ spoiler }) => spoiler);
		expect([await isHidden(hidden), await isHidden(open)]).toEqual([[true], [false]]);
	});

	test('of the server is anybody’s there; one’s own of the same name is used first', async () => {
		const { discord, member, moderator, asks } = await startAsking();
		await moderator.runs('/preset save', { name: 'night', aspect_ratio: '9:16', for_server: true });
		expect(await asks(member, { preset: 'Night' })).toMatchObject({ aspectRatio: '9:16' });
		await member.runs('/preset save', { name: 'NIGHT', aspect_ratio: '1:3' });
		expect(await asks(member, { preset: 'night' })).toMatchObject({ aspectRatio: '1:3' });
		expect(await asks(moderator, { preset: 'night' })).toMatchObject({ aspectRatio: '9:16' });
		const elsewhere = discord.addGuild({ name: 'Owl Den' }).addMember({ name: 'Sora' });
		const refused = await elsewhere.runs('/imagine', { prompt: 'an owl', preset: 'night' });
		expect(refused.text).toMatch(/There is no preset “night”/);
	});

	test('that there is not is refused privately, and says which there are', async () => {
		const { guild, member, moderator, pixai } = await startAsking();
		const refused = async () => (await member.runs('/imagine', { prompt: 'a fox', preset: 'dusk' })).text;
		expect(await refused()).toMatch(/no preset “dusk”.*`\/preset save` makes one/);
		await moderator.runs('/preset save', { name: 'avatar', seed: 7, for_server: true });
		expect(await refused()).toMatch(/This server’s: avatar\./);
		await member.runs('/preset save', { name: 'night', seed: 7 });
		expect(await refused()).toMatch(/Yours: night\. This server’s: avatar\./);
		const answer = await member.runs('/imagine', { prompt: 'a fox', preset: 'dusk' });
		expect(answer.ephemeral).toBe(true);
		expect(guild.defaultChannel.messages).toEqual([]);
		expect(pixai.createsSeen).toEqual([]);
	});

	test('is asked of the server’s policy like any other request', async () => {
		const { member, moderator } = await startAsking();
		await member.runs('/preset save', { name: 'night', model: 'Haruka v2', style: 'velvet' });
		await moderator.selects(await moderator.runs('/settings models'), 'Choose', TSUBAKI);
		const refused = await member.runs('/imagine', { prompt: 'a fox', preset: 'night' });
		expect(refused.text).toMatch(/does not use Haruka v2/);
		const form = await moderator.presses(await moderator.runs('/settings safety'), 'Blocked words…');
		await moderator.submits(form, { words: 'velvet' });
		const words = await member.runs('/imagine', { prompt: 'a fox', preset: 'night', model: 'Tsubaki.2' });
		expect(words.text).toMatch(/does not allow some of these words/);
	});

	test('works in direct messages with one’s own', async () => {
		const { discord, asks } = await startAsking();
		const person = discord.addPerson({ name: 'Yui' });
		await person.runs('/preset save', { name: 'night', aspect_ratio: '9:16' });
		expect(await asks(person, { preset: 'night' })).toMatchObject({ aspectRatio: '9:16' });
	});

	test('is proposed by its name, and first where it was used last, after a restart too', async () => {
		const { world, member, moderator, asks } = await startAsking();
		for (const name of ['night', 'day']) await member.runs('/preset save', { name, seed: 7 });
		await moderator.runs('/preset save', { name: 'avatar', seed: 7, for_server: true });
		const proposed = async (typed: string) =>
			(await member.types('/imagine', { prompt: 'a fox', preset: typed }, 'preset')).map(
				({ value }) => value,
			);
		expect(await proposed('')).toEqual(['night', 'day', 'avatar']);
		expect(await proposed('nigth')).toEqual(['night']);
		await asks(member, { preset: 'avatar' });
		await vi.waitFor(async () => expect(await proposed('')).toEqual(['avatar', 'night', 'day']));
		await restart(world);
		await member.runs('/preset list');
		expect(await proposed('')).toEqual(['avatar', 'night', 'day']);
	});
});

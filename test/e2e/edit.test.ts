import { describe, expect, test } from 'vitest';
import { allComponents } from '../../sandbox/discord/components.js';
import { fieldsOf } from './form.js';
import { isPrivateBeside, SITUATIONS, shownOn, startRepeatable } from './kept.js';

const COMMUNITY = '1700000000000000123';

function requestsTo({ createsSeen }: Awaited<ReturnType<typeof startRepeatable>>['pixai']) {
	return createsSeen.map(({ request }) => request as Record<string, unknown>);
}

const EVERYTHING = {
	prompt: '  a fox, **bold**: yes  ',
	aspect_ratio: '9:16',
	mode: 'pro',
	size: '1.5k',
	count: 4,
	negative_prompt: 'rain',
	style: 'ink: and water',
	seed: 7,
	loras: '1744880666293972790:0.6, 1744880666293972791',
	enhance_prompt: true,
	spoiler: true,
} as const;

describe.each(['live', 'after a restart'] as const)('%s', (situation) => {
	test.each(['asker', 'stranger', 'moderator'] as const)(
		'the %s sends the form as it was opened, and asks for the same, in a new reply',
		async (who) => {
			const { world, pixai, result, guild, [who]: person } = await startRepeatable(EVERYTHING);
			await SITUATIONS[situation](world);
			const before = shownOn(result);
			const form = await person.presses(result, 'Edit');
			const reply = await person.submits(form);
			const [picture] = await reply.showsPictures(4);
			expect(picture?.spoiler).toBe(true);
			expect(reply.ephemeral).toBe(false);
			expect(reply.text).toContain(`<@${person.id}>`);
			const [first, second, ...more] = requestsTo(pixai);
			expect(second).toEqual(first);
			expect(more).toEqual([]);
			expect(shownOn(result)).toEqual(before);
			expect(guild.defaultChannel.messages).toHaveLength(2);
		},
	);
});

test('what is changed in it is asked for, and the rest stays', async () => {
	const { asker, result, pixai } = await startRepeatable(EVERYTHING);
	const form = await asker.presses(result, 'Edit');
	const { others = '' } = fieldsOf(form);
	const reply = await asker.submits(form, {
		Prompt: 'an owl\nat night',
		negative_prompt: '',
		aspect_ratio: '1:1',
		others: others.replace('seed: 7', 'Seed: 8').replace('mode: pro', 'mode:'),
	});
	await reply.showsPictures(4);
	const [first, second] = requestsTo(pixai);
	const { mode: _, ...rest } = first ?? {};
	expect(second).toEqual({
		...rest,
		prompt: 'an owl\nat night',
		negativePrompt: expect.not.stringContaining('rain'),
		aspectRatio: '1:1',
		seed: 8,
	});
});

test('a model that is in no list stays, and another can be chosen or pasted', async () => {
	const { asker, result, pixai } = await startRepeatable({ model: COMMUNITY });
	const form = await asker.presses(result, 'Edit');
	expect(fieldsOf(form).model).toBe(COMMUNITY);
	await (await asker.submits(form)).showsPictures(1);
	const chosen = await asker.submits(form, { model: '1861558740588989558' });
	await chosen.showsPictures(1);
	const pasted = await asker.submits(form, {
		others: 'model: https://pixai.art/model/1/1800000000000000457',
	});
	await pasted.showsPictures(1);
	expect(requestsTo(pixai).map(({ modelVersionId }) => modelVersionId)).toEqual([
		COMMUNITY,
		COMMUNITY,
		'1861558740588989558',
		'1800000000000000457',
	]);
});

test('the list of models is what the server allows, and what was used before', async () => {
	const { asker, moderator, result } = await startRepeatable({ model: 'Hoshino v2' });
	await moderator.runs('/settings models', { add: 'Haruka v2' });
	const form = await asker.presses(result, 'Edit');
	const list = [...allComponents(form.modal?.components)].find(({ custom_id }) => custom_id === 'model');
	expect(list?.options?.map(({ label }) => label)).toEqual(['Hoshino v2', 'Tsubaki.2', 'Haruka v2']);
});

test('what was private stays so, and can be made public', async () => {
	const { asker, result, guild } = await startRepeatable({ private: true });
	const form = await asker.presses(result, 'Edit');
	const own = await asker.submits(form);
	await own.showsPictures(1);
	isPrivateBeside(own, result);
	const shown = await asker.submits(form, { others: 'private: no' });
	await shown.showsPictures(1);
	expect(shown.ephemeral).toBe(false);
	expect(guild.defaultChannel.messages).toHaveLength(1);
});

test('each form that is sent is one request, however many send it at once', async () => {
	const { asker, stranger, result, pixai } = await startRepeatable();
	const [one, other] = await Promise.all([asker.presses(result, 'Edit'), stranger.presses(result, 'Edit')]);
	const replies = await Promise.all([asker.submits(one), stranger.submits(other)]);
	await Promise.all(replies.map((reply) => reply.showsPictures(1)));
	expect(requestsTo(pixai)).toHaveLength(3);
});

test('of a prompt as long as can be, whichever way it is counted, nothing is lost', async () => {
	const prompt = '🦊'.repeat(2_000);
	const { asker, result, pixai } = await startRepeatable({ prompt });
	const reply = await asker.submits(await asker.presses(result, 'Edit'));
	await reply.showsPictures(1);
	expect(requestsTo(pixai).map((request) => request.prompt)).toEqual([prompt, prompt]);
});

test('in direct messages it works as well', async () => {
	const { discord, pixai } = await startRepeatable();
	const alone = discord.addPerson({ name: 'Yuki' });
	const result = await alone.runs('/imagine', { prompt: 'an owl' });
	await result.showsPictures(1);
	const reply = await alone.submits(await alone.presses(result, 'Edit'), { prompt: 'two owls' });
	await reply.showsPictures(1);
	expect(requestsTo(pixai).at(-1)?.prompt).toBe('two owls');
});

describe('a form that a modified client has filled in', () => {
	test.each<[string, Record<string, string | string[]>, RegExp]>([
		['no prompt', { prompt: '' }, /Check `prompt`/],
		['a prompt that is too long', { prompt: 'x'.repeat(2_001) }, /Check `prompt`/],
		['a model that is none', { model: 'foxes' }, /Check `model`/],
		['no model', { model: [] }, /Check `model`/],
		['a shape that is none', { aspect_ratio: '7:7' }, /Check `aspect_ratio`/],
		['a line without a name', { others: '@everyone' }, /Check this line:\W*\\@everyone/],
		['a value that is none', { others: 'seed: -1' }, /Check `seed`/],
	])('with %s is refused in private, and nothing is paid', async (_, values, words) => {
		const { asker, result, pixai } = await startRepeatable();
		const answer = await asker.submits(await asker.presses(result, 'Edit'), values, { forged: true });
		isPrivateBeside(answer, result);
		expect(answer.text).toMatch(words);
		expect(requestsTo(pixai)).toHaveLength(1);
	});

	test('is none where its id is pressed as a button', async () => {
		const { asker, result, pixai } = await startRepeatable();
		const answer = await asker.presses(result, '1:draw', { forged: true });
		isPrivateBeside(answer, result);
		expect(answer.text).toMatch(/no longer does anything/);
		expect(requestsTo(pixai)).toHaveLength(1);
	});
});

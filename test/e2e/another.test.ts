import { describe, expect, test } from 'vitest';
import { isPrivateBeside, SITUATIONS, shownOn, startRepeatable } from './kept.js';

/** The request of each create that PixAI has seen. */
function requestsTo(pixai: Awaited<ReturnType<typeof startRepeatable>>['pixai']) {
	return pixai.createsSeen.map(({ request }) => request as Record<string, unknown>);
}

const WHO = ['asker', 'stranger', 'moderator'] as const;
const IN_TIME = ['live', 'after a restart'] as const;

describe.each(IN_TIME)('%s', (situation) => {
	test.each(WHO)('Again is the same request with another seed, as a new reply to the %s', async (who) => {
		const scene = await startRepeatable({ mode: 'pro', seed: 7, negative_prompt: 'rain', size: '1.5k' });
		const { world, pixai, result, guild, [who]: person } = scene;
		await SITUATIONS[situation](world);
		const before = shownOn(result);
		const reply = await person.presses(result, 'Again');
		await reply.showsPictures(1);
		expect(reply.ephemeral).toBe(false);
		expect(reply.message?.id).not.toBe(result.message?.id);
		expect(reply.text).toContain(`<@${person.id}>`);
		expect(shownOn(result)).toEqual(before);
		const [first, second, ...more] = requestsTo(pixai);
		const { seed, ...rest } = first ?? {};
		expect(second).toEqual({ ...rest, seed: expect.any(Number) });
		expect(second?.seed).not.toBe(seed);
		expect(more).toEqual([]);
		expect(guild.defaultChannel.messages).toHaveLength(2);
	});

	test.each(WHO)('Larger is the same picture in the next size, as a new reply to the %s', async (who) => {
		const { world, pixai, result, [who]: person } = await startRepeatable({ negative_prompt: 'rain' });
		await SITUATIONS[situation](world);
		const reply = await person.presses(result, 'Larger');
		await reply.showsPictures(1);
		const [first, second, ...more] = requestsTo(pixai);
		expect(second).toEqual({ ...first, size: '1.5k' });
		expect(more).toEqual([]);
		// Nobody has chosen the seed.
		expect(reply.text).not.toMatch(/seed/);
		expect(reply.buttons).toContain('Again');
		expect(reply.buttons).not.toContain('Larger');
	});
});

test('what was asked for again can be asked for again', async () => {
	const { stranger, asker, result, pixai } = await startRepeatable();
	const second = await stranger.presses(result, 'Again');
	await second.showsPictures(1);
	const third = await asker.presses(second, 'Again');
	await third.showsPictures(1);
	expect(requestsTo(pixai)).toHaveLength(3);
});

test('what was private stays so, and what was hidden stays hidden', async () => {
	const { asker, result, guild } = await startRepeatable({ private: true, spoiler: true });
	for (const button of ['Again', 'Larger']) {
		const reply = await asker.presses(result, button);
		const [picture] = await reply.showsPictures(1);
		isPrivateBeside(reply, result);
		expect(picture?.spoiler).toBe(true);
	}
	expect(guild.defaultChannel.messages).toEqual([]);
});

test('two people at once have each their own, and so has one who presses twice', async () => {
	const { asker, stranger, result, pixai } = await startRepeatable();
	const replies = await Promise.all([
		asker.presses(result, 'Again'),
		stranger.presses(result, 'Again'),
		stranger.presses(result, 'Again'),
	]);
	await Promise.all(replies.map((reply) => reply.showsPictures(1)));
	expect(new Set(replies.map(({ message }) => message?.id)).size).toBe(3);
	expect(new Set(requestsTo(pixai).map(({ seed }) => seed)).size).toBe(4);
});

test('it counts for whoever presses, and is refused in private where they have no more', async () => {
	const { asker, stranger, moderator, result, pixai } = await startRepeatable();
	await moderator.runs('/limits set', { daily: 1 });
	const refusal = await asker.presses(result, 'Again');
	isPrivateBeside(refusal, result);
	expect(refusal.text).toMatch(/used your picture of today/);
	await (await stranger.presses(result, 'Again')).showsPictures(1);
	expect((await stranger.presses(result, 'Larger')).text).toMatch(/used your picture of today/);
	expect(requestsTo(pixai)).toHaveLength(2);
});

test('where what a server allows has changed since, that holds', async () => {
	const { asker, moderator, result, pixai } = await startRepeatable({ model: 'Haruka v2' });
	await moderator.runs('/settings models', { add: 'Tsubaki.2' });
	const panel = await moderator.runs('/settings safety');
	await moderator.submits(await moderator.presses(panel, 'Blocked words…'), { words: 'fox' });
	expect((await asker.presses(result, 'Again')).text).toMatch(/does not (use|allow)/);
	expect(requestsTo(pixai)).toHaveLength(1);
});

describe('forged', () => {
	test.each(['another', 'larger', 'edit'])(
		'%s for somebody’s private picture does nothing, like for one that there is not',
		async (action) => {
			const { stranger, asker, guild, pixai, job } = await startRepeatable({ private: true });
			const own = await stranger.runs('/imagine', { prompt: 'an owl' });
			await own.showsPictures(1);
			const before = shownOn(own);
			for (const id of [job, '1234567890123456789', '../../jobs']) {
				const answer = await stranger.presses(own, `1:${action}:${id}`, { forged: true });
				isPrivateBeside(answer, own);
				expect(answer.text).toMatch(/no longer does anything/);
				expect(answer.text).not.toContain(asker.id);
			}
			expect(shownOn(own)).toEqual(before);
			expect(requestsTo(pixai)).toHaveLength(2);
			expect(guild.defaultChannel.messages).toHaveLength(1);
		},
	);

	test('Larger for what is as large as can be does nothing', async () => {
		const { asker, result, job, pixai } = await startRepeatable({ size: '1.5k' });
		expect(result.buttons).not.toContain('Larger');
		const answer = await asker.presses(result, `1:larger:${job}`, { forged: true });
		expect(answer.text).toMatch(/no longer does anything/);
		expect(requestsTo(pixai)).toHaveLength(1);
	});
});

describe('after the record has expired', () => {
	test.each(['Again', 'Larger', 'Edit'])(
		'%s says so, with the prompt to copy, and takes it into a new request',
		async (button) => {
			const { world, stranger, result, pixai } = await startRepeatable({ prompt: 'a fox ```', mode: 'pro' });
			await SITUATIONS['after the record has expired'](world);
			const before = shownOn(result);
			const answer = await stranger.presses(result, button);
			isPrivateBeside(answer, result);
			expect(answer.text).toMatch(/no longer on record/);
			expect(answer.text.replaceAll('\u200b', '')).toContain('```\na fox ```\n```');
			const form = await stranger.presses(answer, 'Edit');
			const reply = await stranger.submits(form);
			await reply.showsPictures(1);
			expect(requestsTo(pixai).at(-1)).toMatchObject({ prompt: 'a fox ```' });
			expect(shownOn(result)).toEqual(before);
		},
	);

	test('what was hidden behind a press stays so in the new request', async () => {
		const { world, asker, result } = await startRepeatable({ spoiler: true });
		await SITUATIONS['after the record has expired'](world);
		const form = await asker.presses(await asker.presses(result, 'Again'), 'Edit');
		const [picture] = await (await asker.submits(form)).showsPictures(1);
		expect(picture?.spoiler).toBe(true);
	});
});

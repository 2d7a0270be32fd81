import { describe, expect, test } from 'vitest';
import {
	ALL_SITUATIONS,
	allOf,
	copyable,
	isPrivateBeside,
	SITUATIONS,
	shownOn,
	startWithResult,
} from './kept.js';
import { startWorld } from './world.js';

const SHOW = 'Show prompt';

describe.each(ALL_SITUATIONS)('%s', (situation) => {
	test('whoever uses it on a picture gets its prompt to copy, privately', async () => {
		const { world, asker, stranger, result } = await startWithResult({ prompt: 'a fox\nin the snow' });
		await SITUATIONS[situation](world);
		const before = shownOn(result);
		for (const who of [asker, stranger]) {
			const answer = await who.runsOn(result, SHOW);
			expect(copyable(answer.text)).toEqual(['a fox\nin the snow']);
			isPrivateBeside(answer, result);
		}
		expect(shownOn(result)).toEqual(before);
	});

	test('of one of four that was posted on its own, too', async () => {
		const { world, stranger, result } = await startWithResult({ count: 4 });
		const posted = await stranger.selects(result, 'Post one of them on its own…', '2');
		await posted.showsPictures(1);
		await SITUATIONS[situation](world);
		expect(copyable((await stranger.runsOn(posted, SHOW)).text)).toEqual(['a fox']);
	});
});

test('long prompts are whole, and what should not be there stands apart', async () => {
	const request = { prompt: 'f'.repeat(2000), negative_prompt: 'r'.repeat(2000) };
	const { stranger, result } = await startWithResult(request);
	const answer = await stranger.runsOn(result, SHOW);
	await answer.followsUp();
	expect(copyable(allOf(answer))).toEqual([request.prompt, request.negative_prompt]);
	expect(answer.followUps.map(({ ephemeral }) => ephemeral)).toEqual([true]);
});

test('it works while the picture is still being drawn', async () => {
	const { discord, pixai } = await startWorld();
	const asker = discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	pixai.holdsTasks = true;
	const reply = await asker.runs('/imagine', { prompt: 'a fox' });
	expect(copyable((await asker.runsOn(reply, SHOW)).text)).toEqual(['a fox']);
});

test('of a prompt that is longer than what is left of it, that is said', async () => {
	const { world, asker, result } = await startWithResult({ prompt: 'f'.repeat(1500) });
	await SITUATIONS['after the record has expired'](world);
	const answer = await asker.runsOn(result, SHOW);
	expect(copyable(answer.text)[0]).toMatch(/^f{1000,}…$/);
	expect(answer.text).toMatch(/Only the beginning of the prompt is left/);
});

test('of a message without a picture, or of somebody else, it is said that there is none', async () => {
	const { guild, asker, stranger } = await startWithResult();
	const answer = await asker.runsOn(await asker.runs('/help'), SHOW);
	expect(answer.text).toMatch(/no picture of mine/);
	expect(answer.ephemeral).toBe(true);
	const other = await asker.runsOn(stranger.says('a fox'), SHOW);
	expect(other.text).toMatch(/This message is not mine/);
	expect(other.ephemeral).toBe(true);
	expect(guild.defaultChannel.messages).toHaveLength(2);
});

import { describe, expect, test } from 'vitest';
import type { Reply } from '../../sandbox/discord/reply.js';
import { ALL_SITUATIONS, SITUATIONS, shownOn, startWithResult } from './kept.js';

const MEBIBYTE = 1_048_576;
const MINUTE = 60_000;
const POST = 'Post one of them on its own…';

/** The custom ids of a message's buttons. */
function idsOn({ controls }: Reply): (string | undefined)[] {
	return controls.filter(({ label }) => label !== undefined).map(({ custom_id }) => custom_id);
}

describe.each(ALL_SITUATIONS)('%s', (situation) => {
	test('whoever chooses one of four posts it, where and as everybody sees the four', async () => {
		const { world, guild, asker, stranger, result } = await startWithResult({ count: 4, spoiler: true });
		await SITUATIONS[situation](world);
		const before = shownOn(result);
		for (const [who, number] of [
			[asker, 1],
			[stranger, 3],
		] as const) {
			const posted = await who.selects(result, POST, String(number));
			const [picture] = await posted.showsPictures(1);
			expect(posted.ephemeral).toBe(false);
			expect(posted.message?.id).not.toBe(result.message?.id);
			expect(picture?.bytes).toEqual(result.pictures[number - 1]?.bytes);
			expect(picture).toMatchObject({ name: `easel-${number}.png`, description: 'a fox', spoiler: true });
			const [caption, ...notes] = posted.text.split('\n');
			expect(caption).toBe(result.text.split('\n')[0]);
			expect(notes).toContain(`-# Picture ${number}, chosen by <@${who.id}>`);
			expect(idsOn(posted)).toEqual(idsOn(result));
			expect(posted.controls.some(({ placeholder }) => placeholder === POST)).toBe(false);
			expect(posted.pings).toEqual({ everyone: false, users: [], roles: [] });
		}
		expect(shownOn(result)).toEqual(before);
		expect(guild.defaultChannel.messages).toHaveLength(3);
	});

	test('what is private stays so', async () => {
		const { world, discord, guild, asker, result } = await startWithResult({ count: 4, private: true });
		await SITUATIONS[situation](world);
		const before = shownOn(result);
		const posted = await asker.selects(result, POST, '2');
		const [picture] = await posted.showsPictures(1);
		expect(picture?.bytes).toEqual(result.pictures[1]?.bytes);
		expect(posted.ephemeral).toBe(true);
		expect(posted.message?.id).not.toBe(result.message?.id);
		expect(shownOn(result)).toEqual(before);
		expect(guild.defaultChannel.messages).toEqual([]);
		expect(discord.directMessagesTo(asker)).toEqual([]);
	});
});

test('under one picture there is nothing to choose', async () => {
	const { result } = await startWithResult();
	expect(result.controls.some(({ placeholder }) => placeholder === POST)).toBe(false);
});

test('what was posted has buttons that work, also when the four are gone', async () => {
	const { discord, asker, stranger, result, job } = await startWithResult({ count: 4 });
	const posted = await stranger.selects(result, POST, '2');
	await posted.showsPictures(1);
	result.deletedByModerator();
	expect((await asker.presses(posted, 'Details')).text).toContain(job);
	await (await asker.presses(posted, 'Send to me')).shows(/Sent to you/);
	expect(discord.directMessagesTo(asker)[0]?.pictures[0]?.bytes).toEqual(posted.pictures[0]?.bytes);
});

test('two who choose at once get one each', async () => {
	const { asker, stranger, result } = await startWithResult({ count: 4 });
	const posted = await Promise.all([asker.selects(result, POST, '1'), stranger.selects(result, POST, '4')]);
	for (const [index, number] of [0, 3].entries()) {
		const [picture] = (await posted[index]?.showsPictures(1)) ?? [];
		expect(picture?.bytes).toEqual(result.pictures[number]?.bytes);
	}
});

test('somebody who chooses again while the first is on its way is told so in private', async () => {
	const { world, discord, guild, asker, result } = await startWithResult({ count: 4 });
	const hung = discord.faults.add({ route: /^GET \/attachments/, answer: { delay: MINUTE } }).nextHit();
	const first = await asker.selects(result, POST, '1');
	await hung;
	const second = await asker.selects(result, POST, '2');
	const refusal = await second.followsUp();
	expect(refusal.text).toMatch(/still fetching/);
	expect(refusal.ephemeral).toBe(true);
	expect(second.state).toBe('deleted');
	world.clock.turn(MINUTE);
	await first.showsPictures(1);
	expect(guild.defaultChannel.messages).toHaveLength(2);
});

test('it is hidden where the server hides all by now', async () => {
	const { moderator, stranger, result } = await startWithResult({ count: 4 });
	await moderator.runs('/settings safety', { spoiler: 'always' });
	const posted = await stranger.selects(result, POST, '2');
	expect((await posted.showsPictures(1))[0]?.spoiler).toBe(true);
});

test.each(ALL_SITUATIONS)('%s: nothing is posted for somebody who is paused', async (situation) => {
	const { world, guild, moderator, stranger, result } = await startWithResult({ count: 4 });
	await moderator.runs('/limits user', { member: stranger, block: '1 day' });
	await SITUATIONS[situation](world);
	const answer = await stranger.selects(result, POST, '2');
	expect(answer.text).toMatch(/A moderator has paused your requests/);
	expect(answer.ephemeral).toBe(true);
	expect(guild.defaultChannel.messages).toHaveLength(1);
});

test('a picture that is gone leaves nothing for others to see', async () => {
	const { discord, guild, asker, result } = await startWithResult({ count: 4 });
	discord.faults.add({ route: /^GET \/attachments/, answer: { status: 404 } });
	const answer = await asker.selects(result, POST, '1');
	const refusal = await answer.followsUp();
	expect(refusal.text).toMatch(/not there any more/);
	expect(refusal.ephemeral).toBe(true);
	expect(answer.state).toBe('deleted');
	expect(guild.defaultChannel.messages).toHaveLength(1);
});

test('an answer of Discord’s that is lost does not lose the picture', async () => {
	const { discord, guild, asker, result } = await startWithResult({ count: 4 });
	const lost = discord.faults.add({ route: /^PATCH .*@original/, answer: 'reset-after-accepting' });
	await (await asker.selects(result, POST, '1')).showsPictures(1);
	expect(lost.hits).toBe(1);
	expect(guild.defaultChannel.messages).toHaveLength(2);
});

test('what is being posted when the bot stops is posted, and stays', async () => {
	const { world, discord, asker, result } = await startWithResult({ count: 4 });
	const held = discord.faults.add({ route: /^PATCH .*@original/, answer: { delay: 3_000 } }).nextHit();
	const posted = await asker.selects(result, POST, '1');
	await held;
	const stopped = world.stopBot();
	world.clock.turn(3_000);
	await posted.showsPictures(1);
	await stopped;
	expect(posted.pictures).toHaveLength(1);
	expect(posted.followUps).toEqual([]);
});

test('where the server has lost its boosts it is made smaller, and says so', async () => {
	const { guild, asker, result } = await startWithResult(
		{ count: 4 },
		{ pixai: { pictureBytes: 12 * MEBIBYTE }, attachmentSizeLimit: 50 * MEBIBYTE },
	);
	guild.attachmentSizeLimit = 10 * MEBIBYTE;
	const posted = await asker.selects(result, POST, '1');
	const [picture] = await posted.showsPictures(1);
	expect(picture?.name).toBe('easel-1-smaller.webp');
	expect(posted.text).toContain('Made smaller to fit');
});

test.each(['0', '5', '1.5', 'x', '__proto__', ''])(
	'a choice that there is not is answered in private: %j',
	async (value) => {
		const { guild, asker, result, job } = await startWithResult({ count: 4 });
		const answer = await asker.selects(result, `1:pick:${job}`, value, { forged: true });
		expect(answer.text).toMatch(/no longer does anything/);
		expect(answer.ephemeral).toBe(true);
		expect(guild.defaultChannel.messages).toHaveLength(1);
	},
);

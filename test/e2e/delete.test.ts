import { describe, expect, test } from 'vitest';
import type { Person } from '../../sandbox/discord/people.js';
import type { Reply } from '../../sandbox/discord/reply.js';
import { ALL_SITUATIONS, isPrivateBeside, SITUATIONS, shownOn, startWithResult } from './kept.js';
import { recordsIn } from './records.js';
import type { World } from './world.js';

const DELETE = 'Delete';
const WHY = 'Why? (for the log channel)';
const POST = 'Post one of them on its own…';

/** Presses **Delete**, and says yes to the question. */
async function deletes(who: Person, message: Reply, reason?: string): Promise<Reply> {
	const question = await who.presses(message, DELETE);
	return who.submits(question, reason === undefined ? {} : { [WHY]: reason });
}

/** When the record of the only job says that its pictures were deleted. */
async function deletedAt(world: World): Promise<number | undefined> {
	await world.stopBot();
	const [record] = (await recordsIn(world)).values() as Iterable<{
		state: { result: { deletedAt?: number } };
	}>;
	return record?.state.result.deletedAt;
}

describe.each(ALL_SITUATIONS)('%s', (situation) => {
	test('whoever asked for it can delete it, once they have said that they mean it', async () => {
		const { world, guild, asker, result } = await startWithResult();
		await SITUATIONS[situation](world);
		const before = shownOn(result);
		const question = await asker.presses(result, DELETE);
		expect(question.modal?.title).toBe('Delete this picture?');
		expect(question.modal?.components.map(({ content }) => content)).toEqual([
			'Everybody loses it, and it cannot be brought back.',
		]);
		expect(shownOn(result)).toEqual(before);
		const answer = await asker.submits(question);
		await answer.shows(() => answer.state === 'deleted');
		expect(guild.defaultChannel.messages).toEqual([]);
		expect(answer.followUps).toEqual([]);
	});

	test('what is private can be deleted, too', async () => {
		const { world, asker, result } = await startWithResult({ private: true });
		await SITUATIONS[situation](world);
		const answer = await deletes(asker, result);
		await answer.shows(() => answer.state === 'deleted');
		expect(result.pictures).toEqual([]);
	});

	test('a stranger cannot', async () => {
		const { world, asker, stranger, result } = await startWithResult();
		await SITUATIONS[situation](world);
		const before = shownOn(result);
		const refusal = await stranger.presses(result, DELETE);
		expect(refusal.text).toMatch(new RegExp(`Only <@${asker.id}> and moderators can delete this`));
		isPrivateBeside(refusal, result);
		// As a modified client sends it: somebody else's form.
		const forged = await stranger.submits(await asker.presses(result, DELETE));
		expect(forged.text).toMatch(/Only <@/);
		isPrivateBeside(forged, result);
		expect(shownOn(result)).toEqual(before);
	});

	test('a moderator can, and the log channel is told, with their reason', async () => {
		const { world, guild, asker, moderator, result } = await startWithResult({ count: 4 });
		const logChannel = guild.addChannel({ name: 'mod-log' });
		await moderator.runs('/settings log', { channel: logChannel });
		await SITUATIONS[situation](world);
		const answer = await deletes(moderator, result, ' not\n*nice* ');
		await answer.shows(() => answer.state === 'deleted');
		const line = await logChannel.receives(({ text }) => text.includes('deleted'));
		expect(line.text).toContain(
			`<@${moderator.id}> · **picture of <@${asker.id}> in <#${guild.defaultChannel.id}>:**`,
		);
		expect(line.text).toContain('shown → deleted, because “not \\*nice\\*”');
		expect(line.pings).toEqual({ everyone: false, users: [], roles: [] });
	});
});

test('a moderator who deletes their own is not asked why, and the log channel is not told', async () => {
	const { world, guild, moderator } = await startWithResult();
	const logChannel = guild.addChannel({ name: 'mod-log' });
	await moderator.runs('/settings log', { channel: logChannel });
	await logChannel.receives();
	const own = await moderator.runs('/imagine', { prompt: 'an owl' });
	await own.showsPictures(1);
	const question = await moderator.presses(own, DELETE);
	expect(question.modal?.components).toHaveLength(1);
	const answer = await moderator.submits(question);
	await answer.shows(() => answer.state === 'deleted');
	await world.stopBot();
	expect(logChannel.messages).toHaveLength(1);
});

test('a moderator need not say why', async () => {
	const { guild, moderator, result } = await startWithResult();
	const logChannel = guild.addChannel({ name: 'mod-log' });
	await moderator.runs('/settings log', { channel: logChannel });
	await deletes(moderator, result);
	const line = await logChannel.receives(({ text }) => text.includes('deleted'));
	expect(line.text).toContain('shown → deleted\n');
});

test('whoever has the role of moderators is one, and nobody is who has lost it since', async () => {
	const { guild, moderator, stranger, result } = await startWithResult();
	const helpers = guild.addRole('Helpers');
	await moderator.runs('/settings moderators', { role: helpers });
	stranger.becomes({ roles: [helpers] });
	const question = await stranger.presses(result, DELETE);
	expect(question.state).toBe('modal');
	stranger.becomes({ roles: [] });
	const refusal = await stranger.submits(question);
	expect(refusal.text).toMatch(/Only <@.*and moderators can delete this/);
	expect(result.pictures).toHaveLength(1);
});

describe('what stands in the channel because the reply was gone', () => {
	test.each(ALL_SITUATIONS)('is its asker’s to delete, and no stranger’s: %s', async (situation) => {
		const { world, guild, asker, stranger } = await startWithResult();
		const [first] = guild.defaultChannel.messages;
		first?.deletedByModerator();
		world.pixai.holdsTasks = true;
		const reply = await asker.runs('/imagine', { prompt: `an owl <@${stranger.id}>` });
		const task = await world.pixai.taskOf('an owl');
		reply.deletedByModerator();
		world.pixai.holdsTasks = false;
		const message = await guild.defaultChannel.receives(({ pictures }) => pictures.length === 1);
		expect(task.prompt).toContain('an owl');
		await world.logs(/the asker gets a message of its own/);
		await SITUATIONS[situation](world);
		const refusal = await stranger.presses(message, DELETE);
		expect(refusal.text).toMatch(new RegExp(`Only <@${asker.id}> and moderators can delete this`));
		await asker.submits(await asker.presses(message, DELETE));
		await message.shows(() => message.deleted);
	});
});

describe('on record', () => {
	test('it is deleted', async () => {
		const { world, asker, result } = await startWithResult();
		const before = world.clock.now();
		const answer = await deletes(asker, result);
		await answer.shows(() => answer.state === 'deleted');
		expect(await deletedAt(world)).toBeGreaterThanOrEqual(before);
	});

	test('it is not, where one of the four was posted on its own, and only that one is deleted', async () => {
		const { world, stranger, result } = await startWithResult({ count: 4 });
		const posted = await stranger.selects(result, POST, '2');
		await posted.showsPictures(1);
		// Their own post, although somebody else asked for the picture.
		const answer = await deletes(stranger, posted);
		await answer.shows(() => answer.state === 'deleted');
		expect(result.pictures).toHaveLength(4);
		expect(await deletedAt(world)).toBeUndefined();
	});

	test.each(ALL_SITUATIONS)('that one is its asker’s to delete, too: %s', async (situation) => {
		const { world, asker, stranger, result } = await startWithResult({ count: 4 });
		const posted = await stranger.selects(result, POST, '2');
		await posted.showsPictures(1);
		await SITUATIONS[situation](world);
		const answer = await deletes(asker, posted);
		await answer.shows(() => answer.state === 'deleted');
		expect(result.pictures).toHaveLength(4);
	});
});

describe('when somebody else was faster', () => {
	test('a second one is told so, and the log channel once', async () => {
		const { world, guild, moderator, asker, result } = await startWithResult();
		const logChannel = guild.addChannel({ name: 'mod-log' });
		await moderator.runs('/settings log', { channel: logChannel });
		await logChannel.receives();
		const questions = await Promise.all([moderator.presses(result, DELETE), asker.presses(result, DELETE)]);
		const [first, second] = questions as [Reply, Reply];
		await asker.submits(second);
		const late = await moderator.submits(first);
		expect((late.ephemeral ? late : await late.followsUp()).text).toMatch(/deleted already/);
		await world.stopBot();
		expect(logChannel.messages).toHaveLength(1);
		expect(guild.defaultChannel.messages).toEqual([]);
	});

	test('two at once delete it once', async () => {
		const { guild, moderator, asker, result } = await startWithResult();
		const questions = await Promise.all([moderator.presses(result, DELETE), asker.presses(result, DELETE)]);
		const [first, second] = questions as [Reply, Reply];
		await Promise.all([moderator.submits(first), asker.submits(second)]);
		await result.shows(() => result.state === 'deleted');
		expect(guild.defaultChannel.messages).toEqual([]);
	});

	test('pressing on what is gone by then is answered', async () => {
		const { asker, result } = await startWithResult();
		const question = await asker.presses(result, DELETE);
		result.deletedByModerator();
		const late = await asker.submits(question);
		expect((late.ephemeral ? late : await late.followsUp()).text).toMatch(/deleted already/);
	});
});

test('where Discord does not delete it, that is said, and it can be pressed again', async () => {
	const { discord, asker, result } = await startWithResult();
	discord.faults.add({ route: /^DELETE \/webhooks\//, times: 3, answer: { status: 503 } });
	const answer = await deletes(asker, result);
	const trouble = await answer.followsUp();
	expect(trouble.text).toMatch(/does not delete it at the moment.*\*\*Delete\*\* again/);
	expect(trouble.ephemeral).toBe(true);
	const again = await deletes(asker, result);
	await again.shows(() => again.state === 'deleted');
});

test('an answer of Discord’s that is lost is none that somebody was faster', async () => {
	const { discord, asker, result } = await startWithResult();
	const lost = discord.faults.add({ route: /^DELETE \/webhooks\//, answer: 'reset-after-accepting' });
	const answer = await deletes(asker, result);
	await answer.shows(() => answer.state === 'deleted');
	expect(lost.hits).toBe(1);
	expect(answer.followUps).toEqual([]);
});

test('in direct messages, whoever has the picture can delete it, whatever is known of it', async () => {
	const { world, discord } = await startWithResult();
	const alone = discord.addPerson({ name: 'Yui' });
	const result = await alone.runs('/imagine', { prompt: 'an elk' });
	await result.showsPictures(1);
	await SITUATIONS['after the record has expired'](world);
	const answer = await deletes(alone, result);
	await answer.shows(() => answer.state === 'deleted');
	expect(discord.directMessagesTo(alone)).toEqual([]);
});

test('a forged form deletes nothing that does not have the button', async () => {
	const { guild, stranger, result } = await startWithResult();
	const owl = await stranger.runs('/imagine', { prompt: 'an owl' });
	await owl.showsPictures(1);
	const question = await stranger.presses(owl, DELETE);
	// As a modified client sends it: the form of one's own picture, from the message of somebody else's.
	const source = result.stored;
	if (source) question.interaction.deed.source = source;
	const refusal = await stranger.submits(question, {}, { forged: true });
	expect(refusal.text).toMatch(/no longer does anything/);
	expect(refusal.ephemeral).toBe(true);
	expect(guild.defaultChannel.messages).toHaveLength(2);
});

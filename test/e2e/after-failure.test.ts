import { describe, expect, test } from 'vitest';
import { fieldsOf } from './form.js';
import { isPrivateBeside, startRepeatable } from './kept.js';
import { restart, startModerated } from './moderated.js';

/** Somebody who reads that PixAI could not draw what they asked for. */
async function startFailed() {
	const scene = await startModerated();
	const { member: asker, guild, pixai, world } = scene;
	pixai.allowsRepeats = true;
	pixai.holdsTasks = true;
	const stranger = guild.addMember({ name: 'Sora' });
	const reply = await asker.runs('/imagine', { prompt: 'a fox', seed: 7 });
	await pixai.created(1);
	pixai.tasks[0]?.fails();
	await world.turning(1_500, reply.shows(/could not draw this/));
	await world.logs(/"told":true|without a picture/);
	pixai.holdsTasks = false;
	return { ...scene, asker, stranger, reply };
}

describe.each(['live', 'after a restart'])('%s, what PixAI could not draw', (situation) => {
	const prepared = async () => {
		const scene = await startFailed();
		if (situation !== 'live') await restart(scene.world);
		return scene;
	};

	test('can be tried again by its asker, in the same message, and only once', async () => {
		const { asker, reply, guild, pixai } = await prepared();
		const [again] = reply.controls;
		const presses = await Promise.all([asker.presses(reply, 'Try again'), asker.presses(reply, 'Try again')]);
		await reply.showsPictures(1);
		expect(presses.filter(({ ephemeral }) => ephemeral).map(({ text }) => text)).toEqual([
			expect.stringMatching(/on its way already|tried again already/),
		]);
		expect(guild.defaultChannel.messages).toHaveLength(1);
		const late = await asker.presses(reply, again?.custom_id ?? '', { forged: true });
		expect(late.text).toMatch(/tried again already/);
		expect(pixai.createsSeen).toHaveLength(2);
	});

	test.each(['stranger', 'moderator'] as const)('cannot be tried again by the %s', async (who) => {
		const { [who]: person, asker, reply, pixai } = await prepared();
		const answer = await person.presses(reply, 'Try again');
		isPrivateBeside(answer, reply);
		expect(answer.text).toContain(`Only <@${asker.id}> can press this`);
		expect(pixai.createsSeen).toHaveLength(1);
	});

	test.each(['asker', 'stranger', 'moderator'] as const)(
		'can be changed by the %s, in a new reply',
		async (who) => {
			const { [who]: person, reply, pixai } = await prepared();
			const form = await person.presses(reply, 'Edit');
			const drawn = await person.submits(form, { prompt: 'an owl' });
			await drawn.showsPictures(1);
			expect(drawn.message?.id).not.toBe(reply.message?.id);
			expect(reply.buttons).toEqual(['Try again', 'Edit']);
			expect(pixai.createsSeen.at(-1)?.request).toMatchObject({ prompt: 'an owl', seed: 7 });
		},
	);
});

test('what PixAI has refused for an option is changed, not tried again', async () => {
	const { member, pixai } = await startModerated();
	pixai.faults.add({ on: 'create', answer: { status: 400 } });
	const reply = await member.runs('/imagine', { prompt: 'a fox', seed: 7 });
	await reply.shows(/does not accept/);
	expect(reply.buttons).toEqual(['Edit']);
	const drawn = await member.submits(await member.presses(reply, 'Edit'), { prompt: 'an owl' });
	await drawn.showsPictures(1);
});

test('what was cancelled by its asker can be changed', async () => {
	const { member, moderator, pixai } = await startModerated();
	await moderator.runs('/limits set', { concurrent: 1 });
	pixai.holdsTasks = true;
	const first = await moderator.runs('/imagine', { prompt: 'an owl' });
	await pixai.created(1);
	const reply = await member.runs('/imagine', { prompt: 'a foxx' });
	await reply.shows(/Next in line/);
	await member.presses(await member.runs('/queue'), 'Cancel');
	await reply.shows(/Cancelled/);
	expect(fieldsOf(await member.presses(reply, 'Edit')).prompt).toBe('a foxx');
	pixai.holdsTasks = false;
	await first.showsPictures(1);
});

test('what an account was refused for can be tried again once that is put right', async () => {
	const { member, pixai, world } = await startModerated();
	pixai.refusesWith(402);
	const reply = await member.runs('/imagine', { prompt: 'a fox' });
	await reply.shows(/out of credits.*then press \*{0,2}Try again/);
	const tooEarly = await member.presses(reply, 'Try again');
	isPrivateBeside(tooEarly, reply);
	expect(tooEarly.text).toMatch(/out of credits/);
	pixai.refusesWith(null);
	await restart(world);
	await member.presses(reply, 'Try again');
	await reply.showsPictures(1);
	expect(pixai.tasks).toHaveLength(1);
});

test('of a result, nothing can be tried again', async () => {
	const { asker, result, job, pixai } = await startRepeatable();
	const answer = await asker.presses(result, `1:again:${job}`, { forged: true });
	expect(answer.text).toMatch(/tried again already/);
	expect(pixai.createsSeen).toHaveLength(1);
});

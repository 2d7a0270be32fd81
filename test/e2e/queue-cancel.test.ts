import { describe, expect, test } from 'vitest';
import type { Reply } from '../../sandbox/discord/reply.js';
import { Permission } from '../../sandbox/discord/wire.js';
import { LIVES } from './life.js';
import { cancelOf, denWithLine } from './line.js';

/** The job that a custom id of **Cancel** is about. */
function jobIn(customId: string): string {
	return customId.split(':')[2] ?? '';
}

function isRefused(reply: Reply, words: RegExp): void {
	expect(reply.text).toMatch(words);
	expect(reply.ephemeral).toBe(true);
}

describe.each(LIVES)('one’s own, of a bot that is %s afterwards', (_ending, begin) => {
	test('is never handed to PixAI: the reply says so, and the line moves up', async () => {
		const { world, pixai, member, line } = await denWithLine({ bot: false });
		const life = await begin(world);
		const { fox, owl, elk } = await line();
		const queue = await member.runs('/queue');
		await member.presses(queue, 'Cancel');
		expect(queue.text).toMatch(/🛑 \*\*Cancelled.\*\* Nothing was paid/);
		expect(queue.text).toMatch(/\*\*1\*\* being drawn · \*\*1\*\* waiting/);
		expect(queue.buttons).toEqual(['Look again']);
		await owl.shows(/🛑 \*\*Cancelled.\*\* Nothing was paid/);
		expect(owl.buttons).toEqual(['Edit']);
		await elk.shows('Next in line');
		await life.ends();

		await begin(world);
		pixai.holdsTasks = false;
		await Promise.all([fox, elk].map((reply) => reply.showsPictures(1)));
		expect(pixai.tasks.map(({ prompt }) => prompt)).toEqual(['a fox', 'an elk']);
		expect(owl.text).toMatch(/Cancelled.*Nothing was paid/);
	});
});

test('a stranger’s press, which Discord shows no button for, is refused, and nothing happens', async () => {
	const { pixai, guild, other, member, line } = await denWithLine();
	const { owl } = await line();
	const customId = await cancelOf(member);
	const stranger = guild.addMember({ name: 'Uta' });
	for (const who of [other, stranger]) {
		const queue = await who.runs('/queue');
		const own = queue.controls.map(({ custom_id }) => custom_id);
		expect(own).not.toContain(customId);
		const refusal = await who.presses(queue, customId, { forged: true });
		isRefused(refusal, new RegExp(`Only <@${member.id}> and moderators can cancel this`));
		expect(refusal.pings.users).toEqual([]);
	}
	expect(owl.text).toMatch(/Next in line/);
	pixai.holdsTasks = false;
	await owl.showsPictures(1);
});

describe('a moderator’s press cancels anybody’s', () => {
	test.each(['who manages the server', 'who has the role'])(
		'%s: the reply says that it was a moderator, and the log who',
		async (who) => {
			const { pixai, guild, manager, member, line } = await denWithLine();
			const role = guild.addRole('Moderators');
			const log = guild.addChannel({ name: 'log' });
			await manager.runs('/settings moderators', { role });
			await manager.runs('/settings log', { channel: log });
			const moderator =
				who === 'who has the role' ? guild.addMember({ name: 'Ren', roles: [role] }) : manager;
			const { owl, elk } = await line();
			const queue = await moderator.runs('/queue');
			expect(queue.buttons).toEqual(['Cancel', 'Cancel', 'Look again']);
			await moderator.presses(queue, await cancelOf(member));
			expect(queue.text).toMatch(/Cancelled.\*\* Nothing was paid/);
			await owl.shows(/A moderator cancelled this.*Nothing was paid/);
			await elk.shows('Next in line');
			const told = await log.receives(({ text }) => text.includes('request of'));
			expect(told.text).toMatch(
				new RegExp(`<@${moderator.id}> .*request of <@${member.id}>:\\*\\* waiting → cancelled`),
			);
			expect(told.text).not.toMatch(/owl/);
			expect(told.pings).toMatchObject({ everyone: false, users: [] });
			pixai.holdsTasks = false;
			await elk.showsPictures(1);
			expect(pixai.createsSeen).toHaveLength(2);
		},
	);

	test('of their own is no news for the log channel', async () => {
		const { world, guild, manager, line } = await denWithLine();
		const log = guild.addChannel({ name: 'log' });
		await manager.runs('/settings log', { channel: log });
		await line();
		const hen = await manager.runs('/imagine', { prompt: 'a hen' });
		const queue = await manager.runs('/queue');
		const buttons = queue.controls.filter(({ label }) => label === 'Cancel');
		// One’s own come first.
		await manager.presses(queue, buttons[0]?.custom_id ?? '');
		await hen.shows(/🛑 \*\*Cancelled.\*\*/);
		await manager.runs('/limits set', { queue: 7 });
		await log.receives(({ text }) => text.includes('`queue`'));
		await world.stopBot();
		expect(log.messages.map(({ text }) => text).join()).not.toMatch(/request of/);
	});

	test('which is checked again when they press', async () => {
		const { guild, manager, member, line } = await denWithLine();
		const role = guild.addRole('Moderators');
		await manager.runs('/settings moderators', { role });
		const moderator = guild.addMember({ name: 'Ren', roles: [role] });
		const { owl } = await line();
		const queue = await moderator.runs('/queue');
		moderator.becomes({ roles: [] });
		isRefused(await moderator.presses(queue, await cancelOf(member), { forged: true }), /Only <@/);
		moderator.becomes({ roles: [role] });
		await manager.presses(await manager.runs('/settings reset', { group: 'moderators' }), 'Reset');
		isRefused(await moderator.presses(queue, await cancelOf(member), { forged: true }), /Only <@/);
		expect(owl.text).toMatch(/Next in line/);
	});
});

test('what PixAI has cannot be taken back, and who presses is told so', async () => {
	const { pixai, member, line } = await denWithLine();
	const { fox, owl } = await line();
	const customId = await cancelOf(member);
	await (await pixai.taskOf('a fox')).completes();
	await fox.showsPictures(1);
	await (await pixai.taskOf('an owl')).polled(1);
	const queue = await member.runs('/queue');
	expect(queue.text).toMatch(/🎨 \*\*you\*\* · an owl/);
	expect(queue.buttons).toEqual(['Look again']);
	await member.presses(queue, customId, { forged: true });
	expect(queue.text).toMatch(/PixAI has it already.*Press \*\*Cancel\*\* under its reply/);
	pixai.holdsTasks = false;
	await owl.showsPictures(1);
	await member.presses(queue, customId, { forged: true });
	expect(queue.text).toMatch(/not in the line any more/);
	expect(owl.pictures).toHaveLength(1);
});

test('what PixAI turns away, and is to be handed over again, can be cancelled meanwhile', async () => {
	const { pixai, member, world } = await denWithLine();
	pixai.ownerUsesWebsite(10);
	const owl = await member.runs('/imagine', { prompt: 'an owl' });
	await owl.shows(/takes no more pictures at the moment/);
	const queue = await member.runs('/queue');
	await member.presses(queue, 'Cancel');
	await owl.shows(/🛑 \*\*Cancelled.\*\* Nothing was paid/);
	pixai.ownerUsesWebsite(0);
	world.clock.turn(60_000);
	await member.runs('/imagine', { prompt: 'an elk' });
	await pixai.taskOf('an elk');
	expect(pixai.tasks.map(({ prompt }) => prompt)).toEqual(['an elk']);
});

describe('a press with a forged id changes nothing', () => {
	test.each(['', '1', 'nonsense', '__proto__', 'ID-2'])('of a job that there is not: %j', async (pattern) => {
		const { member, manager, line } = await denWithLine();
		const { owl, elk } = await line();
		const id = pattern.replace('ID', jobIn(await cancelOf(member)));
		for (const who of [member, manager]) {
			const queue = await who.runs('/queue');
			const answer = await who.presses(queue, `1:cancel:${id}:0`, { forged: true });
			expect(answer.text).toMatch(/not in the line any more|no longer does anything/);
			expect(answer.ephemeral).toBe(true);
		}
		expect(owl.text).toMatch(/Next in line/);
		expect(elk.text).toMatch(/Number 2 in line/);
	});

	test('of another server’s job, by its asker and by a moderator here', async () => {
		const { world, member, line } = await denWithLine();
		const { owl } = await line();
		const customId = await cancelOf(member);
		const elsewhere = world.discord.addGuild({ name: 'Owl Den' });
		const moderator = member.in(elsewhere);
		moderator.becomes({ permissions: Permission.ManageGuild });
		const queue = await moderator.runs('/queue');
		await moderator.presses(queue, customId, { forged: true });
		expect(queue.text).toMatch(/not in the line any more/);
		const alone = world.discord.addPerson({ name: 'Yui' });
		const direct = await alone.runs('/queue');
		await alone.presses(direct, customId, { forged: true });
		expect(direct.text).toMatch(/not in the line any more/);
		expect(owl.text).toMatch(/Next in line/);
	});
});

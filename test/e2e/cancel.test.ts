import { describe, expect, test } from 'vitest';
import type { Person } from '../../sandbox/discord/people.js';
import type { Reply } from '../../sandbox/discord/reply.js';
import { Permission } from '../../sandbox/discord/wire.js';
import { startDen } from './den.js';
import { forgetJobs } from './kept.js';
import { LIVES } from './life.js';
import { denWithLine } from './line.js';
import { restart } from './moderated.js';
import { statesIn } from './records.js';

const ENDED = /nothing to cancel any more/;
/** What no message of ours offers. */
const NOT_OFFERED = /This button no longer does anything/;
const DROPPED = /🛑 \*\*Dropped\.\*\*/;

/** The custom id of **Cancel** under a waiting reply. */
function stopOf(reply: Reply): string {
	return reply.controls.find(({ label }) => label === 'Cancel')?.custom_id ?? '';
}

/** A fox of a member's that PixAI has. */
async function denWithFox(options: Parameters<typeof startDen>[0] = {}) {
	const den = await startDen(options);
	const asks = async (prompt: string, who: Person = den.member) => {
		const reply = await who.runs('/imagine', { prompt });
		const task = await den.pixai.taskOf(prompt);
		await task.polled(1);
		return { reply, task };
	};
	return { ...den, asks };
}

function isRefused(reply: Reply, words: RegExp): void {
	expect(reply.text).toMatch(words);
	expect(reply.ephemeral).toBe(true);
	expect(reply.buttons).toEqual([]);
}

describe.each(LIVES)(
	'what waits, cancelled under its reply, of a bot that is %s afterwards',
	(_ending, begin) => {
		test('is never handed to PixAI: the reply says so, and nothing else is said', async () => {
			const { world, pixai, member, line } = await denWithLine({ bot: false });
			const life = await begin(world);
			const { fox, owl, elk } = await line();
			expect(owl.buttons).toEqual(['Cancel']);
			const press = await member.presses(owl, 'Cancel');
			expect(press.state).not.toBe('did not respond');
			expect(press.followUps).toEqual([]);
			await owl.shows(/🛑 \*\*Cancelled\.\*\* Nothing was paid/);
			expect(owl.buttons).toEqual(['Edit']);
			await elk.shows('Next in line');
			await life.ends();

			await begin(world);
			pixai.holdsTasks = false;
			await Promise.all([fox, elk].map((reply) => reply.showsPictures(1)));
			expect(pixai.tasks.map(({ prompt }) => prompt)).toEqual(['a fox', 'an elk']);
			expect(owl.text).toMatch(/Cancelled.*Nothing was paid/);
		});

		test('can be after a restart as well', async () => {
			const { world, pixai, member, line } = await denWithLine({ bot: false });
			const life = await begin(world);
			const { owl, elk } = await line();
			await life.ends();

			await begin(world);
			await elk.shows('Number 2 in line');
			await member.presses(owl, 'Cancel');
			await owl.shows(/🛑 \*\*Cancelled\.\*\* Nothing was paid/);
			pixai.holdsTasks = false;
			await elk.showsPictures(1);
			expect(pixai.createsSeen).toHaveLength(2);
		});
	},
);

test('a stranger cannot cancel, and a moderator can, of which the log channel is told', async () => {
	const { guild, manager, other, line } = await denWithLine();
	const log = guild.addChannel({ name: 'log' });
	await manager.runs('/settings log', { channel: log });
	const { owl } = await line();
	isRefused(await other.presses(owl, 'Cancel'), /Only <@\d+> and moderators can cancel this/);
	expect(owl.text).toMatch(/Next in line/);
	await manager.presses(owl, 'Cancel');
	await owl.shows(/A moderator cancelled this.*Nothing was paid/);
	const told = await log.receives(({ text }) => text.includes('request of'));
	expect(told.text).toMatch(new RegExp(`<@${manager.id}> .*request of <@\\d+>:\\*\\* waiting → cancelled`));
	expect(told.text).not.toMatch(/owl/);
});

describe('what PixAI has', () => {
	test('is asked about in private, and comes when it is to be delivered anyway', async () => {
		const { member, pixai, asks } = await denWithFox();
		const { reply } = await asks('a fox');
		const before = reply.text;
		const question = await member.presses(reply, 'Cancel');
		expect(question.text).toMatch(/PixAI has it already, and cannot take it back.*paid for/);
		expect(question.ephemeral).toBe(true);
		expect(question.buttons).toEqual(['Deliver it anyway', 'Drop it']);
		expect(reply.text).toBe(before);
		await member.presses(question, 'Deliver it anyway');
		expect(question.text).toMatch(/Its picture will come/);
		expect(question.buttons).toEqual([]);
		pixai.holdsTasks = false;
		await reply.showsPictures(1);
	});

	test('can be dropped: nothing is fetched or shown, and it counts until PixAI is done with it', async () => {
		const { world, member, manager, pixai, asks } = await denWithFox();
		const fetched: string[] = [];
		for (const event of ['media', 'fetched'] as const) pixai.events.on(event, () => fetched.push(event));
		await manager.runs('/limits set', { daily: 1, concurrent: 1 });
		const { reply, task } = await asks('a fox');
		const question = await member.presses(reply, 'Cancel');
		await member.presses(question, 'Drop it');
		expect(question.text).toMatch(/Dropped\.\*\* It is paid for, and will not be shown/);
		expect(question.buttons).toEqual([]);
		await world.turning(1_000, reply.shows(/Dropped\.\*\* PixAI had it already, so it is paid for/));
		expect(reply.buttons).toEqual([]);
		const owl = await manager.runs('/imagine', { prompt: 'an owl' });
		await owl.shows('Next in line');
		expect(pixai.createsSeen).toHaveLength(1);
		task.completes();
		await reply.shows(/Dropped\.\*\* PixAI had it already, so it was paid for\./);
		await pixai.taskOf('an owl');
		expect(reply.pictures).toEqual([]);
		expect(fetched).toEqual([]);
		expect((await member.runs('/imagine', { prompt: 'a hen' })).text).toMatch(/used your picture of today/);
	});

	test.each(LIVES)('stays dropped by a bot that is %s afterwards', async (_ending, begin) => {
		const { world, member, asks, pixai } = await denWithFox({ bot: false });
		const life = await begin(world);
		const { reply, task } = await asks('a fox');
		const question = await member.presses(reply, 'Cancel');
		await member.presses(question, 'Drop it');
		expect(question.text).toMatch(DROPPED);
		await life.ends();
		task.completes();

		const next = await begin(world);
		await reply.shows(/Dropped\.\*\* PixAI had it already, so it was paid for\./);
		expect(reply.pictures).toEqual([]);
		await next.ends();
		expect(await statesIn(world)).toEqual(['cancelled']);
		expect(pixai.createsSeen).toHaveLength(1);
	});

	test.each(LIVES)(
		'is asked about, and dropped, over restarts: a bot that was %s',
		async (_ending, begin) => {
			const { world, member, asks } = await denWithFox({ bot: false });
			const first = await begin(world);
			const { reply, task } = await asks('a fox');
			await first.ends();
			const second = await begin(world);
			const question = await member.presses(reply, 'Cancel');
			expect(question.buttons).toEqual(['Deliver it anyway', 'Drop it']);
			await second.ends();
			await begin(world);
			await member.presses(question, 'Drop it');
			expect(question.text).toMatch(DROPPED);
			task.completes();
			await reply.shows(/Dropped\.\*\* PixAI had it already, so it was paid for\./);
		},
	);

	test.each(['Deliver it anyway', 'Drop it'])(
		'can be dropped by a moderator: its asker reads it, the log channel is told, and %s is too late',
		async (button) => {
			const { guild, manager, member, asks } = await denWithFox();
			const log = guild.addChannel({ name: 'log' });
			await manager.runs('/settings log', { channel: log });
			const { reply, task } = await asks('a fox');
			const own = await member.presses(reply, 'Cancel');
			const question = await manager.presses(reply, 'Cancel');
			await manager.presses(question, 'Drop it');
			const told = await log.receives(({ text }) => text.includes('request of'));
			expect(told.text).toMatch(/request of <@\d+>:\*\* at PixAI → dropped/);
			task.completes();
			await reply.shows(/A moderator dropped this.* it was paid for/);
			await member.presses(own, button);
			expect(own.text).toMatch(ENDED);
		},
	);

	test('of two who drop it at once one does, and the other is told that there is nothing left to do', async () => {
		const { manager, member, asks } = await denWithFox();
		const { reply, task } = await asks('a fox');
		const questions = await Promise.all([member, manager].map((who) => who.presses(reply, 'Cancel')));
		await Promise.all(
			[member, manager].map((who, index) => who.presses(questions[index] ?? reply, 'Drop it')),
		);
		const said = questions.map(({ text }) => (DROPPED.test(text) ? 'dropped' : ENDED.test(text) && 'ended'));
		expect(said.toSorted()).toEqual(['dropped', 'ended']);
		task.completes();
		await reply.shows(said[0] === 'dropped' ? /🛑 \*\*Dropped.*was paid/ : /A moderator dropped.*was paid/);
	});

	test('is asked about beside a private reply, not in its place', async () => {
		const { world, member, pixai } = await startDen();
		const reply = await member.runs('/imagine', { prompt: 'a fox', private: true });
		const task = await pixai.taskOf('a fox');
		await task.polled(1);
		await reply.shows(/PixAI has it/);
		const question = await member.presses(reply, 'Cancel');
		expect(question.stored?.wire.id).not.toBe(reply.stored?.wire.id);
		expect(question.buttons).toEqual(['Deliver it anyway', 'Drop it']);
		await member.presses(question, 'Drop it');
		await world.turning(1_000, reply.shows(/Dropped.*it is paid for/));
		task.completes();
		await reply.shows(/Dropped.*it was paid for/);
	});

	test('says, when it is dropped while PixAI has not said yet whether it takes it, that its reply will tell', async () => {
		const { world, member, pixai } = await startDen();
		pixai.faults.add({ on: 'create', answer: { delay: 30_000 } });
		const reply = await member.runs('/imagine', { prompt: 'a fox' });
		await reply.shows(/Handing it to PixAI/);
		const question = await member.presses(reply, 'Cancel');
		expect(question.buttons).toEqual(['Deliver it anyway', 'Drop it']);
		await member.presses(question, 'Drop it');
		expect(question.text).toMatch(/It is being dropped/);
		await world.turning(5_000, reply.shows(/Dropped\.\*\* PixAI had it already, so it is paid for/));
		(await pixai.taskOf('a fox')).completes();
		await world.turning(5_000, reply.shows(/it was paid for\./));
		expect(pixai.createsSeen).toHaveLength(1);
	});
});

describe('a press that comes too late', () => {
	test.each(['stop', 'drop', 'keep'])('changes nothing of what is shown, by whomever: %s', async (action) => {
		const { member, manager, guild, asks, pixai } = await denWithFox();
		const { reply } = await asks('a fox');
		const id = stopOf(reply).replace('stop', action);
		pixai.holdsTasks = false;
		await reply.showsPictures(1);
		const edits = reply.edits.length;
		for (const who of [member, manager, guild.addMember({ name: 'Uta' })])
			isRefused(await who.presses(reply, id, { forged: true }), NOT_OFFERED);
		expect(reply.pictures).toHaveLength(1);
		expect(reply.edits).toHaveLength(edits);
	});

	test.each(['Deliver it anyway', 'Drop it'])('is said to, after a restart as well: %s', async (button) => {
		const { world, member, asks } = await denWithFox();
		const { reply, task } = await asks('a fox');
		const question = await member.presses(reply, 'Cancel');
		task.completes();
		await reply.showsPictures(1);
		await restart(world);
		await member.presses(question, button);
		expect(question.text).toMatch(ENDED);
		expect(question.buttons).toEqual([]);
		expect(reply.pictures).toHaveLength(1);
	});

	test('is said to where nothing is on record of it any more', async () => {
		const { world, member, asks } = await denWithFox();
		const { reply } = await asks('a fox');
		await world.stopBot();
		await forgetJobs(world);
		await world.startBot();
		isRefused(await member.presses(reply, 'Cancel'), ENDED);
	});
});

describe('a press with a forged id', () => {
	test.each(['stop', 'drop', 'keep'])(
		'changes nothing, and tells nothing of others’ private requests: %s',
		async (action) => {
			const { world, guild, member, manager, pixai } = await startDen();
			const secret = await member.runs('/imagine', { prompt: 'a fox', private: true });
			await (await pixai.taskOf('a fox')).polled(1);
			const id = stopOf(secret).replace('stop', action);
			const stranger = guild.addMember({ name: 'Uta' });
			const moderator = stranger.in(world.discord.addGuild({ name: 'Owl Den' }));
			moderator.becomes({ permissions: Permission.ManageGuild });
			const shown = await manager.runs('/imagine', { prompt: 'an owl' });
			for (const who of [stranger, moderator]) {
				const on = who === stranger ? shown : await who.runs('/imagine', { prompt: 'an elk' });
				for (const forged of [id, `1:${action}:nonsense`, `1:${action}`, `1:${action}:__proto__`])
					isRefused(await who.presses(on, forged, { forged: true }), NOT_OFFERED);
			}
			pixai.holdsTasks = false;
			await secret.showsPictures(1);
			await shown.showsPictures(1);
		},
	);
});

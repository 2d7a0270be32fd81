import { describe, expect, test } from 'vitest';
import type { Reply } from '../../sandbox/discord/reply.js';
import { RECORD_VERSION } from '../../src/generation/record.js';
import { putRecord, recordsIn } from './records.js';
import { startWorld, type World } from './world.js';

const MINUTE = 60_000;
/** How long a press waits, at most, for the message to be written, in milliseconds. */
const A_MOMENT = 1_500;
const TRY_AGAIN = 'Try again';

/** Somebody who reads that nobody knows whether PixAI took their request. */
async function uncertain({ isPrivate = false } = {}) {
	const world = await startWorld();
	const guild = world.discord.addGuild({ name: 'Fox Den' });
	const asker = guild.addMember({ name: 'Aki' });
	const other = guild.addMember({ name: 'Sora' });
	world.pixai.faults.add({ on: 'create', answer: 'reset' });
	const reply = await asker.runs('/imagine', { prompt: 'a fox', seed: 7, private: isPrivate });
	await reply.shows(/may have been paid/);
	return { world, guild, asker, other, reply };
}

/** The custom_id of the reply's button. */
function buttonOn({ controls }: Reply): string {
	return controls[0]?.custom_id ?? '';
}

test('whoever asked presses it: the same message shows the same request, once more, and then its picture', async () => {
	const { world, guild, asker, reply } = await uncertain();
	world.pixai.holdsTasks = true;
	const press = await asker.presses(reply, TRY_AGAIN);
	await reply.shows(/(Handing it to PixAI|PixAI has it).*\n.*a fox/);
	expect(reply.buttons).toEqual(['Cancel']);
	world.pixai.holdsTasks = false;
	await reply.showsPictures(1);
	expect(press.message?.id).toBe(reply.message?.id);
	expect(guild.defaultChannel.messages).toHaveLength(1);
	const [first, second, ...more] = world.pixai.createsSeen.map(({ request }) => request);
	expect(second).toEqual(first);
	expect(more).toEqual([]);
});

test('it can be pressed as often as it takes', async () => {
	const { world, asker, reply } = await uncertain();
	for (let times = 2; times <= 4; times++) {
		const before = buttonOn(reply);
		world.pixai.faults.add({ on: 'create', answer: 'reset' });
		await asker.presses(reply, TRY_AGAIN);
		await reply.shows((one) => one.buttons.includes(TRY_AGAIN) && buttonOn(one) !== before);
		expect(world.pixai.createsSeen).toHaveLength(times);
	}
	await asker.presses(reply, TRY_AGAIN);
	await reply.showsPictures(1);
});

test('somebody else is refused, privately, and the asker still can', async () => {
	const { world, guild, asker, other, reply } = await uncertain();
	const refusal = await other.presses(reply, TRY_AGAIN);
	expect(refusal.text).toMatch(new RegExp(`Only <@${asker.id}> can press this`));
	expect(refusal.ephemeral).toBe(true);
	expect(refusal.pings).toMatchObject({ everyone: false, users: [] });
	expect(world.pixai.createsSeen).toHaveLength(1);
	expect(reply.buttons).toEqual([TRY_AGAIN]);
	await asker.presses(reply, TRY_AGAIN);
	await reply.showsPictures(1);
	expect(guild.defaultChannel.messages).toHaveLength(1);
});

test('pressed twice at once it asks once', async () => {
	const { world, asker, reply } = await uncertain();
	world.pixai.holdsTasks = true;
	const presses = await Promise.all([
		asker.presses(reply, TRY_AGAIN),
		asker.presses(reply, TRY_AGAIN),
		asker.presses(reply, TRY_AGAIN),
	]);
	const refusals = presses.filter(({ ephemeral }) => ephemeral).map(({ text }) => text);
	expect(refusals).toHaveLength(2);
	for (const text of refusals) expect(text).toMatch(/on its way already|tried again already/);
	world.pixai.holdsTasks = false;
	await reply.showsPictures(1);
	expect(world.pixai.createsSeen).toHaveLength(2);
});

test('pressed again when it has its picture, by a client that still shows it, it does nothing', async () => {
	const { world, asker, reply } = await uncertain();
	const button = buttonOn(reply);
	await asker.presses(reply, TRY_AGAIN);
	await reply.showsPictures(1);
	await world.logs(/"job delivered"/);
	const refusal = await asker.presses(reply, button, { forged: true });
	expect(refusal.text).toMatch(/tried again already/);
	expect(refusal.ephemeral).toBe(true);
	expect(reply.pictures).toHaveLength(1);
	expect(world.pixai.createsSeen).toHaveLength(2);
});

test('after a restart it works like before', async () => {
	const { world, asker, other, reply } = await uncertain();
	await world.stopBot();
	await world.startBot();
	expect((await other.presses(reply, TRY_AGAIN)).text).toMatch(/Only <@/);
	await asker.presses(reply, TRY_AGAIN);
	await reply.showsPictures(1);
	expect(world.pixai.createsSeen).toHaveLength(2);
});

test('after a restart it cannot be pressed a second time for what was pressed before', async () => {
	const { world, asker, reply } = await uncertain();
	const button = buttonOn(reply);
	world.pixai.holdsTasks = true;
	await asker.presses(reply, TRY_AGAIN);
	await world.pixai.created(1);
	await world.logs(/"job submitted"/);
	await world.stopBot();
	await world.startBot();
	const refusal = await asker.presses(reply, button, { forged: true });
	expect(refusal.text).toMatch(/on its way already|tried again already/);
	world.pixai.holdsTasks = false;
	await reply.showsPictures(1);
	expect(world.pixai.createsSeen).toHaveLength(2);
});

test('it does nothing where a newer Easel has tried it again, whose record this one cannot read', async () => {
	const { world, asker, reply } = await uncertain();
	await world.stopBot();
	const [id = ''] = (await recordsIn(world)).keys();
	await putRecord(world, `${id}-2`, { version: RECORD_VERSION + 1 });
	await world.startBot();
	expect((await asker.presses(reply, TRY_AGAIN)).text).toMatch(/tried again already/);
	expect(world.pixai.createsSeen).toHaveLength(1);
});

describe('while its message is still being written', () => {
	/** Somebody who has asked, and whose create is under way until it `fails`. */
	async function isBeingHandedOver() {
		const world = await startWorld();
		const asker = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
		const silent = world.pixai.faults.add({ on: 'create', answer: 'hang' });
		const reply = await asker.runs('/imagine', { prompt: 'a fox' });
		await Promise.all([silent.met(), reply.shows('Handing it to PixAI')]);
		const fails = async () => {
			await world.pixai.goesDown('api');
			await world.pixai.comesBack('api');
		};
		return { world, asker, reply, fails };
	}

	/** Presses it, and is told to wait. */
	async function isTooEarly(world: World, press: () => Promise<Reply>) {
		const pressed = press();
		await world.logs(/"msg":"a component"/);
		world.clock.turn(A_MOMENT);
		const refusal = await (await pressed).followsUp();
		expect(refusal.text).toMatch(/Give it half a minute.*then press it again/);
		expect(refusal.ephemeral).toBe(true);
		expect(world.pixai.createsSeen).toHaveLength(1);
	}

	/** Presses it, and the picture that comes stays. */
	async function works(world: World, reply: Reply, press: () => Promise<Reply>) {
		await press();
		await reply.showsPictures(1);
		await world.logs(/"job delivered"/);
		const shown = reply.edits.length;
		world.clock.turn(MINUTE);
		await world.stopBot();
		expect(reply.pictures).toHaveLength(1);
		expect(reply.edits).toHaveLength(shown);
		expect(world.pixai.createsSeen).toHaveLength(2);
	}

	test('because the answers to that were lost, it says so, and the picture is not written over', async () => {
		const { world, asker, reply, fails } = await isBeingHandedOver();
		const press = () => asker.presses(reply, TRY_AGAIN);
		const lost = world.discord.faults.add({
			route: /^PATCH .*@original/,
			times: Number.POSITIVE_INFINITY,
			answer: 'reset-after-accepting',
		});
		await fails();
		await reply.shows(/may have been paid/);
		await isTooEarly(world, press);
		lost.remove();
		world.logged.splice(0);
		await world.turning(1_000, world.logs(/"job uncertain"/));
		await works(world, reply, press);
	});

	test.each(['reset-after-accepting', { status: 500 }] as const)(
		'once more, because an edit that told of progress met %j, it says so until then, and then works',
		async (answer) => {
			const world = await startWorld();
			const asker = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
			world.pixai.faults.add({ on: 'create', answer: 'reset' });
			const doubtful = world.discord.faults.add({ route: /^PATCH .*@original/, answer });
			const reply = await asker.runs('/imagine', { prompt: 'a fox' });
			const press = () => asker.presses(reply, TRY_AGAIN);
			await reply.shows(/may have been paid/);
			expect(doubtful.hits).toBe(1);
			await isTooEarly(world, press);
			world.logged.splice(0);
			await world.turning(1_000, world.logs(/"job uncertain"/));
			await works(world, reply, press);
		},
	);
});

describe('in a private reply the picture stays private', () => {
	test('where it stands', async () => {
		const { world, guild, asker, reply } = await uncertain({ isPrivate: true });
		const press = await asker.presses(reply, TRY_AGAIN);
		await reply.showsPictures(1);
		expect(press.message?.id).toBe(reply.message?.id);
		expect(reply.ephemeral).toBe(true);
		expect(guild.defaultChannel.messages).toEqual([]);
		expect(world.discord.directMessagesTo(asker)).toEqual([]);
	});

	test('although it was pressed twice before, and Discord took no answer to that', async () => {
		const { world, guild, asker, reply } = await uncertain({ isPrivate: true });
		for (let times = 0; times < 2; times++) {
			world.discord.faults.add({
				route: /^POST .*\/callback$/,
				answer: { status: 404, body: { code: 10062, message: 'Unknown interaction' } },
			});
			world.logged.splice(0);
			const pressed = asker.presses(reply, TRY_AGAIN);
			await world.logs(/"failure":\{"reason":"unanswered"\}/);
			world.clock.turn(3_000);
			expect((await pressed).state).toBe('did not respond');
		}
		expect(reply.buttons).toEqual([TRY_AGAIN]);
		await asker.presses(reply, TRY_AGAIN);
		await reply.showsPictures(1);
		expect(reply.ephemeral).toBe(true);
		expect(guild.defaultChannel.messages).toEqual([]);
		expect(world.pixai.createsSeen).toHaveLength(2);
	});

	test('and after the quarter of an hour for it, in direct messages', async () => {
		const { world, guild, asker, reply } = await uncertain({ isPrivate: true });
		world.pixai.holdsTasks = true;
		await asker.presses(reply, TRY_AGAIN);
		const task = await world.pixai.taskOf('a fox');
		// Behind a read, so that PixAI sees the whole of it between two reads.
		await task.polled(1);
		world.clock.turn(16 * MINUTE);
		await task.completes();
		await world.logs(/"job delivered"/);
		expect(world.discord.directMessagesTo(asker).map(({ pictures }) => pictures.length)).toEqual([1]);
		expect(guild.defaultChannel.messages).toEqual([]);
	});
});

test('while the account is paused it says why, and stays to be pressed later', async () => {
	const { world, asker, other, reply } = await uncertain();
	world.pixai.refusesWith(402);
	await (await other.runs('/imagine', { prompt: 'an owl' })).shows(/out of credits/);
	const refusal = await asker.presses(reply, TRY_AGAIN);
	expect(refusal.text).toMatch(/out of credits/);
	expect(refusal.ephemeral).toBe(true);
	expect(reply.buttons).toEqual([TRY_AGAIN]);
	world.pixai.refusesWith(null);
	world.clock.turn(10 * MINUTE);
	await world.logs(/account is used again/);
	await asker.presses(reply, TRY_AGAIN);
	await reply.showsPictures(1);
});

describe('a custom_id that is none of the bot’s gets an answer that only the presser sees, and a line in the log', () => {
	test.each([
		['nonsense', 'nonsense'],
		['empty parts', '::'],
		['an action that there is not', '1:nothing:ID'],
		['a version that there is not', '2:again:ID'],
		['a hundred characters', '🦊'.repeat(50)],
		['a word that every object knows', '__proto__'],
	])('%s', async (_name, pattern) => {
		const { world, asker, reply } = await uncertain();
		const customId = pattern.replace('ID', buttonOn(reply).split(':')[2] ?? '');
		const answer = await asker.presses(reply, customId, { forged: true });
		expect(answer.text).toMatch(/no longer does anything/);
		expect(answer.ephemeral).toBe(true);
		await world.logs(/"level":"debug".*an unknown component/);
		expect(world.pixai.createsSeen).toHaveLength(1);
		expect(reply.buttons).toEqual([TRY_AGAIN]);
	});

	test.each([
		['no job', '1:again:', /too old/],
		['something behind the job', '1:again:ID:9', /too old/],
		['a job that there is not', '1:again:1', /too old/],
		['a job that every object knows', '1:again:__proto__', /too old/],
		['a next try that there is not', '1:again:ID-2', /too old/],
	])('%s', async (_name, pattern, words) => {
		const { world, asker, reply } = await uncertain();
		const customId = pattern.replace('ID', buttonOn(reply).split(':')[2] ?? '');
		const answer = await asker.presses(reply, customId, { forged: true });
		expect(answer.text).toMatch(words);
		expect(answer.ephemeral).toBe(true);
		await world.logs(/"level":"debug".*"msg":"a component"/);
		expect(world.pixai.createsSeen).toHaveLength(1);
	});

	test('a job that is not uncertain', async () => {
		const { world, asker, reply } = await uncertain();
		await (await asker.runs('/imagine', { prompt: 'an owl' })).showsPictures(1);
		const delivered = JSON.parse(await world.logs(/"job delivered"/));
		const answer = await asker.presses(reply, `1:again:${delivered.job}`, { forged: true });
		expect(answer.text).toMatch(/tried again already, or is too old/);
		expect(answer.ephemeral).toBe(true);
		expect(world.pixai.createsSeen).toHaveLength(2);
	});
});

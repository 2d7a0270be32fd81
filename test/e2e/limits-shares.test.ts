import { describe, expect, test } from 'vitest';
import { NOON_ZONE, startDen } from './den.js';
import { LIVES } from './life.js';

const UNCERTAIN = /may have been paid/;

/** A server in which everybody gets so many pictures a day. */
async function denWith(limits: Record<string, number>, begin?: (typeof LIVES)[number][1]) {
	const den = await startDen({ bot: begin === undefined });
	const life = await begin?.(den.world);
	await den.manager.runs('/settings timezone', { zone: NOON_ZONE });
	await den.manager.runs('/limits set', limits);
	const asks = async (prompt: string) => den.member.runs('/imagine', { prompt });
	return {
		...den,
		asks,
		ends: async () => life?.ends(),
		logs: async (pattern: RegExp) => life?.logs(pattern),
		async isTaken(prompt: string) {
			const reply = await asks(prompt);
			expect(reply.text).not.toMatch(/day|under way|pause/);
			expect(reply.ephemeral).toBe(false);
			await den.pixai.taskOf(prompt);
			return reply;
		},
		async isRefused(prompt: string, words = /used your .*of today/) {
			const reply = await asks(prompt);
			expect(reply.text).toMatch(words);
			expect(reply.ephemeral).toBe(true);
		},
	};
}

describe.each(LIVES)('over a restart of a bot that was %s', (_ending, begin) => {
	test.each(['fails', 'cancels'] as const)(
		'a request that PixAI %s has given its share back, exactly once',
		async (end) => {
			const { world, pixai, isTaken, isRefused, ends } = await denWith({ daily: 2 }, begin);
			const fox = await isTaken('a fox');
			await isTaken('an owl');
			await isRefused('an elk');
			(await pixai.taskOf('a fox'))[end]();
			await fox.shows(/could not draw this|cancelled at PixAI/);
			await ends();

			const next = await begin(world);
			await isTaken('an elk');
			await isRefused('a bat');
			await next.ends();

			await begin(world);
			await isRefused('a bat');
			expect(pixai.createsSeen).toHaveLength(3);
		},
	);

	test('a request that failed while the bot was away gives its share back as soon as that is known', async () => {
		const { world, pixai, isTaken, isRefused, ends } = await denWith({ daily: 2 }, begin);
		const fox = await isTaken('a fox');
		await isTaken('an owl');
		for (const task of pixai.tasks) await task.polled(1);
		await ends();
		(await pixai.taskOf('a fox')).fails();

		await begin(world);
		await fox.shows(/could not draw this/);
		await isTaken('an elk');
		await isRefused('a bat');
	});

	test('a private request that failed, which its asker could not be told, has given its share back', async () => {
		const { world, pixai, member, isTaken, isRefused, ends, logs } = await denWith({ daily: 1 }, begin);
		member.closesDirectMessages();
		const fox = await member.runs('/imagine', { prompt: 'a fox', private: true });
		expect(fox.ephemeral).toBe(true);
		const task = await pixai.taskOf('a fox');
		await task.polled(1);
		await isRefused('an owl');
		fox.deletedByModerator();
		task.fails();
		await logs(/"job undeliverable"/);
		await isTaken('an elk');
		await isRefused('a bat');
		await ends();

		await begin(world);
		await isRefused('a bat');
	});

	test('a picture that was delivered counts, and so does what is still on its way', async () => {
		const { world, pixai, isTaken, isRefused, ends } = await denWith({ daily: 2 }, begin);
		const fox = await isTaken('a fox');
		await (await pixai.taskOf('a fox')).completes();
		await fox.showsPictures(1);
		await isTaken('an owl');
		await (await pixai.taskOf('an owl')).polled(1);
		await ends();

		await begin(world);
		await isRefused('an elk');
		expect(pixai.createsSeen).toHaveLength(2);
	});

	test('what was cancelled in line has given its share back, exactly once', async () => {
		const { world, member, isTaken, isRefused, ends, asks } = await denWith(
			{ daily: 3, concurrent: 1 },
			begin,
		);
		await isTaken('a fox');
		const owl = await asks('an owl');
		await owl.shows('Next in line');
		await member.presses(await member.runs('/queue'), 'Cancel');
		await owl.shows(/Cancelled.*Nothing was paid/);
		await ends();

		await begin(world);
		await (await asks('an elk')).shows('Next in line');
		await (await asks('a hen')).shows('Number 2 in line');
		await isRefused('a bat');
	});

	test('one that nobody knows about counts, and so does its next try', async () => {
		const { world, pixai, member, asks, isRefused, ends } = await denWith({ daily: 2 }, begin);
		pixai.faults.add({ on: 'create', answer: 'reset' });
		const fox = await asks('a fox');
		await fox.shows(UNCERTAIN);
		await ends();

		const next = await begin(world);
		await member.presses(fox, 'Try again');
		await pixai.taskOf('a fox');
		await isRefused('an owl');
		await next.ends();

		await begin(world);
		await isRefused('an owl');
		expect(pixai.createsSeen).toHaveLength(2);
	});
});

test.each([
	['daily', /used your picture of today/],
	['server_daily', /used its picture of today/],
	['cooldown', /pause of 10\u00a0min/],
])('Try again is limited by %s, too, and stays to be pressed later', async (name, words) => {
	const { pixai, manager, member, asks } = await denWith({ [name]: name === 'cooldown' ? 600 : 1 });
	pixai.faults.add({ on: 'create', answer: 'reset' });
	const fox = await asks('a fox');
	await fox.shows(UNCERTAIN);
	const refusal = await member.presses(fox, 'Try again');
	expect(refusal.text).toMatch(words);
	expect(refusal.ephemeral).toBe(true);
	expect(fox.buttons).toEqual(['Try again']);
	expect(fox.text).toMatch(UNCERTAIN);
	await manager.runs('/limits set', { [name]: 0 });
	await member.presses(fox, 'Try again');
	await pixai.taskOf('a fox');
	expect(pixai.createsSeen).toHaveLength(2);
});

test('Try again is refused to who was blocked meanwhile', async () => {
	const { pixai, manager, member, asks } = await denWith({ daily: 9 });
	pixai.faults.add({ on: 'create', answer: 'reset' });
	const fox = await asks('a fox');
	await fox.shows(UNCERTAIN);
	await manager.runs('/limits user', { member, block: '1 hour' });
	expect((await member.presses(fox, 'Try again')).text).toMatch(/has paused your requests/);
	expect(pixai.createsSeen).toHaveLength(1);
});

test.each([
	['a field is wrong', { status: 422, body: { message: 'no' } }, /does not accept this request/],
	['the account has no credits', { status: 402 }, /out of credits/],
	['the key is refused', { status: 401 }, /refuses this bot’s key/],
])('a request that PixAI does not take because %s gives its share back', async (_why, answer, words) => {
	const { world, pixai, asks, isTaken, isRefused } = await denWith({ daily: 1, cooldown: 600, per_user: 1 });
	pixai.faults.add({ on: 'create', answer });
	await (await asks('a fox')).shows(words);
	world.clock.turn(10 * 60_000);
	if (answer.status !== 422) await world.logs(/account is used again/);
	await isTaken('an owl');
	await isRefused('an elk', /one at a time/);
});

test('to every limit a request that failed is as if it had not been', async () => {
	const { pixai, isTaken } = await denWith({
		daily: 1,
		server_daily: 1,
		server_credits: 800,
		cooldown: 600,
		per_user: 1,
	});
	for (const prompt of ['a fox', 'an owl']) {
		const reply = await isTaken(prompt);
		(await pixai.taskOf(prompt)).fails();
		await reply.shows(/could not draw this/);
	}
	await isTaken('an elk');
});

test('what is refused for want of room, or not answered in time, takes no share', async () => {
	const { world, pixai, asks, isTaken, isRefused } = await denWith({ daily: 2, concurrent: 1, queue: 0 });
	await isTaken('a fox');
	expect((await asks('an owl')).text).toMatch(/line here is full/);
	world.discord.faults.add({
		route: /^POST .*\/callback$/,
		answer: { status: 404, body: { code: 10062, message: 'Unknown interaction' } },
	});
	await (await pixai.taskOf('a fox')).completes();
	await world.logs(/"job delivered"/);
	const asked = asks('an elk');
	await world.logs(/"failure":\{"reason":"unanswered"\}/);
	world.clock.turn(3_000);
	expect((await asked).state).toBe('did not respond');
	await isTaken('a hen');
	await isRefused('a bat', /used your .*of today|line here is full/);
});

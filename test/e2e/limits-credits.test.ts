import { describe, expect, test } from 'vitest';
import type { Channel } from '../../sandbox/discord/channel.js';
import { wordsFor } from '../../src/words/index.js';
import { NOON_ZONE, nextMidnight, startDen } from './den.js';
import { LIVES } from './life.js';

const HOUR = 60 * 60_000;
const LOW = '💳 **The credits of the day are running low:** about';
const SHORT = '💳 **The credits of the day are not enough any more:** about';

/** A server with a log channel, and 4,000 credits a day: five pictures. */
async function startBudgeted(begin?: (typeof LIVES)[number][1], language?: string) {
	const den = await startDen({ bot: begin === undefined });
	const { world, guild, manager, member, pixai } = den;
	pixai.holdsTasks = false;
	const life = await begin?.(world);
	const channel = guild.addChannel({ name: 'log' });
	await manager.runs('/settings timezone', { zone: NOON_ZONE });
	if (language) await manager.runs('/settings language', { language });
	await manager.runs('/settings log', { channel });
	await manager.runs('/limits set', { server_credits: 4_000 });
	let asked = 0;
	return {
		...den,
		channel,
		ends: async () => life?.ends(),
		/** Asks for as many pictures at once, and waits for them. */
		async draws(count: number) {
			const replies = await Promise.all(
				Array.from({ length: count }, () => member.runs('/imagine', { prompt: `fox ${asked++}` })),
			);
			for (const reply of replies) await reply.showsPictures(1);
		},
		/** Resolves when everything is in the log channel that came before. */
		async isWritten() {
			const queue = 100 + asked++;
			await manager.runs('/limits set', { queue });
			await channel.receives(({ text }) => text.includes(`→ ${queue} `));
		},
	};
}

function noticesIn({ messages }: Channel): string[] {
	return messages.flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith('💳')));
}

const dayBegins = (at: number) => `The new day begins: <t:${at / 1000}:f>`;

test('at four fifths of the day’s credits the log channel is told, once, however many ask at once, and anew the next day', async () => {
	const { world, channel, draws, isWritten } = await startBudgeted();
	await draws(3);
	await isWritten();
	expect(noticesIn(channel)).toEqual([]);
	const midnight = nextMidnight(world.clock.now());
	await draws(2);
	await isWritten();
	expect(noticesIn(channel)).toEqual([expect.stringContaining(` of 4,000 are used. ${dayBegins(midnight)}`)]);
	expect(noticesIn(channel)[0]).toMatch(/low:\*\* about (3,200|4,000) of/);
	expect(channel.messages.every(({ pings }) => !pings.everyone && pings.users.length === 0)).toBe(true);

	world.clock.turn(midnight - world.clock.now());
	await draws(4);
	await isWritten();
	expect(noticesIn(channel).slice(1)).toEqual([
		`${LOW} 3,200 of 4,000 are used. ${dayBegins(midnight + 24 * HOUR)}`,
	]);
});

test('when they are not enough for a request it is told, too, once, and whoever asked is told when they are', async () => {
	const { world, member, channel, draws, isWritten } = await startBudgeted();
	await draws(5);
	const midnight = nextMidnight(world.clock.now());
	for (const prompt of ['an owl', 'an elk']) {
		const refusal = await member.runs('/imagine', { prompt });
		expect(refusal.text).toContain(
			`used its credits of today: 4,000.** The new day begins <t:${midnight / 1000}:R>`,
		);
		expect(refusal.ephemeral).toBe(true);
	}
	await isWritten();
	expect(noticesIn(channel)).toEqual([
		expect.stringContaining(LOW),
		`${SHORT} 4,000 of 4,000 are used, and a request for about 800 was refused. ${dayBegins(midnight)}`,
	]);
});

test('it is told in the server’s language', async () => {
	const { world, channel, draws } = await startBudgeted(undefined, 'ja');
	await draws(4);
	const at = `<t:${nextMidnight(world.clock.now()) / 1000}:f>`;
	const words = wordsFor('ja')('limits.told.low', { used: 3_200, limit: 4_000, at });
	await channel.receives(({ text }) => text.includes(words));
});

test('without a log channel nobody is told, and the limit holds', async () => {
	const { world, manager, member, draws } = await startBudgeted();
	const page = await manager.runs('/settings log');
	await manager.selects(page, '1:settings:log:log', []);
	await draws(5);
	expect((await member.runs('/imagine', { prompt: 'an owl' })).text).toMatch(/used its credits of today/);
	expect(world.logged.join('')).not.toMatch(/"level":"(warn|error)"/);
});

describe.each(LIVES)('a bot that was %s', (_ending, begin) => {
	test('does not say again what the one before has said, and counts what that one has promised', async () => {
		const { world, member, channel, draws, isWritten, ends } = await startBudgeted(begin);
		await draws(4);
		await channel.receives(({ text }) => text.includes(LOW));
		await ends();

		await begin(world);
		await draws(1);
		await isWritten();
		expect(noticesIn(channel)).toEqual([expect.stringContaining(`${LOW} 3,200 of 4,000`)]);
		expect((await member.runs('/imagine', { prompt: 'an owl' })).text).toMatch(/used its credits of today/);
	});

	test('before it could say it has said it when it starts again, once', async () => {
		const { world, channel, draws, isWritten, ends } = await startBudgeted(begin);
		await isWritten();
		const fault = world.discord.faults.add({
			route: new RegExp(`^POST /channels/${channel.id}/messages`),
			answer: { status: 503 },
			times: Number.POSITIVE_INFINITY,
		});
		const hit = fault.nextHit();
		await draws(4);
		await hit;
		await ends();
		fault.remove();

		await begin(world);
		await channel.receives(({ text }) => text.includes(`${LOW} 3,200 of 4,000`));
		await draws(1);
		await isWritten();
		expect(noticesIn(channel)).toHaveLength(1);
	});
});

import { describe, expect, test } from 'vitest';
import { momentsIn, startDen } from './den.js';
import type { World } from './world.js';

const HOUR = 60 * 60_000;
const HALF_AN_HOUR = HOUR / 2;
const NEXT_YEAR = new Date().getUTCFullYear() + 1;

/** Turns the clock forward to a moment. */
function turnTo({ clock }: World, moment: number): void {
	expect(moment).toBeGreaterThan(clock.now());
	clock.turn(moment - clock.now());
}

/** The start, in UTC, of the last Sunday of a month of next year, from 0. */
function lastSunday(month: number): number {
	const end = new Date(Date.UTC(NEXT_YEAR, month + 1, 0));
	return end.getTime() - end.getUTCDay() * 24 * HOUR;
}

/** A day of a server, from its first instant to the next day's, in milliseconds since the epoch. */
interface Day {
	readonly zone?: string;
	readonly startsAt: number;
	readonly hours: number;
}

const DAYS: readonly (readonly [string, Day])[] = [
	['in UTC, unless a server says otherwise', { startsAt: Date.UTC(NEXT_YEAR, 5, 1), hours: 24 }],
	['far in the east', { zone: 'Asia/Tokyo', startsAt: Date.UTC(NEXT_YEAR, 5, 1) - 9 * HOUR, hours: 24 }],
	[
		'far in the west',
		{ zone: 'America/Los_Angeles', startsAt: Date.UTC(NEXT_YEAR, 5, 1) + 7 * HOUR, hours: 24 },
	],
	[
		'that has 23 hours, because clocks are set forward',
		{ zone: 'Europe/Berlin', startsAt: lastSunday(2) - HOUR, hours: 23 },
	],
	[
		'that has 25 hours, because clocks are set back',
		{ zone: 'Europe/Berlin', startsAt: lastSunday(9) - 2 * HOUR, hours: 25 },
	],
];

describe.each([
	['daily', 1],
	['server_daily', 1],
	['server_credits', 800],
])('%s turns at midnight', (limit, value) => {
	test.each(DAYS)('on a day %s', async (_name, { zone, startsAt, hours }) => {
		const { world, manager, member, pixai } = await startDen();
		pixai.holdsTasks = false;
		const endsAt = startsAt + hours * HOUR;
		if (zone) await manager.runs('/settings timezone', { zone });
		await manager.runs('/limits set', { [limit]: value });
		let asked = 0;
		const asks = () => member.runs('/imagine', { prompt: `fox ${asked++}` });
		const isTaken = async () => {
			const reply = await asks();
			expect(reply.ephemeral).toBe(false);
			await reply.showsPictures(1);
		};
		const isRefusedUntil = async (opensAt: number) => {
			const refusal = await asks();
			expect(refusal.text).toMatch(/used (your|its) (picture|credits) of today/);
			expect(refusal.ephemeral).toBe(true);
			expect(momentsIn(refusal.text)).toEqual([opensAt]);
		};

		// Each picture takes some seconds of the clock.
		turnTo(world, startsAt - HALF_AN_HOUR);
		await isTaken();
		await isRefusedUntil(startsAt);
		turnTo(world, startsAt);
		await isTaken();
		await isRefusedUntil(endsAt);
		turnTo(world, endsAt - 10_000);
		await isRefusedUntil(endsAt);
		turnTo(world, endsAt);
		await isTaken();
		expect(pixai.createsSeen).toHaveLength(3);
	});
});

test('a new time zone holds at once', async () => {
	const { world, manager, member, pixai } = await startDen();
	pixai.holdsTasks = false;
	await manager.runs('/limits set', { daily: 1 });
	// Half past eleven in the evening in Tokyo.
	turnTo(world, Date.UTC(NEXT_YEAR, 5, 1, 14, 30));
	await (await member.runs('/imagine', { prompt: 'a fox' })).showsPictures(1);
	// Half past midnight there, and the same day in UTC.
	turnTo(world, Date.UTC(NEXT_YEAR, 5, 1, 15, 30));
	const refusal = await member.runs('/imagine', { prompt: 'an owl' });
	expect(momentsIn(refusal.text)).toEqual([Date.UTC(NEXT_YEAR, 5, 2)]);
	await manager.runs('/settings timezone', { zone: 'Asia/Tokyo' });
	expect((await member.runs('/imagine', { prompt: 'an owl' })).ephemeral).toBe(false);
	await pixai.taskOf('an owl');
	await manager.runs('/settings timezone', { zone: 'UTC' });
	expect((await member.runs('/imagine', { prompt: 'an elk' })).ephemeral).toBe(true);
});

test('/limits user counts the day that it is in the server', async () => {
	const { world, manager, member, pixai } = await startDen();
	pixai.holdsTasks = false;
	await manager.runs('/settings timezone', { zone: 'Asia/Tokyo' });
	const midnight = Date.UTC(NEXT_YEAR, 5, 1, 15);
	turnTo(world, midnight - HALF_AN_HOUR);
	await (await member.runs('/imagine', { prompt: 'a fox', count: 4 })).showsPictures(4);
	const before = await manager.runs('/limits user', { member });
	expect(before.text).toMatch(/today: 4 /);
	expect(momentsIn(before.text)).toEqual([midnight]);
	turnTo(world, midnight);
	const after = await manager.runs('/limits user', { member });
	expect(after.text).toMatch(/today: 0 /);
	expect(momentsIn(after.text)).toEqual([midnight + 24 * HOUR]);
});

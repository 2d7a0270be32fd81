import { expect, test, vi } from 'vitest';
import { settingsSeenBy, startModerated } from './moderated.js';
import { putRecord, recordsIn } from './records.js';
import type { World } from './world.js';

const DAY = 24 * 60 * 60_000;

/** Counts the days on which the bot has done its chores: then it sleeps until the next. */
function watchChores({ clock }: World) {
	const sleep = vi.spyOn(clock, 'sleep');
	const done = () => sleep.mock.calls.filter(([ms]) => ms === DAY).length;
	const doneAgain = (times: number) => vi.waitFor(() => expect(done()).toBe(times), { interval: 5 });
	return {
		/** Resolves when the chores of a start are done. */
		ofStart: () => doneAgain(1),
		/** Turns the clock, and resolves when the chores that are due then are done. */
		async turns(days: number): Promise<void> {
			const before = done();
			clock.turn(days * DAY);
			await doneAgain(before + 1);
		},
		forget: () => sleep.mockClear(),
	};
}

/** A server that has set something, and a bot whose chores of the start are done. */
async function startSet() {
	const scene = await startModerated({ bot: false });
	const chores = watchChores(scene.world);
	await scene.world.startBot();
	await chores.ofStart();
	await scene.moderator.runs('/settings timezone', { zone: 'Asia/Tokyo' });
	return {
		...scene,
		chores,
		/** Ends the bot, and looks whether the store has the server's record. */
		async isKept(): Promise<boolean> {
			await scene.world.stopBot();
			return (await recordsIn(scene.world, 'guilds')).has(scene.guild.id);
		},
		async startsAgain(): Promise<void> {
			chores.forget();
			await scene.world.startBot();
			await chores.ofStart();
		},
	};
}

test('a server’s record is kept for 30 days after the bot has left, and then removed', async () => {
	const { world, guild, chores, isKept, startsAgain } = await startSet();
	guild.removeBot();
	await chores.turns(1);
	await chores.turns(29);
	expect(await isKept()).toBe(true);
	await startsAgain();
	await chores.turns(1);
	await world.logs(new RegExp(`"level":"info".*${guild.id}.*has left were removed`));
	expect(await isKept()).toBe(false);
});

test('it is removed by a process that finds at its start that the 30 days are over', async () => {
	const { world, guild, chores, isKept, startsAgain } = await startSet();
	guild.removeBot();
	await chores.turns(1);
	await world.stopBot();
	world.clock.turn(30 * DAY);
	await startsAgain();
	expect(await isKept()).toBe(false);
});

test('that the bot has left is found at a start, too, and the 30 days begin then', async () => {
	const { world, guild, chores, isKept, startsAgain } = await startSet();
	await world.stopBot();
	guild.removeBot();
	world.clock.turn(90 * DAY);
	await startsAgain();
	await chores.turns(29);
	expect(await isKept()).toBe(true);
	await startsAgain();
	await chores.turns(1);
	expect(await isKept()).toBe(false);
});

test('a server that takes the bot back within 30 days finds all that it has set, for good', async () => {
	const { guild, moderator, chores, isKept } = await startSet();
	guild.removeBot();
	await chores.turns(1);
	await chores.turns(20);
	guild.inviteBot();
	expect(await settingsSeenBy(moderator)).toContain('Time zone: **Asia/Tokyo**');
	await chores.turns(1);
	await chores.turns(40);
	expect(await settingsSeenBy(moderator)).toContain('Time zone: **Asia/Tokyo**');

	// What was counted before counts no more.
	guild.removeBot();
	await chores.turns(1);
	await chores.turns(29);
	expect(await isKept()).toBe(true);
});

test('a server that takes the bot back after 30 days begins anew', async () => {
	const { guild, moderator, chores } = await startSet();
	guild.removeBot();
	await chores.turns(1);
	await chores.turns(30);
	guild.inviteBot();
	expect(await settingsSeenBy(moderator)).toContain('Time zone: UTC');
});

test('records of servers that the bot is in stay, however long nobody uses it there', async () => {
	const { discord, moderator, chores, isKept } = await startSet();
	discord.addGuild({ name: 'Owl Den' }).removeBot();
	for (let month = 0; month < 12; month++) await chores.turns(31);
	expect(await settingsSeenBy(moderator)).toContain('Time zone: **Asia/Tokyo**');
	expect(await isKept()).toBe(true);
});

test('nothing is removed while Discord does not say where the bot is', async () => {
	const { world, discord, guild, chores, isKept } = await startSet();
	guild.removeBot();
	await chores.turns(1);
	discord.faults.add({ route: /^GET \/users\/@me\/guilds/, answer: { status: 503 } });
	await chores.turns(31);
	await world.logs(/"level":"warn".*a daily chore could not be done/);
	expect(await isKept()).toBe(true);
});

test('a record that this Easel cannot read is left alone, however long the bot is gone', async () => {
	const { world, guild, chores, startsAgain } = await startSet();
	await world.stopBot();
	const records = new Map<string, unknown>([
		[guild.id, { version: 4, settings: {} }],
		['100000000000000001', 'velvet'],
	]);
	for (const [id, record] of records) await putRecord(world, id, record, 'guilds');
	guild.removeBot();
	await startsAgain();
	await chores.turns(31);
	await chores.turns(31);
	await world.stopBot();
	expect(await recordsIn(world, 'guilds')).toEqual(records);
});

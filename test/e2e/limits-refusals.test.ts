import { expect, test } from 'vitest';
import type { Reply } from '../../sandbox/discord/reply.js';
import { momentsIn, NOON_ZONE, nextMidnight, startDen } from './den.js';

/** A refusal that only the asker sees; it names the moment when the limit opens again. */
function isRefused(reply: Reply, words: RegExp, opensAt?: number): void {
	expect(reply.text).toMatch(words);
	expect(reply.ephemeral).toBe(true);
	// What was typed is kept.
	expect(reply.buttons).toEqual(['Edit']);
	if (opensAt === undefined) return;
	const [moment = 0, ...more] = momentsIn(reply.text);
	expect(more).toEqual([]);
	// Discord's timestamps have whole seconds.
	expect(Math.abs(moment - opensAt)).toBeLessThanOrEqual(1_000);
}

test('per_user: says how many are under way and about when one ends; then the next may be asked for', async () => {
	const { world, manager, member, pixai } = await startDen();
	await manager.runs('/limits set', { per_user: 2 });
	const asks = (prompt: string) => member.runs('/imagine', { prompt });
	const first = await asks('one');
	await asks('two');
	await pixai.created(2);
	const refusal = await asks('three');
	isRefused(refusal, /You already have 2 requests under way.*allows you 2 at once.*`\/queue`/);
	// Nothing was drawn yet, and a picture usually takes 30 seconds.
	const [soon = 0] = momentsIn(refusal.text);
	expect(soon).toBeGreaterThan(world.clock.now());
	expect(soon).toBeLessThan(world.clock.now() + 120_000);
	await (await pixai.taskOf('one')).completes();
	await first.showsPictures(1);
	expect((await asks('three')).ephemeral).toBe(false);
	isRefused(await asks('four'), /You already have 2 requests under way/);
	await pixai.created(3);
	expect(pixai.createsSeen).toHaveLength(3);
});

test('per_user: those that wait in line count, too', async () => {
	const { manager, member, pixai } = await startDen();
	await manager.runs('/limits set', { per_user: 2, concurrent: 1 });
	const asks = (prompt: string) => member.runs('/imagine', { prompt });
	await asks('one');
	await asks('two');
	isRefused(await asks('three'), /You already have 2 requests under way/);
	await pixai.created(1);
	expect(pixai.createsSeen).toHaveLength(1);
});

test('per_user: of two requests at the same moment the second is judged with the first', async () => {
	const { manager, member, pixai } = await startDen();
	await manager.runs('/limits set', { per_user: 1 });
	const replies = await Promise.all(
		['one', 'two', 'three'].map((prompt) => member.runs('/imagine', { prompt })),
	);
	expect(replies.filter(({ ephemeral }) => ephemeral)).toHaveLength(2);
	await pixai.created(1);
	expect(pixai.createsSeen).toHaveLength(1);
});

test('cooldown: says how long it is and when it is over; then the next may be asked for', async () => {
	const { world, manager, member, pixai } = await startDen();
	await manager.runs('/limits set', { cooldown: 60 });
	const first = await member.runs('/imagine', { prompt: 'one' });
	const opensAt = first.interaction.at + 60_000;
	await (await pixai.taskOf('one')).completes();
	await first.showsPictures(1);
	const refusal = await member.runs('/imagine', { prompt: 'two' });
	isRefused(refusal, /pause of 60\u00a0s between your requests/, opensAt);
	world.clock.turn(opensAt - 5_000 - world.clock.now());
	isRefused(await member.runs('/imagine', { prompt: 'two' }), /pause of 60/, opensAt);
	expect(pixai.createsSeen).toHaveLength(1);
	world.clock.turn(5_000);
	// What was refused has not begun a pause of its own.
	await member.runs('/imagine', { prompt: 'two' });
	await pixai.taskOf('two');
});

test('cooldown: everybody has their own', async () => {
	const { guild, manager, member, pixai } = await startDen();
	await manager.runs('/limits set', { cooldown: 86_400 });
	await member.runs('/imagine', { prompt: 'one' });
	await guild.addMember({ name: 'Sora' }).runs('/imagine', { prompt: 'two' });
	await pixai.created(2);
});

test('daily: a request of 4 counts 4, what is left is named, and the end is the next midnight', async () => {
	const { world, manager, member, pixai } = await startDen();
	await manager.runs('/settings timezone', { zone: NOON_ZONE });
	await manager.runs('/limits set', { daily: 6 });
	const asks = (prompt: string, count: number) => member.runs('/imagine', { prompt, count });
	await asks('four foxes', 4);
	const midnight = nextMidnight(world.clock.now());
	const partly = await asks('four owls', 4);
	isRefused(partly, /You have 2 of your 6 pictures of today left, and this was for 4.*`count: 1`/, midnight);
	await asks('an owl', 1);
	await asks('an elk', 1);
	const over = await asks('a bat', 1);
	isRefused(over, /You have used your 6 pictures of today/, midnight);
	await pixai.created(3);
	expect(pixai.createsSeen).toHaveLength(3);
});

test('daily: where a day has fewer than were asked for, waiting is not advised', async () => {
	const { manager, member, pixai } = await startDen();
	await manager.runs('/settings timezone', { zone: NOON_ZONE });
	await manager.runs('/limits set', { daily: 3 });
	const refusal = await member.runs('/imagine', { prompt: 'four foxes', count: 4 });
	isRefused(refusal, /You have 3 pictures a day here, and this was for 4.*`count: 1`/);
	expect(momentsIn(refusal.text)).toEqual([]);
	await member.runs('/imagine', { prompt: 'a fox' });
	await pixai.created(1);
	expect(pixai.createsSeen).toHaveLength(1);
});

test('server_daily: everybody’s together', async () => {
	const { world, guild, manager, member, pixai } = await startDen();
	await manager.runs('/settings timezone', { zone: NOON_ZONE });
	await manager.runs('/limits set', { server_daily: 6 });
	const other = guild.addMember({ name: 'Sora' });
	await member.runs('/imagine', { prompt: 'four foxes', count: 4 });
	const midnight = nextMidnight(world.clock.now());
	const partly = await other.runs('/imagine', { prompt: 'four owls', count: 4 });
	isRefused(partly, /This server has 2 of its 6 pictures of today left, and this was for 4/, midnight);
	await other.runs('/imagine', { prompt: 'an owl' });
	await member.runs('/imagine', { prompt: 'an elk' });
	const over = await other.runs('/imagine', { prompt: 'a bat' });
	isRefused(over, /This server has used its 6 pictures of today/, midnight);
	await pixai.created(3);
	expect(pixai.createsSeen).toHaveLength(3);
	const elsewhere = world.discord.addGuild({ name: 'Owl Den' });
	await other.in(elsewhere).runs('/imagine', { prompt: 'a bat' });
	await pixai.created(4);
});

test('server_credits: everybody’s together, what is under way too, and what costs less may still be had', async () => {
	const { world, guild, manager, member, pixai } = await startDen();
	await manager.runs('/settings timezone', { zone: NOON_ZONE });
	await manager.runs('/limits set', { server_credits: 3_000 });
	const other = guild.addMember({ name: 'Sora' });
	await member.runs('/imagine', { prompt: 'four foxes', count: 4 });
	const midnight = nextMidnight(world.clock.now());
	const dear = await other.runs('/imagine', { prompt: 'an owl', mode: 'ultra' });
	isRefused(dear, /takes about 1,750 credits, and this server has 1,400 of 3,000 left today/, midnight);
	await other.runs('/imagine', { prompt: 'an owl' });
	await manager.runs('/imagine', { prompt: 'an elk', mode: 'lite' });
	const over = await manager.runs('/imagine', { prompt: 'a bat', model: 'Haruka v2' });
	isRefused(over, /takes about 400 credits, and this server has 50 of 3,000 left today/, midnight);
	await pixai.created(3);
	expect(pixai.createsSeen).toHaveLength(3);
	const elsewhere = world.discord.addGuild({ name: 'Owl Den' });
	await other.in(elsewhere).runs('/imagine', { prompt: 'a bat' });
	await pixai.created(4);
});

test('server_credits: what costs more than a whole day has is not advised to wait', async () => {
	const { manager, member } = await startDen();
	await manager.runs('/limits set', { server_credits: 3_000 });
	const refusal = await member.runs('/imagine', { prompt: 'four foxes', mode: 'pro', count: 4 });
	isRefused(refusal, /takes about 3,400 credits, and this server has 3,000 a day.*`count: 1`/);
	expect(momentsIn(refusal.text)).toEqual([]);
});

test('queue: none may wait, and the next is refused at once, until there is a turn', async () => {
	const { world, manager, member, pixai } = await startDen();
	await manager.runs('/limits set', { queue: 0, concurrent: 1 });
	const asks = (prompt: string) => member.runs('/imagine', { prompt });
	const first = await asks('one');
	await pixai.taskOf('one');
	const refusal = await asks('two');
	isRefused(refusal, /line here is full.*`\/queue` shows who waits/);
	const [soon = 0] = momentsIn(refusal.text);
	expect(soon).toBeGreaterThan(world.clock.now());
	expect(soon).toBeLessThan(world.clock.now() + 120_000);
	expect(pixai.createsSeen).toHaveLength(1);
	await (await pixai.taskOf('one')).completes();
	await first.showsPictures(1);
	expect((await asks('two')).ephemeral).toBe(false);
	await pixai.taskOf('two');
});

test('queue: so many may wait, the next may not, and a change holds at once', async () => {
	const { manager, pixai } = await startDen();
	await manager.runs('/limits set', { queue: 2, concurrent: 1 });
	const asks = (prompt: string) => manager.runs('/imagine', { prompt });
	await asks('drawn');
	const waiting = [await asks('one'), await asks('two')];
	await waiting[1]?.shows('Number 2 in line');
	isRefused(await asks('three'), /line here is full/);
	await manager.runs('/limits set', { queue: 3 });
	expect((await asks('three')).ephemeral).toBe(false);
	// Nobody who waits already is sent away.
	await manager.runs('/limits set', { queue: 0 });
	isRefused(await asks('four'), /line here is full/);
	pixai.holdsTasks = false;
	await Promise.all(waiting.map((reply) => reply.showsPictures(1)));
	await pixai.taskOf('three');
	expect(pixai.createsSeen).toHaveLength(4);
});

test('concurrent: so many are at PixAI at once, and the others wait in order', async () => {
	const { manager, pixai } = await startDen();
	await manager.runs('/limits set', { concurrent: 2 });
	const prompts = ['one', 'two', 'three', 'four', 'five'];
	const replies: Reply[] = [];
	for (const prompt of prompts) replies.push(await manager.runs('/imagine', { prompt }));
	await replies[2]?.shows('Next in line');
	await replies[4]?.shows('Number 3 in line');
	expect(pixai.createsSeen).toHaveLength(2);
	pixai.holdsTasks = false;
	await Promise.all(replies.map((reply) => reply.showsPictures(1)));
	expect(pixai.tasks.map(({ prompt }) => prompt).slice(2)).toEqual(prompts.slice(2));
	expect(pixai.mostAtOnce).toBe(2);
});

import { expect, test } from 'vitest';
import { Permission } from '../../sandbox/discord/wire.js';
import { momentsIn, NOON_ZONE, startDen } from './den.js';

const HOUR = 60 * 60_000;

test('/limits user shows what a member has used today, and what would stop them now', async () => {
	const { manager, member, world, pixai } = await startDen();
	await manager.runs('/settings timezone', { zone: NOON_ZONE });
	await manager.runs('/limits set', { daily: 5, per_user: 2, cooldown: 600 });
	const idle = await manager.runs('/limits user', { member });
	expect(idle.text).toMatch(/Under way: 0 of 2\n.*today: 0 of 5.*\n.*would not be refused now/);
	expect(idle.ephemeral).toBe(true);
	await member.runs('/imagine', { prompt: 'a fox', count: 4 });
	const askedAt = world.clock.now();
	await pixai.taskOf('a fox');
	const busy = await manager.runs('/limits user', { member });
	expect(busy.text).toMatch(
		/Under way: 1 of 2\n.*today: 4 of 5.*\n.*would be refused now:.*\n.*the pause between requests – again </,
	);
	const opensAt = momentsIn(busy.text).at(-1) ?? 0;
	expect(Math.abs(opensAt - (askedAt + 600_000))).toBeLessThan(5_000);
	const own = await manager.runs('/limits user', { member: manager });
	expect(own.text).toMatch(/0 \(no limit\)\n.*0 \(no limit\).*[\s\S]*Manages the server/);
});

test('/limits user reset: what they have used counts no longer, for them alone', async () => {
	const { guild, manager, member, pixai } = await startDen();
	await manager.runs('/settings timezone', { zone: NOON_ZONE });
	await manager.runs('/limits set', { daily: 1, cooldown: 600 });
	const other = guild.addMember({ name: 'Sora' });
	const asks = (who: typeof member, prompt: string) => who.runs('/imagine', { prompt });
	await asks(member, 'one');
	await asks(other, 'two');
	expect((await asks(member, 'too many')).ephemeral).toBe(true);
	const reset = await manager.runs('/limits user', { member, reset: true });
	expect(reset.text).toMatch(new RegExp(`✅ .*<@${member.id}>`));
	expect(reset.text).toMatch(/today: 0 of 1.*\n.*would not be refused now/);
	expect((await asks(member, 'three')).ephemeral).toBe(false);
	expect((await asks(member, 'too many')).text).toMatch(/10\u00a0min between your requests/);
	expect((await asks(other, 'too many')).ephemeral).toBe(true);
	await pixai.created(3);
	expect(pixai.createsSeen).toHaveLength(3);
});

test('/limits user block: refused for an hour, with words that say until when; then not any more', async () => {
	const { world, manager, member, pixai } = await startDen();
	const blocked = await manager.runs('/limits user', { member, block: '1 hour' });
	const until = world.clock.now() + HOUR;
	expect(blocked.text).toMatch(/not blocked → blocked until <t:/);
	expect(blocked.text).toMatch(/would be refused now:.*\n.*blocked by a moderator – again </);
	const refusal = await member.runs('/imagine', { prompt: 'a fox' });
	expect(refusal.text).toMatch(/A moderator has paused your requests here/);
	expect(refusal.ephemeral).toBe(true);
	const [opensAt = 0] = momentsIn(refusal.text);
	expect(Math.abs(opensAt - until)).toBeLessThan(5_000);
	await world.stopBot();
	await world.startBot();
	expect((await member.runs('/imagine', { prompt: 'a fox' })).text).toMatch(/has paused your requests/);
	expect(pixai.createsSeen).toEqual([]);
	world.clock.turn(HOUR);
	await member.runs('/imagine', { prompt: 'a fox' });
	await pixai.taskOf('a fox');
	expect((await manager.runs('/limits user', { member })).text).not.toMatch(/[Bb]locked/);
});

test.each(['1 day', '1 week', '30 days'])('/limits user block: for %s', async (block) => {
	const { world, manager, member, pixai } = await startDen();
	await manager.runs('/limits user', { member, block });
	const days = { '1 day': 1, '1 week': 7, '30 days': 30 }[block] ?? 0;
	world.clock.turn(days * 24 * HOUR - 60_000);
	expect((await member.runs('/imagine', { prompt: 'a fox' })).text).toMatch(/has paused your requests/);
	world.clock.turn(60_000);
	await member.runs('/imagine', { prompt: 'a fox' });
	await pixai.taskOf('a fox');
});

test('/limits user block: lifted again, they can ask at once', async () => {
	const { manager, member, pixai } = await startDen();
	await manager.runs('/limits user', { member, block: '30 days' });
	const lifted = await manager.runs('/limits user', { member, block: 'lift' });
	expect(lifted.text).toMatch(/blocked until .* → not blocked/);
	await member.runs('/imagine', { prompt: 'a fox' });
	await pixai.taskOf('a fox');
});

test('/limits user block: nobody who manages the server, and not for a time that is not offered', async () => {
	const { guild, manager, member, pixai } = await startDen();
	const other = guild.addMember({ name: 'Sora', permissions: Permission.Administrator });
	const refusals = [
		await manager.runs('/limits user', { member: other, block: '1 hour' }),
		await manager.runs('/limits user', { member: manager, block: '1 hour' }),
		await manager.runs('/limits user', { member, block: '100 years' }, { forged: true }),
		await manager.runs('/limits user', { member: 'nobody', block: '1 hour' }, { forged: true }),
	];
	expect(refusals.map(({ text }) => text)).toEqual([
		expect.stringMatching(/Check `block`.*members who do not manage the server/),
		expect.stringMatching(/Check `block`.*members who do not manage the server/),
		expect.stringMatching(/Check `block`.*one of 1 hour, 1 day, 1 week, 30 days/),
		expect.stringMatching(/Check `member`/),
	]);
	for (const who of [other, manager, member]) await who.runs('/imagine', { prompt: `for ${who.name}` });
	await pixai.created(3);
});

import { describe, expect, test } from 'vitest';
import { Permission } from '../../sandbox/discord/wire.js';
import { NOON_ZONE, startDen } from './den.js';

describe('/limits is for moderators', () => {
	const SUBCOMMANDS = ['view', 'set', 'reset', 'user'];

	test('a member is refused, privately, and nothing changes', async () => {
		const { guild, manager, member } = await startDen();
		const role = guild.addRole('Artists');
		await manager.runs('/limits set', { queue: 7 });
		await manager.runs('/limits set', { daily: 9, role });
		const before = (await manager.runs('/limits view')).text;
		const attempts = [
			member.runs('/limits view'),
			member.runs('/limits set', { queue: 500 }),
			member.runs('/limits set', { daily: 0, role }),
			member.runs('/limits reset'),
			member.runs('/limits user', { member }),
			member.runs('/limits user', { member, reset: true }),
			member.runs('/limits user', { member: manager, block: '30 days' }),
			member.runs('/limits', {}, { forged: true }),
		];
		for (const refusal of await Promise.all(attempts)) {
			expect(refusal.text).toMatch(/Only moderators can do this/);
			expect(refusal.ephemeral).toBe(true);
		}
		const question = await manager.runs('/limits reset');
		const press = await member.presses(question, 'Reset', { forged: true });
		expect(press.text).toMatch(/Only moderators can do this/);
		expect(press.ephemeral).toBe(true);
		expect((await manager.runs('/limits view')).text).toBe(before);
	});

	test('who manages the server may, an administrator, and the role that /settings moderators names', async () => {
		const { guild, manager } = await startDen();
		const role = guild.addRole('Moderators');
		await manager.runs('/settings moderators', { role });
		const administrator = guild.addMember({ name: 'Kai', permissions: Permission.Administrator });
		const moderator = guild.addMember({ name: 'Ren', roles: [role] });
		for (const [index, who] of [manager, administrator, moderator].entries()) {
			const set = await who.runs('/limits set', { queue: index + 1 });
			expect(set.text).toMatch(/✅ \*\*`queue`/);
			const question = await who.runs('/limits reset');
			await who.presses(question, 'Reset');
			await question.shows(/→ 50 may wait/);
		}
	});

	test('who has lost the role, or whose role is no longer the one, is refused when they press', async () => {
		const { guild, manager } = await startDen();
		const [role, other] = [guild.addRole('Moderators'), guild.addRole('Others')];
		await manager.runs('/settings moderators', { role });
		await manager.runs('/limits set', { queue: 7 });
		const [ren, sora] = ['Ren', 'Sora'].map((name) => guild.addMember({ name, roles: [role] }));
		if (!ren || !sora) throw new Error('nobody is there');
		const questions = [await ren.runs('/limits reset'), await sora.runs('/limits reset')] as const;
		ren.becomes({ roles: [other] });
		const lost = await ren.presses(questions[0], 'Reset');
		expect(lost.text).toMatch(/Only moderators can do this/);
		await manager.runs('/settings moderators', { role: other });
		const changed = await sora.presses(questions[1], 'Reset');
		expect(changed.text).toMatch(/Only moderators can do this/);
		for (const { ephemeral } of [lost, changed]) expect(ephemeral).toBe(true);
		expect((await manager.runs('/limits view')).text).toMatch(/\*\*7 may wait\*\*/);
		await ren.presses(questions[0], 'Reset');
		await questions[0].shows(/→ 50 may wait/);
	});

	test.each(SUBCOMMANDS)('%s works in servers that the bot was added to alone, and says so', async (name) => {
		const { world } = await startDen();
		const elsewhere = world.discord.addGuild({ name: 'Owl Den', botInstalled: false });
		const visitor = elsewhere.addMember({
			name: 'Uta',
			hasInstalledApp: true,
			permissions: Permission.ManageGuild,
		});
		const alone = world.discord.addPerson({ name: 'Yui' });
		for (const who of [visitor, alone]) {
			const refusal = await who.runs(`/limits ${name}`, {}, { forged: true });
			expect(refusal.text).toMatch(/only in servers that I was added to/);
			expect(refusal.ephemeral).toBe(true);
		}
	});
});

describe('limits of roles', () => {
	test('without a role they are everybody’s, and so they are for @everyone', async () => {
		const { guild, manager } = await startDen();
		await manager.runs('/limits set', { daily: 3 });
		const set = await manager.runs('/limits set', { daily: 4, role: guild.everyone });
		expect(set.text).toMatch(/`daily`:\*\* 3 pictures a day → 4 pictures a day/);
		expect(set.text).toMatch(/`daily` – .*\*\*4 pictures a day\*\*/);
		expect(set.text).not.toMatch(/<@&/);
	});

	test.each([
		['concurrent', 5],
		['queue', 5],
		['server_daily', 5],
		['server_credits', 5],
	])(
		'%s is for the whole server: for a role it is refused in words, with all that came with it',
		async (name, value) => {
			const { guild, manager } = await startDen();
			const role = guild.addRole('Artists');
			const before = (await manager.runs('/limits view')).text;
			const refusal = await manager.runs('/limits set', { daily: 9, [name]: value, role });
			expect(refusal.text).toMatch(
				new RegExp(
					`Check \`role\`.*\`per_user\`, \`cooldown\`, \`daily\`.*\`${name}\` is for the whole server`,
				),
			);
			expect(refusal.ephemeral).toBe(true);
			expect((await manager.runs('/limits view')).text).toBe(before);
		},
	);

	test('a role that is none, forged, is refused', async () => {
		const { manager } = await startDen();
		for (const role of ['nobody', '1', '__proto__', 7, true]) {
			const refusal = await manager.runs('/limits set', { daily: 9, role }, { forged: true });
			expect(refusal.text).toMatch(/Check `role`/);
			expect(refusal.ephemeral).toBe(true);
		}
		expect((await manager.runs('/limits view')).text).not.toMatch(/9 pictures a day/);
	});

	/** Somebody with roles for which a limit has these values, and with a role of somebody else's that has the best. */
	async function denWithRoles(name: string, base: number, values: readonly number[]) {
		const den = await startDen();
		const { guild, manager } = den;
		await manager.runs('/settings timezone', { zone: NOON_ZONE });
		await manager.runs('/limits set', { [name]: base });
		const roles = values.map((_, index) => guild.addRole(`Role ${index}`));
		for (const [index, role] of roles.entries())
			await manager.runs('/limits set', { [name]: values[index], role });
		await manager.runs('/limits set', { per_user: 10, cooldown: 0, daily: 0, role: guild.addRole('Others') });
		const member = guild.addMember({ name: 'Ren', roles });
		return { ...den, asks: (prompt: string) => member.runs('/imagine', { prompt }) };
	}

	test.each([
		['per_user', 3, [2, 4], 4, 'This server allows you 4 at once'],
		['per_user', 3, [2, 1], 3, 'This server allows you 3 at once'],
		['daily', 3, [2, 4], 4, 'You have used your 4 pictures of today'],
		['daily', 3, [2, 1], 3, 'You have used your 3 pictures of today'],
		// Unlimited is best: the next limit refuses.
		['daily', 3, [4, 0], 5, 'This server allows you 5 at once'],
		['daily', 0, [3, 4], 5, 'This server allows you 5 at once'],
	])(
		'%s: of %i for everybody and %j for their roles, a member has the most',
		async (name, base, values, best, words) => {
			const { pixai, asks } = await denWithRoles(name, base, values);
			for (let n = 1; n <= best; n++) await asks(`fox ${n}`);
			await pixai.created(best);
			expect((await asks('one too many')).text).toContain(words);
			expect(pixai.createsSeen).toHaveLength(best);
		},
	);

	test.each([
		[60, [600, 30], 30],
		[60, [600, 61], 60],
	])(
		'cooldown: of %i for everybody and %j for their roles, a member has the shortest',
		async (base, values, best) => {
			const { world, pixai, asks } = await denWithRoles('cooldown', base, values);
			await asks('the first');
			world.clock.turn((best - 10) * 1000);
			expect((await asks('too early')).text).toContain(`pause of ${best}\u00a0s`);
			world.clock.turn(10_000);
			await asks('the second');
			await pixai.created(2);
		},
	);

	test('cooldown: none is the shortest', async () => {
		const { pixai, asks } = await denWithRoles('cooldown', 60, [600, 0]);
		await asks('the first');
		await asks('the second');
		await pixai.created(2);
	});

	test('who manages the server is not limited by those per person, but by those of the server', async () => {
		const { guild, manager, pixai } = await startDen();
		await manager.runs('/settings timezone', { zone: NOON_ZONE });
		await manager.runs('/limits set', { per_user: 1, cooldown: 86_400, daily: 1, server_daily: 4, queue: 1 });
		const administrator = guild.addMember({ name: 'Kai', permissions: Permission.Administrator });
		for (const who of [manager, administrator]) {
			for (const n of [1, 2]) {
				const reply = await who.runs('/imagine', { prompt: `${who.name} ${n}` });
				expect(reply.ephemeral).toBe(false);
			}
		}
		await pixai.created(4);
		const refusal = await manager.runs('/imagine', { prompt: 'one too many' });
		expect(refusal.text).toMatch(/This server has used its 4 pictures of today/);
		expect(refusal.ephemeral).toBe(true);
		await manager.runs('/limits set', { server_daily: 0, concurrent: 4 });
		expect((await manager.runs('/imagine', { prompt: 'waits' })).ephemeral).toBe(false);
		expect((await administrator.runs('/imagine', { prompt: 'one too many' })).text).toMatch(
			/line here is full/,
		);
		expect(pixai.createsSeen).toHaveLength(4);
	});

	test('a role that is taken from somebody no longer helps them', async () => {
		const { guild, manager, pixai } = await startDen();
		const role = guild.addRole('Artists');
		await manager.runs('/limits set', { per_user: 1 });
		await manager.runs('/limits set', { per_user: 3, role });
		const member = guild.addMember({ name: 'Ren', roles: [role] });
		const asks = (prompt: string) => member.runs('/imagine', { prompt });
		await asks('one');
		await asks('two');
		member.becomes({ roles: [] });
		expect((await asks('three')).text).toMatch(
			/You already have a request under way.*allows you one at a time/,
		);
		await pixai.created(2);
		expect(pixai.createsSeen).toHaveLength(2);
	});
});

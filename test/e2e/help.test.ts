import { describe, expect, test } from 'vitest';
import type { Person } from '../../sandbox/discord/people.js';
import { Permission } from '../../sandbox/discord/wire.js';
import { startDen } from './den.js';

const MEMBER = [
	/`\/imagine`/,
	/`\/models`/,
	/`\/preset`/,
	/`\/queue`/,
	/`\/history`/,
	/`\/usage`/,
	/`\/me`/,
	/\*\*Remix\*\* or \*\*Show prompt\*\*/,
];
const MODERATOR = [/`\/limits view`/, /cancel anybody’s/, /`\/preset save for_server:`/];
const MANAGER = [/`\/settings view`/, /`\/settings defaults`/];
const OPERATOR = [/`npm run guild -- export\|import\|delete/, /`EASEL_SECRET`/];

/** What `/help` tells somebody: that, and nothing else. */
async function isTold(person: Person, parts: readonly RegExp[]): Promise<void> {
	const help = await person.runs('/help');
	for (const part of parts) expect(help.text).toMatch(part);
	for (const part of [...MEMBER, ...MODERATOR, ...MANAGER, ...OPERATOR].filter((one) => !parts.includes(one)))
		expect(help.text).not.toMatch(part);
	expect(help.ephemeral).toBe(true);
	// Short: a phone's screen or two.
	expect(help.text.split('\n').length).toBeLessThanOrEqual(20);
}

describe('/help is for who asks', () => {
	test('a member sees what members can do', async () => {
		const { member } = await startDen();
		await isTold(member, MEMBER);
	});

	test('whoever has the moderators’ role sees the limits, too, from the moment that they have it', async () => {
		const { guild, manager, member } = await startDen();
		const role = guild.addRole('Moderators');
		member.becomes({ roles: [role] });
		await isTold(member, MEMBER);
		await manager.runs('/settings moderators', { role });
		await isTold(member, [...MEMBER, ...MODERATOR]);
		member.becomes({ roles: [] });
		await isTold(member, MEMBER);
	});

	test('who manages the server sees the settings, too', async () => {
		const { manager } = await startDen();
		await isTold(manager, [...MEMBER, ...MODERATOR, ...MANAGER]);
	});

	test('the owner of the bot’s application sees what operators can do, wherever they are', async () => {
		const { world, manager, member } = await startDen();
		const operator = world.discord.addPerson({ name: 'Otto' });
		world.discord.belongsTo(operator);
		await isTold(operator, [...MEMBER, ...OPERATOR]);
		await isTold(operator.in(member.channel), [...MEMBER, ...OPERATOR]);
		await isTold(manager, [...MEMBER, ...MODERATOR, ...MANAGER]);
		await isTold(member, MEMBER);
	});

	test('of a team’s application, all of the team do', async () => {
		const { world, manager, member } = await startDen();
		world.discord.belongsTo(world.discord.addPerson({ name: 'Otto' }), manager);
		await isTold(manager, [...MEMBER, ...MODERATOR, ...MANAGER, ...OPERATOR]);
		await isTold(member, MEMBER);
	});

	test('where Discord does not say whose it is, nobody is an operator, until it does', async () => {
		const { world, manager } = await startDen();
		world.discord.belongsTo(manager);
		const silent = world.discord.faults.add({
			route: /^GET \/applications\/@me$/,
			times: Number.POSITIVE_INFINITY,
			answer: { status: 404 },
		});
		await isTold(manager, [...MEMBER, ...MODERATOR, ...MANAGER]);
		expect(silent.hits).toBeGreaterThan(0);
		silent.remove();
		await isTold(manager, [...MEMBER, ...MODERATOR, ...MANAGER, ...OPERATOR]);
	});

	test('in direct messages, and where the bot was not added, nobody moderates', async () => {
		const { world, guild } = await startDen();
		await isTold(world.discord.addPerson({ name: 'Yui' }), MEMBER);
		guild.removeBot();
		const visitor = guild.addMember({
			name: 'Uta',
			hasInstalledApp: true,
			permissions: Permission.ManageGuild,
		});
		await isTold(visitor, MEMBER);
	});
});

/** What `/models` says of each model, by its name, in order. */
async function modelsFor(person: Person) {
	const reply = await person.runs('/models');
	expect(reply.ephemeral).toBe(true);
	const models = [...reply.text.matchAll(/^\*\*(.+?)\*\*(.*)\n(?:(?!-#)(.+)\n)?-# (.+)$/gm)];
	return models.map(([, name, mark, goodAt, cost]) => ({
		name,
		isDefault: mark?.includes('the default') === true,
		goodAt,
		cost,
	}));
}

describe('/models', () => {
	test('shows the catalogue, what each is good at, about what it costs, and the default', async () => {
		const { world, member } = await startDen();
		const models = await modelsFor(member);
		expect(models.length).toBeGreaterThan(2);
		for (const { goodAt, cost } of models) {
			expect(goodAt).toMatch(/\w{3}/);
			expect(cost).toMatch(/\d/);
		}
		expect(models.filter(({ isDefault }) => isDefault)).toHaveLength(1);
		expect(await modelsFor(world.discord.addPerson({ name: 'Yui' }))).toEqual(models);
		// The one that is marked is the one that draws.
		const name = models.find(({ isDefault }) => isDefault)?.name ?? '';
		await member.runs('/imagine', { prompt: 'a fox' });
		expect((await world.pixai.taskOf('a fox')).modelName).toBe(name);
	});

	test('of those with modes, shows what each mode costs', async () => {
		const { member } = await startDen();
		const models = await modelsFor(member);
		expect(
			models.some(({ cost }) => /lite [\d,]+ · standard [\d,]+ · pro [\d,]+ · ultra [\d,]+/.test(cost ?? '')),
		).toBe(true);
	});

	test('in a server that allows only some shows those, its own default among them', async () => {
		const { world, manager, member } = await startDen();
		const all = await modelsFor(member);
		const [first, second] = all.filter(({ isDefault }) => !isDefault);
		await manager.runs('/settings defaults', { model: first?.name });
		const community = '1234567890123456789';
		await manager.runs('/settings models', { add: community });
		const models = await modelsFor(member);
		expect(models.map(({ name, isDefault }) => [name, isDefault])).toEqual([
			[first?.name, true],
			[expect.stringContaining(community), false],
		]);
		expect(models[1]?.cost).toMatch(/not known/);
		await manager.runs('/settings models', { add: second?.name });
		expect((await modelsFor(member)).map(({ name }) => name)).toContain(second?.name);
		expect(await modelsFor(member.in(world.discord.addGuild({ name: 'Owl Den' })))).toEqual(all);
	});
});

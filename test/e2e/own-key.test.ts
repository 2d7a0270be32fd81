import { describe, expect, test } from 'vitest';
import { Permission } from '../../sandbox/discord/wire.js';
import { filesWith, keyForm, pastes, startDenWithSecret } from './server-key.js';

test('a pasted key is probed, which costs nothing, and kept: only its last four characters are shown', async () => {
	const { world, pixai, manager } = await startDenWithSecret();
	const key = pixai.addKey();
	const saved = await pastes(manager, ` ${key}\n`);
	expect(saved.text).toMatch(new RegExp(`✅ \\*\\*PixAI key:\\*\\* not set → ….*${key.slice(-1)}`));
	expect(saved.ephemeral).toBe(true);
	const panel = await manager.runs('/settings key');
	const shown = panel.text.replaceAll('\\', '');
	expect(shown).toContain(`this server’s own, …${key.slice(-4)}`);
	const view = await manager.runs('/settings view');
	for (const { text } of [saved, panel, view]) {
		expect(text.replaceAll('\\', '')).toContain(key.slice(-4));
		expect(text.replaceAll('\\', '')).not.toContain(key.slice(-5));
	}
	expect((await manager.presses(panel, 'Replace…')).modal?.components[0]?.component?.value).toBeUndefined();
	expect(pixai.createsSeen).toEqual([]);
	expect(world.logged.join('')).not.toContain(key);
});

test('who comes for it, and has none, gets the form at once, also right after a restart', async () => {
	const { world, pixai, manager } = await startDenWithSecret();
	expect((await manager.runs('/settings key')).modal?.title).toMatch(/PixAI key/);
	await world.stopBot();
	await world.startBot();
	const form = await manager.runs('/settings key');
	expect(form.modal?.title).toMatch(/PixAI key/);
	await manager.submits(form, { key: pixai.addKey() });
	await world.stopBot();
	await world.startBot();
	// Who has one gets the page.
	expect((await manager.runs('/settings key')).text).toMatch(/this server’s own/);
});

test('it is encrypted in the store, and in no file, log or message as it is', async () => {
	const { world, guild, pixai, manager, member } = await startDenWithSecret();
	const log = guild.addChannel({ name: 'log' });
	await manager.runs('/settings log', { channel: log });
	const [key, next] = [pixai.addKey(), pixai.addKey()];
	await pastes(manager, key);
	await member.runs('/imagine', { prompt: 'a fox' });
	await (await pixai.taskOf('a fox')).polled(1);
	await pastes(manager, next);
	await log.receives(({ text }) => /PixAI key:\*\* … ?.* → …/.test(text));
	// A word that is there, to see that the search finds what there is.
	expect(await filesWith(world, ['a fox'])).toContainEqual(expect.stringMatching(/\.(sqlite-wal|aof)$/));
	expect(await filesWith(world, [key, next])).toEqual([]);
	await world.stopBot();
	expect(await filesWith(world, [key, next])).toEqual([]);
	const secret = world.environment.EASEL_SECRET ?? '';
	const said = [...world.logged, ...log.messages.map((message) => JSON.stringify(message.message))].join(
		'\n',
	);
	for (const text of [key, next, secret]) expect(said).not.toContain(text);
});

describe('nothing is saved', () => {
	test.each([401, 403] as const)('when PixAI refuses the key with %i, which is said', async (status) => {
		const { pixai, manager, member } = await startDenWithSecret();
		const key = pixai.addKey();
		pixai.refusesWith(status, key);
		for (const bad of [key, 'sk-nobody-has-this-key']) {
			const refusal = await pastes(manager, bad);
			expect(refusal.text).toMatch(/PixAI does not take this key.*Nothing was changed/);
			expect(refusal.text).toMatch(/Now: the bot’s own/);
			expect(refusal.ephemeral).toBe(true);
		}
		await member.runs('/imagine', { prompt: 'a fox' });
		expect((await pixai.taskOf('a fox')).account.key).toBe(pixai.key);
	});

	test('when PixAI cannot be asked, which is said, and the key before stays', async () => {
		const { pixai, manager, member } = await startDenWithSecret();
		const key = pixai.addKey();
		await pastes(manager, key);
		const form = await keyForm(manager);
		await pixai.goesDown('api');
		const answer = await manager.submits(form, { key: pixai.addKey() });
		expect(answer.text).toMatch(/PixAI cannot be asked about the key at the moment.*Nothing was changed/);
		expect(answer.text.replaceAll('\\', '')).toContain(`this server’s own, …${key.slice(-4)}`);
		await pixai.comesBack('api');
		await member.runs('/imagine', { prompt: 'a fox' });
		expect((await pixai.taskOf('a fox')).account.key).toBe(key);
	});

	test('of the bot’s own key, which is said', async () => {
		const { world, pixai, manager } = await startDenWithSecret();
		const refusal = await pastes(manager, pixai.key);
		expect(refusal.text).toMatch(/That is the key of this bot itself.*Nothing was changed/);
		expect((await manager.runs('/settings view')).text).toMatch(/PixAI key: the bot’s own/);
		expect(world.logged.join('')).not.toContain(pixai.key);
	});

	test.each(['two words', 'schlüssel', '🔑', 'k'.repeat(201), 'sk-\u202ebidi', '   '])(
		'of what no key is, forged: %j',
		async (key) => {
			const { manager } = await startDenWithSecret();
			const refusal = await manager.submits(await keyForm(manager), { key }, { forged: true });
			expect(refusal.text).toMatch(/Check `key`.*a PixAI key as it was copied/);
			expect(refusal.ephemeral).toBe(true);
			expect((await manager.runs('/settings view')).text).toMatch(/PixAI key: the bot’s own/);
		},
	);

	test('for who may not, with a form or a button of somebody else’s', async () => {
		const { guild, pixai, manager, member } = await startDenWithSecret();
		const role = guild.addRole('Moderators');
		await manager.runs('/settings moderators', { role });
		member.becomes({ roles: [role] });
		const key = pixai.addKey();
		await pastes(manager, pixai.addKey());
		const form = await keyForm(manager);
		const panel = await manager.runs('/settings key');
		manager.becomes({ permissions: 0n });
		const refusals = [
			await manager.submits(form, { key }),
			await member.submits(form, { key }, { forged: true }),
			await member.presses(panel, 'Remove', { forged: true }),
			await member.presses(panel, 'Replace…', { forged: true }),
			await member.presses(panel, 'Then use bot’s account', { forged: true }),
			await member.runs('/settings key', {}, { forged: true }),
		];
		for (const { text, ephemeral } of refusals) {
			expect(text).toMatch(/Only members with the permission Manage Server/);
			expect(ephemeral).toBe(true);
		}
		manager.becomes({ permissions: Permission.ManageGuild });
		expect((await manager.runs('/settings key')).text).toBe(panel.text);
	});
});

test('without a secret the command says that the operator has not enabled it, and so does a form from before', async () => {
	const { world, pixai, manager, member } = await startDenWithSecret();
	const form = await keyForm(manager);
	await world.stopBot();
	delete world.environment.EASEL_SECRET;
	await world.startBot();
	const panel = await manager.runs('/settings key');
	expect(panel.text).toMatch(/Whoever runs this bot has not enabled keys of servers’ own/);
	expect(panel.buttons).toEqual(['Back']);
	const key = pixai.addKey();
	expect((await manager.submits(form, { key })).text).toMatch(/has not enabled/);
	await member.runs('/imagine', { prompt: 'a fox' });
	expect((await pixai.taskOf('a fox')).account.key).toBe(pixai.key);
	expect(world.logged.join('')).not.toContain(key);
});

import { expect, test } from 'vitest';
import { restart, startModerated } from './moderated.js';

const ONLY_MODERATORS = /Only moderators can do this/;

test('a moderator’s is everybody’s in the server, after a restart too, and no other server’s', async () => {
	const { world, discord, member, moderator } = await startModerated();
	const saved = await moderator.runs('/preset save', {
		name: 'avatar',
		aspect_ratio: '1:1',
		for_server: true,
	});
	expect(saved.text).toContain('✅ **Saved “avatar” for everybody in this server:** 1:1');
	expect(saved.ephemeral).toBe(true);
	await restart(world);
	expect((await member.runs('/preset list')).text).toMatch(/This server’s\n\*\*avatar\*\*\n-# 1:1/);
	const elsewhere = discord.addGuild({ name: 'Owl Den' }).addMember({ name: 'Sora' });
	expect((await elsewhere.runs('/preset list')).text).toContain('There are none yet');
	expect((await discord.addPerson({ name: 'Yui' }).runs('/preset list')).text).toContain(
		'There are none yet',
	);
});

test('who has the role that the settings name may save and delete it; a member may not, forged or not', async () => {
	const { guild, member, moderator } = await startModerated();
	const role = guild.addRole('Helpers');
	const helper = guild.addMember({ name: 'Sora', roles: [role] });
	const saves = (who: typeof member) =>
		who.runs('/preset save', { name: 'avatar', seed: 7, for_server: true });
	expect((await saves(helper)).text).toMatch(ONLY_MODERATORS);
	await moderator.runs('/settings moderators', { role });
	expect((await saves(helper)).text).toContain('Saved “avatar”');
	const refusals = [
		await saves(member),
		await member.runs('/preset delete', { name: 'avatar', for_server: true }),
		await member.selects(await helper.runs('/preset list'), 'Delete one…', 'guild:avatar', { forged: true }),
	];
	for (const refused of refusals) {
		expect(refused.text).toMatch(ONLY_MODERATORS);
		expect(refused.ephemeral).toBe(true);
	}
	const list = await helper.runs('/preset list');
	await helper.selects(list, 'Delete one…', 'guild:avatar');
	await list.shows('🗑️ **Deleted “avatar” for everybody in this server.** It was: seed 7');
});

test('members see it without a way to delete it, and are proposed only what they may delete', async () => {
	const { member, moderator } = await startModerated();
	await moderator.runs('/preset save', { name: 'avatar', seed: 7, for_server: true });
	const { controls } = await member.runs('/preset list');
	expect(controls.map(({ placeholder }) => placeholder)).toEqual(['Draw with one…']);
	const proposed = async (who: typeof member) =>
		(await who.types('/preset delete', { name: 'avatar' })).map(({ value }) => value);
	expect(await proposed(member)).toEqual([]);
	expect(await proposed(moderator)).toEqual(['avatar']);
	const missing = await moderator.runs('/preset delete', { name: 'avatar' });
	expect(missing.text).toMatch(/There is no preset “avatar”/);
	const deleted = await moderator.runs('/preset delete', { name: 'avatar', for_server: true });
	expect(deleted.text).toContain('Deleted “avatar” for everybody in this server');
});

test('one’s own of the same name is shown beside it, and said to be the one that is used', async () => {
	const { member, moderator } = await startModerated();
	await moderator.runs('/preset save', { name: 'night', seed: 7, for_server: true });
	await member.runs('/preset save', { name: 'Night', seed: 8 });
	expect((await member.runs('/preset list')).text).toMatch(
		/Yours\n\*\*Night\*\*\n-# seed 8[\s\S]*This server’s\n\*\*night\*\*\n-# seed 7\n-# Yours of the same name is used/,
	);
});

test('the log channel is told what each said and says, in whose name; a member’s own is nobody’s business', async () => {
	const { guild, member, moderator } = await startModerated();
	const channel = guild.addChannel({ name: 'log' });
	await moderator.runs('/settings log', { channel });
	await member.runs('/preset save', { name: 'secret', seed: 1 });
	await moderator.runs('/preset save', { name: 'avatar', seed: 7, for_server: true });
	await moderator.runs('/preset save', { name: 'avatar', seed: 8, for_server: true });
	await moderator.runs('/preset delete', { name: 'avatar', for_server: true });
	await channel.receives(({ text }) => /preset “avatar”:\*\* seed 8 → not set/i.test(text));
	const log = channel.messages.map(({ text }) => text).join('\n');
	expect(log).toMatch(new RegExp(`<@${moderator.id}>.*preset “avatar”:\\*\\* not set → seed 7`, 'i'));
	expect(log).toMatch(/preset “avatar”:\*\* seed 7 → seed 8/i);
	expect(log).not.toContain('secret');
});

test('two moderators who save at once both have theirs', async () => {
	const { member, moderator } = await startModerated();
	await Promise.all(
		['a', 'b', 'c'].map((name) => moderator.runs('/preset save', { name, seed: 7, for_server: true })),
	);
	const { text } = await member.runs('/preset list');
	for (const name of ['a', 'b', 'c']) expect(text).toContain(`**${name}**`);
});

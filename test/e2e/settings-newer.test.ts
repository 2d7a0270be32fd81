import { describe, expect, test } from 'vitest';
import { settingsSeenBy, startModerated } from './moderated.js';
import { putRecord, recordsIn } from './records.js';
import { newSecret, pastes } from './server-key.js';
import type { World } from './world.js';

const NOTICE =
	/A newer version of the bot has written this server’s settings.*What I cannot read has its default/;
const REFUSAL = /A newer version of the bot has written this server’s settings.*nothing was changed/;

/** Writes a server's record as a newer Easel might, and starts the bot of this version again. */
async function isUpdated(world: World, guildId: string, changes: Record<string, unknown> = {}) {
	await world.stopBot();
	const written = (await recordsIn(world, 'guilds')).get(guildId) as { settings: object } | undefined;
	const newer = { version: 4, settings: { ...written?.settings, unheardOf: true, ...changes } };
	await putRecord(world, guildId, newer, 'guilds');
	await world.startBot();
	return newer;
}

describe('a record of a newer Easel', () => {
	test('is left alone, safe defaults hold for what cannot be read, and changes are refused in words', async () => {
		const { world, guild, moderator, member, pixai } = await startModerated();
		pixai.holdsTasks = true;
		const newer = await isUpdated(world, guild.id, { timezone: 'Mars/Olympus', safety: { level: 3 } });

		await member.runs('/imagine', { prompt: 'a fox' });
		expect((await pixai.taskOf('a fox')).request).toMatchObject({
			negativePrompt: expect.stringContaining('nudity'),
		});
		await world.logs(new RegExp(`"level":"warn".*${guild.id}.*of a newer Easel`));
		const view = await moderator.runs('/settings view');
		for (const refused of [
			await moderator.runs('/settings timezone', { zone: 'Asia/Tokyo' }),
			await moderator.runs('/limits set', { daily: 7 }),
			await moderator.runs('/limits user', { member, block: '1 hour' }),
			await moderator.selects(view, 'Spoiler', 'always'),
		]) {
			expect(refused.text).toMatch(REFUSAL);
			expect(refused.ephemeral).toBe(true);
		}
		expect(await settingsSeenBy(moderator)).toContain('Time zone: UTC');
		await world.stopBot();
		expect(await recordsIn(world, 'guilds')).toEqual(new Map([[guild.id, newer]]));
		expect(await recordsIn(world, 'quarantine')).toEqual(new Map());
	});

	test('is said to moderators on every page of the settings, and with the limits', async () => {
		const { world, discord, guild, moderator } = await startModerated();
		const elsewhere = moderator.in(discord.addGuild({ name: 'Owl Den' }));
		await isUpdated(world, guild.id);
		for (const command of [
			'/settings view',
			...['models', 'channels', 'safety', 'key', 'log', 'moderators'].map((page) => `/settings ${page}`),
			'/limits view',
		]) {
			const page = await moderator.runs(command);
			expect(page.text, command).toMatch(NOTICE);
			expect(page.ephemeral, command).toBe(true);
		}
		expect((await elsewhere.runs('/models')).text).not.toMatch(/newer version/);
	});

	test('keeps who is blocked, the server’s own key, its limits and its words: what can be read holds', async () => {
		const { world, guild, moderator, member, pixai } = await startModerated({
			environment: { EASEL_SECRET: newSecret() },
		});
		pixai.holdsTasks = true;
		const key = pixai.addKey();
		const other = guild.addMember({ name: 'Ren' });
		await pastes(moderator, key);
		await moderator.runs('/limits user', { member, block: '1 day' });
		await moderator.runs('/limits set', { daily: 1 });
		const form = await moderator.presses(await moderator.runs('/settings safety'), 'Blocked words…');
		await moderator.submits(form, { words: 'velvet' });
		await isUpdated(world, guild.id, { defaults: { mode: 'unheard-of' }, timezone: 'Mars/Olympus' });

		expect((await member.runs('/imagine', { prompt: 'an elk' })).text).toMatch(/has paused your requests/);
		expect((await other.runs('/imagine', { prompt: 'a velvet fox' })).text).toMatch(/does not allow/);
		await other.runs('/imagine', { prompt: 'a fox' });
		expect((await pixai.taskOf('a fox')).account.key).toBe(key);
		expect((await other.runs('/imagine', { prompt: 'an owl' })).text).toMatch(/used your picture of today/);
		expect((await settingsSeenBy(moderator)).replaceAll('\\', '')).toContain(`own, …${key.slice(-4)}`);
		expect((await moderator.runs('/limits user', { member })).text).toMatch(/Blocked until/);
	});
});

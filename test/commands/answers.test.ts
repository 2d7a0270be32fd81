import { describe, expect, it, vi } from 'vitest';
import { limits } from '../../commands/limits/index.js';
import { queue } from '../../commands/queue.js';
import { settings } from '../../commands/settings/index.js';
import { Permission } from '../../sandbox/discord/wire.js';
import { SettingsNotWritten } from '../../src/guilds/book.js';
import { withBot } from '../discord/bot.js';

describe('/limits set for a role', () => {
	it('says which of them change nothing, since everybody has as much, and that the others do', async () => {
		const { manager, role, roleLimits } = await withManager();
		const set = await manager.runs('/limits set', { per_user: 2, daily: 20, cooldown: 0, role });
		expect(set.text).toMatch(
			/`per_user` changes nothing for this role:\*\* everybody already has 5 requests/,
		);
		expect(set.text).toMatch(
			/`daily` changes nothing for this role:\*\* everybody already has no daily limit/,
		);
		expect(set.text).not.toContain('`cooldown` changes nothing');
		expect(roleLimits()).toEqual({ per_user: 2, daily: 20, cooldown: 0 });

		await manager.runs('/limits set', { daily: 5 });
		const better = await manager.runs('/limits set', { daily: 50, role });
		expect(better.text).toMatch(/`daily` for <@&\d+>:\*\* 20 pictures a day → 50 pictures a day/);
		expect(better.text).not.toContain('changes nothing');
	});

	it('takes a limit of the whole server for none, and changes nothing then', async () => {
		const { manager, role, roleLimits } = await withManager();
		const refused = await manager.runs('/limits set', { per_user: 9, queue: 7, role });
		expect(refused.text).toMatch(/Check `role`.*only limits per person.*`queue` is for the whole server/);
		expect(roleLimits()).toBeUndefined();
	});
});

describe('/settings moderators', () => {
	it('is a role that not everybody has, however @everyone is chosen', async () => {
		const { manager, guild, guilds, role } = await withManager();
		const everyone = { id: guild.id };
		const page = await manager.runs('/settings moderators', { role });
		expect(guilds.known(guild.id)?.moderatorRole).toBe(role.id);
		for (const refused of [
			await manager.runs('/settings moderators', { role: everyone }, { forged: true }),
			await manager.selects(page, 'No role', guild.id, { forged: true }),
		]) {
			expect(refused.text).toMatch(/Check `role`.*not @everyone/);
			expect(refused.ephemeral).toBe(true);
		}
		expect(guilds.known(guild.id)?.moderatorRole).toBe(role.id);
	});
});

describe('/queue', () => {
	it.each([
		['the disk takes nothing', () => Promise.reject(new SettingsNotWritten())],
		['nobody knows why', () => Promise.reject(new TypeError('a bug'))],
	])('cancels, although the log channel will not be told: %s', async (_why, tell) => {
		const { aki, manager, guilds, asks, logged, discord } = await withManager();
		await asks();
		const waiting = await aki.runs('/imagine', { prompt: 'an owl' });
		await waiting.shows(/Next in line/);
		vi.spyOn(guilds, 'tell').mockImplementation(tell);
		const line = await manager.runs('/queue');
		const cancel = line.controls.filter(({ label }) => label === 'Cancel').at(-1);
		await manager.presses(line, cancel?.custom_id ?? '');
		expect(line.text).toMatch(/Cancelled.*Nothing was paid/);
		await waiting.shows(/A moderator cancelled this/);
		await vi.waitFor(() => expect(logged()).toMatch(/"level":"warn".*will not be told of what was done/));
		expect(discord.violations).toEqual([]);
	});
});

/** A bot in a server that somebody manages, where one is drawn at once, and PixAI never answers. */
async function withManager() {
	const bot = await withBot({}, { others: [limits, settings, queue], terms: { concurrent: 1, queue: 50 } });
	const { guild, guilds } = bot;
	const role = guild.addRole('Artists');
	return {
		...bot,
		role,
		manager: guild.addMember({ name: 'Mika', permissions: Permission.ManageGuild }),
		roleLimits: () => guilds.known(guild.id)?.roleLimits[role.id],
	};
}

import { describe, expect, test } from 'vitest';
import { Permission } from '../../sandbox/discord/wire.js';
import { LIVES } from './life.js';
import { restart, saidIn, settingsSeenBy, startModerated } from './moderated.js';
import { putRecord, recordsIn } from './records.js';

describe('two moderators at once', () => {
	test('do not lose one another’s changes, nor what one of them changes many times', async () => {
		const { world, guild, moderator } = await startModerated();
		const second = guild.addMember({ name: 'Ren', permissions: Permission.ManageGuild });
		const role = guild.addRole('Fox keepers');
		const answers = await Promise.all([
			moderator.runs('/settings defaults', { model: 'Haruka v2' }),
			second.runs('/settings defaults', { aspect_ratio: '9:16' }),
			moderator.runs('/settings defaults', { size: '1.5k' }),
			second.runs('/settings defaults', { count: 4 }),
			moderator.runs('/settings timezone', { zone: 'Asia/Tokyo' }),
			second.runs('/settings safety', { spoiler: 'always' }),
			moderator.runs('/settings safety', { filter: 'off' }),
			second.runs('/settings moderators', { role }),
			moderator.runs('/limits set', { daily: 7 }),
			second.runs('/limits set', { queue: 3 }),
			...['Haruka v2', 'Hoshino v2', '1700000000000000123'].map((add) =>
				moderator.runs('/settings models', { add }),
			),
		]);
		// On a slow machine some are answered later than at once.
		for (const answer of answers) await answer.shows(/^✅/);

		for (const time of ['at once', 'after a restart']) {
			const view = await settingsSeenBy(moderator);
			for (const line of [
				'Model: **Haruka v2**',
				'Aspect ratio: **9:16**',
				'Size: **1.5k**',
				'Count: **4**',
				'Time zone: **Asia/Tokyo**',
				'Spoiler: **always**',
				'Filter: **off everywhere**',
				`Moderators: **<@&${role.id}>**`,
				'Models: **Haruka v2 (default), Hoshino v2, community model 1700000000000000123**',
			]) {
				expect(view, time).toContain(line);
			}
			const limits = (await second.runs('/limits view')).text;
			expect(limits, time).toMatch(/7 .*a day/);
			expect(limits, time).toContain('3 may wait');
			await restart(world);
		}
	});

	test('each see what was before their own change, when they change the same', async () => {
		const { guild, moderator } = await startModerated();
		const second = guild.addMember({ name: 'Ren', permissions: Permission.ManageGuild });
		const zones = ['Asia/Tokyo', 'Asia/Seoul', 'Europe/Paris', 'Europe/Rome'];
		const answers = await Promise.all(
			zones.map((zone, index) => [moderator, second][index % 2]?.runs('/settings timezone', { zone })),
		);
		for (const answer of answers) await answer?.shows(/^✅/);
		const steps = answers.map((answer) => /Time zone:\*\* (\S+) → (\S+)/.exec(answer?.text ?? '')?.slice(1));
		const from = new Map(steps.map((step) => [step?.[0], step?.[1]]));
		const way: unknown[] = [];
		for (let at: string | undefined = 'UTC'; at !== undefined; at = from.get(at)) way.push(at);
		expect(way).toHaveLength(5);
		expect(await settingsSeenBy(moderator)).toContain(`Time zone: **${way.at(-1)}**`);
	});
});

describe.each(LIVES)('a bot that was %s', (_ending, begin) => {
	test('keeps all that it has said is set', async () => {
		const { world, moderator, pixai, member } = await startModerated({ bot: false });
		pixai.holdsTasks = true;
		const first = await begin(world);
		await moderator.runs('/settings defaults', { aspect_ratio: '9:16' });
		const question = await moderator.runs('/settings safety', { spoiler: 'always' });
		await first.ends();

		await begin(world);
		await member.runs('/imagine', { prompt: 'a fox' });
		expect((await pixai.taskOf('a fox')).request).toMatchObject({ aspectRatio: '9:16' });
		await moderator.selects(question, 'Spoiler', 'never');
		const view = await settingsSeenBy(moderator);
		expect(view).toContain('Aspect ratio: **9:16**');
		expect(view).toContain('Spoiler: **never**');
	});
});

const UNREADABLE = [
	['words', 'velvet', ['Time zone: UTC', 'Filter: on']],
	['no version', { settings: { timezone: 'Asia/Tokyo' } }, ['Time zone: **Asia/Tokyo**', 'Filter: on']],
	[
		'a zone that is none',
		{ version: 1, settings: { timezone: 'Middle/Earth', safety: { isOn: false } } },
		['Time zone: UTC', 'Filter: **off everywhere**'],
	],
	[
		'a filter that is none',
		{ version: 1, settings: { timezone: 'Asia/Tokyo', safety: { isOn: 'no' } } },
		['Time zone: **Asia/Tokyo**', 'Filter: on'],
	],
	[
		'a rule that is none',
		{ version: 1, settings: { channels: { rule: 'perhaps', ids: [] } } },
		['Channels: everywhere', 'Filter: on'],
	],
] as const;

describe('a record that nobody can read', () => {
	test.each(UNREADABLE)(
		'(%s) gives way to safe defaults for what cannot be read, is kept aside, and is said to moderators until one has read it',
		async (_name, record, holds) => {
			const { world, guild, moderator, member, pixai } = await startModerated();
			pixai.holdsTasks = true;
			await world.stopBot();
			await putRecord(world, guild.id, record, 'guilds');
			world.logged.splice(0);
			await world.startBot();

			await member.runs('/imagine', { prompt: 'a fox' });
			const isFiltered = JSON.stringify((await pixai.taskOf('a fox')).request).includes('nudity');
			expect(isFiltered).toBe((holds as readonly string[]).includes('Filter: on'));
			await world.logs(new RegExp(`"level":"error".*${guild.id}.*moved to the quarantine`));
			expect(world.logged.join('\n')).not.toContain('velvet');
			const view = await moderator.runs('/settings view');
			expect(view.text).toMatch(
				/settings could not be read\*\* \(<t:\d+:R>\)\. What cannot be read has its default/,
			);
			for (const line of holds) expect(saidIn(view.text)).toContain(line);

			const second = guild.addMember({ name: 'Ren', permissions: Permission.ManageGuild });
			await second.runs('/settings timezone', { zone: 'Asia/Seoul' });
			await restart(world);
			const page = await second.runs('/settings models');
			expect(page.text).toMatch(/settings could not be read/);
			await second.presses(page, 'I have read this');
			expect(page.text).toMatch(/Members may use/);
			expect(page.text).not.toMatch(/could not be read/);
			const after = await settingsSeenBy(moderator);
			expect(after).not.toMatch(/could not be read/);
			expect(after).toContain('Time zone: **Asia/Seoul**');

			await world.stopBot();
			const kept = [...(await recordsIn(world, 'quarantine'))];
			expect(kept).toEqual([[expect.stringContaining(`guild:${guild.id}`), record]]);
		},
	);

	test('does not touch the other servers', async () => {
		const { world, discord, guild, moderator } = await startModerated();
		const other = discord.addGuild({ name: 'Owl Den' });
		const owner = other.addMember({ name: 'Sora', permissions: Permission.ManageGuild });
		await owner.runs('/settings timezone', { zone: 'Asia/Seoul' });
		await world.stopBot();
		await putRecord(world, guild.id, 'velvet', 'guilds');
		await world.startBot();
		expect(await settingsSeenBy(moderator)).toMatch(/could not be read/);
		const theirs = await settingsSeenBy(owner);
		expect(theirs).not.toMatch(/could not be read/);
		expect(theirs).toContain('Asia/Seoul');
	});
});

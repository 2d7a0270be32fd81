import { describe, expect, test } from 'vitest';
import type { Channel } from '../../sandbox/discord/channel.js';
import { Permission } from '../../sandbox/discord/wire.js';
import { wordsFor } from '../../src/words/index.js';
import { LIVES } from './life.js';
import { settingsSeenBy, startModerated } from './moderated.js';
import type { WorldOptions } from './world.js';

/** The backoff between two tries is no longer, in milliseconds. */
const LONGEST_WAIT = 60_000;
const EVERY_TIME = Number.POSITIVE_INFINITY;

/** A server with a channel for the log. */
async function startLogged(options: WorldOptions = {}) {
	const scene = await startModerated(options);
	const { guild, moderator, discord } = scene;
	const channel = guild.addChannel({ name: 'log' });
	return {
		...scene,
		channel,
		logsTo: (to: Channel) => moderator.runs('/settings log', { channel: to }),
		setsZone: (zone: string) => moderator.runs('/settings timezone', { zone }),
		/** What becomes of the lines that the bot writes there. */
		faultOf: (to: Channel, answer: Parameters<typeof discord.faults.add>[0]['answer'], times = EVERY_TIME) =>
			discord.faults.add({ route: new RegExp(`^POST /channels/${to.id}/messages`), answer, times }),
	};
}

/** The lines in a channel, oldest first, without their times. */
function linesIn({ messages }: Channel): string[] {
	return messages.flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith('📜')));
}

function receives(channel: Channel, words: string) {
	return channel.receives(({ text }) => text.includes(words));
}

describe('the log channel', () => {
	test('is told in the server’s language, and who has changed something in their own', async () => {
		const { discord } = await startModerated();
		const guild = discord.addGuild({ name: 'Kitsune', locale: 'ja' });
		const moderator = guild.addMember({ name: 'Jo', locale: 'de', permissions: Permission.ManageGuild });
		const channel = guild.addChannel({ name: 'log' });
		const [servers, own] = [wordsFor('ja'), wordsFor('de')];
		const reply = await moderator.runs('/settings log', { channel });
		expect(reply.text).toContain(`${own('changes.notSet')} → <#${channel.id}>`);
		expect(reply.text).toContain(own('settings.page.log', { channel: `**<#${channel.id}>**` }));
		await receives(channel, `**${servers('changes.what.logChannel')}:** ${servers('changes.notSet')} → `);
	});

	test('gets a line for each change: who, what, from what, to what, and when', async () => {
		const { guild, moderator, channel, logsTo } = await startLogged();
		const role = guild.addRole('Fox keepers');
		const form = await moderator.presses(await moderator.runs('/settings safety'), 'Blocked words…');
		await moderator.submits(form, { words: 'velvet' });
		await logsTo(channel);
		await moderator.runs('/settings defaults', { aspect_ratio: '9:16', negative_prompt: 'rain *and* fog' });
		await moderator.runs('/settings safety', { filter: 'off', spoiler: 'always' });
		await moderator.runs('/limits set', { daily: 9, role });
		const question = await moderator.runs('/settings reset', { group: 'all' });
		await moderator.presses(question, 'Reset');
		await receives(channel, `<#${channel.id}> → not set`);

		const line = (what: string, from: string, to: string) =>
			`📜 <@${moderator.id}> · **${what}:** ${from} → ${to}`;
		expect(linesIn(channel)).toEqual([
			line('log channel', 'not set', `<#${channel.id}>`),
			line('default aspect ratio', 'not set', '9:16'),
			line('default negative prompt', 'not set', '“rain \\*and\\* fog”'),
			line('filter', 'on', 'off'),
			line('spoiler', 'the asker’s choice', 'always'),
			line(`\`daily\` for <@&${role.id}>`, 'not set', '9 pictures a day'),
			line('default aspect ratio', '9:16', 'not set'),
			line('default negative prompt', '“rain \\*and\\* fog”', 'not set'),
			line('filter', 'off', 'on'),
			line('blocked words', '1 word', '0 words'),
			line('spoiler', 'always', 'the asker’s choice'),
			line('log channel', `<#${channel.id}>`, 'not set'),
		]);
		expect(channel.messages.at(-1)?.text).toMatch(/-# <t:\d+:f>$/);
	});

	test('pings nobody, whoever and whatever is named in it', async () => {
		const { guild, moderator, member, channel, logsTo } = await startLogged();
		await logsTo(channel);
		await moderator.runs('/settings moderators', { role: guild.everyone });
		await moderator.runs('/settings defaults', { negative_prompt: '@everyone @here' });
		await moderator.runs('/limits user', { member, block: '1 hour' });
		await receives(channel, 'blocked until');
		for (const { pings } of channel.messages)
			expect(pings).toEqual({ everyone: false, roles: [], users: [] });
	});

	test('gets no line for what changes nothing, nor for what is refused', async () => {
		const { moderator, member, channel, logsTo, setsZone } = await startLogged();
		await logsTo(channel);
		await setsZone('UTC');
		await member.runs('/settings timezone', { zone: 'Asia/Tokyo' }, { forged: true });
		await moderator.runs('/settings timezone', { zone: 'Middle/Earth' }, { forged: true });
		await setsZone('Europe/Paris');
		await receives(channel, 'Europe/Paris');
		expect(linesIn(channel)).toHaveLength(2);
	});

	test('is told of no longer being it, and the new one of what comes after', async () => {
		const { guild, moderator, channel, logsTo, setsZone } = await startLogged();
		const next = guild.addChannel({ name: 'next' });
		await logsTo(channel);
		await logsTo(next);
		await receives(channel, `log channel:** <#${channel.id}> → <#${next.id}>`);
		await setsZone('Asia/Tokyo');
		await receives(next, 'Asia/Tokyo');
		const page = await moderator.runs('/settings log');
		await moderator.selects(page, '1:settings:log:log', []);
		await receives(next, `log channel:** <#${next.id}> → not set`);
		await setsZone('UTC');
		expect(linesIn(channel)).toHaveLength(2);
		expect(linesIn(next)).toHaveLength(2);
		expect(page.text).toContain('Now: none');
	});

	test.each(['access', 'sending'] as const)(
		'to which the bot has no %s is said to be so at once, disturbs nobody, and is told when it has',
		async (right) => {
			const { moderator, channel, logsTo, setsZone, world } = await startLogged();
			channel.deny(right);
			const isClosed = `**<#${channel.id}>** ⚠️ I cannot write there`;
			const set = await logsTo(channel);
			expect(set.text).toContain(`Now: ${isClosed}: let Easel view it and send messages there`);
			await world.logs(/"level":"warn".*a server’s log channel takes nothing/);
			expect((await setsZone('Asia/Tokyo')).text).toContain(`Log channel: ${isClosed}`);
			const view = await moderator.runs('/settings view');
			expect(view.text).toContain('Time zone: **Asia/Tokyo**');
			expect(view.text).toContain(`Log channel: ${isClosed}`);
			expect(channel.messages).toEqual([]);
			channel.allow();
			await setsZone('Asia/Seoul');
			await receives(channel, 'Asia/Seoul');
			expect(linesIn(channel)).toHaveLength(3);
			expect(await settingsSeenBy(moderator)).not.toContain('I cannot write there');
		},
	);

	test.each(['Log…', '/settings log', '/settings view'])(
		'that the bot may write in again gets its lines, and is no longer said to be closed, where one looks (%s)',
		async (way) => {
			const { moderator, channel, logsTo } = await startLogged();
			const view = await moderator.runs('/settings view');
			channel.deny();
			await logsTo(channel);
			channel.allow();
			const page = way === 'Log…' ? await moderator.presses(view, way) : await moderator.runs(way);
			expect(page.text).toContain(`**<#${channel.id}>**`);
			expect(page.text).not.toContain('I cannot write there');
			expect(linesIn(channel)).toHaveLength(1);
		},
	);

	test('that was deleted disturbs nobody, and another can be chosen', async () => {
		const { guild, channel, logsTo, setsZone } = await startLogged();
		await logsTo(channel);
		await receives(channel, 'log channel');
		channel.delete();
		expect((await setsZone('Asia/Tokyo')).state).toBe('shown');
		const next = guild.addChannel({ name: 'next' });
		await logsTo(next);
		await setsZone('Asia/Seoul');
		await receives(next, 'Asia/Tokyo → Asia/Seoul');
	});

	test('gets each line once, although Discord’s answer to it was lost and more changes come meanwhile', async () => {
		const { world, channel, logsTo, setsZone, faultOf } = await startLogged();
		await logsTo(channel);
		await receives(channel, 'log channel');
		const fault = faultOf(channel, 'reset-after-accepting', 1);
		const lost = fault.nextHit();
		await setsZone('Asia/Tokyo');
		await lost;
		await setsZone('Asia/Seoul');
		await world.turning(LONGEST_WAIT, receives(channel, 'Asia/Seoul'));
		expect(linesIn(channel).map((line) => line.split(' · ')[1])).toEqual([
			expect.stringContaining('log channel'),
			'**time zone:** UTC → Asia/Tokyo',
			'**time zone:** Asia/Tokyo → Asia/Seoul',
		]);
	});

	test('gets all lines in their order when Discord is back', async () => {
		const { world, channel, logsTo, setsZone, faultOf } = await startLogged();
		const down = faultOf(channel, { status: 503 });
		await logsTo(channel);
		const zones = ['Asia/Tokyo', 'Asia/Seoul'];
		for (const zone of zones) expect((await setsZone(zone)).state).toBe('shown');
		expect(channel.messages).toEqual([]);
		down.remove();
		await world.turning(LONGEST_WAIT, receives(channel, 'Asia/Seoul'));
		expect(linesIn(channel).map((line) => line.split(' → ')[1])).toEqual([`<#${channel.id}>`, ...zones]);
	});
});

describe.each(LIVES)('a bot that was %s while its log channel took nothing', (_ending, begin) => {
	test.each([
		['Discord was down', { status: 503 }],
		['Discord’s answers were lost', 'reset-after-accepting' as const],
	])(
		'because %s, writes each line once when it starts again, and nobody need ask for it',
		async (_name, answer) => {
			const { world, channel, logsTo, setsZone, faultOf } = await startLogged({ bot: false });
			const first = await begin(world);
			const fault = faultOf(channel, answer);
			const hit = fault.nextHit();
			await logsTo(channel);
			await hit;
			await setsZone('Asia/Tokyo');
			await first.ends();
			fault.remove();

			await begin(world);
			await receives(channel, 'Asia/Tokyo');
			await setsZone('Asia/Seoul');
			await receives(channel, 'Asia/Seoul');
			expect(linesIn(channel).map((line) => line.split(' → ')[1])).toEqual([
				`<#${channel.id}>`,
				'Asia/Tokyo',
				'Asia/Seoul',
			]);
		},
	);
});

describe('/settings timezone', () => {
	test('takes a zone that is found while its city is typed, and shows it', async () => {
		const { moderator, setsZone } = await startLogged();
		const found = await moderator.types('/settings timezone', { zone: 'new york' });
		expect(found).toEqual([{ name: 'America/New York', value: 'America/New_York' }]);
		expect((await setsZone('America/New_York')).text).toContain('UTC → America/New\\_York');
		expect(await settingsSeenBy(moderator)).toContain('Time zone: **America/New_York**');
		expect(await moderator.types('/settings timezone', { zone: '' })).toHaveLength(25);
		expect(await moderator.types('/settings timezone', { zone: 'middle earth' })).toEqual([]);
	});
});

describe('/settings moderators', () => {
	test('names a role whose members may set limits, at once, and until it is cleared', async () => {
		const { guild, moderator, discord } = await startLogged();
		const role = guild.addRole('Fox keepers');
		const keeper = guild.addMember({ name: 'Ren', roles: [role] });
		const tries = async () => (await keeper.runs('/limits set', { daily: 7 })).text;
		expect(await tries()).toMatch(/Only moderators can do this/);
		const named = await moderator.runs('/settings moderators', { role });
		expect(named.text).toContain(`Now: **<@&${role.id}>**`);
		expect(await tries()).toMatch(/7 .*a day/);
		expect(named.pings).toEqual({ everyone: false, roles: [], users: [] });

		const stranger = discord.addGuild({ name: 'Owl Den' }).addMember({ name: 'Sora', roles: [role] });
		expect((await stranger.runs('/limits view')).text).toMatch(/Only moderators can do this/);
		const page = await moderator.runs('/settings moderators');
		await moderator.selects(page, '1:settings:moderators:moderators', []);
		expect(page.text).toContain('Now: no role');
		expect(await tries()).toMatch(/Only moderators can do this/);
	});
});

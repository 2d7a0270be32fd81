import { describe, expect, test } from 'vitest';
import { settingsSeenBy, startModerated } from './moderated.js';

/** A server in which every field is set that the forged ones aim at, so that a change of any would show. */
async function startSet() {
	const scene = await startModerated();
	const { guild, moderator } = scene;
	await moderator.runs('/settings defaults', { model: 'Haruka v2', aspect_ratio: '9:16' });
	await moderator.runs('/settings models', { add: 'Hoshino v2' });
	const channels = await moderator.runs('/settings channels');
	await moderator.selects(channels, 'No channels chosen', guild.defaultChannel);
	await moderator.runs('/settings safety', { spoiler: 'always' });
	await moderator.runs('/settings log', { channel: guild.addChannel({ name: 'log' }) });
	await moderator.runs('/settings moderators', { role: guild.addRole('Fox keepers') });
	await moderator.runs('/settings timezone', { zone: 'Asia/Tokyo' });
	return scene;
}

const UNKNOWN = /no longer does anything/;
const PAGES = /`page`:\*\* it takes one of view, models, channels/;
const GROUPS = /`group`:\*\* it takes one of all, defaults, models/;
const CHOICE = /`choice`:\*\* it takes what is chosen in a select/;

describe('a forged press', () => {
	test.each([
		['that nobody knows', ['nonsense', '1', '1:', '1:nothing:at:all', '2:settings:show:view'], UNKNOWN],
		['of no control', ['1:settings', '1:settings:nothing:view', '1:settings:__proto__:view'], UNKNOWN],
		['of no page', ['1:settings:show', '1:settings:show:cellar', '1:settings:confirm:cellar'], PAGES],
		['on no page', ['1:settings:filter:cellar:off'], PAGES],
		[
			'to nowhere between on and off',
			['1:settings:filter:view:maybe'],
			/`filter`:\*\* it takes one of on, off/,
		],
		['about the bot’s key', ['1:settings:key-fallback:key:maybe'], /`fallback`:\*\* it takes one of on, off/],
		['of no group', ['1:settings:reset', '1:settings:reset:limits'], GROUPS],
		[
			'where a select belongs',
			['model', 'aspect-ratio', 'spoiler', 'models', 'channel-rule', 'channels', 'log', 'moderators'].map(
				(select) => `1:settings:${select}:view`,
			),
			CHOICE,
		],
	])('%s gets a private answer that says what is taken, and changes nothing', async (_name, ids, words) => {
		const { guild, moderator } = await startSet();
		const before = await settingsSeenBy(moderator);
		const view = await moderator.runs('/settings view');
		for (const id of ids) {
			const answer = await moderator.presses(view, id, { forged: true });
			expect(answer.text, id).toMatch(words);
			expect(answer.ephemeral, id).toBe(true);
			expect(answer.message?.id, id).not.toBe(view.message?.id);
		}
		expect(await settingsSeenBy(moderator)).toBe(before);
		expect(guild.defaultChannel.messages).toEqual([]);
	});
});

/** So many ids that look like Discord's. */
const ids = (count: number) =>
	Array.from({ length: count }, (_, index) => String(10n ** 17n + BigInt(index)));

describe('a forged choice', () => {
	test.each([
		['model:view', [['Nobody v9'], [''], []], /`model`:\*\* it takes a name from the list/],
		['aspect-ratio:view', [['7:5'], []], /`aspect_ratio`:\*\* it takes one of none, 1:1, 2:3/],
		['spoiler:view', [['perhaps'], []], /`spoiler`:\*\* it takes one of asker, always, never/],
		['spoiler:cellar', [['never']], PAGES],
		['models:models', [['Nobody v9'], []], /`models`:\*\* it takes .*those in the list/],
		['models:models', [ids(25)], /`models`:\*\* it takes up to 20 models/],
		['channel-rule:channels', [['nowhere'], []], /`channels`:\*\* it takes one of everywhere, only, except/],
		['channels:channels', [['general'], ids(26)], /`channels`:\*\* it takes up to 25 of those/],
		['log:log', [['general'], ids(2)], /`channel`:\*\* it takes up to 1 of those/],
		['moderators:moderators', [['everyone'], ids(2)], /`role`:\*\* it takes up to 1 of those/],
	])('in %s is refused privately, naming what is taken, and changes nothing', async (id, choices, words) => {
		const { moderator } = await startSet();
		const before = await settingsSeenBy(moderator);
		const view = await moderator.runs('/settings view');
		for (const values of choices) {
			const answer = await moderator.selects(view, `1:settings:${id}`, values, { forged: true });
			expect(answer.text, String(values)).toMatch(words);
			expect(answer.ephemeral, String(values)).toBe(true);
			expect(answer.message?.id, String(values)).not.toBe(view.message?.id);
		}
		expect(await settingsSeenBy(moderator)).toBe(before);
	});
});

describe('a forged option', () => {
	test.each([
		['safety', 'filter', ['maybe', true], /`filter`:\*\* it takes one of on, off/],
		['safety', 'spoiler', ['perhaps', 7], /`spoiler`:\*\* it takes one of asker, always, never/],
		['models', 'add', ['Nobody v9', 7], /`model`:\*\* it takes a name from the list/],
		['log', 'channel', ['general', 7], /`channel`:\*\* it takes up to 1 of those/],
		['moderators', 'role', ['everyone', true], /`role`:\*\* it takes up to 1 of those/],
		[
			'language',
			'language',
			['tlh', '__proto__', 7, undefined],
			/`language`:\*\* it takes one of discord, en/,
		],
		[
			'timezone',
			'zone',
			['Middle/Earth', '+09:00', 9, undefined],
			/`zone`:\*\* it takes a name from the list/,
		],
		['reset', 'group', ['limits', undefined], GROUPS],
	])(
		'of /settings %s, %s, is refused privately, naming what is taken',
		async (part, option, values, words) => {
			const { moderator } = await startSet();
			const before = await settingsSeenBy(moderator);
			for (const value of values) {
				const answer = await moderator.runs(`/settings ${part}`, { [option]: value }, { forged: true });
				expect(answer.text, String(value)).toMatch(words);
				expect(answer.ephemeral, String(value)).toBe(true);
			}
			expect(await settingsSeenBy(moderator)).toBe(before);
		},
	);

	test('of a subcommand that there is not does nothing: the settings are shown', async () => {
		const { moderator } = await startSet();
		const before = await settingsSeenBy(moderator);
		const answer = await moderator.runs('/settings everything', { zone: 'UTC' }, { forged: true });
		expect(answer.text).toBe(before);
		expect(answer.ephemeral).toBe(true);
	});
});

test('a form with more words than a server may block is refused, naming the bound', async () => {
	const { moderator } = await startModerated();
	const form = await moderator.presses(await moderator.runs('/settings safety'), 'Blocked words…');
	const many = Array.from({ length: 201 }, (_, index) => `velvet${index}`).join('\n');
	for (const [words, bound] of [
		[many, /at most 200 words/],
		['velvet '.repeat(10), /at most 50 characters/],
		['velvet\n***', /needs a letter or a digit/],
	] as const) {
		const answer = await moderator.submits(form, { words }, { forged: true });
		expect(answer.text).toMatch(bound);
		expect(answer.text).not.toContain('velvet');
		expect(answer.ephemeral).toBe(true);
	}
	expect(await settingsSeenBy(moderator)).toContain('Blocked words: none');
});

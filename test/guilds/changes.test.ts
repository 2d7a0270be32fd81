import { describe, expect, it } from 'vitest';
import { differences } from '../../src/guilds/changes.js';
import type { GuildSettings } from '../../src/guilds/settings.js';
import { ENGLISH, MEMBER, settingsOf } from './asks.js';

const safety = settingsOf().safety;
const key = { id: 'abc', sealed: 'c2VhbGVk', lastFour: 'wx_z' };

describe('what was changed', () => {
	it.each<[Partial<GuildSettings>, Partial<GuildSettings>, what: string, from: string, to: string]>([
		[{}, { defaults: { modelId: '1861558740588989558' } }, 'default model', 'not set', 'Haruka v2'],
		[{ defaults: { aspectRatio: '16:9' } }, {}, 'default aspect ratio', '16:9', 'not set'],
		[{}, { defaults: { mode: 'pro' } }, 'default mode', 'not set', 'pro'],
		[{ defaults: { size: '1k' } }, { defaults: { size: '1.5k' } }, 'default size', '1k', '1.5k'],
		[{}, { defaults: { count: 4 } }, 'default count', 'not set', '4'],
		[
			{},
			{ defaults: { negativePrompt: ' *rain*\nand @everyone ' } },
			'default negative prompt',
			'not set',
			'“\\*rain\\* and \\@everyone”',
		],
		[
			{},
			{ defaults: { style: '{{words}} $t(changes.on) $& $1' } },
			'default style',
			'not set',
			'“{{words}} $t(changes.on) $& $1”',
		],
		[{}, { defaults: { style: 'a'.repeat(150) } }, 'default style', 'not set', `“${'a'.repeat(99)}…”`],
		[{}, { defaults: { enhancePrompt: true } }, 'default enhance prompt', 'not set', 'on'],
		[
			{},
			{
				presets: [
					{
						name: '*night*',
						options: {
							modelId: '42',
							aspectRatio: '9:16',
							mode: 'pro',
							size: '1k',
							count: 4,
							style: 'ink `wash`',
							negativePrompt: ' rain\n',
							seed: 1234567,
							loras: [{ id: '7', weight: 1 }],
							enhancePrompt: true,
						},
						spoiler: true,
					},
				],
			},
			'preset “\\*night\\*”',
			'not set',
			'community model 42 · 9:16 · pro · 1k · 4 pictures · style “ink \\`wash\\`” · not “rain” · 1 LoRA · seed 1234567 · prompt rewritten by PixAI · spoiler',
		],
		[
			{ presets: [{ name: 'night', options: { enhancePrompt: false }, spoiler: false }] },
			{ presets: [{ name: 'ＮＩＧＨＴ', options: { seed: 0 } }] },
			'preset “ＮＩＧＨＴ”',
			'prompt as typed · no spoiler',
			'seed 0',
		],
		[{ presets: [{ name: 'night', options: { seed: 0 } }] }, {}, 'preset “night”', 'seed 0', 'not set'],
		[
			{ presets: [{ name: 'night', options: { loras: [{ id: '7', weight: 1 }] } }] },
			{ presets: [{ name: 'night', options: { loras: [{ id: '8', weight: 1 }] } }] },
			'preset “night”',
			'1 LoRA',
			'changed',
		],
		[{}, { models: ['1861558740588989558', '42'] }, 'models', 'any', 'Haruka v2, community model 42'],
		[{}, { channels: { rule: 'only', ids: ['1', '2'] } }, 'channels', 'everywhere', 'only in <#1>, <#2>'],
		[
			{ channels: { rule: 'only', ids: [] } },
			{ channels: { rule: 'except', ids: Array.from({ length: 12 }, (_, n) => `${n}`) } },
			'channels',
			'nowhere',
			'everywhere but in <#0>, <#1>, <#2>, <#3>, <#4>, <#5>, <#6>, <#7>, <#8>, <#9> and 2 more',
		],
		[{}, { safety: { ...safety, isOn: false } }, 'filter', 'on', 'off'],
		[
			{ safety: { ...safety, blockedWords: ['blood'] } },
			{ safety: { ...safety, blockedWords: ['blood', 'gore'] } },
			'blocked words',
			'1 word',
			'2 words',
		],
		[
			{ safety: { ...safety, blockedWords: ['blood'] } },
			{ safety: { ...safety, blockedWords: ['gore'] } },
			'blocked words',
			'1 word',
			'changed',
		],
		[{}, { safety: { ...safety, spoiler: 'always' } }, 'spoiler', 'the asker’s choice', 'always'],
		[{}, { key }, 'PixAI key', 'not set', '…wx\\_z'],
		[{ key }, { key: { ...key, id: 'another' } }, 'PixAI key', '…wx\\_z', 'changed'],
		[
			{},
			{ mayUseBotsKey: true },
			'use of the bot’s key where the server’s own cannot be read',
			'not allowed',
			'allowed',
		],
		[{ logChannel: '1' }, { logChannel: '2' }, 'log channel', '<#1>', '<#2>'],
		[{ logChannel: '1' }, {}, 'log channel', '<#1>', 'not set'],
		[{}, { moderatorRole: '3' }, 'moderator role', 'not set', '<@&3>'],
		[{}, { language: 'en' }, 'language', 'as Discord says', 'English'],
		[{}, { timezone: 'America/New_York' }, 'time zone', 'UTC', 'America/New\\_York'],
		[{}, { limits: { queue: 5 } }, '`queue`', '50 may wait', '5 may wait'],
		[{ limits: { daily: 20 } }, { limits: { daily: 0 } }, '`daily`', '20 pictures a day', 'no daily limit'],
		[{}, { roleLimits: { '3': { daily: 20 } } }, '`daily` for <@&3>', 'not set', '20 pictures a day'],
		[
			{ roleLimits: { '3': { cooldown: 60 } } },
			{},
			'`cooldown` for <@&3>',
			'60\u00a0s between requests',
			'not set',
		],
		[
			{},
			{ members: { [MEMBER]: { blockedUntil: 1_800_000_000_000 } } },
			`<@${MEMBER}>`,
			'not blocked',
			'blocked until <t:1800000000:f>',
		],
		[
			{},
			{ members: { [MEMBER]: { resetAt: 1_800_000_000_000 } } },
			`use of <@${MEMBER}>`,
			'counted',
			'set back to 0, <t:1800000000:f>',
		],
	])('from %j to %j is said', (before, after, what, from, to) => {
		expect(differences(ENGLISH, settingsOf(before), settingsOf(after))).toEqual([{ what, from, to }]);
	});

	it('is nothing where all is the same, the same key encrypted anew included', () => {
		expect(differences(ENGLISH, settingsOf(), settingsOf())).toEqual([]);
		expect(
			differences(ENGLISH, settingsOf({ key }), settingsOf({ key: { ...key, sealed: 'another text' } })),
		).toEqual([]);
	});

	it.each<[string, Partial<GuildSettings>, Partial<GuildSettings>]>([
		['a limit that is set to its default', {}, { limits: { queue: 50, daily: 0 } }],
		['a limit that is put back from there', { limits: { concurrent: 10 } }, {}],
		['channels for which there is no rule', {}, { channels: { rule: 'everywhere', ids: ['1'] } }],
		['no channel that is excepted', {}, { channels: { rule: 'except', ids: [] } }],
		['a language that this Easel does not speak', {}, { language: 'tlh' }],
		[
			'other channels for which there is no rule',
			{ channels: { rule: 'everywhere', ids: ['1'] } },
			{ channels: { rule: 'everywhere', ids: ['2'] } },
		],
	])('is nothing where it has no effect: %s', (_what, before, after) => {
		expect(differences(ENGLISH, settingsOf(before), settingsOf(after))).toEqual([]);
		expect(differences(ENGLISH, settingsOf(after), settingsOf(before))).toEqual([]);
	});

	it('is a limit of a role, although it has what everybody has: the base may change', () => {
		expect(differences(ENGLISH, settingsOf(), settingsOf({ roleLimits: { '3': { daily: 0 } } }))).toEqual([
			{ what: '`daily` for <@&3>', from: 'not set', to: 'no daily limit' },
		]);
	});

	it('is each thing by itself', () => {
		const after = settingsOf({
			limits: { concurrent: 2, daily: 5 },
			roleLimits: { '3': { daily: 1 }, '4': { per_user: 2 } },
			members: { '7': { resetAt: 1, blockedUntil: 2 } },
		});
		expect(differences(ENGLISH, settingsOf(), after).map(({ what }) => what)).toEqual([
			'`concurrent`',
			'`daily`',
			'`daily` for <@&3>',
			'`per_user` for <@&4>',
			'<@7>',
			'use of <@7>',
		]);
	});

	it('says nothing of what only Easel writes down', () => {
		const line = { id: 'a-0', at: 1, by: MEMBER, channel: '4', what: 'a', from: 'b', to: 'c' };
		const after = settingsOf({ unsaid: [line], unreadableSince: 5, leftAt: 6 });
		expect(differences(ENGLISH, settingsOf(), after)).toEqual([]);
	});
});

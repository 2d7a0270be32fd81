import { describe, expect, it } from 'vitest';
import type { GuildUse } from '../../src/guilds/ledger.js';
import {
	type Ask,
	judge,
	judgeShowing,
	obstacles,
	type Refusal,
	Refused,
	withSafety,
} from '../../src/guilds/policy/index.js';
import { askOf, CHANNEL, MEMBER, NOW, settingsOf } from './asks.js';

const MINUTE = 60_000;
const key = { id: 'abc', sealed: 'c2VhbGVk', lastFour: 'wxyz' };
const HARUKA = '1861558740588989558';
const blocked = { [MEMBER]: { blockedUntil: NOW + 5 * MINUTE } };
/** Noon in UTC: the day has twelve hours left. */
const midnight = NOW + 12 * 60 * MINUTE;
const seconds = (at: number) => at / 1000;

describe('a request that nothing stands against', () => {
	it('is let through', () => {
		expect(refusalOf(askOf())).toBeUndefined();
		expect(obstacles(askOf())).toEqual([]);
	});
});

describe('a blocked member', () => {
	const settings = settingsOf({ members: blocked });

	it('is refused until the block is over, and told when that is', () => {
		const until = seconds(NOW + 5 * MINUTE);
		expect(refusalOf(askOf({ settings }))).toEqual({
			check: 'blocked',
			words: `⛔ **A moderator has paused your requests here.** You can ask again <t:${until}:R> (<t:${until}:f>).`,
			opensAt: NOW + 5 * MINUTE,
		});
		expect(refusalOf(askOf({ settings, now: NOW + 5 * MINUTE }))).toBeUndefined();
	});

	it('is somebody else than those who manage the server', () => {
		expect(refusalOf(askOf({ settings, person: { isManager: true } }))).toBeUndefined();
		expect(refusalOf(askOf({ settings, person: { id: '7' } }))).toBeUndefined();
	});
});

describe('a channel', () => {
	const ids = Array.from({ length: 7 }, (_, n) => `40000000000000010${n}`);

	it('that is not among the only ones is refused, with up to five that are', () => {
		const few = settingsOf({ channels: { rule: 'only', ids: ids.slice(0, 2) } });
		expect(refusalOf(askOf({ settings: few }))).toEqual({
			check: 'channel',
			words: `📍 **You cannot use \`/imagine\` in this channel.** Go to <#${ids[0]}>, <#${ids[1]}>.`,
		});
		const many = settingsOf({ channels: { rule: 'only', ids } });
		const words = refusalOf(askOf({ settings: many }))?.words;
		expect(words).toContain(`<#${ids[4]}>, and 2 more.`);
		expect(words).not.toContain(ids[5]);
		expect(refusalOf(askOf({ settings: few, channelId: ids[1] ?? '' }))).toBeUndefined();
	});

	it('that is excepted is refused, and the others are not', () => {
		const settings = settingsOf({ channels: { rule: 'except', ids: [CHANNEL] } });
		expect(refusalOf(askOf({ settings }))).toEqual({
			check: 'channel',
			words: '📍 **You cannot use `/imagine` in this channel.** It works in most other channels.',
		});
		expect(refusalOf(askOf({ settings, channelId: ids[0] ?? '' }))).toBeUndefined();
	});

	it('is refused wherever it is when there is none, and it is said whose move it is', () => {
		const settings = settingsOf({ channels: { rule: 'only', ids: [] } });
		expect(refusalOf(askOf({ settings }))?.words).toContain('ask somebody who manages it');
	});
});

describe('a model', () => {
	it('that the server does not use is refused, with the names of those that it does', () => {
		const settings = settingsOf({ models: [HARUKA, '42'] });
		expect(refusalOf(askOf({ settings, options: { model: 'Hoshino v2' } }))).toEqual({
			check: 'model',
			words:
				'🖌️ **This server does not use Hoshino v2.** Choose another `model`: Tsubaki.2, Haruka v2, community model 42.',
		});
		expect(refusalOf(askOf({ settings, options: { model: '42' } }))).toBeUndefined();
	});

	it('is always allowed when it is the default', () => {
		expect(refusalOf(askOf({ settings: settingsOf({ models: [HARUKA] }) }))).toBeUndefined();
		const settings = settingsOf({ models: [HARUKA], defaults: { modelId: '42' } });
		expect(refusalOf(askOf({ settings, options: { model: '42' } }))).toBeUndefined();
		expect(refusalOf(askOf({ settings }))?.words).toContain('community model 42, Haruka v2.');
	});

	it('is named with nine others at most', () => {
		const settings = settingsOf({ models: Array.from({ length: 12 }, (_, n) => `${n}`) });
		const words = refusalOf(askOf({ settings, options: { model: '99' } }))?.words;
		expect(words).toContain('community model 8, and 3 more: see `/models`.');
	});
});

describe('blocked words', () => {
	const settings = settingsOf({
		safety: { isOn: true, blockedWords: ['blood', 'two words'], spoiler: 'asker' },
	});
	const serversNo = {
		check: 'words',
		words: '⛔ **This server does not allow some of these words.** Change the prompt and try again.',
	};
	const everywheresNo = { check: 'words', words: '⛔ **I cannot draw this.** Try a different prompt.' };

	it('of the server are refused in the prompt and in the style, without being repeated', () => {
		expect(refusalOf(askOf({ settings, options: { prompt: 'ＢＬＯＯＤ' } }))).toEqual(serversNo);
		expect(refusalOf(askOf({ settings, options: { style: 'two words' } }))).toEqual(serversNo);
	});

	it('of the server may be what a picture is to do without', () => {
		expect(refusalOf(askOf({ settings, options: { negativePrompt: 'blood, loli' } }))).toBeUndefined();
	});

	it('of the server are taken in age-restricted channels, and where safety is off', () => {
		const off = settingsOf({ safety: { ...settings.safety, isOn: false } });
		expect(refusalOf(askOf({ settings: off, options: { prompt: 'blood' } }))).toBeUndefined();
		expect(
			refusalOf(askOf({ settings, isAgeRestricted: true, options: { prompt: 'blood' } })),
		).toBeUndefined();
	});

	it('that are built in are refused everywhere, to everybody, whatever is set', () => {
		const off = settingsOf({ safety: { ...settings.safety, isOn: false } });
		for (const options of [{ prompt: 'ＬＯＬＩ' }, { style: 'loli' }]) {
			expect(refusalOf(askOf({ settings: off, options }))).toEqual(everywheresNo);
			expect(refusalOf(askOf({ settings: off, isAgeRestricted: true, options }))).toEqual(everywheresNo);
			expect(refusalOf(askOf({ person: { isManager: true }, options }))).toEqual(everywheresNo);
			expect(refusalOf(withoutServer(askOf({ options })))).toEqual(everywheresNo);
		}
	});
});

describe('the server’s own key', () => {
	const unreadable = { canReadKey: () => false };

	it('that cannot be read refuses, where the bot’s may not be used', () => {
		expect(refusalOf(askOf({ settings: settingsOf({ key }), ...unreadable }))).toEqual({
			check: 'key',
			words:
				'🔑 **I can no longer read this server’s own PixAI key.** Somebody who manages the server must paste it again: `/settings key`.',
		});
	});

	it('refuses nothing where it can be read, where the bot’s may be used, and where there is none', () => {
		expect(refusalOf(askOf({ settings: settingsOf({ key }) }))).toBeUndefined();
		expect(
			refusalOf(askOf({ settings: settingsOf({ key, mayUseBotsKey: true }), ...unreadable })),
		).toBeUndefined();
		expect(refusalOf(askOf(unreadable))).toBeUndefined();
	});
});

describe('per_user', () => {
	const soon = seconds(NOW + 40_000);

	it('refuses the next one, and says about when one ends', () => {
		expect(refusalOf(askOf({ use: used({ atOnce: 5 }) }))).toEqual({
			check: 'per_user',
			words: `🚦 **You already have 5 requests under way.** This server allows you 5 at once. The next one should end <t:${soon}:R>; \`/queue\` shows yours.`,
			opensAt: NOW + 40_000,
		});
		const settings = settingsOf({ limits: { per_user: 1 } });
		expect(refusalOf(askOf({ settings, use: used({ atOnce: 1 }) }))?.words).toContain(
			'You already have a request under way.** This server allows you one at a time.',
		);
		// The limit may have been lowered since.
		expect(refusalOf(askOf({ settings, use: used({ atOnce: 3 }) }))?.words).toContain(
			'This server allows you one at a time.',
		);
	});

	it('lets through what has room, and whoever has a role with more', () => {
		expect(refusalOf(askOf({ use: used({ atOnce: 4 }) }))).toBeUndefined();
		const settings = settingsOf({ limits: { per_user: 1 }, roleLimits: { '7': { per_user: 2 } } });
		expect(
			refusalOf(askOf({ settings, use: used({ atOnce: 1 }), person: { roles: ['7'] } })),
		).toBeUndefined();
	});
});

describe('cooldown', () => {
	const settings = settingsOf({ limits: { cooldown: 90 } });

	it('refuses until it is over, and says when that is', () => {
		const opensAt = NOW + 60_000;
		expect(refusalOf(askOf({ settings, use: used({ lastAt: NOW - 30_000 }) }))).toEqual({
			check: 'cooldown',
			words: `⏱️ **Wait a little: this server has a pause of 90\u00a0s between your requests.** You can ask again <t:${seconds(opensAt)}:R>.`,
			opensAt,
		});
		expect(refusalOf(askOf({ settings, use: used({ lastAt: NOW - 90_000 }) }))).toBeUndefined();
		expect(refusalOf(askOf({ settings }))).toBeUndefined();
	});

	it('starts anew when a moderator resets a member’s use', () => {
		const reset = { ...settings, members: { [MEMBER]: { resetAt: NOW - 10_000 } } };
		expect(refusalOf(askOf({ settings: reset, use: used({ lastAt: NOW - 30_000 }) }))).toBeUndefined();
		expect(refusalOf(askOf({ settings: reset, use: used({ lastAt: NOW - 5_000 }) }))?.check).toBe('cooldown');
	});
});

describe('daily', () => {
	const settings = settingsOf({ limits: { daily: 20 } });
	const newDay = `he new day begins <t:${seconds(midnight)}:R>.`;

	it('refuses when nothing is left for today', () => {
		expect(refusalOf(askOf({ settings, use: used({ images: 20 }) }))).toEqual({
			check: 'daily',
			words: `📅 **You have used your 20 pictures of today.** T${newDay}`,
			opensAt: midnight,
		});
		expect(refusalOf(askOf({ settings, use: used({ images: 19 }) }))).toBeUndefined();
	});

	it('refuses four where fewer are left, and says how many', () => {
		expect(refusalOf(askOf({ settings, use: used({ images: 18 }), options: { count: 4 } }))).toEqual({
			check: 'daily',
			words: `📅 **You have 2 of your 20 pictures of today left, and this was for 4.** Use \`count: 1\`, or wait: t${newDay}`,
			opensAt: midnight,
		});
		expect(refusalOf(askOf({ settings, use: used({ images: 16 }), options: { count: 4 } }))).toBeUndefined();
	});

	it('does not tell anybody to wait for a day that would not help', () => {
		const few = settingsOf({ limits: { daily: 3 } });
		const words = '📅 **You have 3 pictures a day here, and this was for 4.** Use `count: 1`';
		expect(refusalOf(askOf({ settings: few, options: { count: 4 } }))).toEqual({
			check: 'daily',
			words: `${words}.`,
		});
		expect(refusalOf(askOf({ settings: few, use: used({ images: 3 }), options: { count: 4 } }))).toEqual({
			check: 'daily',
			words: `${words} when t${newDay}`,
		});
	});

	it('counts from midnight in the server’s time zone, or from a later reset', () => {
		const since: number[] = [];
		const use = { ...used({}), images: (at: number) => since.push(at) };
		judge(askOf({ settings: { ...settings, timezone: 'Asia/Tokyo' }, use }));
		const members = { [MEMBER]: { resetAt: NOW - 1 } };
		judge(askOf({ settings: { ...settings, members }, use }));
		expect(since).toEqual([Date.parse('2026-05-02T15:00Z'), NOW - 1]);
	});
});

describe('server_daily', () => {
	const settings = settingsOf({ limits: { server_daily: 500 } });

	it('refuses everybody when nothing is left for today, those who manage the server too', () => {
		for (const isManager of [false, true]) {
			expect(refusalOf(askOf({ settings, use: used({ images: 500 }), person: { isManager } }))).toEqual({
				check: 'server_daily',
				words: `📅 **This server has used its 500 pictures of today.** The new day begins <t:${seconds(midnight)}:R>.`,
				opensAt: midnight,
			});
		}
	});

	it('is not moved by the reset of a member’s use', () => {
		const members = { [MEMBER]: { resetAt: NOW - 1 } };
		const since: number[] = [];
		const use = { ...used({}), images: (at: number) => since.push(at) };
		judge(askOf({ settings: { ...settings, members }, use }));
		expect(since).toEqual([Date.parse('2026-05-03T00:00Z')]);
	});
});

describe('server_credits', () => {
	const settings = settingsOf({ limits: { server_credits: 2_000 } });
	const newDay = `the new day begins <t:${seconds(midnight)}:R>.`;

	it('refuses everybody when nothing is left for today, those who manage the server too', () => {
		for (const isManager of [false, true]) {
			expect(refusalOf(askOf({ settings, use: used({ credits: 2_000 }), person: { isManager } }))).toEqual({
				check: 'server_credits',
				words: `📅 **This server has used its credits of today: 2,000.** T${newDay.slice(1)}`,
				opensAt: midnight,
			});
		}
	});

	it('refuses what costs more than is left, names what may cost less, and lets that through', () => {
		const use = used({ credits: 1_200 });
		expect(refusalOf(askOf({ settings, use, options: { count: 4 } }))).toEqual({
			check: 'server_credits',
			words: `📅 **This takes about 1,600 credits, and this server has 800 of 2,000 left today.** A cheaper mode or model, or \`count: 1\`, may do; or wait: ${newDay}`,
			opensAt: midnight,
		});
		for (const options of [{}, { mode: 'lite' }, { model: HARUKA, count: 4 }])
			expect(refusalOf(askOf({ settings, use, options })), JSON.stringify(options)).toBeUndefined();
	});

	it('advises nobody to wait for what costs more than a whole day has', () => {
		const options = { mode: 'ultra', count: 4 };
		const tooMuch = refusalOf(askOf({ settings, use: used({}), options }));
		expect(tooMuch).toEqual({
			check: 'server_credits',
			words:
				'📅 **This takes about 3,500 credits, and this server has 2,000 a day.** A cheaper mode or model, or `count: 1`, may do.',
		});
		const later = refusalOf(askOf({ settings, use: used({ credits: 2_100 }), options }));
		expect(later?.words).toContain(`may do when ${newDay}`);
		expect(later?.opensAt).toBeUndefined();
	});

	it('counts from when the day began in the server’s time zone, whatever is reset of a member’s use', () => {
		const since: number[] = [];
		const use = { ...used({}), credits: (at: number) => since.push(at) };
		const members = { [MEMBER]: { resetAt: NOW - 1 } };
		judge(askOf({ settings: { ...settings, members, timezone: 'Asia/Tokyo' }, use }));
		expect(since).toEqual([Date.parse('2026-05-02T15:00Z')]);
	});
});

describe('who is limited', () => {
	const settings = settingsOf({ limits: { per_user: 1, cooldown: 60, daily: 1 } });
	const use = used({ atOnce: 1, lastAt: NOW, images: 1 });

	it('is a member, by each limit in turn', () => {
		expect(obstacles(askOf({ settings, use })).map(({ check }) => check)).toEqual([
			'per_user',
			'cooldown',
			'daily',
		]);
		expect(refusalOf(askOf({ settings, use }))?.check).toBe('per_user');
	});

	it('is nobody who manages the server, by those for each person', () => {
		expect(refusalOf(askOf({ settings, use, person: { isManager: true } }))).toBeUndefined();
	});

	it('is nobody where there is no server', () => {
		expect(refusalOf(withoutServer(askOf({ use: used({ atOnce: 50 }) })))).toBeUndefined();
		expect(obstacles(withoutServer(askOf({ settings, use })))).toEqual([]);
	});
});

describe('what would stop a member', () => {
	it('is all that is about them, and nothing about what they ask for or where', () => {
		const settings = settingsOf({
			members: blocked,
			limits: { cooldown: 60, daily: 1, server_daily: 1, server_credits: 1 },
			channels: { rule: 'only', ids: [] },
			models: [HARUKA],
			key,
		});
		const ask = askOf({
			settings,
			use: used({ atOnce: 5, lastAt: NOW, images: 1 }),
			options: { prompt: 'loli', model: '42' },
			canReadKey: () => false,
		});
		expect(obstacles(ask).map(({ check }) => check)).toEqual([
			'blocked',
			'per_user',
			'cooldown',
			'daily',
			'server_daily',
			'server_credits',
		]);
	});
});

describe('the order of the checks', () => {
	it('is the one in which a person can do something about them', () => {
		const stops: [string, Parameters<typeof askOf>[0]][] = [
			['blocked', { settings: settingsOf({ ...everythingSet(), members: blocked }) }],
			['channel', {}],
			['model', { channelId: '1' }],
			['words', { channelId: '1', options: { prompt: 'blood' } }],
			['key', { channelId: '1', options: {} }],
			['per_user', { channelId: '1', options: {}, canReadKey: () => true }],
		];
		for (const [check, ask] of stops) {
			const usual = {
				settings: settingsOf(everythingSet()),
				use: used({ atOnce: 5 }),
				options: { prompt: 'blood', model: '42' },
				canReadKey: () => false,
			};
			expect(refusalOf(askOf({ ...usual, ...ask }))?.check).toBe(check);
		}
	});

	function everythingSet() {
		return {
			channels: { rule: 'only', ids: ['1'] },
			models: [],
			safety: { isOn: true, blockedWords: ['blood'], spoiler: 'asker' },
			key,
		} as const;
	}
});

describe('a request where everybody may see the picture', () => {
	it('has PixAI told to avoid nudity, unless the server has turned safety off', () => {
		const { request } = askOf();
		const off = settingsOf({ safety: { isOn: false, blockedWords: [], spoiler: 'asker' } });
		expect(withSafety(request, askOf())).toEqual({ ...request, avoidsNudity: true });
		expect(withSafety(request, askOf({ isAgeRestricted: true }))).toEqual(request);
		expect(withSafety(request, askOf({ settings: off }))).toEqual(request);
	});

	it('that was made before where everybody may look is made anew as it is asked for now', () => {
		const { request } = askOf();
		const before = { ...request, avoidsNudity: true } as const;
		expect(withSafety(before, askOf({ isAgeRestricted: true }))).toEqual(request);
		expect(withSafety(before, askOf())).toEqual(before);
	});
});

describe('a picture that was drawn before', () => {
	const { request } = askOf();
	const safely = { request: { ...request, avoidsNudity: true } as const };
	const off = settingsOf({ safety: { isOn: false, blockedWords: ['fox'], spoiler: 'asker' } });
	const words = settingsOf({ safety: { isOn: true, blockedWords: ['fox'], spoiler: 'asker' } });
	const channels = { rule: 'except', ids: [CHANNEL] } as const;

	it.each<[string, Partial<Ask>, string | undefined]>([
		['that was drawn for everybody', safely, undefined],
		['that was not, where everybody may look', {}, 'safety'],
		['that was not, in a channel for adults', { isAgeRestricted: true }, undefined],
		['that was not, where the server has turned safety off', { settings: off }, undefined],
		['by whoever is blocked', { ...safely, settings: settingsOf({ members: blocked }) }, 'blocked'],
		['where nothing may be asked for', { ...safely, settings: settingsOf({ channels }) }, 'channel'],
		['of words that are blocked by now', { ...safely, settings: words }, 'words'],
	])('is judged once more: %s', (_, ask, check) => {
		expect(refusalOf(askOf(ask), judgeShowing)?.check).toBe(check);
	});

	it('costs nothing: no limit refuses it, no model and no key', () => {
		const settings = settingsOf({
			limits: { daily: 1, server_daily: 1, server_credits: 1, per_user: 1, cooldown: 60 },
			models: [HARUKA],
			defaults: { modelId: HARUKA },
			key,
		});
		const ask = askOf({
			...safely,
			settings,
			use: used({ atOnce: 9, lastAt: NOW, images: 9 }),
			canReadKey: () => false,
		});
		expect(refusalOf(ask)).toBeDefined();
		expect(refusalOf(ask, judgeShowing)).toBeUndefined();
	});
});

function refusalOf(ask: Ask, asks = judge): Refusal | undefined {
	try {
		asks(ask);
		return undefined;
	} catch (error) {
		if (error instanceof Refused) return error.refusal;
		throw error;
	}
}

function withoutServer({ guildId: _, ...ask }: Ask): Ask {
	return ask;
}

/** What somebody has used, whoever it is; `lastAt` is told to those only who look back that far. */
function used({
	atOnce = 0,
	lastAt,
	images = 0,
	credits = 0,
}: {
	atOnce?: number;
	lastAt?: number;
	images?: number;
	credits?: number;
}) {
	return {
		atOnce: () => atOnce,
		lastAt: (_userId, since) => (lastAt !== undefined && lastAt >= since ? lastAt : undefined),
		images: () => images,
		credits: () => credits,
	} satisfies GuildUse;
}

import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/guilds/limits/index.js';
import {
	DEFAULT_SETTINGS,
	faultIn,
	type GuildSettings,
	readableIn,
	readSettings,
	recordOf,
} from '../../src/guilds/settings.js';

/** Everything that can be set. */
const everything: GuildSettings = {
	defaults: {
		modelId: '1861558740588989558',
		aspectRatio: '16:9',
		mode: 'pro',
		size: '1.5k',
		count: 4,
		negativePrompt: 'rain',
		style: 'chibi',
		enhancePrompt: true,
	},
	presets: [
		{ name: 'night', options: { mode: 'pro', seed: 7, loras: [{ id: '42', weight: 0.5 }] }, spoiler: false },
	],
	models: ['1861558740588989558', '42'],
	channels: { rule: 'only', ids: ['400000000000000001'] },
	safety: { isOn: false, blockedWords: ['血', 'two words'], spoiler: 'always' },
	key: { id: 'abc', sealed: 'c2VhbGVk', lastFour: 'wxyz' },
	mayUseBotsKey: true,
	logChannel: '400000000000000002',
	moderatorRole: '500000000000000001',
	language: 'pt-BR',
	timezone: 'Europe/Berlin',
	limits: {
		concurrent: 3,
		queue: 0,
		per_user: 2,
		cooldown: 86_400,
		daily: 20,
		server_daily: 500,
		server_credits: 9_000,
	},
	roleLimits: { '500000000000000002': { per_user: 10, cooldown: 0, daily: 0 } },
	members: { '200000000000000001': { resetAt: 1, blockedUntil: 2 }, '200000000000000002': {} },
	unsaid: [
		{
			id: 'a-0',
			at: 3,
			by: '200000000000000001',
			channel: '400000000000000002',
			what: '`daily`',
			from: 'unlimited',
			to: '20 a day',
		},
		{ id: 'low-a-b', at: 4, channel: '400000000000000002', notice: 'The credits are running low.' },
	],
	creditsTold: { day: 3, limit: 9_000, what: 'low' },
	unreadableSince: 4,
	leftAt: 5,
};

describe('the record of a server', () => {
	it('is read as it was written', () => {
		expect(readSettings(JSON.parse(JSON.stringify(recordOf(everything))))).toEqual(everything);
		expect(readSettings(recordOf(DEFAULT_SETTINGS))).toEqual(DEFAULT_SETTINGS);
	});

	it('that knows less gets the rest', () => {
		expect(readSettings({ version: 1, settings: {} })).toEqual(DEFAULT_SETTINGS);
		for (const [name, value] of Object.entries(everything)) {
			const read = readSettings({ version: 1, settings: { [name]: value } });
			expect(read).toEqual({ ...DEFAULT_SETTINGS, [name]: value });
		}
		expect(readSettings({ version: 1, settings: { safety: { spoiler: 'never' } } })).toMatchObject({
			safety: { isOn: true, blockedWords: [], spoiler: 'never' },
		});
	});

	it('without anything set has safety on, everything open, and the day in UTC', () => {
		expect(DEFAULT_SETTINGS).toEqual({
			defaults: {},
			presets: [],
			models: 'any',
			channels: { rule: 'everywhere', ids: [] },
			safety: { isOn: true, blockedWords: [], spoiler: 'asker' },
			mayUseBotsKey: false,
			timezone: 'UTC',
			limits: {},
			roleLimits: {},
			members: {},
			unsaid: [],
		});
	});

	it('of the first version, which knew no presets, is read as it is', () => {
		const { presets, ...known } = everything;
		expect(readSettings({ version: 1, settings: known })).toEqual({ ...everything, presets: [] });
		expect(recordOf({ ...everything, presets }).version).toBe(3);
	});

	it('of the second version, which would lose a limit of credits, is read as it is', () => {
		expect(readSettings({ version: 2, settings: everything })).toEqual(everything);
	});

	it('of a newer version is known for what it is', () => {
		expect(readSettings({ version: 4, settings: { limits: 'in a new way' } })).toBe('newer');
	});

	it.each(LIMITS)('has $name kept to its bounds', ({ name, min, max }) => {
		const read = (value: unknown) => readSettings({ version: 1, settings: { limits: { [name]: value } } });
		expect(read(max + 1)).toMatchObject({ limits: { [name]: max } });
		expect(read(min - 1)).toMatchObject({ limits: { [name]: min } });
		expect(read(min + 0.5)).toBe('garbage');
		expect(read('5')).toBe('garbage');
	});

	it('loses a limit that nobody knows any more', () => {
		expect(readSettings({ version: 1, settings: { limits: { weekly: 5 } } })).toMatchObject({ limits: {} });
		expect(
			readSettings({ version: 1, settings: { roleLimits: { '1': { queue: 5, daily: 1 } } } }),
		).toMatchObject({
			roleLimits: { '1': { daily: 1 } },
		});
	});

	it.each<unknown>([
		undefined,
		null,
		'a fox',
		{},
		{ version: 0, settings: {} },
		{ version: '1', settings: {} },
		{ version: 1 },
		...[
			{ defaults: { modelId: 'Tsubaki.2' } },
			{ defaults: { count: 2 } },
			{ defaults: { negativePrompt: 'a'.repeat(2_001) } },
			{ defaults: { style: 'a'.repeat(201) } },
			{ models: Array.from({ length: 25 }, (_, n) => `${n}`) },
			{ channels: { rule: 'only', ids: Array.from({ length: 26 }, (_, n) => `${n}`) } },
			{ safety: { blockedWords: Array.from({ length: 101 }, (_, n) => `${n}`.padStart(39, 'w')) } },
			{ models: 'none' },
			{ presets: { night: { mode: 'pro' } } },
			{ presets: ['night', 'Night'].map((name) => ({ name, options: {} })) },
			{ presets: [{ name: 'night', options: { seed: -1 } }] },
			{ channels: { rule: 'nowhere', ids: [] } },
			{ channels: { rule: 'only', ids: ['general'] } },
			{ safety: { blockedWords: ['a'.repeat(51)] } },
			{ safety: { blockedWords: Array.from({ length: 201 }, (_, n) => `word ${n}`) } },
			{ key: { id: 'abc', sealed: 'c2VhbGVk' } },
			{ language: '' },
			{ language: 'a fox' },
			{ timezone: 'Mars/Olympus' },
			{ roleLimits: { everyone: { daily: 1 } } },
			{ members: { aki: {} } },
			{ leftAt: 'yesterday' },
		].map((settings) => ({ version: 1, settings })),
	])('is garbage when it is %j', (value) => {
		expect(readSettings(value)).toBe('garbage');
	});
});

describe('what can be read of a record', () => {
	const record = recordOf(everything);

	it.each([1, 2, 3, 4])('is all of it where nothing is damaged, whatever its version: %i', (version) => {
		expect(readableIn({ ...record, version })).toEqual(everything);
	});

	it.each(Object.keys(everything))('is all but %s where that is damaged, which has its default', (name) => {
		const { [name as keyof GuildSettings]: _, ...rest } = everything;
		const usual = DEFAULT_SETTINGS[name as keyof GuildSettings];
		const damaged = { version: 4, settings: { ...everything, [name]: { in: 'a new way' } } };
		// A list of things that nobody knows any more is empty; what is optional is not there.
		expect(readableIn(damaged)).toEqual({ ...rest, ...(usual !== undefined && { [name]: usual }) });
	});

	it('is nothing of what this version does not know', () => {
		expect(readableIn({ version: 4, settings: { weather: 'rain' } })).toEqual(DEFAULT_SETTINGS);
	});

	it.each([undefined, null, 'a fox', 7, [], {}, { version: 4 }, { settings: 'lost' }, { settings: ['a'] }])(
		'is the defaults where there is nothing to be read: %j',
		(value) => {
			expect(readableIn(value)).toEqual(DEFAULT_SETTINGS);
		},
	);
});

describe('the fault in a record', () => {
	it.each([
		[{ version: 1, settings: { limits: { queue: 501 } } }, 'settings.limits.queue'],
		[{ version: 1, settings: { limits: { queue: 'many' } } }, 'settings.limits.queue'],
		[{ version: 1, settings: { limits: { weekly: 1 } } }, 'settings.limits.weekly'],
		[{ version: 1, settings: { channel: {} } }, 'settings.channel'],
		[{ version: 1, settings: { channels: { rule: 'only', ids: ['1', 'x'] } } }, 'settings.channels.ids.1'],
		[{ version: 1, settings: { timezone: 'Mars/Olympus' } }, 'settings.timezone'],
		[{ version: 1 }, 'settings'],
		[{ settings: {} }, 'version'],
		['a fox', 'version'],
	])('%j is named: %s', (value, path) => {
		expect(faultIn(value)).toBe(path);
	});

	it('is none where all is in order', () => {
		expect(faultIn(recordOf(everything))).toBeUndefined();
		expect(faultIn({ version: 1, settings: {} })).toBeUndefined();
	});
});

import { join } from 'node:path';
import type { Keyv } from 'keyv';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { GuildBook, NotRead, SettingsNewer, SettingsNotWritten } from '../../src/guilds/book.js';
import { DEFAULT_SETTINGS, type GuildSettings, readSettings } from '../../src/guilds/settings.js';
import { openStore, type Store } from '../../src/storage/store.js';
import { type Words, wordsFor } from '../../src/words/index.js';
import { SkippingClock } from '../ops/skipping-clock.js';
import { writtenLog } from '../ops/written-log.js';
import { newFolder } from '../storage/folders.js';
import { ENGLISH, GUILD, MEMBER } from './asks.js';

const DAY = 24 * 60 * 60_000;
const MODERATOR = '200000000000000009';
const byModerator = { id: MODERATOR, locale: 'en-US', guildLocale: 'en-US' };
/** What somebody had set, of which the limits are written in a way that nobody knows here. */
const partly = {
	limits: { queue: 'a few' },
	safety: { isOn: true, blockedWords: ['blood'], spoiler: 'always' },
	key: { id: 'abc', sealed: 'c2VhbGVk', lastFour: 'wxyz' },
	channels: { rule: 'only', ids: ['400000000000000001'] },
	members: { [MEMBER]: { blockedUntil: Date.UTC(2030, 0) } },
};
/** That, without the limits. */
const readable = { ...DEFAULT_SETTINGS, ...partly, limits: {} };
const withQueue = (queue: number) => (settings: GuildSettings) => ({
	...settings,
	limits: { ...settings.limits, queue },
});

describe('what a server has set', () => {
	it('is the defaults where nothing is on record, and nothing is written for that', async () => {
		const { book, records } = await opened();
		expect(await book.load(GUILD)).toEqual(DEFAULT_SETTINGS);
		expect(await entries(records)).toEqual([]);
	});

	it('is known once it was loaded, and is read only once, however many ask at once', async () => {
		const { book, records, changes } = await opened();
		const reading = vi.spyOn(records, 'get');
		expect(book.known(GUILD)).toBeUndefined();
		await Promise.all([book.load(GUILD), book.load(GUILD), book.change(GUILD, withQueue(7))]);
		await book.load(GUILD);
		expect(reading).toHaveBeenCalledTimes(1);
		expect(book.known(GUILD)?.limits).toEqual({ queue: 7 });
		expect(changes.map(({ limits }) => limits)).toEqual([{}, { queue: 7 }]);
	});

	it('is still there after a restart', async () => {
		const { book, restart } = await opened();
		await book.change(GUILD, withQueue(7));
		await book.change(GUILD, (settings) => ({ ...settings, timezone: 'Asia/Tokyo' }));
		const next = await restart();
		expect(await next.book.load(GUILD)).toEqual({
			...DEFAULT_SETTINGS,
			limits: { queue: 7 },
			timezone: 'Asia/Tokyo',
		});
	});

	it('is read anew the next time when the store has failed', async () => {
		const { book, records } = await opened();
		await book.change('7', withQueue(7));
		const reading = vi.spyOn(records, 'get').mockRejectedValue(new Error('the disk is gone'));
		await expect(book.load(GUILD)).rejects.toThrow(NotRead);
		await expect(book.change(GUILD, withQueue(5))).rejects.toThrow(NotRead);
		expect(await book.load('7')).toMatchObject({ limits: { queue: 7 } });
		reading.mockRestore();
		expect(await book.load(GUILD)).toEqual(DEFAULT_SETTINGS);
	});
});

describe('a change', () => {
	it('is on the disk before it holds, and is told then', async () => {
		const { book, records, changes } = await opened();
		await book.load(GUILD);
		const set = records.set.bind(records);
		let heldMeanwhile: unknown;
		records.set = (async (id: string, value: unknown) => {
			const written = await set(id, value);
			heldMeanwhile = [book.known(GUILD)?.limits, changes.length];
			return written;
		}) as typeof records.set;
		expect(await book.change(GUILD, withQueue(7))).toMatchObject({ limits: { queue: 7 } });
		expect(heldMeanwhile).toEqual([{}, 1]);
		expect(book.known(GUILD)?.limits).toEqual({ queue: 7 });
		expect(changes.at(-1)).toBe(book.known(GUILD));
		expect(readSettings(await records.get(GUILD))).toEqual(book.known(GUILD));
	});

	it('that cannot be written changes nothing, and the next one can', async () => {
		const { book, records, changes } = await opened();
		await book.change(GUILD, withQueue(7));
		const set = records.set;
		records.set = () => Promise.reject(new Error('no space left'));
		await expect(book.change(GUILD, withQueue(5))).rejects.toThrow(SettingsNotWritten);
		expect(book.known(GUILD)?.limits).toEqual({ queue: 7 });
		expect(changes).toHaveLength(2);
		records.set = set;
		expect(await book.change(GUILD, withQueue(5))).toMatchObject({ limits: { queue: 5 } });
	});

	it('loses none of many that are made at once', async () => {
		const { book, restart } = await opened();
		const changes = Array.from({ length: 50 }, (_, n) =>
			book.change(GUILD, (settings) => ({
				...settings,
				safety: { ...settings.safety, blockedWords: [...settings.safety.blockedWords, `word ${n}`] },
			})),
		);
		await Promise.all([...changes, book.change('7', withQueue(7))]);
		const blockedWords = Array.from({ length: 50 }, (_, n) => `word ${n}`);
		expect(book.known(GUILD)?.safety.blockedWords).toEqual(blockedWords);
		const next = await restart();
		expect(await next.book.load(GUILD)).toMatchObject({ safety: { blockedWords }, limits: {} });
		expect(await next.book.load('7')).toMatchObject({ limits: { queue: 7 } });
	});

	it('whose edit throws changes nothing, says so, and the next one goes on', async () => {
		const { book } = await opened();
		const refused = book.change(GUILD, () => {
			throw new RangeError('no');
		});
		const next = book.change(GUILD, withQueue(7));
		await expect(refused).rejects.toThrow(RangeError);
		expect(await next).toMatchObject({ limits: { queue: 7 } });
	});

	it('that changes nothing writes nothing and is not told', async () => {
		const { book, records, changes } = await opened();
		await book.change(GUILD, withQueue(7));
		records.set = () => Promise.reject(new Error('nothing should be written'));
		await book.change(GUILD, (settings) => ({ ...settings, limits: { queue: 7 } }), byModerator);
		await book.change(GUILD, (settings) => settings);
		expect(changes).toHaveLength(2);
	});

	it('that could not be read again is not written', async () => {
		const { book } = await opened();
		await expect(book.change(GUILD, withQueue(501))).rejects.toThrow(TypeError);
		await expect(book.change(GUILD, (s) => ({ ...s, timezone: 'Mars' }))).rejects.toThrow(TypeError);
		expect(book.known(GUILD)).toEqual(DEFAULT_SETTINGS);
	});

	it('drops resets and blocks whose time is over, and keeps the others', async () => {
		const { book, clock } = await opened();
		const now = clock.now();
		const members = {
			'1': { resetAt: now - 2 * DAY },
			'2': { blockedUntil: now },
			'3': { resetAt: now - 2 * DAY, blockedUntil: now + 1 },
			'4': { resetAt: now - 2 * DAY + 1, blockedUntil: now - 1 },
			'5': {},
		};
		const { members: kept } = await book.change(GUILD, (settings) => ({ ...settings, members }));
		expect(kept).toEqual({ '3': { blockedUntil: now + 1 }, '4': { resetAt: now - 2 * DAY + 1 } });
	});
});

describe('the log channel', () => {
	const logged = (settings: GuildSettings) => ({ ...settings, logChannel: '4' });

	it('is owed a line for each thing that somebody changed, in the same record', async () => {
		const { book, clock, restart } = await opened();
		await book.change(GUILD, logged, byModerator);
		await book.change(GUILD, (s) => ({ ...s, limits: { daily: 5 }, timezone: 'Asia/Tokyo' }), byModerator);
		const { unsaid } = await (await restart()).book.load(GUILD);
		expect(unsaid).toMatchObject([
			{ by: MODERATOR, channel: '4', what: 'log channel', from: 'not set', to: '<#4>' },
			{ by: MODERATOR, channel: '4', what: 'time zone', from: 'UTC', to: 'Asia/Tokyo' },
			{
				by: MODERATOR,
				channel: '4',
				what: '`daily`',
				from: 'no daily limit',
				to: '5 pictures a day',
			},
		]);
		expect(unsaid.every(({ at, id }) => at === clock.now() && id.length <= 25)).toBe(true);
		expect(new Set(unsaid.map(({ id }) => id)).size).toBe(3);
	});

	it('is owed the line that it is no longer told, and none after that', async () => {
		const { book } = await opened();
		await book.change(GUILD, logged);
		await book.change(GUILD, ({ logChannel: _, ...settings }) => settings, byModerator);
		await book.change(GUILD, withQueue(7), byModerator);
		expect(book.known(GUILD)?.unsaid).toMatchObject([{ channel: '4', from: '<#4>', to: 'not set' }]);
	});

	it('is told that it is another one from now on, and the other one of what comes then', async () => {
		const { book } = await opened();
		await book.change(GUILD, logged);
		await book.change(GUILD, (settings) => ({ ...settings, logChannel: '5' }), byModerator);
		await book.change(GUILD, withQueue(7), byModerator);
		expect(book.known(GUILD)?.unsaid).toMatchObject([
			{ channel: '4', from: '<#4>', to: '<#5>' },
			{ channel: '5', to: '7 may wait' },
		]);
	});

	it('is told of what is no setting, where there is one', async () => {
		const { book, restart } = await opened();
		const removal = { what: 'a picture of <@7>', from: 'shown', to: 'removed' };
		await book.tell(GUILD, () => removal, byModerator);
		expect(book.known(GUILD)?.unsaid).toEqual([]);
		await book.change(GUILD, logged);
		await book.tell(GUILD, () => removal, byModerator);
		const { unsaid } = await (await restart()).book.load(GUILD);
		expect(unsaid).toMatchObject([{ ...removal, by: MODERATOR, channel: '4' }]);
	});

	it('is told in what holds then: the language that the server has set, else the one that Discord says', async () => {
		const { book } = await opened();
		const byForeigner = { id: MODERATOR, locale: 'de', guildLocale: 'ja' };
		const told: Words[] = [];
		const tells = () =>
			book.tell(
				GUILD,
				(t) => {
					told.push(t);
					return { what: 'a', from: 'b', to: 'c' };
				},
				byForeigner,
			);
		await book.change(GUILD, logged);
		await tells();
		await book.change(GUILD, (settings) => ({ ...settings, language: 'en' }), byForeigner);
		await tells();
		expect(told).toEqual([wordsFor('ja'), ENGLISH]);
		expect(book.known(GUILD)?.unsaid[1]).toMatchObject({
			what: 'language',
			from: 'as Discord says',
			to: 'English',
		});
	});

	it('is owed nothing where there is none, and nothing for what nobody has changed', async () => {
		const { book } = await opened();
		await book.change(GUILD, withQueue(7), byModerator);
		await book.change(GUILD, logged);
		expect(book.known(GUILD)?.unsaid).toEqual([]);
	});

	it('is owed the newest hundred lines, until they are taken away', async () => {
		const { book } = await opened();
		await book.change(GUILD, logged);
		for (let n = 0; n < 103; n++) await book.change(GUILD, withQueue(n), byModerator);
		const unsaid = book.known(GUILD)?.unsaid ?? [];
		expect(unsaid).toHaveLength(100);
		expect([unsaid[0], unsaid.at(-1)]).toMatchObject([{ to: '3 may wait' }, { to: '102 may wait' }]);
		await book.change(GUILD, (settings) => ({ ...settings, unsaid: settings.unsaid.slice(1) }));
		expect(book.known(GUILD)?.unsaid).toEqual(unsaid.slice(1));
	});
});

describe('a record that nobody can read', () => {
	it.each([
		['that is of no version', { limits: 'lost' }],
		['that is no settings', { version: 1, settings: { limits: 'lost' } }],
	])('%s is moved aside, and safe defaults hold that say so, over a restart too', async (_name, value) => {
		const { book, records, quarantine, clock, written, restart } = await opened();
		await records.set(GUILD, value);
		const since = clock.now();
		const safe = { ...DEFAULT_SETTINGS, unreadableSince: since };
		expect(await book.load(GUILD)).toEqual(safe);
		expect(await entries(quarantine)).toEqual([[`guild:${GUILD}:${since}`, value]]);
		expect(written.text()).toMatch(new RegExp(`"level":"error".*"guild":"${GUILD}".*quarantine`));
		clock.pass(DAY);
		const next = await restart();
		expect(await next.book.load(GUILD)).toEqual(safe);
	});

	it('as a whole keeps what can be read of it: who is blocked, the key, the channels and the words', async () => {
		const { book, records, quarantine, clock, restart, changes } = await opened();
		await records.set(GUILD, { version: 1, settings: partly });
		const now = { ...readable, unreadableSince: clock.now() };
		expect(await book.load(GUILD)).toEqual(now);
		expect(changes).toEqual([now]);
		expect(book.isNewer(GUILD)).toBe(false);
		expect(await entries(quarantine)).toEqual([
			[`guild:${GUILD}:${clock.now()}`, { version: 1, settings: partly }],
		]);
		expect(await (await restart()).book.load(GUILD)).toEqual(now);
	});

	it('because the disk has damaged it, is moved aside as it is', async () => {
		const { book, records, quarantine, clock } = await opened();
		await records.store.set(`guilds:${GUILD}`, '{"value":{"version":1,"set');
		expect(await book.load(GUILD)).toMatchObject({ unreadableSince: clock.now() });
		expect(await entries(quarantine)).toEqual([
			[`guild:${GUILD}:${clock.now()}`, '{"value":{"version":1,"set'],
		]);
	});

	it('is left where it is until it could be moved aside', async () => {
		const { book, records, quarantine } = await opened();
		await records.set(GUILD, 'a fox');
		const set = quarantine.set;
		quarantine.set = () => Promise.reject(new Error('no space left'));
		await expect(book.load(GUILD)).rejects.toThrow(NotRead);
		expect(await records.get(GUILD)).toBe('a fox');
		quarantine.set = set;
		expect(await book.load(GUILD)).toHaveProperty('unreadableSince');
		expect(await entries(quarantine)).toHaveLength(1);
	});

	it('is in order again once a moderator has confirmed what holds', async () => {
		const { book, records } = await opened();
		await records.set(GUILD, 'a fox');
		await book.change(GUILD, ({ unreadableSince: _, ...settings }) => settings, byModerator);
		expect(readSettings(await records.get(GUILD))).toEqual(DEFAULT_SETTINGS);
	});
});

describe('a record of a newer Easel', () => {
	const newer = { version: 4, settings: { limits: 'in a new way' } };

	it('is known for what it is once it was loaded, and others are not', async () => {
		const { book, records } = await opened();
		await records.set(GUILD, newer);
		await book.load('7');
		expect(book.isNewer(GUILD)).toBe(false);
		await book.load(GUILD);
		expect([book.isNewer(GUILD), book.isNewer('7')]).toEqual([true, false]);
	});

	it('holds as far as it can be read, and what it has to tell is left to the newer one', async () => {
		const { book, records } = await opened();
		const line = { id: 'a-0', at: 1, by: MODERATOR, channel: '4', what: 'a', from: 'b', to: 'c' };
		await records.set(GUILD, { version: 4, settings: { ...partly, unsaid: [line] } });
		expect(await book.load(GUILD)).toEqual(readable);
	});

	it('is changed by nobody, which is no error where nothing would change', async () => {
		const { book, records } = await opened();
		const record = { version: 4, settings: partly };
		await records.set(GUILD, record);
		expect(await book.change(GUILD, (settings) => ({ ...settings }), byModerator)).toEqual(readable);
		await book.tell(GUILD, () => ({ what: 'a', from: 'b', to: 'c' }), byModerator);
		await expect(book.change(GUILD, withQueue(7), byModerator)).rejects.toThrow(SettingsNewer);
		await book.reconcile(new Set());
		expect(await records.get(GUILD)).toEqual(record);
		expect(book.known(GUILD)).toEqual(readable);
	});

	it('is left as it is: the defaults hold, nothing can be changed, and the log says so', async () => {
		const { book, records, quarantine, written } = await opened();
		await records.set(GUILD, newer);
		expect(await book.load(GUILD)).toEqual(DEFAULT_SETTINGS);
		await expect(book.change(GUILD, withQueue(7))).rejects.toThrow(SettingsNewer);
		expect(await records.get(GUILD)).toEqual(newer);
		expect(await entries(quarantine)).toEqual([]);
		expect(written.text()).toMatch(new RegExp(`"level":"warn".*"guild":"${GUILD}".*newer Easel`));
	});
});

describe('a server of another process', () => {
	const isMine = (guildId: string) => guildId !== GUILD;

	it('is left to that one: neither what it has to tell nor whether the bot has left it is seen to', async () => {
		const { book, restart } = await opened();
		await book.change(GUILD, (settings) => ({ ...settings, logChannel: '4' }), byModerator);
		const next = await restart();
		const record = await next.records.get(GUILD);
		await next.book.loadUntold(isMine);
		expect(next.book.known(GUILD)).toBeUndefined();
		await next.book.reconcile(new Set(), isMine);
		expect(await next.records.get(GUILD)).toEqual(record);
		await next.book.loadUntold();
		expect(next.book.known(GUILD)?.unsaid).toHaveLength(1);
	});
});

describe('a server that the bot is removed from', () => {
	it('keeps its record for 30 days, and then loses it', async () => {
		const { book, records, clock, restart } = await opened();
		await book.change(GUILD, withQueue(7));
		await book.reconcile(new Set(['7']));
		expect(book.known(GUILD)?.leftAt).toBe(clock.now());
		clock.pass(30 * DAY - 1);
		const next = await restart();
		await next.book.reconcile(new Set());
		expect(await next.book.load(GUILD)).toMatchObject({ limits: { queue: 7 } });
		clock.pass(1);
		await next.book.reconcile(new Set());
		expect(await entries(next.records)).toEqual([]);
		expect(next.book.known(GUILD)).toBeUndefined();
		expect(await next.book.load(GUILD)).toEqual(DEFAULT_SETTINGS);
		expect(records).not.toBe(next.records);
	});

	it('loses it at once in all that goes by it', async () => {
		const { book, clock, changes } = await opened();
		await book.change(GUILD, withQueue(7));
		await book.reconcile(new Set());
		clock.pass(30 * DAY);
		expect(changes.at(-1)).toMatchObject({ limits: { queue: 7 } });
		await book.reconcile(new Set());
		expect(changes.at(-1)).toEqual(DEFAULT_SETTINGS);
	});

	it('keeps it where somebody has changed something just before it was to go', async () => {
		const { book, records, clock, changes } = await opened();
		await book.change(GUILD, withQueue(7));
		await book.reconcile(new Set());
		clock.pass(30 * DAY);
		const found = await entries(records);
		await book.change(GUILD, withQueue(8), byModerator);
		records.iterator = async function* () {
			yield* found;
		};
		await book.reconcile(new Set());
		expect(readSettings(await records.get(GUILD))).toEqual({ ...DEFAULT_SETTINGS, limits: { queue: 8 } });
		expect(changes.at(-1)).toEqual(book.known(GUILD));
	});

	it('is not one where somebody changes something; what the bot itself writes down says nothing of that', async () => {
		const { book, clock } = await opened();
		await book.change(GUILD, withQueue(7));
		await book.reconcile(new Set());
		const left = clock.now();
		await book.change(GUILD, withQueue(8));
		expect(book.known(GUILD)?.leftAt).toBe(left);
		await book.change(GUILD, withQueue(9), byModerator);
		expect(book.known(GUILD)).toEqual({ ...DEFAULT_SETTINGS, limits: { queue: 9 } });
	});

	it('loses what was kept aside of it, too, and no other server does', async () => {
		const { book, records, quarantine, clock } = await opened();
		await records.set(GUILD, 'a fox');
		await records.set(MEMBER, 'an owl');
		for (const guildId of [GUILD, MEMBER]) await book.load(guildId);
		await book.reconcile(new Set([MEMBER]));
		clock.pass(30 * DAY - 1);
		await book.reconcile(new Set([MEMBER]));
		expect(await entries(quarantine)).toHaveLength(2);
		clock.pass(1);
		await book.reconcile(new Set([MEMBER]));
		expect(await entries(quarantine)).toEqual([[expect.stringContaining(`guild:${MEMBER}:`), 'an owl']]);
	});

	it('has all as it was when the bot comes back in time', async () => {
		const { book, clock, restart } = await opened();
		const before = await book.change(GUILD, withQueue(7));
		await book.reconcile(new Set());
		clock.pass(29 * DAY);
		const next = await restart();
		await next.book.reconcile(new Set([GUILD]));
		expect(await next.book.load(GUILD)).toEqual(before);
		clock.pass(29 * DAY);
		await next.book.reconcile(new Set());
		expect(await next.book.load(GUILD)).toMatchObject({ limits: { queue: 7 }, leftAt: clock.now() });
	});

	it('is the only one that is touched, and what cannot be read is left alone', async () => {
		const { book, records, quarantine } = await opened();
		await book.change(GUILD, withQueue(7));
		await records.set('5', 'a fox');
		await records.set('6', { version: 4 });
		const before = await entries(records);
		await book.reconcile(new Set([GUILD]));
		expect(await entries(records)).toEqual(before);
		await book.reconcile(new Set());
		expect(await records.getMany(['5', '6'])).toEqual(['a fox', { version: 4 }]);
		expect(await entries(quarantine)).toEqual([]);
	});

	it('does not lose what is changed at the same moment', async () => {
		const { book, restart } = await opened();
		await book.change(GUILD, withQueue(7));
		await Promise.all([
			book.reconcile(new Set()),
			...[1, 2, 3].map((n) =>
				book.change(GUILD, (settings) => ({
					...settings,
					members: { ...settings.members, [`${n}`]: { resetAt: Date.UTC(2027, 0) } },
				})),
			),
			book.change(MEMBER, withQueue(1)),
		]);
		const settings = await (await restart()).book.load(GUILD);
		expect(settings).toMatchObject({ limits: { queue: 7 }, leftAt: expect.any(Number) });
		expect(Object.keys(settings.members)).toEqual(['1', '2', '3']);
	});
});

/** A book on a store of its own; a restart closes both, and opens the same file. */
async function opened(
	url?: string,
	clock = new SkippingClock(),
): Promise<ReturnType<typeof bookOn> & { restart(): ReturnType<typeof opened> }> {
	const file = url ?? `sqlite://${join(await newFolder(), 'easel.sqlite')}`;
	const store = await openStore(file);
	let isOpen = true;
	const close = async () => {
		if (isOpen) await store.close();
		isOpen = false;
	};
	onTestFinished(close);
	return {
		...bookOn(store, clock),
		restart: async () => {
			await close();
			return opened(file, clock);
		},
	};
}

function bookOn(store: Store, clock: SkippingClock) {
	const records = store.namespace<unknown>('guilds');
	const quarantine = store.namespace<unknown>('quarantine');
	const written = writtenLog();
	/** All that was told of the server. */
	const changes: GuildSettings[] = [];
	const book = new GuildBook({
		records,
		quarantine,
		clock,
		log: written.log,
		onChange: (guildId, settings) => void (guildId === GUILD && changes.push(settings)),
	});
	return { book, records, quarantine, clock, written, changes };
}

async function entries(records: Keyv<unknown>): Promise<unknown[]> {
	const listed: unknown[] = [];
	for await (const entry of records.iterator?.({}) ?? []) listed.push(entry);
	return listed;
}

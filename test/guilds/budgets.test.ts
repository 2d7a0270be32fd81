import { Keyv } from 'keyv';
import { describe, expect, it } from 'vitest';
import type { JobState } from '../../src/generation/job.js';
import type { Entry } from '../../src/generation/journal.js';
import { GuildBook } from '../../src/guilds/book.js';
import { Budgets } from '../../src/guilds/budgets.js';
import { Ledger } from '../../src/guilds/ledger.js';
import { type GuildSettings, recordOf } from '../../src/guilds/settings.js';
import { readRequest } from '../../src/pixai/request.js';
import { wordsFor } from '../../src/words/index.js';
import { jobOf } from '../generation/jobs.js';
import { writtenLog } from '../ops/written-log.js';
import { GUILD, NOW, settingsOf } from './asks.js';

const DAY = 24 * 60 * 60_000;
const LOG = '400000000000000002';
const locales = { locale: 'en-US', guildLocale: null };
const queued: JobState = { name: 'queued' };
const midnight = `<t:${Date.UTC(2026, 4, 4) / 1000}:f>`;
const refusal = { check: 'server_credits', words: '', opensAt: NOW + DAY };

/** A server with a log channel, and a budget of 4,000 credits a day. */
function opened(settings: Partial<GuildSettings> = {}, records = new Keyv<unknown>()) {
	let now = NOW;
	const clock = { now: () => now, sleep: () => Promise.resolve() };
	const { log, lines } = writtenLog();
	const ledger = new Ledger(clock);
	const guilds = new GuildBook({
		records,
		quarantine: new Keyv<unknown>(),
		clock,
		log,
		onChange: () => undefined,
	});
	const budgets = new Budgets({ guilds, ledger, clock, log });
	return {
		budgets,
		guilds,
		ledger,
		records,
		lines,
		pass: (ms: number) => {
			now += ms;
		},
		begin: async () => {
			await records.set(
				GUILD,
				recordOf(settingsOf({ logChannel: LOG, limits: { server_credits: 4_000 }, ...settings })),
			);
			await guilds.load(GUILD);
		},
		notes(entry: Entry) {
			ledger.note(entry);
			budgets.note(entry);
		},
		/** One picture, of about 800 credits, is promised. */
		asks(state = queued) {
			this.notes({ job: { ...jobOf({}, `guild:${GUILD}`), acceptedAt: now }, state });
		},
		/** What the log channel is to be told, once all is written. */
		async told() {
			const settings = await guilds.change(GUILD, (settings) => settings);
			return settings.unsaid.map((line) => ('notice' in line ? line.notice : ''));
		},
	};
}

describe('the log channel', () => {
	const low = (used: string) =>
		`💳 **The credits of the day are running low:** about ${used} of 4,000 are used. The new day begins: ${midnight}`;
	const short =
		'💳 **The credits of the day are not enough any more:** about 2,400 of 4,000 are used, and a request for about 3,400 was refused. ' +
		`The new day begins: ${midnight}`;
	const dear = readRequest({ prompt: 'a fox', mode: 'pro', count: 4 });

	it('is told at four fifths of the day’s credits, and not before', async () => {
		const server = opened();
		await server.begin();
		for (let n = 0; n < 3; n++) server.asks();
		expect(await server.told()).toEqual([]);
		server.asks();
		expect(await server.told()).toEqual([low('3,200')]);
	});

	it('is told once, by whatever comes at the same time and afterwards', async () => {
		const server = opened();
		await server.begin();
		for (let n = 0; n < 5; n++) server.asks();
		expect(await server.told()).toEqual([low('4,000')]);
		for (const state of [queued, { name: 'delivered' } as const]) server.asks(state);
		expect(await server.told()).toHaveLength(1);
	});

	it('is told once over a restart, and where the process before has not come to it, by what goes on', async () => {
		const records = new Keyv<unknown>();
		const first = opened({}, records);
		await first.begin();
		const entries = Array.from({ length: 4 }, () => ({
			job: { ...jobOf({}, `guild:${GUILD}`), acceptedAt: NOW },
			state: queued,
		}));
		for (const entry of entries) first.ledger.note(entry);
		const second = opened({}, records);
		await second.guilds.load(GUILD);
		for (const entry of entries) second.ledger.note(entry);
		for (const { job } of entries) second.notes({ job, state: { name: 'submitting' } });
		expect(await second.told()).toEqual([low('3,200')]);
		const third = opened({}, records);
		await third.guilds.load(GUILD);
		for (const entry of entries) third.notes(entry);
		expect(await third.told()).toEqual([low('3,200')]);
	});

	it('is told anew the next day, and of another limit', async () => {
		const server = opened();
		await server.begin();
		for (let n = 0; n < 4; n++) server.asks();
		expect(await server.told()).toHaveLength(1);
		server.pass(DAY);
		server.asks();
		expect(await server.told()).toHaveLength(1);
		for (let n = 0; n < 3; n++) server.asks();
		expect(await server.told()).toHaveLength(2);
		await server.guilds.change(GUILD, (settings) => ({ ...settings, limits: { server_credits: 5_000 } }));
		server.asks();
		expect(await server.told()).toHaveLength(3);
	});

	it('is told once when they were not enough for a request, and then not that they are running low', async () => {
		const server = opened();
		await server.begin();
		for (let n = 0; n < 3; n++) server.asks();
		for (let n = 0; n < 2; n++) server.budgets.noteRefusal(GUILD, dear, refusal, locales);
		expect(await server.told()).toEqual([short]);
		server.asks();
		expect(await server.told()).toEqual([short]);
	});

	it('is told of both where they come in their order', async () => {
		const server = opened();
		await server.begin();
		for (let n = 0; n < 4; n++) server.asks();
		server.budgets.noteRefusal(GUILD, dear, refusal, locales);
		expect((await server.told()).map((line) => line.slice(0, 40))).toEqual([
			low('3,200').slice(0, 40),
			short.slice(0, 40),
		]);
	});

	it('is told in the server’s language', async () => {
		const server = opened({ language: 'ja' });
		await server.begin();
		for (let n = 0; n < 4; n++) server.asks();
		const said = { used: 3_200, limit: 4_000, at: midnight };
		expect(await server.told()).toEqual([wordsFor('ja')('limits.told.low', said)]);
	});

	it.each<[string, Partial<GuildSettings>]>([
		['there is none', { logChannel: undefined } as unknown as GuildSettings],
		['there is no limit', { limits: {} }],
	])('is told nothing where %s', async (_, settings) => {
		const server = opened(settings);
		await server.begin();
		const before = await server.records.get(GUILD);
		for (let n = 0; n < 9; n++) server.asks();
		server.budgets.noteRefusal(GUILD, dear, refusal, locales);
		expect(await server.told()).toEqual([]);
		expect(await server.records.get(GUILD)).toEqual(before);
	});

	it('is told nothing of what no day has the credits for, nor of other refusals', async () => {
		const server = opened();
		await server.begin();
		server.budgets.noteRefusal(GUILD, dear, { check: 'server_credits', words: '' }, locales);
		server.budgets.noteRefusal(GUILD, dear, { ...refusal, check: 'server_daily' }, locales);
		expect(await server.told()).toEqual([]);
	});

	it('is told nothing of what is not promised yet, nor of what was asked for directly', async () => {
		const server = opened();
		await server.begin();
		for (let n = 0; n < 4; n++) server.asks({ name: 'accepted' });
		server.notes({ job: jobOf({}, 'user:7'), state: queued });
		expect(await server.told()).toEqual([]);
	});

	it('that cannot be told because the store takes nothing is told by what comes next', async () => {
		const server = opened();
		await server.begin();
		const set = server.records.set.bind(server.records);
		server.records.set = () => Promise.reject(new Error('the disk is full'));
		for (let n = 0; n < 4; n++) server.asks();
		expect(await server.told()).toEqual([]);
		expect(server.lines.join('')).toContain('a server’s log channel is not told of its credits');
		server.records.set = set;
		server.asks();
		expect(await server.told()).toEqual([low('4,000')]);
	});
});

import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { DiscordSandbox } from '../../sandbox/discord/server.js';
import { AuditChannel } from '../../src/discord/audit-channel.js';
import { repliesRest } from '../../src/discord/client.js';
import { GuildBook } from '../../src/guilds/book.js';
import type { GuildSettings } from '../../src/guilds/settings.js';
import type { Clock } from '../../src/ops/clock.js';
import { Records } from '../generation/records.js';
import { HeldClock } from '../ops/held-clock.js';
import { SkippingClock } from '../ops/skipping-clock.js';
import { writtenLog } from '../ops/written-log.js';

const AKI = '200000000000000001';
const BO = '200000000000000002';
const byAki = { id: AKI, locale: 'en-US', guildLocale: 'en-US' };
const byBo = { id: BO, locale: 'en-US', guildLocale: 'en-US' };
const WRITE = /^POST \/channels\/\d+\/messages/;
/** After one failure, with a chance that is always the same, in milliseconds. */
const FIRST_WAIT = 500;

describe('the log channel', () => {
	it('gets a line for each change: who, what, from, to, and when; and nobody is pinged', async () => {
		const { book, guildId, channel, settle, clock } = await scene();
		await book.change(guildId, withLimit('queue', 7), byAki);
		await settle();
		const [message] = channel.messages;
		const at = Math.round(clock.now() / 1000);
		expect(message?.text).toMatch(
			new RegExp(`^📜 <@${AKI}> .*queue.*50 may wait.* → 7 may wait\n-# <t:${at}:f>$`),
		);
		expect(message?.pings).toEqual({ everyone: false, roles: [], users: [] });
		expect(book.known(guildId)?.unsaid).toEqual([]);
	});

	it('says it as the language of the server is written, over a restart, too', async () => {
		const { book, guildId, channel, stop, startAnother } = await scene();
		stop();
		await book.change(guildId, withTimezone('Asia/Tokyo'), { ...byAki, guildLocale: 'fr' });
		const next = startAnother();
		await next.book.load(guildId);
		await next.settle();
		expect(channel.messages[0]?.text).toMatch(/\*\*fuseau horaire\s:\*\* UTC → Asia\/Tokyo/);
	});

	it('has what was changed at once in one message, and what somebody else changes in another', async () => {
		const { book, guildId, channel, stop, startAnother } = await scene();
		stop();
		await book.change(guildId, (settings) => ({ ...settings, limits: { queue: 7, concurrent: 2 } }), byAki);
		await book.change(guildId, withTimezone('Asia/Tokyo'), byBo);
		const next = startAnother();
		await next.book.load(guildId);
		await next.settle();
		const [first = '', second = ''] = channel.messages.map(({ text }) => text);
		expect(first.match(/📜/g)).toHaveLength(2);
		expect(first).toContain('`concurrent`');
		expect(first).not.toContain(BO);
		expect(second).toContain(`<@${BO}> · **time zone:** UTC → Asia/Tokyo`);
		expect(channel.messages).toHaveLength(2);
	});

	it('has more than one message holds in several, each within what Discord takes', async () => {
		const { book, guildId, channel, settle, discord } = await scene();
		const roles = Array.from({ length: 30 }, (_, index) => `3000000000000000${10 + index}`);
		const roleLimits = Object.fromEntries(roles.map((role) => [role, { per_user: 3, daily: 4 }]));
		await book.change(guildId, (settings) => ({ ...settings, roleLimits }), byAki);
		await settle();
		const text = channel.messages.map((message) => message.text).join('\n');
		expect(channel.messages.length).toBeGreaterThan(1);
		for (const role of roles) expect(text.match(new RegExp(`<@&${role}>`, 'g'))).toHaveLength(2);
		expect(discord.violations).toEqual([]);
	});

	it.each(['reset', 'reset-after-accepting', { status: 503 }] as const)(
		'has each line once, although an answer was %s and more was changed meanwhile',
		async (answer) => {
			const { book, guildId, channel, settle, discord, clock } = await scene(new HeldClock());
			const lost = discord.faults.add({ route: WRITE, answer });
			const hit = lost.nextHit();
			await book.change(guildId, withLimit('queue', 7), byAki);
			await hit;
			await clock.pass(1);
			await book.change(guildId, withTimezone('Asia/Tokyo'), byAki);
			await passing(clock, FIRST_WAIT, settle());
			const said = channel.messages.map(({ text }) => text);
			expect(said.filter((text) => text.includes('`queue`'))).toHaveLength(1);
			expect(said.filter((text) => text.includes('time zone'))).toHaveLength(1);
		},
	);

	it('gets its lines when Discord is back, however long it was away', async () => {
		const { book, guildId, channel, settle, discord } = await scene();
		discord.faults.add({ route: WRITE, times: 30, answer: { status: 503 } });
		await book.change(guildId, withLimit('queue', 7), byAki);
		await settle();
		expect(channel.messages).toHaveLength(1);
		expect(book.known(guildId)?.unsaid).toEqual([]);
	});

	it('gets what one process did not get to from the next one, once', async () => {
		const { book, guildId, channel, discord, stop, settle, startAnother } = await scene(new HeldClock());
		const lost = discord.faults.add({ route: WRITE, answer: 'reset-after-accepting' });
		const hit = lost.nextHit();
		await book.change(guildId, withLimit('queue', 7), byAki);
		await hit;
		stop();
		await settle();
		expect(book.known(guildId)?.unsaid).toHaveLength(1);
		const next = startAnother();
		await next.book.load(guildId);
		await next.settle();
		expect(channel.messages).toHaveLength(1);
		expect(next.book.known(guildId)?.unsaid).toEqual([]);
	});

	it('gets a line that was added at the moment when the last one was written', async () => {
		let before = async () => undefined as unknown;
		const { book, guildId, channel, settle } = await scene(new SkippingClock(), (real) => ({
			known: real.known.bind(real),
			change: real.change.bind(real),
			async load(id) {
				const settings = await real.load(id);
				const now = before;
				before = async () => undefined;
				await now();
				return settings;
			},
		}));
		await settle();
		before = () => book.change(guildId, withTimezone('Asia/Tokyo'), byBo);
		await book.change(guildId, (settings) => ({ ...settings, mayUseBotsKey: true }));
		await settle();
		expect(channel.messages.map(({ text }) => text)).toEqual([expect.stringContaining('time zone')]);
	});
});

describe('a log channel that takes nothing', () => {
	it('is known for that, as long as it is so', async () => {
		const { book, guildId, channel, audit } = await scene();
		expect(audit.isClosed(channel.id)).toBe(false);
		channel.deny('sending');
		await book.change(guildId, withLimit('queue', 7), byAki);
		await audit.told(guildId);
		expect(audit.isClosed(channel.id)).toBe(true);
		expect(audit.isClosed('400000000000000009')).toBe(false);
		channel.allow();
		audit.tell(guildId);
		await audit.told(guildId);
		expect(audit.isClosed(channel.id)).toBe(false);
		expect(channel.messages).toHaveLength(1);
	});

	it('is not what one is while Discord is away', async () => {
		const { book, guildId, channel, discord, audit, stop } = await scene(new HeldClock());
		const hit = discord.faults.add({ route: WRITE, answer: { status: 503 } }).nextHit();
		await book.change(guildId, withLimit('queue', 7), byAki);
		await hit;
		stop();
		await audit.told(guildId);
		expect(audit.isClosed(channel.id)).toBe(false);
	});

	it.each(['access', 'sending'] as const)(
		'does not keep the lines of another one: the bot lacks %s',
		async (right) => {
			const { book, guildId, guild, channel, settle, logged } = await scene();
			const other = guild.addChannel({ name: 'other-log' });
			channel.deny(right);
			// The change of the log channel itself is told to the one before.
			await book.change(guildId, (settings) => ({ ...settings, logChannel: other.id }), byAki);
			await book.change(guildId, withLimit('queue', 7), byAki);
			await settle();
			expect(channel.messages).toEqual([]);
			expect(other.messages.map(({ text }) => text)).toEqual([expect.stringContaining('`queue`')]);
			expect(logged()).toMatch(/"level":"warn".*a server’s log channel takes nothing/);

			channel.allow();
			await book.change(guildId, withLimit('queue', 8), byAki);
			await settle();
			expect(channel.messages.map(({ text }) => text)).toEqual([expect.stringContaining('log channel')]);
			expect(book.known(guildId)?.unsaid).toEqual([]);
		},
	);

	it('that was deleted does not either, and is asked once for each change', async () => {
		const { book, guildId, channel, settle, discord } = await scene();
		channel.delete();
		await book.change(guildId, withLimit('queue', 7), byAki);
		await settle();
		expect(book.known(guildId)?.unsaid).toHaveLength(1);
		expect(discord.requests.filter(({ status }) => status === 404)).toHaveLength(1);
	});

	it('of one server does not keep those of others', async () => {
		const { book, guildId, channel, discord, settle, clock } = await scene(new HeldClock());
		const guild = discord.addGuild({ name: 'Owl Den' });
		const log = guild.addChannel({ name: 'log' });
		discord.faults.add({ route: new RegExp(`^POST /channels/${channel.id}/`), answer: { status: 503 } });
		await book.change(guildId, withLimit('queue', 7), byAki);
		await book.change(guild.id, (settings) => ({ ...settings, logChannel: log.id }), byBo);
		await log.receives();
		expect(channel.messages).toEqual([]);
		await passing(clock, FIRST_WAIT, settle());
		expect(channel.messages).toHaveLength(1);
	});
});

it('is not waited for while Discord is down, when the process stops, and what is unsaid stays on record', async () => {
	const { book, guildId, channel, settle, stop, discord } = await scene(new HeldClock());
	const hit = discord.faults.add({ route: WRITE, answer: { status: 503 } }).nextHit();
	await book.change(guildId, withLimit('queue', 7), byAki);
	await hit;
	stop();
	await settle();
	await book.change(guildId, withLimit('queue', 8), byAki);
	await settle();
	expect(channel.messages).toEqual([]);
	expect(book.known(guildId)?.unsaid).toHaveLength(2);
});

function withLimit(name: 'queue', value: number) {
	return (settings: GuildSettings): GuildSettings => ({
		...settings,
		limits: { ...settings.limits, [name]: value },
	});
}

function withTimezone(timezone: string) {
	return (settings: GuildSettings): GuildSettings => ({ ...settings, timezone });
}

/** Lets time pass, again and again, until `awaited` has ended. */
async function passing(clock: HeldClock, ms: number, awaited: Promise<void>): Promise<void> {
	let isOver = false;
	void awaited.then(() => (isOver = true));
	await vi.waitFor(async () => {
		await clock.pass(ms);
		expect(isOver).toBe(true);
	});
}

type Guilds = Pick<GuildBook, 'known' | 'load' | 'change'>;

/** A server with a log channel, its record, and who writes into the one what the other says. */
async function scene<Time extends Clock = SkippingClock>(
	clock: Time = new SkippingClock() as unknown as Time,
	seenAs: (book: GuildBook) => Guilds = (book) => book,
) {
	const discord = await DiscordSandbox.start({ clock });
	onTestFinished(() => discord.close());
	const disk = new Map<string, string>();
	const { log, text: logged } = writtenLog();
	const start = () => {
		const stopping = new AbortController();
		const book: GuildBook = new GuildBook({
			records: new Records(disk),
			quarantine: new Records(),
			clock,
			log,
			onChange: (id) => audit.tell(id),
		});
		const audit = new AuditChannel({
			bot: repliesRest(discord.apiUrl),
			botToken: discord.token,
			guilds: seenAs(book),
			clock,
			random: () => 0.5,
			log,
			signal: stopping.signal,
		});
		return { book, audit, settle: () => audit.settle(), stop: () => stopping.abort() };
	};
	const guild = discord.addGuild({ name: 'Fox Den' });
	const channel = guild.addChannel({ name: 'log' });
	const first = start();
	await first.book.change(guild.id, (settings) => ({ ...settings, logChannel: channel.id }));
	return { discord, clock, guild, guildId: guild.id, channel, logged, startAnother: start, ...first };
}

import { describe, expect, it, onTestFinished } from 'vitest';
import { TurnableClock } from '../../sandbox/clock.js';
import type { Guild } from '../../sandbox/discord/guild.js';
import { DiscordSandbox, type DiscordSandboxOptions } from '../../sandbox/discord/server.js';
import { shardOf } from '../../sandbox/discord/snowflake.js';
import { GatewayVisitor } from './gateway-visitor.js';

const GUILDS = 1 << 0;

async function scene(options: Partial<DiscordSandboxOptions> = {}) {
	const clock = new TurnableClock();
	const discord = await DiscordSandbox.start({ clock, ...options });
	onTestFinished(() => discord.close());
	return {
		clock,
		discord,
		/** Somebody who has identified, and what came of it. */
		async identifies(shard: unknown, intents?: number) {
			const visitor = new GatewayVisitor(discord);
			onTestFinished(() => visitor.leave());
			return { visitor, outcome: await visitor.identify(discord.token, shard, intents) };
		},
		/** A server on this shard; others may be founded on the way to it. */
		guildOn(id: number, count: number): Guild {
			for (;;) {
				const guild = discord.addGuild({ name: `Server of ${id}` });
				if (shardOf(guild.id, count) === id) return guild;
				clock.turn(1);
			}
		},
		async information() {
			const headers = { authorization: `Bot ${discord.token}` };
			return (await fetch(`${discord.apiUrl}/v10/gateway/bot`, { headers })).json();
		},
	};
}

describe('the gateway recommends', () => {
	it('a shard for each thousand servers, and says how many may begin at once', async () => {
		const { discord, information } = await scene();
		const start = expect.objectContaining({ max_concurrency: 16 });
		expect(await information()).toMatchObject({ shards: 1, session_start_limit: start });
		for (let n = 0; n < 1_001; n++) discord.addGuild({ name: `Den ${n}` });
		expect(await information()).toMatchObject({ shards: 2 });
	});

	it('what it is told to', async () => {
		const { information } = await scene({ recommendedShards: 7, maxConcurrency: 2 });
		const start = expect.objectContaining({ max_concurrency: 2 });
		expect(await information()).toMatchObject({ shards: 7, session_start_limit: start });
	});
});

describe('a shard', () => {
	it('is told of its own servers, none of which is available yet, and of no more without an intent', async () => {
		const { guildOn, identifies } = await scene();
		const guilds = [0, 1, 0, 1].map((id) => guildOn(id, 2));
		for (const [id, intents] of [
			[0, 0],
			[1, GUILDS],
		] as const) {
			const { visitor, outcome } = await identifies([id, 2], intents);
			expect(outcome).toBe('READY');
			const own = guilds.filter((guild) => shardOf(guild.id, 2) === id);
			const { d } = await visitor.sees(({ t }) => t === 'READY');
			expect(d).toMatchObject({ shard: [id, 2] });
			const told = (d as { guilds: { id: string; unavailable: boolean }[] }).guilds;
			expect(told.filter((guild) => own.some((one) => one.id === guild.id))).toEqual(
				own.map((guild) => ({ id: guild.id, unavailable: true })),
			);
			expect(told.map((guild) => shardOf(guild.id, 2))).toEqual(told.map(() => id));
			const created = (await visitor.events()).filter((name) => name === 'GUILD_CREATE');
			expect(created).toHaveLength(intents === GUILDS ? told.length : 0);
		}
	});

	it('has its events in each of its sessions, and in no other shard’s', async () => {
		const { guildOn, identifies } = await scene();
		const [one, same, other] = [
			await identifies([0, 2], GUILDS),
			await identifies([0, 2], GUILDS),
			await identifies([1, 2], GUILDS),
		].map(({ visitor }) => visitor);
		const { id } = guildOn(0, 2);
		const isIt = ({ t, d }: { t?: string | null; d: unknown }) => t === 'GUILD_CREATE' && Object(d).id === id;
		await Promise.all([one?.sees(isIt), same?.sees(isIt)]);
		await other?.events();
		expect(other?.got.filter(isIt)).toEqual([]);
	});

	it.each([[[2, 2]], [[-1, 2]], [[0, 0]], [[0.5, 2]], [[0]], ['0/1']])(
		'that cannot be is closed with 4010: %j',
		async (shard) => {
			const { discord, identifies } = await scene();
			expect((await identifies(shard)).outcome).toBe(4010);
			expect(discord.violations).toEqual([
				expect.stringMatching(/^identified with the shard .*, which cannot be$/),
			]);
		},
	);

	it('may have 2,500 servers; with one more it is closed with 4011', async () => {
		const { discord, identifies } = await scene();
		for (let n = 0; n < 2_500; n++) discord.addGuild({ name: `Den ${n}` });
		expect((await identifies([0, 1])).outcome).toBe('READY');
		const last = discord.addGuild({ name: 'One too many' });
		expect((await identifies([0, 1])).outcome).toBe(4011);
		last.removeBot();
		expect((await identifies([0, 1])).outcome).toBe('READY');
	});
});

describe('every five seconds', () => {
	it('one shard of a bucket may identify; one that comes too early may try again', async () => {
		const { discord, clock, identifies } = await scene({ maxConcurrency: 2 });
		const outcomes = [];
		for (const id of [0, 1, 2]) outcomes.push((await identifies([id, 4])).outcome);
		expect(outcomes).toEqual(['READY', 'READY', 'invalid session']);
		expect(discord.violations).toEqual([
			expect.stringMatching(/^shard 2 identified \d+ ms after shard 0: of a bucket, one may every 5000 ms$/),
		]);
		expect(discord.gateway.identifies).toBe(2);
		clock.turn(5_000);
		expect((await identifies([2, 4])).outcome).toBe('READY');
		expect((await identifies([3, 4])).outcome).toBe('READY');
		expect(discord.violations).toHaveLength(1);
	});

	it('the same shard may do so oftener, as when its process is started again', async () => {
		const { discord, identifies } = await scene({ maxConcurrency: 1 });
		for (let n = 0; n < 3; n++) expect((await identifies([1, 2])).outcome).toBe('READY');
		expect(discord.violations).toEqual([]);
	});
});

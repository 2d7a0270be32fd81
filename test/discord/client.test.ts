import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { TurnableClock } from '../../sandbox/clock.js';
import { Changes, seen } from '../../sandbox/discord/changes.js';
import { DiscordSandbox, type DiscordSandboxOptions } from '../../sandbox/discord/server.js';
import {
	type ClientOptions,
	discordClient,
	type GatewayLost,
	login,
	logout,
	ShardsRefused,
	type TokenRefused,
} from '../../src/discord/client.js';
import { writtenLog } from '../ops/written-log.js';

afterEach(() => vi.unstubAllEnvs());

async function scene(options: Partial<DiscordSandboxOptions> = {}) {
	const discord = await DiscordSandbox.start({ clock: new TurnableClock(), ...options });
	onTestFinished(() => discord.close());
	return {
		discord,
		/** A process that connects to Discord. */
		process(options: Partial<ClientOptions> = {}) {
			const lost: (TokenRefused | GatewayLost)[] = [];
			const { log } = writtenLog();
			const onLost = (reason: TokenRefused | GatewayLost) => void lost.push(reason);
			const client = discordClient({ apiUrl: discord.apiUrl, log, onLost, ...options });
			onTestFinished(() => logout(client));
			return { client, lost, login: () => login(client, discord.token) };
		},
		/** The shards that are connected, in order. */
		connected: () =>
			discord.gateway.connected.map(({ shard }) => shard).sort(([one], [other]) => one - other),
	};
}

describe('a process holds', () => {
	it('all shards, as many as Discord recommends, unless told', async () => {
		const { process, connected } = await scene({ recommendedShards: 3 });
		const { options } = await process().login();
		expect(connected()).toEqual([
			[0, 3],
			[1, 3],
			[2, 3],
		]);
		expect(options).toMatchObject({ shards: [0, 1, 2], shardCount: 3 });
	});

	it.each([
		[{ count: 1, ids: [0] }, [[0, 1]]],
		[{ count: 4, ids: [1] }, [[1, 4]]],
		[
			{ count: 4, ids: [0, 3] },
			[
				[0, 4],
				[3, 4],
			],
		],
	])('those that it is told to: %j, whatever Discord recommends', async (shards, expected) => {
		const { process, connected } = await scene({ recommendedShards: 9 });
		await process({ shards }).login();
		expect(connected()).toEqual(expected);
	});

	it.each(['', '7'])('nothing by what discord.js would find in the environment: %j', async (value) => {
		for (const name of ['SHARDS', 'SHARD_COUNT']) vi.stubEnv(name, value);
		const { process, connected } = await scene();
		await process().login();
		expect(connected()).toEqual([[0, 1]]);
	});
});

describe('a process with several shards', () => {
	it('has logged in when all of them can get interactions, each in its turn', async () => {
		const { discord, process, connected } = await scene({ maxConcurrency: 8 });
		const changes = new Changes();
		const turns = new Map<number, () => void>();
		const identifyThrottler = (maxConcurrency: number) => ({
			waitForIdentify: (shard: number) =>
				new Promise<void>((resolve) => {
					expect(maxConcurrency).toBe(8);
					turns.set(shard, resolve);
					changes.announce();
				}),
		});
		const one = process({ shards: { count: 2, ids: [0, 1] }, identifyThrottler });
		let isReady = false;
		const ready = one.login().then(() => {
			isReady = true;
		});
		await seen(
			changes,
			() => turns.size === 2 || undefined,
			20_000,
			() => 'nobody has asked for a turn',
		);
		turns.get(1)?.();
		await discord.gateway.whenConnected(1);
		expect(connected()).toEqual([[1, 2]]);
		expect(isReady).toBe(false);
		turns.get(0)?.();
		await ready;
		expect(connected()).toHaveLength(2);
	});

	it('has lost the connection when Discord does not take one of them', async () => {
		const { discord, process } = await scene();
		for (let n = 0; n < 2_501; n++) discord.addGuild({ name: `Den ${n}` });
		const { login, lost } = process({ shards: { count: 1, ids: [0] } });
		await expect(login()).rejects.toThrow();
		expect(lost).toEqual([expect.any(ShardsRefused)]);
		expect(lost[0]).toMatchObject({ code: 4011, message: expect.stringContaining('SHARD_COUNT') });
	});
});

import { createClient, type RedisClientType } from '@redis/client';
import { describe, expect, it, onTestFinished } from 'vitest';
import { TurnableClock } from '../../sandbox/clock.js';
import { DiscordSandbox } from '../../sandbox/discord/server.js';
import { discordClient, login, logout } from '../../src/discord/client.js';
import { IdentifyTurns } from '../../src/fleet/identify.js';
import { writtenLog } from '../ops/written-log.js';
import { hasRedis, RedisServer } from '../redis-server.js';

const IDENTIFIES_EVERY = 5_500;

describe.skipIf(!hasRedis)('two processes with two shards each', () => {
	it('connect them one after the other, so that Discord has nothing against it', async () => {
		const server = await RedisServer.start();
		onTestFinished(() => server.close());
		const clock = new ImpatientClock();
		const discord = await DiscordSandbox.start({ clock, maxConcurrency: 1 });
		onTestFinished(() => discord.close());
		const connect = async () => {
			const client: RedisClientType = createClient({ url: server.url });
			onTestFinished(() => client.destroy());
			return client.connect();
		};
		const startsWith = async (...ids: number[]) => {
			const { log } = writtenLog();
			const redis = await connect();
			const client = discordClient({
				apiUrl: discord.apiUrl,
				shards: { count: 4, ids },
				identifyThrottler: (maxConcurrency) => new IdentifyTurns({ redis, maxConcurrency, clock, log }),
				log,
				onLost: () => undefined,
			});
			onTestFinished(() => logout(client));
			return login(client, discord.token);
		};

		const ready = Promise.all([startsWith(0, 1), startsWith(2, 3)]);
		const redis = await connect();
		for (const count of [1, 2, 3]) {
			await discord.gateway.whenConnected(count);
			// The time is over for Discord, and then for Redis.
			clock.turn(IDENTIFIES_EVERY);
			await redis.del('easel:fleet:identify:0');
		}
		await ready;
		expect(discord.gateway.connected.map(({ shard: [id] }) => id).sort()).toEqual([0, 1, 2, 3]);
		expect(discord.gateway.identifies).toBe(4);
		expect(discord.violations).toEqual([]);
	});
});

/** Whoever waits by it looks again soon. */
class ImpatientClock extends TurnableClock {
	override sleep(_ms: number, signal?: AbortSignal): Promise<void> {
		return super.sleep(20, signal);
	}
}

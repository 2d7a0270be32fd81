import { once } from 'node:events';
import {
	Client,
	DiscordjsError,
	DiscordjsErrorCodes,
	Events,
	type Interaction,
	Options,
	REST,
} from 'discord.js';
import type { Log } from '../ops/log.js';

/** Pictures take their time on a slow line, in milliseconds. */
const UPLOAD_TIMEOUT = 120_000;

/**
 * The bot's connection to Discord. Interactions bring all that Easel needs: no intent is asked for, and members,
 * presences and messages are not kept.
 *
 * @param apiUrl without the version.
 */
export function discordClient(apiUrl: string, log: Log): Client<boolean> {
	const client = new Client({
		intents: [],
		rest: { api: apiUrl },
		makeCache: Options.cacheWithLimits({
			...Options.DefaultMakeCacheSettings,
			GuildMemberManager: 0,
			MessageManager: 0,
			PresenceManager: 0,
			ReactionManager: 0,
			UserManager: 1,
			VoiceStateManager: 0,
		}),
	});
	client.on(Events.Error, (error) => log.error({ err: error }, 'the connection to Discord has an error'));
	client.on(Events.Warn, (warning) => log.warn({ warning }, 'discord.js warns'));
	client.on(Events.ShardDisconnect, (_, shard) => log.warn({ shard }, 'disconnected from Discord'));
	client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting to Discord'));
	client.on(Events.ShardResume, (shard) => log.info({ shard }, 'connection to Discord resumed'));
	return client;
}

/** Discord does not take the bot's token; only the operator can change it. */
export class TokenRefused extends Error {
	override readonly name = 'TokenRefused';
}

/**
 * Logs in; resolves when interactions can come.
 *
 * @throws {TokenRefused}
 */
export async function login(client: Client<boolean>, token: string): Promise<Client<true>> {
	try {
		await Promise.all([once(client, Events.ClientReady), client.login(token)]);
	} catch (error) {
		if (!(error instanceof DiscordjsError) || error.code !== DiscordjsErrorCodes.TokenInvalid) throw error;
		throw new TokenRefused(
			'Discord refuses DISCORD_TOKEN. Make a new one at https://discord.com/developers/applications → your application → Bot → Reset Token',
			{ cause: error },
		);
	}
	return client as Client<true>;
}

/** Ends the connection. */
export async function logout(client: Client<boolean>): Promise<void> {
	// discord.js tells of its own closing as if it were to reconnect.
	client.removeAllListeners(Events.ShardReconnecting);
	await client.destroy();
}

/** Calls `take` with every interaction. */
export function onInteraction(
	client: Client<boolean>,
	take: (interaction: Interaction) => Promise<void>,
): void {
	client.on(Events.InteractionCreate, (interaction) => void take(interaction));
}

/**
 * For replies to interactions, which Discord exempts from the bot's limit over all requests
 * (https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints), and which are tried again
 * with a pause between by who writes them.
 */
export function repliesRest(apiUrl: string): REST {
	return new REST({
		api: apiUrl,
		version: '10',
		retries: 0,
		timeout: UPLOAD_TIMEOUT,
		globalRequestsPerSecond: Number.POSITIVE_INFINITY,
	});
}

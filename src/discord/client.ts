import { once } from 'node:events';
import {
	type APIInteraction,
	Client,
	DiscordjsError,
	DiscordjsErrorCodes,
	Events,
	GatewayCloseCodes,
	GatewayDispatchEvents,
	type Interaction,
	Options,
	REST,
	RESTEvents,
	type RESTOptions,
	Status,
} from 'discord.js';
import type { Log } from '../ops/log.js';
import { type Origin, originOf } from './origin.js';
import type { Shards } from './shards.js';

/**
 * No request is repeated behind the back of who makes it, since only that one knows what a lost answer means; and
 * pictures take their time on a slow line (in milliseconds).
 */
const REST_OPTIONS = { version: '10', retries: 0, timeout: 120_000 } as const satisfies Partial<RESTOptions>;

/** No use is made of it; for 1, discord.js would look into the environment, and fail on a SHARD_COUNT that is empty. */
const UNKNOWN_COUNT = 2;

/** Discord does not take the bot's token; only the operator can change it. */
export class TokenRefused extends Error {
	override readonly name = 'TokenRefused';

	constructor(options?: ErrorOptions) {
		super(
			'Discord refuses DISCORD_TOKEN. Make a new one at https://discord.com/developers/applications → your application → Bot → Reset Token',
			options,
		);
	}
}

/** Discord has ended the connection for good, for a reason that only a new start can mend. */
export class GatewayLost extends Error {
	override readonly name: string = 'GatewayLost';

	/** @param code why (https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes). */
	constructor(
		readonly code: number,
		message = `Discord has closed the connection for good, with code ${code}`,
	) {
		super(message);
	}
}

/** Discord does not take a shard of this process; only the operator can change them. */
export class ShardsRefused extends GatewayLost {
	override readonly name = 'ShardsRefused';

	constructor(code: GatewayCloseCodes.InvalidShard | GatewayCloseCodes.ShardingRequired) {
		super(
			code,
			code === GatewayCloseCodes.ShardingRequired
				? 'a shard has more than 2,500 servers, and Discord takes no more: give all processes a greater SHARD_COUNT'
				: 'Discord does not know a shard of SHARD_IDS',
		);
	}
}

/** Lets shards identify in turn: Discord lets one of a bucket do so every five seconds. */
export interface IdentifyThrottler {
	/**
	 * Resolves when it is the shard's turn.
	 *
	 * @throws when the signal aborts, and only then.
	 */
	waitForIdentify(shardId: number, signal: AbortSignal): Promise<void>;
}

export interface ClientOptions {
	/** Without the version. */
	readonly apiUrl: string;
	/** All of as many as Discord recommends, unless told. */
	readonly shards?: Shards;
	/**
	 * Makes what paces this process together with others; it paces itself alone unless told.
	 *
	 * @param maxConcurrency how many buckets there are: a shard's is its number modulo this
	 *   (https://discord.com/developers/docs/events/gateway#rate-limiting).
	 */
	readonly identifyThrottler?: (maxConcurrency: number) => IdentifyThrottler;
	readonly log: Log;
	/** Called when Discord ends the connection of a shard for good. */
	readonly onLost: (reason: TokenRefused | GatewayLost) => void;
}

/**
 * The bot's connection to Discord. Interactions bring all that Easel needs: no intent is asked for, and members,
 * presences and messages are not kept.
 */
export function discordClient({
	apiUrl,
	shards = 'auto',
	identifyThrottler,
	log,
	onLost,
}: ClientOptions): Client<boolean> {
	const client = new Client({
		...shardOptions(shards),
		...(identifyThrottler && {
			ws: {
				buildIdentifyThrottler: async (manager) =>
					identifyThrottler((await manager.fetchGatewayInformation()).session_start_limit.max_concurrency),
			},
		}),
		intents: [],
		rest: { ...REST_OPTIONS, api: apiUrl },
		makeCache: Options.cacheWithLimits({
			...Options.DefaultMakeCacheSettings,
			GuildMemberManager: 0,
			MessageManager: 0,
			PresenceManager: 0,
			ReactionManager: 0,
			// The bot itself.
			UserManager: 1,
			VoiceStateManager: 0,
		}),
	});
	client.on(Events.Error, (error) => log.error({ err: error }, 'the connection to Discord has an error'));
	client.on(Events.Warn, (warning) => log.warn({ warning }, 'discord.js warns'));
	client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting to Discord'));
	client.on(Events.ShardResume, (shard) => log.info({ shard }, 'connection to Discord resumed'));
	// discord.js reconnects by itself, and tells of a disconnection only where it does not.
	client.on(Events.ShardDisconnect, ({ code }) => onLost(lossOf(code)));
	return client;
}

function shardOptions(shards: Shards): { shards: 'auto' | number[]; shardCount: number } {
	if (shards === 'auto') return { shards, shardCount: UNKNOWN_COUNT };
	return { shards: [...shards.ids], shardCount: shards.count };
}

function lossOf(code: number): TokenRefused | GatewayLost {
	switch (code) {
		case GatewayCloseCodes.AuthenticationFailed:
			return new TokenRefused();
		case GatewayCloseCodes.InvalidShard:
		case GatewayCloseCodes.ShardingRequired:
			return new ShardsRefused(code);
		default:
			return new GatewayLost(code);
	}
}

/**
 * Logs in; resolves when interactions can come on every shard of this process.
 *
 * @throws {TokenRefused}
 */
export async function login(client: Client<boolean>, token: string): Promise<Client<true>> {
	try {
		await Promise.all([once(client, Events.ClientReady), client.login(token)]);
	} catch (error) {
		if (!(error instanceof DiscordjsError) || error.code !== DiscordjsErrorCodes.TokenInvalid) throw error;
		throw new TokenRefused({ cause: error });
	}
	return client as Client<true>;
}

/** Whether interactions of every server can come at the moment. */
export function isConnected(client: Client<boolean>): boolean {
	return client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready);
}

/**
 * Calls `tell` whenever Discord answers with 429, with whose limit it is: `user`, `global` or `shared`
 * (https://discord.com/developers/docs/topics/rate-limits#header-format).
 */
export function onRateLimited(rest: REST, tell: (scope: string) => void): void {
	rest.on(RESTEvents.Response, (_request, { status, headers }) => {
		if (status === 429) tell(headers.get('x-ratelimit-scope') ?? 'unknown');
	});
}

/** Ends the connection. */
export async function logout(client: Client<boolean>): Promise<void> {
	// discord.js tells of its own closing as if it were Discord's.
	client.removeAllListeners(Events.ShardReconnecting);
	client.removeAllListeners(Events.ShardDisconnect);
	await client.destroy();
}

/** Interactions whose beginnings are remembered until discord.js tells of them. */
const MOST_REMEMBERED = 1_000;

/**
 * Calls `take`, which never throws, with every interaction, and with where it comes from: what Discord says of that, discord.js keeps to itself
 * unless it knows the server, which takes an intent and much memory.
 */
export function onInteraction(
	client: Client<boolean>,
	log: Log,
	take: (interaction: Interaction, origin: Origin) => Promise<void>,
): void {
	const begun = new Map<string, unknown>();
	client.ws.on(GatewayDispatchEvents.InteractionCreate, (interaction: APIInteraction) => {
		begun.set(interaction.id, interaction);
		const [oldest = ''] = begun.keys();
		if (begun.size > MOST_REMEMBERED) begun.delete(oldest);
	});
	client.on(Events.InteractionCreate, (interaction) => {
		const raw = begun.get(interaction.id);
		begun.delete(interaction.id);
		try {
			void take(interaction, originOf(raw));
		} catch (error) {
			log.error(
				{ interaction: interaction.id, err: error },
				'Discord does not say where an interaction comes from',
			);
		}
	});
}

/** For what the bot does in its own name, in a process without a connection to the gateway. */
export function botRest(apiUrl: string): REST {
	return new REST({ ...REST_OPTIONS, api: apiUrl });
}

/**
 * For replies to interactions, which Discord exempts from the bot's limit over all requests
 * (https://discord.com/developers/docs/interactions/receiving-and-responding#endpoints).
 */
export function repliesRest(apiUrl: string): REST {
	return new REST({ ...REST_OPTIONS, api: apiUrl, globalRequestsPerSecond: Number.POSITIVE_INFINITY });
}

import { Intent, type Shard } from './session.js';

/** What a bot says of itself when it begins a session. */
export interface Identity {
	readonly token: string;
	readonly intents: number;
	readonly shard: Shard;
}

/** What has to be known of the rest of Discord to let a session begin. */
export interface IdentifyHost {
	accepts(token: string): boolean;
	/** How many of the bot's servers are on a shard. */
	serversOn(shard: Shard): number;
	/** In milliseconds since the epoch. */
	now(): number;
	violation(line: string): void;
}

/** Why a session cannot begin: with a code, the connection is closed for good; otherwise the bot may try again. */
export interface Rejection {
	readonly code?: number;
	readonly reason: string;
}

const CloseCode = {
	AuthenticationFailed: 4004,
	InvalidShard: 4010,
	ShardingRequired: 4011,
	DisallowedIntents: 4014,
} as const;

const PRIVILEGED = Intent.GuildMembers | Intent.GuildPresences | Intent.MessageContent;
/** The most servers that a shard may have (https://discord.com/developers/docs/events/gateway#sharding). */
const MOST_SERVERS = 2_500;
/** In milliseconds, one shard of a bucket may identify (https://discord.com/developers/docs/events/gateway#rate-limiting). */
const INTERVAL = 5_000;
/** By so much, in milliseconds, one identify may be longer on its way than the next one, on a busy machine. */
const HOLD_UP = 500;

/** Looks at who wants to begin a session, as Discord does. */
export class Identifies {
	readonly #host: IdentifyHost;
	/** The newest of each bucket. */
	readonly #newest = new Map<number, { readonly shard: number; readonly at: number }>();

	constructor(host: IdentifyHost) {
		this.#host = host;
	}

	/**
	 * Why somebody is not let in; undefined where they are.
	 *
	 * @param buckets a shard's bucket is its number modulo this.
	 */
	rejection({ token, intents, shard }: Identity, buckets: number): Rejection | undefined {
		if (!this.#host.accepts(token))
			return { code: CloseCode.AuthenticationFailed, reason: 'Authentication failed.' };
		if (intents & PRIVILEGED) return { code: CloseCode.DisallowedIntents, reason: 'Disallowed intent(s).' };
		if (!isThere(shard)) {
			this.#host.violation(`identified with the shard ${JSON.stringify(shard)}, which cannot be`);
			return { code: CloseCode.InvalidShard, reason: 'Invalid shard.' };
		}
		if (this.#host.serversOn(shard) > MOST_SERVERS)
			return { code: CloseCode.ShardingRequired, reason: 'Sharding required.' };
		return this.#isTooEarly(shard[0], buckets) ? { reason: 'identified too early' } : undefined;
	}

	/**
	 * Whether another shard of the bucket has just identified. The same one may do so again at once, as it does when its
	 * process is started again; Discord would have it wait, too, but tests start bots oftener than people do.
	 */
	#isTooEarly(shard: number, buckets: number): boolean {
		const bucket = shard % buckets;
		const now = this.#host.now();
		const newest = this.#newest.get(bucket);
		const since = newest && newest.shard !== shard ? now - newest.at : INTERVAL;
		if (since < INTERVAL - HOLD_UP) {
			this.#host.violation(
				`shard ${shard} identified ${since} ms after shard ${newest?.shard}: of a bucket, one may every ${INTERVAL} ms`,
			);
			return true;
		}
		this.#newest.set(bucket, { shard, at: now });
		return false;
	}
}

function isThere(shard: unknown): boolean {
	if (!Array.isArray(shard) || shard.length !== 2) return false;
	const [id, count] = shard;
	return Number.isInteger(id) && Number.isInteger(count) && 0 <= id && id < count;
}

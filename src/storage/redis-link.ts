import { setTimeout as sleep } from 'node:timers/promises';
import { createClient, ErrorReply } from '@redis/client';
import type { Log } from '../ops/log.js';
import { infoOf } from './redis-info.js';
import type { Presence } from './redis-presence.js';

/** What a connection takes at most to be made, and a command to be answered, in milliseconds. */
const PATIENCE = 3_000;
/** Between two proofs that Redis answers, in milliseconds. */
const BEAT = 2_000;
const LONGEST_PAUSE = 2_000;

export type Redis = ReturnType<typeof clientFor>;

/** A connection, as the server knows it: ids begin anew with each run. */
interface Identity {
	readonly run: string | undefined;
	readonly id: string;
}

/**
 * One connection to a Redis, made anew for ever once it has been made. Nothing waits for it: while there is none, and when
 * one command is not answered within {@link PATIENCE} and a beat, all that is under way rejects.
 */
export class RedisLink {
	readonly #url: string;
	readonly #presence: Presence;
	readonly #log: Log | undefined;
	readonly #closing = new AbortController();
	#client: Redis;
	#identity: Identity | undefined;

	private constructor(url: string, presence: Presence, log?: Log) {
		this.#url = url;
		this.#presence = presence;
		this.#log = log;
		this.#client = clientFor(url);
	}

	/** @throws what stands in the way, as soon as it does. */
	static async open(url: string, presence: Presence, log?: Log): Promise<RedisLink> {
		const link = new RedisLink(url, presence, log);
		await link.#connect();
		try {
			await answer(presence.beat(link.client));
		} catch (error) {
			end(link.client);
			throw error;
		}
		void link.#keep();
		return link;
	}

	/** The connection of the moment; when there is none, all that it is asked rejects. */
	get client(): Redis {
		return this.#client;
	}

	/** Ends the connection when what is under way is answered. */
	async close(): Promise<void> {
		this.#closing.abort();
		const client = this.#client;
		try {
			await answer(this.#presence.leave(client));
			await answer(client.close());
		} catch {
			// Nobody is there to answer.
		} finally {
			end(client);
		}
	}

	async #connect(): Promise<void> {
		const client = clientFor(this.#url);
		client.on('error', (error) => this.#log?.debug({ err: error }, 'the connection to Redis has an error'));
		try {
			await answer(client.connect());
			await answer(this.#takeOver(client));
			await answer(this.#beat(client));
		} catch (error) {
			end(client);
			throw error;
		}
		this.#client = client;
	}

	/** One that takes no writes, for its disk or its memory is full, is there all the same: it can be read. */
	async #beat(client: Redis): Promise<void> {
		await this.#presence.beat(client).catch((error) => {
			if (!(error instanceof ErrorReply)) throw error;
			this.#log?.debug({ err: error }, 'Redis takes no beat');
		});
	}

	/**
	 * Ends the connection before this one, if the server has not noticed that it is gone: what it has of it must not be
	 * written after what comes now.
	 */
	async #takeOver(client: Redis): Promise<void> {
		try {
			const { run_id: run } = await infoOf(client, 'server');
			const before = this.#identity;
			if (before && before.run === run) await client.sendCommand(['CLIENT', 'KILL', 'ID', before.id]);
			this.#identity = { run, id: String(await client.sendCommand(['CLIENT', 'ID'])) };
		} catch (error) {
			// It may not: then a network that comes back late may bring a late write.
			if (!(error instanceof ErrorReply)) throw error;
		}
	}

	async #keep(): Promise<void> {
		const { signal } = this.#closing;
		while (!signal.aborted) {
			const cause = await this.#untilLost(this.#client);
			if (signal.aborted) return;
			this.#log?.warn(
				{ err: cause },
				'the connection to Redis is lost; it is made anew as soon as it can be',
			);
			end(this.#client);
			for (let failures = 0; !signal.aborted && !this.#client.isReady; failures++) {
				await pause(Math.min(LONGEST_PAUSE, 50 * 2 ** failures), signal);
				await this.#connect().then(
					() => this.#log?.info('Redis answers again'),
					(error) => this.#log?.debug({ err: error }, 'Redis still cannot be reached'),
				);
			}
		}
		end(this.#client);
	}

	/** Resolves with what ended a connection, or when it is not to be kept any more. */
	async #untilLost(client: Redis): Promise<unknown> {
		const lost = new AbortController();
		const onError = (error: unknown) => lost.abort(error);
		client.once('error', onError);
		const signal = AbortSignal.any([lost.signal, this.#closing.signal]);
		try {
			while (!signal.aborted && client.isReady) {
				await pause(BEAT, signal);
				// Replies come in order: whatever was asked before it has been answered, too.
				if (!signal.aborted) await answer(this.#beat(client));
			}
			return lost.signal.reason;
		} catch (error) {
			return error;
		} finally {
			client.off('error', onError);
		}
	}
}

function clientFor(url: string) {
	return createClient({
		url,
		disableOfflineQueue: true,
		socket: { connectTimeout: PATIENCE, reconnectStrategy: false },
	});
}

function end(client: Redis): void {
	if (client.isOpen) client.destroy();
}

async function pause(ms: number, signal: AbortSignal): Promise<void> {
	await sleep(ms, undefined, { signal, ref: false }).catch(() => undefined);
}

async function answer<Result>(asked: Promise<Result>): Promise<Result> {
	const answered = new AbortController();
	const silence = sleep(PATIENCE, undefined, { signal: answered.signal, ref: false }).then(() => {
		throw Object.assign(new Error('Redis does not answer'), { code: 'ETIMEDOUT' });
	});
	try {
		return await Promise.race([asked, silence]);
	} finally {
		answered.abort();
		silence.catch(() => undefined);
		asked.catch(() => undefined);
	}
}

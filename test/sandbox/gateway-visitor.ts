import { once } from 'node:events';
import { WebSocket } from 'ws';
import { Changes, seen } from '../../sandbox/discord/changes.js';
import type { DiscordSandbox } from '../../sandbox/discord/server.js';

interface Payload {
	readonly op: number;
	readonly t?: string | null;
	readonly d: unknown;
}

/** Somebody who speaks with the gateway byte by byte, as a bot with a mistake in it may. */
export class GatewayVisitor {
	/** What the gateway has sent, oldest first. */
	readonly got: Payload[] = [];
	readonly #socket: WebSocket;
	readonly #changes = new Changes();

	constructor(discord: DiscordSandbox) {
		this.#socket = new WebSocket(discord.gateway.url);
		this.#socket.on('message', (raw) => {
			this.got.push(JSON.parse(String(raw)));
			this.#changes.announce();
		});
	}

	/** Identifies, and tells what came of it: READY, an invalid session, or the code that it was closed with. */
	async identify(token: string, shard: unknown, intents = 0): Promise<'READY' | 'invalid session' | number> {
		await this.sees(({ op }) => op === 10);
		this.#socket.send(JSON.stringify({ op: 2, d: { token, intents, shard, properties: {} } }));
		const closed = once(this.#socket, 'close').then(([code]) => Number(code));
		// Who is closed on is not answered.
		const answered = this.sees(({ op, t }) => op === 9 || t === 'READY');
		answered.catch(() => undefined);
		const outcome = await Promise.race([closed, answered]);
		if (typeof outcome === 'number') return outcome;
		return outcome.op === 9 ? 'invalid session' : 'READY';
	}

	/** Resolves with the first thing that it got, or gets, of which this is true. */
	sees(isIt: (payload: Payload) => boolean): Promise<Payload> {
		return seen(
			this.#changes,
			() => this.got.find(isIt),
			20_000,
			() => 'the gateway has not sent it',
		);
	}

	/** Resolves with the names of all events that were sent until now, in order. */
	async events(): Promise<string[]> {
		this.#socket.send(JSON.stringify({ op: 1, d: null }));
		await this.sees(({ op }) => op === 11);
		return this.got.flatMap(({ t }) => (t === null || t === undefined ? [] : [t]));
	}

	leave(): void {
		this.#socket.terminate();
	}
}

import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type RawData, type WebSocket, WebSocketServer } from 'ws';
import { Changes, seen } from './changes.js';
import { Identifies, type IdentifyHost, type Identity } from './identify.js';
import { type IntentName, Session, type Shard } from './session.js';
import { shardOf } from './snowflake.js';

const Op = {
	Dispatch: 0,
	Heartbeat: 1,
	Identify: 2,
	Resume: 6,
	Reconnect: 7,
	InvalidSession: 9,
	Hello: 10,
	HeartbeatAck: 11,
} as const;

const NOT_AUTHENTICATED = 4003;
const HEARTBEAT_INTERVAL_MS = 41_250;
const MOST_REMEMBERED_SESSIONS = 100;

/** An event for the bot. */
export interface Dispatch {
	name: string;
	data: unknown;
	/** Decides the shard; direct messages have none. */
	guildId: string | undefined;
	/** The intent without which the bot does not get it; interactions need none. */
	intent?: IntentName;
}

/** What the gateway has to know of the rest of Discord. */
export interface GatewayHost extends IdentifyHost {
	/** What READY tells a shard. */
	ready(shard: Shard): Record<string, unknown>;
	/** GUILD_CREATE for each of a shard's servers. */
	guilds(shard: Shard): unknown[];
}

export interface GatewayOptions {
	/** How many shards it recommends: one for each thousand servers, unless told. */
	recommendedShards?: number | undefined;
	/** How many shards may identify every five seconds, each of another bucket; 16, as for large bots, unless told. */
	maxConcurrency?: number | undefined;
}

interface Payload {
	op?: number;
	d?: unknown;
}

/** Discord's gateway: sessions over WebSockets, which survive their sockets. */
export class Gateway {
	/** Where it listens: `ws://127.0.0.1:PORT/gateway`. */
	url = '';
	/** How many sessions were begun: a resumed one is not counted again. */
	identifies = 0;
	resumes = 0;
	recommendedShards: number | undefined;
	maxConcurrency: number;
	readonly #host: GatewayHost;
	readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
	readonly #sessions = new Map<string, Session>();
	readonly #changes = new Changes();
	readonly #identifies: Identifies;
	#isDown = false;

	constructor(host: GatewayHost, { recommendedShards, maxConcurrency = 16 }: GatewayOptions) {
		this.#host = host;
		this.recommendedShards = recommendedShards;
		this.maxConcurrency = maxConcurrency;
		this.#identifies = new Identifies(host);
	}

	/** The sessions that the bot can use or resume. */
	get sessions(): Session[] {
		return [...this.#sessions.values()];
	}

	/** The sessions that have a socket now. */
	get connected(): Session[] {
		return this.sessions.filter((session) => session.isConnected);
	}

	/** Waits until so many sessions are connected, ready for interactions. */
	async whenConnected(count = 1, { within = 20_000 } = {}): Promise<void> {
		await seen(
			this.#changes,
			() => this.connected.length >= count || undefined,
			within,
			() => `${this.connected.length} gateway sessions are connected, not ${count}`,
		);
	}

	/** Cuts every socket. The sessions live, so that the bot can resume them. */
	drop(): void {
		for (const client of this.#server.clients) client.terminate();
		for (const session of this.#sessions.values()) session.socket = undefined;
	}

	/** Cuts every socket and lets nobody in again until {@link comeBack}. */
	goDown(): void {
		this.#isDown = true;
		this.drop();
	}

	comeBack(): void {
		this.#isDown = false;
	}

	/** Declares every session over: the bot must identify again. */
	invalidate(): void {
		for (const { socket } of this.connected) if (socket) send(socket, Op.InvalidSession, false);
		this.#sessions.clear();
	}

	/** Asks every shard to reconnect and resume, as Discord does when it moves a gateway. */
	askToReconnect(): void {
		for (const { socket } of this.connected) if (socket) send(socket, Op.Reconnect, null);
	}

	/**
	 * Sends an event to the shard that it belongs to: to every session of it, as Discord does, also where two processes hold
	 * the same one. An interaction that finds nobody there is lost.
	 */
	dispatch({ name, data, guildId, intent }: Dispatch): void {
		for (const session of this.#sessions.values()) {
			const [id, count] = session.shard;
			if (id !== shardOf(guildId, count) || (intent && !session.has(intent))) continue;
			if (session.isConnected || name !== 'INTERACTION_CREATE') session.dispatch(name, data);
		}
	}

	/** Takes over a connection that asks to become a WebSocket. */
	upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
		if (this.#isDown || !request.url?.startsWith('/gateway')) {
			socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
			return;
		}
		this.#server.handleUpgrade(request, socket, head, (client) => this.#greet(client));
	}

	close(): void {
		for (const client of this.#server.clients) client.terminate();
		this.#server.close();
	}

	#greet(socket: WebSocket): void {
		let session: Session | undefined;
		socket.on('message', (raw) => {
			const { op, d } = parse(raw);
			switch (op) {
				case Op.Heartbeat:
					session?.confirm(typeof d === 'number' ? d : 0);
					send(socket, Op.HeartbeatAck);
					break;
				case Op.Identify:
					session = this.#identify(socket, Object(d));
					break;
				case Op.Resume:
					session = this.#resume(socket, Object(d));
					break;
				default:
					if (!session) socket.close(NOT_AUTHENTICATED, 'Not authenticated.');
			}
		});
		socket.on('close', () => {
			if (session?.socket === socket) session.socket = undefined;
			this.#changes.announce();
		});
		send(socket, Op.Hello, { heartbeat_interval: HEARTBEAT_INTERVAL_MS });
	}

	#identify(socket: WebSocket, claim: Partial<Identity>): Session | undefined {
		const identity = { token: '', intents: 0, shard: [0, 1], ...claim } as const;
		const rejection = this.#identifies.rejection(identity, this.maxConcurrency);
		if (rejection) {
			if (rejection.code === undefined) send(socket, Op.InvalidSession, false);
			else socket.close(rejection.code, rejection.reason);
			return undefined;
		}

		const { intents, shard } = identity;
		const session = new Session({ id: randomBytes(16).toString('hex'), intents, shard });
		this.identifies++;
		this.#remember(session);
		session.socket = socket;
		session.dispatch('READY', {
			v: 10,
			...this.#host.ready(shard),
			session_id: session.id,
			resume_gateway_url: this.url,
			shard,
		});
		if (session.has('Guilds'))
			for (const guild of this.#host.guilds(shard)) session.dispatch('GUILD_CREATE', guild);
		this.#changes.announce();
		return session;
	}

	#resume(
		socket: WebSocket,
		claim: { token?: string; session_id?: string; seq?: number },
	): Session | undefined {
		const session = this.#sessions.get(claim.session_id ?? '');
		if (!session || !this.#host.accepts(claim.token ?? '')) {
			send(socket, Op.InvalidSession, false);
			return undefined;
		}
		this.resumes++;
		session.resume(socket, claim.seq ?? 0);
		this.#changes.announce();
		return session;
	}

	/** Sessions that nobody came back for are forgotten in the end. */
	#remember(session: Session): void {
		for (const [id, old] of this.#sessions) {
			if (this.#sessions.size < MOST_REMEMBERED_SESSIONS) break;
			if (!old.isConnected) this.#sessions.delete(id);
		}
		this.#sessions.set(session.id, session);
	}
}

function send(socket: WebSocket, op: number, d: unknown = null): void {
	socket.send(JSON.stringify({ op, d, s: null, t: null }));
}

function parse(raw: RawData): Payload {
	try {
		return Object(JSON.parse(String(raw)));
	} catch {
		return {};
	}
}

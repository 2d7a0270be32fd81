import { WebSocket } from 'ws';

export const Intent = {
	Guilds: 1 << 0,
	GuildMembers: 1 << 1,
	GuildPresences: 1 << 8,
	GuildMessages: 1 << 9,
	DirectMessages: 1 << 12,
	MessageContent: 1 << 15,
} as const;

/** Which shard of how many. */
export type Shard = readonly [id: number, count: number];

export type IntentName = keyof typeof Intent;

interface Sent {
	op: 0;
	t: string;
	s: number;
	d: unknown;
}

const MOST_REPLAYED = 1000;

/** One shard's conversation with the gateway: it goes on where it was when its socket is replaced. */
export class Session {
	readonly id: string;
	readonly intents: number;
	readonly shard: Shard;
	socket: WebSocket | undefined;
	#sequence = 0;
	/** What the bot has not confirmed yet, to be sent again when it resumes. */
	#unconfirmed: Sent[] = [];

	constructor(about: { id: string; intents: number; shard: Shard }) {
		this.id = about.id;
		this.intents = about.intents;
		this.shard = about.shard;
	}

	get isConnected(): boolean {
		return this.socket?.readyState === WebSocket.OPEN;
	}

	has(intent: IntentName): boolean {
		return (this.intents & Intent[intent]) !== 0;
	}

	/** Sends an event, now or when the bot resumes. */
	dispatch(name: string, data: unknown): void {
		const event: Sent = { op: 0, t: name, s: ++this.#sequence, d: data };
		this.#unconfirmed.push(event);
		if (this.#unconfirmed.length > MOST_REPLAYED) this.#unconfirmed.shift();
		if (this.isConnected) this.socket?.send(JSON.stringify(event));
	}

	/** The bot says up to where it has got everything. */
	confirm(sequence: number): void {
		this.#unconfirmed = this.#unconfirmed.filter(({ s }) => s > sequence);
	}

	/** Goes on over a new socket, beginning with what was missed. */
	resume(socket: WebSocket, sequence: number): void {
		this.socket = socket;
		this.confirm(sequence);
		for (const event of this.#unconfirmed) socket.send(JSON.stringify(event));
		this.dispatch('RESUMED', {});
	}
}

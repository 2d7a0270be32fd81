import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Clock } from '../../src/ops/clock.js';
import type { Faults } from './faults.js';
import { misbehave } from './misbehave.js';
import { type Arrival, send, type Visit } from './visit.js';

export interface ListenerOptions {
	readonly faults: Faults;
	readonly clock: Clock;
	/** Aborts when the sandbox closes. */
	readonly signal: AbortSignal;
	/** Makes out what a request is for. */
	receive(arrival: Arrival): Visit;
	/** Told of what the stand-in itself got wrong. */
	broke(error: unknown): void;
}

/** A server on a loopback socket of its own: an origin. */
export class Listener {
	readonly #options: ListenerOptions;
	readonly #server: Server;
	#port = 0;

	constructor(options: ListenerOptions) {
		this.#options = options;
		// Node's own limits run on the machine's time, not on the clock.
		this.#server = createServer({ requestTimeout: 0, keepAliveTimeout: 0 }, (request, response) => {
			this.#serve(request, response).catch((error: unknown) => this.#stumbled(error, response));
		});
	}

	get origin(): string {
		return `http://127.0.0.1:${this.#port}`;
	}

	/** Listens, on the same port as before when there was one. */
	async listen(): Promise<void> {
		if (this.#server.listening) return;
		this.#server.listen(this.#port, '127.0.0.1');
		await once(this.#server, 'listening');
		const address = this.#server.address();
		if (address !== null && typeof address === 'object') this.#port = address.port;
	}

	/** Stops listening and cuts every connection: from now on, connecting is refused. */
	async stop(): Promise<void> {
		if (!this.#server.listening) return;
		const closed = once(this.#server, 'close');
		this.#server.close();
		this.#server.closeAllConnections();
		await closed;
	}

	async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const body = await buffer(request);
		const { faults, clock, signal } = this.#options;
		const visit = this.#options.receive({
			method: request.method ?? '',
			url: new URL(request.url ?? '/', this.origin),
			headers: request.headers,
			body,
		});
		const fault = faults.meet(visit);
		if (fault) await misbehave(fault.answer, { visit, response, clock, signal });
		else send(response, visit.act());
		visit.answered?.(response.headersSent ? response.statusCode : undefined);
	}

	#stumbled(error: unknown, response: ServerResponse): void {
		// Who hung up, or the sandbox closing, is no mistake of ours.
		if (response.destroyed || response.socket === null || this.#options.signal.aborted) return;
		this.#options.broke(error);
		if (response.headersSent) response.destroy();
		else send(response, { status: 500, json: { message: 'the sandbox itself failed' } });
	}
}

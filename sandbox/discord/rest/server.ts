import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FaultAnswer, Faults } from '../faults.js';
import type { RequestBook } from '../requests.js';
import type { World } from '../world.js';
import { parseBody, readBytes } from './body.js';
import type { Reception } from './reception.js';
import type { Answer } from './route.js';

const API = /^\/api(\/v10)?(?=\/)/;

/** Discord's HTTP side on a socket: reads requests, lets faults happen to them, and sends answers. */
export class RestServer {
	readonly http: Server;
	readonly #world: World;
	readonly #reception: Reception;
	readonly #faults: Faults;
	readonly #requests: RequestBook;

	constructor(parts: { world: World; reception: Reception; faults: Faults; requests: RequestBook }) {
		this.#world = parts.world;
		this.#reception = parts.reception;
		this.#faults = parts.faults;
		this.#requests = parts.requests;
		this.http = createServer((request, response) => {
			this.#take(request, response).catch((error) => this.#breakDown(request, response, error));
		});
	}

	/** Opens a port on the loopback interface and returns it. */
	async listen(): Promise<number> {
		await new Promise<void>((resolve) => this.http.listen(0, '127.0.0.1', resolve));
		return (this.http.address() as AddressInfo).port;
	}

	/** Ends every connection, also those that a fault left hanging. */
	async close(): Promise<void> {
		const closed = new Promise<void>((resolve) => this.http.close(() => resolve()));
		this.http.closeAllConnections();
		await closed;
	}

	async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const at = this.#world.clock.now();
		const { method = 'GET', url = '/' } = request;
		const { pathname, searchParams } = new URL(url, 'http://localhost');
		const path = pathname.replace(API, '');
		const status = await this.#answer({ request, response, method, path, query: searchParams, at });
		const match = this.#reception.match(method, path);
		const interactionId = this.#world.interactions.get(match?.params.token ?? '')?.id;
		const route = match?.route.path ?? path;
		this.#requests.add({ method, route, path, status, at, ...(interactionId && { interactionId }) });
	}

	/** @returns the status that was sent, or 0 where a fault prevented it */
	async #answer(task: {
		request: IncomingMessage;
		response: ServerResponse;
		method: string;
		path: string;
		query: URLSearchParams;
		at: number;
	}): Promise<number> {
		const { request, response, method, path, query, at } = task;
		const { authorization, 'content-type': contentType } = request.headers;
		const hasFiles = contentType?.startsWith('multipart/') ?? false;
		const fault = this.#faults.take(method, path, hasFiles);
		if (fault === 'reset') return cut(request);
		const bytes = await readBytes(request);
		if (fault === 'hang') return 0;
		if (isOtherAnswer(fault))
			return write(response, { body: { message: 'Arranged by the test', code: 0 }, ...fault });
		if (typeof fault === 'object') await this.#world.clock.sleep(at + fault.delay - this.#world.clock.now());
		const body = () => parseBody(bytes, contentType);
		const answer = await this.#reception.answer({ method, path, query, authorization, body });
		return fault === 'reset-after-accepting' ? cut(request) : write(response, answer);
	}

	/** A bot that was killed in the middle of a request is no news; anything else is a fault of the stand-in. */
	#breakDown(request: IncomingMessage, response: ServerResponse, error: unknown): void {
		if (request.socket.destroyed) return;
		this.#world.violation(`${request.method} ${request.url}: the stand-in itself failed: ${error}`);
		if (!response.headersSent)
			write(response, { status: 500, body: { message: '500: Internal Server Error', code: 0 } });
	}
}

function isOtherAnswer(fault: FaultAnswer | undefined): fault is Extract<FaultAnswer, { status: number }> {
	return typeof fault === 'object' && 'status' in fault;
}

function cut(request: IncomingMessage): number {
	request.socket.destroy();
	return 0;
}

function write(response: ServerResponse, { status, body, file, headers }: Answer): number {
	const bytes = file?.bytes ?? Buffer.from(body === undefined ? '' : JSON.stringify(body));
	response.writeHead(status, {
		...headers,
		...(bytes.length > 0 && { 'content-type': file?.contentType ?? 'application/json' }),
		'content-length': bytes.length,
	});
	response.end(bytes);
	return status;
}

import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { request } from 'undici';
import { WebSocketServer } from 'ws';
import type { DiscordSandbox } from '../discord/server.js';
import type { Backstage } from './backstage.js';
import { PAGE } from './built-page.js';
import { Window } from './window.js';

const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.svg': 'image/svg+xml',
};
const METHODS = ['GET', 'HEAD'];
/** Far more than anybody types, in bytes. */
const LARGEST_ASK = 256 * 1024;
/** Of every answer: no other site may show it, use it or be told of it, and it is nothing but what it says to be. */
const GUARDS = new Map([
	['x-content-type-options', 'nosniff'],
	['referrer-policy', 'no-referrer'],
	['cross-origin-resource-policy', 'same-origin'],
	[
		'content-security-policy',
		"default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
	],
]);

/** Serves the page, the pictures of the stand-in Discord, and the WebSocket of each window, all at one address. */
export class Site {
	readonly #http: Server;
	readonly #sockets = new WebSocketServer({ noServer: true, maxPayload: LARGEST_ASK });

	/** @param page the folder in which the built page lies */
	constructor(discord: DiscordSandbox, backstage: Backstage, page = PAGE) {
		this.#http = createServer((asked, response) => {
			const { url = '/', method = '' } = asked;
			response.setHeaders(GUARDS);
			if (!isFromHere(asked)) return response.writeHead(421).end('Open this page as http://127.0.0.1.');
			if (!METHODS.includes(method)) return response.writeHead(405, { allow: METHODS.join(', ') }).end();
			const served = url.startsWith('/attachments/')
				? relay(`${discord.origin}${url}`, response)
				: serve(page, asked, response);
			return served.catch(() => response.destroy());
		});
		this.#http.on('upgrade', (asked, socket, head) => {
			// Whoever asks may be gone already.
			socket.on('error', () => undefined);
			const { origin, host } = asked.headers;
			if (asked.url !== '/window' || !isFromHere(asked) || origin !== `http://${host}`)
				return socket.destroy();
			return this.#sockets.handleUpgrade(
				asked,
				socket,
				head,
				(opened) => new Window(opened, discord, backstage),
			);
		});
	}

	/**
	 * Listens on this port of the loopback interface; on any free one for 0.
	 *
	 * @returns the address to open in a browser
	 * @throws EADDRINUSE where somebody else listens there
	 */
	async open(port: number): Promise<string> {
		this.#http.listen(port, '127.0.0.1');
		await once(this.#http, 'listening');
		return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
	}

	/** Closes every window's connection and the port. */
	async close(): Promise<void> {
		if (!this.#http.listening) return;
		for (const socket of this.#sockets.clients) socket.terminate();
		const closed = once(this.#http, 'close');
		this.#http.close();
		this.#http.closeAllConnections();
		await closed;
	}
}

/** Whether it was asked for by a name of this machine's: another site's name could be made to lead here as well. */
function isFromHere({ headers }: IncomingMessage): boolean {
	return /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(headers.host ?? '');
}

/** Nothing from elsewhere: neither a font nor a picture. Styles stand in attributes too. */
function policyAt(host = ''): string {
	return [
		"default-src 'self'",
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data: blob:",
		// Not every browser takes a WebSocket for the page's own.
		`connect-src 'self' ws://${host}`,
		"frame-ancestors 'none'",
	].join('; ');
}

async function relay(url: string, response: ServerResponse): Promise<void> {
	const { statusCode, headers, body } = await request(url);
	response.writeHead(statusCode, { 'content-type': headers['content-type'] ?? 'application/octet-stream' });
	await pipeline(body, response);
}

async function serve(
	page: string,
	{ url = '/', headers }: IncomingMessage,
	response: ServerResponse,
): Promise<void> {
	const path = normalize(new URL(url, 'http://localhost').pathname);
	const name = path === '/' ? 'index.html' : path;
	const file = createReadStream(join(page, name));
	try {
		await once(file, 'open');
	} catch {
		response.writeHead(404).end('There is nothing here.');
		return;
	}
	const type = TYPES[extname(name)] ?? 'application/octet-stream';
	response.writeHead(200, { 'content-type': type, 'content-security-policy': policyAt(headers.host) });
	await pipeline(file, response);
}

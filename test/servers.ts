import { once } from 'node:events';
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A request as it came in, read to its end. */
export interface Received {
	readonly method: string | undefined;
	readonly path: string | undefined;
	readonly headers: IncomingMessage['headers'];
	readonly body: string;
}

/** An HTTP server on loopback that remembers what it was asked, until the test ends. */
export async function httpServer(
	answer: (response: ServerResponse, received: Received) => void,
): Promise<{ origin: string; port: number; received: Received[] }> {
	const received: Received[] = [];
	const server = createHttpServer(async (request, response) => {
		const { method, url: path, headers } = request;
		const one = { method, path, headers, body: await text(request) };
		received.push(one);
		answer(response, one);
	});
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const port = await portOf(server);
	return { origin: `http://127.0.0.1:${port}`, port, received };
}

/** A TCP server on loopback that counts who connects, until the test ends. */
export async function tcpServer(
	greet: (socket: Socket) => void,
): Promise<{ port: number; connections: () => number }> {
	const sockets = new Set<Socket>();
	const server = createTcpServer((socket) => {
		sockets.add(socket.on('error', () => undefined));
		greet(socket);
	});
	onTestFinished(() => {
		for (const socket of sockets) socket.destroy();
		server.close();
	});
	return { port: await portOf(server), connections: () => sockets.size };
}

/** A port of loopback at which nobody listens. */
export async function deadPort(): Promise<number> {
	const server = createTcpServer();
	const port = await portOf(server);
	server.close();
	await once(server, 'close');
	return port;
}

async function portOf(server: Server): Promise<number> {
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	return (server.address() as AddressInfo).port;
}

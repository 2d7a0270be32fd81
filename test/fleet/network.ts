import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** What lies between a process and a Redis: it can go silent, which neither side is told, and come back. */
export class Network {
	readonly #server: Server;
	readonly #sockets = new Set<Socket>();
	#isSilent = false;

	private constructor(server: Server) {
		this.#server = server;
	}

	/** A network to a port of this machine, until the test is over. */
	static async to(port: number): Promise<Network> {
		// Whoever gives up a connection has sent what they have sent.
		const server = createServer({ allowHalfOpen: true, pauseOnConnect: true });
		const network = new Network(server);
		server.on('connection', (near) => network.#joins(near, port));
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
		onTestFinished(() => network.#close());
		return network;
	}

	/** Where what is on the other side is found from this one. */
	urlOf(url: string): string {
		const address = this.#server.address();
		if (typeof address !== 'object' || !address) throw new Error('the network is closed');
		const there = new URL(url);
		there.port = String(address.port);
		return there.href;
	}

	/** From now on nothing gets through, in either direction. What is sent is on its way. */
	goesSilent(): void {
		this.#isSilent = true;
		for (const socket of this.#sockets) socket.pause();
	}

	/** What was on its way arrives. */
	comesBack(): void {
		this.#isSilent = false;
		for (const socket of this.#sockets) socket.resume();
	}

	#joins(near: Socket, port: number): void {
		const far = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
		for (const [from, to] of [
			[near, far],
			[far, near],
		] as const) {
			this.#sockets.add(from);
			from.on('data', (bytes) => void to.write(bytes));
			from.on('end', () => to.end());
			from.on('error', () => to.end());
			from.on('close', () => this.#sockets.delete(from));
			if (this.#isSilent) from.pause();
			else from.resume();
		}
	}

	#close(): void {
		for (const socket of this.#sockets) socket.destroy();
		this.#server.close();
	}
}

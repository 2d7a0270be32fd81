import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** The network between a process and a server of this machine, which can hold back what is sent over it. */
export interface Line {
	/** Where the process finds the server. */
	readonly port: number;
	/** Lets nothing through of the connections that there are, and lets nobody know when one ends; new ones are made. */
	hold(): void;
	/** Lets the server have what was held back; resolves when it has ended those connections. */
	release(): Promise<void>;
}

/** A line until the test ends. */
export async function lineTo(port: number): Promise<Line> {
	const connections = new Set<Connection>();
	const held: Connection[] = [];
	const server = createServer((near) => {
		const connection = new Connection(near, connect(port, '127.0.0.1'));
		connections.add(connection);
		void connection.ended.then(() => connections.delete(connection));
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	onTestFinished(() => {
		server.close();
		for (const connection of connections) connection.cut();
	});
	return {
		port: (server.address() as AddressInfo).port,
		hold() {
			held.push(...connections);
			for (const connection of held) connection.hold();
		},
		async release() {
			for (const connection of held) connection.release();
			await Promise.all(held.splice(0).map(({ ended }) => ended));
		},
	};
}

class Connection {
	/** Resolves when the server has ended it. */
	readonly ended: Promise<unknown>;
	readonly #near: Socket;
	readonly #far: Socket;
	#held: Buffer[] | undefined;

	constructor(near: Socket, far: Socket) {
		this.#near = near;
		this.#far = far;
		this.ended = new Promise((resolve) => far.once('close', resolve));
		near
			.on('error', () => undefined)
			.on('data', (sent) => (this.#held ? this.#held.push(sent) : far.write(sent)));
		near.on('close', () => {
			if (!this.#held) far.end();
		});
		far.on('error', () => undefined).on('data', (sent) => this.#held ?? near.write(sent));
		far.on('close', () => near.destroy());
	}

	hold(): void {
		this.#held ??= [];
	}

	release(): void {
		for (const sent of this.#held ?? []) this.#far.write(sent);
		this.#held = undefined;
		this.#far.end();
	}

	cut(): void {
		this.#near.destroy();
		this.#far.destroy();
	}
}

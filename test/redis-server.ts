import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@redis/client';

/** Debian's Redis. CI says that it must be there, so that nothing is skipped behind its back. */
export const hasRedis = process.env.EASEL_NEEDS_SERVERS === '1' || isThere('redis-server');

/** A Redis of its own, on a free port of this machine, that keeps an append-only file; it can be killed and started again. */
export class RedisServer {
	readonly port: number;
	/** Where it writes. */
	readonly folder: string;
	#databases = 0;
	#process: ChildProcess | undefined;

	private constructor(port: number, folder: string) {
		this.port = port;
		this.folder = folder;
	}

	static async start(): Promise<RedisServer> {
		const server = new RedisServer(await freePort(), await mkdtemp(join(tmpdir(), 'easel-redis-')));
		await server.start();
		return server;
	}

	/** What STORE_URL says of it. */
	get url(): string {
		return `redis://127.0.0.1:${this.port}`;
	}

	/** A database of its own, empty; what STORE_URL says of it. */
	newDatabase(): string {
		this.#databases++;
		return `${this.url}/${this.#databases}`;
	}

	/** Starts it with what it has written down; resolves when it answers. */
	async start(): Promise<void> {
		this.#process = spawn(
			'redis-server',
			[
				...['--bind', '127.0.0.1', '--port', String(this.port), '--dir', this.folder],
				...['--databases', '1000'],
				...[
					'--appendonly',
					'yes',
					'--appendfsync',
					'always',
					'--save',
					'',
					'--maxmemory-policy',
					'noeviction',
				],
			],
			{ stdio: 'ignore' },
		);
		const client = createClient({ url: this.url, socket: { reconnectStrategy: 20 } });
		client.on('error', () => undefined);
		await client.connect();
		while ((await client.ping().catch(() => undefined)) !== 'PONG');
		await client.close();
	}

	/** Tells it something, beside whoever uses it. */
	tell(...command: string[]): Promise<unknown> {
		return this.tellIn(this.url, ...command);
	}

	/** Tells it something about one of its databases. */
	async tellIn(url: string, ...command: string[]): Promise<unknown> {
		const client = createClient({ url });
		client.on('error', () => undefined);
		await client.connect();
		try {
			return await client.sendCommand(command);
		} finally {
			client.destroy();
		}
	}

	/** Ends it at once, as a power cut would. */
	async kill(): Promise<void> {
		if (!this.#process || this.#process.exitCode !== null || this.#process.signalCode !== null) return;
		this.#process.kill('SIGKILL');
		await once(this.#process, 'exit');
	}

	/** The same, where nothing can be waited for any more. */
	closeAtOnce(): void {
		this.#process?.kill('SIGKILL');
		rmSync(this.folder, { recursive: true, force: true });
	}

	/** Ends it for good, and removes what it has written down. */
	async close(): Promise<void> {
		await this.kill();
		await rm(this.folder, { recursive: true, force: true });
	}
}

/** A port that nobody listens on, as far as that can be known. */
export async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (typeof address !== 'object' || !address) throw new Error('a server has no port');
	return address.port;
}

function isThere(command: string): boolean {
	try {
		execFileSync(command, ['--version'], { stdio: 'ignore' });
		return true;
	} catch {
		return false;
	}
}

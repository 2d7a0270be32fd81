import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { freePort } from './redis-server.js';

/** Where Debian has its programs; it links none of the servers' into the path. */
const DEBIAN = '/usr/lib/postgresql';
const PASSWORD = 'p@ss:w/rd';

const programs = findPrograms();

/** CI says that it must be there, so that nothing is skipped behind its back. */
export const hasPostgres = process.env.EASEL_NEEDS_SERVERS === '1' || programs !== undefined;

/** A PostgreSQL of its own, on a free port of this machine; it can be killed and started again. */
export class PostgresServer {
	readonly port: number;
	readonly #folder: string;
	#process: ChildProcess | undefined;

	private constructor(port: number, folder: string) {
		this.port = port;
		this.#folder = folder;
	}

	static async start(): Promise<PostgresServer> {
		const folder = await mkdtemp(join(tmpdir(), 'easel-postgres-'));
		const owner = ownerOfServer();
		if (owner.uid !== undefined) await chown(folder, owner.uid, owner.gid ?? owner.uid);
		await writeFile(join(folder, 'password'), PASSWORD);
		await promisify(execFile)(
			program('initdb'),
			[
				...['--pgdata', join(folder, 'data'), '--username', 'easel', '--pwfile', join(folder, 'password')],
				...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--no-sync'],
			],
			{ cwd: folder, ...owner },
		);
		const server = new PostgresServer(await freePort(), folder);
		await server.start();
		return server;
	}

	/** What STORE_URL says of it. */
	get url(): string {
		return this.urlOf('easel', PASSWORD, 'postgres');
	}

	urlOf(user: string, password: string, database: string): string {
		return `postgres://${user}:${encodeURIComponent(password)}@127.0.0.1:${this.port}/${database}`;
	}

	/** Starts it with what it has written down; resolves when it answers. */
	async start(): Promise<void> {
		this.#process = spawn(
			program('postgres'),
			[
				...['-D', join(this.#folder, 'data'), '-p', String(this.port)],
				...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
				// The machine's power is not cut, and what a process has written survives the process.
				...['-c', 'fsync=off'],
			],
			{ cwd: this.#folder, stdio: 'ignore', ...ownerOfServer() },
		);
		while ((await this.query('SELECT 1').catch(() => undefined)) === undefined);
	}

	/** Does something as its owner, beside whoever uses it. */
	async query(text: string, database = 'postgres'): Promise<unknown[]> {
		const pool = new pg.Pool({ connectionString: this.urlOf('easel', PASSWORD, database), max: 1 });
		pool.on('error', () => undefined);
		try {
			return (await pool.query(text)).rows;
		} finally {
			await pool.end();
		}
	}

	/** A database of its own, empty; what STORE_URL says of it. */
	async newDatabase(): Promise<string> {
		const name = `easel_${Math.random().toString(36).slice(2)}`;
		await this.query(`CREATE DATABASE ${name}`);
		return this.urlOf('easel', PASSWORD, name);
	}

	/** Ends it at once, as a power cut would; what it has started ends with it. */
	async kill(): Promise<void> {
		if (!this.#process || this.#process.exitCode !== null || this.#process.signalCode !== null) return;
		this.#process.kill('SIGQUIT');
		await once(this.#process, 'exit');
	}

	/** Ends it for good, and removes what it has written down. */
	async close(): Promise<void> {
		await this.kill();
		await rm(this.#folder, { recursive: true, force: true });
	}
}

/** It refuses to run as root. */
function ownerOfServer(): { uid?: number; gid?: number } {
	if (process.getuid?.() !== 0) return {};
	const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
	return { uid: idOf('-u'), gid: idOf('-g') };
}

function program(name: string): string {
	if (!programs) throw new Error('there is no PostgreSQL: apt-get install postgresql');
	return join(programs, name);
}

function findPrograms(): string | undefined {
	const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
	const folders = [
		...versions.map((version) => join(DEBIAN, version, 'bin')),
		...(process.env.PATH ?? '').split(':'),
	];
	return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

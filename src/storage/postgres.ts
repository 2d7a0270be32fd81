import { KeyvPostgres } from '@keyv/postgres';
import pg, { type Client, type Pool } from 'pg';
import type { Log } from '../ops/log.js';
import { GroupCommit } from './group-commit.js';
import { asRecord, keyRange, type Row } from './row.js';

const TABLE = 'easel';
/** What a connection takes at most to be made, and a statement to be answered, in milliseconds. */
const PATIENCE = 5_000;
/** How long the lock of a process that is just ending is waited for, in milliseconds. */
const LOCK_TIMEOUT = 2_000;
/** What the table is locked by: "easel", as a number. Nobody else's lock in the database should be the same. */
const LOCK = 0x656173656c;
const ROWS_PER_STATEMENT = 1_000;
const ROWS_PER_PAGE = 100;

/**
 * Keyv's adapter for PostgreSQL, for records that may not be lost: a write that resolved is committed, the table is this
 * process's alone, and a listing skips nothing. There is one connection, which has the lock: nothing that was sent before
 * it is lost can be written after what is sent over the next one.
 */
export class DurablePostgres extends KeyvPostgres {
	// Not #fields: the namespaces' adapters have them from this one by inheritance, so that all share one connection.
	private readonly pool: Pool;
	private readonly writes = new GroupCommit<Row>((rows) => this.upsert(rows), ROWS_PER_STATEMENT);

	constructor(url: string, log?: Log) {
		super({ uri: url, table: TABLE });
		this.pool = new pg.Pool({
			connectionString: url,
			application_name: 'easel',
			max: 1,
			idleTimeoutMillis: 0,
			connectionTimeoutMillis: PATIENCE,
			query_timeout: PATIENCE,
			keepAlive: true,
			onConnect: takeLock,
		});
		this.pool.on('error', (error) =>
			log?.warn({ err: error }, 'the connection to PostgreSQL is lost; it is made anew when it is needed'),
		);
		this.query = async (text, values) => (await this.pool.query(text, values)).rows;
	}

	/** Keyv's own connections are nobody's to close, and end the process when one is lost. */
	override async connect(): Promise<() => Promise<unknown[]>> {
		return async () => [];
	}

	/**
	 * Takes the table for this process alone, and removes what has expired. To be awaited before anything else.
	 *
	 * @throws PostgreSQL's error, with its `code`: https://www.postgresql.org/docs/current/errcodes-appendix.html
	 */
	async prepare(): Promise<void> {
		await this.query(
			`CREATE TABLE IF NOT EXISTS public.${TABLE} (key TEXT COLLATE "C" PRIMARY KEY, value TEXT NOT NULL)`,
		);
		await this.removeExpired();
	}

	/** Whether there is a table. */
	async exists(): Promise<boolean> {
		const [found] = await this.query('SELECT to_regclass($1) AS name', [`public.${TABLE}`]);
		return found?.name !== null;
	}

	/**
	 * Resolves when the record is committed. Sets of one key are written in the order of the calls; of a set and a delete,
	 * the one is to be awaited before the other.
	 */
	override set(key: string, value: string): Promise<void> {
		return this.writes.write({ key, value });
	}

	/** A record; a row that is none of Keyv's comes as a record whose value is the row's text. */
	override async get(key: string): Promise<string | undefined> {
		const row: unknown = await super.get(key);
		return row === undefined ? undefined : asRecord(row);
	}

	/** As {@link get} gives each. */
	override async getMany(keys: string[]): Promise<(string | undefined)[]> {
		const rows: unknown[] = await super.getMany(keys);
		return rows.map((row) => (row === undefined ? undefined : asRecord(row)));
	}

	override async clear(): Promise<void> {
		await this.query(`DELETE FROM public.${TABLE} WHERE key > $1 AND key < $2`, keyRange(this.namespace));
	}

	/**
	 * The records of a namespace in the order of their keys, expired ones too. Whatever is deleted meanwhile, none of the
	 * others is skipped. What is no record comes as {@link get} gives it.
	 */
	override async *iterator(namespace?: string): AsyncGenerator<[string, string], void> {
		let [after, end] = keyRange(namespace);
		for (;;) {
			const rows: Row[] = await this.query(
				`SELECT key, value FROM public.${TABLE} WHERE key > $1 AND key < $2 ORDER BY key LIMIT ${ROWS_PER_PAGE}`,
				[after, end],
			);
			for (const { key, value } of rows) yield [key, asRecord(value)];
			const last = rows.at(-1);
			if (!last) return;
			after = last.key;
		}
	}

	/** Deletes the records of all namespaces whose time is over: Keyv writes it at their end. */
	async removeExpired(): Promise<void> {
		await this.query(
			`DELETE FROM public.${TABLE} WHERE substring(value FROM ',"expires":([0-9]+)\\}$')::numeric < $1`,
			[Date.now()],
		);
	}

	/** Writes the table anew, without what was deleted. */
	async scrub(): Promise<void> {
		// However long it takes.
		await this.pool.query({ text: `VACUUM FULL public.${TABLE}`, query_timeout: 2 ** 31 - 1 });
	}

	/** Ends the connection when what is being written is written. */
	override async disconnect(): Promise<void> {
		await this.writes.idle();
		await this.pool.end();
	}

	/** Writes all rows or none. Of two with one key the later wins, and only that is written: a statement writes each key once. */
	private upsert(rows: readonly Row[]): Promise<unknown> {
		const latest = new Map(rows.map(({ key, value }) => [key, value]));
		return this.query(
			`INSERT INTO public.${TABLE} (key, value) SELECT * FROM unnest($1::text[], $2::text[])
			ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
			[[...latest.keys()], [...latest.values()]],
		);
	}
}

/**
 * Lets the server notice soon when this process is cut off, and takes the lock, which the server frees with the connection:
 * https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS
 */
async function takeLock(client: Client): Promise<void> {
	await client.query(
		'SET tcp_keepalives_idle = 5; SET tcp_keepalives_interval = 2; SET tcp_keepalives_count = 3',
	);
	await client.query(`SET lock_timeout = ${LOCK_TIMEOUT}`);
	await client.query(`SELECT pg_advisory_lock(${LOCK})`);
	await client.query('RESET lock_timeout');
}

import { KeyvSqlite } from '@keyv/sqlite';
import { GroupCommit } from './group-commit.js';
import { asRecord, keyRange, type Row } from './row.js';

const TABLE = 'keyv';
/** How long the lock of a process that is just ending is waited for, in milliseconds. */
const BUSY_TIMEOUT = 2_000;
/** Each binds two variables, and SQLite takes 32,766 (https://sqlite.org/limits.html). */
const ROWS_PER_STATEMENT = 1_000;
const ROWS_PER_PAGE = 100;

/**
 * Keyv's adapter for SQLite, for records that may not be lost: a write that resolved survives a power cut, the file is
 * this process's alone, and a listing skips nothing.
 */
export class DurableSqlite extends KeyvSqlite {
	// Not a #field: the namespaces' adapters have it from this one by inheritance, so that all share one queue.
	private readonly writes = new GroupCommit<Row>((rows) => this.upsert(rows), ROWS_PER_STATEMENT);

	/** @param path is made when it is not there; its folder must be. */
	constructor(path: string) {
		super({ uri: `sqlite://${path}`, busyTimeout: BUSY_TIMEOUT, table: TABLE });
	}

	/**
	 * Takes the file for this process alone, looks through it for damage, and removes what has expired. To be awaited
	 * before anything else.
	 *
	 * @throws SQLite's error, with its `code`: https://sqlite.org/rescode.html
	 */
	async prepare(): Promise<void> {
		await this.query('PRAGMA locking_mode = EXCLUSIVE');
		await this.query('PRAGMA journal_mode = WAL');
		await this.query('PRAGMA synchronous = FULL');
		// What is deleted is somebody's words, as a rule: it is overwritten.
		await this.query('PRAGMA secure_delete = ON');
		const [found]: { quick_check: string }[] = await this.query('PRAGMA quick_check(1)');
		if (found?.quick_check !== 'ok')
			throw Object.assign(new Error(`quick_check: ${found?.quick_check}`), { code: 'SQLITE_CORRUPT' });
		// The lock comes with the first write, and is kept: https://sqlite.org/pragma.html#pragma_locking_mode
		await this.removeExpired();
	}

	/**
	 * Resolves when the record is on the disk. Sets of one key are written in the order of the calls; of a set and a
	 * delete, the one is to be awaited before the other.
	 */
	override set(key: string, value: string): Promise<void> {
		return this.writes.write({ key, value });
	}

	/** A record; a row that is none of Keyv's comes as a record whose value is the row's text. */
	override async get<Value>(key: string): Promise<Value | undefined> {
		const row: unknown = await super.get(key);
		return row === undefined ? undefined : (asRecord(row) as Value);
	}

	/** As {@link get} gives each. */
	override async getMany<Value>(keys: string[]): Promise<(Value | undefined)[]> {
		const rows: unknown[] = await super.getMany(keys);
		return rows.map((row) => (row === undefined ? undefined : (asRecord(row) as Value)));
	}

	override async clear(): Promise<void> {
		await this.query(`DELETE FROM ${TABLE} WHERE key > ? AND key < ?`, ...keyRange(this.namespace));
	}

	/**
	 * The records of a namespace in the order of their keys, expired ones too. Whatever is deleted meanwhile, none of the
	 * others is skipped. What is no record comes as {@link get} gives it.
	 */
	override async *iterator(namespace?: string): AsyncGenerator<[string, string], void> {
		let [after, end] = keyRange(namespace);
		for (;;) {
			const rows: { key: string; value: unknown }[] = await this.query(
				`SELECT key, value FROM ${TABLE} WHERE key > ? AND key < ? ORDER BY key LIMIT ${ROWS_PER_PAGE}`,
				after,
				end,
			);
			for (const { key, value } of rows) yield [key, asRecord(value)];
			const last = rows.at(-1);
			if (!last) return;
			after = last.key;
		}
	}

	/** Deletes the records of all namespaces whose time is over, from the write-ahead log, too. */
	async removeExpired(): Promise<void> {
		await this.query(
			`DELETE FROM ${TABLE} WHERE CASE WHEN json_valid(value) THEN value ->> '$.expires' < ? END`,
			Date.now(),
		);
		await this.emptyLog();
	}

	/** Writes the file anew: SQLite leaves parts of rows in it that it has moved since, and overwrites only those in their place. */
	async scrub(): Promise<void> {
		await this.query('VACUUM');
		await this.emptyLog();
	}

	/** Closes the file when what is being written is written. */
	override async disconnect(): Promise<void> {
		await this.writes.idle();
		await super.disconnect();
	}

	/** The write-ahead log still has what was deleted: https://sqlite.org/pragma.html#pragma_wal_checkpoint */
	private async emptyLog(): Promise<void> {
		await this.query('PRAGMA wal_checkpoint(TRUNCATE)');
	}

	/** Writes all rows or none. Of two with one key the later wins: SQLite decides for each row in turn. */
	private upsert(rows: readonly Row[]): Promise<unknown> {
		return this.query(
			`INSERT INTO ${TABLE} (key, value) VALUES ${rows.map(() => '(?, ?)').join(', ')}
			ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
			rows.flatMap(({ key, value }) => [key, value]),
		);
	}
}

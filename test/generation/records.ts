import { Keyv } from 'keyv';
import type { JobState } from '../../src/generation/job.js';
import { readRecord } from '../../src/generation/record.js';

/** Does a write, or does not, or says that it did not. */
type Writing = (write: () => Promise<boolean>, record: unknown) => Promise<boolean>;

/** Records in memory, as the journal gets them from the store; a test may stand between the two. */
export class Records extends Keyv<unknown> {
	/** What becomes of a write. */
	writing: Writing = (write) => write();
	readonly #disk: Map<string, string>;

	/** @param disk what is written; another one's, when that one's process has ended. */
	constructor(disk = new Map<string, string>()) {
		super({ store: disk, namespace: 'jobs', throwOnErrors: true });
		this.#disk = disk;
	}

	override set<Value = unknown>(id: string, record: Value, ttl?: number): Promise<boolean> {
		return this.writing(() => super.set(id, record, ttl), record);
	}

	/** From now on every write fails, until the function that is returned is called. */
	break(): () => void {
		const { writing } = this;
		this.writing = () => Promise.reject(new Error('no space left'));
		return () => {
			this.writing = writing;
		};
	}

	/** The state that is on record at this moment. */
	stateOf({ id }: { id: string }): JobState | undefined {
		const record = readRecord(this.#row(id).value);
		return typeof record === 'string' ? undefined : record.state;
	}

	/** Until when a record stays, in milliseconds since the epoch; undefined when for ever. */
	expiryOf({ id }: { id: string }): number | undefined {
		return this.#row(id).expires;
	}

	#row(id: string): { value?: unknown; expires?: number } {
		return JSON.parse(this.#disk.get(`jobs:${id}`) ?? '{}');
	}
}

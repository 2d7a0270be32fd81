import type { Keyv } from 'keyv';
import { backoff } from '../ops/backoff.js';
import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import type { Job, JobState } from './job.js';
import { readRecord, recordOf } from './record.js';

/** How long a finished job stays on record, in milliseconds. */
const HISTORY = 30 * 24 * 60 * 60_000;

/** A job, and where it is: the journal's word for it. */
export interface Entry {
	readonly job: Job;
	readonly state: JobState;
}

/** The store does not take a record: nothing may be done that must be on record first. */
export class NotWritten extends Error {
	override readonly name = 'NotWritten';
}

export interface JournalDependencies {
	/** One record for each job, under its id; of two writes of one record, the later call takes effect later. */
	readonly records: Keyv<unknown>;
	/** Where records go that nobody can read. */
	readonly quarantine: Keyv<unknown>;
	readonly clock: Clock;
	/** From 0 up to but not including 1. */
	readonly random: () => number;
	readonly log: Log;
	/** Aborted when the process stops. */
	readonly signal: AbortSignal;
}

/** What was promised, and how far it is, on the disk: a process that starts goes on from here. */
export class Journal {
	readonly #with: JournalDependencies;
	/** The latest of each job, until the store has taken it. */
	readonly #owed = new Map<string, Entry>();
	#paying: Promise<void> | undefined;

	constructor(dependencies: JournalDependencies) {
		this.#with = dependencies;
	}

	/**
	 * Writes down what is about to be done. Once it resolves, the record survives a power cut.
	 *
	 * @throws {NotWritten} then it must not be done.
	 */
	async announce(entry: Entry): Promise<void> {
		const { id } = entry.job;
		const owed = this.#owed.get(id);
		// What is owed from before must not be written after it.
		this.#owed.delete(id);
		try {
			await this.#write(entry);
		} catch (error) {
			if (owed) {
				this.#owed.set(id, owed);
				this.#paying ??= this.#pay();
			}
			throw new NotWritten('the journal cannot be written', { cause: error });
		}
	}

	/** Writes down what has been done: at once, or, while the store takes nothing, as soon as it does. Never throws. */
	async record(entry: Entry): Promise<void> {
		const { id } = entry.job;
		this.#owed.set(id, entry);
		try {
			await this.#writeOwed(entry);
		} catch (error) {
			this.#with.log.error({ job: id, err: error }, 'the journal cannot be written; it is tried again');
			this.#paying ??= this.#pay();
		}
	}

	/** Whether the store has not taken the latest of a job yet. */
	owes(id: string): boolean {
		return this.#owed.has(id);
	}

	/** Resolves when the store has taken everything, or, once the process stops, has had one more chance to. */
	async settle(): Promise<void> {
		await this.#paying;
	}

	/** What is on record of a job; undefined when that is nothing, or nothing that this version can read. */
	async find(id: string): Promise<Entry | undefined> {
		const owed = this.#owed.get(id);
		if (owed) return owed;
		const record = readRecord(await this.#with.records.get(id));
		return typeof record === 'string' ? undefined : record;
	}

	/** Whether anything is on record of a job, be it unreadable. */
	async has(id: string): Promise<boolean> {
		return this.#owed.has(id) || this.#with.records.has(id);
	}

	/**
	 * Every job that has not ended, in the order in which they were accepted. A record that nobody can read is moved to
	 * the quarantine; one of a newer version is left as it is. The log says both.
	 *
	 * @param newer gets the ids of the jobs whose records are of a newer version.
	 * @param seen is called with every job that can be read, ended or not.
	 */
	async unfinished({
		newer = [],
		seen = () => undefined,
	}: {
		newer?: string[];
		seen?: (entry: Entry) => void;
	} = {}): Promise<Entry[]> {
		const { records, quarantine, log } = this.#with;
		const unfinished: Entry[] = [];
		for await (const [id, value] of records.iterator?.({}) ?? []) {
			const record = readRecord(value);
			if (record === 'newer') newer.push(id);
			else if (record === 'garbage') {
				await quarantine.set(id, value);
				await records.delete(id);
				log.error({ job: id }, 'a record of the journal cannot be read; it was moved to the quarantine');
			} else {
				seen(record);
				if (!isFinished(record.state)) unfinished.push(record);
			}
		}
		if (newer.length > 0) {
			log.warn(
				{ records: newer.length, first: newer[0] },
				'the journal has records of a newer Easel; they are left as they are, for that version to go on with',
			);
		}
		return unfinished.sort((one, other) => one.job.acceptedAt - other.job.acceptedAt);
	}

	async #write(entry: Entry): Promise<void> {
		const { job, state } = entry;
		await this.#with.records.set(job.id, recordOf(entry), isFinished(state) ? HISTORY : undefined);
	}

	async #writeOwed(entry: Entry): Promise<void> {
		const { id } = entry.job;
		await this.#write(entry);
		if (this.#owed.get(id) === entry) this.#owed.delete(id);
	}

	async #pay(): Promise<void> {
		const { clock, random, log, signal } = this.#with;
		for (let failures = 1; this.#owed.size > 0; failures++) {
			const isLastChance = signal.aborted;
			try {
				if (!isLastChance) await clock.sleep(backoff(failures, random), signal);
				for (const id of [...this.#owed.keys()]) {
					const entry = this.#owed.get(id);
					if (entry) await this.#writeOwed(entry);
				}
			} catch (error) {
				log.debug({ owed: this.#owed.size, err: error }, 'the journal can still not be written');
				if (isLastChance) break;
			}
		}
		this.#paying = undefined;
	}
}

/** Whether nothing is left to be done. */
export function isFinished(state: JobState): boolean {
	switch (state.name) {
		case 'delivered':
		case 'undeliverable':
			return true;
		case 'failed':
		case 'cancelled':
		case 'uncertain':
			return state.told;
		default:
			return false;
	}
}

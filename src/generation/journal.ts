import type { Keyv } from 'keyv';
import { z } from 'zod';
import { backoff } from '../ops/backoff.js';
import type { Clock } from '../ops/clock.js';
import { InTurn } from '../ops/in-turn.js';
import type { Log } from '../ops/log.js';
import { Superseded } from '../storage/fence.js';
import { Forgotten } from './forgotten.js';
import type { Job, JobState } from './job.js';
import { readRecord, recordOf } from './record.js';

/** How long a finished job stays on record, in milliseconds. */
export const HISTORY = 30 * 24 * 60 * 60_000;

/** Between two looks whether a record that is owed has been written, in milliseconds. */
const LOOKS_AGAIN = 200;

/** What can still be read of a record that nobody can read. */
const OfSomebody = z.object({ job: z.object({ asker: z.string() }) });

/** A job, and where it is: the journal's word for it. */
export interface Entry {
	readonly job: Job;
	readonly state: JobState;
}

/** The store does not take a record: nothing may be done that must be on record first. */
export class NotWritten extends Error {
	override readonly name = 'NotWritten';
}

/** Nothing is on record of a job any more: it has ended, and its asker is forgotten. */
export class RecordGone extends Error {
	override readonly name = 'RecordGone';

	constructor() {
		super('the job is off the record');
	}
}

export interface JournalDependencies {
	/** One record for each job, under its id; of two writes of one record, the later call takes effect later. */
	readonly records: Keyv<unknown>;
	/** Where records go that nobody can read. */
	readonly quarantine: Keyv<unknown>;
	/** Whose jobs are being forgotten. */
	readonly forgotten: Keyv<unknown>;
	/** Awaited before the record of a job is removed because its asker wants to be forgotten; what must stay is kept then. */
	readonly onRemoval: (entry: Entry) => Promise<void>;
	/** Called when it is removed. */
	readonly onRemoved: (entry: Entry) => void;
	/** Called with what the store has taken, or has removed. */
	readonly onWritten?: (entry: Entry) => void;
	/** Called with what was not written, since another process goes on with the job. */
	readonly onSuperseded?: (entry: Entry) => void;
	/** Called with a job that has ended, whose record has changed since. */
	readonly onChange: (entry: Entry) => void;
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
	/** Whatever writes or removes a job's record: of a write and a removal the store keeps no order. */
	readonly #works = new InTurn();
	readonly #forgotten: Forgotten;
	#paying: Promise<void> | undefined;

	constructor(dependencies: JournalDependencies) {
		this.#with = dependencies;
		this.#forgotten = new Forgotten(dependencies.forgotten);
	}

	/**
	 * Writes down what is about to be done. Once it resolves, the record survives a power cut.
	 *
	 * @throws {NotWritten | Superseded} then it must not be done.
	 */
	async announce(entry: Entry): Promise<void> {
		const { id } = entry.job;
		const owed = this.#owed.get(id);
		// What is owed from before must not be written after it.
		this.#owed.delete(id);
		try {
			await this.#works.do(id, () => this.#write(entry));
		} catch (error) {
			if (owed) {
				this.#owed.set(id, owed);
				this.#paying ??= this.#pay();
			}
			if (error instanceof Superseded) throw error;
			throw new NotWritten('the journal cannot be written', { cause: error });
		}
	}

	/**
	 * Writes down what has been done: at once, or, while the store takes nothing, as soon as it does. Never throws.
	 *
	 * @returns whether it is on record when this resolves.
	 */
	async record(entry: Entry): Promise<boolean> {
		const { id } = entry.job;
		this.#owed.set(id, entry);
		return this.#writeOrOwe(entry);
	}

	/**
	 * Notes that somebody has deleted the pictures of a job in Discord; where there are none, nothing. The record stays as
	 * long as it would have. On record as {@link record} does it.
	 */
	async markDeleted(id: string): Promise<void> {
		const entry = await this.#works.do(id, async () => {
			const found = await this.find(id);
			if (found?.state.name !== 'delivered' || !found.state.result) return undefined;
			const { job, state } = found;
			const { deletedAt = this.#with.clock.now(), ...result } = found.state.result;
			const deleted = { job, state: { ...state, result: { ...result, deletedAt } } };
			this.#owed.set(id, deleted);
			return deleted;
		});
		if (!entry) return;
		this.#with.onChange(entry);
		await this.#writeOrOwe(entry);
	}

	/**
	 * Removes what is on record of a person's jobs: of those that have ended at once, of the others as soon as they have;
	 * they are promised, and perhaps paid for. Over restarts, too.
	 *
	 * @throws {NotWritten} some of it may be left until the next start.
	 */
	async forget(asker: string): Promise<void> {
		const { records, quarantine } = this.#with;
		try {
			const ids: string[] = [];
			for await (const [id, value] of records.iterator?.({}) ?? []) {
				const record = readRecord(value);
				if (typeof record !== 'string' && record.job.asker === asker) ids.push(id);
			}
			await this.#forgotten.add(asker, ids);
			for (const id of ids) await this.#works.do(id, () => this.#removeIfEnded(id));
			for await (const [key, value] of quarantine.iterator?.({}) ?? [])
				if (OfSomebody.safeParse(value).data?.job.asker === asker) await quarantine.delete(key);
		} catch (error) {
			throw new NotWritten('the journal cannot forget somebody', { cause: error });
		}
	}

	/** Whether the store has not taken the latest of a job yet. */
	owes(id: string): boolean {
		return this.#owed.has(id);
	}

	/**
	 * Resolves when the store has taken the latest of a job, or refused it, or, once the process stops, has had one more
	 * chance to.
	 */
	async paid(id: string): Promise<void> {
		const { clock, signal } = this.#with;
		for (;;) {
			// What is being written counts, too.
			await this.#works.do(id, async () => undefined);
			if (!this.#owed.has(id)) return;
			if (signal.aborted) return this.#paying;
			await clock.sleep(LOOKS_AGAIN, signal).catch(() => undefined);
		}
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
	 * Every job on record that this version can read, as far as it is when its turn comes; what is accepted meanwhile may be
	 * among them or not. SQLite gives 100,000 in about two seconds, in which others have their turns.
	 *
	 * @throws what the store throws.
	 */
	async *entries(): AsyncGenerator<Entry, void> {
		for await (const [id, value] of this.#with.records.iterator?.({}) ?? []) {
			const record = readRecord(value);
			if (typeof record !== 'string') yield this.#owed.get(id) ?? record;
		}
	}

	/**
	 * Every job that has not ended, in the order in which they were accepted. A record that nobody can read is moved to
	 * the quarantine; one of a newer version is left as it is. The log says both. What is to be forgotten, and has ended, is
	 * removed.
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
		const forgotten = await this.#forgotten.all();
		for await (const [id, value] of records.iterator?.({}) ?? []) {
			const record = readRecord(value);
			if (record === 'newer') newer.push(id);
			else if (record === 'garbage') {
				await quarantine.set(id, value);
				await records.delete(id);
				log.error({ job: id }, 'a record of the journal cannot be read; it was moved to the quarantine');
			} else if (isFinished(record.state) && forgotten.has(record.job.id)) await this.#remove(record);
			else {
				seen(record);
				if (!isFinished(record.state)) unfinished.push(record);
			}
		}
		await this.#forgotten.keepOnly(new Set(unfinished.map(({ job }) => job.id)));
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
		await this.#with.records.set(job.id, recordOf(entry), lifetimeOf(state));
		// Only now: another process that wants it forgotten looks for what has ended after it has said so.
		if (isFinished(state) && (await this.#forgotten.has(job))) await this.#remove(entry);
		this.#with.onWritten?.(entry);
	}

	async #writeOrOwe(entry: Entry): Promise<boolean> {
		try {
			await this.#writeOwed(entry);
			return true;
		} catch (error) {
			const { id } = entry.job;
			this.#with.log.error({ job: id, err: error }, 'the journal cannot be written; it is tried again');
			this.#paying ??= this.#pay();
			return false;
		}
	}

	async #writeOwed(entry: Entry): Promise<void> {
		const { id } = entry.job;
		await this.#works.do(id, async () => {
			// Something later was written in its place, or its record was removed.
			if (!this.#owed.has(id)) return;
			try {
				await this.#write(entry);
			} catch (error) {
				if (!(error instanceof Superseded)) throw error;
				this.#with.onSuperseded?.(entry);
			}
			if (this.#owed.get(id) === entry) this.#owed.delete(id);
		});
	}

	async #removeIfEnded(id: string): Promise<void> {
		const entry = await this.find(id);
		if (entry && isFinished(entry.state)) await this.#remove(entry);
	}

	async #remove(entry: Entry): Promise<void> {
		const { id } = entry.job;
		await this.#with.onRemoval(entry);
		await this.#with.records.delete(id);
		this.#owed.delete(id);
		this.#with.onRemoved(entry);
		await this.#forgotten.isDone(entry.job);
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

/** How long a record stays, in milliseconds: a finished one for a while, whatever was deleted of it meanwhile. */
function lifetimeOf(state: JobState): number | undefined {
	if (!isFinished(state)) return undefined;
	const { at = 0, deletedAt = at } = (state.name === 'delivered' && state.result) || {};
	return Math.max(1, HISTORY - Math.max(0, deletedAt - at));
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

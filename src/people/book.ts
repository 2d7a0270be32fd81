import { isDeepStrictEqual } from 'node:util';
import type { Keyv } from 'keyv';
import type { Clock } from '../ops/clock.js';
import { InTurn } from '../ops/in-turn.js';
import type { Log } from '../ops/log.js';
import { keepUnreadable, unreadableOf } from '../storage/unreadable.js';
import {
	NOTHING_SET,
	type PersonalSettings,
	readableIn,
	readPersonalSettings,
	recordOf,
} from './personal-settings.js';

/** People who are held in memory: those who have come last. A record has 60 kB at most, and a few hundred bytes as a rule. */
const MOST_HELD = 200;

/** What a person has set could not be read from the store: the next time, it may. */
export class PersonNotRead extends Error {
	override readonly name = 'PersonNotRead';
}

/** The store does not take what a person has set: what held before still holds. */
export class PersonNotWritten extends Error {
	override readonly name = 'PersonNotWritten';
}

/** A newer Easel has written what a person has set, and only that one may change it. */
export class PersonNewer extends Error {
	override readonly name = 'PersonNewer';
}

export interface PeopleBookDependencies {
	/** One record for each person, under their id. */
	readonly records: Keyv<unknown>;
	/** Where records go that nobody can read. */
	readonly quarantine: Keyv<unknown>;
	/** Called with a person's id when what they have set has changed in the store. */
	readonly onWritten?: (userId: string) => void;
	readonly clock: Pick<Clock, 'now'>;
	readonly log: Log;
}

interface Held {
	readonly settings: PersonalSettings;
	readonly isNewer: boolean;
}

/** What every person has set: on the disk before it holds, and in memory for those who came last. */
export class PeopleBook {
	readonly #with: PeopleBookDependencies;
	/** Who came last is last. */
	readonly #held = new Map<string, Held>();
	/** Whatever reads or writes a person's record, so that nobody holds what was before. */
	readonly #works = new InTurn();

	constructor(dependencies: PeopleBookDependencies) {
		this.#with = dependencies;
	}

	/** What is in memory of a person. */
	known(userId: string): PersonalSettings | undefined {
		return this.#held.get(userId)?.settings;
	}

	/**
	 * What a person has set.
	 *
	 * @throws {PersonNotRead} it is tried anew the next time.
	 */
	async load(userId: string): Promise<PersonalSettings> {
		const held = this.#held.get(userId);
		if (held) this.#holds(userId, held);
		const { settings } = held ?? (await this.#works.do(userId, () => this.#current(userId)));
		return settings;
	}

	/**
	 * Changes what a person has set. Changes of one person follow one another, each to what the one before has left.
	 *
	 * @param edit is given what holds, and gives what is to hold; nothing is written when that is the same.
	 * @returns what holds from now on.
	 * @throws {PersonNotRead | PersonNewer | PersonNotWritten} and what `edit` throws: nothing has changed.
	 */
	async change(
		userId: string,
		edit: (settings: PersonalSettings) => PersonalSettings,
	): Promise<PersonalSettings> {
		return this.#works.do(userId, async () => {
			// Not what is in memory: another process may have changed it a moment ago.
			const { settings: before, isNewer } = await this.#read(userId);
			const after = edit(before);
			if (isDeepStrictEqual(after, before)) return before;
			if (isNewer) throw new PersonNewer('what a person has set is of a newer version');
			await this.#write(userId, after);
			this.#holds(userId, { settings: after, isNewer });
			return after;
		});
	}

	/** Another process may have changed what a person has set: it is read anew when it is asked for. */
	async lookAnew(userId: string): Promise<void> {
		await this.#works.do(userId, async () => {
			this.#held.delete(userId);
		});
	}

	/** The same of everybody. */
	lookAllAnew(): void {
		for (const userId of this.#held.keys()) void this.lookAnew(userId);
	}

	/**
	 * Removes all that a person has set, whichever version it is of, and what nobody could read of it.
	 *
	 * @throws {PersonNotWritten} some of it may be left.
	 */
	async remove(userId: string): Promise<void> {
		await this.#works.do(userId, async () => {
			const { records, quarantine } = this.#with;
			try {
				for (const { key } of await unreadableOf(quarantine, `person:${userId}`))
					await quarantine.delete(key);
				await records.delete(userId);
			} catch (error) {
				throw new PersonNotWritten('what a person has set cannot be removed', { cause: error });
			} finally {
				this.#held.delete(userId);
				this.#with.onWritten?.(userId);
			}
		});
	}

	/** @throws {PersonNotRead} */
	async #current(userId: string): Promise<Held> {
		const held = this.#held.get(userId) ?? (await this.#read(userId));
		this.#holds(userId, held);
		return held;
	}

	/** @throws {PersonNotRead} */
	async #read(userId: string): Promise<Held> {
		try {
			const value = await this.#with.records.get(userId);
			if (value === undefined) return { settings: NOTHING_SET, isNewer: false };
			return await this.#understand(userId, value);
		} catch (error) {
			throw new PersonNotRead('what a person has set cannot be read', { cause: error });
		}
	}

	/** What holds where this is on record; what nobody can read is moved aside. */
	async #understand(userId: string, value: unknown): Promise<Held> {
		const { records, quarantine, clock, log } = this.#with;
		const settings = readPersonalSettings(value);
		if (settings === 'newer') {
			log.warn({ person: userId }, 'what a person has set is of a newer Easel; it is left as it is');
			return { settings: readableIn(value), isNewer: true };
		}
		if (settings === 'garbage') {
			const now = clock.now();
			const readable = { ...readableIn(value), unreadableSince: now };
			await keepUnreadable(quarantine, `person:${userId}`, now, value);
			await records.set(userId, recordOf(readable));
			log.error(
				{ person: userId },
				'what a person has set cannot be read; it was moved to the quarantine, and what can be read still holds',
			);
			return { settings: readable, isNewer: false };
		}
		return { settings, isNewer: false };
	}

	async #write(userId: string, settings: PersonalSettings): Promise<void> {
		const record = recordOf(settings);
		if (!isDeepStrictEqual(readPersonalSettings(record), settings))
			throw new TypeError('a change would leave settings that cannot be read again');
		try {
			await this.#with.records.set(userId, record);
			this.#with.onWritten?.(userId);
		} catch (error) {
			throw new PersonNotWritten('what a person has set cannot be written', { cause: error });
		}
	}

	#holds(userId: string, held: Held): void {
		this.#held.delete(userId);
		this.#held.set(userId, held);
		const [longestAgo = ''] = this.#held.keys();
		if (this.#held.size > MOST_HELD) this.#held.delete(longestAgo);
	}
}

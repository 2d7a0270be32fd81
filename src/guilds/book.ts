import { isDeepStrictEqual } from 'node:util';
import type { Keyv } from 'keyv';
import type { Clock } from '../ops/clock.js';
import { InTurn } from '../ops/in-turn.js';
import type { Log } from '../ops/log.js';
import { keepUnreadable, unreadableOf } from '../storage/unreadable.js';
import { type Words, wordsFor } from '../words/index.js';
import type { ChangeLine } from './audit-line.js';
import { type Change, type ChangedBy, differences } from './changes.js';
import { publicLocale } from './language.js';
import { withoutExpired } from './members.js';
import { DEFAULT_SETTINGS, type GuildSettings, readableIn, readSettings, recordOf } from './settings.js';

const DAY = 24 * 60 * 60_000;
/** How long a server's record stays after the bot was removed from it, in milliseconds. */
export const KEPT_AFTER_LEAVING = 30 * DAY;
/** Lines that wait for the log channel; older ones are given up. */
const UNSAID_LIMIT = 100;

/** A server's settings could not be read from the store: the next time, they may. */
export class NotRead extends Error {
	override readonly name = 'NotRead';
}

/** The store does not take a server's settings: what held before still holds. */
export class SettingsNotWritten extends Error {
	override readonly name = 'SettingsNotWritten';
}

/** A newer Easel has written a server's settings, and only that one may change them. */
export class SettingsNewer extends Error {
	override readonly name = 'SettingsNewer';
}

export interface GuildBookDependencies {
	/** One record for each server, under its id. */
	readonly records: Keyv<unknown>;
	/** Where records go that nobody can read. */
	readonly quarantine: Keyv<unknown>;
	readonly clock: Clock;
	readonly log: Log;
	/** Called with what holds in a server, when that becomes known and whenever it changes. */
	readonly onChange: (guildId: string, settings: GuildSettings) => void;
	/** Called with a server's id when what it has set has changed in the store. */
	readonly onWritten?: (guildId: string) => void;
}

/** What every server has set: read once, held in memory, and on the disk before it holds. */
export class GuildBook {
	readonly #with: GuildBookDependencies;
	readonly #known = new Map<string, GuildSettings>();
	readonly #loading = new Map<string, Promise<GuildSettings>>();
	/** The changes of each server. */
	readonly #changes = new InTurn();
	/** Servers whose record is of a newer version. */
	readonly #newer = new Set<string>();
	#made = 0;

	constructor(dependencies: GuildBookDependencies) {
		this.#with = dependencies;
	}

	/** What is in memory of a server. */
	known(guildId: string): GuildSettings | undefined {
		return this.#known.get(guildId);
	}

	/** Whether a newer Easel has written what a server has set: it is left to that one. */
	isNewer(guildId: string): boolean {
		return this.#newer.has(guildId);
	}

	/**
	 * What holds in a server: the defaults where nothing is on record, and for what cannot be read of a record.
	 *
	 * @throws {NotRead} it is tried anew the next time.
	 */
	async load(guildId: string): Promise<GuildSettings> {
		const known = this.#known.get(guildId);
		if (known) return known;
		const loading = this.#loading.get(guildId) ?? this.#load(guildId);
		this.#loading.set(guildId, loading);
		return loading;
	}

	/** Another process may have changed what a server has set: what is in memory of it is read anew. Never throws. */
	async lookAnew(guildId: string): Promise<void> {
		if (!this.#known.has(guildId)) return;
		try {
			await this.#changes.do(guildId, async () => {
				const settings = await this.#read(guildId);
				if (!isDeepStrictEqual(settings, this.#known.get(guildId))) this.#holds(guildId, settings);
			});
		} catch (error) {
			this.#with.log.warn({ guild: guildId, err: error }, 'what a server has set could not be read anew');
		}
	}

	/** The same of every server. */
	lookAllAnew(): void {
		for (const guildId of this.#known.keys()) void this.lookAnew(guildId);
	}

	/**
	 * Changes what a server has set. Changes of one server follow one another, each to what the one before has left.
	 *
	 * @param edit is given what holds, and gives what is to hold; nothing is written when that is the same.
	 * @param by the log channel, where there is one, is to be told what they have changed.
	 * @returns what holds from now on.
	 * @throws {NotRead | SettingsNewer | SettingsNotWritten} and what `edit` throws: nothing has changed.
	 */
	async change(
		guildId: string,
		edit: (settings: GuildSettings) => GuildSettings,
		by?: ChangedBy,
	): Promise<GuildSettings> {
		return this.#changes.do(guildId, async () => {
			const before = await this.load(guildId);
			const edited = edit(before);
			if (isDeepStrictEqual(edited, before)) return before;
			if (this.#newer.has(guildId))
				throw new SettingsNewer('the settings of a server are of a newer version');
			const channel = before.logChannel ?? edited.logChannel;
			const lines = by && channel ? this.#lines(before, edited, { by, channel }) : [];
			// Whoever changes something is there, and so is the bot.
			const { leftAt: _, ...present } = edited;
			const after = {
				...(by === undefined ? edited : present),
				members: withoutExpired(edited.members, this.#with.clock.now()),
				unsaid: [...edited.unsaid, ...lines].slice(-UNSAID_LIMIT),
			};
			await this.#write(guildId, after);
			this.#holds(guildId, after);
			return after;
		});
	}

	/**
	 * Has the server's log channel, where it has one, told of something that is no setting.
	 *
	 * @param change in the server's words.
	 * @param by who has done it.
	 * @throws what {@link change} throws.
	 */
	async tell(guildId: string, change: (t: Words) => Change, by: ChangedBy): Promise<void> {
		await this.change(guildId, (settings) => {
			const { logChannel, unsaid } = settings;
			if (logChannel === undefined) return settings;
			const locale = publicLocale(settings, by);
			const line = this.#line(change(wordsFor(locale)), { by: by.id, locale, channel: logChannel });
			return { ...settings, unsaid: [...unsaid, line] };
		});
	}

	/**
	 * Loads the servers whose log channels have not been told everything, so that they are: by then, nobody may have used
	 * the bot there.
	 *
	 * @param isMine whether this process is a server's; it is every server's unless told.
	 * @throws {NotRead} and what the store throws; the rest is left for the next time.
	 */
	async loadUntold(isMine: (guildId: string) => boolean = () => true): Promise<void> {
		for await (const [guildId, value] of this.#with.records.iterator?.({}) ?? []) {
			if (!isMine(guildId)) continue;
			const settings = readSettings(value);
			if (typeof settings !== 'string' && settings.unsaid.length > 0) await this.load(guildId);
		}
	}

	/**
	 * Marks the records of servers that the bot is no longer in, removes those that have been marked for 30 days, and takes
	 * the mark from those that it is in again. What cannot be read is left alone.
	 *
	 * @param present the ids of all servers that the bot is in.
	 * @param isMine whether this process is a server's, so that its record is touched; it is every server's unless told.
	 * @throws {SettingsNotWritten} and what the store throws; the rest is left for the next time.
	 */
	async reconcile(
		present: ReadonlySet<string>,
		isMine: (guildId: string) => boolean = () => true,
	): Promise<void> {
		const { records, clock } = this.#with;
		for await (const [guildId, value] of records.iterator?.({}) ?? []) {
			if (!isMine(guildId)) continue;
			const settings = readSettings(value);
			if (typeof settings === 'string') continue;
			const { leftAt } = settings;
			if (present.has(guildId)) {
				if (leftAt !== undefined) await this.change(guildId, ({ leftAt: _, ...rest }) => rest);
			} else if (leftAt === undefined) {
				await this.change(guildId, (latest) => ({ ...latest, leftAt: clock.now() }));
			} else if (clock.now() - leftAt >= KEPT_AFTER_LEAVING) {
				await this.#forget(guildId);
			}
		}
	}

	async #load(guildId: string): Promise<GuildSettings> {
		try {
			const settings = await this.#read(guildId);
			this.#holds(guildId, settings);
			return settings;
		} finally {
			this.#loading.delete(guildId);
		}
	}

	/** @throws {NotRead} */
	async #read(guildId: string): Promise<GuildSettings> {
		try {
			const value = await this.#with.records.get(guildId);
			return value === undefined ? DEFAULT_SETTINGS : await this.#understand(guildId, value);
		} catch (error) {
			throw new NotRead('the settings of a server cannot be read', { cause: error });
		}
	}

	/** What holds where this is on record; what nobody can read is moved aside. */
	async #understand(guildId: string, value: unknown): Promise<GuildSettings> {
		const { records, quarantine, clock, log } = this.#with;
		const settings = readSettings(value);
		if (settings === 'newer') {
			this.#newer.add(guildId);
			log.warn(
				{ guild: guildId },
				'the settings of a server are of a newer Easel; they are left as they are, and what cannot be read has its default',
			);
			// What it has to tell is its own to take off the record.
			return { ...readableIn(value), unsaid: [] };
		}
		if (settings === 'garbage') {
			const now = clock.now();
			const readable = { ...readableIn(value), unreadableSince: now };
			await keepUnreadable(quarantine, `guild:${guildId}`, now, value);
			await records.set(guildId, recordOf(readable));
			log.error(
				{ guild: guildId },
				'the settings of a server cannot be read; they were moved to the quarantine, where `npm run guild -- export --unreadable` finds them, and what cannot be read has its default',
			);
			return readable;
		}
		return settings;
	}

	async #write(guildId: string, settings: GuildSettings): Promise<void> {
		const record = recordOf(settings);
		if (!isDeepStrictEqual(readSettings(record), settings))
			throw new TypeError('a change would leave settings that cannot be read again');
		try {
			await this.#with.records.set(guildId, record);
			this.#with.onWritten?.(guildId);
		} catch (error) {
			throw new SettingsNotWritten('the settings of a server cannot be written', { cause: error });
		}
	}

	#holds(guildId: string, settings: GuildSettings): void {
		this.#known.set(guildId, settings);
		this.#with.onChange(guildId, settings);
	}

	async #forget(guildId: string): Promise<void> {
		await this.#changes.do(guildId, async () => {
			// Somebody there may have changed something meanwhile.
			if ((await this.load(guildId)).leftAt === undefined) return;
			for (const { key } of await unreadableOf(this.#with.quarantine, `guild:${guildId}`))
				await this.#with.quarantine.delete(key);
			await this.#with.records.delete(guildId);
			this.#with.onWritten?.(guildId);
			this.#known.delete(guildId);
			this.#with.onChange(guildId, DEFAULT_SETTINGS);
			this.#with.log.info({ guild: guildId }, 'the settings of a server that the bot has left were removed');
		});
	}

	/** A line for each thing that was changed. */
	#lines(
		before: GuildSettings,
		after: GuildSettings,
		{ by, channel }: { readonly by: ChangedBy; readonly channel: string },
	): ChangeLine[] {
		const locale = publicLocale(after, by);
		return differences(wordsFor(locale), before, after).map((change) =>
			this.#line(change, { by: by.id, locale, channel }),
		);
	}

	#line(change: Change, of: Pick<ChangeLine, 'by' | 'locale' | 'channel'>): ChangeLine {
		const at = this.#with.clock.now();
		return { ...change, ...of, id: `${at.toString(36)}-${(this.#made++).toString(36)}`, at };
	}
}

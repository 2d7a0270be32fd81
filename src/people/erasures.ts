import type { Keyv } from 'keyv';
import { z } from 'zod';
import type { Clock } from '../ops/clock.js';
import { InTurn } from '../ops/in-turn.js';
import type { Log } from '../ops/log.js';

/** While the store's file is written anew nobody is answered: between two times of it there are so many milliseconds. */
export const BETWEEN_SCRUBS = 60 * 60_000;

/** Not all that is kept about a person is deleted. */
export class NotErased extends Error {
	override readonly name = 'NotErased';

	/** @param isAsked whether it is on record that they want it: then the rest goes at the next start, or within a day. */
	constructor(
		readonly isAsked: boolean,
		options?: ErrorOptions,
	) {
		super('not all that is kept about a person is deleted', options);
	}
}

type Stage = 'asked' | 'removed' | 'being-scrubbed';

/** That somebody wants all deleted, until nothing is left of it. A newer version's means the same. */
const Asked = z.object({ version: z.literal(1), isRemoved: z.boolean() });

export interface ErasuresDependencies {
	/** One record for each person who wants all deleted, under their id, until it is. */
	readonly records: Keyv<unknown>;
	/** Each removes something of what is kept about a person; done again, it removes what is left of it. */
	readonly removals: readonly ((userId: string) => Promise<void>)[];
	/** Leaves nothing of what was deleted in the store's files. */
	readonly scrub: () => Promise<void>;
	readonly clock: Clock;
	readonly log: Log;
	/** Aborted when the process stops. */
	readonly signal: AbortSignal;
}

/**
 * Deletes all that is kept about a person. That they want it is written down first, so that a start goes on with what a
 * crash has left; and it is forgotten only when the store's files have no trace of what was deleted.
 */
export class Erasures {
	readonly #with: ErasuresDependencies;
	readonly #turns = new InTurn();
	/** How far each is whose record is still there. */
	readonly #stages = new Map<string, Stage>();
	#scrubbing: Promise<void> | undefined;
	#scrubbedAt = Number.NEGATIVE_INFINITY;

	constructor(dependencies: ErasuresDependencies) {
		this.#with = dependencies;
	}

	/**
	 * Deletes all about a person. Once it resolves, nothing of it is found any more; within an hour of that, as a rule at
	 * once, nothing of it can be read from the disk either.
	 *
	 * @throws {NotErased}
	 */
	async erase(userId: string): Promise<void> {
		await this.#turns.do(userId, async () => {
			await this.#note(userId, 'asked').catch((cause) => {
				throw new NotErased(this.#stages.get(userId) === 'asked', { cause });
			});
			await this.#remove(userId);
		});
	}

	/** Reads what a process before has left. To be awaited before anything else. */
	async load(): Promise<void> {
		for await (const [userId, value] of this.#with.records.iterator?.({}) ?? [])
			this.#stages.set(userId, Asked.safeParse(value).data?.isRemoved ? 'removed' : 'asked');
	}

	/** Goes on with what was left, by this process or the one before. Never throws. */
	async resume(): Promise<void> {
		for (const userId of this.#at('asked')) {
			const removing = this.#turns.do(userId, async () => {
				if (this.#stages.get(userId) === 'asked') await this.#remove(userId);
			});
			await removing.catch((error) =>
				this.#with.log.error(
					{ person: userId, err: error },
					'what somebody wants deleted cannot be deleted; it is tried again',
				),
			);
		}
		this.#scrubSoon();
	}

	/** Something of a person was deleted later than the rest, for it was still needed: its traces go, too. Never throws. */
	async removedLater(userId: string): Promise<void> {
		const stage = this.#stages.get(userId);
		if (stage === 'asked' || stage === 'removed') return;
		try {
			await this.#turns.do(userId, () => this.#note(userId, 'removed'));
			this.#scrubSoon();
		} catch (error) {
			this.#with.log.warn({ person: userId, err: error }, 'what was deleted may leave traces on the disk');
		}
	}

	/** Resolves when the store is not being written any more, once the process stops. */
	async settle(): Promise<void> {
		await this.#scrubbing;
	}

	/** @throws {NotErased} */
	async #remove(userId: string): Promise<void> {
		try {
			for (const remove of this.#with.removals) await remove(userId);
			await this.#note(userId, 'removed');
		} catch (error) {
			throw new NotErased(true, { cause: error });
		}
		this.#with.log.info({ person: userId }, 'all about a person is deleted, as they wanted');
		this.#scrubSoon();
	}

	async #note(userId: string, stage: 'asked' | 'removed'): Promise<void> {
		await this.#with.records.set(userId, { version: 1, isRemoved: stage === 'removed' });
		this.#stages.set(userId, stage);
	}

	#scrubSoon(): void {
		if (this.#at('removed').length === 0) return;
		this.#scrubbing ??= this.#scrub();
	}

	/** Never throws: what fails is tried again at the next start, or the next day. */
	async #scrub(): Promise<void> {
		const { scrub, clock, log, signal } = this.#with;
		try {
			while (this.#at('removed').length > 0) {
				// The machine's clock may have been set back since.
				const wait = Math.min(this.#scrubbedAt + BETWEEN_SCRUBS - clock.now(), BETWEEN_SCRUBS);
				await clock.sleep(wait, signal);
				const people = this.#at('removed');
				for (const userId of people) this.#stages.set(userId, 'being-scrubbed');
				this.#scrubbedAt = clock.now();
				await scrub();
				log.debug({ people: people.length }, 'the store is scrubbed');
				for (const userId of people) await this.#turns.do(userId, () => this.#forget(userId));
			}
		} catch (error) {
			for (const userId of this.#at('being-scrubbed')) this.#stages.set(userId, 'removed');
			if (!signal.aborted) log.warn({ err: error }, 'the store could not be scrubbed; it is tried again');
		} finally {
			this.#scrubbing = undefined;
		}
	}

	/** Unless they have wanted it once more meanwhile. */
	async #forget(userId: string): Promise<void> {
		if (this.#stages.get(userId) !== 'being-scrubbed') return;
		await this.#with.records.delete(userId);
		this.#stages.delete(userId);
	}

	#at(stage: Stage): string[] {
		return [...this.#stages].filter(([, one]) => one === stage).map(([userId]) => userId);
	}
}

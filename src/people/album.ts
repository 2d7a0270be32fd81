import { type Entry, HISTORY, isFinished } from '../generation/journal.js';
import type { Clock } from '../ops/clock.js';

const HOUR = 60 * 60_000;
/** Jobs that are held, of all people: the newest. Each takes about 200 bytes. */
const MOST_HELD = 50_000;

interface Held {
	/** In milliseconds since the epoch. */
	readonly askedAt: number;
	/** When it was shown, or, where it was not, asked for; in milliseconds since the epoch. */
	readonly at: number;
	readonly isUnderWay: boolean;
	/** The server it was asked for in; empty in direct messages. */
	readonly guildId: string;
	readonly hasPictures: boolean;
}

/** How many jobs of a person are on record. */
export interface Count {
	readonly jobs: number;
	/** Those of them that have not ended. */
	readonly underWay: number;
	/** When the oldest of them was asked for, in milliseconds since the epoch. */
	readonly since?: number;
}

/** By the job's id. */
type Jobs = Map<string, Held>;

/**
 * Whose jobs are on record, and which of them have pictures to be shown again, drawn from the journal's entries alone. What
 * they are is read in the journal, where a record may be gone by then.
 */
export class Album {
	readonly #clock: Pick<Clock, 'now'>;
	readonly #people = new Map<string, Jobs>();
	/** One for all jobs, not one each. */
	readonly #guildIds = new Map<string, string>();
	#size = 0;
	#tidiedAt = 0;

	constructor(clock: Pick<Clock, 'now'>) {
		this.#clock = clock;
	}

	/** Takes notice of the state that a job has come to; in whatever order they come, and however often. */
	note({ job, state }: Entry): void {
		const result = state.name === 'delivered' ? state.result : undefined;
		const jobs: Jobs = this.#people.get(job.asker) ?? new Map();
		this.#people.set(job.asker, jobs);
		if (!jobs.has(job.id)) this.#size++;
		jobs.set(job.id, {
			askedAt: job.acceptedAt,
			at: result?.at ?? job.acceptedAt,
			isUnderWay: !isFinished(state),
			guildId: this.#one(job.guildId ?? ''),
			hasPictures: result !== undefined && result.deletedAt === undefined,
		});
		this.#tidy();
	}

	/** A job is off the record. */
	remove({ job }: Entry): void {
		const jobs = this.#people.get(job.asker);
		if (jobs) this.#delete(job.asker, jobs, job.id);
	}

	/** All that has ended of a person's jobs is off the record. */
	forget(userId: string): void {
		const jobs = this.#people.get(userId);
		for (const [id, { isUnderWay }] of jobs ?? []) if (jobs && !isUnderWay) this.#delete(userId, jobs, id);
	}

	/**
	 * The ids of a person's jobs whose pictures were shown and not deleted since, the newest first.
	 *
	 * @param guildId the server they were asked for in; undefined for direct messages.
	 */
	picturesOf(userId: string, guildId: string | undefined): readonly string[] {
		return this.#jobsOf(userId)
			.filter(([, held]) => held.hasPictures && held.guildId === (guildId ?? ''))
			.sort(([, one], [, other]) => other.at - one.at)
			.map(([id]) => id);
	}

	/** How many jobs of a person there are, wherever and whatever became of them. */
	countOf(userId: string): Count {
		const jobs = this.#jobsOf(userId).map(([, held]) => held);
		return {
			jobs: jobs.length,
			underWay: jobs.filter(({ isUnderWay }) => isUnderWay).length,
			...(jobs.length > 0 && { since: Math.min(...jobs.map(({ askedAt }) => askedAt)) }),
		};
	}

	#jobsOf(userId: string): [id: string, Held][] {
		const longestAgo = this.#clock.now() - HISTORY;
		return [...(this.#people.get(userId) ?? [])].filter(([, { at }]) => at > longestAgo);
	}

	#one(guildId: string): string {
		const one = this.#guildIds.get(guildId);
		if (one === undefined) this.#guildIds.set(guildId, guildId);
		return one ?? guildId;
	}

	/** Hourly, or when there are too many. Done for many at once, so that it costs little for each. */
	#tidy(): void {
		const now = this.#clock.now();
		if (this.#size <= 1.25 * MOST_HELD && Math.abs(now - this.#tidiedAt) < HOUR) return;
		this.#tidiedAt = now;
		const times = [...this.#people.values()].flatMap((jobs) => [...jobs.values()].map(({ at }) => at));
		const newest = times.sort((one, other) => other - one)[MOST_HELD] ?? Number.NEGATIVE_INFINITY;
		const longestAgo = Math.max(newest, now - HISTORY);
		for (const [userId, jobs] of this.#people)
			for (const [id, { at }] of jobs) if (at <= longestAgo) this.#delete(userId, jobs, id);
	}

	#delete(userId: string, jobs: Jobs, id: string): void {
		if (jobs.delete(id)) this.#size--;
		if (jobs.size === 0) this.#people.delete(userId);
	}
}

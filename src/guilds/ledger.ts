import type { Failure, Job, JobState } from '../generation/job.js';
import { type Entry, isFinished } from '../generation/journal.js';
import type { Clock } from '../ops/clock.js';
import { creditsOf } from '../pixai/credits.js';
import { guildOfGate } from './gate.js';

const HOUR = 60 * 60_000;
/** In milliseconds. Nothing looks further back: the longest cooldown has 24 hours, and no day many more. */
export const REMEMBERED = 49 * HOUR;

/** All that limits count of a request that has ended. */
export interface Use {
	/** The job's. */
	readonly id: string;
	readonly asker: string;
	readonly guildId: string;
	/** In milliseconds since the epoch. */
	readonly askedAt: number;
	readonly images: number;
	/** An estimate. */
	readonly credits: number;
}

/** What a server's people have asked for. Times are in milliseconds since the epoch. */
export interface GuildUse {
	/** How many of a person's requests are under way, from the promise until PixAI has drawn. */
	atOnce(userId: string): number;
	/** When a person asked last, at `since` or later. */
	lastAt(userId: string, since: number): number | undefined;
	/** How many images were asked for at `since` or later: by one person, or by everybody. */
	images(since: number, userId?: string): number;
	/** About how many credits everybody's requests cost that were asked for at `since` or later. */
	credits(since: number): number;
}

interface Share {
	readonly askedAt: number;
	readonly images: number;
	readonly credits: number;
	readonly isUnderWay: boolean;
	readonly isFinished: boolean;
}

/** The shares of one person, by the job's id. */
type Shares = Map<string, Share>;

/**
 * Who has used how much, kept for each job and drawn from the journal's entries alone. So whatever ends without a picture
 * and is not in doubt gives its share back exactly once, over restarts too.
 */
export class Ledger {
	readonly #guilds = new Map<string, Map<string, Shares>>();
	readonly #clock: Pick<Clock, 'now'>;
	#tidiedAt = 0;

	constructor(clock: Pick<Clock, 'now'>) {
		this.#clock = clock;
	}

	/** Takes notice of the state that a job has come to; again, it changes nothing. */
	note({ job, state }: Entry): void {
		const guildId = guildOfGate(job.gate);
		if (guildId === undefined) return;
		const share = isGivenBack(state) ? undefined : shareOf(job, state, this.#clock.now());
		this.#set(guildId, job.asker, job.id, share);
	}

	/** Counts a request whose job is not on record any more. */
	noteUse({ id, asker, guildId, ...counted }: Use): void {
		this.#set(guildId, asker, id, { ...counted, isUnderWay: false, isFinished: true });
	}

	/** The use of a server's people, as it is whenever it is asked. */
	of(guildId: string): GuildUse {
		const sharesOf = (userId: string): Share[] => [
			...(this.#guilds.get(guildId)?.get(userId)?.values() ?? []),
		];
		/** What is counted of all that was asked for at `since` or later. */
		const sum = (what: 'images' | 'credits', since: number, userId?: string): number => {
			const people = this.#guilds.get(guildId) ?? new Map<string, Shares>();
			let sum = 0;
			for (const [id, shares] of people) {
				if (userId !== undefined && id !== userId) continue;
				for (const share of shares.values()) if (share.askedAt >= since) sum += share[what];
			}
			return sum;
		};
		return {
			atOnce: (userId) => sharesOf(userId).filter(({ isUnderWay }) => isUnderWay).length,
			lastAt: (userId, since) =>
				sharesOf(userId)
					.map(({ askedAt }) => askedAt)
					.filter((at) => at >= since)
					.sort((one, other) => other - one)[0],
			images: (since, userId) => sum('images', since, userId),
			credits: (since) => sum('credits', since),
		};
	}

	#set(guildId: string, asker: string, id: string, share: Share | undefined): void {
		const people = this.#guilds.get(guildId) ?? new Map<string, Shares>();
		const shares = people.get(asker) ?? new Map<string, Share>();
		if (share) shares.set(id, share);
		else shares.delete(id);
		if (shares.size > 0) people.set(asker, shares);
		else people.delete(asker);
		if (people.size > 0) this.#guilds.set(guildId, people);
		else this.#guilds.delete(guildId);
		this.#tidyHourly();
	}

	#tidyHourly(): void {
		const now = this.#clock.now();
		if (Math.abs(now - this.#tidiedAt) < HOUR) return;
		this.#tidiedAt = now;
		for (const [guildId, people] of this.#guilds) {
			for (const [userId, shares] of people) {
				for (const [id, share] of shares)
					if (share.isFinished && share.askedAt < now - REMEMBERED) shares.delete(id);
				if (shares.size === 0) people.delete(userId);
			}
			if (people.size === 0) this.#guilds.delete(guildId);
		}
	}
}

/** What counts of a job that has ended, where anything does. */
export function useOf({ job, state }: Entry, now: number): Use | undefined {
	const guildId = guildOfGate(job.gate);
	if (guildId === undefined || isGivenBack(state)) return undefined;
	const { askedAt, images, credits } = shareOf(job, state, now);
	return { id: job.id, asker: job.asker, guildId, askedAt, images, credits };
}

/** There is no picture, and it is certain that nothing was paid or that PixAI has failed. */
export function isGivenBack(state: JobState): boolean {
	switch (state.name) {
		case 'failed':
			return true;
		case 'cancelled':
			return !mayBePaid(state.failure);
		case 'undeliverable':
			return state.failure !== undefined && !mayBePaid(state.failure);
		default:
			return false;
	}
}

function mayBePaid({ reason }: Failure): boolean {
	return reason === 'uncertain' || reason === 'dropped' || reason === 'dropped-by-moderator';
}

function shareOf(job: Job, state: JobState, now: number): Share {
	const { name } = state;
	return {
		// The machine's clock may have been set back since.
		askedAt: Math.min(job.acceptedAt, now),
		images: job.request.count,
		credits: creditsOf(job.request),
		isUnderWay: name === 'accepted' || name === 'queued' || name === 'submitting' || name === 'submitted',
		isFinished: isFinished(state),
	};
}

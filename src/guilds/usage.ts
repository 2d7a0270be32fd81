import type { Failure, JobState } from '../generation/job.js';
import type { Entry } from '../generation/journal.js';
import { creditsOf } from '../pixai/credits.js';
import { guildOfGate } from './gate.js';
import { isGivenBack } from './ledger.js';
import { type Period, spansOf } from './periods.js';

/** Whose requests are counted: a server's, a person's, or a person's in a server. */
export interface Whose {
	readonly guildId?: string;
	readonly asker?: string;
}

/** Why there is no picture; `undeliverable` where there is one that could not be shown. */
export type NoPicture = Failure['reason'] | 'undeliverable';

/** What one model has drawn. */
export interface ModelUse {
	/** PixAI's `modelVersionId`. */
	readonly id: string;
	readonly pictures: number;
	/** About how many were paid, for what was not shown, too. */
	readonly credits: number;
}

/** The pictures that were asked for in one hour or day. */
export interface Span {
	/** In milliseconds since the epoch. */
	readonly startsAt: number;
	readonly pictures: number;
	/** Of each model, by its id. */
	readonly ofModels: ReadonlyMap<string, number>;
}

/** What was asked for in a period, in numbers. */
export interface Usage {
	readonly requests: number;
	/** How many of them have no end yet. */
	readonly underWay: number;
	/** How many pictures were shown. */
	readonly pictures: number;
	/** How many people have asked. */
	readonly people: number;
	/** About how many PixAI credits it cost: what is under way at PixAI and what may have been paid count. */
	readonly credits: number;
	/** The most used first. */
	readonly models: readonly ModelUse[];
	/** How many requests have ended without a picture, by why; the most frequent first. */
	readonly failures: readonly (readonly [NoPicture, number])[];
	/** Hour by hour of a day, and day by day of what is longer; the earliest first. */
	readonly spans: readonly Span[];
}

/**
 * Counts what was asked for in a period that ends now.
 *
 * @param entries the journal's; those of others, and from before, count nothing.
 * @param timezone as `isTimezone` knows them: where the days begin.
 * @param now in milliseconds since the epoch.
 * @throws what reading the entries throws.
 */
export async function usageOf(
	entries: AsyncIterable<Entry> | Iterable<Entry>,
	whose: Whose,
	{ period, timezone, now }: { readonly period: Period; readonly timezone: string; readonly now: number },
): Promise<Usage> {
	const spans = spansOf(period, timezone, now).map((startsAt) => ({
		startsAt,
		pictures: 0,
		ofModels: new Map<string, number>(),
	}));
	const people = new Set<string>();
	const models = new Map<string, { pictures: number; credits: number }>();
	const failures = new Map<NoPicture, number>();
	let [requests, underWay] = [0, 0];
	for await (const { job, state } of entries) {
		// The machine's clock may have been set back since.
		const askedAt = Math.min(job.acceptedAt, now);
		const span = spans.findLast(({ startsAt }) => startsAt <= askedAt);
		if (!span || !isOf(whose, { job, state })) continue;
		const { modelId } = job.request;
		const pictures = picturesOf({ job, state });
		const model = models.get(modelId) ?? { pictures: 0, credits: 0 };
		models.set(modelId, model);
		model.pictures += pictures;
		if (isPaid(state)) model.credits += creditsOf(job.request);
		span.pictures += pictures;
		if (pictures > 0) span.ofModels.set(modelId, (span.ofModels.get(modelId) ?? 0) + pictures);
		const failure = failureOf(state);
		if (failure) failures.set(failure, (failures.get(failure) ?? 0) + 1);
		else if (state.name !== 'delivered') underWay++;
		people.add(job.asker);
		requests++;
	}
	const used = [...models].map(([id, model]) => ({ id, ...model }));
	return {
		requests,
		underWay,
		pictures: used.reduce((sum, { pictures }) => sum + pictures, 0),
		people: people.size,
		credits: used.reduce((sum, { credits }) => sum + credits, 0),
		models: used
			.filter(({ pictures, credits }) => pictures + credits > 0)
			.sort((one, other) => other.pictures - one.pictures || other.credits - one.credits),
		failures: [...failures].sort(([, one], [, other]) => other - one),
		spans,
	};
}

function isOf({ guildId, asker }: Whose, { job }: Entry): boolean {
	return (
		(guildId === undefined || guildOfGate(job.gate) === guildId) &&
		(asker === undefined || job.asker === asker)
	);
}

function picturesOf({ job, state }: Entry): number {
	if (state.name !== 'delivered') return 0;
	// A version before has not kept what was shown.
	return state.result?.media.length ?? job.request.count;
}

function failureOf(state: JobState): NoPicture | undefined {
	if ('failure' in state && state.failure) return state.failure.reason;
	return state.name === 'undeliverable' ? 'undeliverable' : undefined;
}

/** Whether PixAI has been paid for it, or may have been. */
function isPaid(state: JobState): boolean {
	return state.name !== 'accepted' && state.name !== 'queued' && !isGivenBack(state);
}

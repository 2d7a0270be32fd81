import { setMaxListeners } from 'node:events';
import { Accounts } from '../../src/generation/accounts.js';
import { Callbacks } from '../../src/generation/callbacks.js';
import type { Failure, Job, JobState, Progress } from '../../src/generation/job.js';
import { type Entry, Journal } from '../../src/generation/journal.js';
import { Passage } from '../../src/generation/passage.js';
import type { Delivery, ImageProvider } from '../../src/generation/ports.js';
import type { Surroundings } from '../../src/generation/surroundings.js';
import type { Clock } from '../../src/ops/clock.js';
import type { Picture } from '../../src/pixai/media.js';
import { SkippingClock } from '../ops/skipping-clock.js';
import { writtenLog } from '../ops/written-log.js';
import { jobOf } from './jobs.js';
import { Records } from './records.js';

export type Ending = { readonly pictures: readonly Picture[]; readonly drawnIn: number } | Failure;

/** What a job meets on its way, with ports that do as the test says. All else is written down. */
export function scene(provider: Partial<ImageProvider>, delivery: Partial<Delivery> = {}) {
	return sceneOn(new SkippingClock(), provider, delivery);
}

/**
 * A scene with a clock of its own.
 *
 * @param servers what there is at PixAI besides the bot's own account, by the accounts' ids.
 */
export function sceneOn<Time extends Clock>(
	clock: Time,
	provider: Partial<ImageProvider>,
	delivery: Partial<Delivery> = {},
	servers: Readonly<Record<string, Partial<ImageProvider>>> = {},
) {
	const stopping = new AbortController();
	const { signal } = stopping;
	setMaxListeners(0, signal);
	const told: Progress[] = [];
	const endings: Ending[] = [];
	const states: Entry[] = [];
	const { log, text } = writtenLog();
	const records = new Records();
	const quarantine = new Records();
	const random = () => 0.5;
	const accounts = new Accounts({
		own: providerWith(provider),
		open: ({ id }) => providerWith(servers[id] ?? {}),
		downloadWithoutKey: notExpected,
		clock,
		log,
		signal,
	});
	const surroundings: Surroundings = {
		accounts,
		journal: new Journal({
			records,
			quarantine,
			forgotten: new Records(),
			onRemoval: async () => undefined,
			onRemoved: () => undefined,
			onChange: () => undefined,
			clock,
			random,
			log,
			signal,
		}),
		callbacks: new Callbacks(clock),
		onRetry: () => undefined,
		onState: (entry) => void states.push(entry),
		delivery: {
			open: async ({ reply }: Job) => reply,
			progress: (_: Job, progress: Progress) => void told.push(progress),
			deliver: async (_: Job, pictures: () => Promise<readonly Picture[]>, drawnIn: number) =>
				void endings.push({ pictures: await pictures(), drawnIn }),
			fail: async (_: Job, failure: Failure) => void endings.push(failure),
			handOver: async () => undefined,
			close: async () => undefined,
			...delivery,
		},
		clock,
		random,
		log,
		signal,
	};
	const account = accounts.of();
	return { surroundings, account, clock, stopping, told, endings, states, records, quarantine, logged: text };
}

function providerWith(provider: Partial<ImageProvider>): ImageProvider {
	return {
		create: notExpected,
		task: notExpected,
		// Nobody says that an account which was refused is taken again.
		probe: () => new Promise<void>(() => undefined),
		mediaUrl: notExpected,
		download: notExpected,
		...provider,
	};
}

/** A job on its way: its picture is promised, unless told otherwise. */
export function passageIn(
	surroundings: Surroundings,
	{ job = jobOf(), state = { name: 'queued' } }: { job?: Job; state?: JobState } = {},
): Passage {
	return new Passage({ job, state }, surroundings);
}

/** Gives or throws one after the other, and the last one for ever. */
export function inTurn<Result>(...answers: (Result | Error)[]): () => Promise<Result> {
	let given = 0;
	return async () => {
		const answer = answers[Math.min(given, answers.length - 1)];
		given++;
		if (answer === undefined) throw new Error('the test has no answers');
		if (answer instanceof Error) throw answer;
		return answer;
	};
}

/** The error that ended it, or what came of it. */
export function endOf(work: Promise<unknown>): Promise<unknown> {
	return work.catch((error: unknown) => error);
}

async function notExpected(): Promise<never> {
	throw new Error('the test did not expect this call');
}

import { Account } from '../../src/generation/account.js';
import type { Failure, Progress } from '../../src/generation/job.js';
import type { ImageProvider } from '../../src/generation/ports.js';
import type { Surroundings } from '../../src/generation/surroundings.js';
import type { Picture } from '../../src/pixai/media.js';
import { SkippingClock } from '../ops/skipping-clock.js';
import { writtenLog } from '../ops/written-log.js';

export type Ending = { readonly pictures: readonly Picture[]; readonly drawnIn: number } | Failure;

/** What a job meets on its way, with a provider that does as the test says. All else is written down. */
export function scene(provider: Partial<ImageProvider>) {
	const clock = new SkippingClock();
	const stopping = new AbortController();
	const told: Progress[] = [];
	const endings: Ending[] = [];
	const { log, text } = writtenLog();
	const surroundings: Surroundings = {
		provider: { create: notExpected, task: notExpected, download: notExpected, ...provider },
		account: new Account(clock),
		delivery: {
			progress: (_, progress) => void told.push(progress),
			deliver: async (_, pictures, drawnIn) => void endings.push({ pictures, drawnIn }),
			fail: async (_, failure) => void endings.push(failure),
		},
		clock,
		random: () => 0.5,
		log,
		signal: stopping.signal,
	};
	return { surroundings, clock, stopping, told, endings, logged: text };
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

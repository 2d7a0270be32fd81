import { backoff } from '../ops/backoff.js';
import { NotAccepted, NotSent } from '../pixai/errors.js';
import type { Progress } from './job.js';
import { NotWritten } from './journal.js';
import type { Passage } from './passage.js';
import type { Surroundings } from './surroundings.js';

/**
 * Hands a queued job to PixAI, once: each create is on record before it is sent, and it is sent again only after an
 * answer that says, for certain, that it was not accepted, and then for as long as it takes. The job is then submitted.
 *
 * @throws what the provider's `create` throws, except `NotAccepted`; at once while the account is paused.
 */
export async function submit(passage: Passage, surroundings: Surroundings): Promise<void> {
	const { account, delivery, clock, random, log, signal } = surroundings;
	const { job } = passage;
	for (let refusals = 1; ; refusals++) {
		signal.throwIfAborted();
		account.throwIfPaused();
		try {
			return await create(passage, surroundings);
		} catch (error) {
			account.heed(error);
			if (!(error instanceof NotAccepted || error instanceof NotWritten)) throw error;
			const wait = backoff(refusals, random, error instanceof NotAccepted ? error.retryAfter : 0);
			log.info(
				{ job: job.id, refusals, wait, err: error },
				'PixAI has not taken the task; it is tried again',
			);
			delivery.progress(job, { step: stepFor(error), retryAt: clock.now() + wait });
			await clock.sleep(wait, signal);
		}
	}
}

async function create(passage: Passage, { provider, clock, signal }: Surroundings): Promise<void> {
	await passage.announces({ name: 'submitting' });
	try {
		signal.throwIfAborted();
		const task = await provider.create(passage.job.request);
		await passage.enters({ name: 'submitted', taskId: task.id, at: clock.now() });
	} catch (error) {
		if (error instanceof NotAccepted || error === signal.reason) await passage.enters({ name: 'queued' });
		throw error;
	}
}

function stepFor(error: NotAccepted | NotWritten): Extract<Progress, { retryAt: number }>['step'] {
	if (error instanceof NotWritten) return 'not-written';
	return error instanceof NotSent ? 'unreachable' : 'pixai-busy';
}

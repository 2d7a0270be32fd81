import { backoff } from '../ops/backoff.js';
import { NotAccepted, NotSent } from '../pixai/errors.js';
import type { Task } from '../pixai/wire.js';
import type { Job } from './job.js';
import type { Surroundings } from './surroundings.js';

/**
 * Hands a job to PixAI, once: it is sent again only after an answer that says, for certain, that it was not accepted,
 * and then for as long as it takes.
 *
 * @throws what the provider's `create` throws, except `NotAccepted`; at once while the account is paused.
 */
export async function submit(job: Job, surroundings: Surroundings): Promise<Task> {
	const { provider, account, delivery, clock, random, log, signal } = surroundings;
	for (let refusals = 1; ; refusals++) {
		signal.throwIfAborted();
		account.throwIfPaused();
		try {
			return await provider.create(job.request);
		} catch (error) {
			account.heed(error);
			if (!(error instanceof NotAccepted)) throw error;
			const wait = backoff(refusals, random, error.retryAfter);
			log.info({ job: job.id, refusals, wait, err: error }, 'PixAI did not take the task; it is tried again');
			const step = error instanceof NotSent ? 'unreachable' : 'pixai-busy';
			delivery.progress(job, { step, retryAt: clock.now() + wait });
			await clock.sleep(wait, signal);
		}
	}
}

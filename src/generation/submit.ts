import { backoff } from '../ops/backoff.js';
import { withEither } from '../ops/either.js';
import { NotAccepted, NotSent } from '../pixai/errors.js';
import type { Account } from './account.js';
import type { Progress } from './job.js';
import { NotWritten } from './journal.js';
import type { Passage } from './passage.js';
import type { Surroundings } from './surroundings.js';

/**
 * Hands a queued job to PixAI, once: each create is on record before it is sent, and it is sent again only after an
 * answer that says, for certain, that it was not accepted, and then for as long as it takes. The job is then submitted.
 *
 * @throws {AccountRefused} at once while the account is paused.
 * @throws the reason with which the job is taken back, as long as nothing was sent that may have been accepted.
 * @throws what else the provider's `create` throws, except `NotAccepted`.
 */
export async function submit(passage: Passage, account: Account, surroundings: Surroundings): Promise<void> {
	const { delivery, onRetry, clock, random, log, signal } = surroundings;
	const { job, withdrawal } = passage;
	for (let refusals = 1; ; refusals++) {
		withdrawal.throwIfAborted();
		signal.throwIfAborted();
		account.throwIfPaused();
		try {
			return await create(passage, account, surroundings);
		} catch (error) {
			if (!(error instanceof NotAccepted || error instanceof NotWritten)) throw account.heed(error);
			const wait = backoff(refusals, random, error instanceof NotAccepted ? error.retryAfter : 0);
			log.info(
				{ job: job.id, refusals, wait, err: error },
				'PixAI has not taken the task; it is tried again',
			);
			const step = stepFor(error);
			onRetry(step);
			delivery.progress(job, { step, retryAt: clock.now() + wait });
			await withEither([withdrawal, signal], (woken) => clock.sleep(wait, woken));
		}
	}
}

async function create(
	passage: Passage,
	{ ref, provider }: Account,
	{ callbacks, clock, orders, signal }: Surroundings,
): Promise<void> {
	const account = ref && { account: ref };
	await passage.announces({ name: 'submitting', ...account });
	try {
		await orders?.heed(passage);
		// From here to the sending nothing else happens: whoever takes the job back comes before it, or too late.
		passage.withdrawal.throwIfAborted();
		signal.throwIfAborted();
		const { id, request, seed } = passage.job;
		const asked = { ...request, ...(seed !== undefined && { seed }) };
		const task = await provider.create(asked, callbacks.addressOf(id));
		await passage.enters({ name: 'submitted', taskId: task.id, at: clock.now(), ...account });
	} catch (error) {
		if (error instanceof NotAccepted || error === signal.reason) await passage.enters({ name: 'queued' });
		throw error;
	}
}

function stepFor(error: NotAccepted | NotWritten): Extract<Progress, { retryAt: number }>['step'] {
	if (error instanceof NotWritten) return 'not-written';
	return error instanceof NotSent ? 'unreachable' : 'pixai-busy';
}

import type { Log } from '../ops/log.js';
import { endStateFor, failureOf, levelOf } from './failure.js';
import type { Passage } from './passage.js';
import { Undeliverable } from './ports.js';

/** A job ends by an error: its asker is still to be told, unless nobody can be. */
export async function endWith(passage: Passage, error: unknown, log: Log): Promise<void> {
	const job = passage.job.id;
	const untold = 'failure' in passage.state ? passage.state.failure : undefined;
	if (untold || error instanceof Undeliverable) {
		log.warn({ job, err: error }, 'a reply is undeliverable');
		return passage.enters({
			name: 'undeliverable',
			reason: reasonOf(error),
			...(untold && { failure: untold }),
		});
	}
	const failure = failureOf(error);
	log[levelOf(failure)]({ job, failure, err: error }, 'a job ended without a picture');
	const name = endStateFor(failure);
	const account = 'account' in passage.state ? passage.state.account : undefined;
	await passage.enters({
		name,
		failure,
		told: failure.reason === 'unanswered',
		...(name === 'uncertain' && account && { account }),
	});
}

function reasonOf(error: unknown): string {
	return String(error instanceof Error ? (error.cause ?? error) : error);
}

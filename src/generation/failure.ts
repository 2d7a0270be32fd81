import {
	AnswerLost,
	ModelRefused,
	PictureRefused,
	RequestRefused,
	TaskUnknown,
	Unavailable,
} from '../pixai/errors.js';
import { AccountRefused } from './account.js';
import type { Canceller, Failure } from './job.js';
import { Unanswered } from './ports.js';

/** A job has ended without a picture. */
export class JobFailed extends Error {
	override readonly name = 'JobFailed';

	constructor(
		readonly failure: Failure,
		options?: ErrorOptions,
	) {
		super(`the job ended: ${failure.reason}`, options);
	}
}

/** How a job ends that was taken back before PixAI had it. */
export function withdrawnBy(who: Canceller): JobFailed {
	return new JobFailed({ reason: who === 'asker' ? 'withdrawn' : 'withdrawn-by-moderator' });
}

/** How a job ends that was called off when PixAI had it. */
export function droppedBy(who: Canceller): JobFailed {
	return new JobFailed({ reason: who === 'asker' ? 'dropped' : 'dropped-by-moderator' });
}

/** Which answer a person gets for an error that ended a job. */
export function failureOf(error: unknown): Failure {
	if (error instanceof JobFailed) return error.failure;
	if (error instanceof RequestRefused) {
		return { reason: 'option-refused', ...(error.option && { option: error.option }) };
	}
	if (error instanceof ModelRefused) return { reason: 'model-refused' };
	if (error instanceof AccountRefused) {
		return { reason: error.reason, ...(error.ofServer && { ofServer: true }) };
	}
	if (error instanceof AnswerLost) return { reason: 'uncertain' };
	if (error instanceof Unanswered) return { reason: 'unanswered' };
	if (error instanceof TaskUnknown) return { reason: 'failed' };
	if (error instanceof PictureRefused || error instanceof Unavailable) return { reason: 'pictures-lost' };
	return { reason: 'broken' };
}

/** The state in which a job ends that has no picture. */
export function endStateFor({ reason }: Failure): 'failed' | 'cancelled' | 'uncertain' {
	switch (reason) {
		case 'uncertain':
			return 'uncertain';
		case 'cancelled':
		case 'withdrawn':
		case 'withdrawn-by-moderator':
		case 'dropped':
		case 'dropped-by-moderator':
			return 'cancelled';
		default:
			return 'failed';
	}
}

/** How much the operator is to be told of it. */
export function levelOf({ reason }: Failure): 'error' | 'warn' | 'debug' {
	switch (reason) {
		case 'broken':
			return 'error';
		case 'key-refused':
		case 'out-of-credits':
			// Said once, where the account is paused.
			return 'debug';
		case 'withdrawn':
		case 'withdrawn-by-moderator':
		case 'dropped':
		case 'dropped-by-moderator':
			return 'debug';
		default:
			return 'warn';
	}
}

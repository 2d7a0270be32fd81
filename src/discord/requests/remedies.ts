import type { Failure } from '../../generation/job.js';

/** What whoever reads of a failure can do about it. */
export interface Remedies {
	/** Ask for the same once more: nothing is wrong with it, or nobody knows what. */
	readonly again: boolean;
	/** Change it first. */
	readonly edit: boolean;
}

export function remediesFor({ reason }: Failure): Remedies {
	switch (reason) {
		case 'option-refused':
		case 'model-refused':
		// Whoever takes a request back has, as a rule, seen something to change in it.
		case 'withdrawn':
		case 'dropped':
			return { again: false, edit: true };
		case 'failed':
			return { again: true, edit: true };
		case 'cancelled':
		case 'took-too-long':
		case 'pictures-lost':
		case 'uncertain':
		case 'broken':
		// Once that is put right.
		case 'out-of-credits':
		case 'key-refused':
			return { again: true, edit: false };
		case 'withdrawn-by-moderator':
		case 'dropped-by-moderator':
		case 'unanswered':
			return { again: false, edit: false };
	}
}

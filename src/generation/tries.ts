import type { Journal } from './journal.js';

/**
 * The id of the next try of a job, which takes the place of its reply. Every job has one, so that whoever asks for it twice
 * asks for the same. A try that came to nothing, because Discord did not take the answer to the button, does not count.
 *
 * @returns undefined where there was a next try already.
 */
export async function nextTryOf(
	id: string,
	journal: Pick<Journal, 'has' | 'find'>,
): Promise<string | undefined> {
	const [first, tries = '1'] = id.split('-');
	const next = `${first}-${Number(tries) + 1}`;
	if (!(await journal.has(next))) return next;
	const state = (await journal.find(next))?.state;
	const cameToNothing = state?.name === 'failed' && state.failure.reason === 'unanswered';
	return cameToNothing ? nextTryOf(next, journal) : undefined;
}

import type { ButtonInteraction } from 'discord.js';
import type { Job } from '../generation/job.js';
import type { CommandContext } from './command.js';
import { answerPrivately, replyAddress } from './first-response.js';
import { nothingToRepeatView, notYetView, someoneElsesView } from './views.js';

/** How long a press waits for the end of what the button stands under, in milliseconds; 3 seconds are for all of it. */
const A_MOMENT = 1_500;

/**
 * **Try again**, under a reply that says that nobody knows whether PixAI took the request: the same request once more, in
 * the same message. Only its asker may, for it may be paid for a second time; and only once.
 *
 * @throws what `Pipeline.accept` throws, before any answer.
 */
export async function tryAgain(
	interaction: ButtonInteraction,
	jobId: string,
	{ pipeline, journal, clock }: CommandContext,
): Promise<void> {
	await Promise.race([pipeline.ended(jobId), clock.sleep(A_MOMENT)]);
	const entry = await journal.find(jobId);
	if (!entry) return answerPrivately(interaction, nothingToRepeatView());
	const { job, state } = entry;
	if (job.asker !== interaction.user.id) return answerPrivately(interaction, someoneElsesView(job.asker));
	if (state.name !== 'uncertain') return answerPrivately(interaction, nothingToRepeatView());
	// The message is still being written, and the picture would be written over.
	if (!state.told) return answerPrivately(interaction, notYetView());
	const next = await nextTry(job.id, journal);
	if (!next) return answerPrivately(interaction, nothingToRepeatView());
	const reply = replyAddress(interaction, {
		ephemeral: job.reply.ephemeral,
		spoiler: job.reply.spoiler,
		clock,
	});
	await pipeline.accept({
		...job,
		id: next,
		locale: interaction.locale,
		acceptedAt: clock.now(),
		reply,
	} satisfies Job);
}

/**
 * Every job has one next try, so that a button that is pressed twice asks for the same one. A try that came to nothing,
 * because Discord did not take the answer to the button, does not count.
 *
 * @returns undefined when there was a next try.
 */
async function nextTry(id: string, journal: CommandContext['journal']): Promise<string | undefined> {
	const [first, tries = '1'] = id.split('-');
	const next = `${first}-${Number(tries) + 1}`;
	if (!(await journal.has(next))) return next;
	const state = (await journal.find(next))?.state;
	const cameToNothing = state?.name === 'failed' && state.failure.reason === 'unanswered';
	return cameToNothing ? nextTry(next, journal) : undefined;
}

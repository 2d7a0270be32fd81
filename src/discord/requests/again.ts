import type { ButtonInteraction } from 'discord.js';
import type { Job } from '../../generation/job.js';
import { nextTryOf } from '../../generation/tries.js';
import type { CommandContext, Use } from '../command.js';
import { withPatience } from '../first-response.js';
import { gateOf } from '../origin.js';
import { remediesFor } from './remedies.js';
import { requestImage } from './request-image.js';

/** How long a press waits for the end of what the button stands under, in milliseconds. */
const A_MOMENT = 1_500;

/** **Try again** does nothing here; `why` has the words for it. */
export class NotRepeatable extends Error {
	override readonly name = 'NotRepeatable';

	/** @param asker who may, where it is somebody else. */
	constructor(
		readonly why: 'gone' | 'not-yet' | 'elsewhere' | 'someone-elses',
		readonly asker = '',
	) {
		super(`a request cannot be repeated: ${why}`);
	}
}

/**
 * **Try again**, under a reply that says why there is no picture: the same request once more, in the same message. Only its
 * asker may, for it may be paid for a second time; only once; and only while they may still ask.
 *
 * @throws {NotRepeatable} and what {@link requestImage} throws, before any answer.
 */
export async function tryAgain({ interaction, args, origin }: Use, context: CommandContext): Promise<void> {
	// Whoever forges the id of a button presses it on a message that does not have it, and must not get that one changed.
	if (!interaction.isButton() || !interaction.component) throw new NotRepeatable('gone');
	const [jobId = ''] = args;
	const { clock } = context;
	const job = await withPatience(interaction, { isPrivate: true, replacesMessage: true, clock }, () =>
		repeatable(interaction, jobId, context),
	);
	// In a direct message that stands in for the reply, nothing of what the server has set would hold.
	if (gateOf(origin) !== job.gate) throw new NotRepeatable('elsewhere');
	const wish = {
		id: () => nextTry(job.id, context.journal),
		request: () => job.request,
		isPrivate: job.reply.ephemeral,
		replacesMessage: true,
		spoiler: job.reply.spoiler,
	};
	await requestImage(interaction, origin, wish, context);
}

/** @throws {NotRepeatable} */
async function repeatable(
	{ user }: ButtonInteraction,
	jobId: string,
	{ pipeline, journal, clock }: CommandContext,
): Promise<Job> {
	await Promise.race([pipeline.ended(jobId), clock.sleep(A_MOMENT)]);
	const entry = await journal.find(jobId);
	if (!entry) throw new NotRepeatable('gone');
	const { job, state } = entry;
	if (job.asker !== user.id) throw new NotRepeatable('someone-elses', job.asker);
	if (!('told' in state) || !remediesFor(state.failure).again) throw new NotRepeatable('gone');
	// The message is still being written, and the picture would be written over.
	if (!state.told) throw new NotRepeatable('not-yet');
	return job;
}

/** @throws {NotRepeatable} there was a next try, or PixAI has it after all. */
async function nextTry(id: string, journal: CommandContext['journal']): Promise<string> {
	const state = (await journal.find(id))?.state;
	const next = await nextTryOf(id, journal);
	if (!next || !state || !('told' in state)) throw new NotRepeatable('gone');
	return next;
}

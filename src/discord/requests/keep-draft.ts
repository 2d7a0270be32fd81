import { AlreadyAccepted } from '../../generation/pipeline.js';
import { isWithin } from '../../ops/within.js';
import type { Draft } from '../../people/drafts.js';
import type { Answerable, CommandContext } from '../command.js';

/** How long a refusal waits for what was typed to be kept, in milliseconds: it must be said within 3 seconds. */
const KEEPING_TIME = 1_000;

/** Something was refused, `cause` says why, and what was typed is kept under an id. */
export class RefusedWithDraft extends Error {
	override readonly name = 'RefusedWithDraft';

	constructor(
		readonly draftId: string,
		options: { readonly cause: unknown },
	) {
		super('what was typed is kept', options);
	}
}

/**
 * Does `work`; where that is refused, what was typed is kept, as far as the store takes it in time.
 *
 * @param typed what was typed, as the form shows it.
 * @throws {RefusedWithDraft} it is kept.
 * @throws what `work` throws, where it is not, or where `work` was done before.
 */
export async function keepingDraft(
	interaction: Answerable,
	typed: () => Draft,
	context: Pick<CommandContext, 'drafts' | 'clock' | 'log'>,
	work: () => Promise<void>,
): Promise<void> {
	try {
		await work();
	} catch (error) {
		if (error instanceof AlreadyAccepted || !(await isKept(interaction, typed(), context))) throw error;
		throw new RefusedWithDraft(interaction.id, { cause: error });
	}
}

/** Keeps a draft under the interaction's id. Never throws: whether it is kept, and that is known in time. */
export async function isKept(
	{ id, user }: Answerable,
	draft: Draft,
	{ drafts, clock, log }: Pick<CommandContext, 'drafts' | 'clock' | 'log'>,
): Promise<boolean> {
	try {
		return await isWithin(KEEPING_TIME, drafts.keep(user.id, id, draft), clock);
	} catch (error) {
		log.warn({ interaction: id, err: error }, 'what somebody has typed cannot be kept');
		return false;
	}
}

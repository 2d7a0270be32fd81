import type { Entry } from '../../generation/journal.js';
import { wordsFor } from '../../words/index.js';
import { chosenIn } from '../chosen.js';
import type { Answerable, CommandContext, Use } from '../command.js';
import { answerWith, withPatience } from '../first-response.js';
import { isPassing } from '../trouble.js';
import { pageIn } from '../value.js';
import { deletePastPictureView, HISTORY_PAGE, historyView, pastPictureView } from '../views/history.js';
import { isDeleted } from './past-pictures.js';
import { NoSuchControl } from './pressed.js';

/**
 * Shows a page of somebody's own pictures: those of the server that they are in, or of their direct messages.
 *
 * @param wanted the page, from 0.
 * @param notices what stands above them.
 */
export async function showHistory(
	interaction: Answerable,
	context: CommandContext,
	wanted = 0,
	notices: readonly string[] = [],
): Promise<void> {
	const { album, journal, pastPictures, clock } = context;
	const { user, guildId } = interaction;
	const ids = album.picturesOf(user.id, guildId ?? undefined);
	const page = Math.min(wanted, Math.max(0, Math.ceil(ids.length / HISTORY_PAGE) - 1));
	const pictures = await withPatience(interaction, { isPrivate: true, clock }, async () => {
		const shown = ids.slice(page * HISTORY_PAGE, (page + 1) * HISTORY_PAGE);
		const entries = await Promise.all(shown.map((id) => journal.find(id)));
		return pastPictures.see(entries.filter((entry) => entry !== undefined));
	});
	const history = { pictures, page, count: ids.length, isInGuild: guildId !== null };
	await answerWith(interaction, historyView(wordsFor(interaction.locale), history, notices));
}

/** The select under a page: shows the picture that was chosen, large. */
export async function openPastPicture({ interaction, args, origin }: Use, context: CommandContext) {
	const [jobId = ''] = chosenIn(interaction);
	await showPastPicture({ interaction, args: [jobId, args[0] ?? ''], origin }, context);
}

/** Shows a picture large, with what can be done with it. */
export async function showPastPicture(
	{ interaction, args }: Use,
	context: CommandContext,
	notices: readonly string[] = [],
): Promise<void> {
	const { journal, pastPictures, clock } = context;
	const [jobId, page] = args;
	const t = wordsFor(interaction.locale);
	const picture = await withPatience(interaction, { isPrivate: true, clock }, async () => {
		const entry = await ownPicture(interaction, jobId, journal);
		return isDeleted(entry) ? undefined : (await pastPictures.see([entry]))[0];
	});
	if (!picture) return showHistory(interaction, context, pageIn(page), [t('delete.gone')]);
	await answerWith(interaction, pastPictureView(t, picture, pageIn(page), notices));
}

/** **Delete**, under a picture: asks first. */
export async function askToDelete(
	{ interaction, args }: Use,
	{ journal, clock }: CommandContext,
): Promise<void> {
	const [jobId, page] = args;
	const entry = await withPatience(interaction, { isPrivate: true, clock }, () =>
		ownPicture(interaction, jobId, journal),
	);
	await answerWith(interaction, deletePastPictureView(wordsFor(interaction.locale), entry, pageIn(page)));
}

/** **Delete**, under that question: takes the picture's message away, and it is among one's pictures no more. */
export async function deletePastPicture(use: Use, context: CommandContext): Promise<void> {
	const { interaction, args } = use;
	const { journal, pipeline, pastPictures, clock, log } = context;
	const [jobId, page] = args;
	const t = wordsFor(interaction.locale);
	const outcome = await withPatience(interaction, { isPrivate: true, clock }, async () => {
		const entry = await ownPicture(interaction, jobId, journal);
		try {
			const done = isDeleted(entry) ? 'gone' : await pastPictures.delete(entry);
			if (done !== 'closed') await pipeline.picturesDeleted(entry.job.id);
			return done;
		} catch (error) {
			if (!isPassing(error)) throw error;
			log.warn({ job: entry.job.id, err: error }, 'a message could not be deleted');
			return 'not-now';
		}
	});
	switch (outcome) {
		case 'deleted':
			return showHistory(interaction, context, pageIn(page), [t('history.deleted')]);
		case 'gone':
			return showHistory(interaction, context, pageIn(page), [t('delete.gone')]);
		case 'private':
			return showHistory(interaction, context, pageIn(page), [t('history.deletedPrivate')]);
		case 'closed':
			return showPastPicture(use, context, [t('history.notDeleted')]);
		case 'not-now':
			return showPastPicture(use, context, [t('delete.failed', { delete: t('buttons.delete') })]);
	}
}

/**
 * A picture of whoever presses, asked for where they press. Ids can be forged: who may not know of it is told what they would
 * be told of one that there is not.
 *
 * @throws {NoSuchControl}
 */
export async function ownPicture(
	{ user, guildId }: Use['interaction'],
	jobId: string | undefined,
	journal: CommandContext['journal'],
): Promise<Entry> {
	const entry = await journal.find(jobId ?? '');
	const isOwn = entry?.job.asker === user.id && entry.job.guildId === (guildId ?? undefined);
	if (!entry || !isOwn || entry.state.name !== 'delivered') throw new NoSuchControl();
	return entry;
}

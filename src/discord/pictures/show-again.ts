import type { Entry } from '../../generation/journal.js';
import { publicLocale } from '../../guilds/language.js';
import { wordsFor } from '../../words/index.js';
import type { CommandContext, Use } from '../command.js';
import { deferBeside, withPatience } from '../first-response.js';
import { attachmentLimitOf } from '../reply-address.js';
import { altText, resultView } from '../views/job.js';
import { ownPicture } from './history.js';
import { NotFetched, type WantedPicture } from './originals.js';
import { pictureName } from './picture-name.js';
import { isHidden, settingsThatAllow } from './showing.js';

/**
 * **Post here**: posts one's own picture once more, for everybody to see, as it was posted before.
 *
 * @throws {NoSuchControl | Refused | NotRead} and, after the answer was deferred, what `Originals.use` and
 *   `Posting.intoReply` throw.
 */
export async function showAgain(use: Use, context: CommandContext): Promise<void> {
	const { interaction, args } = use;
	const { journal, pastPictures, originals, posting, clock } = context;
	const { id, user } = interaction;
	const { entry, settings } = await withPatience(
		interaction,
		{ isPrivate: false, replacesMessage: false, clock },
		async () => {
			const entry = await ownPicture(interaction, args[0], journal);
			return { entry, settings: await settingsThatAllow(use, context, entry.job.request) };
		},
	);
	await deferBeside(interaction, false);
	const pictures = await wantedPictures(entry, pastPictures);
	const limit = attachmentLimitOf(interaction);
	await originals.use({ id, by: user.id, pictures, entry, limit }, async (fetched) => {
		const spoiler = isHidden(settings, entry.job.reply.spoiler);
		const job = { ...entry.job, reply: { ...entry.job.reply, spoiler } };
		const view = resultView(wordsFor(publicLocale(settings, interaction)), job, fetched, drawnIn(entry));
		await posting.intoReply(interaction, view, fetched);
	});
}

/** The pictures as Discord has them; where the bot cannot see their message, only PixAI may have them. */
async function wantedPictures(
	entry: Entry,
	pastPictures: CommandContext['pastPictures'],
): Promise<readonly WantedPicture[]> {
	const [picture] = await pastPictures.see([entry]);
	const sight = picture?.sight ?? 'gone';
	if (typeof sight !== 'string') return sight;
	// What was deleted is not shown again, whoever has deleted it.
	if (sight === 'gone') throw new NotFetched('gone');
	if (sight === 'late') throw new NotFetched('not-now');
	const { job, state } = entry;
	const media = state.name === 'delivered' ? (state.result?.media ?? []) : [];
	return media.map((_, index) => ({
		filename: pictureName(index + 1, { type: 'image/png', shrunk: false }),
		description: altText(job.request),
		spoiler: job.reply.spoiler,
	}));
}

function drawnIn({ state }: Entry): number {
	return state.name === 'delivered' ? (state.result?.drawnIn ?? 0) : 0;
}

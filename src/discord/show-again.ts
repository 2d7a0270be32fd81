import type { Job } from '../generation/job.js';
import type { Entry } from '../generation/journal.js';
import { publicLocale } from '../guilds/language.js';
import { judgeShowing } from '../guilds/policy/index.js';
import { DEFAULT_SETTINGS, type GuildSettings } from '../guilds/settings.js';
import { wordsFor } from '../words/index.js';
import type { CommandContext, Use } from './command.js';
import { deferBeside, USUAL_ATTACHMENT_LIMIT, withPatience } from './first-response.js';
import { ownPicture } from './history.js';
import { NotFetched, type WantedPicture } from './originals.js';
import { pictureName } from './picture-name.js';
import { altText, resultView } from './views/job.js';

/**
 * **Show here**: posts one's own picture once more, for everybody to see, as it was posted before.
 *
 * @throws {NoSuchControl | Refused | NotRead} and, after the answer was deferred, what `Originals.use` and
 *   `Posting.intoReply` throw.
 */
export async function showAgain(use: Use, context: CommandContext): Promise<void> {
	const { interaction, args } = use;
	const { journal, pastPictures, originals, posting, clock } = context;
	const { id, user, attachmentSizeLimit } = interaction;
	const { entry, settings } = await withPatience(
		interaction,
		{ isPrivate: false, replacesMessage: false, clock },
		async () => {
			const entry = await ownPicture(interaction, args[0], journal);
			return { entry, settings: await settingsThatAllow(entry, use, context) };
		},
	);
	await deferBeside(interaction, false);
	const pictures = await wantedPictures(entry, pastPictures);
	const limit = attachmentSizeLimit > 0 ? attachmentSizeLimit : USUAL_ATTACHMENT_LIMIT;
	await originals.use({ id, by: user.id, pictures, entry, limit }, async (fetched) => {
		const job = hiddenAs(settings, entry.job);
		const view = resultView(wordsFor(publicLocale(settings, interaction)), job, fetched, drawnIn(entry));
		await posting.intoReply(interaction, view, fetched);
	});
}

/**
 * What the server has set, which may have changed since the picture was drawn.
 *
 * @throws {Refused | NotRead}
 */
async function settingsThatAllow(
	{ job }: Entry,
	{ interaction, origin }: Use,
	{ guilds, ledger, keys, ageRestriction, clock }: CommandContext,
): Promise<GuildSettings> {
	const { guildId, person, channelId } = origin;
	const [settings, isAgeRestricted] = await Promise.all([
		guildId ? guilds.load(guildId) : DEFAULT_SETTINGS,
		ageRestriction.of(origin),
	]);
	const now = clock.now();
	judgeShowing({
		settings,
		...(guildId && { guildId }),
		use: ledger.of(guildId ?? ''),
		person,
		t: wordsFor(interaction.locale),
		channelId,
		isAgeRestricted,
		request: job.request,
		canReadKey: keys.canRead.bind(keys),
		now,
		soon: now,
	});
	return settings;
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

function hiddenAs({ safety }: GuildSettings, job: Job): Job {
	const spoiler = job.reply.spoiler || safety.spoiler === 'always';
	return { ...job, reply: { ...job.reply, spoiler } };
}

function drawnIn({ state }: Entry): number {
	return state.name === 'delivered' ? (state.result?.drawnIn ?? 0) : 0;
}

import { MessageFlags } from 'discord.js';
import { publicLocale } from '../../guilds/language.js';
import { wordsFor } from '../../words/index.js';
import type { CommandContext, Use } from '../command.js';
import { deferBeside, withPatience } from '../first-response.js';
import { attachmentLimitOf } from '../reply-address.js';
import { pickedView } from '../views/picked.js';
import { buttonsOf, captionOf, picturesOf } from './pictures-of-message.js';
import { NoSuchControl, pressedOn } from './pressed.js';
import { isHidden, settingsThatAllow } from './showing.js';

/**
 * The select under several pictures: posts one of them on its own, where everybody sees it who sees the message.
 *
 * @throws {NoSuchControl | Refused | NotRead} and, after the answer was deferred, what `Originals.use` and `Posting.intoReply`
 *   throw.
 */
export async function pickOne(use: Use, context: CommandContext): Promise<void> {
	const { interaction } = use;
	if (!interaction.isStringSelectMenu()) throw new NoSuchControl();
	const { originals, posting, clock } = context;
	const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
	const [{ message, entry }, settings] = await withPatience(
		interaction,
		{ isPrivate, replacesMessage: false, clock },
		() => Promise.all([pressedOn(use, context), settingsThatAllow(use, context)]),
	);
	const number = Number(interaction.values[0]);
	const posted = picturesOf(message)[number - 1];
	if (!posted) throw new NoSuchControl();
	const picture = { ...posted, spoiler: isHidden(settings, posted.spoiler) };
	await deferBeside(interaction, isPrivate);
	const { id, user } = interaction;
	const limit = attachmentLimitOf(interaction);
	const t = wordsFor(isPrivate ? interaction.locale : publicLocale(settings, interaction));
	await originals.use({ id, by: user.id, pictures: [picture], entry, limit }, async (fetched) => {
		const [original] = fetched;
		if (!original) throw new NoSuchControl();
		const about = { original, number, by: user.id, caption: captionOf(message), buttons: buttonsOf(message) };
		await posting.intoReply(interaction, pickedView(t, about), fetched);
	});
}

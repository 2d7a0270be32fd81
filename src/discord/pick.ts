import { MessageFlags } from 'discord.js';
import { wordsFor } from '../words/index.js';
import type { CommandContext, Use } from './command.js';
import { deferBeside, USUAL_ATTACHMENT_LIMIT, withPatience } from './first-response.js';
import { buttonsOf, captionOf, picturesOf } from './pictures-of-message.js';
import { NoSuchControl, pressedOn } from './pressed.js';
import { pickedView } from './views/picked.js';

/**
 * The select under several pictures: posts one of them on its own, where everybody sees it who sees the message.
 *
 * @throws {NoSuchControl} and, after the answer was deferred, what `Originals.use` and `Posting.intoReply` throw.
 */
export async function pickOne(use: Use, context: CommandContext): Promise<void> {
	const { interaction } = use;
	if (!interaction.isStringSelectMenu()) throw new NoSuchControl();
	const { originals, posting, clock } = context;
	const isPrivate = interaction.message.flags.has(MessageFlags.Ephemeral);
	const { message, entry } = await withPatience(
		interaction,
		{ isPrivate, replacesMessage: false, clock },
		() => pressedOn(use, context),
	);
	const number = Number(interaction.values[0]);
	const picture = picturesOf(message)[number - 1];
	if (!picture) throw new NoSuchControl();
	await deferBeside(interaction, isPrivate);
	const { id, user, locale, guildLocale, attachmentSizeLimit } = interaction;
	const limit = attachmentSizeLimit > 0 ? attachmentSizeLimit : USUAL_ATTACHMENT_LIMIT;
	const t = wordsFor(isPrivate ? locale : (guildLocale ?? locale));
	await originals.use({ id, by: user.id, pictures: [picture], entry, limit }, async (fetched) => {
		const [original] = fetched;
		if (!original) throw new NoSuchControl();
		const about = { original, number, by: user.id, caption: captionOf(message), buttons: buttonsOf(message) };
		await posting.intoReply(interaction, pickedView(t, about), fetched);
	});
}

import { MessageFlags } from 'discord.js';
import { wordsFor } from '../../words/index.js';
import type { CommandContext, Use } from '../command.js';
import { answerBeside, deferBeside, withPatience } from '../first-response.js';
import { USUAL_ATTACHMENT_LIMIT } from '../reply-address.js';
import { isTooLarge } from '../trouble.js';
import { sentView, sentWords } from '../views/sent.js';
import { captionOf, picturesOf } from './pictures-of-message.js';
import { NoSuchControl, pressedOn } from './pressed.js';

/**
 * **Send to me**: the pictures of the message, in a direct message to whoever presses.
 *
 * @throws {NoSuchControl}, and, after the answer was deferred, what `Originals.use` and `Posting.directly` throw.
 */
export async function sendToMe(use: Use, context: CommandContext): Promise<void> {
	const { interaction } = use;
	const { originals, posting, clock } = context;
	const { user } = interaction;
	const t = wordsFor(interaction.locale);
	const { message, entry } = await withPatience(
		interaction,
		{ isPrivate: true, replacesMessage: false, clock },
		() => pressedOn(use, context),
	);
	const pictures = picturesOf(message);
	if (pictures.length === 0) throw new NoSuchControl();
	await deferBeside(interaction, true);
	const send = (limit: number) =>
		originals.use({ id: interaction.id, by: user.id, pictures, entry, limit }, async (fetched) => {
			const view = sentView(t, fetched, {
				caption: captionOf(message),
				...(!message.flags.has(MessageFlags.Ephemeral) && {
					from: `https://discord.com/channels/${interaction.guildId ?? '@me'}/${message.channelId}/${message.id}`,
				}),
			});
			await posting.directly(user.id, message.id, view, fetched);
			return fetched;
		});
	const sent = await send(USUAL_ATTACHMENT_LIMIT).catch((error) => {
		// What a direct message takes is nowhere written down for sure.
		if (!isTooLarge(error)) throw error;
		return send(USUAL_ATTACHMENT_LIMIT / 2);
	});
	await answerBeside(interaction, sentWords(t, sent));
}

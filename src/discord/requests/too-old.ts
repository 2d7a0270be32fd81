import type { Message } from 'discord.js';
import { withDefaults } from '../../pixai/request.js';
import { wordsFor } from '../../words/index.js';
import type { Answerable, CommandContext } from '../command.js';
import { answerPrivately } from '../first-response.js';
import type { Origin } from '../origin.js';
import { picturesOf } from '../pictures/pictures-of-message.js';
import { tooOldView } from '../views/too-old.js';
import { draftOf } from './edit-form.js';
import { isKept } from './keep-draft.js';

/**
 * Says that nothing is on record any more of what a message shows, and offers what still can be done: its pictures say what
 * they were drawn from, or its beginning.
 */
export async function answerTooOld(
	interaction: Answerable,
	message: Pick<Message, 'components'>,
	{ guildId }: Origin,
	context: CommandContext,
): Promise<void> {
	const t = wordsFor(interaction.locale);
	const pictures = picturesOf(message);
	const { description: prompt = '', spoiler = false } = pictures[0] ?? {};
	const options = withDefaults({ prompt }, context.guilds.known(guildId ?? '')?.defaults ?? {});
	const draft = draftOf(t, { options, spoiler, isPrivate: false });
	const draftId = prompt && (await isKept(interaction, draft, context)) ? interaction.id : undefined;
	await answerPrivately(interaction, tooOldView(t, pictures, draftId));
}

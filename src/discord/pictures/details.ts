import { wordsFor } from '../../words/index.js';
import type { CommandContext, Use } from '../command.js';
import { answerAllBeside, withPatience } from '../first-response.js';
import { detailsViews } from '../views/details.js';
import { readPictureName } from './picture-name.js';
import { captionOf, picturesOf } from './pictures-of-message.js';
import { pressedOn } from './pressed.js';

/**
 * **Details**: all that is known of the pictures of a message, for whoever presses alone.
 *
 * @throws {NoSuchControl}
 */
export async function showDetails(use: Use, context: CommandContext): Promise<void> {
	const { interaction } = use;
	const { originals, clock } = context;
	const details = await withPatience(
		interaction,
		{ isPrivate: true, replacesMessage: false, clock },
		async () => {
			const { jobId, message, entry } = await pressedOn(use, context);
			const pictures = picturesOf(message);
			const smaller = pictures.filter(({ filename }) => readPictureName(filename)?.shrunk);
			const addresses = smaller.map(
				async (picture) => [picture.filename, await originals.addressAtPixai(picture, entry)] as const,
			);
			return {
				jobId,
				entry,
				pictures,
				atPixai: new Map(await Promise.all(addresses)),
				caption: captionOf(message),
				postedAt: message.createdTimestamp,
			};
		},
	);
	await answerAllBeside(interaction, detailsViews(wordsFor(interaction.locale), details));
}

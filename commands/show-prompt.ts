import { ApplicationCommandType } from 'discord.js';
import type { MessageCommand } from '../src/discord/command.js';
import { answerAllBeside, withPatience } from '../src/discord/first-response.js';
import { jobOfMessage } from '../src/discord/pictures/job-of-message.js';
import { picturesOf } from '../src/discord/pictures/pictures-of-message.js';
import { promptTexts, promptTextsIn, promptViews } from '../src/discord/views/prompt.js';
import { wordsFor } from '../src/words/index.js';
import { ANYWHERE } from './places.js';
import { called } from './words.js';

/** **Show prompt**, on a message: what was typed for its picture, to be copied. */
export const showPrompt: MessageCommand = {
	definition: {
		type: ApplicationCommandType.Message,
		...called((texts) => texts.commands.showPrompt.name),
		...ANYWHERE,
	},

	async run(interaction, _, { journal, clock }) {
		const { targetMessage: message, locale } = interaction;
		const entry = await withPatience(interaction, { isPrivate: true, clock }, () =>
			jobOfMessage(message, interaction, journal),
		);
		const t = wordsFor(locale);
		const texts = entry ? promptTexts(t, entry.job.request) : promptTextsIn(t, picturesOf(message));
		await answerAllBeside(interaction, promptViews(texts));
	},
};

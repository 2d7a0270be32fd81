import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/command.js';
import { answerWith, withPatience } from '../src/discord/first-response.js';
import { settingsHere } from '../src/discord/settings-here.js';
import { modelsView } from '../src/discord/views/models.js';
import { wordsFor } from '../src/words/index.js';
import { ANYWHERE } from './places.js';
import { named } from './words.js';

/** `/models`: what can draw here, what it is good at, and about what it costs. */
export const models: Command = {
	definition: {
		type: ApplicationCommandType.ChatInput,
		...named('models', (texts) => texts.commands.models),
		...ANYWHERE,
	},

	async run(interaction, origin, context) {
		const settings = await withPatience(interaction, { isPrivate: true, clock: context.clock }, () =>
			settingsHere(origin, context),
		);
		await answerWith(interaction, modelsView(wordsFor(interaction.locale), settings));
	},
};

import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/command.js';
import { answerWith, withPatience } from '../src/discord/first-response.js';
import { isManager, isModerator } from '../src/discord/permission.js';
import { settingsHere } from '../src/discord/settings-here.js';
import { helpView } from '../src/discord/views/help.js';
import { wordsFor } from '../src/words/index.js';
import { ANYWHERE } from './places.js';
import { named } from './words.js';

/** `/help`: what the one who asks can do. */
export const help: Command = {
	definition: {
		type: ApplicationCommandType.ChatInput,
		...named('help', (texts) => texts.commands.help),
		...ANYWHERE,
	},

	async run(interaction, origin, context) {
		const { operators, clock } = context;
		const [settings, isOperator] = await withPatience(interaction, { isPrivate: true, clock }, () =>
			Promise.all([settingsHere(origin, context), operators.include(origin.person.id)]),
		);
		await answerWith(
			interaction,
			helpView(wordsFor(interaction.locale), {
				isModerator: isModerator(origin, settings),
				isManager: isManager(origin),
				isOperator,
			}),
		);
	},
};

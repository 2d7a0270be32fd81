import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/command.js';
import { answerWith, withPatience } from '../src/discord/first-response.js';
import { isManager, isModerator } from '../src/discord/permission.js';
import { helpView } from '../src/discord/views/help.js';
import { DEFAULT_SETTINGS } from '../src/guilds/settings.js';
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

	async run(interaction, origin, { guilds, operators, clock }) {
		const { guildId, person } = origin;
		const [settings, isOperator] = await withPatience(interaction, { isPrivate: true, clock }, () =>
			Promise.all([guildId ? guilds.load(guildId) : DEFAULT_SETTINGS, operators.include(person.id)]),
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

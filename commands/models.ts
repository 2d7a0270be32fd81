import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/command.js';
import { answerWith, withPatience } from '../src/discord/first-response.js';
import { modelsView } from '../src/discord/views/models.js';
import { DEFAULT_SETTINGS } from '../src/guilds/settings.js';
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

	async run(interaction, { guildId }, { guilds, clock }) {
		const settings = await withPatience(interaction, { isPrivate: true, clock }, async () =>
			guildId ? guilds.load(guildId) : DEFAULT_SETTINGS,
		);
		await answerWith(interaction, modelsView(wordsFor(interaction.locale), settings));
	},
};

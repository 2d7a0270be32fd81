import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../src/discord/command.js';
import {
	askToDelete,
	deletePastPicture,
	openPastPicture,
	showHistory,
	showPastPicture,
} from '../src/discord/pictures/history.js';
import { showAgain } from '../src/discord/pictures/show-again.js';
import { pageIn } from '../src/discord/value.js';
import { ANYWHERE } from './places.js';
import { named } from './words.js';

/** `/history`: one's own pictures here, to show one again, edit or delete it. */
export const history: Command = {
	definition: {
		type: ApplicationCommandType.ChatInput,
		...named('history', (texts) => texts.commands.history),
		...ANYWHERE,
	},

	run: (interaction, _, context) => showHistory(interaction, context),

	uses: {
		history: ({ interaction, args }, context) => showHistory(interaction, context, pageIn(args[0])),
		'history-open': openPastPicture,
		'history-card': showPastPicture,
		'history-show': showAgain,
		'history-delete': askToDelete,
		'history-deleted': deletePastPicture,
	},
};

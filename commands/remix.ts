import { ApplicationCommandType } from 'discord.js';
import type { MessageCommand } from '../src/discord/command.js';
import { jobOfMessage } from '../src/discord/pictures/job-of-message.js';
import { editShown } from '../src/discord/requests/editing.js';
import { ANYWHERE } from './places.js';
import { called } from './words.js';

/** **Remix**, on a message: the form with what its picture was asked for with. */
export const remix: MessageCommand = {
	definition: {
		type: ApplicationCommandType.Message,
		...called((texts) => texts.commands.remix.name),
		...ANYWHERE,
	},

	async run(interaction, origin, context) {
		const { targetMessage: message } = interaction;
		const found = jobOfMessage(message, interaction, context.journal).then((entry) => ({ entry, message }));
		await editShown(interaction, origin, found, context);
	},
};

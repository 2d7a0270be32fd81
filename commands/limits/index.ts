import { ApplicationCommandType } from 'discord.js';
import type { Command } from '../../src/discord/command.js';
import { moderatedGuild } from '../../src/discord/permission.js';
import { IN_GUILDS } from '../places.js';
import { named } from '../words.js';
import type { LimitsPart } from './part.js';
import { reset, resetConfirmed } from './reset.js';
import { set } from './set.js';
import { user } from './user.js';
import { overview, pageTurned } from './view.js';

const PARTS: readonly LimitsPart[] = [overview, set, reset, user];

/**
 * `/limits`: how much may be drawn. Discord shows it to everybody, since it cannot know the role that the settings name;
 * who is no moderator is refused.
 */
export const limits: Command = {
	definition: {
		type: ApplicationCommandType.ChatInput,
		...named('limits', (texts) => texts.commands.limits),
		...IN_GUILDS,
		options: PARTS.map(({ subcommand }) => subcommand),
	},

	async run(interaction, origin, context) {
		const guildId = await moderatedGuild(interaction, origin, context);
		const name = interaction.options.getSubcommand(false);
		const part = PARTS.find(({ subcommand }) => subcommand.name === name) ?? overview;
		await part.run(interaction, guildId, origin, context);
	},

	uses: { limits: pageTurned, 'limits-reset': resetConfirmed },
};

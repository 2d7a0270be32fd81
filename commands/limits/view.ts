import { ApplicationCommandOptionType } from 'discord.js';
import type { Answerable, CommandContext, Use } from '../../src/discord/command.js';
import { answerWith } from '../../src/discord/first-response.js';
import { moderatedGuild } from '../../src/discord/permission.js';
import { pageIn } from '../../src/discord/value.js';
import { limitsView } from '../../src/discord/views/limits.js';
import { recordNotices } from '../../src/discord/views/notices.js';
import { wordsFor } from '../../src/words/index.js';
import { named } from '../words.js';
import type { LimitsPart } from './part.js';

/** `/limits view`: every limit as it is now. */
export const overview: LimitsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('view', (texts) => texts.commands.limits.view),
	},

	run: (interaction, guildId, _, context) => showLimits(interaction, guildId, context),
};

/**
 * Shows every limit.
 *
 * @param notices what stands above them, besides what is to be known of the record.
 * @param page of the roles, from 0.
 */
export async function showLimits(
	interaction: Answerable,
	guildId: string,
	{ guilds }: CommandContext,
	notices: readonly string[] = [],
	page = 0,
): Promise<void> {
	const settings = await guilds.load(guildId);
	const t = wordsFor(interaction.locale);
	const above = [...recordNotices(t, settings, guilds.isNewer(guildId)), ...notices];
	await answerWith(interaction, limitsView(t, settings, above, page));
}

/** The buttons that turn its pages. */
export async function pageTurned({ interaction, args, origin }: Use, context: CommandContext): Promise<void> {
	const guildId = await moderatedGuild(interaction, origin, context);
	await showLimits(interaction, guildId, context, [], pageIn(args[0]));
}

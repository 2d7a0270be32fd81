import type { Answerable, CommandContext } from '../src/discord/command.js';
import { withPatience } from '../src/discord/first-response.js';
import type { Origin } from '../src/discord/origin.js';
import { type Change, differences } from '../src/guilds/changes.js';
import type { GuildSettings } from '../src/guilds/settings.js';
import { wordsFor } from '../src/words/index.js';

/**
 * Changes a server's settings in somebody's name. The log channel is told in the server's language.
 *
 * @param edit gets the settings as they are when it is its turn, and throws what is wrong with the change.
 * @returns how they are now, and what has changed, in the words of who has changed it.
 */
export async function changeGuild(
	interaction: Answerable,
	guildId: string,
	{ person }: Origin,
	{ guilds, clock }: CommandContext,
	edit: (settings: GuildSettings) => GuildSettings,
): Promise<{ settings: GuildSettings; changes: readonly Change[] }> {
	const { locale, guildLocale } = interaction;
	let changes: readonly Change[] = [];
	const settings = await withPatience(interaction, { isPrivate: true, clock }, () =>
		guilds.change(
			guildId,
			(before) => {
				const after = edit(before);
				changes = differences(wordsFor(locale), before, after);
				return after;
			},
			{ id: person.id, locale, guildLocale },
		),
	);
	return { settings, changes };
}

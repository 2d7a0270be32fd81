import type { Answerable, CommandContext } from '../src/discord/command.js';
import { withPatience } from '../src/discord/first-response.js';
import type { Origin } from '../src/discord/origin.js';
import { type Change, differences } from '../src/guilds/changes.js';
import type { GuildSettings } from '../src/guilds/settings.js';

/**
 * Changes a server's settings in somebody's name.
 *
 * @param edit gets the settings as they are when it is its turn, and throws what is wrong with the change.
 * @returns how they are now, and what has changed, in words.
 */
export async function changeGuild(
	interaction: Answerable,
	guildId: string,
	{ person }: Origin,
	{ guilds, clock }: CommandContext,
	edit: (settings: GuildSettings) => GuildSettings,
): Promise<{ settings: GuildSettings; changes: readonly Change[] }> {
	let changes: readonly Change[] = [];
	const settings = await withPatience(interaction, { isPrivate: true, clock }, () =>
		guilds.change(
			guildId,
			(before) => {
				const after = edit(before);
				changes = differences(before, after);
				return after;
			},
			person.id,
		),
	);
	return { settings, changes };
}

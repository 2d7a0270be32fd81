import type { Change } from '../guilds/changes.js';
import type { Words } from '../words/index.js';
import type { Answerable, CommandContext } from './command.js';
import type { Origin } from './origin.js';

/**
 * Has a server's log channel told of what somebody has done to what is another's. Nothing of that depends on it. Never
 * throws.
 *
 * @param change in the server's words.
 */
export async function tellLog(
	{ locale, guildLocale }: Pick<Answerable, 'locale' | 'guildLocale'>,
	{ guildId, person }: Origin,
	change: (t: Words) => Change,
	{ guilds, log }: Pick<CommandContext, 'guilds' | 'log'>,
): Promise<void> {
	if (!guildId) return;
	try {
		await guilds.tell(guildId, change, { id: person.id, locale, guildLocale });
	} catch (error) {
		log.warn({ guild: guildId, err: error }, 'a server’s log channel will not be told of what was done');
	}
}

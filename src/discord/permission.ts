import type { GuildSettings } from '../guilds/settings.js';
import type { Answerable, CommandContext } from './command.js';
import { withPatience } from './first-response.js';
import type { Origin } from './origin.js';

/** Somebody may not do what they ask for; only somebody with more rights can, or it works only elsewhere. */
export class NotAllowed extends Error {
	override readonly name = 'NotAllowed';

	/** @param needs what it takes. */
	constructor(readonly needs: 'guild' | 'manager' | 'moderator') {
		super(`not allowed: it needs a ${needs}`);
	}
}

/**
 * The server whose settings somebody wants to see or change. Discord hides commands and shows buttons as it is told;
 * this is what counts.
 *
 * @throws {NotAllowed} unless they manage a server that the bot was added to.
 */
export function managedGuild({ guildId, person }: Origin): string {
	if (!guildId) throw new NotAllowed('guild');
	if (!person.isManager) throw new NotAllowed('manager');
	return guildId;
}

/** Whether somebody manages a server that the bot was added to: elsewhere there is nothing for them to set. */
export function isManager({ guildId, person }: Origin): boolean {
	return guildId !== undefined && person.isManager;
}

/** Whether somebody manages the server, or has the role that its settings name. */
export function isModerator(origin: Origin, { moderatorRole }: GuildSettings): boolean {
	return isManager(origin) || (moderatorRole !== undefined && origin.person.roles.includes(moderatorRole));
}

/**
 * The server whose limits somebody wants to see or change.
 *
 * @throws {NotAllowed} unless they are a moderator of a server that the bot was added to.
 * @throws {NotRead} its settings, which say who is, cannot be read.
 */
export async function moderatedGuild(
	interaction: Answerable,
	origin: Origin,
	{ guilds, clock }: Pick<CommandContext, 'guilds' | 'clock'>,
): Promise<string> {
	const { guildId } = origin;
	if (!guildId) throw new NotAllowed('guild');
	const settings = await withPatience(interaction, { isPrivate: true, clock }, () => guilds.load(guildId));
	if (!isModerator(origin, settings)) throw new NotAllowed('moderator');
	return guildId;
}

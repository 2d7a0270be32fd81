import type { Person } from '../../sandbox/discord/people.js';
import { Permission } from '../../sandbox/discord/wire.js';
import { startWorld, type World, type WorldOptions } from './world.js';

/** A world with a server in it, somebody who manages that, and a member who does not. */
export async function startModerated(options: WorldOptions = {}) {
	const world = await startWorld(options);
	const guild = world.discord.addGuild({ name: 'Fox Den' });
	const moderator = guild.addMember({ name: 'Mika', permissions: Permission.ManageGuild });
	const member = guild.addMember({ name: 'Aki' });
	return { world, discord: world.discord, pixai: world.pixai, guild, moderator, member };
}

/** Ends the bot in order, and starts it again. */
export async function restart(world: World): Promise<void> {
	await world.stopBot();
	await world.startBot();
}

/** All that is set in the moderator's server, as `/settings view` shows it now. */
export async function settingsSeenBy(moderator: Person): Promise<string> {
	return (await moderator.runs('/settings view')).text;
}

/** All that such a view says is set, each thing apart: `Shape: **9:16**`. */
export function saidIn(view: string): string[] {
	return view.split(/\n|\s·\s|, (?:but|not) /);
}

import { Permission } from '../../sandbox/discord/wire.js';
import { startWorld, type WorldOptions } from './world.js';

/** A world with a server in it, somebody who manages that, and an ordinary member. PixAI holds its tasks. */
export async function startDen(options: WorldOptions = {}) {
	const world = await startWorld(options);
	world.pixai.holdsTasks = true;
	const guild = world.discord.addGuild({ name: 'Fox Den' });
	const manager = guild.addMember({ name: 'Mika', permissions: Permission.ManageGuild });
	const member = guild.addMember({ name: 'Aki' });
	return { world, pixai: world.pixai, guild, manager, member };
}

const HOUR = 60 * 60_000;
/** From UTC to where it is about noon now, in hours. */
const AHEAD = 12 - new Date().getUTCHours();

/** Where it is about noon now, so that no day turns while a test runs on the machine's own time. */
// The signs are the other way round there: https://data.iana.org/time-zones/tzdb/etcetera
export const NOON_ZONE = `Etc/GMT${AHEAD > 0 ? '-' : '+'}${Math.abs(AHEAD)}`;

/** The next midnight there, in milliseconds since the epoch. */
export function nextMidnight(now: number): number {
	const day = Math.floor((now + AHEAD * HOUR) / (24 * HOUR));
	return (day + 1) * 24 * HOUR - AHEAD * HOUR;
}

/** The moments that a text tells as Discord's relative timestamps, in milliseconds since the epoch. */
export function momentsIn(text: string): number[] {
	return [...text.matchAll(/<t:(\d+):R>/g)].map(([, seconds]) => Number(seconds) * 1000);
}

import type { DiscordSandbox } from '../discord/server.js';
import { Permission } from '../discord/wire.js';

/** Founds the servers that the page opens with: two, and in both the same four people, each another kind of member. */
export function foundServers(discord: DiscordSandbox): void {
	const foxDen = discord.addGuild({ name: 'Fox Den' });
	const pictures = foxDen.addChannel({ name: 'pictures' });
	pictures.addThread({ name: 'foxes only' });
	foxDen.addChannel({ name: 'after-dark', nsfw: true });
	foxDen.addChannel({ name: 'mod-log' });
	const owlLibrary = discord.addGuild({ name: 'ふくろう図書館', locale: 'ja' });
	owlLibrary.addChannel({ name: '夜のカウンター' });

	const patrons = foxDen.addRole('Patrons');
	const regulars = owlLibrary.addRole('常連');
	const moderating = { permissions: Permission.ManageGuild | Permission.ManageMessages };
	foxDen.addMember({ name: 'Aki', hasInstalledApp: true }).joins(owlLibrary);
	foxDen.addMember({ name: 'Bo', roles: [patrons] }).joins(owlLibrary, { roles: [regulars] });
	foxDen.addMember({ name: 'Mori', ...moderating }).joins(owlLibrary, moderating);
	foxDen.addMember({ name: 'さくら', locale: 'ja' }).joins(owlLibrary);
}

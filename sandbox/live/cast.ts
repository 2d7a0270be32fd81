import type { DiscordSandbox } from '../discord/server.js';
import { Permission } from '../discord/wire.js';

/** Founds the servers that the page opens with: two, and in both the same four people, each another kind of member. */
export function foundServers(discord: DiscordSandbox): void {
	const foxDen = discord.addGuild({ name: 'Fox Den' });
	const patrons = foxDen.addRole('Patrons');
	const pictures = foxDen.addChannel({ name: 'pictures' });
	pictures.addThread({ name: 'foxes only' });
	foxDen.addChannel({ name: 'after-dark', nsfw: true });
	foxDen.addChannel({ name: 'mod-log' });
	const people = [
		foxDen.addMember({ name: 'Aki', hasInstalledApp: true }),
		foxDen.addMember({ name: 'Bo', roles: [patrons] }),
		foxDen.addMember({ name: 'Mori', permissions: Permission.ManageGuild | Permission.ManageMessages }),
		foxDen.addMember({ name: 'さくら', locale: 'ja' }),
	];
	const owlLibrary = discord.addGuild({ name: 'ふくろう図書館', locale: 'ja' });
	owlLibrary.addChannel({ name: '夜のカウンター' });
	for (const person of people) person.in(owlLibrary);
	people[2]?.in(owlLibrary).becomes({ permissions: Permission.ManageGuild | Permission.ManageMessages });
}

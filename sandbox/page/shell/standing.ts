import type { GuildView } from '../../discord/scene.js';
import { Permission } from '../../discord/wire.js';

const MODERATING = Permission.Administrator | Permission.ManageGuild | Permission.ManageMessages;

/** What somebody is in a server, from their roles and permissions: "member · Patrons". */
export function standing(guild: GuildView, userId: string): string {
	const member = guild.members.find((one) => one.userId === userId);
	if (!member) return 'not a member';
	const isModerator = (BigInt(member.permissions) & MODERATING) !== 0n;
	const roles = guild.roles.filter(({ id }) => member.roles.includes(id));
	return [isModerator ? 'moderator' : 'member', ...roles.map(({ name }) => name)].join(' · ');
}

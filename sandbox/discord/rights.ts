import type { Channel } from './channel.js';
import type { RegisteredCommand } from './commands.js';
import { Permission } from './wire.js';
import type { Account } from './world.js';

/** What every member may do unless told otherwise, the bot included. */
export const MEMBER_PERMISSIONS =
	Permission.ViewChannel |
	Permission.SendMessages |
	Permission.SendMessagesInThreads |
	Permission.EmbedLinks |
	Permission.AttachFiles |
	Permission.ReadMessageHistory |
	Permission.UseExternalEmojis |
	Permission.UseApplicationCommands;

/** Why Discord's client does not show a command to somebody, if it does not. */
export function mayUse(command: RegisteredCommand, account: Account, channel: Channel): string | undefined {
	const { guild } = channel;
	const {
		contexts,
		dm_permission,
		integration_types: installs = [0],
		default_member_permissions: needed,
	} = command;
	const context = guild ? 0 : 1;
	if (contexts && !contexts.includes(context))
		return `it is not for ${guild ? 'servers' : 'direct messages'}`;
	if (!guild && dm_permission === false) return 'it is not for direct messages';
	const byServer = installs?.includes(0) && (guild?.hasBot ?? true);
	const byPerson = installs?.includes(1) && account.hasInstalledApp;
	if (!byServer && !byPerson) return 'neither the server nor the person has the app installed for it';
	if (!guild) return undefined;
	const { permissions: own = 0n, roles = [] } = guild.members.get(account.user.id) ?? {};
	if (own & Permission.Administrator) return undefined;
	const override = guild.overrideOf(command.name, roles);
	if (override !== undefined) return override ? undefined : "the server's settings keep it from their roles";
	if (needed == null) return undefined;
	if (needed === '0') return 'it is for administrators';
	return (own & BigInt(needed)) === BigInt(needed) ? undefined : `it needs the permissions ${needed}`;
}

import type { RegisteredCommand } from './commands.js';
import type { Channel } from './places.js';
import { Permission } from './wire.js';
import type { Account } from './world.js';

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
	if (!guild || needed == null) return undefined;
	const own = guild.members.get(account.user.id)?.permissions ?? 0n;
	if (own & Permission.Administrator) return undefined;
	if (needed === '0') return 'it is for administrators';
	return (own & BigInt(needed)) === BigInt(needed) ? undefined : `it needs the permissions ${needed}`;
}

import type { Terms } from '../generation/admission.js';
import type { KeyVault } from './key-vault.js';
import { limitOf } from './limits/index.js';
import { DEFAULT_SETTINGS, type GuildSettings } from './settings.js';

/**
 * What the gate of a server lets through, and on whose account. A key that cannot be read gives way to the bot's own only
 * where the server allows that; where it does not, the account stays the server's, and is found to have no key.
 *
 * @param settings undefined where there are none: in direct messages, and of a server that nobody has asked in yet.
 */
export function termsOf(settings: GuildSettings = DEFAULT_SETTINGS, vault: Pick<KeyVault, 'canRead'>): Terms {
	const { key, mayUseBotsKey } = settings;
	const isOnItsOwn = key && (!mayUseBotsKey || vault.canRead(key));
	return {
		concurrent: limitOf(settings, 'concurrent'),
		queue: limitOf(settings, 'queue'),
		...(isOnItsOwn && { account: { id: key.id, sealed: key.sealed } }),
	};
}

import type { Check } from './ask.js';

/** The server has a PixAI key of its own that cannot be decrypted any more, and does not want the bot's used. */
export const ownKey: Check = {
	name: 'key',
	isAboutPerson: false,
	refuse({ settings: { key, mayUseBotsKey }, canReadKey }) {
		if (!key || mayUseBotsKey || canReadKey(key)) return undefined;
		return {
			words:
				'🔑 **I can no longer read this server’s own PixAI key.** Somebody who manages the server must paste it again: `/settings key`.',
		};
	},
};

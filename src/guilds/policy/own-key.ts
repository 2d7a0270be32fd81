import type { Check } from './ask.js';

/** The server has a PixAI key of its own that cannot be decrypted any more, and does not want the bot's used. */
export const ownKey: Check = {
	name: 'key',
	isAboutPerson: false,
	refuse({ t, settings: { key, mayUseBotsKey }, canReadKey }) {
		if (!key || mayUseBotsKey || canReadKey(key)) return undefined;
		return { words: t('policy.key') };
	},
};

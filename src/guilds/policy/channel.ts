import type { GuildSettings } from '../settings.js';
import type { Check } from './ask.js';

/** Channels that a refusal names. */
const NAMED = 5;

/** The server has pictures asked for in some channels only. */
export const channel: Check = {
	name: 'channel',
	isAboutPerson: false,
	refuse({ settings: { channels }, channelId }) {
		if (isAllowed(channels, channelId)) return undefined;
		return { words: `📍 **You cannot use \`/imagine\` in this channel.** ${elsewhere(channels)}` };
	},
};

function isAllowed({ rule, ids }: GuildSettings['channels'], channelId: string): boolean {
	switch (rule) {
		case 'everywhere':
			return true;
		case 'only':
			return ids.includes(channelId);
		case 'except':
			return !ids.includes(channelId);
	}
}

function elsewhere({ rule, ids }: GuildSettings['channels']): string {
	if (rule === 'except') return 'It works in most other channels.';
	if (ids.length === 0) return 'It is switched off in this server: ask somebody who manages it.';
	const named = ids.slice(0, NAMED).map((id) => `<#${id}>`);
	const more = ids.length > NAMED ? `, and ${ids.length - NAMED} more` : '';
	return `Go to ${named.join(', ')}${more}.`;
}

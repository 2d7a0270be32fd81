import type { Words } from '../../words/index.js';
import { separated } from '../markdown.js';
import type { GuildSettings } from '../settings.js';
import type { Check, Presence } from './ask.js';

/** Channels that a refusal names. */
const NAMED = 5;

/** The server has pictures asked for in some channels only. */
export const channel: Check<Presence> = {
	name: 'channel',
	isAboutPerson: false,
	refuse({ t, settings: { channels }, channelId }) {
		if (isAllowed(channels, channelId)) return undefined;
		return { words: elsewhere(t, channels) };
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

function elsewhere(t: Words, { rule, ids }: GuildSettings['channels']): string {
	if (rule === 'except') return t('policy.notThisChannel');
	if (ids.length === 0) return t('policy.noChannel');
	const channels = separated(
		t,
		ids.slice(0, NAMED).map((id) => `<#${id}>`),
	);
	const count = ids.length - NAMED;
	return count > 0 ? t('policy.manyChannels', { channels, count }) : t('policy.otherChannels', { channels });
}

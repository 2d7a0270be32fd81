import { dateAndTime, relative } from '../markdown.js';
import type { Check, Presence } from './ask.js';

/** A moderator has blocked the person for a time. Those who manage the server cannot be blocked. */
export const blockedMember: Check<Presence> = {
	name: 'blocked',
	isAboutPerson: true,
	refuse({ t, settings, person, now }) {
		const until = settings.members[person.id]?.blockedUntil ?? 0;
		if (person.isManager || until <= now) return undefined;
		return {
			words: t('policy.blocked', { when: relative(until), at: dateAndTime(until) }),
			opensAt: until,
		};
	},
};

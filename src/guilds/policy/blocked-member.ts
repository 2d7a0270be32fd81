import { dateAndTime, relative } from '../markdown.js';
import type { Check } from './ask.js';

/** A moderator has blocked the person for a time. Those who manage the server cannot be blocked. */
export const blockedMember: Check = {
	name: 'blocked',
	isAboutPerson: true,
	refuse({ settings, person, now }) {
		const until = settings.members[person.id]?.blockedUntil ?? 0;
		if (person.isManager || until <= now) return undefined;
		return {
			words: `⛔ **A moderator has paused your requests here.** You can ask again ${relative(until)} (${dateAndTime(until)}).`,
			opensAt: until,
		};
	},
};

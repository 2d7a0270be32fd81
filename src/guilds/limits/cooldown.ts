import { duration, relative } from '../markdown.js';
import { countedFrom } from '../members.js';
import { type Limit, limitValue } from './limit.js';

/** How long a person waits between two requests, in seconds. */
export const cooldown: Limit = {
	name: 'cooldown',
	min: 0,
	max: 86_400,
	default: 0,
	isPersonal: true,
	isBetter: (one, other) => one < other,
	inWords: (t, value) =>
		value === 0 ? t('limits.noCooldown') : t('limits.cooldown', { duration: duration(t, value) }),
	refuse({ t, settings, use, person, now }) {
		const limit = limitValue(cooldown, settings, person.roles);
		if (limit === 0) return undefined;
		const last = use.lastAt(person.id, countedFrom(settings.members, person.id, 0));
		const opensAt = (last ?? Number.NEGATIVE_INFINITY) + limit * 1000;
		if (opensAt <= now) return undefined;
		return {
			words: t('limits.refused.cooldown', { duration: duration(t, limit), when: relative(opensAt) }),
			opensAt,
		};
	},
};

import { relative } from '../markdown.js';
import { type Limit, limitValue } from './limit.js';

/** How many requests of one person are under way at once, waiting ones included. */
export const perUser: Limit = {
	name: 'per_user',
	min: 1,
	max: 10,
	default: 5,
	isPersonal: true,
	isBetter: (one, other) => one > other,
	inWords: (t, count) => t('limits.perUser', { count }),
	refuse({ t, settings, use, person, soon }) {
		const limit = limitValue(perUser, settings, person.roles);
		const running = use.atOnce(person.id);
		if (running < limit) return undefined;
		const when = relative(soon);
		return {
			words:
				limit === 1
					? t('limits.refused.perUserOne', { when })
					: t('limits.refused.perUser', { count: running, limit, when }),
			opensAt: soon,
		};
	},
};

import { dayOf } from '../day.js';
import { countedFrom } from '../members.js';
import { daysShareInWords, overDaysShare } from './days-share.js';
import { type Limit, limitValue } from './limit.js';

/** How many pictures a person gets in a day; 0 is unlimited. */
export const daily: Limit = {
	name: 'daily',
	min: 0,
	max: 100_000,
	default: 0,
	isPersonal: true,
	isBetter: (one, other) => other !== 0 && (one === 0 || one > other),
	inWords: daysShareInWords,
	refuse({ t, settings, use, person, request, now }) {
		const limit = limitValue(daily, settings, person.roles);
		if (limit === 0) return undefined;
		const { startsAt, endsAt } = dayOf(now, settings.timezone);
		const used = use.images(countedFrom(settings.members, person.id, startsAt), person.id);
		return overDaysShare(t, { limit, used, asked: request.count, endsAt, shared: 'daily' });
	},
};

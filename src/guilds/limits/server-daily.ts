import { dayOf } from '../day.js';
import { daysShareInWords, overDaysShare } from './days-share.js';
import { type Limit, limitValue } from './limit.js';

/** How many pictures a server gets in a day; 0 is unlimited. */
export const serverDaily: Limit = {
	name: 'server_daily',
	min: 0,
	max: 100_000,
	default: 0,
	isPersonal: false,
	inWords: daysShareInWords,
	refuse({ t, settings, use, request, now }) {
		const limit = limitValue(serverDaily, settings);
		if (limit === 0) return undefined;
		const { startsAt, endsAt } = dayOf(now, settings.timezone);
		const used = use.images(startsAt);
		return overDaysShare(t, { limit, used, asked: request.count, endsAt, shared: 'serverDaily' });
	},
};

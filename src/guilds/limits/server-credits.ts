import { creditsOf } from '../../pixai/credits.js';
import { dayOf } from '../day.js';
import { overDaysShare } from './days-share.js';
import { type Limit, limitValue } from './limit.js';

/** About how many credits a server's pictures may cost in a day, an estimate; 0 is unlimited. */
export const serverCredits: Limit = {
	name: 'server_credits',
	min: 0,
	max: 100_000_000,
	default: 0,
	isPersonal: false,
	inWords: (t, count) => (count === 0 ? t('limits.noDaily') : t('limits.credits', { count })),
	refuse({ t, settings, use, request, now }) {
		const limit = limitValue(serverCredits, settings);
		if (limit === 0) return undefined;
		const { startsAt, endsAt } = dayOf(now, settings.timezone);
		const used = use.credits(startsAt);
		return overDaysShare(t, { limit, used, asked: creditsOf(request), endsAt, shared: 'serverCredits' });
	},
};

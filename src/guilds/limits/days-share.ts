import type { Words } from '../../words/index.js';
import { relative } from '../markdown.js';
import type { Obstacle } from '../policy/ask.js';

/** What a day has a share of: a person's pictures, the whole server's, or the credits that those cost. */
type Shared = 'daily' | 'serverDaily' | 'serverCredits';

/** A day's share of pictures, 0 for any number, as people read it. */
export function daysShareInWords(t: Words, count: number): string {
	return count === 0 ? t('limits.noDaily') : t('limits.daily', { count });
}

/** What refuses a request for more than a day has left. */
export function overDaysShare(
	t: Words,
	{
		limit,
		used,
		asked,
		endsAt,
		shared,
	}: {
		readonly limit: number;
		readonly used: number;
		/** What the request takes. */
		readonly asked: number;
		/** When the next day starts, in milliseconds since the epoch. */
		readonly endsAt: number;
		readonly shared: Shared;
	},
): Obstacle | undefined {
	const left = Math.max(0, limit - used);
	if (asked <= left) return undefined;
	const when = relative(endsAt);
	// A new day does not help a request that is larger than a whole day's share.
	if (asked > limit) {
		return {
			words:
				left > 0
					? t(`limits.refused.${shared}.tooMany`, { count: limit, asked })
					: t(`limits.refused.${shared}.tooManyLater`, { count: limit, asked, when }),
		};
	}
	const words =
		left > 0
			? t(`limits.refused.${shared}.left`, { count: limit, left, asked, when })
			: usedUp(t, shared, limit, when);
	return { words, opensAt: endsAt };
}

function usedUp(t: Words, shared: Shared, limit: number, when: string): string {
	if (limit === 1 && shared !== 'serverCredits') return t(`limits.refused.${shared}.usedOne`, { when });
	return t(`limits.refused.${shared}.used`, { count: limit, when });
}

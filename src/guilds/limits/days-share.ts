import type { Words } from '../../words/index.js';
import { relative } from '../markdown.js';
import type { Obstacle } from '../policy/ask.js';

/** A day's share, 0 for any number, as people read it. */
export function daysShareInWords(t: Words, count: number): string {
	return count === 0 ? t('limits.noDaily') : t('limits.daily', { count });
}

/** What refuses a request for more pictures than a day has left. */
export function overDaysShare(
	t: Words,
	{
		limit,
		used,
		count: asked,
		endsAt,
		whose,
	}: {
		readonly limit: number;
		readonly used: number;
		/** Pictures that are asked for. */
		readonly count: number;
		/** When the next day starts, in milliseconds since the epoch. */
		readonly endsAt: number;
		/** Whether it is a person's own limit, or the whole server's. */
		readonly whose: 'daily' | 'serverDaily';
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
					? t(`limits.refused.${whose}.tooMany`, { count: limit, asked })
					: t(`limits.refused.${whose}.tooManyLater`, { count: limit, asked, when }),
		};
	}
	const words =
		left > 0
			? t(`limits.refused.${whose}.left`, { count: limit, left, asked, when })
			: usedUp(t, whose, limit, when);
	return { words, opensAt: endsAt };
}

function usedUp(t: Words, whose: 'daily' | 'serverDaily', limit: number, when: string): string {
	if (limit === 1) return t(`limits.refused.${whose}.usedOne`, { when });
	return t(`limits.refused.${whose}.used`, { count: limit, when });
}

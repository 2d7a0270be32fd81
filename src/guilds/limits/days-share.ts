import { grouped, relative } from '../markdown.js';
import type { Obstacle } from '../policy/ask.js';

/** A day's share, 0 for any number, as people read it. */
export function daysShareInWords(value: number): string {
	if (value === 0) return 'no daily limit';
	return `${grouped(value)} ${value === 1 ? 'picture' : 'pictures'} a day`;
}

/** What refuses a request for more pictures than a day has left. */
export function overDaysShare({
	limit,
	used,
	count,
	endsAt,
	whose,
}: {
	readonly limit: number;
	readonly used: number;
	/** Pictures that are asked for. */
	readonly count: number;
	/** When the next day starts, in milliseconds since the epoch. */
	readonly endsAt: number;
	/** Who has the limit, to start a sentence with. */
	readonly whose: 'You have' | 'This server has';
}): Obstacle | undefined {
	const left = Math.max(0, limit - used);
	if (count <= left) return undefined;
	const its = whose === 'You have' ? 'your' : 'its';
	const newDay = `the new day begins ${relative(endsAt)}.`;
	// A new day does not help a request that is larger than a whole day's share.
	if (count > limit) {
		const when = left > 0 ? '.' : ` when ${newDay}`;
		return {
			words: `📅 **${whose} ${daysShareInWords(limit)} here, and this was for ${count}.** Use \`count: 1\`${when}`,
		};
	}
	const share = `${its} ${limit === 1 ? 'picture' : `${grouped(limit)} pictures`} of today`;
	const words =
		left === 0
			? `📅 **${whose} used ${share}.** T${newDay.slice(1)}`
			: `📅 **${whose} ${grouped(left)} of ${share} left, and this was for ${count}.** Use \`count: 1\`, or wait: ${newDay}`;
	return { words, opensAt: endsAt };
}

import { relative } from '../markdown.js';
import { type Limit, limitValue } from './limit.js';

/** How many requests of one person are under way at once, waiting ones included. */
export const perUser: Limit = {
	name: 'per_user',
	description: 'Requests that one person may have under way at once, waiting ones included',
	min: 1,
	max: 10,
	default: 5,
	isPersonal: true,
	isBetter: (one, other) => one > other,
	inWords: (value) => `${value} ${value === 1 ? 'request' : 'requests'} at once`,
	refuse({ settings, use, person, soon }) {
		const limit = limitValue(perUser, settings, person.roles);
		const running = use.atOnce(person.id);
		if (running < limit) return undefined;
		return {
			words: `${wordsFor(running, limit)} The next one should end ${relative(soon)}; \`/queue\` shows yours.`,
			opensAt: soon,
		};
	},
};

function wordsFor(running: number, limit: number): string {
	if (limit === 1)
		return '🚦 **You already have a request under way.** This server allows you one at a time.';
	return `🚦 **You already have ${running} requests under way.** This server allows you ${limit} at once.`;
}

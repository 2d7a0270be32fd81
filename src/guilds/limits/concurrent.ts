import type { Limit } from './limit.js';

/** How many of a server's requests are at PixAI at once. `generation/admission` sees to it. */
export const concurrent: Limit = {
	name: 'concurrent',
	min: 1,
	max: 10,
	default: 10,
	isPersonal: false,
	inWords: (t, count) => t('limits.concurrent', { count }),
};

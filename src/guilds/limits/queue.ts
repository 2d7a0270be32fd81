import type { Limit } from './limit.js';

/** How many of a server's requests may wait. `generation/admission` sees to it. */
export const queue: Limit = {
	name: 'queue',
	min: 0,
	max: 500,
	default: 50,
	isPersonal: false,
	inWords: (t, count) => (count === 0 ? t('limits.noQueue') : t('limits.queue', { count })),
};

import type { ImageRequest } from '../../pixai/request.js';
import type { Ask, Check } from './ask.js';

/** Whether a request is made where the server keeps to what everybody may see. */
export function isSafe({ settings, isAgeRestricted }: Pick<Ask, 'settings' | 'isAgeRestricted'>): boolean {
	return settings.safety.isOn && !isAgeRestricted;
}

/** The request as it goes to PixAI: where everybody may see the picture, PixAI is told to leave nudity out, and nowhere else. */
export function withSafety(
	{ avoidsNudity: _, ...request }: ImageRequest,
	where: Pick<Ask, 'settings' | 'isAgeRestricted'>,
): ImageRequest {
	return isSafe(where) ? { ...request, avoidsNudity: true } : request;
}

/** A picture is not shown where everybody may see it unless it was drawn for that. */
export const safety: Check = {
	name: 'safety',
	isAboutPerson: false,
	refuse(ask) {
		return isSafe(ask) && !ask.request.avoidsNudity ? { words: ask.t('policy.notSafe') } : undefined;
	},
};

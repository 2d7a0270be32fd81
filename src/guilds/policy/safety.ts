import type { ImageRequest } from '../../pixai/request.js';
import type { Ask } from './ask.js';

/** Whether a request is made where the server keeps to what everybody may see. */
export function isSafe({ settings, isAgeRestricted }: Pick<Ask, 'settings' | 'isAgeRestricted'>): boolean {
	return settings.safety.isOn && !isAgeRestricted;
}

/** The request as it goes to PixAI: where everybody may see the picture, PixAI is told to leave nudity out. */
export function withSafety(
	request: ImageRequest,
	where: Pick<Ask, 'settings' | 'isAgeRestricted'>,
): ImageRequest {
	return isSafe(where) ? { ...request, avoidsNudity: true } : request;
}

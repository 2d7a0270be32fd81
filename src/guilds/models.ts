import { DEFAULT_MODEL, modelById } from '../pixai/catalogue.js';
import type { Words } from '../words/index.js';
import type { GuildSettings } from './settings.js';

/** The `modelVersionId` that draws where the member names none. */
export function defaultModelOf({ defaults }: Pick<GuildSettings, 'defaults'>): string {
	return defaults.modelId ?? DEFAULT_MODEL.id;
}

/** The `modelVersionId`s that members may use, the default first among them. */
export function allowedModels(
	settings: Pick<GuildSettings, 'defaults' | 'models'>,
): 'any' | readonly string[] {
	if (settings.models === 'any') return 'any';
	return [...new Set([defaultModelOf(settings), ...settings.models])];
}

/** How a model is called in front of people. */
export function modelWords(t: Words, id: string): string {
	return modelById(id)?.name ?? t('models.community', { id });
}

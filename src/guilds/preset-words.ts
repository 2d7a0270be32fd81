import type { Preset } from '../generation/preset.js';
import type { Words } from '../words/index.js';
import { escaped, shortened } from './markdown.js';
import { modelWords } from './models.js';

/** Characters that are shown of somebody's own words. */
const SHOWN = 40;

/**
 * What a preset says: each thing that it is about, apart.
 *
 * @param shown makes somebody's own words into such as stand where this is shown: Discord's Markdown unless told otherwise.
 */
export function presetWords(
	t: Words,
	{ options, spoiler }: Omit<Preset, 'name'>,
	shown: (words: string) => string = escaped,
): string[] {
	const { modelId, aspectRatio, mode, size, count, style, negativePrompt, seed, loras, enhancePrompt } =
		options;
	const own = (words: string) => shown(shortened(words.trim().replace(/\s+/g, ' '), SHOWN));
	return [
		modelId && modelWords(t, modelId),
		aspectRatio,
		mode,
		size,
		count && t('preset.says.pictures', { count }),
		style && t('preset.says.style', { style: own(style) }),
		negativePrompt && t('preset.says.without', { words: own(negativePrompt) }),
		loras && t('preset.says.loras', { count: loras.length }),
		seed !== undefined && t('preset.says.seed', { seed }),
		enhancePrompt !== undefined && t(enhancePrompt ? 'preset.says.enhanced' : 'preset.says.asTyped'),
		spoiler !== undefined && t(spoiler ? 'preset.says.spoiler' : 'preset.says.noSpoiler'),
	].filter((words): words is string => typeof words === 'string');
}

import fc from 'fast-check';
import { CATALOGUE, MODES, modelById } from '../../src/pixai/catalogue.js';
import {
	ASPECT_RATIOS,
	COUNTS,
	type ImageRequest,
	SEED_LIMIT,
	SIZES,
	STYLE_LIMIT,
} from '../../src/pixai/request.js';

const seen = (maxLength: number) =>
	fc.string({ unit: 'grapheme', minLength: 1, maxLength }).filter((text) => text.trim() !== '');
const id = fc.bigInt({ min: 0n, max: 99_999_999_999_999_999_999n }).map(String);
/** Any request that somebody can make. */
export const someRequest: fc.Arbitrary<ImageRequest> = fc
	.record(
		{
			prompt: seen(200),
			modelId: fc.oneof(fc.constantFrom(...CATALOGUE.map((model) => model.id)), id),
			aspectRatio: fc.constantFrom(...ASPECT_RATIOS),
			mode: fc.constantFrom(...MODES),
			size: fc.constantFrom(...SIZES),
			count: fc.constantFrom(...COUNTS),
			negativePrompt: seen(200),
			style: seen(STYLE_LIMIT / 10).map((style) => style.trim()),
			seed: fc.integer({ min: 0, max: SEED_LIMIT }),
			loras: fc.uniqueArray(
				fc.record({ id, weight: fc.double({ min: 0, max: 1, noNaN: true }).map(Math.abs) }),
				{ selector: (lora) => lora.id, maxLength: 5 },
			),
			enhancePrompt: fc.boolean(),
		},
		{ requiredKeys: ['prompt', 'modelId', 'aspectRatio', 'count', 'loras', 'enhancePrompt'] },
	)
	.map(({ mode, style, ...rest }): ImageRequest => {
		const model = modelById(rest.modelId);
		return {
			...rest,
			...(model?.modes.length && mode && { mode }),
			...(model?.styles && style && { style }),
		};
	});

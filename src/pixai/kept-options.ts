import { z } from 'zod';
import { MODES } from './catalogue.js';
import { LORA_LIMIT } from './loras.js';
import {
	ASPECT_RATIOS,
	COUNTS,
	PROMPT_LIMIT,
	type PresetOptions,
	type RequestDefaults,
	SEED_LIMIT,
	SIZES,
	STYLE_LIMIT,
} from './request.js';

/** PixAI's ids: 64 bits, so strings of digits throughout. */
const id = z.string().regex(/^\d{1,20}$/);
const text = (limit: number) => z.string().refine((value) => [...value.trim()].length <= limit);

const fields = {
	modelId: id.exactOptional(),
	aspectRatio: z.enum(ASPECT_RATIOS).exactOptional(),
	mode: z.enum(MODES).exactOptional(),
	size: z.enum(SIZES).exactOptional(),
	count: z.literal(COUNTS).exactOptional(),
	negativePrompt: text(PROMPT_LIMIT).exactOptional(),
	style: text(STYLE_LIMIT).exactOptional(),
	enhancePrompt: z.boolean().exactOptional(),
};

/** What was chosen beforehand, as it is kept on record. */
export const KeptDefaults: z.ZodType<RequestDefaults> = z.object(fields);

export const KeptPresetOptions: z.ZodType<PresetOptions> = z.object({
	...fields,
	seed: z.int().min(0).max(SEED_LIMIT).exactOptional(),
	loras: z
		.array(z.object({ id, weight: z.number().min(0).max(1) }))
		.max(LORA_LIMIT)
		.exactOptional(),
});

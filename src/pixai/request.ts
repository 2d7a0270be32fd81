import { z } from 'zod';
import { DEFAULT_MODEL, MODES, modelById, modelIdFrom, versionIdFrom } from './catalogue.js';

export const ASPECT_RATIOS = [
	'1:1',
	'2:3',
	'3:2',
	'3:4',
	'4:3',
	'3:5',
	'5:3',
	'9:16',
	'16:9',
	'1:3',
	'3:1',
] as const;
export const SIZES = ['1k', '1.5k'] as const;
export const COUNTS = [1, 4] as const;
/** Characters in a prompt or a negative prompt. */
export const PROMPT_LIMIT = 2000;
/** Characters in a style of one's own. */
export const STYLE_LIMIT = 200;
export const LORA_LIMIT = 5;
/** Characters in all LoRAs as they are typed: five links with weights, and room. */
const LORAS_LENGTH = 1000;
export const SEED_LIMIT = 2 ** 31 - 1;

/** What somebody wants to have drawn: plain data, checked, with every default filled in that Easel has. */
export interface ImageRequest {
	/** To PixAI as it was typed. */
	readonly prompt: string;
	readonly modelId: string;
	readonly aspectRatio: (typeof ASPECT_RATIOS)[number];
	/** Only for models that have modes. */
	readonly mode?: (typeof MODES)[number];
	readonly size?: (typeof SIZES)[number];
	readonly count: (typeof COUNTS)[number];
	readonly negativePrompt?: string;
	/** A preset's key or words of one's own; only for models that have styles. */
	readonly style?: string;
	readonly seed?: number;
	readonly loras: readonly Lora[];
	readonly enhancePrompt: boolean;
}

export interface Lora {
	/** The LoRA's version id. */
	readonly id: string;
	/** 0 to 1. */
	readonly weight: number;
}

/** The options of a request as a person gives them: each may be missing, none is trusted. */
export type RequestOptions = Partial<Record<RequestOption, unknown>>;
export type RequestOption =
	| 'prompt'
	| 'model'
	| 'aspectRatio'
	| 'mode'
	| 'size'
	| 'count'
	| 'negativePrompt'
	| 'style'
	| 'seed'
	| 'loras'
	| 'enhancePrompt';

/** An option cannot be taken: its value is none that it takes, or the model has nothing of the kind. */
export class OptionRefused extends Error {
	override readonly name = 'OptionRefused';

	constructor(
		readonly option: RequestOption,
		readonly problem: 'value' | 'not-with-this-model' = 'value',
	) {
		super(`${option} cannot be taken: ${problem}`);
	}
}

/** Length as people count it and Discord does: by characters, not by UTF-16 units. */
const characters = (text: string) => [...text].length;

const text = (limit: number) => z.string().refine((value) => characters(value.trim()) <= limit);

const Options = z.object({
	prompt: text(PROMPT_LIMIT).refine((value) => value.trim() !== ''),
	model: z
		.string()
		.transform((value) => modelIdFrom(value))
		.pipe(z.string())
		.default(DEFAULT_MODEL.id),
	aspectRatio: z.enum(ASPECT_RATIOS).default('1:1'),
	mode: z.enum(MODES).optional(),
	size: z.enum(SIZES).optional(),
	count: z.literal(COUNTS).default(1),
	negativePrompt: text(PROMPT_LIMIT).optional(),
	style: text(STYLE_LIMIT).optional(),
	seed: z.int().min(0).max(SEED_LIMIT).optional(),
	loras: z
		.string()
		.max(LORAS_LENGTH)
		.transform((value) => lorasFrom(value))
		.pipe(z.array(z.object({ id: z.string(), weight: z.number() })))
		.default([]),
	enhancePrompt: z.boolean().default(false),
});

/**
 * Checks what somebody asks for, and fills in the defaults.
 *
 * @throws {OptionRefused} for the first option that has a value it does not take.
 */
export function readRequest(options: RequestOptions): ImageRequest {
	const read = Options.safeParse(options);
	if (!read.success) {
		const option = read.error.issues[0]?.path[0] as RequestOption;
		throw new OptionRefused(option);
	}
	const { model: modelId, mode, size, negativePrompt, style, seed, ...rest } = read.data;
	const model = modelById(modelId);
	const negative = negativePrompt?.trim() ? negativePrompt : undefined;
	const styled = style?.trim() || undefined;
	if (mode && !model?.modes.length) throw new OptionRefused('mode', 'not-with-this-model');
	if (styled && !model?.styles) throw new OptionRefused('style', 'not-with-this-model');
	return {
		...rest,
		modelId,
		...(mode && { mode }),
		...(size && { size }),
		...(negative !== undefined && { negativePrompt: negative }),
		...(styled !== undefined && { style: styled }),
		...(seed !== undefined && { seed }),
	};
}

function lorasFrom(text: string): Lora[] | undefined {
	const loras: Lora[] = [];
	for (const item of text
		.split(/[,，、]/)
		.map((part) => part.trim())
		.filter(Boolean)) {
		const [, name = '', weight = '1'] = /^(.*?)\s*(?::\s*(\d*\.?\d+))?$/.exec(item) ?? [];
		const id = versionIdFrom(name);
		if (!id || Number(weight) > 1 || loras.some((lora) => lora.id === id)) return undefined;
		loras.push({ id, weight: Number(weight) });
	}
	return loras.length <= LORA_LIMIT ? loras : undefined;
}

import { z } from 'zod';
import { DEFAULT_MODEL, MODES, modelById, modelIdFrom } from './catalogue.js';
import { type Lora, lorasFrom, writtenLora } from './loras.js';

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
	/** PixAI is told to leave nudity out, besides what is in the negative prompt. */
	readonly avoidsNudity?: true;
}

/** What somebody has chosen beforehand for requests that say nothing of it. */
export type RequestDefaults = Partial<
	Pick<
		ImageRequest,
		'modelId' | 'aspectRatio' | 'mode' | 'size' | 'count' | 'negativePrompt' | 'style' | 'enhancePrompt'
	>
>;

/** The same, with what goes with one idea of a picture and not with every picture of a server. */
export type PresetOptions = RequestDefaults & Partial<Pick<ImageRequest, 'seed' | 'loras'>>;

export const REQUEST_OPTIONS = [
	'prompt',
	'model',
	'aspectRatio',
	'mode',
	'size',
	'count',
	'negativePrompt',
	'style',
	'seed',
	'loras',
	'enhancePrompt',
] as const;
export type RequestOption = (typeof REQUEST_OPTIONS)[number];

/** The options of a request as a person gives them: each may be missing, none is trusted. */
export type RequestOptions = Partial<Record<RequestOption, unknown>>;

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
		.optional(),
	aspectRatio: z.enum(ASPECT_RATIOS).optional(),
	mode: z.enum(MODES).optional(),
	size: z.enum(SIZES).optional(),
	count: z.literal(COUNTS).optional(),
	negativePrompt: text(PROMPT_LIMIT).optional(),
	style: text(STYLE_LIMIT).optional(),
	seed: z.int().min(0).max(SEED_LIMIT).optional(),
	loras: z
		.string()
		.max(LORAS_LENGTH)
		.transform((value) => lorasFrom(value))
		.pipe(z.array(z.object({ id: z.string(), weight: z.number() })))
		.optional(),
	enhancePrompt: z.boolean().optional(),
});
const OptionsOfPreset = Options.omit({ prompt: true });
const DefaultOptions = OptionsOfPreset.omit({ seed: true, loras: true });

/**
 * Checks what somebody asks for, and fills in the defaults. An option that is given wins, be it blank; a mode or style
 * that is given must be one that the model can take, and a default one is left out where it cannot.
 *
 * @throws {OptionRefused} for the first option that has a value it does not take.
 */
export function readRequest(options: RequestOptions, defaults: PresetOptions = {}): ImageRequest {
	const given = checked(Options, options);
	const modelId = given.model ?? defaults.modelId ?? DEFAULT_MODEL.id;
	const model = modelById(modelId);
	const hasModes = (model?.modes.length ?? 0) > 0;
	const hasStyles = model?.styles ?? false;
	if (given.mode && !hasModes) throw new OptionRefused('mode', 'not-with-this-model');
	if (unlessBlank(given.style) && !hasStyles) throw new OptionRefused('style', 'not-with-this-model');
	return {
		prompt: given.prompt,
		modelId,
		aspectRatio: given.aspectRatio ?? defaults.aspectRatio ?? '1:1',
		count: given.count ?? defaults.count ?? 1,
		loras: given.loras ?? defaults.loras ?? [],
		enhancePrompt: given.enhancePrompt ?? defaults.enhancePrompt ?? false,
		...present({
			mode: given.mode ?? (hasModes ? defaults.mode : undefined),
			size: given.size ?? defaults.size,
			negativePrompt: unlessBlank(given.negativePrompt ?? defaults.negativePrompt),
			style: unlessBlank(given.style ?? (hasStyles ? defaults.style : undefined))?.trim(),
			seed: given.seed ?? defaults.seed,
		}),
	};
}

/** What somebody would give for a request: without defaults, {@link readRequest} makes the same of it. */
export function optionsOf({
	modelId,
	loras,
	avoidsNudity: _,
	...options
}: Partial<ImageRequest>): Readonly<RequestOptions> {
	return {
		...options,
		...(modelId !== undefined && { model: modelById(modelId)?.name ?? modelId }),
		...(loras?.length && { loras: loras.map(writtenLora).join(', ') }),
	};
}

/** What is given, with the defaults where nothing is, as {@link readRequest} takes them together. Nothing is checked. */
export function withDefaults(options: RequestOptions, defaults: PresetOptions): Readonly<RequestOptions> {
	const given = present(options);
	const { mode, style, ...others } = optionsOf(defaults);
	const name = given.model ?? others.model;
	const model = modelById((typeof name === 'string' && modelIdFrom(name)) || DEFAULT_MODEL.id);
	return {
		...others,
		...(model?.modes.length && mode !== undefined && { mode }),
		...(model?.styles && style !== undefined && { style }),
		...given,
	};
}

/**
 * Checks what somebody chooses as defaults: only what is given is in them. Whether a mode or a style goes with a model
 * is seen when it is asked for.
 *
 * @throws {OptionRefused} for the first option that has a value it does not take.
 */
export function readDefaults(options: RequestOptions): RequestDefaults {
	return chosen(checked(DefaultOptions, options));
}

/**
 * Checks what somebody chooses for a preset, like {@link readDefaults}.
 *
 * @throws {OptionRefused} for the first option that has a value it does not take.
 */
export function readPresetOptions(options: RequestOptions): PresetOptions {
	const { seed, loras, ...rest } = checked(OptionsOfPreset, options);
	return { ...chosen(rest), ...present({ seed, loras: loras?.length ? loras : undefined }) };
}

function chosen({
	model: modelId,
	negativePrompt,
	style,
	...rest
}: z.infer<typeof DefaultOptions>): RequestDefaults {
	return present({
		...rest,
		modelId,
		negativePrompt: unlessBlank(negativePrompt),
		style: unlessBlank(style)?.trim(),
	});
}

function checked<Checked>(schema: z.ZodType<Checked>, options: RequestOptions): Checked {
	const read = schema.safeParse(options);
	if (!read.success) throw new OptionRefused(read.error.issues[0]?.path[0] as RequestOption);
	return read.data;
}

function unlessBlank(text: string | undefined): string | undefined {
	return text?.trim() ? text : undefined;
}

type Present<Fields> = { [Name in keyof Fields]?: Exclude<Fields[Name], undefined> };

/** The fields that there are. */
function present<Fields extends object>(fields: Fields): Present<Fields> {
	return Object.fromEntries(
		Object.entries(fields).filter(([, value]) => value !== undefined),
	) as Present<Fields>;
}

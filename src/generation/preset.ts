import { z } from 'zod';
import { folded } from '../pixai/catalogue.js';
import { KeptPresetOptions } from '../pixai/kept-options.js';
import type { PresetOptions } from '../pixai/request.js';

/** Options of `/imagine` under a name: a person's own, or a server's. */
export interface Preset {
	/** As it was typed; two that differ only by capitals, width or spaces are the same. */
	readonly name: string;
	readonly options: PresetOptions;
	/** Whether the pictures are hidden until somebody presses them; undefined where nothing was said of that. */
	readonly spoiler?: boolean;
}

/** Presets of one person, and of one server. */
export const PRESETS_LIMIT = 25;
/** Characters of a preset's name. */
export const PRESET_NAME_LIMIT = 32;

/** There is no room for another preset. */
export class PresetsFull extends Error {
	override readonly name = 'PresetsFull';

	constructor() {
		super(`there are ${PRESETS_LIMIT} presets`);
	}
}

const name = z.string().refine((value) => readPresetName(value) === value);

export const KeptPreset: z.ZodType<Preset> = z.object({
	name,
	options: KeptPresetOptions,
	spoiler: z.boolean().exactOptional(),
});

/** Presets as they are kept on record, in the order in which they were made. */
export const KeptPresets: z.ZodType<readonly Preset[]> = z
	.array(KeptPreset)
	.max(PRESETS_LIMIT)
	.refine((presets) => new Set(presets.map(({ name }) => folded(name))).size === presets.length);

/** A name as it is kept; undefined where it is none: empty, too long, or with nothing in it that can be seen. */
export function readPresetName(typed: unknown): string | undefined {
	if (typeof typed !== 'string') return undefined;
	const name = typed.trim().replace(/\s+/g, ' ');
	const isSeen = /[\p{L}\p{N}\p{P}\p{S}]/u.test(name) && !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name);
	return isSeen && [...name].length <= PRESET_NAME_LIMIT ? name : undefined;
}

/** The preset of that name, if there is one. */
export function presetNamed(presets: readonly Preset[], name: string): Preset | undefined {
	const wanted = folded(name);
	return presets.find((preset) => folded(preset.name) === wanted);
}

/**
 * The presets with this one among them, in the place of the one of the same name where there is one.
 *
 * @throws {PresetsFull}
 */
export function withPreset(presets: readonly Preset[], preset: Preset): readonly Preset[] {
	const same = presetNamed(presets, preset.name);
	if (same) return presets.map((one) => (one === same ? preset : one));
	if (presets.length >= PRESETS_LIMIT) throw new PresetsFull();
	return [...presets, preset];
}

/** The presets without the one of that name. */
export function withoutPreset(presets: readonly Preset[], name: string): readonly Preset[] {
	const gone = presetNamed(presets, name);
	return presets.filter((preset) => preset !== gone);
}

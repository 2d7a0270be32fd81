import { z } from 'zod';
import { KeptPreset, KeptPresets, type Preset } from '../generation/preset.js';

/** All that a person has set: one record. */
export interface PersonalSettings {
	readonly presets: readonly Preset[];
	/** The record could not be read then, in milliseconds since the epoch: what was lost is in the quarantine. */
	readonly unreadableSince?: number;
}

/** What holds for whoever has set nothing. */
export const NOTHING_SET: PersonalSettings = { presets: [] };

/** A change that an older Easel could not read, or would lose, takes the next version. */
const VERSION = 1;

const Versioned = z.object({ version: z.int() });
const Readable = z.object({ presets: z.array(z.unknown()) });
const PersonRecord = z.object({
	version: z.literal(VERSION),
	presets: KeptPresets.default([]),
	unreadableSince: z.number().exactOptional(),
});

/** How settings are written down. */
export function recordOf(settings: PersonalSettings): z.infer<typeof PersonRecord> {
	return { version: VERSION, ...settings };
}

/** Reads a record: `newer` where a newer Easel wrote it, `garbage` where none did. */
export function readPersonalSettings(value: unknown): PersonalSettings | 'newer' | 'garbage' {
	const version = Versioned.safeParse(value).data?.version ?? 0;
	if (version > VERSION) return 'newer';
	const read = PersonRecord.safeParse(value).data;
	if (!read) return 'garbage';
	const { version: _, ...settings } = read;
	return settings;
}

/** What can be read of a record that cannot be read as a whole. */
export function readableIn(value: unknown): PersonalSettings {
	const written = Readable.safeParse(value).data?.presets ?? [];
	const presets = written.flatMap((preset) => KeptPreset.safeParse(preset).data ?? []);
	return { presets: KeptPresets.safeParse(presets).data ?? [] };
}

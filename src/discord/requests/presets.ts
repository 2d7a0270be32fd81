import { type Preset, presetNamed } from '../../generation/preset.js';
import type { Answerable, CommandContext } from '../command.js';
import { withPatience } from '../first-response.js';
import type { Origin } from '../origin.js';

/** No preset is called like that here. */
export class PresetUnknown extends Error {
	override readonly name = 'PresetUnknown';

	/**
	 * @param typed the name that there is not.
	 * @param there the presets that there are.
	 */
	constructor(
		readonly typed: string,
		readonly there: PresetsHere,
	) {
		super('there is no such preset');
	}
}

/** A preset would say nothing. */
export class PresetEmpty extends Error {
	override readonly name = 'PresetEmpty';
}

/** The presets that somebody can use in a place. */
export interface PresetsHere {
	/** Their own, which win over the server's of the same name. */
	readonly own: readonly Preset[];
	/** The server's, where there is one. */
	readonly guild: readonly Preset[];
}

/**
 * The preset that somebody asks for by its name; undefined where they name none.
 *
 * @param isPrivate whether only they see the answer.
 * @throws {PresetUnknown | PersonNotRead | NotRead}
 */
export async function presetAskedFor(
	name: unknown,
	interaction: Answerable,
	{ person, guildId }: Origin,
	{ people, guilds, clock }: CommandContext,
	isPrivate: boolean,
): Promise<Preset | undefined> {
	if (name === undefined) return undefined;
	const [own, guild] = await withPatience(interaction, { isPrivate, clock }, () =>
		Promise.all([people.load(person.id), guildId ? guilds.load(guildId) : undefined]),
	);
	return presetIn({ own: own.presets, guild: guild?.presets ?? [] }, String(name));
}

/**
 * The preset of that name: one's own, where there is one.
 *
 * @throws {PresetUnknown}
 */
export function presetIn(there: PresetsHere, name: string): Preset {
	const preset = presetNamed([...there.own, ...there.guild], name);
	if (!preset) throw new PresetUnknown(name, there);
	return preset;
}

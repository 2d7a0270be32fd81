import { allowedModels } from '../../guilds/models.js';
import type { Clock } from '../../ops/clock.js';
import { isWithin } from '../../ops/within.js';
import type { CommandContext, Typing } from '../command.js';
import { type Choice, loraChoices, modelChoices, presetChoices, styleChoices } from '../completions.js';
import type { Origin } from '../origin.js';
import type { PresetsHere } from './presets.js';

/** How long somebody who types waits for the store, in milliseconds: a tenth of a second is what feels like at once. */
const A_BLINK = 60;

type Known = Pick<CommandContext, 'lately' | 'guilds' | 'people' | 'clock'>;

/**
 * Proposals for an option of a request that is being typed: what this person used lately comes first, then what this server
 * did. What is not known within a blink is not waited for; it is there when the next letter is typed.
 */
export async function requestChoices(typing: Typing, context: Known): Promise<Choice[]> {
	const { option, typed, origin, t } = typing;
	const { models, styles, loras, presets } = usedBy(origin, context);
	switch (option) {
		case 'model':
			return modelChoices(t, typed, models, await allowedHere(origin, context));
		case 'style':
			return styleChoices(typed, styles);
		case 'loras':
			return loraChoices(typed, loras);
		case 'preset':
			return presetChoices(t, typed, await presetsKnown(origin, context), presets);
		default:
			return [];
	}
}

/** What was used lately: by this person, then in this server. */
export function usedBy({ person, guildId }: Origin, { lately }: Pick<Known, 'lately'>) {
	const used = [lately.ofPerson(person.id), ...(guildId ? [lately.inGuild(guildId)] : [])];
	return {
		models: used.flatMap(({ models }) => models),
		styles: used.flatMap(({ styles }) => styles),
		loras: used.flatMap(({ loras }) => loras),
		presets: used.flatMap(({ presets }) => presets),
	};
}

/** The models that may be used; none as long as nobody knows which. */
async function allowedHere(origin: Origin, context: Known) {
	if (!origin.guildId) return 'any';
	const settings = await settingsKnown(origin, context);
	return settings ? allowedModels(settings) : [];
}

/** The presets that can be used here, as far as they are known at once. */
export async function presetsKnown(origin: Origin, context: Known): Promise<PresetsHere> {
	const { people, clock } = context;
	const { id } = origin.person;
	const [own, guild] = await Promise.all([
		people.known(id) ?? inABlink(() => people.load(id), clock),
		settingsKnown(origin, context),
	]);
	return { own: own?.presets ?? [], guild: guild?.presets ?? [] };
}

/** What is set in this server, where there is one and that is known at once. */
async function settingsKnown({ guildId }: Origin, { guilds, clock }: Known) {
	return guildId ? (guilds.known(guildId) ?? inABlink(() => guilds.load(guildId), clock)) : undefined;
}

/** What comes of `work` at once; undefined when it takes longer, or fails. It goes on all the same. */
async function inABlink<Result>(work: () => Promise<Result>, clock: Clock): Promise<Result | undefined> {
	try {
		const working = work();
		return (await isWithin(A_BLINK, working, clock)) ? await working : undefined;
	} catch {
		return undefined;
	}
}

import { allowedModels } from '../guilds/models.js';
import type { Clock } from '../ops/clock.js';
import { isWithin } from '../ops/within.js';
import type { CommandContext, Typing } from './command.js';
import { type Choice, loraChoices, modelChoices, styleChoices } from './completions.js';
import type { Origin } from './origin.js';

/** How long somebody who types waits for the store, in milliseconds: a tenth of a second is what feels like at once. */
const A_BLINK = 60;

type Known = Pick<CommandContext, 'lately' | 'guilds' | 'clock'>;

/**
 * Proposals for an option of a request that is being typed: what this person used lately comes first, then what this server
 * did. What is not known within a blink is not waited for; it is there when the next letter is typed.
 */
export async function requestChoices(typing: Typing, context: Known): Promise<Choice[]> {
	const { option, typed, origin, t } = typing;
	const { models, styles, loras } = usedBy(origin, context);
	switch (option) {
		case 'model':
			return modelChoices(t, typed, models, await allowedHere(origin, context));
		case 'style':
			return styleChoices(typed, styles);
		case 'loras':
			return loraChoices(typed, loras);
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
	};
}

/** The models that may be used; none as long as nobody knows which. */
async function allowedHere({ guildId }: Origin, { guilds, clock }: Known) {
	if (!guildId) return 'any';
	const settings = guilds.known(guildId) ?? (await inABlink(() => guilds.load(guildId), clock));
	return settings ? allowedModels(settings) : [];
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

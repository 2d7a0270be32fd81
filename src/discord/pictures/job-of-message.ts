import { ComponentType, type Message, type TopLevelComponent } from 'discord.js';
import type { Entry, Journal } from '../../generation/journal.js';
import { readCustomId } from '../custom-id.js';
import { mayLookThrough, type Viewer } from './sight.js';

/** What the buttons and selects of a job's reply do: their custom ids name the job. */
const ACTIONS: ReadonlySet<string> = new Set([
	'again',
	'another',
	'edit',
	'larger',
	'delete',
	'details',
	'send',
	'pick',
	'stop',
	'drop',
	'keep',
]);

/** A message is somebody else's: there is nothing that we know of it. */
export class NotOurMessage extends Error {
	override readonly name = 'NotOurMessage';

	constructor() {
		super('the message is not of this bot');
	}
}

/**
 * The job that a message of ours shows. Undefined where it shows none, where nothing is on record of it any more, and where
 * it is not for this viewer to know.
 *
 * @throws {NotOurMessage}
 */
export async function jobOfMessage(
	message: Message,
	viewer: Viewer,
	journal: Pick<Journal, 'find'>,
): Promise<Entry | undefined> {
	const id = jobIdIn(message);
	const entry = id === undefined ? undefined : await journal.find(id);
	return entry && mayLookThrough(message, entry, viewer) ? entry : undefined;
}

/**
 * The id of the job that a message of ours shows, as its buttons name it. A version before had no buttons under pictures:
 * there, and as a rule, it is the id of the interaction that the message answers.
 *
 * @throws {NotOurMessage}
 */
function jobIdIn({ author, client, components, interactionMetadata }: Message): string | undefined {
	if (author.id !== client.user.id) throw new NotOurMessage();
	const named = customIdsIn(components).flatMap((id) => {
		const { action = '', args = [] } = readCustomId(id) ?? {};
		return ACTIONS.has(action) ? args.slice(0, 1) : [];
	});
	const [first] = named;
	// A list of several jobs shows none of them.
	if (first !== undefined) return named.every((id) => id === first) ? first : undefined;
	return interactionMetadata?.id;
}

function customIdsIn(components: readonly TopLevelComponent[]): string[] {
	return components.flatMap((component) => {
		switch (component.type) {
			case ComponentType.Container:
				return customIdsIn(component.components);
			case ComponentType.ActionRow:
				return component.components.flatMap(({ customId }) => customId ?? []);
			default:
				return [];
		}
	});
}

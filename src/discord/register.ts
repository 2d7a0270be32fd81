import {
	type ApplicationCommandType,
	type REST,
	type RESTPostAPIApplicationCommandsJSONBody,
	Routes,
} from 'discord.js';
import type { Log } from '../ops/log.js';

type Definition = RESTPostAPIApplicationCommandsJSONBody;

/** What Discord adds to a command by itself, which no definition says. */
const ADDED_BY_DISCORD = new Set([
	'id',
	'application_id',
	'guild_id',
	'version',
	'default_permission',
	'dm_permission',
]);

/**
 * Makes `definitions` the registered commands. Compares first, and writes only what differs: a write counts against a
 * daily limit, and makes commands flicker (https://discord.com/developers/docs/interactions/application-commands).
 *
 * @param guildId registers them in this server alone.
 * @returns whether anything was written.
 */
export async function registerCommands(
	rest: REST,
	applicationId: string,
	definitions: readonly Definition[],
	log: Log,
	guildId?: string,
): Promise<boolean> {
	const route = guildId
		? Routes.applicationGuildCommands(applicationId, guildId)
		: Routes.applicationCommands(applicationId);
	const query = new URLSearchParams({ with_localizations: 'true' });
	const known = (await rest.get(route, { query })) as (Definition & { id: string })[];
	const [registered, wanted] = guildId
		? [known.map(inOneGuild), definitions.map(inOneGuild)]
		: [known, definitions];
	if (sameCommands(registered, wanted)) return false;
	await rest.put(route, { body: wanted });
	log.info({ commands: wanted.map(({ name }) => name), guild: guildId }, 'commands registered');
	return true;
}

/** In which contexts a command works, and who may install it, is for global ones alone to say. */
function inOneGuild({ contexts: _, integration_types: __, ...definition }: Definition): Definition {
	return definition;
}

/** Whether what is registered says the same as the definitions; their order does not matter. */
export function sameCommands(registered: readonly Named[], definitions: readonly Definition[]): boolean {
	return canonical(registered.toSorted(byName)) === canonical(definitions.toSorted(byName));
}

interface Named {
	readonly name: string;
	readonly type?: ApplicationCommandType | undefined;
}

/** A command for messages may be called like one that is typed. */
function byName(one: Named, other: Named): number {
	if (one.name === other.name) return (one.type ?? 0) - (other.type ?? 0);
	return one.name < other.name ? -1 : 1;
}

/** JSON with sorted keys, without what Discord adds and without values that mean the same as none. */
function canonical(value: unknown): string {
	return JSON.stringify(value, (key, part: unknown) => {
		if (ADDED_BY_DISCORD.has(key) || meansNothing(part)) return undefined;
		if (Array.isArray(part) && key !== 'options' && key !== 'choices') return [...part].sort();
		if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
		return Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)));
	});
}

function meansNothing(value: unknown): boolean {
	if (value === null || value === false || value === '') return true;
	return typeof value === 'object' && Object.keys(value).length === 0;
}

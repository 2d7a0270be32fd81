import { ApplicationCommandType, REST, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { checkShape } from '../../sandbox/discord/checks/schema.js';
import { registerCommands, sameCommands } from '../../src/discord/register.js';
import { writtenLog } from '../ops/written-log.js';
import { httpServer } from '../servers.js';

type Definition = RESTPostAPIApplicationCommandsJSONBody;
const definitions = commands.map(({ definition }) => definition);
const ping: Definition = { name: 'ping', description: 'Answer' };
const pingMessage: Definition = { type: ApplicationCommandType.Message, name: 'ping' };

describe('what is registered is the same', () => {
	it('as it is defined', () => {
		expect(sameCommands(definitions, definitions)).toBe(true);
		expect(sameCommands([], [])).toBe(true);
	});

	it('with everything that Discord adds to it and leaves out of it', () => {
		fc.assert(
			fc.property(fc.infiniteStream(fc.nat(1)), (coins) => {
				const chance = () => coins.next().value === 1;
				expect(sameCommands(asDiscordTells(definitions, chance), definitions)).toBe(true);
			}),
			{ seed: 6 },
		);
	});

	it('with the commands in another order', () => {
		const both = [...definitions, ping];
		expect(sameCommands([ping, ...definitions], both)).toBe(true);
	});

	it('with a command for messages that is called like one that is typed', () => {
		const told = { ...pingMessage, description: '' };
		expect(sameCommands([ping, told], [ping, pingMessage])).toBe(true);
		expect(sameCommands([told, ping], [ping, pingMessage])).toBe(true);
	});

	it('with integration types and contexts in another order', () => {
		const command = { ...ping, integration_types: [0, 1], contexts: [0, 1, 2] };
		const turned = { ...ping, integration_types: [1, 0], contexts: [2, 0, 1] };
		expect(sameCommands([turned], [command])).toBe(true);
	});
});

describe('what is registered differs', () => {
	it.each(changesOf(definitions))('by %s', (_, changed) => {
		expect(sameCommands(changed, definitions)).toBe(false);
		expect(
			sameCommands(
				asDiscordTells(changed, () => true),
				definitions,
			),
		).toBe(false);
	});

	it('by a command too many or too few', () => {
		expect(sameCommands([...definitions, ping], definitions)).toBe(false);
		expect(sameCommands(definitions, [...definitions, ping])).toBe(false);
		expect(sameCommands([], definitions)).toBe(false);
	});

	it('by a translation that is defined', () => {
		const translated: Definition = { ...ping, description_localizations: { de: 'Antworten' } };
		expect(sameCommands([ping], [translated])).toBe(false);
		expect(sameCommands([translated], [translated])).toBe(true);
	});

	it('by who may use it', () => {
		expect(sameCommands([ping], [{ ...ping, default_member_permissions: '0' }])).toBe(false);
		expect(sameCommands([ping], [{ ...ping, nsfw: true }])).toBe(false);
	});
});

describe('registering', () => {
	it('writes once, and after a restart nothing', async () => {
		const discord = await commandsAtDiscord();
		expect(await discord.register()).toBe(true);
		expect(await discord.register()).toBe(false);
		expect(discord.asked()).toEqual([
			'GET /v10/applications/1/commands?with_localizations=true',
			'PUT /v10/applications/1/commands',
			'GET /v10/applications/1/commands?with_localizations=true',
		]);
	});

	it('happens in one server alone when it is named', async () => {
		const discord = await commandsAtDiscord();
		await discord.register('55');
		expect(discord.asked()).toEqual([
			'GET /v10/applications/1/guilds/55/commands?with_localizations=true',
			'PUT /v10/applications/1/guilds/55/commands',
		]);
	});
});

it.each(definitions)('Discord takes the definition of /$name', async (definition) => {
	const { default_member_permissions: permissions, ...rest } = definition;
	// The description of the API wants a number, its documentation a string.
	const described = { ...rest, ...(permissions && { default_member_permissions: Number(permissions) }) };
	await checkShape('ApplicationCommandUpdateRequestSchema', described);
});

/** JSON as Discord gives it back: other keys first, what is not set as null or false or not at all, and fields of its own. */
function asDiscordTells(sent: readonly object[], chance: () => boolean): { name: string }[] {
	return sent.map((command) => ({
		version: '1200000000000000001',
		id: '1200000000000000000',
		application_id: '1',
		default_member_permissions: null,
		...(chance() && { guild_id: '2', default_permission: true, dm_permission: chance() }),
		...tellsPart(command, chance),
		...(chance() && { nsfw: false }),
	})) as unknown as { name: string }[];
}

function tellsPart(part: object, chance: () => boolean): object {
	const unset = {
		...(chance() && { name_localizations: null }),
		...(chance() && { description_localizations: {} }),
		...('type' in part && chance() && { required: false, autocomplete: false, ...part }),
	};
	const entries = Object.entries(part).map(([key, value]) => [key, tells(value, chance)]);
	return { ...unset, ...Object.fromEntries(chance() ? entries.reverse() : entries) };
}

function tells(value: unknown, chance: () => boolean): unknown {
	if (!Array.isArray(value)) return value;
	return value.map((item) => (typeof item === 'object' && item ? tellsPart(item, chance) : item));
}

/** The definitions with one thing changed: each value in them, each item of a list taken out, each two neighbours swapped. */
function changesOf(whole: readonly object[]): [string, { name: string }[]][] {
	return pathsIn(whole).flatMap(([path, value]): [string, { name: string }[]][] => {
		const at = path.join('.');
		const replaced = (by: unknown) => withAt(whole, path, by) as { name: string }[];
		if (!Array.isArray(value)) return [[`another ${at}`, replaced(another(value))]];
		const lists = value.map((_, index): [string, { name: string }[]] => [
			`no ${at}.${index}`,
			replaced(value.toSpliced(index, 1)),
		]);
		if (typeof value[0] !== 'object' || value.length < 2) return lists;
		return [...lists, [`another order of ${at}`, replaced([value[1], value[0], ...value.slice(2)])]];
	});
}

function pathsIn(value: unknown, path: string[] = []): [string[], unknown][] {
	if (typeof value !== 'object' || value === null) return [[path, value]];
	const entries = Object.entries(value);
	// One of the ten languages stands for all: they are compared by the same lines.
	const looked = path.at(-1)?.endsWith('_localizations') ? entries.slice(0, 1) : entries;
	const inside = looked.flatMap(([key, part]) => pathsIn(part, [...path, key]));
	return Array.isArray(value) && path.length > 0 ? [[path, value], ...inside] : inside;
}

function withAt(whole: unknown, [key, ...rest]: string[], by: unknown): unknown {
	if (key === undefined) return by;
	const copy = structuredClone(whole) as Record<string, unknown>;
	copy[key] = withAt(copy[key], rest, by);
	return copy;
}

function another(value: unknown): unknown {
	if (typeof value === 'string') return `${value}!`;
	return typeof value === 'number' ? value + 1 : !value;
}

async function commandsAtDiscord() {
	let registered: object[] = [];
	const { origin, received } = await httpServer((response, { method, body }) => {
		if (method === 'PUT') registered = JSON.parse(body);
		response.setHeader('content-type', 'application/json');
		response.end(JSON.stringify(asDiscordTells(registered, () => true)));
	});
	const rest = new REST({ api: origin, version: '10' }).setToken('token');
	return {
		register: (guild?: string) => registerCommands(rest, '1', definitions, writtenLog().log, guild),
		asked: () => received.map(({ method, path }) => `${method} ${path}`),
	};
}

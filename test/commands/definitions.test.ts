import { ApplicationCommandOptionType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { LIMITS } from '../../src/guilds/limits/index.js';
import { en } from '../../src/words/en.js';
import { inOtherLanguages } from '../../src/words/index.js';
import { definitionFaults, type Part } from './definition-faults.js';

/** The options of a command, or of one of its subcommands. */
function optionsOf(name: string, subcommand?: string): readonly Record<string, unknown>[] {
	const definition = commands.map((command) => command.definition).find((one) => one.name === name);
	const options = (definition && 'options' in definition && definition.options) || [];
	const found = options.find((option) => option.name === subcommand);
	return (subcommand === undefined ? options : ((found as { options?: [] })?.options ?? [])) as never;
}

describe('/limits set', () => {
	it('has an option for each limit, with its bounds, and the role', () => {
		const [role, ...limits] = [...optionsOf('limits', 'set')].reverse();
		expect(limits.reverse()).toMatchObject(
			LIMITS.map(({ name, min, max }) => ({
				type: ApplicationCommandOptionType.Integer,
				name,
				description: en.commands.limits.set[name].description,
				min_value: min,
				max_value: max,
			})),
		);
		expect(role).toMatchObject({ type: ApplicationCommandOptionType.Role, name: 'role' });
	});

	it.each([
		['concurrent', 1, 10, 10],
		['queue', 0, 500, 50],
		['per_user', 1, 10, 5],
		['cooldown', 0, 86_400, 0],
		['daily', 0, 100_000, 0],
		['server_daily', 0, 100_000, 0],
		['server_credits', 0, 100_000_000, 0],
	])('takes for %s from %i to %i, and %i where nothing is set', (name, min, max, usual) => {
		expect(LIMITS.find((limit) => limit.name === name)).toMatchObject({ min, max, default: usual });
	});
});

describe('/settings defaults', () => {
	it('has the options of /imagine that can have one, as /imagine has them, and one to take them back', () => {
		const [clear, ...set] = [...optionsOf('settings', 'defaults')].reverse();
		const names = [
			'model',
			'aspect_ratio',
			'mode',
			'size',
			'count',
			'negative_prompt',
			'style',
			'enhance_prompt',
		];
		expect(set.reverse()).toEqual(names.map((name) => optionsOf('imagine').find((one) => one.name === name)));
		expect(clear).toMatchObject({ name: 'clear', choices: names.map((name) => ({ name, value: name })) });
	});
});

describe('every command', () => {
	it('is called by a name of its own, and so is everything that its buttons, selects and forms do', () => {
		const names = commands.map(({ definition }) => definition.name);
		const actions = commands.flatMap(({ uses }) => Object.keys(uses ?? {}));
		expect(new Set(names).size).toBe(names.length);
		expect(new Set(actions).size).toBe(actions.length);
	});

	it('that proposes what an option takes has such an option, and the other way round', () => {
		for (const { definition, complete } of commands) {
			const isTyped = JSON.stringify(definition).includes('"autocomplete":true');
			expect(complete !== undefined, definition.name).toBe(isTyped);
		}
	});

	it('that changes something is there in servers alone, and settings only for who manages them', () => {
		for (const { definition } of commands) {
			const isForGuilds = ['settings', 'limits'].includes(definition.name);
			expect(definition.contexts, definition.name).toEqual(isForGuilds ? [0] : [0, 1, 2]);
			expect(definition.integration_types, definition.name).toEqual(isForGuilds ? [0] : [0, 1]);
			expect(definition.default_member_permissions, definition.name).toBe(
				definition.name === 'settings' ? '32' : undefined,
			);
		}
	});
});

describe('in every language', () => {
	const definitions = commands.map(({ definition }) => definition as Part);
	const locales = Object.keys(inOtherLanguages(() => ''));

	it('every command is named and described, within what Discord takes', () => {
		expect(definitionFaults(definitions, locales)).toEqual([]);
	});

	it('every command and option is called in the code as in the English words', () => {
		const named = new Set(describedIn(en).map(({ name, description }) => `${name}: ${description}`));
		const said = definitions.flatMap(allIn).map(({ name, description }) => `${name}: ${description}`);
		expect(said.filter((words) => !named.has(words))).toEqual([]);
	});
});

describe('what is wrong with a command is found:', () => {
	const ask = {
		name: 'ask',
		name_localizations: { de: 'frage' },
		description: 'Ask',
		description_localizations: { de: 'Frage' },
	};
	const size = { ...ask, choices: [{ name: 'large', name_localizations: { de: 'groß' }, value: 'l' }] };
	const other = { ...ask, name: 'other', name_localizations: { de: 'andere' } };
	const menu = { type: 3, name: 'Show it', name_localizations: { de: 'Zeig es' } };
	const faultsOf = (...parts: readonly Part[]) =>
		definitionFaults([{ ...ask, options: parts }, menu], ['de']).join('\n');

	it('nothing where nothing is wrong', () => {
		expect(faultsOf(size, other)).toBe('');
		expect(faultsOf({ ...size, choices: [{ name: '1k', value: '1k' }] })).toBe('');
	});

	it.each<[string, readonly Part[], string]>([
		['a capital', [{ ...ask, name_localizations: { de: 'Frage' } }], '/ask/ask (de): “Frage” is no name'],
		['a space', [{ ...ask, name: 'ask it' }], '/ask/ask it (English): “ask it” is no name'],
		['a long name', [{ ...ask, name_localizations: { de: 'f'.repeat(33) } }], 'is no name'],
		['the same name twice', [size, { ...other, name_localizations: { de: 'frage' } }], '“frage” stands'],
		[
			'a long description',
			[{ ...ask, description_localizations: { de: 'x'.repeat(101) } }],
			'/ask/ask (de): its description has 101 characters',
		],
		['no description', [{ ...ask, description: ' ' }], '(English): its description has 1 characters'],
		[
			'a long choice',
			[{ ...size, choices: [{ name: 'a', name_localizations: { de: 'x'.repeat(101) }, value: 'l' }] }],
			'has 101 characters',
		],
		[
			'two choices of one name',
			[{ ...size, choices: [...size.choices, { ...size.choices[0], name: 'small', value: 's' }] }],
			'“groß” stands there twice',
		],
		['no translation', [{ ...ask, name_localizations: {} }], '/ask/ask has no name in de'],
		[
			'no translated choice',
			[{ ...size, choices: [{ name: 'a', value: 'l' }] }],
			'/ask/ask/a has no name in de',
		],
		[
			'more than 8,000 characters, of which each text’s longest counts',
			Array.from({ length: 25 }, (_, index) => ({
				...ask,
				name: `ask${index}`,
				name_localizations: { de: `frage${index}` },
				choices: Array.from({ length: 4 }, (_, value) => ({
					name: `${value}`,
					name_localizations: { de: `${value}${'x'.repeat(99)}` },
					value,
				})),
			})),
			'/ask has 10',
		],
	])('%s', (_, parts, fault) => {
		expect(faultsOf(...parts)).toContain(fault);
	});

	it('a command in a menu with a long name, or a description', () => {
		const long = { ...menu, name_localizations: { de: 'x'.repeat(33) } };
		expect(definitionFaults([long], ['de'])).toEqual([expect.stringContaining('has 33 characters')]);
		expect(definitionFaults([{ ...menu, description: 'Show' }], [])).toEqual(['Show it has a description']);
	});
});

function allIn(part: Part): Part[] {
	return [part, ...(part.options ?? []).flatMap(allIn)];
}

/** All that is named and described. */
function describedIn(texts: object): { name: string; description: string }[] {
	const inside = Object.values(texts).flatMap((part) => (typeof part === 'object' ? describedIn(part) : []));
	return 'name' in texts ? [texts as never, ...inside] : inside;
}

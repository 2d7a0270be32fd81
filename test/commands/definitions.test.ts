import { ApplicationCommandOptionType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import { LIMITS } from '../../src/guilds/limits/index.js';
import { en } from '../../src/words/en.js';

/** The options of a command, or of one of its subcommands. */
function optionsOf(name: string, subcommand?: string): readonly Record<string, unknown>[] {
	const options = commands.find(({ definition }) => definition.name === name)?.definition.options ?? [];
	const found = options.find((option) => option.name === subcommand);
	return (subcommand === undefined ? options : ((found as { options?: [] })?.options ?? [])) as never;
}

describe('/limits set', () => {
	it('has an option for each limit, with its bounds, and the role', () => {
		const [role, ...limits] = [...optionsOf('limits', 'set')].reverse();
		expect(limits.reverse()).toEqual(
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

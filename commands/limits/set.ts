import { ApplicationCommandOptionType } from 'discord.js';
import { idsIn, ValueRefused } from '../../src/discord/value.js';
import { changeNotices } from '../../src/discord/views/notices.js';
import { LIMITS, limitOf, readLimit } from '../../src/guilds/limits/index.js';
import { type LimitName, limitWords } from '../../src/guilds/limits/limit.js';
import { separated } from '../../src/guilds/markdown.js';
import type { GuildSettings } from '../../src/guilds/settings.js';
import { type Words, wordsFor } from '../../src/words/index.js';
import { changeGuild } from '../change.js';
import { given } from '../options.js';
import { named } from '../words.js';
import type { LimitsPart } from './part.js';
import { showLimits } from './view.js';

/** `/limits set`: any number of them at once; with a role, the personal ones are that role's. */
export const set: LimitsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('set', (texts) => texts.commands.limits.set),
		options: [
			...LIMITS.map(({ name, min, max }) => ({
				type: ApplicationCommandOptionType.Integer as const,
				...named(name, (texts) => texts.commands.limits.set[name]),
				min_value: min,
				max_value: max,
			})),
			{
				type: ApplicationCommandOptionType.Role,
				...named('role', (texts) => texts.commands.limits.set.role),
			},
		],
	},

	async run(interaction, guildId, origin, context) {
		const t = wordsFor(interaction.locale);
		const values = LIMITS.flatMap(({ name }): [LimitName, number][] => {
			const value = given(interaction, name);
			return value === undefined ? [] : [[name, readLimit(name, value)]];
		});
		const role = given(interaction, 'role');
		const [roleId] = role === undefined ? [] : idsIn('role', [role], 1);
		if (values.length === 0) return showLimits(interaction, guildId, context, [t('limits.nothingToSet')]);
		// Everybody has the role that is called like the server's id.
		const edit =
			roleId === undefined || roleId === guildId ? withLimits(values) : withRoleLimits(roleId, values);
		const { settings, changes } = await changeGuild(interaction, guildId, origin, context, edit);
		const notices = [
			...changeNotices(t, changes),
			...(roleId ? withoutEffect(t, roleId, values, settings) : []),
		];
		await showLimits(interaction, guildId, context, notices);
	},
};

function withLimits(values: readonly [LimitName, number][]) {
	return (settings: GuildSettings): GuildSettings => ({
		...settings,
		limits: { ...settings.limits, ...Object.fromEntries(values) },
	});
}

/** @throws {ValueRefused} one of them is not about a person. */
function withRoleLimits(roleId: string, values: readonly [LimitName, number][]) {
	const wrong = LIMITS.find(({ name, isPersonal }) => !isPersonal && values.some(([one]) => one === name));
	if (wrong) {
		const personal = LIMITS.filter(({ isPersonal }) => isPersonal);
		throw new ValueRefused(
			'role',
			(t) =>
				t('refusals.takes.personalLimits', {
					limits: separated(
						t,
						personal.map((limit) => `\`${limitWords(t, limit)}\``),
					),
					limit: limitWords(t, wrong),
				}),
			(t) => t('commands.limits.set.role.name'),
		);
	}
	return (settings: GuildSettings): GuildSettings => ({
		...settings,
		roleLimits: {
			...settings.roleLimits,
			[roleId]: { ...settings.roleLimits[roleId], ...Object.fromEntries(values) },
		},
	});
}

/** Roles can only better what everybody has. */
function withoutEffect(
	t: Words,
	roleId: string,
	values: readonly [LimitName, number][],
	settings: GuildSettings,
): string[] {
	return LIMITS.filter(({ name }) =>
		values.some(([one, value]) => one === name && limitOf(settings, name, [roleId]) !== value),
	).map((limit) =>
		t('limits.withoutEffect', {
			limit: limitWords(t, limit),
			value: limit.inWords(t, limitOf(settings, limit.name)),
		}),
	);
}

import { ApplicationCommandOptionType } from 'discord.js';
import type { CommandContext, Use } from '../../src/discord/command.js';
import { answerWith } from '../../src/discord/first-response.js';
import { moderatedGuild } from '../../src/discord/permission.js';
import { idsIn } from '../../src/discord/value.js';
import { ALL_LIMITS, limitsResetView } from '../../src/discord/views/limits.js';
import { changeNotices } from '../../src/discord/views/notices.js';
import { LIMITS } from '../../src/guilds/limits/index.js';
import type { GuildSettings } from '../../src/guilds/settings.js';
import { wordsFor } from '../../src/words/index.js';
import { changeGuild } from '../change.js';
import { given } from '../options.js';
import { named } from '../words.js';
import type { LimitsPart } from './part.js';
import { showLimits } from './view.js';

/** `/limits reset`: all limits, or those of one role, back to the defaults, after a confirmation. */
export const reset: LimitsPart = {
	subcommand: {
		type: ApplicationCommandOptionType.Subcommand,
		...named('reset', (texts) => texts.commands.limits.reset),
		options: [
			{
				type: ApplicationCommandOptionType.Role,
				...named('role', (texts) => texts.commands.limits.reset.role),
			},
		],
	},

	run(interaction) {
		const role = given(interaction, 'role');
		return answerWith(
			interaction,
			limitsResetView(wordsFor(interaction.locale), role === undefined ? undefined : roleIn(role)),
		);
	},
};

/** Its button. */
export async function resetConfirmed(
	{ interaction, args, origin }: Use,
	context: CommandContext,
): Promise<void> {
	const guildId = await moderatedGuild(interaction, origin, context);
	const [scope] = args;
	const edit = scope === ALL_LIMITS ? withoutLimits : withoutLimitsOf(roleIn(scope), guildId);
	const { changes } = await changeGuild(interaction, guildId, origin, context, edit);
	await showLimits(interaction, guildId, context, changeNotices(wordsFor(interaction.locale), changes));
}

/** @throws {ValueRefused} */
function roleIn(role: unknown): string {
	const [roleId = ''] = idsIn('role', [role], 1);
	return roleId;
}

function withoutLimits(settings: GuildSettings): GuildSettings {
	return { ...settings, limits: {}, roleLimits: {} };
}

/** Of @everyone, which is called like the server's id, they are the limits per person that are set for no role. */
function withoutLimitsOf(roleId: string, guildId: string) {
	return (settings: GuildSettings): GuildSettings => {
		if (roleId !== guildId) {
			const { [roleId]: _, ...roleLimits } = settings.roleLimits;
			return { ...settings, roleLimits };
		}
		const kept = LIMITS.filter(({ isPersonal }) => !isPersonal).flatMap(({ name }) => {
			const value = settings.limits[name];
			return value === undefined ? [] : [[name, value]];
		});
		return { ...settings, limits: Object.fromEntries(kept) };
	};
}

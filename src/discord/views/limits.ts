import { LIMITS } from '../../guilds/limits/index.js';
import { type Limit, roleValue } from '../../guilds/limits/limit.js';
import { dateAndTime, relative } from '../../guilds/markdown.js';
import type { Refusal } from '../../guilds/policy/index.js';
import type { GuildSettings } from '../../guilds/settings.js';
import { wordsFor } from '../../words/index.js';
import { customId } from '../custom-id.js';
import { button, COLOUR, pageButtons, row, text, type View, view } from './blocks.js';

/** The scope of a reset that is for no role. */
export const ALL_LIMITS = 'all';

const t = wordsFor('en-US');
/** Roles on one page. */
const PAGE = 15;

/**
 * Every limit of a server.
 *
 * @param notices what stands above them.
 * @param wanted the page of its roles, from 0.
 */
export function limitsView(settings: GuildSettings, notices: readonly string[], wanted = 0): View {
	const { limits, roleLimits, timezone } = settings;
	const lines = (personal: boolean) =>
		LIMITS.filter(({ isPersonal }) => isPersonal === personal)
			.map((limit) => lineOf(limit, limits[limit.name]))
			.join('\n');
	const all = Object.keys(roleLimits);
	const pages = Math.max(1, Math.ceil(all.length / PAGE));
	const page = Math.min(wanted, pages - 1);
	const roles = all.slice(page * PAGE, (page + 1) * PAGE).map((roleId) => {
		const set = LIMITS.flatMap((limit) => {
			const value = roleValue(settings, roleId, limit);
			return value === undefined ? [] : [limit.inWords(t, value)];
		});
		return `<@&${roleId}>\n**${set.join(' · ')}**`;
	});
	return view(COLOUR.neutral, [
		...(notices.length > 0 ? [text(notices.join('\n'))] : []),
		text(
			'## 🚦 Limits\n-# **Bold** is set by this server; the rest is the default. Change them with `/limits set`.',
		),
		text(`### The whole server\n${lines(false)}`),
		text(`### Each person\n${lines(true)}\n-# Members who manage the server have no personal limits.`),
		...(roles.length > 0
			? [
					text(
						`### Roles\n${roles.join('\n')}\n-# A member has the best of these and of what each person has.`,
					),
				]
			: []),
		text(`-# The day begins anew at midnight in ${timezone} (\`/settings timezone\`).`),
		...(pages > 1 ? [row(...pageButtons('limits', page, pages))] : []),
	]);
}

/** The question before limits are put back to their defaults. */
export function limitsResetView(roleId: string | undefined): View {
	const what = roleId === undefined ? 'all limits, those of roles too' : `the limits of <@&${roleId}>`;
	return view(COLOUR.waiting, [
		text(`↩️ **Reset ${what}?**`),
		row(
			button(customId('limits-reset', roleId ?? ALL_LIMITS), 'Reset', 'danger'),
			button(customId('limits', '0'), 'Keep'),
		),
	]);
}

/** What a person has used, and what would stop them now. */
export interface MemberUse {
	readonly memberId: string;
	readonly isManager: boolean;
	readonly atOnce: number;
	readonly perUser: number;
	readonly today: number;
	readonly daily: number;
	readonly dayEndsAt: number;
	readonly blockedUntil?: number;
	readonly obstacles: readonly Refusal[];
}

/** A member's use today. */
export function memberView(use: MemberUse, notices: readonly string[] = []): View {
	const { memberId, isManager, obstacles } = use;
	const ofAll = (limit: number) => (isManager || limit === 0 ? ' (no limit)' : ` of ${limit}`);
	const stops = obstacles.map(
		({ check, opensAt }) =>
			`• ${STOPS[check] ?? check}${opensAt === undefined ? '' : ` – again ${relative(opensAt)}`}`,
	);
	return view(COLOUR.neutral, [
		...(notices.length > 0 ? [text(notices.join('\n'))] : []),
		text(
			[
				`## 🙂 <@${memberId}>`,
				`Under way: ${use.atOnce}${ofAll(use.perUser)}`,
				`Pictures today: ${use.today}${ofAll(use.daily)}; the new day begins ${relative(use.dayEndsAt)}`,
				...(use.blockedUntil === undefined ? [] : [`Blocked until ${dateAndTime(use.blockedUntil)}`]),
				...(isManager ? ['-# Manages the server: no personal limits.'] : []),
			].join('\n'),
		),
		text(
			stops.length > 0
				? `**The next request would be refused now:**\n${stops.join('\n')}`
				: '**The next request would not be refused now.**',
		),
	]);
}

/** What stops somebody, by the check's name. */
const STOPS: Readonly<Record<string, string>> = {
	blocked: 'blocked by a moderator',
	per_user: 'too many requests under way',
	cooldown: 'the pause between requests',
	daily: 'the day’s pictures are used',
	server_daily: 'the whole server’s pictures of the day are used',
	key: 'the server’s own PixAI key cannot be read',
};

function lineOf(limit: Limit, value: number | undefined): string {
	const words = limit.inWords(t, value ?? limit.default);
	return `\`${limit.name}\` – ${value === undefined ? words : `**${words}**`}`;
}

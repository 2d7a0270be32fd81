import { LIMITS } from '../../guilds/limits/index.js';
import { type Limit, limitWords, roleValue } from '../../guilds/limits/limit.js';
import { dateAndTime, relative } from '../../guilds/markdown.js';
import type { Refusal } from '../../guilds/policy/index.js';
import type { GuildSettings } from '../../guilds/settings.js';
import type { Words } from '../../words/index.js';
import { customId } from '../custom-id.js';
import { button, COLOUR, pageButtons, row, text, type View, view } from './blocks.js';

/** The scope of a reset that is for no role. */
export const ALL_LIMITS = 'all';

/** Roles on one page. */
const PAGE = 15;

/**
 * Every limit of a server.
 *
 * @param notices what stands above them.
 * @param wanted the page of its roles, from 0.
 */
export function limitsView(t: Words, settings: GuildSettings, notices: readonly string[], wanted = 0): View {
	const { limits, roleLimits, timezone } = settings;
	const lines = (personal: boolean) =>
		LIMITS.filter(({ isPersonal }) => isPersonal === personal)
			.map((limit) => lineOf(t, limit, limits[limit.name]))
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
		text(t('limits.legend')),
		text([t('limits.serverTitle'), lines(false)].join('\n')),
		text([t('limits.personTitle'), lines(true), t('limits.notForManagers')].join('\n')),
		...(roles.length > 0
			? [text([t('limits.rolesTitle'), ...roles, t('limits.bestOfRoles')].join('\n'))]
			: []),
		text(t('limits.newDay', { timezone })),
		...(pages > 1 ? [row(...pageButtons('limits', page, pages))] : []),
	]);
}

/** The question before limits are put back to their defaults. */
export function limitsResetView(t: Words, roleId: string | undefined): View {
	return view(COLOUR.waiting, [
		text(roleId === undefined ? t('limits.reset') : t('limits.resetRole', { role: `<@&${roleId}>` })),
		row(
			button(customId('limits', '0'), t('buttons.keep')),
			button(customId('limits-reset', roleId ?? ALL_LIMITS), t('buttons.reset'), 'danger'),
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
export function memberView(t: Words, use: MemberUse, notices: readonly string[] = []): View {
	const { memberId, isManager } = use;
	const stops = use.obstacles.map(({ check, opensAt }) => {
		const why = stopWords(t, check);
		return opensAt === undefined
			? t('limits.member.stop', { why })
			: t('limits.member.stopUntil', { why, when: relative(opensAt) });
	});
	return view(COLOUR.neutral, [
		...(notices.length > 0 ? [text(notices.join('\n'))] : []),
		text(
			[
				`## 🙂 <@${memberId}>`,
				...memberLines(t, use),
				...(isManager ? [t('limits.member.manages')] : []),
			].join('\n'),
		),
		text(
			stops.length > 0 ? [t('limits.member.stopped'), ...stops].join('\n') : t('limits.member.notStopped'),
		),
	]);
}

/** What a member has used, and whether they are blocked. */
export function memberLines(t: Words, use: MemberUse): string[] {
	const { isManager, atOnce, perUser, today, daily, blockedUntil } = use;
	const when = relative(use.dayEndsAt);
	return [
		isManager
			? t('limits.member.underWayFreely', { n: atOnce })
			: t('limits.member.underWay', { n: atOnce, limit: perUser }),
		isManager || daily === 0
			? t('limits.member.todayFreely', { n: today, when })
			: t('limits.member.today', { n: today, limit: daily, when }),
		...(blockedUntil === undefined
			? []
			: [t('limits.member.blockedUntil', { at: dateAndTime(blockedUntil) })]),
	];
}

/** The checks that stop somebody, whatever they ask for and wherever. */
const STOPS = ['blocked', 'per_user', 'cooldown', 'daily', 'server_daily', 'server_credits', 'key'] as const;

function stopWords(t: Words, check: string): string {
	const stop = STOPS.find((one) => one === check);
	return stop ? t(`limits.member.stops.${stop}`) : check;
}

function lineOf(t: Words, limit: Limit, value: number | undefined): string {
	const words = limit.inWords(t, value ?? limit.default);
	return `\`${limitWords(t, limit)}\` – ${value === undefined ? words : `**${words}**`}`;
}

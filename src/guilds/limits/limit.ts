import type { Words } from '../../words/index.js';
import type { Ask, Obstacle } from '../policy/ask.js';
import type { GuildSettings } from '../settings.js';

/** Those that can be other ones for a role. */
export type PersonalLimitName = 'per_user' | 'cooldown' | 'daily';
export type LimitName = PersonalLimitName | 'concurrent' | 'queue' | 'server_daily' | 'server_credits';

/** A number that the moderators of a server set. */
export interface Limit {
	/** How its option is called in Discord. */
	readonly name: LimitName;
	readonly min: number;
	readonly max: number;
	readonly default: number;
	/** It counts each person's own, can be set for a role, and does not hold for those who manage the server. */
	readonly isPersonal: boolean;
	/** For personal ones: whether `one` lets a person do more than `other`. */
	isBetter?(one: number, other: number): boolean;
	/** A value as people read it: "20 a day". */
	inWords(t: Words, value: number): string;
	/** What refuses a request, where this limit does so itself. */
	refuse?(ask: Ask): Obstacle | undefined;
}

/**
 * What a limit is at. A personal one that is set for some of a person's roles is at the best of those and of what
 * holds for everyone.
 */
export function limitValue(
	limit: Limit,
	settings: Pick<GuildSettings, 'limits' | 'roleLimits'>,
	roles: readonly string[] = [],
): number {
	let best = settings.limits[limit.name] ?? limit.default;
	for (const role of roles) {
		const value = roleValue(settings, role, limit);
		if (value !== undefined && limit.isBetter?.(value, best)) best = value;
	}
	return best;
}

/** What a role has for a limit, where something is set for it. */
export function roleValue(
	{ roleLimits }: Pick<GuildSettings, 'roleLimits'>,
	role: string,
	{ name }: Limit,
): number | undefined {
	const values: Partial<Record<LimitName, number>> | undefined = roleLimits[role];
	return values?.[name];
}

/** How a limit is called in front of people, who type it in their language. */
export function limitWords(t: Words, { name }: Pick<Limit, 'name'>): string {
	return t(`commands.limits.set.${name}.name`);
}

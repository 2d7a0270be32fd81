import type { GuildSettings } from './settings.js';

/** How long the reset of a member's use means anything: no day and no cooldown is longer. In milliseconds. */
const RESET_COUNTS = 48 * 60 * 60_000;

type Members = GuildSettings['members'];

/**
 * From when a member's own use counts: from `start`, or from when a moderator had it start anew. In milliseconds since the
 * epoch.
 */
export function countedFrom(members: Members, userId: string, start: number): number {
	return Math.max(start, members[userId]?.resetAt ?? 0);
}

/** The members without the resets and blocks whose time is over. */
export function withoutExpired(members: Members, now: number): Members {
	const kept: Record<string, Members[string]> = {};
	for (const [id, { resetAt, blockedUntil }] of Object.entries(members)) {
		const member = {
			...(resetAt !== undefined && resetAt > now - RESET_COUNTS && { resetAt }),
			...(blockedUntil !== undefined && blockedUntil > now && { blockedUntil }),
		};
		if (Object.keys(member).length > 0) kept[id] = member;
	}
	return kept;
}

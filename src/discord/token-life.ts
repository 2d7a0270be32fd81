import type { ReplyAddress } from '../generation/job.js';

/** In milliseconds (https://discord.com/developers/docs/interactions/receiving-and-responding). */
export const TOKEN_LIFE = 15 * 60_000;

/** Until when the interaction's token works, in milliseconds since the epoch. */
export function tokenEndsAt({ tokenIssuedAt }: ReplyAddress): number {
	return tokenIssuedAt + TOKEN_LIFE;
}

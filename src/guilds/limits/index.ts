import type { Words } from '../../words/index.js';
import type { GuildSettings } from '../settings.js';
import { concurrent } from './concurrent.js';
import { cooldown } from './cooldown.js';
import { daily } from './daily.js';
import { type Limit, type LimitName, limitValue, limitWords } from './limit.js';
import { perUser } from './per-user.js';
import { queue } from './queue.js';
import { serverCredits } from './server-credits.js';
import { serverDaily } from './server-daily.js';

/** Every limit that a server can set, in the order in which they refuse a request. */
export const LIMITS: readonly Limit[] = [
	concurrent,
	queue,
	perUser,
	cooldown,
	daily,
	serverDaily,
	serverCredits,
];

/** A limit cannot have this value. */
export class BadLimit extends Error {
	override readonly name = 'BadLimit';
	readonly #limit: Limit;

	constructor(limit: Limit) {
		super(`${limit.name} cannot have this value`);
		this.#limit = limit;
	}

	/** Names the bounds: a sentence for who gave the value. */
	rule(t: Words): string {
		const { min, max } = this.#limit;
		return t('limits.takes', { limit: limitWords(t, this.#limit), min, max });
	}
}

/** What a limit is at in a server, and for a person with these roles the best of theirs where it is a personal one. */
export function limitOf(
	settings: Pick<GuildSettings, 'limits' | 'roleLimits'>,
	name: LimitName,
	roles?: readonly string[],
): number {
	return limitValue(limitNamed(name), settings, roles);
}

/**
 * Checks a value that somebody gave for a limit, be it with a modified client.
 *
 * @throws {BadLimit}
 */
export function readLimit(name: LimitName, value: unknown): number {
	const limit = limitNamed(name);
	if (typeof value === 'number' && Number.isInteger(value) && value >= limit.min && value <= limit.max)
		return value;
	throw new BadLimit(limit);
}

function limitNamed(name: LimitName): Limit {
	const limit = LIMITS.find((one) => one.name === name);
	if (!limit) throw new Error(`there is no limit named ${name}`);
	return limit;
}

import { LIMITS } from '../limits/index.js';
import type { Ask, Check, Obstacle } from './ask.js';
import { blockedMember } from './blocked-member.js';
import { channel } from './channel.js';
import { model } from './model.js';
import { ownKey } from './own-key.js';
import { safety } from './safety.js';
import { words } from './words.js';

export type { Ask, Person } from './ask.js';
export { withSafety } from './safety.js';

/** A check's no. */
export interface Refusal extends Obstacle {
	/** The check's name. */
	readonly check: string;
}

/** A check has refused a request: nothing was promised. */
export class Refused extends Error {
	override readonly name = 'Refused';

	constructor(readonly refusal: Refusal) {
		super(`a request was refused by the check ${refusal.check}`);
	}
}

/** In the order in which they are asked; a limit is a check, too. */
const CHECKS: readonly Check[] = [
	blockedMember,
	channel,
	model,
	words,
	ownKey,
	...LIMITS.map(({ name, isPersonal, refuse }) => ({
		name,
		isAboutPerson: true,
		refuse: (ask: Ask) => (isPersonal && ask.person.isManager ? undefined : refuse?.(ask)),
	})),
];

/**
 * Decides whether a request may be made.
 *
 * @throws {Refused} for the first check that refuses.
 */
export function judge(ask: Ask): void {
	for (const refusal of refusals(ask, CHECKS)) throw new Refused(refusal);
}

/**
 * Decides whether a picture that was drawn before may be shown once more, by whoever asked for it: it costs nothing, so no
 * limit is asked.
 *
 * @param ask with the request as it was drawn.
 * @throws {Refused} for the first check that refuses.
 */
export function judgeShowing(ask: Ask): void {
	for (const refusal of refusals(ask, [blockedMember, channel, words, safety])) throw new Refused(refusal);
}

/** All that would refuse a person's request now, whatever it is for and wherever it is made. */
export function obstacles(ask: Ask): readonly Refusal[] {
	return [
		...refusals(
			ask,
			CHECKS.filter(({ isAboutPerson }) => isAboutPerson),
		),
	];
}

/** Where there is no server, nobody has set anything, and only words can refuse. */
function* refusals(ask: Ask, checks: readonly Check[]): Generator<Refusal> {
	for (const check of checks) {
		const obstacle = ask.guildId || check === words ? check.refuse(ask) : undefined;
		if (obstacle) yield { check: check.name, ...obstacle };
	}
}

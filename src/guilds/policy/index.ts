import type { ImageRequest } from '../../pixai/request.js';
import { LIMITS } from '../limits/index.js';
import type { Ask, Check, Obstacle, Presence } from './ask.js';
import { blockedMember } from './blocked-member.js';
import { channel } from './channel.js';
import { model } from './model.js';
import { ownKey } from './own-key.js';
import { safety } from './safety.js';
import { words } from './words.js';

export type { Ask, Person, Presence } from './ask.js';
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
 * Decides whether somebody may have a picture that was drawn before shown once more: it costs nothing, so no limit is asked.
 *
 * @param presence with the request as it was drawn; without it where everybody sees the picture already who is to see it
 *   once more.
 * @throws {Refused} for the first check that refuses.
 */
export function judgeShowing({ request, ...presence }: Presence & { readonly request?: ImageRequest }): void {
	for (const refusal of refusals(presence, [blockedMember, channel])) throw new Refused(refusal);
	if (!request) return;
	for (const refusal of refusals({ ...presence, request }, [words, safety])) throw new Refused(refusal);
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
function* refusals<Asked extends Presence>(ask: Asked, checks: readonly Check<Asked>[]): Generator<Refusal> {
	for (const check of checks) {
		const obstacle = ask.guildId || check.name === words.name ? check.refuse(ask) : undefined;
		if (obstacle) yield { check: check.name, ...obstacle };
	}
}

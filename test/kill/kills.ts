import type { Dice } from '../../sandbox/pixai/dice.js';
import { systemClock } from '../../src/ops/clock.js';
import { type Failpoint, MOMENTS, nameOf } from './failpoint.js';
import type { Ordeal } from './ordeal.js';
import { trouble } from './trouble.js';

/** How a life ends: at a write of the journal, or so many real milliseconds after it came so far. */
export type Kill = Failpoint | { readonly after: 'start' | 'ready' | 'all is settled'; readonly ms: number };

/** Between two people who ask while the bot lives, in real milliseconds. */
const ASKED_EVERY = 250;
/** Nobody asks while so many wait, so that the line does not grow with the time that a slow machine takes. */
const LINE = 6;
/** A life that has not come to its failpoint by then is killed all the same, in real milliseconds. */
const FAILPOINT_PATIENCE = 30_000;
/** Chances that something goes wrong outside with a life, and that somebody asks while the bot is dead. */
const TROUBLE = 0.4;
const ASKED_IN_VAIN = 0.1;
/** The share of the replies that a moderator deletes. */
const DELETED = 0.05;
const MINUTE = 60_000;

/** So many kills at random instants, and at random writes of the journal. */
export function randomKills(count: number, dice: Dice): Kill[] {
	return Array.from({ length: count }, () => randomKill(dice));
}

function randomKill(dice: Dice): Kill {
	if (dice.chance(0.3)) {
		const moment = MOMENTS[Math.floor(dice.between(0, MOMENTS.length))] ?? 'after';
		return { moment, nth: Math.ceil(dice.between(0, 12)) };
	}
	if (dice.chance(0.4)) return { after: 'start', ms: dice.between(300, 1_200) };
	return dice.chance(0.2)
		? { after: 'all is settled', ms: 0 }
		: { after: 'ready', ms: dice.between(0, 1_500) };
}

/**
 * Lets the bot live and be killed, once for each of `kills`, and then live on until everything is settled.
 *
 * @param isOff whether, between two of the lives, the machine is off for so long that no reply's token works any more.
 * @returns the failpoints that a life never came to.
 */
export async function survives(
	ordeal: Ordeal,
	kills: readonly Kill[],
	{ isOff = true } = {},
): Promise<string[]> {
	const { dice, crowd } = ordeal;
	const offAfter = Math.floor(dice.between(0, kills.length));
	const missed: string[] = [];
	const first = ordeal.begin();
	await first.ready;
	void first.kill();
	await ordeal.ends(first);
	for (const [index, kill] of kills.entries()) {
		if (dice.chance(TROUBLE)) trouble(dice, ordeal);
		if (dice.chance(ASKED_IN_VAIN)) crowd.asks();
		if (!('moment' in kill)) await diesAfter(ordeal, kill);
		else if (!(await diesAtFailpoint(ordeal, kill))) missed.push(nameOf(kill));
		if (!isOff || index !== offAfter) continue;
		ordeal.passes(20 * MINUTE);
		// Not before: a message of its own that comes twice is known to Discord for five minutes only.
		crowd.deleted = DELETED;
	}
	await ordeal.begin().ready;
	crowd.asks();
	await ordeal.settles();
	return missed;
}

async function diesAfter(ordeal: Ordeal, { after, ms }: Exclude<Kill, Failpoint>): Promise<void> {
	const life = ordeal.begin();
	if (after !== 'start' && (await life.ready)) {
		for (let asks = Math.floor(ordeal.dice.between(0, 4)); asks > 0; asks--) ordeal.crowd.asks();
	}
	if (after === 'all is settled') await ordeal.settles();
	await Promise.race([systemClock.sleep(ms), life.death]);
	void life.kill();
	await ordeal.ends(life);
}

/** @returns whether it came to the failpoint. */
async function diesAtFailpoint(ordeal: Ordeal, failpoint: Failpoint): Promise<boolean> {
	if (failpoint.state === 'failed') ordeal.fate = 'fails';
	if (failpoint.state === 'cancelled') ordeal.fate = 'cancels';
	if (failpoint.state === 'uncertain') ordeal.pixai.faults.add({ on: 'create', answer: 'reset' });
	const life = ordeal.begin(failpoint);
	const dead = new AbortController();
	void life.death.then(() => dead.abort());
	const givesUpAt = systemClock.now() + FAILPOINT_PATIENCE;
	if (await life.ready) {
		while (!dead.signal.aborted && systemClock.now() < givesUpAt) {
			if (ordeal.open < LINE) ordeal.crowd.asks();
			await systemClock.sleep(ASKED_EVERY, dead.signal).catch(() => undefined);
		}
	}
	const isMet = dead.signal.aborted;
	if (!isMet) void life.kill();
	await ordeal.ends(life);
	ordeal.fate = 'completes';
	return isMet;
}

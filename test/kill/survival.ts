import { expect } from 'vitest';
import { Dice } from '../../sandbox/pixai/dice.js';
import { type Kill, survives } from './kills.js';
import { Ordeal } from './ordeal.js';

/** How many times as fast as real time passes for the bot and around it. */
const TIMES = 4;
/** A life takes a second or two, on a busy machine more. */
export const LONG = { timeout: 300_000 };

export interface SurvivalOptions {
	/** Whether a moderator deletes every reply. */
	readonly isDeleted?: boolean;
	/** Whether the machine is off for so long between two lives that no reply's token works any more; only where none is deleted. */
	readonly isOff?: boolean;
	/** STORE_URL; a file of its own unless told. */
	readonly storeUrl?: string;
}

/**
 * Kills a bot again and again, lets it live on, and expects that nothing was lost and nothing paid twice. KILL_SEED in the
 * environment replays a seed.
 *
 * @param choose the kills, of which none may be missed that is a write of a certain state.
 */
export async function expectSurvival(
	name: string,
	choose: (dice: Dice) => readonly Kill[],
	{ isDeleted = false, isOff = !isDeleted, storeUrl }: SurvivalOptions = {},
): Promise<void> {
	const seed = process.env.KILL_SEED ?? name;
	const dice = new Dice(seed, 'kills');
	const concurrency = [1, 2, 3, 4][Math.floor(dice.between(0, 4))] ?? 4;
	const drawing = { waitingMs: dice.between(0, 1_500), runningMs: dice.between(500, 4_000) };
	await Ordeal.with({ seed, times: TIMES, concurrency, drawing, storeUrl }, async (ordeal) => {
		if (isDeleted) ordeal.crowd.deleted = 1;
		const missed = await survives(ordeal, choose(dice), { isOff });
		const { outcomes, ...wrongs } = await ordeal.verdict();
		process.stdout.write(`${seed}: ${ordeal.kills} kills, ${JSON.stringify(outcomes)}\n`);
		expect({ ...wrongs, missed }, `of the seed ${seed}`).toEqual({
			lost: [],
			paidTwice: [],
			broken: [],
			missed: [],
		});
	});
}

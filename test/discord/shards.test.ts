import { describe, expect, it } from 'vitest';
import { heldBy, shardOf } from '../../src/discord/shards.js';

/** An id as Discord makes them, of this millisecond of its time. */
const id = (millisecond: number, below = 0) => ((BigInt(millisecond) << 22n) | BigInt(below)).toString();

describe('a server', () => {
	it('has its shard by the time in its id, and by nothing else of it', () => {
		expect([0, 1, 2, 3, 4].map((time) => shardOf(id(time), 3))).toEqual([0, 1, 2, 0, 1]);
		expect(shardOf(id(7, 2 ** 22 - 1), 4)).toBe(3);
		// The last one that there can be: it is beyond what a number can say.
		expect(shardOf(((1n << 64n) - 1n).toString(), 1000)).toBe(Number((2n ** 42n - 1n) % 1000n));
	});

	it('belongs to the one process that holds its shard', () => {
		const [one, other] = [heldBy({ count: 4, ids: [0, 1, 3] }), heldBy({ count: 4, ids: [2] })];
		expect([0, 1, 2, 3].map((time) => one(id(time)))).toEqual([true, true, false, true]);
		expect([0, 1, 2, 3].map((time) => other(id(time)))).toEqual([false, false, true, false]);
	});
});

describe('direct messages', () => {
	it('belong to the process that holds the first shard', () => {
		expect(shardOf(undefined, 8)).toBe(0);
		expect(heldBy({ count: 2, ids: [0] })(undefined)).toBe(true);
		expect(heldBy({ count: 2, ids: [1] })(undefined)).toBe(false);
	});
});

it('a process that is alone holds all', () => {
	const isMine = heldBy('auto');
	expect([isMine(undefined), isMine(id(1)), isMine(id(2))]).toEqual([true, true, true]);
});

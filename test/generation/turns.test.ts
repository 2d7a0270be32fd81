import { describe, expect, it } from 'vitest';
import { Turns } from '../../src/generation/turns.js';

describe('turns', () => {
	it('serve each gate once, then each once more, in the order in which they came', () => {
		expect(servedFrom(['a1', 'a2', 'a3', 'b1', 'b2', 'c1'])).toEqual(['a1', 'b1', 'c1', 'a2', 'b2', 'a3']);
	});

	it('put a gate that comes back behind those that wait', () => {
		const turns = turnsWith(['a1', 'b1', 'b2']);
		turns.dequeue()?.();
		turns.enqueue(runOf('a2'), { gate: 'a' });
		expect(drained(turns)).toEqual(['b1', 'a2', 'b2']);
	});

	it('know how many wait, in all and of one gate', () => {
		const turns = turnsWith(['a1', 'a2', 'b1']);
		expect(turns.size).toBe(3);
		expect(turns.filter({ gate: 'a' })).toHaveLength(2);
		expect(turns.filter({ gate: 'z' })).toHaveLength(0);
		drained(turns);
		expect(turns.size).toBe(0);
		expect(turns.dequeue()).toBeUndefined();
	});

	it('know no priorities', () => {
		expect(() => new Turns().setPriority()).toThrow('in turn');
	});
});

let ran: string[] = [];

function runOf(name: string) {
	return async () => ran.push(name);
}

function turnsWith(names: string[]): Turns {
	const turns = new Turns();
	for (const name of names) turns.enqueue(runOf(name), { gate: name.slice(0, 1) });
	return turns;
}

function drained(turns: Turns): string[] {
	ran = [];
	for (let run = turns.dequeue(); run; run = turns.dequeue()) run();
	return ran;
}

function servedFrom(names: string[]): string[] {
	return drained(turnsWith(names));
}

import { expect, it } from 'vitest';
import { InTurn } from '../../src/ops/in-turn.js';

it('does the works under one name one after another, and those under another meanwhile', async () => {
	const turns = new InTurn();
	const done: string[] = [];
	let letGo: () => void = () => undefined;
	const first = turns.do('fox', async () => {
		await new Promise<void>((resolve) => {
			letGo = resolve;
		});
		done.push('first');
	});
	const second = turns.do('fox', async () => void done.push('second'));
	await turns.do('owl', async () => void done.push('other'));
	expect(done).toEqual(['other']);
	letGo();
	await Promise.all([first, second]);
	expect(done).toEqual(['other', 'first', 'second']);
});

it('goes on after a work that failed, which alone says so', async () => {
	const turns = new InTurn();
	const failing = turns.do('fox', () => Promise.reject(new RangeError('no')));
	const next = turns.do('fox', async () => 7);
	await expect(failing).rejects.toThrow(RangeError);
	expect(await next).toBe(7);
});

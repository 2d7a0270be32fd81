import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { startDen } from './den.js';

/** When somebody presses: so many turns of the event loop after PixAI told of the end of the one before, or after. */
const MOMENTS = [0, 1, 2, 3, 5, 8, 13, 21, 34, 'after'] as const;

test('Cancel and Drop it as the create goes out: it is never created, or created and said so, and never shown', async () => {
	const { world, pixai, manager } = await startDen({ environment: { PIXAI_CONCURRENCY: '1' } });
	let cancelled = 0;
	for (const moment of MOMENTS) {
		pixai.holdsTasks = true;
		const fox = await manager.runs('/imagine', { prompt: `fox ${moment}` });
		const task = await pixai.taskOf(`fox ${moment}`);
		const owl = await manager.runs('/imagine', { prompt: `owl ${moment}` });
		await owl.shows('Next in line');
		const told = once(pixai.events, 'polled');
		task.completes();
		await (moment === 'after' ? pixai.taskOf(`owl ${moment}`) : told);
		for (let turns = 0; turns < Number(moment); turns++) await setImmediate();
		const press = await manager.presses(owl, 'Cancel');
		const isAsked = press.buttons.includes('Drop it');
		if (isAsked) {
			await manager.presses(press, 'Drop it');
			expect(press.text).toMatch(/Dropped\.\*\* It is paid for|It is being dropped/);
			(await pixai.taskOf(`owl ${moment}`)).completes();
			await world.turning(1_000, owl.shows(/Dropped\.\*\* PixAI had it already, so it was paid for/));
		} else {
			cancelled++;
			await owl.shows(/🛑 \*\*Cancelled\.\*\* Nothing was paid/);
		}
		expect(owl.pictures).toEqual([]);
		await fox.showsPictures(1);
	}
	const created = pixai.createsSeen.filter(({ request }) => JSON.stringify(request).includes('owl '));
	expect(created).toHaveLength(MOMENTS.length - cancelled);
	expect(created.length).toBeGreaterThan(0);
});

test('of two, one of whom cancels while the other drops, both are told what came of it', async () => {
	const { pixai, manager, member } = await startDen();
	const reply = await member.runs('/imagine', { prompt: 'a fox' });
	const task = await pixai.taskOf('a fox');
	await task.polled(1);
	const question = await member.presses(reply, 'Cancel');
	const [, late] = await Promise.all([member.presses(question, 'Drop it'), manager.presses(reply, 'Cancel')]);
	expect(question.text).toMatch(/Dropped/);
	expect(late.text).toMatch(/nothing to cancel any more|PixAI has it already/);
	if (late.buttons.length > 0) {
		await manager.presses(late, 'Drop it');
		expect(late.text).toMatch(/nothing to cancel any more/);
	}
	task.completes();
	await reply.shows(/🛑 \*\*Dropped\.\*\* PixAI had it already, so it was paid for/);
	expect(reply.pictures).toEqual([]);
});

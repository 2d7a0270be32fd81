import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { cancelOf, denWithLine } from './line.js';

test('of two who press at once one cancels it, and it is told once', async () => {
	const { pixai, guild, manager, member, line } = await denWithLine();
	const log = guild.addChannel({ name: 'log' });
	await manager.runs('/settings log', { channel: log });
	const { owl, elk } = await line();
	const customId = await cancelOf(member);
	const queues = await Promise.all([member, manager, manager].map((who) => who.runs('/queue')));
	await Promise.all(
		[member, manager, manager].map((who, index) => who.presses(queues[index] ?? owl, customId)),
	);
	const told = queues.map(({ text }) => text.split('\n')[0]).sort();
	expect(told.filter((text) => text?.includes('Cancelled'))).toHaveLength(1);
	expect(told.filter((text) => text?.includes('not in the line any more'))).toHaveLength(2);
	await owl.shows(/ancelled.*Nothing was paid/);
	expect(owl.edits.filter(({ text }) => text.includes('ancelled'))).toHaveLength(1);
	pixai.holdsTasks = false;
	await elk.showsPictures(1);
	expect(pixai.createsSeen).toHaveLength(2);
});

/** When somebody presses: before the turn comes, so many turns of the event loop after PixAI told of the end, or after. */
const MOMENTS = ['before', 0, 1, 2, 3, 5, 8, 13, 21, 34, 'after'] as const;

test('a press that comes with the turn: either it is never created, or created and said so', async () => {
	const { world, pixai, manager } = await denWithLine();
	const asks = (prompt: string) => manager.runs('/imagine', { prompt });
	const outcomes = [];
	for (const moment of MOMENTS) {
		pixai.holdsTasks = true;
		const fox = await asks(`fox ${moment}`);
		await pixai.taskOf(`fox ${moment}`);
		const owl = await asks(`owl ${moment}`);
		await owl.shows('Next in line');
		const queue = await manager.runs('/queue');
		const presses = () => manager.presses(queue, 'Cancel');
		if (moment === 'before') await presses();
		const told = once(pixai.events, 'polled');
		pixai.holdsTasks = false;
		await (moment === 'after' ? pixai.taskOf(`owl ${moment}`) : told);
		for (let turns = 0; turns < Number(moment); turns++) await setImmediate();
		if (moment !== 'before') await presses();
		await fox.showsPictures(1);
		const isCancelled = queue.text.includes('Cancelled.** Nothing was paid');
		outcomes.push(isCancelled);
		if (isCancelled) await owl.shows(/🛑 \*\*Cancelled.\*\* Nothing was paid/);
		else {
			expect(queue.text).toMatch(/PixAI has it already|not in the line any more/);
			await owl.showsPictures(1);
		}
	}
	await world.stopBot();
	const created = pixai.createsSeen.filter(({ request }) => JSON.stringify(request).includes('owl '));
	expect(created).toHaveLength(outcomes.filter((isCancelled) => !isCancelled).length);
	expect([outcomes.at(0), outcomes.at(-1)]).toEqual([true, false]);
});

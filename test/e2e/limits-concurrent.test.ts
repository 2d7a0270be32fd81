import { describe, expect, test } from 'vitest';
import type { Person } from '../../sandbox/discord/people.js';
import { startDen } from './den.js';
import { LIVES } from './life.js';
import type { World } from './world.js';

/** Asks for so many pictures, one after the other: who has the first place is to be certain. */
async function asksFor(person: Person, count: number, name = person.name) {
	const replies = [];
	for (let n = 1; n <= count; n++) replies.push(await person.runs('/imagine', { prompt: `${name} ${n}` }));
	return replies;
}

/** From now on, with how many others of the same name at PixAI each task begins. */
function startsOf({ pixai }: World, name: string): number[] {
	const atOnce: number[] = [];
	pixai.events.on('created', ({ prompt }) => {
		if (prompt.startsWith(name))
			atOnce.push(pixai.running.filter((task) => task.prompt.startsWith(name)).length);
	});
	return atOnce;
}

test('lowering it while ten run interrupts nothing, and nobody starts until there are fewer', async () => {
	const { world, manager, pixai } = await startDen();
	const replies = await asksFor(manager, 14);
	await replies[13]?.shows('Number 4 in line');
	await pixai.created(10);
	const set = await manager.runs('/limits set', { concurrent: 3 });
	expect(set.text).toMatch(/`concurrent`:\*\* 10 drawn at once → 3 drawn at once/);
	const starts = startsOf(world, manager.name);
	for (const n of [1, 2, 3, 4, 5, 6, 7]) await (await pixai.taskOf(`Mika ${n}`)).completes();
	await Promise.all(replies.slice(0, 7).map((reply) => reply.showsPictures(1)));
	// Three are still at PixAI: the next one has its turn with the end of another.
	expect(pixai.createsSeen).toHaveLength(10);
	await (await pixai.taskOf('Mika 8')).completes();
	await pixai.taskOf('Mika 11');
	pixai.holdsTasks = false;
	await Promise.all(replies.map((reply) => reply.showsPictures(1)));
	expect(starts).toHaveLength(4);
	expect(Math.max(...starts)).toBe(3);
	expect(pixai.tasks.every(({ status }) => status === 'completed')).toBe(true);
	expect(pixai.createsSeen).toHaveLength(14);
});

test('raising it starts those who wait, at once and in order', async () => {
	const { manager, pixai } = await startDen();
	await manager.runs('/limits set', { concurrent: 1 });
	const replies = await asksFor(manager, 6);
	await replies[5]?.shows('Number 5 in line');
	await pixai.created(1);
	await manager.runs('/limits set', { concurrent: 4 });
	const tasks = await pixai.created(4);
	expect(tasks.map(({ prompt }) => prompt).sort()).toEqual(['Mika 1', 'Mika 2', 'Mika 3', 'Mika 4']);
	await replies[5]?.shows('Number 2 in line');
	expect(pixai.createsSeen).toHaveLength(4);
});

test('resetting it is raising it', async () => {
	const { manager, pixai } = await startDen();
	await manager.runs('/limits set', { concurrent: 1 });
	await asksFor(manager, 3);
	await pixai.created(1);
	await manager.presses(await manager.runs('/limits reset'), 'Reset');
	await pixai.created(3);
});

describe('those who wait for the bot’s account', () => {
	test('of which there is one slot: never more than that at once, whatever is set', async () => {
		const { world, manager, pixai } = await startDen({ environment: { PIXAI_CONCURRENCY: '1' } });
		const replies = await asksFor(manager, 4);
		const starts = startsOf(world, manager.name);
		for (const concurrent of [1, 10, 2, 5]) await manager.runs('/limits set', { concurrent });
		pixai.holdsTasks = false;
		await Promise.all(replies.map((reply) => reply.showsPictures(1)));
		expect(pixai.mostAtOnce).toBe(1);
		expect(starts.every((atOnce) => atOnce === 1)).toBe(true);
		expect(pixai.tasks.map(({ prompt }) => prompt)).toEqual(['Mika 1', 'Mika 2', 'Mika 3', 'Mika 4']);
	});

	test('whose ten slots are busy elsewhere: lowered meanwhile, never more than that of the server', async () => {
		const { world, manager, pixai } = await startDen();
		const owls = manager.in(world.discord.addGuild({ name: 'Owl Den' }));
		const busy = [
			...(await asksFor(owls, 5, 'owl')),
			...(await asksFor(world.discord.addGuild({ name: 'Elk Den' }).addMember({ name: 'elk' }), 5)),
		];
		await pixai.created(10);
		const replies = await asksFor(manager, 5);
		await replies[4]?.shows('Number 5 in line');
		await manager.runs('/limits set', { concurrent: 2 });
		const starts = startsOf(world, manager.name);
		pixai.holdsTasks = false;
		await Promise.all([...busy, ...replies].map((reply) => reply.showsPictures(1)));
		expect(starts).toHaveLength(5);
		expect(Math.max(...starts)).toBe(2);
	});

	test('whose ten slots are busy elsewhere: raised meanwhile, they start as soon as there is one', async () => {
		const { world, manager, pixai } = await startDen();
		await manager.runs('/limits set', { concurrent: 1 });
		const elk = world.discord.addGuild({ name: 'Elk Den' }).addMember({ name: 'elk' });
		const owl = world.discord.addGuild({ name: 'Owl Den' }).addMember({ name: 'owl' });
		await asksFor(elk, 5);
		await asksFor(owl, 5);
		await pixai.created(10);
		const replies = await asksFor(manager, 3);
		await replies[2]?.shows('Number 3 in line');
		await manager.runs('/limits set', { concurrent: 3 });
		for (const prompt of ['elk 1', 'elk 2', 'owl 1']) await (await pixai.taskOf(prompt)).completes();
		const tasks = await pixai.created(13);
		expect(
			tasks
				.slice(10)
				.map(({ prompt }) => prompt)
				.sort(),
		).toEqual(['Mika 1', 'Mika 2', 'Mika 3']);
	});
});

test('one server’s has nothing to do with another’s', async () => {
	const { world, manager, pixai } = await startDen();
	await manager.runs('/limits set', { concurrent: 1 });
	await asksFor(manager, 2);
	const owl = world.discord.addGuild({ name: 'Owl Den' }).addMember({ name: 'owl' });
	await asksFor(owl, 3);
	const tasks = await pixai.created(4);
	expect(tasks.filter(({ prompt }) => prompt.startsWith('owl'))).toHaveLength(3);
});

describe.each(LIVES)('over a restart of a bot that was %s', (_ending, begin) => {
	test('it holds from the first moment: what is at PixAI already counts, and what waits keeps to it', async () => {
		const { world, manager, pixai } = await startDen({ bot: false });
		const first = await begin(world);
		await manager.runs('/limits set', { concurrent: 2 });
		const replies = await asksFor(manager, 5);
		await replies[4]?.shows('Number 3 in line');
		for (const task of await pixai.created(2)) await task.polled(1);
		await first.ends();

		const starts = startsOf(world, manager.name);
		await begin(world);
		pixai.holdsTasks = false;
		await Promise.all(replies.map((reply) => reply.showsPictures(1)));
		expect(pixai.mostAtOnce).toBe(2);
		expect(starts).toHaveLength(3);
		expect(pixai.createsSeen).toHaveLength(5);
	});
});

import { describe, expect, test } from 'vitest';
import type { Person } from '../../sandbox/discord/people.js';
import { Permission } from '../../sandbox/discord/wire.js';
import type { PixaiSandbox } from '../../sandbox/pixai/server.js';
import { LIVES } from './life.js';
import { pastes, startDenWithSecret } from './server-key.js';

/** Asks for so many pictures, one after the other. */
async function asksFor(person: Person, count: number, name = person.name) {
	const replies = [];
	for (let n = 1; n <= count; n++) replies.push(await person.runs('/imagine', { prompt: `${name} ${n}` }));
	return replies;
}

/** Whose account drew, or draws, what was asked for. */
async function keyOf(pixai: PixaiSandbox, prompt: string): Promise<string> {
	return (await pixai.taskOf(prompt)).account.key;
}

/** Has the task drawn, and the picture shown: PixAI knows it only to the account that it is of. */
async function isDrawn(
	pixai: PixaiSandbox,
	replies: readonly { showsPictures(count: number): Promise<unknown> }[],
) {
	pixai.holdsTasks = false;
	await Promise.all(replies.map((reply) => reply.showsPictures(1)));
}

test('from then on it is used to create, to read and to fetch; other servers use the bot’s', async () => {
	const { world, pixai, manager, member } = await startDenWithSecret();
	const key = pixai.addKey();
	await pastes(manager, key);
	const elsewhere = member.in(world.discord.addGuild({ name: 'Owl Den' }));
	const alone = world.discord.addPerson({ name: 'Yui' });
	// Where the bot's account is refused, nothing can have been asked with it.
	const fox = await member.runs('/imagine', { prompt: 'a fox' });
	expect(await keyOf(pixai, 'a fox')).toBe(key);
	await elsewhere.runs('/imagine', { prompt: 'an owl' });
	await alone.runs('/imagine', { prompt: 'an elk' });
	expect(await keyOf(pixai, 'an owl')).toBe(pixai.key);
	expect(await keyOf(pixai, 'an elk')).toBe(pixai.key);
	pixai.revokesKey();
	await isDrawn(pixai, [fox]);
});

test('it has ten slots of its own, beside the ten of the bot’s', async () => {
	const { world, pixai, manager } = await startDenWithSecret();
	await pastes(manager, pixai.addKey());
	const own = await asksFor(manager, 12);
	const owls = manager.in(world.discord.addGuild({ name: 'Owl Den' }));
	owls.becomes({ permissions: Permission.ManageGuild });
	const others = await asksFor(owls, 12, 'owl');
	await pixai.created(20);
	await own[11]?.shows('Number 2 in line');
	await others[11]?.shows('Number 2 in line');
	await isDrawn(pixai, [...own, ...others]);
	expect(pixai.mostAtOnce).toBe(20);
	expect(pixai.createsSeen).toHaveLength(24);
});

test('it has ten, also where PIXAI_CONCURRENCY has fewer for the bot’s', async () => {
	const { pixai, manager } = await startDenWithSecret({ environment: { PIXAI_CONCURRENCY: '1' } });
	const key = pixai.addKey();
	await pastes(manager, key);
	await asksFor(manager, 11);
	await pixai.created(10);
	expect(pixai.running.every(({ account }) => account.key === key)).toBe(true);
});

describe.each(LIVES)('over a restart of a bot that was %s', (_ending, begin) => {
	test.each(['replaced', 'removed'])(
		'what runs when it is %s ends with the key that it started with; what waits takes the new one',
		async (change) => {
			const { world, pixai, manager } = await startDenWithSecret({ bot: false });
			const first = await begin(world);
			const [key, next] = [pixai.addKey(), change === 'replaced' ? pixai.addKey() : pixai.key];
			await pastes(manager, key);
			await manager.runs('/limits set', { concurrent: 2 });
			const replies = await asksFor(manager, 4);
			for (const task of await pixai.created(2)) await task.polled(1);
			if (change === 'replaced') await pastes(manager, next);
			else await manager.presses(await manager.runs('/settings key'), 'Remove');
			await (await pixai.taskOf('Mika 1')).completes();
			await replies[0]?.showsPictures(1);
			expect(await keyOf(pixai, 'Mika 3')).toBe(next);
			await (await pixai.taskOf('Mika 3')).polled(1);
			await first.ends();

			await begin(world);
			await isDrawn(pixai, replies);
			const keys = await Promise.all([1, 2, 3, 4].map((n) => keyOf(pixai, `Mika ${n}`)));
			expect(keys).toEqual([key, key, next, next]);
			expect(pixai.mostAtOnce).toBe(2);
			expect(pixai.createsSeen).toHaveLength(4);
		},
	);
});

test('those that wait for a full account start at once on the new one', async () => {
	const { pixai, manager } = await startDenWithSecret({ environment: { PIXAI_CONCURRENCY: '1' } });
	const replies = await asksFor(manager, 4);
	await replies[3]?.shows('Number 3 in line');
	const key = pixai.addKey();
	await pastes(manager, key);
	await pixai.created(4);
	expect(await Promise.all([1, 2, 3, 4].map((n) => keyOf(pixai, `Mika ${n}`)))).toEqual([
		pixai.key,
		key,
		key,
		key,
	]);
	await isDrawn(pixai, replies);
});

test('the same key in two servers shares one lane of ten, in turn', async () => {
	const { world, pixai, manager } = await startDenWithSecret();
	const key = pixai.addKey();
	const owls = manager.in(world.discord.addGuild({ name: 'Owl Den' }));
	owls.becomes({ permissions: Permission.ManageGuild });
	await pastes(manager, key);
	await pastes(owls, key);
	const replies = [...(await asksFor(manager, 12)), ...(await asksFor(owls, 3, 'owl'))];
	await replies[14]?.shows('Number 3 in line');
	await pixai.created(10);
	await isDrawn(pixai, replies);
	expect(pixai.mostAtOnce).toBe(10);
	expect(pixai.tasks.every(({ account }) => account.key === key)).toBe(true);
	// The other server's first does not wait behind both of this one's.
	expect(pixai.tasks.findIndex(({ prompt }) => prompt === 'owl 1')).toBeLessThan(12);
});

describe('when PixAI refuses it later', () => {
	test.each([
		[
			401,
			/PixAI refuses this server’s key.*Somebody who manages the server must paste a new one: `\/settings key`.*Nothing was paid/,
		],
		[
			402,
			/This server’s PixAI account is out of credits.*Somebody who manages the server must add some.*Nothing was paid/,
		],
	] as const)(
		'with %i, the words say that it is this server’s, only this server is paused, and the others go on',
		async (status, words) => {
			const { world, pixai, manager, member } = await startDenWithSecret();
			const key = pixai.addKey();
			await pastes(manager, key);
			const elsewhere = member.in(world.discord.addGuild({ name: 'Owl Den' }));
			pixai.refusesWith(status, key);
			await (await member.runs('/imagine', { prompt: 'a fox' })).shows(words);
			// From then on at once, and privately.
			const refusal = await member.runs('/imagine', { prompt: 'a hen' });
			expect(refusal.text).toMatch(words);
			expect(refusal.ephemeral).toBe(true);
			expect(pixai.createsSeen).toHaveLength(1);
			const owl = await elsewhere.runs('/imagine', { prompt: 'an owl' });
			await pixai.taskOf('an owl');

			pixai.refusesWith(null, key);
			world.clock.turn(status === 401 ? 30_000 : 10 * 60_000);
			await world.logs(/account is used again/);
			const elk = await member.runs('/imagine', { prompt: 'an elk' });
			expect(await keyOf(pixai, 'an elk')).toBe(key);
			await isDrawn(pixai, [owl, elk]);
		},
	);

	test.each([
		[401, /: PixAI refuses it.*Paste a new one/],
		[402, /: out of credits.*Add some at .*, or paste another key/],
	] as const)('with %i, the settings say so, until PixAI takes it again', async (status, words) => {
		const { world, pixai, manager, member } = await startDenWithSecret();
		const key = pixai.addKey();
		await pastes(manager, key);
		pixai.refusesWith(status, key);
		await (await member.runs('/imagine', { prompt: 'a fox' })).shows(/Nothing was paid/);
		const pages = ['/settings key', '/settings view'];
		for (const page of pages) expect((await manager.runs(page)).text).toMatch(words);

		pixai.refusesWith(null, key);
		world.clock.turn(status === 401 ? 30_000 : 10 * 60_000);
		await world.logs(/account is used again/);
		for (const page of pages) {
			const { text } = await manager.runs(page);
			expect(text).toMatch(/this server’s own, …/);
			expect(text).not.toMatch(/⚠️/);
		}
	});

	test('another key that is put in is used at once', async () => {
		const { pixai, manager, member } = await startDenWithSecret();
		const [key, next] = [pixai.addKey(), pixai.addKey()];
		await pastes(manager, key);
		pixai.revokesKey(key);
		await (await member.runs('/imagine', { prompt: 'a fox' })).shows(/refuses this server’s key/);
		await pastes(manager, next);
		await member.runs('/imagine', { prompt: 'an owl' });
		expect(await keyOf(pixai, 'an owl')).toBe(next);
	});

	test('without it, the bot’s is used at once', async () => {
		const { pixai, manager, member } = await startDenWithSecret();
		const key = pixai.addKey();
		await pastes(manager, key);
		pixai.refusesWith(402, key);
		await (await member.runs('/imagine', { prompt: 'a fox' })).shows(/This server’s PixAI account/);
		await manager.presses(await manager.runs('/settings key'), 'Remove');
		await member.runs('/imagine', { prompt: 'an owl' });
		expect(await keyOf(pixai, 'an owl')).toBe(pixai.key);
	});

	test('while a picture is drawn, it is not lost, and the words say whose key it is', async () => {
		const { world, pixai, manager, member } = await startDenWithSecret();
		const key = pixai.addKey();
		await pastes(manager, key);
		const fox = await member.runs('/imagine', { prompt: 'a fox' });
		const task = await pixai.taskOf('a fox');
		pixai.revokesKey(key);
		const turn = () => world.clock.turn(30_000);
		pixai.events.on('polled', turn);
		await fox.shows(
			/refuses this server’s key at the moment.*Somebody who manages the server must look at it/,
		);
		pixai.restoresKey(key);
		await task.completes();
		await fox.showsPictures(1);
	});

	test('the bot’s own refused is no matter of a server that has its own', async () => {
		const { world, pixai, manager, member } = await startDenWithSecret();
		await pastes(manager, pixai.addKey());
		pixai.revokesKey();
		const elsewhere = member.in(world.discord.addGuild({ name: 'Owl Den' }));
		await (await elsewhere.runs('/imagine', { prompt: 'an owl' })).shows(/refuses this bot’s key/);
		await isDrawn(pixai, [await member.runs('/imagine', { prompt: 'a fox' })]);
	});
});

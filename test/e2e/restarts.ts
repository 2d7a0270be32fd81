import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Permission } from '../../sandbox/discord/wire.js';
import { startProcess } from './bot-process.js';
import { LIVES } from './life.js';
import { recordsIn } from './records.js';
import { startWorld, type World } from './world.js';

const MINUTE = 60_000;

async function worldWithoutBot(environment: Record<string, string>) {
	const world = await startWorld({ bot: false, environment });
	world.pixai.holdsTasks = true;
	const guild = world.discord.addGuild({ name: 'Fox Den' });
	const member = guild.addMember({ name: 'Aki', permissions: Permission.ManageGuild });
	return { world, pixai: world.pixai, guild, asks: (prompt: string) => member.runs('/imagine', { prompt }) };
}

/** Nothing but the reply stands in the channel, and it shows the picture that PixAI drew, which was paid for once. */
async function showsTheFox(
	{ world, guild }: Pick<Awaited<ReturnType<typeof worldWithoutBot>>, 'world' | 'guild'>,
	reply: Awaited<ReturnType<Awaited<ReturnType<typeof worldWithoutBot>>['asks']>>,
) {
	const pictures = await reply.showsPictures(1);
	expect(pictures.map(({ bytes }) => bytes)).toEqual((await world.pixai.taskOf('a fox')).pictures);
	expect(guild.defaultChannel.messages).toHaveLength(1);
	expect(world.pixai.createsSeen).toHaveLength(1);
}

/** What holds over restarts, wherever the records are. */
export function describeRestarts(newUrl: () => Promise<string>): void {
	const sceneWithoutBot = async (environment: Record<string, string> = {}) =>
		worldWithoutBot({ STORE_URL: await newUrl(), ...environment });

	describe.each(LIVES)('a bot that was %s and starts again', (_ending, begin) => {
		test('goes on with what waits in its old order, and before what is new', async () => {
			const { world, pixai, asks } = await sceneWithoutBot({ PIXAI_CONCURRENCY: '1' });
			const first = await begin(world);
			// One after the other: who has the first place is to be certain.
			const replies = [await asks('one'), await asks('two'), await asks('three'), await asks('four')];
			await replies[3]?.shows('Number 3 in line');
			// What has been read has been recorded.
			await (await pixai.taskOf('one')).polled(1);
			await first.ends();

			await begin(world);
			replies.push(await asks('five'));
			await replies[4]?.shows('Number 4 in line');
			pixai.holdsTasks = false;
			await Promise.all(replies.map((reply) => reply.showsPictures(1)));
			expect(pixai.tasks.map(({ prompt }) => prompt)).toEqual(['one', 'two', 'three', 'four', 'five']);
			expect(pixai.createsSeen).toHaveLength(5);
		});

		test('polls what is at PixAI, and its picture arrives in the same reply', async () => {
			const scene = await sceneWithoutBot();
			const { world, pixai, asks } = scene;
			const first = await begin(world);
			const reply = await asks('a fox');
			const task = await pixai.taskOf('a fox');
			await task.polled(1);
			await first.ends();
			await task.completes();

			await begin(world);
			await showsTheFox(scene, reply);
		});

		test.each([
			['from the spool, although PixAI has lost it', ({ pixai }: World) => pixai.goesDown()],
			[
				'although it is gone from the spool and its address does not work any more',
				async ({ pixai, folder }: World) => {
					const spool = join(folder, 'spool');
					expect(await readdir(spool)).toHaveLength(1);
					await rm(spool, { recursive: true });
					pixai.expiresUrls();
				},
			],
		])('delivers what is drawn, %s', async (_name, meanwhile) => {
			const scene = await sceneWithoutBot();
			const { world, pixai, asks } = scene;
			const first = await begin(world);
			const reply = await asks('a fox');
			const task = await pixai.taskOf('a fox');
			await task.polled(1);
			const down = world.discord.faults.add({
				route: /^PATCH/,
				times: Number.POSITIVE_INFINITY,
				answer: { status: 503 },
			});
			await task.completes();
			await first.logs(/Discord did not take a reply/);
			await first.ends();
			expect(reply.pictures).toEqual([]);
			down.remove();
			await meanwhile(world);

			const second = await begin(world);
			await showsTheFox(scene, reply);
			await second.logs(/"job delivered"/);
			await second.ends();
			expect(await readdir(join(world.folder, 'spool'))).toEqual([]);
		});

		test('counts what the process before has handed over: the caps hold from the first moment', async () => {
			const { world, pixai, asks } = await sceneWithoutBot();
			const first = await begin(world);
			const replies = await Promise.all(Array.from({ length: 12 }, (_, index) => asks(`fox ${index}`)));
			// What has been read has been recorded.
			for (const task of await pixai.created(10)) await task.polled(1);
			await first.ends();

			await begin(world);
			const stranger = world.discord.addGuild({ name: 'Owl Den' }).addMember({ name: 'Sora' });
			const late = await stranger.runs('/imagine', { prompt: 'an owl' });
			await late.shows('Next in line');
			expect(pixai.createsSeen).toHaveLength(10);
			pixai.holdsTasks = false;
			await Promise.all([...replies, late].map((reply) => reply.showsPictures(1)));
			expect(pixai.mostAtOnce).toBe(10);
			expect(pixai.createsSeen).toHaveLength(13);
		});

		test('takes up nothing that is finished', async () => {
			const { world, pixai, asks } = await sceneWithoutBot();
			const first = await begin(world);
			const fox = await asks('a fox');
			await (await pixai.taskOf('a fox')).completes();
			await first.logs(/"job delivered"/);
			// The journal writes in order: what was promised later was recorded later.
			const owl = await asks('an owl');
			await (await pixai.taskOf('an owl')).polled(1);
			await first.ends();

			const shown = fox.edits.length;
			await begin(world);
			pixai.holdsTasks = false;
			await owl.showsPictures(1);
			expect(fox.edits).toHaveLength(shown);
			expect(pixai.createsSeen).toHaveLength(2);
		});
	});

	describe('a bot that was killed', () => {
		test('before it knew that its first answer had arrived gives the picture all the same', async () => {
			const scene = await sceneWithoutBot();
			const { world, pixai, asks } = scene;
			const route = /^POST .*\/callback$/;
			const bot = await startProcess(world);
			world.discord.faults.add({ route, answer: 'reset-after-accepting' });
			const silent = world.discord.faults.add({ route, answer: 'hang' });
			const hangs = silent.nextHit();
			const reply = await asks('a fox');
			await hangs;
			bot.gets('SIGKILL');
			await bot.ended;
			expect(reply.state).toBe('deferred');
			expect(pixai.createsSeen).toEqual([]);

			await startProcess(world);
			pixai.holdsTasks = false;
			await showsTheFox(scene, reply);
		});

		test('before its first answer arrived pays for nothing: Discord has said that it did not respond', async () => {
			const { world, pixai, asks } = await sceneWithoutBot();
			const bot = await startProcess(world);
			const silent = world.discord.faults.add({ route: /^POST .*\/callback$/, answer: 'hang' });
			const hangs = silent.nextHit();
			const asked = asks('a fox');
			await hangs;
			bot.gets('SIGKILL');
			await bot.ended;
			expect((await asked).state).toBe('did not respond');

			const next = await startProcess(world);
			await next.writes(/"failure":\{"reason":"unanswered"\}/);
			next.gets('SIGTERM');
			await next.ended;
			expect(pixai.createsSeen).toEqual([]);
			expect([...(await recordsIn(world)).values()]).toEqual([
				expect.objectContaining({ state: { name: 'failed', failure: { reason: 'unanswered' }, told: true } }),
			]);
		});

		test.each(['hang', 'hang-after-accepting'] as const)(
			'while a create was under way (%s) says that nobody knows, offers a button, and sends nothing',
			async (answer) => {
				const { world, pixai, asks } = await sceneWithoutBot();
				const bot = await startProcess(world);
				const silent = pixai.faults.add({ on: 'create', answer });
				const reply = await asks('a fox');
				await silent.met();
				bot.gets('SIGKILL');
				await bot.ended;

				await startProcess(world);
				await reply.shows(/nobody knows whether it took this.*may have been paid.*Try again/);
				expect(reply.buttons).toEqual(['Try again']);
				expect(pixai.createsSeen).toHaveLength(1);
			},
		);
	});

	test('a reply whose quarter of an hour is over when the bot is back gets its picture from the bot itself', async () => {
		const scene = await sceneWithoutBot();
		const { world, pixai, asks } = scene;
		await world.startBot();
		const reply = await asks('a fox');
		const task = await pixai.taskOf('a fox');
		await task.polled(1);
		await world.stopBot();
		await task.completes();
		world.clock.turn(16 * MINUTE);

		const asked = world.discord.requests.length;
		await world.startBot();
		await showsTheFox(scene, reply);
		const writes = world.discord.requests.slice(asked).filter(({ method }) => method !== 'GET');
		expect(new Set(writes.map(({ method, route }) => `${method} ${route}`))).toEqual(
			new Set(['PATCH /channels/:channel/messages/:message']),
		);
	});
}

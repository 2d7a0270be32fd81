import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TurnableClock } from '../../sandbox/clock.js';
import { communityModelIds } from '../../sandbox/pixai/models.js';
import { PixaiSandbox } from '../../sandbox/pixai/server.js';
import { Visitor } from './pixai-visitor.js';

const clock = new TurnableClock();
let pixai: PixaiSandbox;
let visitor: Visitor;

beforeEach(async () => {
	pixai = await PixaiSandbox.start({ clock });
	visitor = new Visitor(pixai);
});

afterEach(async () => {
	await pixai.close();
	expect(pixai.violations).toEqual([]);
});

describe('the life of a task', () => {
	test('goes by itself from waiting to a picture on the CDN', async () => {
		const created = await visitor.creates('a fox', { seed: 7 });
		expect(created.status).toBe(201);
		expect(created.task).toMatchObject({ status: 'waiting', outputs: {} });
		expect(created.task.id).toMatch(/^\d{19}$/);
		expect(Number.isSafeInteger(Number(created.task.id))).toBe(false);

		const task = await pixai.taskOf('fox');
		await task.reaches('completed');
		const { task: done } = await visitor.polls(task.id);
		expect(done).toMatchObject({
			status: 'completed',
			startedAt: expect.any(String),
			endAt: expect.any(String),
			outputs: { mediaIds: task.mediaIds },
		});

		const url = done.outputs?.mediaUrls?.[0] ?? '';
		expect(new URL(url).origin).toBe(pixai.cdnOrigin);
		const picture = await visitor.fetches(url);
		expect(picture.headers['content-type']).toBe('image/png');
		expect(picture.bytes.equals(task.pictures[0] ?? Buffer.alloc(0))).toBe(true);
		expect(await sharp(picture.bytes).metadata()).toMatchObject({ format: 'png', width: 256, height: 256 });
	});

	test('goes by hand while the sandbox holds its tasks', async () => {
		pixai.holdsTasks = true;
		pixai.drawing = { waitingMs: 0, runningMs: 0 };
		const happened: string[] = [];
		for (const event of ['created', 'started', 'completed', 'failed', 'cancelled', 'polled'] as const)
			pixai.events.on(event, (task) => happened.push(`${task.prompt} ${event}`));

		await visitor.creates('one');
		await visitor.creates('two');
		await visitor.creates('three');
		const [one, two, three] = await pixai.created(3);
		one?.starts();
		expect((await visitor.polls(one?.id ?? '')).task).toMatchObject({ status: 'running', outputs: {} });
		await one?.completes();
		two?.fails();
		three?.cancels();

		expect(pixai.tasks.map((task) => task.status)).toEqual(['completed', 'failed', 'cancelled']);
		expect(pixai.running).toEqual([]);
		expect(pixai.mostAtOnce).toBe(3);
		expect(happened).toEqual([
			'one created',
			'two created',
			'three created',
			'one started',
			'one polled',
			'one completed',
			'two failed',
			'three cancelled',
		]);
		expect(() => two?.starts()).toThrow('it is failed');
	});

	test('goes on when it is held no longer', async () => {
		pixai.holdsTasks = true;
		await visitor.creates('held');
		const task = await pixai.taskOf('held');
		expect(task.status).toBe('waiting');
		pixai.holdsTasks = false;
		await task.reaches('completed');
	});

	test('takes the time that the clock says', async () => {
		pixai.drawing = { waitingMs: 10_000, runningMs: 40_000 };
		await visitor.creates('slow');
		const task = await pixai.taskOf('slow');
		clock.turn(10_000);
		await task.reaches('running');
		clock.turn(40_000);
		await task.reaches('completed');
		expect((task.endedAt ?? 0) - task.createdAt).toBeGreaterThanOrEqual(50_000);
	});

	test('is told of under the account that asked, and no other', async () => {
		const stranger = new Visitor(pixai, pixai.addKey());
		await visitor.creates('mine');
		const task = await pixai.taskOf('mine');
		await task.reaches('completed');
		expect((await stranger.polls(task.id)).status).toBe(404);
		expect((await stranger.asksForMedia(task.mediaIds[0] ?? '')).status).toBe(404);
	});
});

describe('pictures', () => {
	test('of a batch all differ, and a seed draws the same again', async () => {
		pixai.allowsRepeats = true;
		for (let run = 0; run < 2; run++) await visitor.creates('four foxes', { batchSize: 4, seed: 5 });
		await visitor.creates('four foxes', { batchSize: 4, seed: 6 });
		const tasks = await pixai.created(3);
		await Promise.all(tasks.map((task) => task.reaches('completed')));
		const [first, again, other] = tasks.map((task) =>
			task.pictures.map((picture) => picture.toString('base64')),
		);
		expect(new Set(first).size).toBe(4);
		expect(again).toEqual(first);
		expect(other).not.toEqual(first);
	});

	test.each([
		['1:3', '1k', 128, 384],
		['16:9', '1k', 320, 180],
		['2:3', '1.5k', 318, 480],
	])("at %s and %s have a quarter of PixAI's pixels", async (aspectRatio, size, width, height) => {
		await visitor.creates('sized', { aspectRatio, size });
		const task = await pixai.taskOf('sized');
		await task.reaches('completed');
		expect(await sharp(task.pictures[0]).metadata()).toMatchObject({ width, height });
	});

	test.each(['png', 'jpeg', 'webp'] as const)('as %s are as large as asked, and valid', async (format) => {
		const large = await PixaiSandbox.start({ clock, pictureBytes: 300_000 });
		large.drawsAs(format);
		const guest = new Visitor(large);
		await guest.creates('large');
		const task = await large.taskOf('large');
		await task.reaches('completed');
		const answer = await guest.fetches((await guest.polls(task.id)).task.outputs?.mediaUrls?.[0]);
		await large.close();
		expect(answer.headers['content-type']).toBe(`image/${format}`);
		expect(answer.bytes.length).toBeGreaterThan(300_000);
		expect(answer.bytes.length).toBeLessThan(360_000);
		const decoded = await sharp(answer.bytes, { failOn: 'warning' })
			.raw()
			.toBuffer({ resolveWithObject: true });
		expect(decoded.info).toMatchObject({ width: 256, height: 256 });
	});

	test('are drawn whatever the prompt holds', async () => {
		const prompt = `<svg> & "quotes" ]]> \u0000\u0007 \ud800 🦊 狐 ${'long '.repeat(300)}`;
		await visitor.creates(prompt);
		const [task] = await pixai.created(1);
		await task?.reaches('completed');
		expect(task?.pictures).toHaveLength(1);
	});
});

describe('credits', () => {
	test.each([
		[{}, 800],
		[{ mode: 'lite' }, 550],
		[{ mode: 'ultra', batchSize: 4 }, 3500],
		[{ modelVersionId: '1861558740588989558' }, 400],
		[{ modelVersionId: communityModelIds[0] }, 450],
	])('for %j are about %i', async (fields, credits) => {
		await visitor.creates('paid', fields);
		expect((await pixai.taskOf('paid')).credits).toBe(credits);
		expect(pixai.creditsSpent).toBe(credits);
	});
});

describe('closing', () => {
	test('ends what hangs, what sleeps and what waits', async () => {
		pixai.faults.add({ on: 'task', answer: 'hang' });
		pixai.drawing = { waitingMs: 3_600_000, runningMs: 0 };
		await visitor.creates('never');
		const task = await pixai.taskOf('never');
		const hanging = expect(visitor.polls(task.id)).rejects.toThrow();
		const waiting = expect(pixai.taskOf('nobody asks for this')).rejects.toThrow('closed');
		await task.polled(1);
		await pixai.close();
		await hanging;
		await waiting;
		expect(task.status).toBe('waiting');
	});
});

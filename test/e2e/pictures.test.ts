import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { OptionValues } from '../../sandbox/discord/options.js';
import { withEmptyUrls, withShortUrls, withUrlsAt } from '../../sandbox/pixai/oddities.js';
import { startWorld, type World } from './world.js';

async function asks({ discord }: World, options: OptionValues, attachmentSizeLimit = 10 * 2 ** 20) {
	const member = discord.addGuild({ name: 'Fox Den', attachmentSizeLimit }).addMember({ name: 'Aki' });
	return member.runs('/imagine', options);
}

describe('a picture still arrives when its address', () => {
	test('has expired', async () => {
		const world = await startWorld();
		world.pixai.events.on('completed', () => world.pixai.expiresUrls());
		const reply = await asks(world, { prompt: 'a fox' });
		await reply.showsPictures(1);
	});

	test.each([
		['403', { status: 403 }],
		['404', { status: 404 }],
		['500', { status: 500 }],
		['a reset', 'reset'],
		['a cut in the middle', 'truncate'],
		['a web page', 'html'],
		['an endless redirect', { redirect: 'https://127.0.0.1:1/' }],
		['a file over 32 MiB', { hugeBytes: 33 * 2 ** 20 }],
		['a file over 32 MiB that does not say so', { hugeBytes: 33 * 2 ** 20, chunked: true }],
	] as const)('answers with %s', async (_name, answer) => {
		const world = await startWorld();
		const fault = world.pixai.faults.add({ on: 'cdn', answer });
		const reply = await asks(world, { prompt: 'a fox' });
		const [picture] = await reply.showsPictures(1);
		expect(fault.hits).toBe(1);
		expect(picture?.bytes).toEqual(world.pixai.tasks[0]?.pictures[0]);
	});

	test.each([
		['is missing', withEmptyUrls],
		['is one of fewer than there are pictures', withShortUrls],
	] as const)('%s', async (_name, alters) => {
		const world = await startWorld();
		world.pixai.faults.add({ on: 'task', when: 'completed', answer: { alters } });
		const reply = await asks(world, { prompt: 'a fox', count: 4 });
		const pictures = await reply.showsPictures(4);
		expect(pictures.map(({ bytes }) => bytes)).toEqual(world.pixai.tasks[0]?.pictures);
	});

	test('leads to a private address that is not listed: nothing is asked of it', async () => {
		const world = await startWorld();
		const asked: string[] = [];
		const inner = createServer((request, response) => {
			asked.push(String(request.url));
			response.end('secret');
		});
		await new Promise<void>((listening) => inner.listen(0, '127.0.0.1', listening));
		onTestFinished(() => void inner.close());
		const { port } = inner.address() as AddressInfo;
		world.pixai.faults.add({
			on: 'task',
			when: 'completed',
			answer: { alters: withUrlsAt(`http://127.0.0.1:${port}`) },
		});
		world.pixai.faults.add({ on: 'media', answer: { redirect: `https://localhost:${port}/`, status: 302 } });
		world.pixai.faults.add({ on: 'cdn', answer: { redirect: `http://[::1]:${port}/` } });
		const reply = await asks(world, { prompt: 'a fox' });
		await reply.showsPictures(1);
		expect(asked).toEqual([]);
	});
});

test('pictures that cannot be fetched at all are said to be lost, with the reason in the log', async () => {
	const world = await startWorld();
	world.pixai.faults.add({ on: 'cdn', times: Number.POSITIVE_INFINITY, answer: 'html' });
	const reply = await asks(world, { prompt: 'a fox' });
	const turning = setInterval(() => world.clock.turn(10_000), 20);
	onTestFinished(() => clearInterval(turning));
	await reply.shows(/drew it, but the pictures could not be fetched/);
	expect(world.logged.some((line) => line.includes('not a PNG, JPEG or WebP'))).toBe(true);
});

test('three of four are shown, and it says so', async () => {
	const world = await startWorld();
	let blocked = '';
	world.pixai.events.on('completed', (task: { mediaIds: readonly string[] }) => {
		blocked = task.mediaIds[2] ?? '';
	});
	world.pixai.faults.add({
		on: 'task',
		when: 'completed',
		answer: {
			alters: (task: Record<string, unknown>) => ({
				...task,
				outputs: {
					mediaIds: (task as { outputs: { mediaIds: string[] } }).outputs.mediaIds.map((id) =>
						id === blocked ? '404' : id,
					),
					mediaUrls: [],
				},
			}),
		},
	});
	const reply = await asks(world, { prompt: 'a fox', count: 4 });
	const turning = setInterval(() => world.clock.turn(60_000), 20);
	onTestFinished(() => clearInterval(turning));
	await reply.showsPictures(3, { within: 25_000 });
	expect(reply.text).toContain('3 of 4 pictures');
});

describe('a picture over what Discord takes', () => {
	test('is made smaller, once, and the reply says so', async () => {
		const limit = 200_000;
		const world = await startWorld({ pixai: { pictureScale: 1 } });
		const reply = await asks(world, { prompt: 'a fox' }, limit);
		const [picture] = await reply.showsPictures(1);

		const original = await sharp(world.pixai.tasks[0]?.pictures[0]).metadata();
		const shown = await sharp(picture?.bytes).metadata();
		expect(world.pixai.tasks[0]?.pictures[0]?.byteLength).toBeGreaterThan(limit);
		expect(picture?.bytes.byteLength).toBeLessThanOrEqual(limit);
		expect(shown.width).toBe(original.width);
		expect(reply.text).toContain('Made smaller to fit');
	});

	test('is made smaller although the interaction promised more', async () => {
		const world = await startWorld();
		world.pixai.holdsTasks = true;
		const reply = await asks(world, { prompt: 'a fox' });
		const task = await world.pixai.taskOf('a fox');
		world.clock.turn(4000);
		await reply.shows('PixAI has it');
		world.discord.faults.add({
			route: /PATCH .*@original/,
			answer: { status: 413, body: { code: 40005, message: 'Request entity too large' } },
		});
		await task.completes();
		await reply.showsPictures(1);
	});
});

test.each(['png', 'jpeg', 'webp'] as const)('%s arrives as it is', async (format) => {
	const world = await startWorld();
	world.pixai.drawsAs(format);
	const reply = await asks(world, { prompt: 'a fox' });
	const [picture] = await reply.showsPictures(1);
	expect(picture?.name).toBe(`easel-1.${format}`);
	expect((await sharp(picture?.bytes).metadata()).format).toBe(format);
});

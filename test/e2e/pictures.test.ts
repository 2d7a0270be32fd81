import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { OptionValues } from '../../sandbox/discord/options.js';
import { type Oddity, withEmptyUrls, withShortUrls, withUrlsAt } from '../../sandbox/pixai/oddities.js';
import { startWorld, type World } from './world.js';

const MINUTE = 60_000;
const MEBIBYTE = 2 ** 20;

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
	await world.turning(5000, reply.shows(/drew it, but the pictures could not be fetched/));
	expect(world.logged.some((line) => line.includes('not a PNG, JPEG or WebP'))).toBe(true);
});

/** The third picture is one that PixAI knows nothing of, and none has an address. */
const withAnUnknownPicture: Oddity = (task) => ({
	...task,
	outputs: { mediaIds: task.outputs?.mediaIds?.map((id, index) => (index === 2 ? '404' : id)) },
});

test('three of four are shown within a few minutes when PixAI does not know the fourth, and it says so', async () => {
	const world = await startWorld();
	world.pixai.faults.add({ on: 'task', when: 'completed', answer: { alters: withAnUnknownPicture } });
	const reply = await asks(world, { prompt: 'a fox', count: 4 });
	const task = await world.pixai.taskOf('a fox');
	const pictures = await world.turning(1000, reply.showsPictures(3));

	const drawn = task.pictures;
	expect(pictures.map(({ bytes }) => bytes)).toEqual([drawn[0], drawn[1], drawn[3]]);
	expect(reply.text).toContain('3 of 4 pictures');
	expect(world.clock.now() - (task.endedAt ?? 0)).toBeLessThan(5 * MINUTE);
});

test('three of four are shown when one is too large for Discord and no decoder can read it', async () => {
	const world = await startWorld();
	world.pixai.faults.add({ on: 'cdn', answer: { hugeBytes: 11 * 2 ** 20 } });
	const reply = await asks(world, { prompt: 'a fox', count: 4 });
	const pictures = await reply.showsPictures(3);

	const drawn = new Set(world.pixai.tasks[0]?.pictures.map((bytes) => bytes.toString('base64')));
	expect(pictures.filter(({ bytes }) => !drawn.has(bytes.toString('base64')))).toEqual([]);
	expect(reply.text).toContain('3 of 4 pictures');
	expect(reply.text).not.toContain('Made smaller');
});

test('a picture that is too large for Discord and that no decoder can read is said to be the bot’s trouble', async () => {
	const world = await startWorld();
	world.pixai.faults.add({ on: 'cdn', answer: { hugeBytes: 11 * 2 ** 20 } });
	const reply = await asks(world, { prompt: 'a fox' });
	await reply.shows(/Something went wrong in the bot/);
});

describe('a picture over what Discord takes', () => {
	test('is made smaller, once, and the reply says so', async () => {
		const limit = 200_000;
		const world = await startWorld({ pixai: { pictureScale: 1 } });
		// What is drawn depends on the seed, and so does how large it is.
		const reply = await asks(world, { prompt: 'a fox', seed: 7 }, limit);
		const [picture] = await reply.showsPictures(1);

		const original = await sharp(world.pixai.tasks[0]?.pictures[0]).metadata();
		const shown = await sharp(picture?.bytes).metadata();
		expect(world.pixai.tasks[0]?.pictures[0]?.byteLength).toBeGreaterThan(limit);
		expect(picture?.bytes.byteLength).toBeLessThanOrEqual(limit);
		expect(shown.width).toBe(original.width);
		expect(reply.text).toContain('Made smaller to fit');
		expect(picture?.name).toBe('easel-1-smaller.webp');
	});

	test('is made smaller when the server has lost its boosts since the request', async () => {
		const world = await startWorld({ pixai: { pictureBytes: 12 * MEBIBYTE } });
		world.pixai.holdsTasks = true;
		const guild = world.discord.addGuild({ name: 'Fox Den', attachmentSizeLimit: 50 * MEBIBYTE });
		const reply = await guild.addMember({ name: 'Aki' }).runs('/imagine', { prompt: 'a fox' });
		const task = await world.pixai.taskOf('a fox');
		task.starts();
		await task.polled(1);
		guild.attachmentSizeLimit = 10 * MEBIBYTE;
		// An interaction keeps its limit; what comes after it has the server's.
		world.clock.turn(16 * MINUTE);
		await task.completes();
		world.clock.turn(15_000);
		const [picture] = await reply.showsPictures(1);

		expect(task.pictures[0]?.byteLength).toBeGreaterThan(10 * MEBIBYTE);
		expect(picture?.contentType).toBe('image/webp');
		expect((await sharp(picture?.bytes).metadata()).width).toBe(
			(await sharp(task.pictures[0]).metadata()).width,
		);
		expect(reply.text).toContain('Made smaller to fit');
		expect(world.logged.some((line) => line.includes('Discord takes less than it said'))).toBe(true);
		// The stand-in takes every file over the limit for the bot's mistake; the bot could not know of this one.
		expect(world.discord.violations.splice(0)).toEqual([expect.stringContaining('413 40005')]);
	});

	test.each([
		['by its code', { status: 413, body: { code: 40005, message: 'Request entity too large' } }],
		['by the status alone', { status: 413 }],
	])(
		'is made smaller within the quarter of an hour, too, when Discord refuses it %s',
		async (_name, answer) => {
			const limit = 400_000;
			const world = await startWorld({ pixai: { pictureScale: 1 } });
			world.pixai.holdsTasks = true;
			const reply = await asks(world, { prompt: 'a fox' }, limit);
			const task = await world.pixai.taskOf('a fox');
			await task.polled(1);
			world.clock.turn(4000);
			await reply.shows('PixAI has it');
			const refused = world.discord.faults.add({ route: /PATCH .*@original/, answer });
			await task.completes();
			world.clock.turn(1500);
			const [picture] = await reply.showsPictures(1);

			expect(refused.hits).toBe(1);
			expect(picture?.bytes.byteLength).toBeLessThanOrEqual(limit / 2);
			expect(reply.text).toContain('Made smaller to fit');
		},
	);
});

test.each(['png', 'jpeg', 'webp'] as const)('%s arrives as it is', async (format) => {
	const world = await startWorld();
	world.pixai.drawsAs(format);
	const reply = await asks(world, { prompt: 'a fox' });
	const [picture] = await reply.showsPictures(1);
	expect(picture?.name).toBe(`easel-1.${format}`);
	expect((await sharp(picture?.bytes).metadata()).format).toBe(format);
});

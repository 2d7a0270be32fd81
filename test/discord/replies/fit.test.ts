import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fitToLimit } from '../../../src/discord/replies/fit.js';
import type { Picture } from '../../../src/pixai/media.js';

let folder: string;
let noise: Picture;
/** Bytes of the noise as WebP, by quality. */
const sizes = new Map<number, number>();

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'easel-fit-'));
	noise = await noisePng('noise', 240, 160);
	for (let quality = 50; quality <= 95; quality++) {
		sizes.set(quality, (await sharp(noise.path).webp({ quality }).toBuffer()).length);
	}
});
afterAll(() => rm(folder, { recursive: true }));

describe('a picture that fits', () => {
	it('is left alone, up to the last byte of the limit', async () => {
		const before = await readFile(noise.path);
		expect(await fitToLimit(noise, noise.bytes)).toEqual({ ...noise, shrunk: false });
		expect(await readFile(noise.path)).toEqual(before);
	});

	it('is not even looked at', async () => {
		const unread: Picture = { path: join(folder, 'not there'), type: 'image/png', bytes: 5 };
		expect(await fitToLimit(unread, 5)).toEqual({ ...unread, shrunk: false });
	});
});

describe('a picture over the limit', () => {
	it('is written anew as a WebP beside the original, within the limit, as wide and high as before', async () => {
		const limit = noise.bytes - 1;
		const fitted = await fitToLimit(noise, limit);
		expect(fitted).toMatchObject({ type: 'image/webp', shrunk: true });
		expect(fitted.path).not.toBe(noise.path);
		expect((await stat(fitted.path)).size).toBe(fitted.bytes);
		expect(fitted.bytes).toBeLessThanOrEqual(limit);
		expect(await shapeOf(fitted)).toEqual({ format: 'webp', width: 240, height: 160 });
		expect((await stat(noise.path)).size).toBe(noise.bytes);
	});

	it('is written once for each limit, and taken as it is from then on', async () => {
		const picture = await noisePng('twice', 60, 40);
		const first = await fitToLimit(picture, 5000);
		await writeFile(first.path, 'RIFFlessWEBP..');
		expect(await fitToLimit(picture, 5000)).toEqual({ ...first, bytes: 14 });
		const other = await fitToLimit(picture, 4000);
		expect(other.path).not.toBe(first.path);
		expect(other.bytes).toBeLessThanOrEqual(4000);
	});

	it('is not taken half-written, as a killed process leaves it, and leaves no half behind', async () => {
		const picture = await noisePng('killed', 60, 40);
		const { path } = await fitToLimit(picture, 5000);
		const whole = await readFile(path);
		await rm(path);
		await writeFile(`${path}.part`, whole.subarray(0, 100));
		await fitToLimit(picture, 5000);
		expect(await readFile(path)).toEqual(whole);
		expect(await readdir(folder)).not.toContain('killed.5000.webp.part');
	});

	it('that is gone is told by the code of its disk', async () => {
		const gone: Picture = { path: join(folder, 'gone'), type: 'image/png', bytes: 10 };
		await expect(fitToLimit(gone, 5)).rejects.toMatchObject({ code: 'ENOENT' });
	});

	it.each([50, 51, 60, 72, 94, 95])('has the best quality that fits, be it %d', async (quality) => {
		const limit = sizeAt(quality);
		const fitted = await fitToLimit(noise, limit);
		const best = Math.max(...[...sizes].filter(([, size]) => size <= limit).map(([each]) => each));
		expect(fitted.bytes).toBe(sizeAt(best));
		expect(await shapeOf(fitted)).toMatchObject({ width: 240, height: 160 });
	});

	it('has no better quality than is of use, however much room there is', async () => {
		expect((await fitToLimit(noise, noise.bytes - 1)).bytes).toBeLessThanOrEqual(sizeAt(95));
	});

	it('has fewer pixels in the same proportion only when no quality fits, and no fewer than needed', async () => {
		const limit = sizeAt(50) - 1;
		const fitted = await fitToLimit(noise, limit);
		expect(fitted.bytes).toBeLessThanOrEqual(limit);
		expect(await shapeOf(fitted)).toEqual({ format: 'webp', width: 180, height: 120 });
	});

	it('can become as small as it must', async () => {
		const fitted = await fitToLimit(noise, 2000);
		expect(fitted.bytes).toBeLessThanOrEqual(2000);
		const { width, height } = await shapeOf(fitted);
		expect(width / height).toBeCloseTo(1.5, 0);
	});

	it.each([0, 1, 40])('is refused when nothing can be that small: %d bytes', async (limit) => {
		await expect(fitToLimit(noise, limit)).rejects.toThrow('cannot be made to fit');
	});

	it.each(['jpeg', 'webp'] as const)('may be a %s', async (format) => {
		const path = join(folder, `picture-${format}`);
		const { size } = await sharp(noise.path)[format]({ quality: 100 }).toFile(path);
		const fitted = await fitToLimit({ path, type: `image/${format}`, bytes: size }, size - 1);
		expect(await shapeOf(fitted)).toEqual({ format: 'webp', width: 240, height: 160 });
		expect(fitted.bytes).toBeLessThan(size);
	});

	it('keeps what is transparent', async () => {
		const path = join(folder, 'transparent');
		const { size } = await sharp(noise.path).ensureAlpha(0.5).png().toFile(path);
		const fitted = await fitToLimit({ path, type: 'image/png', bytes: size }, size - 1);
		expect((await sharp(fitted.path).metadata()).hasAlpha).toBe(true);
	});

	it('may be one of many', async () => {
		const four = await Promise.all(['1', '2', '3', '4'].map((name) => noisePng(name, 60, 40)));
		const fitted = await Promise.all(four.map((picture) => fitToLimit(picture, 5000)));
		expect(new Set(fitted.map(({ path }) => path)).size).toBe(4);
		for (const { bytes } of fitted) expect(bytes).toBeLessThanOrEqual(5000);
	});

	it('leaves the event loop free for others while it is encoded', async () => {
		const large = await noisePng('large', 500, 400);
		let turns = 0;
		let encoding = true;
		const others = () => {
			turns++;
			if (encoding) setImmediate(others);
		};
		others();
		await fitToLimit(large, large.bytes - 1);
		encoding = false;
		expect(turns).toBeGreaterThan(100);
	});
});

it('a file that is no picture is refused, and those after it are not', async () => {
	const path = join(folder, 'broken');
	await writeFile(path, '\x89PNG\r\n\x1a\n and no more', 'latin1');
	const broken = fitToLimit({ path, type: 'image/png', bytes: 20 }, 10);
	const whole = fitToLimit(noise, noise.bytes - 1);
	await expect(broken).rejects.toThrow();
	await expect(whole).resolves.toMatchObject({ shrunk: true });
});

function sizeAt(quality: number): number {
	return sizes.get(quality) ?? Number.NaN;
}

/** A picture that compresses badly, and the same every time. */
async function noisePng(name: string, width: number, height: number): Promise<Picture> {
	const pixels = Buffer.alloc(width * height * 3);
	let random = 1;
	for (let index = 0; index < pixels.length; index++) {
		random = (Math.imul(random, 1_664_525) + 1_013_904_223) >>> 0;
		pixels[index] = random >>> 24;
	}
	const path = join(folder, name);
	const { size } = await sharp(pixels, { raw: { width, height, channels: 3 } })
		.png()
		.toFile(path);
	return { path, type: 'image/png', bytes: size };
}

async function shapeOf(picture: Picture) {
	const { format, width, height } = await sharp(picture.path).metadata();
	return { format, width, height };
}

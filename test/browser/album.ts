import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';

const GAP = 24;

/** Where pictures of the page are kept. */
export class Album {
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** Keeps a picture, with few colours, so that a page that shows it loads quickly. */
	async keep(name: string, picture: Buffer): Promise<void> {
		await mkdir(this.#folder, { recursive: true });
		const small = await sharp(picture).png({ palette: true, colours: 256, effort: 10 }).toBuffer();
		await writeFile(join(this.#folder, `${name}.png`), small);
	}
}

/** A picture of what begins with the first of these and ends with the last, all of them below one another. */
export async function pictureOf(page: Page, ...shown: readonly Locator[]): Promise<Buffer> {
	await shown[0]?.scrollIntoViewIfNeeded();
	const boxes = await Promise.all(shown.map((one) => one.boundingBox()));
	const there = boxes.filter((box) => box !== null);
	const left = Math.min(...there.map(({ x }) => x));
	const top = Math.min(...there.map(({ y }) => y));
	const right = Math.max(...there.map(({ x, width }) => x + width));
	const bottom = Math.max(...there.map(({ y, height }) => y + height));
	return page.screenshot({ clip: { x: left, y: top, width: right - left, height: bottom - top } });
}

/** Pictures beside one another, on nothing. */
export async function beside(pictures: readonly Buffer[]): Promise<Buffer> {
	const sizes = await Promise.all(pictures.map((picture) => sharp(picture).metadata()));
	const lefts = sizes.map((_, index) =>
		sizes.slice(0, index).reduce((sum, { width }) => sum + width + GAP, 0),
	);
	const width = sizes.reduce((sum, size) => sum + size.width + GAP, -GAP);
	const height = Math.max(...sizes.map((size) => size.height));
	return sharp({ create: { width, height, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } })
		.composite(pictures.map((input, index) => ({ input, left: lefts[index] ?? 0, top: 0 })))
		.png()
		.toBuffer();
}

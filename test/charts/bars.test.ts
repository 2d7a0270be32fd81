import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
import { type BarChart, CHART_SIZE, drawBars } from '../../src/charts/bars.js';

const BLUE = [0x56, 0xb4, 0xe9] as const;
const ORANGE = [0xe6, 0x9f, 0x00] as const;

const chart: BarChart = {
	labels: ['11/1', '11/2', '11/3', '11/4'],
	series: [
		{ name: 'Tsubaki.2', values: [4, 0, 2, 0] },
		{ name: 'Haruka v2', values: [0, 2, 2, 0] },
	],
	writeNumber: (value) => `${value}`,
};

/** How many pixels of a colour there are around the middle of each bar. */
async function areas(png: Buffer, colour: readonly [number, number, number]): Promise<number[]> {
	const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	// About where the plot is, above the legend.
	const { bottom, left, right } = { bottom: info.height - 100, left: 45, right: info.width - 20 };
	const width = (right - left) / chart.labels.length;
	return chart.labels.map((_, bar) => {
		const middle = Math.round(left + (bar + 0.5) * width);
		let count = 0;
		for (let y = 0; y < bottom; y++) {
			for (let x = middle - 40; x < middle + 40; x++) {
				const at = (y * info.width + x) * info.channels;
				if (colour.every((value, index) => data[at + index] === value)) count++;
			}
		}
		return count;
	});
}

it('is a PNG of its size, dark, with light letters', async () => {
	const png = await drawBars(chart);
	expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...CHART_SIZE });
	const { channels, dominant } = await sharp(png).stats();
	expect(dominant.r + dominant.g + dominant.b).toBeLessThan(3 * 0x40);
	expect(channels.map(({ max }) => max > 0xe0)).toEqual(expect.arrayContaining([true, true, true]));
});

it('has bars as high as their numbers, one part on the other, and none where there is nothing', async () => {
	const png = await drawBars(chart);
	const [four, none, two, empty] = (await areas(png, BLUE)) as [number, number, number, number];
	expect(four / two).toBeCloseTo(2, 1);
	expect([none, empty]).toEqual([0, 0]);
	const above = await areas(png, ORANGE);
	expect(above.map((area) => area > 0)).toEqual([false, true, true, false]);
});

it('shows one among thousands', async () => {
	const values = [5_000, 1, 0, 0];
	const png = await drawBars({ ...chart, series: [{ name: 'Tsubaki.2', values }] });
	const [, one, none] = await areas(png, BLUE);
	expect(one).toBeGreaterThan(100);
	expect(none).toBe(0);
});

it('is drawn on a machine without fonts, too', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'easel-no-fonts-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	const fonts = join(folder, 'fonts.conf');
	await writeFile(fonts, `<?xml version="1.0"?><fontconfig><cachedir>${folder}</cachedir></fontconfig>`);
	const bars = new URL('../../src/charts/bars.ts', import.meta.url).href;
	const script = `import { drawBars } from ${JSON.stringify(bars)};
		const chart = { ...${JSON.stringify(chart)}, writeNumber: String };
		process.stdout.write((await drawBars(chart)).toString('base64'));`;
	const file = join(folder, 'draw.mts');
	await writeFile(file, script);
	const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', file], {
		cwd: new URL('../..', import.meta.url),
		env: { ...process.env, FONTCONFIG_FILE: fonts },
	});
	const png = Buffer.from(stdout, 'base64');
	expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...CHART_SIZE });
	expect((await areas(png, BLUE)).map((area) => area > 0)).toEqual([true, false, true, false]);
});

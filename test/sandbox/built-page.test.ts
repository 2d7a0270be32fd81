import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { requirePage } from '../../sandbox/live/built-page.js';

test('whoever has not built the page is told how', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'easel-page-'));
	onTestFinished(() => rm(folder, { recursive: true }));
	expect(() => requirePage(folder)).toThrow('npm run build:page');
	await writeFile(join(folder, 'index.html'), '');
	expect(() => requirePage(folder)).not.toThrow();
});

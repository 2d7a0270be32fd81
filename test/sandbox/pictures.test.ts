import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { Lettering } from '../../sandbox/demo/phone/lettering.js';

const PICTURES = fileURLToPath(new URL('../../dist/sandbox/pictures.js', import.meta.url));
const SHOWN = fileURLToPath(new URL('../../docs/images', import.meta.url));

test('every picture that the documentation has can be taken anew, where there are letters', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'easel-pictures-'));
	try {
		const taking = spawn(process.execPath, [PICTURES], { cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
		const [errors, [code]] = await Promise.all([text(taking.stderr), once(taking, 'exit')]);
		const lettering = await Lettering.of('🎨');
		if (!lettering.isLegible || !lettering.emoji('🎨')) {
			expect(errors).toContain('nobody could read the pictures');
			expect(code).toBe(1);
			return;
		}
		expect({ code, errors }).toEqual({ code: 0, errors: '' });
		expect((await readdir(join(folder, 'docs', 'images'))).sort()).toEqual((await readdir(SHOWN)).sort());
	} finally {
		await rm(folder, { recursive: true });
	}
}, 120_000);

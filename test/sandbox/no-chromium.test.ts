import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const VITEST = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));

test('without a chromium the tests in a browser are skipped, and one line says so', async () => {
	const { code, output } = await runBrowserTests({});
	expect(output.split('\n').filter((line) => line.includes('chromium'))).toEqual([
		'Skipping the tests in a browser: no chromium found (Debian: apt-get install chromium).',
	]);
	expect(output).toMatch(/Tests +\d+ skipped \(\d+\)/);
	expect(code).toBe(0);
});

test('without a chromium the tests in a browser fail where there has to be one', async () => {
	const { code, output } = await runBrowserTests({ EASEL_NEEDS_CHROMIUM: '1' });
	expect(output).toContain('there is no chromium');
	expect(code).toBe(1);
});

function runBrowserTests(environment: Record<string, string>): Promise<{ code: number; output: string }> {
	const { PATH, HOME } = process.env;
	const env = { PATH, HOME, NO_COLOR: '1', CHROMIUM_PATH: '/there/is/none', ...environment };
	return new Promise((resolve) => {
		const args = [VITEST, 'run', 'test/browser/page.test.ts'];
		execFile(process.execPath, args, { cwd: ROOT, env }, (error, stdout, stderr) => {
			resolve({ code: Number(error?.code ?? 0), output: stdout + stderr });
		});
	});
}

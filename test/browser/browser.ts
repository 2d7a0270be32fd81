import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe } from 'vitest';
import { chromiumPath, needsChromium } from './chromium.js';

/** Browsers and bots of several test files share the machine. */
const PATIENCE = { timeout: 60_000 };

let running: Browser | undefined;

/** The browser of this file's tests. */
export function theBrowser(): Browser {
	if (!running) throw new Error('There is no browser: write the test inside inBrowser');
	return running;
}

/** Tests that need a browser: they share one, and are skipped where there is no Chromium. */
export function inBrowser(name: string, define: () => void): void {
	describe.skipIf(!chromiumPath && !needsChromium)(name, PATIENCE, () => {
		beforeAll(async () => {
			if (!chromiumPath)
				throw new Error('EASEL_NEEDS_CHROMIUM=1 is set, and there is no chromium (nor CHROMIUM_PATH)');
			running = await chromium.launch({
				executablePath: chromiumPath,
				// Chromium's sandbox refuses to run as root.
				args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
			});
		});
		afterAll(() => running?.close());
		define();
	});
}

import { chromiumPath, needsChromium } from './chromium.js';

/** Says once, before all tests, which of them cannot be run here. */
export default function announce(): void {
	if (chromiumPath || needsChromium) return;
	process.stderr.write(
		'Skipping the tests in a browser: no chromium found (Debian: apt-get install chromium).\n',
	);
}

import { existsSync } from 'node:fs';

const USUAL_PLACES = [
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const { CHROMIUM_PATH } = process.env;

/** Where this machine has a Chromium, if it has one: `CHROMIUM_PATH` where that is set, else a usual place. */
export const chromiumPath = (CHROMIUM_PATH ? [CHROMIUM_PATH] : USUAL_PLACES).find((path) => existsSync(path));

/** Whether the tests in a browser fail where there is no Chromium, instead of being skipped. */
export const needsChromium = process.env.EASEL_NEEDS_CHROMIUM === '1';

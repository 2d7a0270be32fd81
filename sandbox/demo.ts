import { runScript } from './demo/script.js';
import { complain } from './demo/terminal.js';
import { runLive } from './live/live.js';

/** EX_USAGE of sysexits.h. */
const EXIT_USAGE = 64;

const given = process.argv.slice(2);
const unknown = given.filter((argument) => argument !== '--script');
if (unknown.length > 0) {
	complain(
		`The demo does not know ${unknown.join(' ')}. Run it as: npm run demo, or npm run demo -- --script`,
	);
	process.exit(EXIT_USAGE);
}
process.exit(given.length > 0 ? await runScript() : await runLive());

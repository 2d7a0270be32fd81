import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { costPerServer } from './cost-per-server.js';
import { delivery } from './delivery.js';
import { type Figure, tableOf } from './figure.js';
import { firstResponse } from './first-response.js';
import { fleet } from './fleet.js';
import { memory } from './memory.js';
import { servers } from './servers.js';
import { start } from './start.js';
import { waitingJobs } from './waiting-jobs.js';

/** EX_USAGE of sysexits.h. */
const EXIT_USAGE = 64;

const measures = { firstResponse, delivery, start, memory, servers, waitingJobs, fleet };
const { names, chart, readme } = options();
if (chart) await tell('cost', await costPerServer());
else await tell('bench', await measured());

/** The figures that were asked for, or all, as a table. */
async function measured(): Promise<string> {
	const figures: Figure[] = [];
	for (const [name, measure] of Object.entries(measures)) {
		if (names.length > 0 && !names.includes(name)) continue;
		process.stderr.write(`${name}…\n`);
		figures.push(...[await measure()].flat());
	}
	return `${tableOf(figures)}\nNode.js ${process.version} on ${process.platform}, ${availableParallelism()} cores, which bot and stand-ins share.\n`;
}

/** Prints it, and where that is asked for, puts it into the README, between the marks of this name. */
async function tell(mark: string, text: string): Promise<void> {
	process.stdout.write(text);
	if (!readme) return;
	const page = await readFile('README.md', 'utf8');
	const place = new RegExp(`(?<=<!-- ${mark} -->\n).*?(?=<!-- /${mark} -->)`, 's');
	await writeFile(
		'README.md',
		page.replace(place, () => text),
	);
}

function options(): { names: readonly string[]; chart: boolean; readme: boolean } {
	try {
		const { values, positionals: names } = parseArgs({
			allowPositionals: true,
			options: {
				chart: { type: 'boolean', default: false },
				readme: { type: 'boolean', default: false },
			},
		});
		if (names.every((name) => name in measures)) return { names, ...values };
	} catch {
		// Said below.
	}
	process.stderr.write(
		`Run it as: npm run bench -- [--readme] [--chart | ${Object.keys(measures).join(' | ')}]\n`,
	);
	process.exit(EXIT_USAGE);
}

import { writeFile } from 'node:fs/promises';
import { costChart } from './cost-chart.js';
import { easel, plainBot } from './program.js';
import { type Cost, costOf } from './servers.js';

const COUNTS = [1, 10, 100, 1_000, 10_000];
const PICTURE = 'docs/images/cost-per-server.svg';

/** What one bot and the other take in more and more servers. */
export interface Costs {
	readonly easel: Cost;
	readonly plain: Cost;
}

/** Draws what each more server costs into `docs/`; returns the numbers as a Markdown table. */
export async function costPerServer(): Promise<string> {
	const costs: Costs[] = [];
	for (const count of COUNTS) {
		process.stderr.write(`${count} servers…\n`);
		costs.push({ easel: await costOf(easel(), count), plain: await costOf(plainBot(), count) });
	}
	await writeFile(PICTURE, costChart(costs));
	const head = ['servers', 'Easel, memory', 'Easel, CPU', 'plain bot, memory', 'plain bot, CPU'];
	const rows = costs.map(({ easel, plain }) => [
		easel.servers.toLocaleString('en-US'),
		...[easel, plain].flatMap(({ memory, cpu }) => [
			`${(memory / 1_000_000).toFixed(1)} MB`,
			`${(cpu / 1_000).toFixed(2)} s`,
		]),
	]);
	return [head, head.map(() => '---:'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

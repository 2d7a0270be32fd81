import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { Metrics } from '../src/ops/metrics.js';

const page = await readFile(new URL('../docs/metrics.md', import.meta.url), 'utf8');

it('the page on metrics lists what /metrics gives, and nothing else', async () => {
	const metrics = new Metrics();
	const rows = (await metrics.registry.getMetricsAsJSON()).map(({ name, type, help }) => {
		const { labelNames } = metrics.registry.getSingleMetric(name) as unknown as { labelNames: string[] };
		const labels = labelNames.map((label) => `\`${label}\``).join(', ') || '–';
		return `| \`${name}\` | ${type} | ${labels} | ${help} |`;
	});
	const table = /<!-- metrics -->\n(.*?)\n<!-- \/metrics -->/s.exec(page)?.[1]?.split('\n').slice(2);
	expect(table).toEqual(rows);
});

it('the names that the page gives of what every process of Node.js has are measured', async () => {
	const metrics = new Metrics();
	metrics.measureProcess();
	const named = [...page.matchAll(/`((?:process|nodejs)_\w+)`/g)].map(([, name = '']) => name);
	expect(named.filter((name) => !metrics.registry.getSingleMetric(name))).toEqual([]);
	expect(named.length).toBeGreaterThan(0);
});

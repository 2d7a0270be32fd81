import { expect, it } from 'vitest';
import { FAILURE_REASONS } from '../../src/generation/job.js';
import { deploymentFiles, fileAt } from './files.js';

const files = await deploymentFiles();
const { text: page } = await fileAt('docs/metrics.md');
const documented = new Set([...page.matchAll(/`((?:easel|nodejs|process)_\w+)`/g)].map(([, name]) => name));

/** The metrics that a file asks Prometheus for. */
function metricsIn(text: string): string[] {
	const names = [...text.matchAll(/\b(?:easel|nodejs|process)_[a-z\d_]+/g)].map(([name]) => name);
	return [...new Set(names.map((name) => name.replace(/_(bucket|sum|count)$/, '')))];
}

it('what a deployment asks Prometheus for is measured, by docs/metrics.md', () => {
	const asking = files.filter(({ text }) => metricsIn(text).length > 0).map(({ path }) => path);
	expect(asking.sort()).toEqual([
		'deploy/alerts.yml',
		'deploy/grafana/easel.json',
		'deploy/kubernetes/worker-scaling.yaml',
	]);
	const unknown = files.flatMap(({ text }) => metricsIn(text)).filter((name) => !documented.has(name));
	expect(unknown).toEqual([]);
});

it('the dashboard shows all that Easel measures of its own', () => {
	const shown = metricsIn(files.find(({ path }) => path.endsWith('easel.json'))?.text ?? '');
	const own = [...documented].filter((name) => name?.startsWith('easel_'));
	expect(own.filter((name) => !shown.includes(name ?? ''))).toEqual([]);
});

it('the labels by which alerts are raised are ones that there are', () => {
	const { text = '' } = files.find(({ path }) => path === 'deploy/alerts.yml') ?? {};
	const labels = (name: string) =>
		[...text.matchAll(new RegExp(`\\b${name}=~?"([^"]+)"`, 'g'))].flatMap(
			([, values]) => values?.split('|') ?? [],
		);
	expect(labels('reason')).not.toEqual([]);
	expect(
		labels('reason').filter((reason) => !(FAILURE_REASONS as readonly string[]).includes(reason)),
	).toEqual([]);
	expect(labels('cause')).toEqual(['not-written']);
	expect(page).toContain('by the cause: pixai-busy, unreachable or not-written');
});

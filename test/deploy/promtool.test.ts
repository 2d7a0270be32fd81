import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { Metrics } from '../../src/ops/metrics.js';

/** Debian's package prometheus has it. CI says that it must be there. */
const hasPromtool =
	process.env.EASEL_NEEDS_CHECKERS === '1' || spawnSync('promtool', ['--version']).status === 0;
const deploy = (path: string) => fileURLToPath(new URL(`../../deploy/${path}`, import.meta.url));
const promtool = (...args: string[]) => promisify(execFile)('promtool', args);

interface Dashboard {
	readonly panels: readonly { readonly targets: readonly { readonly expr: string }[] }[];
}

describe.skipIf(!hasPromtool)('Prometheus itself', () => {
	it('takes its settings, and the rules in them', async () => {
		const { stdout } = await promtool('check', 'config', deploy('prometheus.yml'));
		expect(stdout).toContain('is valid prometheus config file syntax');
	});

	it('raises each alert when it should, and not before', async () => {
		const { stdout } = await promtool('test', 'rules', fileURLToPath(new URL('alerts.yml', import.meta.url)));
		expect(stdout).toContain('SUCCESS');
	});

	it('has nothing to say against how metrics are named', async () => {
		const { stdout, stderr, status } = spawnSync('promtool', ['check', 'metrics'], {
			input: await new Metrics().registry.metrics(),
			encoding: 'utf8',
		});
		expect({ said: `${stdout}${stderr}`, status }).toEqual({ said: '', status: 0 });
	});

	it('understands every question of the dashboard', async () => {
		const { panels }: Dashboard = JSON.parse(await readFile(deploy('grafana/easel.json'), 'utf8'));
		const rules = panels
			.flatMap(({ targets }) => targets)
			.map(({ expr }, index) => ({
				record: `panel:${index}`,
				expr: expr.replaceAll('$__rate_interval', '5m'),
			}));
		const folder = await mkdtemp(join(tmpdir(), 'easel-promtool-'));
		try {
			const file = join(folder, 'rules.json');
			await writeFile(file, JSON.stringify({ groups: [{ name: 'dashboard', rules }] }));
			const { stdout } = await promtool('check', 'rules', file);
			expect(stdout).toContain(`${rules.length} rules found`);
		} finally {
			await rm(folder, { recursive: true });
		}
	});
});

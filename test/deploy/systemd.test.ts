import { execFile, spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const file = new URL('../../deploy/easel.service', import.meta.url);
const unit = await readFile(file, 'utf8');
/** CI says that it must be there. */
const hasSystemd =
	process.env.EASEL_NEEDS_CHECKERS === '1' || spawnSync('systemd-analyze', ['--version']).status === 0;

function said(setting: string): string | undefined {
	return new RegExp(`^${setting}=(.*)$`, 'm').exec(unit)?.[1];
}

it('a service runs with the flags that npm start gives', async () => {
	const manifest = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
	expect(said('ExecStart')).toBe(`/usr/bin/${JSON.parse(manifest).scripts.start}`);
});

it('a service that ends is started again, however often, unless only a person can mend it', () => {
	expect(said('Restart')).toBe('always');
	expect(said('StartLimitIntervalSec')).toBe('0');
	expect(said('RestartPreventExitStatus')).toBe('78');
	expect(Number(said('TimeoutStopSec'))).toBeGreaterThan(10);
});

it('what a service keeps is where alone it may write', () => {
	expect(said('ProtectSystem')).toBe('strict');
	const folder = `/var/lib/${said('StateDirectory')}`;
	expect(said('Environment')).toContain(`DATA_DIR=${folder} `);
	expect(said('Environment')).toContain(`STORE_URL=sqlite://${folder}/`);
});

describe.skipIf(!hasSystemd)('systemd itself', () => {
	it('understands all of the service', async () => {
		// What it does not know it only complains of.
		const { stderr } = await promisify(execFile)('systemd-analyze', ['verify', fileURLToPath(file)]);
		expect(stderr).not.toContain('easel.service');
	});
});

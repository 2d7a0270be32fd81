import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const MAIN = fileURLToPath(new URL('../dist/src/main.js', import.meta.url));

let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'easel-start-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('a start that cannot succeed', () => {
	it('without any settings ends with 78, names both secrets and points to the demo', async () => {
		const { code, errors, output } = await starts({});
		expect(code).toBe(78);
		expect(errors).toContain('DISCORD_TOKEN is missing');
		expect(errors).toContain('PIXAI_API_KEY is missing');
		expect(errors).toContain('npm run demo');
		expect(errors).not.toContain('Warning');
		expect(output).toBe('');
	});

	it('reads the .env of its folder, without a warning of Node’s', async () => {
		await writeFile(join(folder, '.env'), 'PIXAI_CONCURRENCY=11\nPIXAI_API_KEY=sk-s3cr3t\n');
		const { code, errors } = await starts({});
		expect(code).toBe(78);
		expect(errors).toContain('PIXAI_CONCURRENCY must be');
		expect(errors).toContain('DISCORD_TOKEN is missing');
		expect(errors).not.toContain('PIXAI_API_KEY is missing');
		expect(errors).not.toContain('s3cr3t');
		expect(errors).not.toContain('Warning');
	});

	it('says so in words that can be read where the secret is blank', async () => {
		const { code, output } = await starts({
			DISCORD_TOKEN: 'a.b.c',
			PIXAI_API_KEY: 'sk-s3cr3t',
			EASEL_SECRET: ' ',
			STORE_URL: 'sqlite:///dev/null/easel.sqlite',
		});
		expect(code).toBe(1);
		expect(output).toContain('Easel cannot start: ');
		expect(output).not.toContain('[secret]');
	});

	it('lets the environment come before .env', async () => {
		await writeFile(join(folder, '.env'), 'PIXAI_CONCURRENCY=11\nLOG_LEVEL=info\n');
		const { errors } = await starts({ PIXAI_CONCURRENCY: '5', LOG_LEVEL: 'loud' });
		expect(errors).not.toContain('PIXAI_CONCURRENCY');
		expect(errors).toContain('LOG_LEVEL must be');
	});
});

async function starts(environment: Record<string, string>) {
	const process_ = spawn(process.execPath, [MAIN], { cwd: folder, env: environment });
	const ended = new Promise<number | null>((resolve) => process_.once('exit', resolve));
	const [output, errors, code] = await Promise.all([text(process_.stdout), text(process_.stderr), ended]);
	return { code, errors, output };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { validate } from 'dockerfile-utils';
import { expect, it } from 'vitest';
import { deadPort, httpServer } from '../servers.js';

const root = new URL('../../', import.meta.url);
const dockerfile = await readFile(new URL('Dockerfile', root), 'utf8');
/** From the last FROM on: what runs. */
const lastStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

/** What an instruction of the last stage says, with its continued lines. */
function said(instruction: string): string {
	return new RegExp(`^${instruction} ((?:.*\\\\\n)*.*)$`, 'm').exec(lastStage)?.[1] ?? '';
}

it('the Dockerfile is one', () => {
	expect(validate(dockerfile)).toEqual([]);
});

it('what runs is not root, and gets its signals itself', () => {
	expect(said('USER')).toBe('node');
	expect(lastStage.slice(lastStage.indexOf('\nUSER '))).not.toMatch(/^(RUN|COPY) /m);
	expect(said('STOPSIGNAL')).toBe('SIGTERM');
	expect(JSON.parse(said('ENTRYPOINT'))[0]).toBe('node');
});

it('node runs in a container with the flags that it runs with elsewhere', async () => {
	const { scripts } = JSON.parse(await readFile(new URL('package.json', root), 'utf8'));
	const command = [...JSON.parse(said('ENTRYPOINT')), ...JSON.parse(said('CMD'))];
	expect(command.join(' ')).toBe(scripts.start);
});

it('what it keeps is in the volume, so that all else can be read-only', () => {
	expect(said('VOLUME')).toBe('/data');
	expect(said('ENV')).toMatch(/\bDATA_DIR=\/data\b/);
	expect(said('ENV')).toMatch(/\bSTORE_URL=sqlite:\/\/\/data\//);
});

it('nothing that only building needs comes into what runs', () => {
	expect(dockerfile).toMatch(/^RUN .*npm prune --omit=dev$/m);
	expect(lastStage).not.toMatch(/\bnpm (ci|install)\b/);
	const copied = [...lastStage.matchAll(/^COPY (.+)$/gm)].map(([, what]) => what);
	expect(copied).not.toEqual([]);
	expect(copied.filter((what) => !what?.startsWith('--from=build '))).toEqual([]);
});

it('the build is given what it copies, and nothing else', async () => {
	const copied = [...dockerfile.matchAll(/^COPY (?!--)(.+) \S+$/gm)].flatMap(
		([, sources]) => sources?.split(' ') ?? [],
	);
	expect(copied.filter((name) => !existsSync(new URL(name, root)))).toEqual([]);
	const ignored = await readFile(new URL('.dockerignore', root), 'utf8');
	expect(ignored).toMatch(/^\*$/m);
	expect([...ignored.matchAll(/^!(.+)$/gm)].map(([, name]) => name).sort()).toEqual(copied.sort());
});

it.each([
	{ answer: 'that it is well', status: 200, exits: 0 },
	{ answer: 'that it is not', status: 503, exits: 1 },
	{ answer: 'nothing', status: undefined, exits: 1 },
])('the health check exits with $exits when /healthz says $answer', async ({ status, exits }) => {
	const port = status
		? (await httpServer((response, { path }) => response.writeHead(path === '/healthz' ? status : 404).end()))
				.port
		: await deadPort();
	const [program, ...args]: string[] = JSON.parse(said('HEALTHCHECK').split(/\bCMD /)[1] ?? '');
	const check = spawn(program ?? '', args, { env: { ...process.env, HTTP_PORT: String(port) } });
	expect(await once(check, 'exit')).toEqual([exits, null]);
});

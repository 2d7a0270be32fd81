import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { WireMessage } from '../../sandbox/discord/wire.js';
import { WindowClient } from './window-client.js';

const DEMO = fileURLToPath(new URL('../../dist/sandbox/demo.js', import.meta.url));

let folder: string;
let running: Demo | undefined;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'easel-demo-test-'));
	await mkdir(join(folder, 'tmp'));
});
afterEach(async () => {
	running?.kill('SIGKILL');
	await running?.ended;
	await rm(folder, { recursive: true });
});

test('the demo shows a conversation, saves the pictures, and ends everything', async () => {
	const developers = 'DISCORD_TOKEN=dev.elo.per\nPIXAI_API_KEY=developers-key\nPIXAI_CONCURRENCY=99\n';
	await writeFile(join(folder, '.env'), developers);
	await mkdir(join(folder, 'demo-output'));
	await writeFile(join(folder, 'demo-output', 'old.png'), 'from the last time');

	const { code, output, errors } = await starts(['--script'], { DISCORD_TOKEN: 'developers-token' }).ended;

	expect({ code, errors }).toEqual({ code: 0, errors: '' });
	expect(output).toContain('a red fox asleep under a maple');
	expect(output).toContain('雪の中の小さな狐、浮世絵風');
	expect(output).toContain('thinking…');
	expect(output).toMatch(/Number \d in line/);
	expect(output).toMatch(/only they see it\): ❌ /);
	expect(output).toContain('@さくら');
	expect(output).not.toMatch(/<@|<t:|\*\*/);
	expect(output).not.toContain('\u001b');
	expect(output).not.toMatch(/not-a-secret|developers|\bsk-/);

	const files = await readdir(join(folder, 'demo-output'));
	expect(files.sort()).toEqual([
		'conversation.png',
		'easel.log',
		'fox-den-aki-1.png',
		'fox-den-aki-2.png',
		'fox-den-aki-3.png',
		'fox-den-aki-4.png',
		'fox-den-aki-5.png',
		'fox-den-さくら-1.png',
		'imagine.png',
		'owl-library-léo-1.png',
		'owl-library-léo-2.png',
	]);
	for (const file of files.filter((name) => name.endsWith('.png'))) {
		const { info } = await sharp(join(folder, 'demo-output', file))
			.raw()
			.toBuffer({ resolveWithObject: true });
		expect(info.width, file).toBeGreaterThan(500);
	}
	expect(await readdir(join(folder, 'tmp'))).toEqual([]);
}, 120_000);

test('an interruption ends everything and leaves nothing behind', async () => {
	const demo = starts(['--script']);
	await demo.shows(/thinking…/);
	expect(await readdir(join(folder, 'tmp'))).toHaveLength(1);
	demo.kill('SIGINT');
	expect((await demo.ended).code).toBe(130);
	expect(await readdir(join(folder, 'tmp'))).toEqual([]);
}, 60_000);

test('the page is served, somebody asks there and gets a picture, and Ctrl-C ends everything', async () => {
	const taken = createServer();
	// Somebody else may have it already, which is as good.
	taken.on('error', () => undefined).listen(8080, '127.0.0.1');
	const demo = starts([]);
	const address = await demo.shows(/http:\/\/127\.0\.0\.1:\d+/);
	expect(address).not.toMatch(/:8080$/);
	taken.close();
	const page = await fetch(address);
	expect(await page.text()).toContain('<script type="module"');

	const aki = await WindowClient.open(address, 'Aki');
	const { guilds } = aki.entrance.scene;
	expect(guilds).toHaveLength(2);
	expect(guilds.flatMap(({ channels }) => channels).some(({ nsfw }) => nsfw)).toBe(true);
	const commands = await aki.ask({ ask: 'commands', channel: aki.channel('general') });
	if (commands.length === 0) await aki.hears('commands');
	const asked = await aki.does('general', { kind: 'run', command: 'imagine', values: { prompt: 'a fox' } });
	await aki.sees(({ message }) => message.id === asked.messageId && isFinished(message));
	expect(aki.news.findLast(({ news }) => news === 'backstage')).toMatchObject({
		backstage: { bot: { state: 'ready', starts: 1 }, violations: [] },
	});

	demo.kill('SIGINT');
	const { code, output, errors } = await demo.ended;
	expect({ code, errors }).toEqual({ code: 0, errors: '' });
	expect(output).toContain('Everything is ended.');
	expect(await readdir(join(folder, 'tmp'))).toEqual([]);
}, 60_000);

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
	'%s to all that the terminal has started ends everything, even what is only starting',
	async (signal) => {
		const demo = starts([]);
		await demo.shows(/http:/);
		demo.kill(signal);
		expect(await demo.ended).toMatchObject({ code: 0, errors: '' });
		expect(await readdir(join(folder, 'tmp'))).toEqual([]);
	},
);

test('a second Ctrl-C does not wait for a bot that hangs, and leaves nothing behind either', async () => {
	const demo = starts([]);
	await demo.shows(/http:/);
	const [bot = Number.NaN] = await childrenOf(demo.pid);
	process.kill(bot, 'SIGSTOP');
	await vi.waitFor(async () => expect(await stateOf(bot)).toBe('T'));
	demo.kill('SIGINT');
	await demo.shows(/Ctrl-C again/);
	await vi.waitFor(
		() => {
			demo.kill('SIGINT');
			expect(demo.isOver).toBe(true);
		},
		{ timeout: 8000 },
	);
	expect(await demo.ended).toMatchObject({ code: 130, errors: '' });
	expect(await readdir(join(folder, 'tmp'))).toEqual([]);
	await vi.waitFor(async () => expect(await stateOf(bot)).toMatch(/[ZX]/));
});

test('a demo that cannot start ends and says why', async () => {
	const { code, output, errors } = await starts([], { TMPDIR: join(folder, 'nowhere') }).ended;
	expect({ code, output }).toEqual({ code: 1, output: '' });
	expect(errors).toMatch(/^The demo cannot start: .*nowhere/);
});

test('an argument that the demo does not know ends it with 64 and words', async () => {
	const { code, errors } = await starts(['--loud']).ended;
	expect(code).toBe(64);
	expect(errors).toContain('does not know --loud');
});

function isFinished({ components }: WireMessage): boolean {
	return JSON.stringify(components).includes('/attachments/');
}

async function childrenOf(pid: number): Promise<number[]> {
	return (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim().split(' ').map(Number);
}

/** T where it is stopped; Z for whoever has ended and is still listed, and X for whoever is not. */
async function stateOf(pid: number): Promise<string | undefined> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => ') X');
	return /\) (\w)/.exec(stat)?.[1];
}

interface Demo {
	readonly pid: number;
	readonly isOver: boolean;
	readonly ended: Promise<{ code: number | null; output: string; errors: string }>;
	/** Resolves with what is printed and fits, as soon as it is. */
	shows(pattern: RegExp): Promise<string>;
	/** Signals all that was started from where it was, as a terminal does; nothing where it has ended. */
	kill(signal: NodeJS.Signals): void;
}

function starts(args: string[], environment: Record<string, string> = {}): Demo {
	const demo = spawn(process.execPath, [DEMO, ...args], {
		cwd: folder,
		detached: true,
		env: { PATH: process.env.PATH, TMPDIR: join(folder, 'tmp'), ...environment },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	let errors = '';
	demo.stdout.setEncoding('utf8').on('data', (piece) => {
		output += piece;
	});
	demo.stderr.setEncoding('utf8').on('data', (piece) => {
		errors += piece;
	});
	const { pid = Number.NaN } = demo;
	running = {
		pid,
		get isOver() {
			return demo.exitCode !== null || demo.signalCode !== null;
		},
		ended: new Promise((ends) => demo.once('close', (code) => ends({ code, output, errors }))),
		shows: (pattern) =>
			new Promise((shown) => {
				demo.stdout.on('data', () => {
					const [found] = pattern.exec(output) ?? [];
					if (found !== undefined) shown(found);
				});
			}),
		kill(signal) {
			if (!this.isOver) process.kill(-pid, signal);
		},
	};
	return running;
}

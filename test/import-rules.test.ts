import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const forbidden: [file: string, line: string][] = [
	['src/generation', `import 'discord.js';`],
	['src/generation', `import type { Client } from 'discord.js';`],
	['src/generation', `export { Client } from 'discord.js';`],
	['src/generation', `await import('discord.js');`],
	['src/generation', `import '@discordjs/rest';`],
	['src/generation', `import 'discord-api-types/v10';`],
	['src/generation', `import 'undici';`],
	['src/generation', `import type { Dispatcher } from 'undici';`],
	['src/generation', `export * from 'undici';`],
	['src/generation', `await import('undici');`],
	['src/generation', `import '@keyv/sqlite';`],
	['src/generation', `import '../discord/views/job.js';`],
	['src/generation', `import '../../commands/imagine.js';`],
	['src/generation', `import '../../sandbox/clock.js';`],
	['src/generation/deep', `import '../../discord/views/job.js';`],
	['src/generation/deep', `import 'undici';`],
	['src/generation', `import '../guilds/settings.js';`],
	['src/guilds', `import 'discord.js';`],
	['src/guilds', `import 'undici';`],
	['src/guilds', `import '@keyv/sqlite';`],
	['src/guilds', `import '../discord/views.js';`],
	['src/guilds/policy', `import '../../../commands/imagine.js';`],
	['src/guilds/policy', `import 'discord.js';`],
	['src/people', `import 'discord.js';`],
	['src/people', `import '@keyv/sqlite';`],
	['src/people', `import '../guilds/settings.js';`],
	['src/people', `import '../discord/views/job.js';`],
	['src/generation', `import '../people/album.js';`],
	['src/words', `import '../generation/job.js';`],
	['src/words', `import 'discord.js';`],
	['src/pixai', `import '../words/index.js';`],
	['src/pixai', `import '../guilds/settings.js';`],
	['src/pixai', `import 'discord.js';`],
	['src/pixai', `import '../generation/job.js';`],
	['src/pixai', `import '../discord/views/job.js';`],
	['src/pixai', `import '../storage/store.js';`],
	['src/pixai', `import '../../commands/imagine.js';`],
	['src/storage', `import 'undici';`],
	['src/storage', `import 'discord.js';`],
	['src/storage', `import '../generation/job.js';`],
	['src/storage', `import '../pixai/wire.js';`],
	['src/ops', `import 'discord.js';`],
	['src/ops', `import 'undici';`],
	['src/ops', `import '../pixai/wire.js';`],
	['src/ops', `import '../generation/job.js';`],
	['src/ops', `import '../discord/views/job.js';`],
	['src/fleet', `import 'discord.js';`],
	['src/fleet', `import 'undici';`],
	['src/fleet', `import '../pixai/client.js';`],
	['src/fleet', `import '../guilds/settings.js';`],
	['src/fleet', `import '../parts/gateway.js';`],
	['src/generation', `import '../fleet/lanes.js';`],
	['src/generation', `import 'bullmq';`],
	['src/discord', `import '../fleet/news.js';`],
	['src/discord', `import '@redis/client';`],
	['src/storage', `import 'bullmq';`],
	['src/storage', `import '../fleet/redis.js';`],
	['src/fleet', `import 'fastify';`],
	['src/generation', `import 'prom-client';`],
	['src/charts', `import 'discord.js';`],
	['src/charts', `import '../discord/views/usage.js';`],
	['src/charts', `import '../guilds/usage.js';`],
	['src/charts', `import '../words/index.js';`],
	['src/guilds', `import '../charts/bars.js';`],
	['src/guilds', `import 'echarts';`],
	['src/discord', `await import('echarts/core');`],
	['src/discord', `import 'undici';`],
	['src/discord', `import '@keyv/sqlite';`],
	['src/discord', `import '../storage/store.js';`],
	['src/discord', `import '../../commands/imagine.js';`],
	['src', `import '@keyv/sqlite';`],
	['src', `import '../sandbox/clock.js';`],
	['src', `import '../test/servers.js';`],
	['commands', `import 'echarts/core';`],
	['commands', `import 'undici';`],
	['commands', `import '@keyv/sqlite';`],
	['commands', `import '../src/storage/store.js';`],
	['commands', `import '../sandbox/clock.js';`],
	['sandbox', `import '../src/pixai/wire.js';`],
	['sandbox', `import '../src/discord/views/job.js';`],
	['sandbox', `import '../src/guilds/settings.js';`],
	['sandbox/discord', `import '../../commands/imagine.js';`],
	['sandbox/page', `import 'node:fs';`],
	['sandbox/page', `import '../../src/ops/clock.js';`],
	['sandbox/page', `import type { Words } from '../../src/words/index.js';`],
	['sandbox/page', `import '../../commands/imagine.js';`],
	['sandbox/page', `import '../discord/server.js';`],
	['sandbox/page', `import '../pixai/server.js';`],
	['sandbox/page/shell', `import '../../live/site.js';`],
	['sandbox/page/shell', `import '../../discord/rest/guilds.js';`],
	['sandbox/page/shell', `import '../../../src/discord/views/job.js';`],
];

const allowed: [file: string, line: string][] = [
	['src/generation', `import 'p-queue';`],
	['src/generation', `import '../pixai/errors.js';`],
	['src/generation', `import '../ops/clock.js';`],
	['src/guilds', `import '../generation/job.js';`],
	['src/guilds/policy', `import '../../pixai/request.js';`],
	['src/guilds/policy', `import '../../words/index.js';`],
	['src/people', `import '../generation/job.js';`],
	['src/words', `import 'i18next';`],
	['src/discord', `import '../words/index.js';`],
	['src/discord', `import '../people/album.js';`],
	['src/pixai', `import 'undici';`],
	['src/pixai', `import '../ops/log.js';`],
	['src/storage', `import '@keyv/sqlite';`],
	['src/storage', `import '@redis/client';`],
	['src/fleet', `import 'bullmq';`],
	['src/fleet', `import '../generation/worker.js';`],
	['src/fleet', `import '../storage/fence.js';`],
	['src/parts', `import '../fleet/fleet.js';`],
	['src/ops', `import 'fastify';`],
	['src/charts', `await import('echarts/core');`],
	['src/discord', `import '../charts/bars.js';`],
	['src/discord', `import 'discord.js';`],
	['src/discord', `import '../generation/job.js';`],
	['src/discord', `import '../pixai/request.js';`],
	['src/discord', `import '../guilds/settings.js';`],
	['src', `import '../commands/index.js';`],
	['src', `import './discord/client.js';`],
	['commands', `import 'discord.js';`],
	['commands', `import '../src/discord/command.js';`],
	['commands', `import '../src/pixai/request.js';`],
	['sandbox', `import '../src/ops/clock.js';`],
	['sandbox', `import 'undici';`],
	['sandbox/page', `import 'lit';`],
	['sandbox/page', `import './connection.js';`],
	['sandbox/page', `import '../discord/scene.js';`],
	['sandbox/page/shell', `import '../client.js';`],
	['sandbox/page/shell', `import '../../live/protocol.js';`],
	['sandbox/page/shell', `import '../../discord/wire.js';`],
	['sandbox/page/shell', `import '../../markdown/blocks.js';`],
];

let house: string;
/** What the linter complains of, by file. */
let complaints: Map<string, string[]>;

beforeAll(async () => {
	house = await mkdtemp(join(tmpdir(), 'easel-house-'));
	await Promise.all(['biome.json', '.gitignore'].map((name) => cp(join(ROOT, name), join(house, name))));
	for (const [kind, imports] of Object.entries({ forbidden, allowed })) {
		for (const [index, [room, line]] of imports.entries()) {
			const file = join(house, fileOf(room, kind, index));
			await mkdir(dirname(file), { recursive: true });
			await writeFile(file, `${line}\n`);
		}
	}
	complaints = await lint();
});
afterAll(() => rm(house, { recursive: true }));

describe('the check fails', () => {
	it.each(forbidden.map(([room, line], index) => ({ room, line, index })))(
		'when $room says $line',
		({ room, index }) => {
			const rules = complaints.get(fileOf(room, 'forbidden', index));
			expect(rules).toContain('lint/style/noRestrictedImports');
		},
	);
});

describe('the check passes', () => {
	it.each(allowed.map(([room, line], index) => ({ room, line, index })))(
		'when $room says $line',
		({ room, index }) => {
			expect(complaints.get(fileOf(room, 'allowed', index)) ?? []).toEqual([]);
		},
	);
});

function fileOf(room: string, kind: string, index: number): string {
	return `${room}/${kind}-${index}.ts`;
}

async function lint(): Promise<Map<string, string[]>> {
	const biome = join(ROOT, 'node_modules', '@biomejs', 'biome', 'bin', 'biome');
	const report = await new Promise<string>((resolve, reject) => {
		execFile(
			process.execPath,
			[biome, 'ci', '--colors=off', '--reporter=json', '--formatter-enabled=false', '--max-diagnostics=none'],
			{ cwd: house, maxBuffer: 2 ** 26 },
			(error, output) => (output ? resolve(output) : reject(error)),
		);
	});
	const found = new Map<string, string[]>();
	for (const { category, location } of (JSON.parse(report) as Report).diagnostics) {
		const file = typeof location.path === 'string' ? location.path : location.path.file;
		found.set(file, [...(found.get(file) ?? []), category]);
	}
	return found;
}

interface Report {
	readonly diagnostics: readonly {
		readonly category: string;
		readonly location: { readonly path: string | { readonly file: string } };
	}[];
}

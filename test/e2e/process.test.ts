import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test, vi } from 'vitest';
import { startWorld, type World } from './world.js';

interface Bot {
	readonly process: ChildProcess;
	/** All that it has written, on both streams. */
	readonly written: string[];
	/** Resolves as soon as it has written a line that fits. */
	writes(pattern: RegExp): Promise<void>;
}

/** Starts the bot as its operator does; resolves when its log says that it is ready. */
async function startProcess({ environment, folder }: World): Promise<Bot> {
	const main = resolve('dist/src/main.js');
	const bot = spawn(process.execPath, ['--enable-source-maps', main], {
		cwd: folder,
		env: { PATH: process.env.PATH, ...environment },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	onTestFinished(() => void bot.kill('SIGKILL'));
	const written: string[] = [];
	const lines = new EventEmitter<{ line: [] }>();
	for (const input of [bot.stdout, bot.stderr]) {
		createInterface({ input }).on('line', (line) => {
			written.push(line);
			lines.emit('line');
		});
	}
	const writes = async (pattern: RegExp) => {
		while (!written.some((line) => pattern.test(line))) await once(lines, 'line');
	};
	// Unlike `exit`, `close` comes when all that was written has been read.
	const ended = once(bot, 'close').then(([code]) => {
		throw new Error(`the bot ended with ${code}:\n${written.join('\n')}`);
	});
	await Promise.race([writes(/Easel is ready/), ended]);
	ended.catch(() => undefined);
	return { process: bot, written, writes };
}

test('no secret and no prompt is in the log of a whole run, at the most talkative level, errors included', async () => {
	const world = await startWorld({ bot: false });
	const bot = await startProcess(world);
	const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });

	await (
		await member.runs('/imagine', { prompt: 'velvet fox', negative_prompt: 'velvet rain' })
	).showsPictures(1);
	const quoting = { message: 'the prompt “velvet owl” is not allowed' };
	world.pixai.faults.add({ on: 'create', answer: { status: 422, body: quoting } });
	await (await member.runs('/imagine', { prompt: 'velvet owl' })).shows('does not accept');
	world.pixai.faults.add({ on: 'cdn', answer: { status: 404 } });
	world.pixai.faults.add({ on: 'media', answer: { status: 500 } });
	await (await member.runs('/imagine', { prompt: 'velvet bat' })).showsPictures(1);
	world.discord.faults.add({ route: /PATCH .*@original/, times: 2, answer: { status: 500 } });
	await (await member.runs('/imagine', { prompt: 'velvet elk' })).showsPictures(1);
	world.discord.faults.add({
		route: /PATCH .*@original/,
		times: Number.POSITIVE_INFINITY,
		answer: { status: 400, body: { code: 50035, message: 'Invalid Form Body' } },
	});
	world.pixai.faults.add({ on: 'create', answer: 'reset' });
	const unsaid = await member.runs('/imagine', { prompt: 'velvet hen' });
	await bot.writes(/AnswerLost/);
	await bot.writes(/nobody could be told how a job ended/);
	bot.process.kill('SIGTERM');
	const [code] = await once(bot.process, 'close');

	const log = bot.written.join('\n');
	expect(code).toBe(0);
	expect(log).toContain('"level":"debug"');
	expect(log).toContain('"level":"warn"');
	expect(log).not.toContain(world.discord.token);
	expect(log).not.toContain(world.pixai.key);
	expect(log).toContain('RequestRefused');
	expect(log).toContain('a picture could not be fetched');
	expect(log).not.toContain('velvet');
	expect(log).not.toMatch(/signature=|\/orig\//);
	expect(log).not.toContain(world.pixai.cdnOrigin);
	expect(log).not.toContain(unsaid.interaction.token);
});

test('a token that Discord refuses ends the start with words and 78', async () => {
	const world = await startWorld({ bot: false, environment: { DISCORD_TOKEN: 'bm9ib2R5.bm9i.bm9ib2R5' } });
	await expect(startProcess(world)).rejects.toThrow(/ended with 78[\s\S]*Discord refuses DISCORD_TOKEN/);
});

test('a store that cannot be opened ends the start with words that name it', async () => {
	const world = await startWorld({ bot: false });
	world.environment.STORE_URL = `sqlite://${world.folder}`;
	await expect(startProcess(world)).rejects.toThrow(/ended with 1[\s\S]*cannot open its store/);
});

test.each([
	['/gateway/bot', /ended with 1:[\s\S]*"level":"fatal"[\s\S]*Easel cannot start/],
	['/applications/.*/commands', /ended with 1:[\s\S]*"level":"fatal"[\s\S]*Easel cannot start/],
])(
	'a start that Discord does not answer at %s ends with words and 1, and nothing lingers',
	async (path, words) => {
		const world = await startWorld({ bot: false });
		const fault = world.discord.faults.add({ route: new RegExp(`GET ${path}`), answer: { status: 500 } });
		await expect(startProcess(world)).rejects.toThrow(words);
		expect(fault.hits).toBe(1);
		await vi.waitFor(() => expect(world.discord.gateway.connected).toEqual([]), { timeout: 10_000 });
	},
);

test('a start at a gateway that lets nobody in ends with words and 1, and nothing lingers', async () => {
	const world = await startWorld({ bot: false });
	world.discord.gateway.goDown();
	await expect(startProcess(world)).rejects.toThrow(
		/ended with 1:[\s\S]*"level":"fatal"[\s\S]*Easel cannot start/,
	);
});

test('a connection that Discord ends for good because of the token ends the process with words and 78', async () => {
	const world = await startWorld({ bot: false });
	const bot = await startProcess(world);
	const ended = once(bot.process, 'close');
	for (const { socket } of world.discord.gateway.connected) socket?.close(4004, 'Authentication failed.');
	const [code] = await ended;
	expect(code).toBe(78);
	expect(bot.written.at(-1)).toMatch(/"level":"fatal".*Easel ends: Discord refuses DISCORD_TOKEN/);
	expect(bot.written.join('\n')).not.toContain(world.discord.token);
});

test('a connection that Discord ends for good for another reason ends the process with its code and 1', async () => {
	const world = await startWorld({ bot: false });
	const bot = await startProcess(world);
	const ended = once(bot.process, 'close');
	for (const { socket } of world.discord.gateway.connected) socket?.close(4014, 'Disallowed intent(s).');
	const [code] = await ended;
	expect(code).toBe(1);
	expect(bot.written.at(-1)).toMatch(/"level":"fatal".*Easel ends: .*4014/);
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, onTestFinished, test } from 'vitest';
import { startWorld, type World } from './world.js';

interface Bot {
	readonly process: ChildProcess;
	/** All that it has written, on both streams. */
	readonly written: string[];
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
	createInterface({ input: bot.stderr }).on('line', (line) => written.push(line));
	const lines = createInterface({ input: bot.stdout });
	await new Promise<void>((ready, failed) => {
		lines.on('line', (line) => {
			written.push(line);
			if (line.includes('Easel is ready')) ready();
		});
		bot.once('exit', (code) => failed(new Error(`the bot ended with ${code}:\n${written.join('\n')}`)));
	});
	return { process: bot, written };
}

test('no secret and no prompt is in the log of a whole run, at the most talkative level, errors included', async () => {
	const world = await startWorld({ bot: false });
	const bot = await startProcess(world);
	const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });

	await (
		await member.runs('/imagine', { prompt: 'velvet fox', negative_prompt: 'velvet rain' })
	).showsPictures(1);
	world.pixai.faults.add({ on: 'create', answer: { status: 422, body: { message: 'bad' } } });
	await (await member.runs('/imagine', { prompt: 'velvet owl' })).shows('does not accept');
	world.discord.faults.add({ route: /PATCH .*@original/, times: 2, answer: { status: 500 } });
	await (await member.runs('/imagine', { prompt: 'velvet elk' })).showsPictures(1);
	world.discord.faults.add({
		route: /PATCH .*@original/,
		times: Number.POSITIVE_INFINITY,
		answer: { status: 400, body: { code: 50035, message: 'Invalid Form Body' } },
	});
	world.pixai.faults.add({ on: 'create', answer: 'reset' });
	const unsaid = await member.runs('/imagine', { prompt: 'velvet hen' });
	bot.process.kill('SIGTERM');
	const [code] = await once(bot.process, 'exit');

	const log = bot.written.join('\n');
	expect(code).toBe(0);
	expect(log).toContain('"level":"debug"');
	expect(log).toContain('"level":"warn"');
	expect(log).not.toContain(world.discord.token);
	expect(log).not.toContain(world.pixai.key);
	expect(log).not.toContain('velvet');
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

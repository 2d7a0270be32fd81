import { expect, test, vi } from 'vitest';
import { startProcess } from './bot-process.js';
import { statesIn } from './records.js';
import { startWorld } from './world.js';

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
	const refusal = world.discord.faults.add({
		route: /PATCH .*@original/,
		times: Number.POSITIVE_INFINITY,
		answer: { status: 400, body: { code: 50035, message: 'Invalid Form Body' } },
	});
	world.pixai.faults.add({ on: 'create', answer: 'reset' });
	const unsaid = await member.runs('/imagine', { prompt: 'velvet hen' });
	await bot.writes(/AnswerLost/);
	await bot.writes(/a reply is undeliverable/);
	refusal.remove();
	world.pixai.holdsTasks = true;
	const unfinished = await member.runs('/imagine', { prompt: 'velvet cat' });
	await (await world.pixai.taskOf('velvet cat')).polled(1);
	bot.gets('SIGKILL');
	await bot.ended;
	const next = await startProcess(world);
	world.pixai.holdsTasks = false;
	await unfinished.showsPictures(1);
	next.gets('SIGTERM');
	expect(await next.ended).toBe(0);

	const log = [...bot.written, ...next.written].join('\n');
	expect(log).toContain('unfinished jobs are taken up again');
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
	expect(log).not.toContain(unfinished.interaction.token);
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
	for (const { socket } of world.discord.gateway.connected) socket?.close(4004, 'Authentication failed.');
	expect(await bot.ended).toBe(78);
	expect(bot.written.at(-1)).toMatch(/"level":"fatal".*Easel ends: Discord refuses DISCORD_TOKEN/);
	expect(bot.written.join('\n')).not.toContain(world.discord.token);
});

test('a connection that Discord ends for good for another reason ends the process with its code and 1', async () => {
	const world = await startWorld({ bot: false });
	const bot = await startProcess(world);
	for (const { socket } of world.discord.gateway.connected) socket?.close(4014, 'Disallowed intent(s).');
	expect(await bot.ended).toBe(1);
	expect(bot.written.at(-1)).toMatch(/"level":"fatal".*Easel ends: .*4014/);
});

test('a connection that Discord ends for good while a create is under way: its answer is on record before the end', async () => {
	const world = await startWorld({ bot: false });
	world.pixai.holdsTasks = true;
	const bot = await startProcess(world);
	const slow = world.pixai.faults.add({ on: 'create', answer: { delay: 1_500 } });
	const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	const reply = await member.runs('/imagine', { prompt: 'a fox' });
	await slow.met();
	for (const { socket } of world.discord.gateway.connected) socket?.close(4014, 'Disallowed intent(s).');
	expect(await bot.ended).toBe(1);
	expect(bot.written.at(-1)).toMatch(/"level":"fatal".*Easel ends: .*4014/);
	expect(await statesIn(world)).toEqual(['submitted']);

	await startProcess(world);
	world.pixai.holdsTasks = false;
	await reply.showsPictures(1);
	expect(world.pixai.createsSeen).toHaveLength(1);
});

test.each([
	['uncaughtException', 'throw new Error(process.env.PIXAI_API_KEY)'],
	['unhandledRejection', 'Promise.reject(new Error(process.env.PIXAI_API_KEY))'],
])(
	'%s leaves one fatal line without a secret, ends with 1, and the next life goes on',
	async (_name, fault) => {
		const world = await startWorld({ bot: false });
		world.pixai.holdsTasks = true;
		const bot = await startProcess(world, { preload: `process.on('SIGUSR2', () => { ${fault}; })` });
		const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
		const reply = await member.runs('/imagine', { prompt: 'a fox' });
		await (await world.pixai.taskOf('a fox')).polled(1);
		bot.gets('SIGUSR2');
		expect(await bot.ended).toBe(1);
		const fatal = bot.written.filter((line) => line.includes('"level":"fatal"'));
		expect(fatal).toEqual([expect.stringMatching(/\[secret\].*an error that nobody expected/)]);
		expect(bot.written.at(-1)).toBe(fatal[0]);
		expect(bot.written.join('\n')).not.toContain(world.pixai.key);

		await startProcess(world);
		world.pixai.holdsTasks = false;
		await reply.showsPictures(1);
		expect(world.pixai.createsSeen).toHaveLength(1);
	},
);

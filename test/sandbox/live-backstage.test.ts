import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { DiscordSandbox } from '../../sandbox/discord/server.js';
import { Backstage } from '../../sandbox/live/backstage.js';
import { Keeper } from '../../sandbox/live/keeper.js';
import { PacedChanges } from '../../sandbox/live/paced.js';
import { PixaiSandbox } from '../../sandbox/pixai/server.js';
import { startWorld } from '../e2e/world.js';
import { HeldClock } from '../ops/held-clock.js';
import { SkippingClock } from '../ops/skipping-clock.js';

const MEBIBYTE = 2 ** 20;
const MINUTE = 60_000;

async function setBackstage() {
	const world = await startWorld();
	const backstage = new Backstage(world.discord, world.pixai);
	return { world, pixai: world.pixai, backstage, asks: asking(world.discord) };
}

function asking(discord: DiscordSandbox) {
	const member = discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	return (prompt: string) => member.runs('/imagine', { prompt });
}

function isOn({ view }: Backstage, name: string) {
	return view.switches.find((one) => one.name === name)?.isOn;
}

test('every switch has a name of its own, says what it does, and is off at first', async () => {
	const { backstage } = await setBackstage();
	const { switches } = backstage.view;
	expect(new Set(switches.map(({ name }) => name)).size).toBe(switches.length);
	expect(new Set(switches.map(({ label }) => label)).size).toBe(switches.length);
	expect(switches.filter(({ effect }) => !effect.endsWith('.'))).toEqual([]);
	expect(switches.filter((one) => one.isOn)).toEqual([]);
});

test('slow: a task runs for a minute, and one that starts afterwards as long as usual', async () => {
	const { pixai, backstage, asks } = await setBackstage();
	await backstage.turn('slow', true);
	await (await asks('a fox')).showsPictures(1);
	await backstage.turn('slow', false);
	await (await asks('an owl')).showsPictures(1);
	const [slow, usual] = backstage.view.tasks.map(({ startedAt = 0, dueAt = 0 }) => dueAt - startedAt);
	expect(slow).toBe(MINUTE);
	expect(usual).toBe(pixai.drawing.runningMs);
	const { startedAt = 0, endedAt = 0 } = pixai.tasks[0] ?? {};
	expect(endedAt - startedAt).toBeGreaterThanOrEqual(MINUTE);
});

test('failing: tasks end failed', async () => {
	const { backstage, asks } = await setBackstage();
	await backstage.turn('failing', true);
	await (await asks('a fox')).shows(/could not draw this.*Try again/);
	await backstage.turn('failing', false);
	await (await asks('an owl')).showsPictures(1);
	expect(backstage.view.tasks.map(({ status }) => status)).toEqual(['failed', 'completed']);
});

test('busy: creates are answered with 429 and none is lost', async () => {
	const { world, pixai, backstage, asks } = await setBackstage();
	await backstage.turn('busy', true);
	const reply = await asks('a fox');
	await reply.shows(/takes no more pictures at the moment.*keeps its place/);
	await backstage.turn('busy', false);
	world.clock.turn(30_000);
	await reply.showsPictures(1);
	expect(pixai.createsSeen[0]?.status).toBe(429);
	expect(pixai.tasks).toHaveLength(1);
});

test('lost-answer: a create is accepted and paid for, and never sent again by itself', async () => {
	const { pixai, backstage, asks } = await setBackstage();
	await backstage.turn('lost-answer', true);
	await (await asks('a fox')).shows(/nobody knows whether it took this.*may have been paid/);
	expect(pixai.createsSeen).toHaveLength(1);
	expect(pixai.tasks).toHaveLength(1);
	expect(backstage.view.creditsSpent).toBeGreaterThan(0);
	await backstage.turn('lost-answer', false);
	await (await asks('an owl')).showsPictures(1);
});

test('expired: the addresses of a task are refused, and its picture arrives from another', async () => {
	const { pixai, backstage, asks } = await setBackstage();
	const askedAnew: string[] = [];
	pixai.events.on('media', ({ prompt }) => askedAnew.push(prompt));
	await backstage.turn('expired', true);
	await (await asks('a fox')).showsPictures(1);
	await backstage.turn('expired', false);
	await (await asks('an owl')).showsPictures(1);
	expect(askedAnew).toEqual(['a fox']);
});

test('huge: a picture is over what Discord takes, and arrives smaller', async () => {
	const { pixai, backstage, asks } = await setBackstage();
	await backstage.turn('huge', true);
	const reply = await asks('a fox');
	const [smaller] = await reply.showsPictures(1);
	expect(smaller?.bytes.length).toBeLessThan(10 * MEBIBYTE);
	expect(reply.text).toContain('Made smaller to fit');
	expect(pixai.tasks[0]?.pictures[0]?.length).toBeGreaterThan(10 * MEBIBYTE);
	await backstage.turn('huge', false);
	expect(pixai.tasks[0]?.pictures[0]?.length).toBeLessThan(10 * MEBIBYTE);
	const whole = await asks('an owl');
	await whole.showsPictures(1);
	expect(whole.text).not.toContain('Made smaller');
});

test('down: PixAI cannot be reached, and is asked as soon as it is back', async () => {
	const { world, pixai, backstage, asks } = await setBackstage();
	await backstage.turn('down', true);
	const reply = await asks('a fox');
	await reply.shows(/cannot be reached at the moment.*keeps its place/);
	await backstage.turn('down', false);
	world.clock.turn(30_000);
	await reply.showsPictures(1);
	expect(pixai.createsSeen).toHaveLength(1);
});

test('down: is as it was turned last, however quickly', async () => {
	const { pixai, backstage, asks } = await setBackstage();
	await Promise.all([true, false, true, true, false].map((on) => backstage.turn('down', on)));
	expect(isOn(backstage, 'down')).toBe(false);
	await (await asks('a fox')).showsPictures(1);
	expect(pixai.tasks).toHaveLength(1);
});

test('out-of-credits: creates are answered with 402, and the bot waits before it asks again', async () => {
	const { world, pixai, backstage, asks } = await setBackstage();
	await backstage.turn('out-of-credits', true);
	await (await asks('a fox')).shows(/out of credits/);
	await backstage.turn('out-of-credits', false);
	expect(pixai.createsSeen.map(({ status }) => status)).toEqual([402]);
	world.clock.turn(11 * MINUTE);
	await (await asks('an owl')).showsPictures(1);
});

test('owner-draws: two slots are left, and whoever finds none gets one when they are given back', async () => {
	const { world, pixai, backstage, asks } = await setBackstage();
	pixai.holdsTasks = true;
	await backstage.turn('owner-draws', true);
	await asks('one');
	await asks('two');
	await pixai.created(2);
	expect(backstage.view.slots).toEqual({ all: 10, bots: 2, owners: 8 });
	const third = await asks('three');
	await third.shows(/takes no more pictures at the moment/);
	await backstage.turn('owner-draws', false);
	world.clock.turn(30_000);
	await pixai.created(3);
	expect(backstage.view.slots).toEqual({ all: 10, bots: 3, owners: 0 });
	pixai.holdsTasks = false;
	await third.showsPictures(1);
});

test('uploads-down: words arrive, pictures wait', async () => {
	const { world, pixai, backstage, asks } = await setBackstage();
	await backstage.turn('uploads-down', true);
	const reply = await asks('a fox');
	await world.logs(/Discord did not take a reply; it is tried again/);
	expect(reply.pictures).toEqual([]);
	expect(reply.text).not.toBe('');
	await backstage.turn('uploads-down', false);
	world.clock.turn(30_000);
	await reply.showsPictures(1);
	expect(pixai.createsSeen).toHaveLength(1);
});

test('gateway-drop: the connection is cut once, resumed, and what comes then is answered', async () => {
	const { world, backstage, asks } = await setBackstage();
	await backstage.turn('gateway-drop', true);
	expect(isOn(backstage, 'gateway-drop')).toBe(false);
	expect(world.discord.gateway.connected).toEqual([]);
	await world.discord.gateway.whenConnected();
	await (await asks('a fox')).showsPictures(1);
	expect(world.discord.gateway.resumes).toBe(1);
});

test('a switch that is not there is refused in words, and there is none to kill a bot that nobody keeps', async () => {
	const { backstage } = await setBackstage();
	await expect(backstage.turn('kill', true)).rejects.toThrow('There is no switch kill');
	expect(backstage.view.bot).toBeUndefined();
});

test('what Discord or PixAI would have refused is told and shown', async () => {
	const { discord, clock } = await startWorld({ bot: false });
	const pixai = await PixaiSandbox.start({ clock });
	onTestFinished(() => pixai.close());
	const backstage = new Backstage(discord, pixai, { clock: new SkippingClock() });
	const told: (readonly string[])[] = [];
	backstage.onChange(() => told.push(backstage.view.violations));
	await fetch(`${discord.apiUrl}/v10/nothing`);
	await fetch(`${pixai.apiUrl}/v1/nothing`);
	const discords = discord.violations.splice(0);
	expect(told).toEqual([discords, [...discords, 'the API has no route GET /v1/nothing']]);
	expect(discords).toEqual([expect.stringContaining('/nothing')]);
});

test('a change is told at once, and what follows within a tenth of a second is told together', async () => {
	const clock = new HeldClock();
	const changes = new PacedChanges(clock, 100);
	let told = 0;
	changes.watch(() => told++);
	for (let change = 1; change <= 5; change++) changes.announce();
	expect(told).toBe(1);
	await clock.pass(99);
	expect(told).toBe(1);
	await clock.pass(1);
	expect(told).toBe(2);
	await clock.pass(1000);
	expect(told).toBe(2);
	changes.announce();
	expect(told).toBe(3);
});

test('kill: the bot is started again in the middle of a job, and its picture arrives, drawn once', async () => {
	const world = await startWorld({ bot: false });
	const { discord, pixai, environment, folder } = world;
	pixai.pollTolerance = 500;
	pixai.holdsTasks = true;
	const keeper = new Keeper({ environment, folder, main: resolve('dist/src/main.js') });
	onTestFinished(async () => void (await keeper.stop()));
	const backstage = new Backstage(discord, pixai, { keeper });
	expect(backstage.view.bot).toEqual({ state: 'starting', starts: 1 });
	await keeper.reaches('ready');
	const reply = await asking(discord)('a fox');
	await (await pixai.taskOf('a fox')).polled(1);

	const states: string[] = [];
	keeper.onChange(() => {
		const { state, starts } = keeper.view;
		if (states.at(-1) !== `${state} ${starts}`) states.push(`${state} ${starts}`);
	});
	await backstage.turn('kill', true);
	await keeper.reaches('down');
	await backstage.turn('kill', true);
	await keeper.reaches('ready');
	pixai.holdsTasks = false;
	await reply.showsPictures(1);
	expect(states).toEqual(['ready 1', 'down 1', 'starting 2', 'ready 2']);
	expect(pixai.createsSeen).toHaveLength(1);
	expect(backstage.view.log).toContain('The bot has ended (SIGKILL).');
	expect(backstage.view.log.filter((line) => line.includes('Easel is ready'))).toHaveLength(2);

	expect(await keeper.stop()).toBeUndefined();
	expect(keeper.view).toEqual({ state: 'down', starts: 2 });
});

test('a bot that ends by itself is started again, and its words stay', async () => {
	const { folder } = await startWorld({ bot: false });
	const main = join(folder, 'main.mjs');
	await writeFile(main, "console.error('Something is amiss'); process.exit(3);");
	const keeper = new Keeper({ environment: {}, folder, main });
	onTestFinished(async () => void (await keeper.stop()));
	await keeper.reaches('down');
	await keeper.reaches('starting');
	await keeper.reaches('down');
	expect(keeper.view.starts).toBe(2);
	const life = ['Something is amiss', 'The bot has ended (3).'];
	expect(keeper.log).toEqual([...life, ...life]);
});

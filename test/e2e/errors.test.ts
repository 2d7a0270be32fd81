import { describe, expect, test } from 'vitest';
import {
	withEmptyOutputs,
	withoutOutputs,
	withStatus,
	withUnknownFields,
} from '../../sandbox/pixai/oddities.js';
import { startWorld, type World } from './world.js';

const MINUTE = 60_000;

async function asks({ discord }: World, prompt: string) {
	const member = discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	return member.runs('/imagine', { prompt });
}

describe('a field that PixAI refuses', () => {
	test.each(['validation', 'detail', 'issues'] as const)(
		'is named, whichever way PixAI says it: %s',
		async (shape) => {
			const world = await startWorld();
			world.pixai.refusalShape = shape;
			const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
			// Easel checks each option as PixAI does: only an arranged answer shows what happens where the two differ.
			world.pixai.faults.add({
				on: 'create',
				answer: { status: 422, body: refusal[shape] },
			});
			const reply = await member.runs('/imagine', { prompt: 'a fox', negative_prompt: 'rain' });
			await reply.shows(/PixAI does not accept `negative_prompt`.*Nothing was paid/);
			expect(world.pixai.createsSeen).toHaveLength(1);
		},
	);

	test('is still said where PixAI names none', async () => {
		const world = await startWorld();
		world.pixai.faults.add({ on: 'create', answer: { status: 400, body: { message: 'no' } } });
		const reply = await asks(world, 'a fox');
		await reply.shows(/PixAI does not accept this request.*Nothing was paid/);
		expect(world.pixai.createsSeen).toHaveLength(1);
	});
});

const refusal = {
	validation: { type: 'validation', property: 'negativePrompt', message: 'too odd' },
	detail: { detail: [{ loc: ['body', 'negativePrompt'], type: 'value_error', msg: 'too odd' }] },
	issues: {
		error: { code: 'invalid', issues: [{ path: ['negativePrompt'], code: 'custom', message: 'too odd' }] },
	},
};

test('a model that PixAI does not offer is said to be the model’s fault', async () => {
	const world = await startWorld();
	const member = world.discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	const reply = await member.runs('/imagine', { prompt: 'a fox', model: '1234567890123456789' });
	await reply.shows(/does not offer this model.*choose another one.*Nothing was paid/);
});

test.each([401, 403] as const)(
	'a refused key (%i) is for the operator, who reads it in the log',
	async (status) => {
		const world = await startWorld();
		world.pixai.refusesWith(status);
		const reply = await asks(world, 'a fox');
		await reply.shows(/refuses this bot’s key.*Whoever runs the bot/);
		const alarms = world.logged.filter((line) => /"level":"(warn|error|fatal)"/.test(line));
		expect(alarms).toEqual([expect.stringMatching(/"level":"error".*the PixAI account is paused/)]);
	},
);

test('an account without credits is said, and is asked again only after ten minutes', async () => {
	const world = await startWorld();
	world.pixai.refusesWith(402);
	await (await asks(world, 'one')).shows(/out of credits.*Whoever runs the bot/);
	await (await asks(world, 'two')).shows(/out of credits/);
	expect(world.pixai.createsSeen).toHaveLength(1);

	world.pixai.refusesWith(null);
	world.clock.turn(11 * MINUTE);
	await (await asks(world, 'three')).showsPictures(1);
});

test('a task that PixAI does not know any more has failed', async () => {
	const world = await startWorld();
	world.pixai.faults.add({ on: 'task', times: Number.POSITIVE_INFINITY, answer: { status: 404 } });
	const reply = await asks(world, 'a fox');
	await reply.shows(/could not draw this/);
});

test('a task that is unknown for a moment is not given up', async () => {
	const world = await startWorld();
	world.pixai.faults.add({ on: 'task', times: 2, answer: { status: 404 } });
	await (await asks(world, 'a fox')).showsPictures(1);
});

test.each([
	['fails', /could not draw this.*Try again/],
	['cancels', /cancelled at PixAI.*Try again/],
] as const)('a task that %s is said to', async (ends, words) => {
	const world = await startWorld();
	world.pixai.holdsTasks = true;
	const reply = await asks(world, 'a fox');
	(await world.pixai.taskOf('a fox'))[ends]();
	await reply.shows(words);
});

describe('429 on a create', () => {
	test('is waited out, and the request is never dropped', async () => {
		const world = await startWorld();
		world.pixai.ownerUsesWebsite(10);
		const reply = await asks(world, 'a fox');
		await reply.shows(/takes no more pictures at the moment.*keeps its place.*<t:\d+:R>/);
		world.pixai.ownerUsesWebsite(0);
		world.clock.turn(30_000);
		await reply.showsPictures(1);
		expect(world.pixai.tasks).toHaveLength(1);
	});
});

describe('a create without a certain answer is never sent again', () => {
	test.each([
		['500 although accepted', { status: 500, accept: true }],
		['500', { status: 500 }],
		['503', { status: 503 }],
		['408', { status: 408 }],
		['409', { status: 409 }],
		['303', { status: 303, headers: { location: 'http://127.0.0.1:1/' } }],
		['reset', 'reset'],
		['reset after accepting', 'reset-after-accepting'],
		['an answer that is no task', 'garbage'],
		['an answer that is a web page', 'html'],
		['an answer that is cut off', 'truncate'],
	] as const)('%s', async (_name, answer) => {
		const world = await startWorld();
		world.pixai.faults.add({ on: 'create', answer });
		const reply = await asks(world, 'a fox');
		await reply.shows(/nobody knows whether it took this.*may have been paid.*Try again/);
		expect(reply.buttons).toEqual(['Try again']);
		expect(world.pixai.createsSeen).toHaveLength(1);
	});
});

test.each([404, 405, 413])(
	'a create that is answered with %i, which PixAI’s API does not give, is not said to be the asker’s mistake',
	async (status) => {
		const world = await startWorld();
		world.pixai.faults.add({ on: 'create', answer: { status, body: { message: 'Not Found' } } });
		const reply = await asks(world, 'a fox');
		await reply.shows(/Something went wrong in the bot.*not in your request/);
		expect(reply.text).not.toContain('does not accept');
		expect(world.pixai.createsSeen).toHaveLength(1);
		expect(world.logged.some((line) => line.includes(`answered with ${status}`))).toBe(true);
	},
);

test('a create that could not be sent is sent as soon as PixAI is back', async () => {
	const world = await startWorld();
	await world.pixai.goesDown('api');
	const reply = await asks(world, 'a fox');
	await reply.shows(/cannot be reached at the moment.*keeps its place.*<t:\d+:R>/);
	expect(reply.text).not.toContain('takes no more');
	await world.pixai.comesBack('api');
	world.clock.turn(30_000);
	await reply.showsPictures(1);
	expect(world.pixai.createsSeen).toHaveLength(1);
});

describe('reading a task is tried for as long as the job lives', () => {
	test.each([
		['500', { status: 500 }],
		['503 with Retry-After', { status: 503, headers: { 'retry-after': '1' } }],
		['429', { status: 429 }],
		['reset', 'reset'],
		['garbage', 'garbage'],
		['cut off', 'truncate'],
		['no outputs', { alters: withoutOutputs }],
		['outputs that come a moment later', { alters: withEmptyOutputs }],
		['a status that nobody knows', { alters: withStatus('queued-elsewhere') }],
		['fields that nobody knows', { alters: withUnknownFields }],
	] as const)('%s', async (_name, answer) => {
		const world = await startWorld();
		const fault = world.pixai.faults.add({ on: 'task', times: 2, answer });
		const reply = await asks(world, 'a fox');
		await fault.met(1);
		await reply.showsPictures(1);
		expect(world.pixai.tasks).toHaveLength(1);
	});

	test('through minutes of PixAI being down, and the reply says so', async () => {
		const world = await startWorld();
		world.pixai.holdsTasks = true;
		const reply = await asks(world, 'a fox');
		const task = await world.pixai.taskOf('a fox');
		await task.polled(1);
		await world.pixai.goesDown('api');
		await world.turning(5000, reply.shows(/PixAI does not answer at the moment.*not lost/));
		await world.pixai.comesBack('api');
		task.completes();
		world.clock.turn(30_000);
		await reply.showsPictures(1);
	});

	test('through a key that is refused for a while: the picture is paid for', async () => {
		const world = await startWorld();
		world.pixai.holdsTasks = true;
		const reply = await asks(world, 'a fox');
		const task = await world.pixai.taskOf('a fox');
		world.pixai.revokesKey();
		const turn = () => world.clock.turn(30_000);
		world.pixai.events.on('polled', turn);
		await reply.shows(/refuses this bot’s key at the moment.*Whoever runs the bot/);
		world.pixai.restoresKey();
		await task.completes();
		await reply.showsPictures(1);
	});
});

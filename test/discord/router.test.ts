import { DiscordAPIError, type Interaction, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/discord/command.js';
import { Router } from '../../src/discord/router.js';
import { OptionRefused } from '../../src/pixai/request.js';
import { SkippingClock } from '../ops/skipping-clock.js';
import { writtenLog } from '../ops/written-log.js';

const definition = { name: 'imagine', description: 'Draw a picture' };

describe('/imagine', () => {
	it('is run', async () => {
		const { route, ran, answers } = router();
		await route();
		expect(ran()).toBe(1);
		expect(answers).toEqual([]);
	});

	it('is not run any more while the bot stops, which is said in private', async () => {
		const { route, ran, answers, stopping } = router();
		stopping.abort();
		await route();
		expect(ran()).toBe(0);
		expect(answers).toHaveLength(1);
		expect(answers[0]).toMatchObject({ flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] });
		expect(JSON.stringify(answers)).toContain('The bot restarts');
	});

	it.each([
		[new OptionRefused('seed'), 'Check `seed`'],
		[new TypeError('a bug'), 'Something went wrong in the bot'],
	])('that ends with %s is answered in private', async (error, words) => {
		const { route, answers } = router(() => Promise.reject(error));
		await route();
		expect(answers).toMatchObject([{ flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] }]);
		expect(JSON.stringify(answers)).toContain(words);
	});

	it('that another process has answered is left to it, and the log says so', async () => {
		const acknowledged = new DiscordAPIError(
			{ code: 40060, message: 'Interaction has already been acknowledged.' },
			40060,
			400,
			'POST',
			'',
			{ files: undefined, body: undefined },
		);
		const { route, answers, logged } = router(
			() => Promise.reject(acknowledged),
			() => Promise.reject(acknowledged),
		);
		await route();
		expect(answers).toHaveLength(1);
		expect(logged()).toContain('already been acknowledged');
	});
});

function router(run: Command['run'] = async () => undefined, reply = async () => undefined) {
	let runs = 0;
	const answers: unknown[] = [];
	const stopping = new AbortController();
	const { log, text } = writtenLog();
	const command: Command = {
		definition,
		run: (...given) => {
			runs++;
			return run(...given);
		},
	};
	const context = { pipeline: { run: async () => undefined }, clock: new SkippingClock() };
	const routes = new Router([command], context, log, stopping.signal);
	const interaction = {
		id: '1',
		commandName: 'imagine',
		replied: false,
		deferred: false,
		isChatInputCommand: () => true,
		isAutocomplete: () => false,
		reply: (answer: unknown) => {
			answers.push(answer);
			return reply();
		},
	};
	const route = () => routes.route(interaction as unknown as Interaction);
	return { route, ran: () => runs, answers, stopping, logged: text };
}

import { describe, expect, test } from 'vitest';
import { hasRedis } from '../redis-server.js';
import { someFleet } from './some-fleet.js';

/** Between two probes of a refused key, in milliseconds. */
const UNTIL_PROBE = 30_000;
const REFUSED = /PixAI refuses this bot’s key/;

describe.skipIf(!hasRedis)('a fleet whose key PixAI refuses', () => {
	test('says so at once to whoever asks, and one process alone finds out when it is taken again', async () => {
		const { world, pixai, member, starts, asks } = await someFleet();
		await starts('worker');
		await starts('worker');
		const timesLogged = (words: RegExp) => world.logged.filter((line) => words.test(line)).length;
		const heard = async (times: number) => {
			while (timesLogged(/another process tells whether/) < times)
				await new Promise((resolve) => setImmediate(resolve));
		};
		pixai.revokesKey();
		const first = await asks();
		await first.shows(REFUSED);
		// The gateway, and the other worker.
		await heard(2);
		const second = await member.runs('/imagine', { prompt: 'an owl' });
		expect(second.text).toMatch(REFUSED);
		expect(pixai.createsSeen).toHaveLength(1);

		world.clock.turn(UNTIL_PROBE);
		await world.logs(/is still refused/);
		pixai.restoresKey();
		await world.turning(UNTIL_PROBE, world.logs(/the PixAI account is used again/));
		await heard(4);
		expect(timesLogged(/is still refused/)).toBe(1);
		expect(timesLogged(/the PixAI account is used again/)).toBe(1);
		const third = await member.runs('/imagine', { prompt: 'a hen' });
		await third.shows(/PixAI has it/);
	});

	test('says so in a gateway that starts afterwards, too', async () => {
		const { world, pixai, starts, asks } = await someFleet({ bot: false });
		const stop = await starts('gateway');
		await starts('worker');
		pixai.refusesWith(402);
		const first = await asks();
		await first.shows(/out of credits/);
		await stop();
		world.logged.splice(0);
		await starts('gateway');
		await world.logs(/another process tells whether/);
	});
});

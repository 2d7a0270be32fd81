import { describe, expect, it, onTestFinished } from 'vitest';
import type { FaultAnswer } from '../../sandbox/discord/faults.js';
import { DiscordSandbox } from '../../sandbox/discord/server.js';
import { repliesRest } from '../../src/discord/client.js';
import { Operators } from '../../src/discord/operators.js';
import { systemClock } from '../../src/ops/clock.js';
import { writtenLog } from '../ops/written-log.js';

const AKI = '200000000000000001';
const BO = '200000000000000002';
const TEAM = '300000000000000001';
const APPLICATION = /^GET \/applications\/@me$/;

describe('who runs the bot', () => {
	it('is the owner of its application', async () => {
		const { operators } = await scene({ owner: { id: AKI }, team: null });
		expect(await operators.include(AKI)).toBe(true);
		expect(await operators.include(BO)).toBe(false);
	});

	it('is everybody in the team that owns it, and not the user that stands for the team', async () => {
		const members = [AKI, BO].map((id) => ({ user: { id }, membership_state: 2 }));
		const { operators } = await scene({ owner: { id: TEAM }, team: { id: TEAM, members } });
		expect(await operators.include(AKI)).toBe(true);
		expect(await operators.include(BO)).toBe(true);
		expect(await operators.include(TEAM)).toBe(false);
	});

	it('is nobody where Discord names neither', async () => {
		const { operators } = await scene({});
		expect(await operators.include(AKI)).toBe(false);
	});

	it('is asked for once', async () => {
		const { operators, discord } = await scene({ owner: { id: AKI } });
		for (const id of [AKI, BO, AKI]) await operators.include(id);
		expect(discord.requests.filter(({ path }) => path === '/applications/@me')).toHaveLength(1);
	});

	it.each<FaultAnswer>([
		'reset',
		'hang',
		{ status: 500 },
		{ status: 401 },
		{ status: 200, body: { owner: 5 } },
	])('is nobody while the answer is %s, which is asked for anew', async (answer) => {
		const { operators, discord, logged, says } = await scene();
		discord.faults.add({ route: APPLICATION, answer });
		expect(await operators.include(AKI)).toBe(false);
		expect(logged()).toContain('Discord does not say who runs the bot');
		says({ owner: { id: AKI } });
		expect(await operators.include(AKI)).toBe(true);
	});
});

/** @param application what Discord says of the bot's application. */
async function scene(application?: object) {
	const discord = await DiscordSandbox.start({ clock: systemClock });
	onTestFinished(() => discord.close());
	const { log, text: logged } = writtenLog();
	const rest = repliesRest(discord.apiUrl).setToken(discord.token);
	const says = (body: object) => {
		// A token that was refused is forgotten by discord.js until it is given again.
		rest.setToken(discord.token);
		discord.faults.add({ route: APPLICATION, answer: { status: 200, body } });
	};
	if (application) says(application);
	return { discord, operators: new Operators(rest, log), logged, says };
}

import { describe, expect, test } from 'vitest';
import type { Reply } from '../../sandbox/discord/reply.js';
import { startDen } from './den.js';

const LIMITS = {
	concurrent: { min: 1, max: 10, usual: '10 drawn at once', most: '10 drawn at once' },
	queue: { min: 0, max: 500, usual: '50 may wait', most: '500 may wait' },
	per_user: { min: 1, max: 10, usual: '5 requests at once', most: '10 requests at once' },
	cooldown: { min: 0, max: 86_400, usual: 'no pause', most: '24\u00a0h between requests' },
	daily: { min: 0, max: 100_000, usual: 'no daily limit', most: '100,000 pictures a day' },
	server_daily: { min: 0, max: 100_000, usual: 'no daily limit', most: '100,000 pictures a day' },
	server_credits: { min: 0, max: 100_000_000, usual: 'no daily limit', most: '100,000,000 credits a day' },
} as const;
const NAMES = Object.keys(LIMITS) as (keyof typeof LIMITS)[];

/** The line of a limit in what `/limits view` shows. */
function lineOf(name: string, { text }: Reply): string {
	return text.split('\n').find((line) => line.startsWith(`\`${name}\` –`)) ?? '';
}

test('/limits view shows, to the moderator alone, every limit with its default', async () => {
	const { manager } = await startDen();
	const view = await manager.runs('/limits view');
	for (const name of NAMES) expect(lineOf(name, view)).toMatch(new RegExp(` – ${LIMITS[name].usual}$`));
	expect(view.text).toMatch(/midnight in UTC/);
	expect(view.ephemeral).toBe(true);
});

describe.each(NAMES)('/limits set %s', (name) => {
	const { min, max, usual, most } = LIMITS[name];

	test('takes both ends of what it may be, at once, and says from what to what', async () => {
		const { manager } = await startDen();
		for (const value of usual === most ? [min, max] : [max, min]) {
			const set = await manager.runs('/limits set', { [name]: value });
			expect(set.text).toMatch(new RegExp(`✅ \\*\\*\`${name}\`:\\*\\* .+ → .+`));
			expect(set.ephemeral).toBe(true);
			const line = lineOf(name, await manager.runs('/limits view'));
			expect(line).toBe(lineOf(name, set));
			expect(line).toMatch(/ – \*\*.+\*\*$/);
			if (value === max) expect(line).toContain(most);
		}
	});

	test('refuses what is beyond, also forged, names the bound, and changes nothing', async () => {
		const { manager } = await startDen();
		const before = (await manager.runs('/limits view')).text;
		const other = name === 'cooldown' ? 'queue' : 'cooldown';
		for (const value of [min - 1, max + 1, min + 0.5, -0.5, -(2 ** 53), 2 ** 53, String(max), '', true]) {
			const refusal = await manager.runs('/limits set', { [name]: value, [other]: 77 }, { forged: true });
			expect(refusal.text).toContain(
				`\`${name}\` takes a whole number from ${min} to ${max.toLocaleString('en')}`,
			);
			expect(refusal.ephemeral).toBe(true);
		}
		expect((await manager.runs('/limits view')).text).toBe(before);
	});
});

test('any number of them are set at once, and set to what they are already it says so', async () => {
	const { manager } = await startDen();
	const values = {
		concurrent: 2,
		queue: 7,
		per_user: 3,
		cooldown: 30,
		daily: 20,
		server_daily: 400,
		server_credits: 900,
	};
	const set = await manager.runs('/limits set', values);
	expect(set.text.match(/✅/g)).toHaveLength(7);
	expect(lineOf('server_daily', set)).toContain('**400 pictures a day**');
	expect(lineOf('server_credits', set)).toContain('**900 credits a day**');
	const again = await manager.runs('/limits set', { queue: 7 });
	expect(again.text).toMatch(/Nothing to change/);
	const nothing = await manager.runs('/limits set');
	expect(nothing.text).toMatch(/Nothing to set: give at least one limit/);
	expect(lineOf('queue', nothing)).toContain('**7 may wait**');
});

test('two moderators at once do not lose what the other has set, and a restart keeps it', async () => {
	const { world, guild, manager } = await startDen();
	const role = guild.addRole('Artists');
	const values = {
		concurrent: 2,
		queue: 7,
		per_user: 3,
		cooldown: 30,
		daily: 20,
		server_daily: 400,
		server_credits: 900,
	};
	const sets = await Promise.all([
		...Object.entries(values).map(([name, value]) => manager.runs('/limits set', { [name]: value })),
		manager.runs('/limits set', { daily: 90, role }),
		manager.runs('/limits set', { cooldown: 5, role }),
	]);
	for (const set of sets) await set.shows(/^✅/);
	const view = await manager.runs('/limits view');
	for (const [name, value] of Object.entries(values))
		expect(lineOf(name, view)).toMatch(new RegExp(`\\*\\*${value}\\s`));
	expect(view.text).toContain(`<@&${role.id}>\n**5\u00a0s between requests · 90 pictures a day**`);
	await world.stopBot();
	await world.startBot();
	expect((await manager.runs('/limits view')).text).toBe(view.text);
});

describe('/limits reset', () => {
	async function denWithLimits() {
		const den = await startDen();
		const [artist, guest] = [den.guild.addRole('Artists'), den.guild.addRole('Guests')];
		await den.manager.runs('/limits set', { queue: 7, daily: 3 });
		await den.manager.runs('/limits set', { daily: 90, role: artist });
		await den.manager.runs('/limits set', { per_user: 2, role: guest });
		return { ...den, artist, guest };
	}

	test('puts all limits back to the defaults, those of roles too, after a question', async () => {
		const { manager } = await denWithLimits();
		const question = await manager.runs('/limits reset');
		expect(question.text).toMatch(/Reset all limits, those of roles too\?/);
		expect(question.ephemeral).toBe(true);
		expect(lineOf('queue', await manager.runs('/limits view'))).toContain('**7 may wait**');
		await manager.presses(question, 'Reset');
		await question.shows(/`queue`:\*\* 7 may wait → 50 may wait/);
		const view = await manager.runs('/limits view');
		for (const name of NAMES) expect(lineOf(name, view)).toMatch(new RegExp(` – ${LIMITS[name].usual}$`));
		expect(view.text).not.toMatch(/<@&/);
	});

	test('puts those of one role back, and leaves the others', async () => {
		const { manager, artist, guest } = await denWithLimits();
		const question = await manager.runs('/limits reset', { role: artist });
		expect(question.text).toContain(`<@&${artist.id}>`);
		await manager.presses(question, 'Reset');
		await question.shows(/90 pictures a day → not set/);
		const view = await manager.runs('/limits view');
		expect(view.text).not.toContain(artist.id);
		expect(view.text).toContain(`<@&${guest.id}>`);
		expect(lineOf('daily', view)).toContain('**3 pictures a day**');
	});

	test('changes nothing when they are to be kept', async () => {
		const { manager } = await denWithLimits();
		const before = (await manager.runs('/limits view')).text;
		const question = await manager.runs('/limits reset');
		await manager.presses(question, 'Keep');
		await question.shows((one) => one.text === before);
		expect((await manager.runs('/limits view')).text).toBe(before);
	});

	test('of a scope that there is not, forged, is refused', async () => {
		const { manager } = await denWithLimits();
		const before = (await manager.runs('/limits view')).text;
		const question = await manager.runs('/limits reset');
		for (const scope of ['nonsense', '__proto__', '1'.repeat(25)]) {
			const answer = await manager.presses(question, `1:limits-reset:${scope}`, { forged: true });
			expect(answer.text).toMatch(/Check `role`/);
			expect(answer.ephemeral).toBe(true);
		}
		expect((await manager.runs('/limits view')).text).toBe(before);
	});
});

import { describe, expect, it } from 'vitest';
import type { CommandContext } from '../../src/discord/command.js';
import { memberUse } from '../../src/discord/member-use.js';
import { KeyVault } from '../../src/guilds/key-vault.js';
import { Ledger } from '../../src/guilds/ledger.js';
import type { Person } from '../../src/guilds/policy/index.js';
import type { GuildSettings } from '../../src/guilds/settings.js';
import { jobOf } from '../generation/jobs.js';
import { ENGLISH, GUILD, MEMBER, NOW, settingsOf } from '../guilds/asks.js';

const HOUR = 60 * 60_000;
const ROLE = '300000000000000001';

describe('the use of a member', () => {
	it('is what they have asked for today, and what they have under way, of what their roles give them', () => {
		const settings = settingsOf({
			limits: { daily: 20 },
			roleLimits: { [ROLE]: { daily: 40, per_user: 8 } },
		});
		const asked = [NOW - 13 * HOUR, NOW - HOUR, NOW];
		expect(useOf(settings, { asked, roles: [ROLE] })).toMatchObject({
			memberId: MEMBER,
			atOnce: 3,
			perUser: 8,
			today: 2,
			daily: 40,
			dayEndsAt: NOW + 12 * HOUR,
			obstacles: [],
		});
	});

	it('counts from when a moderator has set it back', () => {
		const members = { [MEMBER]: { resetAt: NOW - 1 } };
		expect(useOf(settingsOf({ members }), { asked: [NOW - HOUR, NOW] }).today).toBe(1);
	});

	it('says until when they are blocked, and nothing of a block that is over', () => {
		const until = (blockedUntil: number) =>
			useOf(settingsOf({ members: { [MEMBER]: { blockedUntil } } }), { asked: [] });
		expect(until(NOW + 1)).toMatchObject({ blockedUntil: NOW + 1, obstacles: [{ check: 'blocked' }] });
		expect(until(NOW)).not.toHaveProperty('blockedUntil');
		expect(until(NOW).obstacles).toEqual([]);
	});

	it('says what would stop a request that has the server’s defaults', () => {
		const limits = { daily: 5 };
		const checks = (count: 1 | 4) =>
			useOf(settingsOf({ limits, defaults: { count } }), { asked: [NOW, NOW] }).obstacles.map(
				({ check }) => check,
			);
		expect(checks(1)).toEqual([]);
		expect(checks(4)).toEqual(['daily']);
	});

	it('of who manages the server is stopped by what holds for the whole server alone', () => {
		const settings = settingsOf({ limits: { per_user: 1, daily: 1, server_daily: 1, cooldown: 60 } });
		const { isManager, obstacles } = useOf(settings, { asked: [NOW], isManager: true });
		expect(isManager).toBe(true);
		expect(obstacles.map(({ check }) => check)).toEqual(['server_daily']);
	});
});

/** @param asked when the member has asked for one picture each, all of which are under way. */
function useOf(
	settings: GuildSettings,
	{ asked, roles = [], isManager = false }: { asked: readonly number[] } & Partial<Person>,
) {
	const clock = { now: () => NOW, sleep: () => Promise.resolve() };
	const ledger = new Ledger(clock);
	for (const acceptedAt of asked) {
		const job = { ...jobOf({}, `guild:${GUILD}`), asker: MEMBER, acceptedAt };
		ledger.note({ job, state: { name: 'queued' } });
	}
	const pipeline = { waitAt: () => 30_000 };
	const context = { ledger, keys: new KeyVault(undefined, 'own'), pipeline, clock };
	return memberUse(
		ENGLISH,
		GUILD,
		{ id: MEMBER, roles, isManager },
		settings,
		context as unknown as CommandContext,
	);
}

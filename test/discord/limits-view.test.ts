import { describe, expect, it } from 'vitest';
import { limitsResetView, limitsView, type MemberUse, memberView } from '../../src/discord/views/limits.js';
import { LIMITS } from '../../src/guilds/limits/index.js';
import { ENGLISH, settingsOf } from '../guilds/asks.js';
import { componentsIn, textIn } from './view-contents.js';

const ROLE = '300000000000000001';
const NOW = Date.UTC(2026, 0, 1);
const seconds = (at: number) => at / 1000;

describe('/limits view', () => {
	it('shows every limit by the name of its option, at its default', () => {
		const text = textIn(limitsView(ENGLISH, settingsOf(), []));
		for (const { name, inWords, default: usual } of LIMITS)
			expect(text).toContain(`\`${name}\` – ${inWords(ENGLISH, usual)}\n`);
		expect(text).toContain('in UTC');
		expect(text).not.toContain('### Roles');
	});

	it('shows in bold what is set, also where that is the default', () => {
		const text = textIn(
			limitsView(ENGLISH, settingsOf({ limits: { queue: 50, daily: 20 }, timezone: 'Asia/Tokyo' }), []),
		);
		expect(text).toContain('`queue` – **50 may wait**');
		expect(text).toContain('`daily` – **20 pictures a day**');
		expect(text).toContain('`server_daily` – no daily limit');
		expect(text).toContain('in Asia/Tokyo');
	});

	it('shows what roles have, and only that, and who has no personal limits', () => {
		const roleLimits = { [ROLE]: { cooldown: 0, daily: 100 } };
		const text = textIn(limitsView(ENGLISH, settingsOf({ roleLimits }), []));
		expect(text).toContain(`<@&${ROLE}>\n**no pause · 100 pictures a day**`);
		expect(text).toContain('A member has the best of these');
		expect(text).toContain('Members who manage the server have no personal limits');
	});

	it('has above it what is to be known first', () => {
		expect(textIn(limitsView(ENGLISH, settingsOf(), ['one', 'another']))).toMatch(/^one\nanother\n/);
	});

	it('asks before anything is reset, and can be gone back to', () => {
		for (const [role, what, scope] of [
			[undefined, 'all limits, those of roles too', 'all'],
			[ROLE, `the limits of <@&${ROLE}>`, ROLE],
		] as const) {
			const view = limitsResetView(ENGLISH, role);
			expect(textIn(view)).toContain(`Reset ${what}?`);
			expect(
				componentsIn(view).flatMap(({ label, custom_id }) => (label ? [[label, custom_id]] : [])),
			).toEqual([
				['Keep', '1:limits:0'],
				['Reset', `1:limits-reset:${scope}`],
			]);
		}
	});
});

describe('/limits user', () => {
	it('shows what a member has used of what, and that nothing stops them', () => {
		const text = textIn(memberView(ENGLISH, useOf()));
		expect(text).toContain('<@200000000000000001>');
		expect(text).toContain('Under way: 1 of 5');
		expect(text).toContain(`Pictures today: 7 of 20; the new day begins <t:${seconds(NOW)}:R>`);
		expect(text).toContain('would not be refused now');
		expect(text).not.toMatch(/Blocked|Manages/);
	});

	it('shows that there is no limit where there is none', () => {
		expect(textIn(memberView(ENGLISH, useOf({ daily: 0 })))).toContain('Pictures today: 7 (no limit)');
	});

	it('shows of who manages the server that nothing limits them', () => {
		const text = textIn(memberView(ENGLISH, useOf({ isManager: true })));
		expect(text).toContain('Under way: 1 (no limit)');
		expect(text).toContain('Pictures today: 7 (no limit)');
		expect(text).toContain('no personal limits');
	});

	it('shows all that stops them, in words, and until when', () => {
		const checks = ['blocked', 'per_user', 'cooldown', 'daily', 'server_daily', 'server_credits', 'key'];
		const obstacles = checks.map((check, index) => ({
			check,
			words: 'not for moderators',
			...(check !== 'key' && { opensAt: NOW + index * 1000 }),
		}));
		const text = textIn(memberView(ENGLISH, useOf({ blockedUntil: NOW, obstacles })));
		expect(text).toContain(`Blocked until <t:${seconds(NOW)}:f>`);
		const stops = text.split('\n').filter((line) => line.startsWith('• '));
		expect(stops).toHaveLength(checks.length);
		for (const [index, line] of stops.entries()) {
			expect(line).not.toMatch(/_|not for moderators/);
			expect(line.includes(`again <t:${seconds(NOW) + index}:R>`)).toBe(checks[index] !== 'key');
		}
	});
});

function useOf(use: Partial<MemberUse> = {}): MemberUse {
	return {
		memberId: '200000000000000001',
		isManager: false,
		atOnce: 1,
		perUser: 5,
		today: 7,
		daily: 20,
		dayEndsAt: NOW,
		obstacles: [],
		...use,
	};
}

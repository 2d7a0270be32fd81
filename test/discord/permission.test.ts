import { describe, expect, it } from 'vitest';
import type { Origin } from '../../src/discord/origin.js';
import { isModerator, managedGuild, NotAllowed } from '../../src/discord/permission.js';
import { DEFAULT_SETTINGS } from '../../src/guilds/settings.js';

const GUILD = '600000000000000001';
const ROLE = '300000000000000001';

/** Somebody in a server that the bot was added to. */
function originOf(person: Partial<Origin['person']> = {}, origin: Partial<Origin> = {}): Origin {
	return {
		guildId: GUILD,
		channelId: '4',
		isAgeRestricted: false,
		person: { id: '1', roles: [], isManager: false, ...person },
		members: new Map(),
		...origin,
	};
}

/** A manager, where there is no server whose settings hold. */
function elsewhere(): Origin {
	const { guildId: _, ...origin } = originOf({ isManager: true });
	return origin;
}

describe('settings', () => {
	it('are for who manages the server', () => {
		expect(managedGuild(originOf({ isManager: true }))).toBe(GUILD);
	});

	it('are not for anybody else, whatever their roles', () => {
		expect(() => managedGuild(originOf({ roles: [ROLE, GUILD] }))).toThrow(new NotAllowed('manager'));
	});

	it('are nobody’s where the bot was not added to the server, nor in direct messages', () => {
		expect(() => managedGuild(elsewhere())).toThrow(new NotAllowed('guild'));
	});
});

describe('a moderator', () => {
	const named = { ...DEFAULT_SETTINGS, moderatorRole: ROLE };

	it('is who manages the server, whether or not a role is named', () => {
		for (const settings of [DEFAULT_SETTINGS, named])
			expect(isModerator(originOf({ isManager: true }), settings)).toBe(true);
	});

	it('is who has the role that is named', () => {
		expect(isModerator(originOf({ roles: ['9', ROLE] }), named)).toBe(true);
	});

	it('is nobody else', () => {
		expect(isModerator(originOf({ roles: ['9'] }), named)).toBe(false);
		expect(isModerator(originOf(), named)).toBe(false);
		expect(isModerator(originOf({ roles: [ROLE] }), DEFAULT_SETTINGS)).toBe(false);
		// Everybody has the role that is called like the server's id, and no list says so.
		expect(isModerator(originOf(), { ...DEFAULT_SETTINGS, moderatorRole: GUILD })).toBe(false);
	});
});

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import type { Person } from '../../sandbox/discord/people.js';
import { DiscordSandbox } from '../../sandbox/discord/server.js';
import { Permission } from '../../sandbox/discord/wire.js';
import { gateOf, originOf } from '../../src/discord/origin.js';
import { systemClock } from '../../src/ops/clock.js';

let discord: DiscordSandbox;

beforeEach(async () => {
	discord = await DiscordSandbox.start({ clock: systemClock });
	return () => discord.close();
});

/** What Discord says when somebody does something, which nobody answers. */
function saidOf(acts: () => Promise<unknown>): Record<string, unknown> {
	const said: Record<string, unknown>[] = [];
	discord.events.once('interaction', ({ interaction }) => said.push(interaction.toWire()));
	void acts();
	const [wire] = said;
	if (!wire) throw new Error('nothing was done in Discord');
	return JSON.parse(JSON.stringify(wire));
}

function originFor(person: Person, options: Record<string, { id: string }> = {}) {
	return originOf(saidOf(() => person.runs('/imagine', options, { forged: true })));
}

describe('where an interaction comes from', () => {
	it('in a server that the bot was added to, is that server and its channel', () => {
		const guild = discord.addGuild({ name: 'Fox Den' });
		const origin = originFor(guild.addMember({ name: 'Aki' }));
		expect(origin).toMatchObject({
			guildId: guild.id,
			channelId: guild.defaultChannel.id,
			isAgeRestricted: false,
		});
		expect(gateOf(origin)).toBe(`guild:${guild.id}`);
	});

	it('in an age-restricted channel, is one', () => {
		const guild = discord.addGuild({ name: 'Fox Den' });
		const aki = guild.addMember({ name: 'Aki' });
		expect(originFor(aki.in(guild.addChannel({ name: 'adults', nsfw: true }))).isAgeRestricted).toBe(true);
	});

	it.each([true, false])('in a thread, is its channel, of which nothing is said: %s', (nsfw) => {
		const guild = discord.addGuild({ name: 'Fox Den' });
		const channel = guild.addChannel({ name: 'foxes', nsfw });
		const aki = guild.addMember({ name: 'Aki' }).in(channel.addThread({ name: 'red ones' }));
		expect(originFor(aki)).toMatchObject({ channelId: channel.id, isAgeRestricted: undefined });
	});

	it.each([10, 11, 12])('is the channel of a thread of the type %i', (type) => {
		const guild = discord.addGuild({ name: 'Fox Den' });
		const said = saidOf(() => guild.addMember({ name: 'Aki' }).runs('/imagine', {}, { forged: true }));
		const channel = { id: '5', type, parent_id: '4' };
		expect(originOf({ ...said, channel })).toMatchObject({ channelId: '4', isAgeRestricted: undefined });
	});

	it('of a channel in a category is that channel', () => {
		const guild = discord.addGuild({ name: 'Fox Den' });
		const said = saidOf(() => guild.addMember({ name: 'Aki' }).runs('/imagine', {}, { forged: true }));
		const channel = { id: '5', type: 0, parent_id: '4', nsfw: true };
		expect(originOf({ ...said, channel })).toMatchObject({ channelId: '5', isAgeRestricted: true });
	});

	it('in direct messages, is no server, and the gate is the asker’s own', () => {
		const aki = discord.addPerson({ name: 'Aki' });
		const origin = originFor(aki);
		expect(origin).toEqual({
			channelId: aki.channel.id,
			isAgeRestricted: false,
			person: { id: aki.id, roles: [], isManager: false },
			members: new Map(),
		});
		expect(gateOf(origin)).toBe(`user:${aki.id}`);
	});

	it('in a server that the bot was never added to, is no server whose settings hold', () => {
		const guild = discord.addGuild({ name: 'Owl Den', botInstalled: false });
		const aki = guild.addMember({
			name: 'Aki',
			hasInstalledApp: true,
			permissions: Permission.ManageGuild,
		});
		const origin = originFor(aki);
		expect(origin.guildId).toBeUndefined();
		expect(gateOf(origin)).toBe(`user:${aki.id}`);
	});

	it('in a server that the bot was added to, is that one, whoever has brought the bot along besides', () => {
		const guild = discord.addGuild({ name: 'Fox Den' });
		const origin = originFor(guild.addMember({ name: 'Aki', hasInstalledApp: true }));
		expect(gateOf(origin)).toBe(`guild:${guild.id}`);
	});

	it('is said with what is pressed, too', async () => {
		const guild = discord.addGuild({ name: 'Fox Den' });
		const said = saidOf(() => guild.addMember({ name: 'Aki' }).runs('/imagine', {}, { forged: true }));
		const data = { component_type: 3, custom_id: '1:x', values: ['9'], resolved: { roles: { 9: {} } } };
		expect(originOf({ ...said, type: 3, data })).toMatchObject({ guildId: guild.id, members: new Map() });
	});
});

describe('who does it', () => {
	it.each([
		['none', 0n, false],
		['Manage Server', Permission.ManageGuild, true],
		['Administrator', Permission.Administrator, true],
		['both', Permission.ManageGuild | Permission.Administrator, true],
		['all but these', ~(Permission.ManageGuild | Permission.Administrator) & ((1n << 60n) - 1n), false],
		['one beyond 53 bits as well', Permission.ManageGuild | (1n << 70n), true],
	])('manages the server by their permissions alone: %s', (_, permissions, isManager) => {
		const guild = discord.addGuild({ name: 'Fox Den' });
		const role = guild.addRole('Managers');
		const aki = guild.addMember({ name: 'Aki', permissions, roles: [role] });
		expect(originFor(aki).person).toEqual({ id: aki.id, roles: [role.id], isManager });
	});
});

describe('who is named in the options', () => {
	it('is known with their roles and permissions', () => {
		const guild = discord.addGuild({ name: 'Fox Den' });
		const role = guild.addRole('Artists');
		const aki = guild.addMember({ name: 'Aki', permissions: Permission.ManageGuild });
		const bo = guild.addMember({ name: 'Bo', roles: [role] });
		const kai = guild.addMember({ name: 'Kai', permissions: Permission.Administrator });
		const said = saidOf(() => aki.runs('/imagine', {}, { forged: true }));
		const member = (roles: string[], permissions: bigint) => ({
			roles,
			permissions: `${permissions}`,
			nick: null,
		});
		const members = { [bo.id]: member([role.id], 0n), [kai.id]: member([], Permission.Administrator) };
		expect(originOf({ ...said, data: { resolved: { members } } }).members).toEqual(
			new Map([
				[bo.id, { id: bo.id, roles: [role.id], isManager: false }],
				[kai.id, { id: kai.id, roles: [], isManager: true }],
			]),
		);
	});

	it('who is no member any more is not among the members', () => {
		const guild = discord.addGuild({ name: 'Fox Den' });
		const said = saidOf(() => guild.addMember({ name: 'Aki' }).runs('/imagine', {}, { forged: true }));
		const data = { resolved: { users: { 5: { id: '5' } } } };
		expect(originOf({ ...said, data }).members).toEqual(new Map());
	});
});

describe('what is less than Discord says', () => {
	it('is not taken where nobody has brought the bot along', () => {
		const guild = discord.addGuild({ name: 'Fox Den' });
		const said = saidOf(() => guild.addMember({ name: 'Aki' }).runs('/imagine', {}, { forged: true }));
		const { authorizing_integration_owners: _, ...less } = said;
		expect(() => originOf(less)).toThrow(ZodError);
	});

	it('makes no channel age-restricted of which nothing but the id is said', () => {
		const guild = discord.addGuild({ name: 'Fox Den' });
		const aki = guild.addMember({ name: 'Aki' }).in(guild.addChannel({ name: 'adults', nsfw: true }));
		const { channel: _, ...less } = saidOf(() => aki.runs('/imagine', {}, { forged: true }));
		expect(originOf(less)).toMatchObject({ channelId: aki.channel.id, isAgeRestricted: false });
	});

	it.each([
		['undefined', undefined],
		['a text', 'nonsense'],
		['permissions that are no number', { member: { user: { id: '1' }, roles: [], permissions: '0x20' } }],
		['permissions that are less than none', { member: { user: { id: '1' }, roles: [], permissions: '-1' } }],
		['a member without roles', { member: { user: { id: '1' }, permissions: '0' } }],
	])('is not taken: %s', (_, changes) => {
		const guild = discord.addGuild({ name: 'Fox Den' });
		const said = saidOf(() => guild.addMember({ name: 'Aki' }).runs('/imagine', {}, { forged: true }));
		const wire = typeof changes === 'object' ? { ...said, ...changes } : changes;
		expect(() => originOf(wire)).toThrow(ZodError);
	});

	it('makes nobody a manager, whatever it is', () => {
		fc.assert(
			fc.property(fc.anything(), (wire) => {
				expect(() => originOf(wire)).toThrow(ZodError);
			}),
			{ seed: 9 },
		);
	});
});

import { describe, expect, test } from 'vitest';
import type { Guild } from '../../sandbox/discord/guild.js';
import type { Person } from '../../sandbox/discord/people.js';
import type { Reply } from '../../sandbox/discord/reply.js';
import { ComponentType, Permission, type WireComponent } from '../../sandbox/discord/wire.js';
import { settingsSeenBy, startModerated } from './moderated.js';
import { startWorld } from './world.js';

const SECRET = { EASEL_SECRET: Buffer.alloc(32, 'fox').toString('base64') };
const NOT_MANAGER = /Only members with the permission Manage Server can do this/;
const NOT_ADDED = /works only in servers that I was added to/;
/** Every subcommand, with options that would change something. */
const LINES = [
	['view', {}],
	['defaults', { aspect_ratio: '9:16' }],
	['models', { add: 'Haruka v2' }],
	['channels', {}],
	['safety', { filter: 'off' }],
	['key', {}],
	['log', {}],
	['moderators', {}],
	['language', { language: 'en' }],
	['timezone', { zone: 'Asia/Tokyo' }],
	['reset', { group: 'all' }],
] as const;

/** Every control that any page of the settings has, and the message on which they stood. */
async function everyControl(moderator: Person): Promise<{ view: Reply; controls: WireComponent[] }> {
	const view = await moderator.runs('/settings view');
	const controls = [...view.controls];
	for (const page of ['Models…', 'Channels…', 'Safety…', 'Key…', 'Log…', 'Moderators…']) {
		await moderator.presses(view, page);
		controls.push(...view.controls);
		await moderator.presses(view, 'Back');
	}
	controls.push(...(await moderator.runs('/settings reset', { group: 'all' })).controls);
	const known = new Set<string | undefined>();
	return {
		view,
		controls: controls.filter(({ custom_id }) => !known.has(custom_id) && known.add(custom_id)),
	};
}

/** Uses a control with what would change something. */
function uses(person: Person, view: Reply, control: WireComponent, guild: Guild): Promise<Reply> {
	const id = control.custom_id ?? '';
	const forged = { forged: true };
	switch (control.type) {
		case ComponentType.Button:
			return person.presses(view, id, forged);
		case ComponentType.ChannelSelect:
			return person.selects(view, id, guild.defaultChannel, forged);
		case ComponentType.RoleSelect:
			return person.selects(view, id, guild.everyone, forged);
		default: {
			const other = control.options?.find((option) => !option.default)?.value ?? '';
			return person.selects(view, id, other, forged);
		}
	}
}

describe('everything that is pressed is checked again', () => {
	test.each([
		['a member with a modified client', (_: Person, member: Person) => member],
		[
			'a moderator who has lost the permission since',
			(moderator: Person) => {
				moderator.becomes({ permissions: Permission.ManageMessages });
				return moderator;
			},
		],
	])('%s is refused privately at every control, and changes nothing', async (_name, whoOf) => {
		const { guild, moderator, member } = await startModerated({ environment: SECRET });
		const keeper = guild.addMember({ name: 'Ren', permissions: Permission.ManageGuild });
		const { view, controls } = await everyControl(moderator);
		const before = await settingsSeenBy(keeper);
		const shown = view.text;
		const presser = whoOf(moderator, member);

		expect(controls.length).toBeGreaterThan(15);
		for (const control of controls) {
			const answer = await uses(presser, view, control, guild);
			expect(answer.state, control.custom_id).toBe('shown');
			expect(answer.ephemeral, control.custom_id).toBe(true);
			expect(answer.text, control.custom_id).toMatch(NOT_MANAGER);
		}
		expect(view.text).toBe(shown);
		expect(await settingsSeenBy(keeper)).toBe(before);
	});

	test('a form that was opened in time is not taken from somebody who no longer manages the server', async () => {
		const { guild, moderator, pixai } = await startModerated({ environment: SECRET });
		const keeper = guild.addMember({ name: 'Ren', permissions: Permission.ManageGuild });
		const before = await settingsSeenBy(keeper);
		const words = await moderator.presses(await moderator.runs('/settings safety'), 'Blocked words…');
		const key = await moderator.runs('/settings key');
		moderator.becomes({ permissions: 0n });

		for (const answer of [
			await moderator.submits(words, { words: 'velvet' }),
			await moderator.submits(key, { key: pixai.addKey() }),
		]) {
			expect(answer.text).toMatch(NOT_MANAGER);
			expect(answer.ephemeral).toBe(true);
		}
		expect(await settingsSeenBy(keeper)).toBe(before);
	});

	test('the control works again as soon as the permission is back', async () => {
		const { moderator } = await startModerated();
		const view = await moderator.runs('/settings safety');
		moderator.becomes({ permissions: 0n });
		await moderator.presses(view, 'Turn the filter off');
		moderator.becomes({ permissions: Permission.ManageGuild });
		await moderator.presses(view, 'Turn the filter off');
		expect(view.buttons).toContain('Turn the filter on');
	});
});

describe('who may', () => {
	test('somebody who manages the server; a member is not shown the command', async () => {
		const { moderator, member } = await startModerated();
		expect((await moderator.runs('/settings view')).state).toBe('shown');
		await expect(member.runs('/settings view')).rejects.toThrow(/needs the permissions 32/);
	});

	test('an administrator, whatever else they lack', async () => {
		const { guild } = await startModerated();
		const admin = guild.addMember({ name: 'Ren', permissions: Permission.Administrator });
		const view = await admin.runs('/settings view');
		await admin.presses(view, 'Safety…');
		await admin.presses(view, 'Turn the filter off');
		expect(view.buttons).toContain('Turn the filter on');
	});

	test('not a member who forges any part of the command: each is refused privately', async () => {
		const { moderator, member } = await startModerated();
		const before = await settingsSeenBy(moderator);
		for (const [part, options] of LINES) {
			const answer = await member.runs(`/settings ${part}`, options, { forged: true });
			expect(answer.text, part).toMatch(NOT_MANAGER);
			expect(answer.ephemeral, part).toBe(true);
		}
		expect(await settingsSeenBy(moderator)).toBe(before);
	});

	test('not somebody to whose role the server’s own settings show the command: this is checked in code, too', async () => {
		const { guild, member } = await startModerated();
		guild.overrides('settings', { [guild.id]: true });
		const answer = await member.runs('/settings defaults', { aspect_ratio: '9:16' });
		expect(answer.text).toMatch(NOT_MANAGER);
		expect(answer.ephemeral).toBe(true);
	});

	test('not the role of the moderators of the bot: their limits are theirs, the settings are not', async () => {
		const { guild, moderator } = await startModerated();
		const role = guild.addRole('Fox keepers');
		await moderator.runs('/settings moderators', { role });
		const keeper = guild.addMember({ name: 'Ren', roles: [role] });
		const answer = await keeper.runs('/settings moderators', {}, { forged: true });
		expect(answer.text).toMatch(NOT_MANAGER);
		expect((await keeper.runs('/limits view')).text).toMatch(/Limits/);
	});

	test('nobody in a server that the bot was never added to, and it is said so', async () => {
		const { discord } = await startWorld();
		const manager = discord
			.addGuild({ name: 'Elsewhere', botInstalled: false })
			.addMember({ name: 'Mika', hasInstalledApp: true, permissions: Permission.Administrator });
		for (const [part, options] of LINES) {
			await expect(manager.runs(`/settings ${part}`, options)).rejects.toThrow(/installed/);
			const answer = await manager.runs(`/settings ${part}`, options, { forged: true });
			expect(answer.text, part).toMatch(NOT_ADDED);
			expect(answer.ephemeral, part).toBe(true);
		}
	});

	test('nobody in direct messages, and it is said so', async () => {
		const { discord } = await startWorld();
		const person = discord.addPerson({ name: 'Mika' });
		await expect(person.runs('/settings view')).rejects.toThrow(/not for direct messages/);
		const answer = await person.runs('/settings view', {}, { forged: true });
		expect(answer.text).toMatch(NOT_ADDED);
	});
});

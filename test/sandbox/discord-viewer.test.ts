import { expect, onTestFinished, test } from 'vitest';
import { DiscordSandbox } from '../../sandbox/discord/server.js';
import { Permission } from '../../sandbox/discord/wire.js';
import { foundServers } from '../../sandbox/live/cast.js';
import { systemClock } from '../../src/ops/clock.js';

async function openDiscord(): Promise<DiscordSandbox> {
	const discord = await DiscordSandbox.start({ clock: systemClock });
	onTestFinished(() => discord.close());
	return discord;
}

test('whoever looks on is told who and what there is, also in a server without the bot', async () => {
	const discord = await openDiscord();
	const aki = discord.addGuild({ name: 'Fox Den' }).addMember({ name: 'Aki' });
	const viewer = discord.viewer('Aki');
	let told = 0;
	viewer.events.on('scene', () => told++);
	const isTold = (change: () => void) => {
		const before = told;
		change();
		return told > before;
	};
	expect(isTold(() => discord.addGuild({ name: 'Badger Sett', botInstalled: false }))).toBe(true);
	const library = discord.addGuild({ name: 'Owl Library', botInstalled: false });
	expect(isTold(() => library.addRole('Patrons'))).toBe(true);
	expect(isTold(() => aki.joins(library))).toBe(true);
	expect(viewer.scene.guilds.map(({ name }) => name)).toEqual(['Fox Den', 'Owl Library']);
	expect(isTold(() => aki.becomes({ permissions: Permission.ManageGuild }))).toBe(true);
	viewer.close();
	expect(isTold(() => library.addRole('Regulars'))).toBe(false);
});

test('in both servers of the demo, everybody may do what members may, and two may do more', async () => {
	const discord = await openDiscord();
	foundServers(discord);
	const { guilds, people } = discord.viewer('Aki').scene;
	expect(guilds).toHaveLength(2);
	for (const { members, roles } of guilds) {
		const named = (name: string) => {
			const user = people.find((person) => person.user.global_name === name)?.user;
			const member = members.find(({ userId }) => userId === user?.id);
			const permissions = BigInt(member?.permissions ?? 0);
			const has = (permission: bigint) => (permissions & permission) !== 0n;
			const names = roles.filter(({ id }) => member?.roles.includes(id)).map((role) => role.name);
			return { has, roles: names };
		};
		for (const name of ['Aki', 'Bo', 'Mori', 'さくら'])
			expect(named(name).has(Permission.ViewChannel), name).toBe(true);
		expect(named('Mori').has(Permission.ManageGuild)).toBe(true);
		expect(named('Aki').has(Permission.ManageGuild)).toBe(false);
		expect(named('Bo').roles).toHaveLength(1);
		expect(named('Aki').roles).toEqual([]);
	}
});

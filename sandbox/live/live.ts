import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/ops/clock.js';
import { say } from '../demo/terminal.js';
import { DiscordSandbox } from '../discord/server.js';
import { Permission } from '../discord/wire.js';
import { environmentBetween } from '../environment.js';
import { PixaiSandbox } from '../pixai/server.js';
import { Backstage } from './backstage.js';
import { Keeper } from './keeper.js';
import { Site } from './site.js';

/** Opens the page, and ends with the process. */
export async function runLive(): Promise<never> {
	const clock = systemClock;
	const discord = await DiscordSandbox.start({ clock });
	const pixai = await PixaiSandbox.start({
		clock,
		pictureScale: 1,
		draw: { waitingMs: 1000, runningMs: 5000 },
	});
	pixai.pollTolerance = 500;
	// People may ask for the same twice.
	pixai.allowsRepeats = true;
	const folder = await mkdtemp(join(tmpdir(), 'easel-demo-'));
	const foxDen = discord.addGuild({ name: 'Fox Den' });
	const patrons = foxDen.addRole('Patrons');
	foxDen.addChannel({ name: 'pictures' });
	foxDen.addChannel({ name: 'after-dark', nsfw: true });
	foxDen.addChannel({ name: 'mod-log' });
	const aki = foxDen.addMember({ name: 'Aki', hasInstalledApp: true });
	const bo = foxDen.addMember({ name: 'Bo', roles: [patrons] });
	const mori = foxDen.addMember({
		name: 'Mori',
		permissions: Permission.ManageGuild | Permission.ManageMessages,
	});
	const owls = discord.addGuild({ name: 'Owl Library', locale: 'ja' });
	owls.addChannel({ name: 'night-desk' });
	for (const person of [aki, bo, mori]) person.in(owls);
	const secret = randomBytes(32).toString('base64');
	const environment = { ...environmentBetween(discord, pixai, '.'), EASEL_SECRET: secret };
	const keeper = new Keeper({ environment, folder });
	const site = new Site(discord, new Backstage(discord, pixai, { keeper }));
	const address = await site.open(8080);
	await keeper.reaches('ready');
	say(`Open ${address} in a browser.`);
	await once(process, 'SIGINT');
	await Promise.all([site.close(), keeper.stop()]);
	await Promise.all([discord.close(), pixai.close()]);
	await rm(folder, { recursive: true, force: true });
	process.exit(0);
}

import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../../src/ops/clock.js';
import { complain, say, styled } from '../demo/terminal.js';
import { DiscordSandbox } from '../discord/server.js';
import { environmentBetween } from '../environment.js';
import { PixaiSandbox } from '../pixai/server.js';
import { Backstage } from './backstage.js';
import { foundServers } from './cast.js';
import { Keeper } from './keeper.js';
import { Site } from './site.js';

const FIRST_PORT = 8080;
const MOST_PORTS = 100;
const EXIT_INTERRUPTED = 130;
/** How long PixAI lets a task wait and draws its pictures, in milliseconds: short enough to wait for, long enough to see. */
const DRAWING = { waitingMs: 800, runningMs: 3200 };
/** How much later than it was sent a request may arrive, on a machine that is busy with drawing. */
const HOLD_UP_MS = 500;

/**
 * Opens the page between a stand-in Discord, a stand-in PixAI and the bot, until somebody ends it.
 *
 * @returns the exit code
 */
export async function runLive(): Promise<number> {
	const ended = whenAsked();
	const clock = systemClock;
	const [discord, pixai, folder] = await Promise.all([
		DiscordSandbox.start({ clock }),
		PixaiSandbox.start({ clock, pictureScale: 1, draw: DRAWING }),
		mkdtemp(join(tmpdir(), 'easel-demo-')),
	]);
	pixai.pollTolerance = HOLD_UP_MS;
	// People may ask for the same twice.
	pixai.allowsRepeats = true;
	foundServers(discord);
	const secret = randomBytes(32).toString('base64');
	const environment = { ...environmentBetween(discord, pixai, '.'), EASEL_SECRET: secret };
	const keeper = new Keeper({ environment, folder });
	const site = new Site(discord, new Backstage(discord, pixai, { keeper }));
	let code = 0;
	try {
		const address = await openFirstFree(site);
		say(`\n  Open ${styled(address, 'bold')} in a browser. Ctrl-C ends it.\n`);
		await ended;
	} catch (error) {
		complain(error instanceof Error ? error.message : String(error));
		code = 1;
	}
	await site.close();
	const complaint = await keeper.stop();
	await Promise.all([discord.close(), pixai.close()]);
	await rm(folder, { recursive: true, force: true });
	if (complaint) complain(complaint);
	else say('Everything is ended.');
	return complaint ? 1 : code;
}

/** Resolves when somebody wants it to end. Whoever asks once more does not want to wait. */
function whenAsked(): Promise<void> {
	return new Promise((resolve) => {
		let isAsked = false;
		for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
			process.on(signal, () => {
				if (isAsked) process.exit(EXIT_INTERRUPTED);
				isAsked = true;
				resolve();
			});
		}
	});
}

async function openFirstFree(site: Site): Promise<string> {
	for (let port = FIRST_PORT; ; port++) {
		try {
			return await site.open(port);
		} catch (error) {
			const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
			if (!isTaken || port === FIRST_PORT + MOST_PORTS) throw error;
		}
	}
}

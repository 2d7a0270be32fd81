import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { systemClock } from '../../src/ops/clock.js';
import { interruption } from '../demo/interruption.js';
import { lodging } from '../demo/lodging.js';
import { complain, say, styled } from '../demo/terminal.js';
import { DiscordSandbox } from '../discord/server.js';
import { environmentBetween } from '../environment.js';
import { PixaiSandbox } from '../pixai/server.js';
import { Backstage } from './backstage.js';
import { requirePage } from './built-page.js';
import { foundServers } from './cast.js';
import { Keeper } from './keeper.js';
import { Site } from './site.js';

const FIRST_PORT = 8080;
const MOST_PORTS = 100;
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
	const interrupted = interruption();
	const ending: (() => Promise<unknown>)[] = [];
	const problems: string[] = [];
	try {
		const address = await open(ending);
		say(`\n  Open ${styled(address, 'bold')} in a browser. Ctrl-C ends it.\n`);
		if (!interrupted.aborted) await once(interrupted, 'abort');
		say('Ending. Ctrl-C again ends it at once.');
	} catch (error) {
		problems.push(`The demo cannot start: ${error instanceof Error ? error.message : error}`);
	}
	for (const end of ending.reverse()) {
		const complaint = await end();
		if (typeof complaint === 'string') problems.push(complaint);
	}
	for (const problem of problems) complain(problem);
	if (problems.length > 0) return 1;
	say('Everything is ended.');
	return 0;
}

/** @param ending gets what ends each thing that was started, also where the next one cannot be; a string is a complaint */
async function open(ending: (() => Promise<unknown>)[]): Promise<string> {
	requirePage();
	const clock = systemClock;
	const discord = await DiscordSandbox.start({ clock });
	ending.push(() => discord.close());
	foundServers(discord);
	const pixai = await PixaiSandbox.start({ clock, pictureScale: 1, draw: DRAWING });
	ending.push(() => pixai.close());
	pixai.pollTolerance = HOLD_UP_MS;
	// People may ask for the same twice.
	pixai.allowsRepeats = true;
	const secret = randomBytes(32).toString('base64');
	const environment = { ...environmentBetween(discord, pixai, '.'), EASEL_SECRET: secret };
	const keeper = new Keeper({ environment, folder: await lodging() });
	ending.push(() => keeper.stop());
	const site = new Site(discord, new Backstage(discord, pixai, { keeper }));
	ending.push(() => site.close());
	return openFirstFree(site);
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

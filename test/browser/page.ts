import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import type { DiscordSandbox } from '../../sandbox/discord/server.js';
import { Backstage } from '../../sandbox/live/backstage.js';
import { Keeper } from '../../sandbox/live/keeper.js';
import { Site } from '../../sandbox/live/site.js';
import { PixaiSandbox } from '../../sandbox/pixai/server.js';
import { startWorld, type World, type WorldOptions } from '../e2e/world.js';
import { type Stage, setTheStage } from '../sandbox/discord-bot.js';
import { theBrowser } from './browser.js';
import { watch } from './watch.js';

const BUILT = fileURLToPath(new URL('../../dist/page', import.meta.url));
const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));
/** How much later than it was sent a request to PixAI may arrive, while the browser works. */
const HOLD_UP_MS = 500;
/** How long something is looked for, on a machine that is busy with several browsers. */
const PATIENCE_MS = 20_000;

export interface PageOptions {
	/** Who looks, by name. */
	readonly as?: string;
	/** Where they look, by the names in the address: `Fox Den/pictures`, or `@me` for direct messages. */
	readonly place?: string;
	readonly width?: number;
	readonly height?: number;
	/** A phone: fingers instead of a mouse. */
	readonly touch?: boolean;
	/** The language of the browser. */
	readonly locale?: string;
	readonly theme?: 'dark' | 'light';
	readonly timezone?: string;
	/** Pixels of the screen to one of the page. */
	readonly scale?: number;
}

/** The page between the stand-ins, served at an address of its own. */
export interface Demo {
	readonly discord: DiscordSandbox;
	readonly pixai: PixaiSandbox;
	readonly address: string;
	/** Opens the page in a browser that has never seen it. */
	openPage(options?: PageOptions): Promise<Page>;
}

/** The page with Easel behind it. Found servers and people before opening a page. */
export async function openEasel(options: WorldOptions = {}): Promise<Demo & { readonly world: World }> {
	const world = await startWorld(options);
	world.pixai.pollTolerance = HOLD_UP_MS;
	return { world, ...(await openDemo(world.discord, world.pixai)) };
}

/** The page with Easel behind it as a process of its own, which is started again whenever it ends. */
export async function openKept(): Promise<Demo & { readonly keeper: Keeper }> {
	const { discord, pixai, environment, folder } = await startWorld({ bot: false });
	pixai.pollTolerance = HOLD_UP_MS;
	const keeper = new Keeper({ environment, folder, main: MAIN });
	onTestFinished(async () => void (await keeper.stop()));
	return { keeper, ...(await openDemo(discord, pixai, new Backstage(discord, pixai, { keeper }))) };
}

/** The page with a small bot behind it, which answers as the test says. */
export async function openStage(
	...commands: readonly Record<string, unknown>[]
): Promise<Demo & { readonly stage: Stage }> {
	const stage = await setTheStage();
	const { client, clock, discord } = stage;
	const pixai = await PixaiSandbox.start({ clock });
	onTestFinished(async () => {
		await Promise.all([stage[Symbol.asyncDispose](), pixai.close()]);
		expect(stage.errors, 'what went wrong in the bot').toEqual([]);
		expect(discord.violations, 'what Discord would have refused').toEqual([]);
	});
	await client.rest.put(`/applications/${discord.applicationId}/commands`, { body: commands });
	return { stage, ...(await openDemo(discord, pixai)) };
}

/**
 * Serves the page until the end of the test, which fails when a window reported an error, or asked for what is not there
 * or elsewhere.
 */
export async function openDemo(
	discord: DiscordSandbox,
	pixai: PixaiSandbox,
	backstage = new Backstage(discord, pixai),
): Promise<Demo> {
	if (!existsSync(join(BUILT, 'index.html')))
		throw new Error('The page is not built. Build it with: npm run build:page');
	const site = new Site(discord, backstage, BUILT);
	const address = await site.open(0);
	const complaints: string[] = [];
	const closing: (() => Promise<void>)[] = [];
	onTestFinished(async () => {
		// What is said while windows close is of no account.
		const heard = [...complaints];
		await Promise.all(closing.map((close) => close()));
		await site.close();
		expect(heard, 'what the windows complained of').toEqual([]);
	});
	return {
		discord,
		pixai,
		address,
		async openPage({
			as,
			place = '',
			width = 1280,
			height = 800,
			touch = false,
			theme = 'dark',
			...options
		} = {}) {
			const context = await theBrowser().newContext({
				baseURL: address,
				viewport: { width, height },
				hasTouch: touch,
				isMobile: touch,
				colorScheme: theme,
				locale: options.locale ?? 'en-US',
				timezoneId: options.timezone ?? 'UTC',
				deviceScaleFactor: options.scale ?? 1,
				reducedMotion: 'reduce',
			});
			closing.push(() => context.close());
			context.setDefaultTimeout(PATIENCE_MS);
			context.on('page', (page) => watch(page, address, (complaint) => complaints.push(complaint)));
			const page = await context.newPage();
			const person = as === undefined ? '' : `?${new URLSearchParams({ as })}`;
			await page.goto(`/${person}#${encodeURI(place)}`);
			await page.getByRole('main').waitFor({ state: 'attached' });
			return page;
		},
	};
}

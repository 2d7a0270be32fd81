import { setMaxListeners } from 'node:events';
import { commands } from '../commands/index.js';
import type { Config } from './config.js';
import {
	discordClient,
	type GatewayLost,
	login,
	logout,
	onInteraction,
	repliesRest,
	type TokenRefused,
} from './discord/client.js';
import { DiscordDelivery } from './discord/delivery.js';
import { registerCommands } from './discord/register.js';
import { Router } from './discord/router.js';
import { Account } from './generation/account.js';
import { Journal } from './generation/journal.js';
import { Pipeline } from './generation/pipeline.js';
import type { Clock } from './ops/clock.js';
import type { Log } from './ops/log.js';
import { PixaiClient } from './pixai/client.js';
import { MediaDownloader } from './pixai/media.js';
import { openSpool, removeAbandoned } from './storage/spool.js';
import { openStore, type Store } from './storage/store.js';

const DAY = 24 * 60 * 60_000;
/** How long the end waits for what is being written, in milliseconds: within ten seconds all is over. */
const GRACE = 8_000;

/** What comes in from outside besides the settings, so that a test can hold it still. */
export interface Outside {
	readonly clock: Clock;
	/** From 0 up to but not including 1. */
	readonly random: () => number;
	readonly log: Log;
	/** Called when Discord ends the connection for good: the process can do nothing but end. */
	readonly onLost: (reason: TokenRefused | GatewayLost) => void;
}

export interface RunningEasel {
	/**
	 * Resolves when interactions are answered.
	 *
	 * @throws {TokenRefused} Discord does not take the token.
	 */
	readonly ready: Promise<void>;
	/**
	 * Takes nothing new, lets what is being written finish, and leaves the rest in the journal for the next start; over
	 * within ten seconds. Never throws.
	 */
	stop(): Promise<void>;
}

/**
 * Builds the parts, puts them together, and starts them. Resolves when what was promised before is on its way again; the
 * connection to Discord is then being made.
 *
 * @throws {StoreError} the store or the spool cannot be opened.
 */
export async function startEasel(
	config: Config,
	{ clock, random, log, onLost }: Outside,
): Promise<RunningEasel> {
	const spool = await openSpool(config.dataDir);
	const store = await openStore(config.storeUrl);

	const stopping = new AbortController();
	const { signal } = stopping;
	// Every job listens to it, and there may be thousands.
	setMaxListeners(0, signal);
	const client = discordClient(config.discord.apiUrl, log, onLost);
	const pixai = new PixaiClient({ ...config.pixai, log });
	const media = new MediaDownloader(pixai, [
		new URL(config.pixai.apiUrl).origin,
		...config.pixai.mediaOrigins,
	]);
	const provider = {
		create: pixai.create.bind(pixai),
		task: pixai.task.bind(pixai),
		probe: pixai.probe.bind(pixai),
		download: media.download.bind(media),
	};
	const delivery = new DiscordDelivery({
		replies: repliesRest(config.discord.apiUrl),
		bot: client.rest,
		botToken: config.discord.token,
		clock,
		random,
		log,
		signal,
	});
	const journal = new Journal({
		records: store.namespace('jobs'),
		quarantine: store.namespace('quarantine'),
		clock,
		random,
		log,
		signal,
	});
	const account = new Account(provider, clock, log, signal);
	const pipeline = new Pipeline(
		{ provider, account, journal, delivery, clock, random, log, signal },
		config.pixai.concurrency,
		spool,
	);
	const router = new Router(commands, { pipeline, journal, clock }, log, signal);

	const end = async () => {
		stopping.abort();
		// Discord stays connected meanwhile, so that whoever asks is told that the bot restarts.
		const graceEnds = new AbortController();
		await Promise.race([
			Promise.all([pipeline.settle(), delivery.close(), router.settle()]),
			clock.sleep(GRACE, graceEnds.signal),
		]);
		graceEnds.abort();
		for (const close of [
			() => logout(client),
			() => pixai.close(),
			() => media.close(),
			() => store.close(),
		]) {
			await close().catch((error) => log.warn({ err: error }, 'a part could not be closed'));
		}
	};
	let ended: Promise<void> | undefined;
	const stop = () => {
		ended ??= end();
		return ended;
	};
	const connect = async () => {
		onInteraction(client, (interaction) => router.route(interaction));
		const { application } = await login(client, config.discord.token);
		await registerCommands(
			client.rest,
			application.id,
			commands.map(({ definition }) => definition),
			log,
			config.discord.guildId,
		);
		log.info('Easel is ready');
	};

	const newer: string[] = [];
	const unfinished = await journal.unfinished(newer);
	const kept = new Set([...unfinished.map(({ job }) => job.id), ...newer]);
	for (const error of await removeAbandoned(spool, kept))
		log.warn({ err: error }, 'the spool could not be tidied');
	pipeline.resume(unfinished);
	void removeExpiredDaily(store, { clock, log, signal });
	const ready = connect().catch(async (error) => {
		await stop();
		throw error;
	});
	return { ready, stop };
}

/** A process that runs for years does not keep their records. */
async function removeExpiredDaily(
	store: Store,
	{ clock, log, signal }: { clock: Clock; log: Log; signal: AbortSignal },
): Promise<void> {
	while (!signal.aborted) {
		try {
			await clock.sleep(DAY, signal);
			await store.removeExpired();
		} catch (error) {
			if (!signal.aborted) log.warn({ err: error }, 'expired records could not be removed');
		}
	}
}

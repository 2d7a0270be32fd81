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
import { ReplyWriter } from './discord/reply-writer.js';
import { Router } from './discord/router.js';
import { Account } from './generation/account.js';
import { Pipeline } from './generation/pipeline.js';
import type { Clock } from './ops/clock.js';
import type { Log } from './ops/log.js';
import { PixaiClient } from './pixai/client.js';
import { MediaDownloader } from './pixai/media.js';
import { openSpool } from './storage/spool.js';
import { openStore } from './storage/store.js';

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
	/** Ends everything that was started. */
	stop(): Promise<void>;
}

/**
 * Builds the parts, puts them together, and starts them. Resolves when interactions are answered.
 *
 * @throws {StoreError} the store or the spool cannot be opened.
 * @throws {TokenRefused} Discord does not take the token.
 */
export async function startEasel(
	config: Config,
	{ clock, random, log, onLost }: Outside,
): Promise<RunningEasel> {
	const spool = await openSpool(config.dataDir);
	const store = await openStore(config.storeUrl);

	const stopping = new AbortController();
	// Every job listens to it, and there may be hundreds.
	setMaxListeners(0, stopping.signal);
	const client = discordClient(config.discord.apiUrl, log, onLost);
	const pixai = new PixaiClient({ ...config.pixai, log });
	const media = new MediaDownloader(pixai, [
		new URL(config.pixai.apiUrl).origin,
		...config.pixai.mediaOrigins,
	]);
	const delivery = new DiscordDelivery({
		writer: new ReplyWriter(repliesRest(config.discord.apiUrl), client.rest, clock),
		clock,
		random,
		log,
		signal: stopping.signal,
	});
	const provider = {
		create: pixai.create.bind(pixai),
		task: pixai.task.bind(pixai),
		download: media.download.bind(media),
	};
	const pipeline = new Pipeline(
		{ provider, account: new Account(clock), delivery, clock, random, log, signal: stopping.signal },
		config.pixai.concurrency,
		spool,
	);
	const router = new Router(commands, { pipeline, clock }, log, stopping.signal);
	onInteraction(client, (interaction) => router.route(interaction));

	const stop = async () => {
		stopping.abort();
		await logout(client);
		await Promise.all([pixai.close(), media.close()]);
		await store.close();
	};
	try {
		const { application } = await login(client, config.discord.token);
		await registerCommands(
			client.rest,
			application.id,
			commands.map(({ definition }) => definition),
			log,
			config.discord.guildId,
		);
	} catch (error) {
		await stop();
		throw error;
	}
	log.info('Easel is ready');
	return { stop };
}

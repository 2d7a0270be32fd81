import { setMaxListeners } from 'node:events';
import { commands } from '../commands/index.js';
import type { Config } from './config.js';
import { AgeRestriction } from './discord/age-restriction.js';
import { AuditChannel } from './discord/audit-channel.js';
import {
	discordClient,
	type GatewayLost,
	isConnected,
	login,
	logout,
	onInteraction,
	onRateLimited,
	repliesRest,
	type TokenRefused,
} from './discord/client.js';
import { guildsOf } from './discord/guild-list.js';
import { Operators } from './discord/operators.js';
import { Originals } from './discord/pictures/originals.js';
import { PastPictures } from './discord/pictures/past-pictures.js';
import { Posting } from './discord/pictures/posting.js';
import { registerCommands } from './discord/register.js';
import { DiscordDelivery } from './discord/replies/delivery.js';
import { Router } from './discord/router.js';
import { heldBy } from './discord/shards.js';
import { Accounts } from './generation/accounts.js';
import { CallbackAddress } from './generation/callback-address.js';
import { Callbacks } from './generation/callbacks.js';
import { JobMetrics } from './generation/job-metrics.js';
import { type Entry, Journal } from './generation/journal.js';
import { Pipeline } from './generation/pipeline.js';
import type { ImageProvider } from './generation/ports.js';
import type { Surroundings } from './generation/surroundings.js';
import { Worker } from './generation/worker.js';
import { GuildBook } from './guilds/book.js';
import { Budgets } from './guilds/budgets.js';
import { gateOfGuild, guildOfGate } from './guilds/gate.js';
import { KeyVault } from './guilds/key-vault.js';
import { Ledger } from './guilds/ledger.js';
import { termsOf } from './guilds/terms.js';
import { Uses } from './guilds/uses.js';
import type { Clock } from './ops/clock.js';
import { serveHttp } from './ops/http.js';
import type { Log } from './ops/log.js';
import { Metrics } from './ops/metrics.js';
import { Album } from './people/album.js';
import { PeopleBook } from './people/book.js';
import { Drafts } from './people/drafts.js';
import { Erasures } from './people/erasures.js';
import { Lately } from './people/lately.js';
import { PixaiClient } from './pixai/client.js';
import { PixaiConnections } from './pixai/connections.js';
import { KeyRefused } from './pixai/errors.js';
import { MediaDownloader } from './pixai/media.js';
import { openSpool, removeAbandoned } from './storage/spool.js';
import { openStore } from './storage/store.js';

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
	const store = await openStore(config.storeUrl, log);

	const stopping = new AbortController();
	const { signal } = stopping;
	// Every job listens to it, and there may be thousands.
	setMaxListeners(0, signal);
	const { shards } = config.discord;
	const isMine = heldBy(shards);
	const client = discordClient({ apiUrl: config.discord.apiUrl, shards, log, onLost });
	const connections = new PixaiConnections();
	const media = new MediaDownloader([new URL(config.pixai.apiUrl).origin, ...config.pixai.mediaOrigins]);
	const attachments = new MediaDownloader([new URL(config.discord.apiUrl).origin]);
	const metrics = new Metrics();
	const jobMetrics = new JobMetrics(metrics, clock);
	const clientFor = (key: string) => new PixaiClient({ apiUrl: config.pixai.apiUrl, key, log, connections });
	/** A PixAI account, by its key. */
	const providerFor = (key: string): ImageProvider => {
		const pixai = clientFor(key);
		return {
			create: pixai.create.bind(pixai),
			task(id, signal) {
				metrics.polls.inc();
				return pixai.task(id, signal);
			},
			probe: pixai.probe.bind(pixai),
			mediaUrl: pixai.mediaUrl.bind(pixai),
			download: media.download.bind(media, pixai),
		};
	};
	const keys = new KeyVault(config.secret, config.pixai.key);
	const accounts = new Accounts({
		own: providerFor(config.pixai.key),
		open: (ref) => providerFor(keys.unseal(ref)),
		downloadWithoutKey: media.download.bind(media, {
			mediaUrl: () => Promise.reject(new KeyRefused('the key cannot be read')),
		}),
		clock,
		log,
		signal,
	});
	const rest = {
		replies: repliesRest(config.discord.apiUrl),
		bot: client.rest,
		botToken: config.discord.token,
	};
	for (const one of [rest.replies, rest.bot])
		onRateLimited(one, (scope) => metrics.rateLimited.inc({ scope }));
	const delivery = new DiscordDelivery({
		...rest,
		clock,
		random,
		onRetry: () => metrics.retries.inc({ cause: 'discord' }),
		log,
		signal,
	});
	const ledger = new Ledger(clock);
	const uses = new Uses(store.namespace('uses'), clock);
	const lately = new Lately(guildOfGate);
	const album = new Album(clock);
	/** What is drawn from the journal's entries alone. */
	const note = (entry: Entry) => {
		ledger.note(entry);
		lately.note(entry);
		album.note(entry);
	};
	const journal = new Journal({
		records: store.namespace('jobs'),
		quarantine: store.namespace('quarantine'),
		forgotten: store.namespace('forgotten'),
		onRemoval: (entry) => uses.keep(entry),
		onRemoved(entry) {
			album.remove(entry);
			lately.remove(entry);
			void erasures.removedLater(entry.job.asker);
		},
		onChange: note,
		clock,
		random,
		log,
		signal,
	});
	const guilds: GuildBook = new GuildBook({
		records: store.namespace('guilds'),
		quarantine: store.namespace('quarantine'),
		clock,
		log,
		onChange(guildId, { key }) {
			if (key && !keys.canRead(key))
				log.warn({ guild: guildId }, 'a server’s PixAI key cannot be read with this EASEL_SECRET');
			pipeline.termsChanged(gateOfGuild(guildId));
			if (isMine(guildId)) audit.tell(guildId);
		},
	});
	const budgets = new Budgets({ guilds, ledger, clock, log });
	const people = new PeopleBook({
		records: store.namespace('people'),
		quarantine: store.namespace('quarantine'),
		clock,
		log,
	});
	const drafts = new Drafts(store.namespace('drafts'));
	const erasures: Erasures = new Erasures({
		records: store.namespace('erasures'),
		removals: [
			// It takes longest: what is saved meanwhile goes, too.
			(userId) => journal.forget(userId),
			(userId) => people.remove(userId),
			(userId) => drafts.forget(userId),
			async (userId) => lately.forget(userId),
		],
		scrub: () => store.scrub(),
		clock,
		log,
		signal,
	});
	const audit = new AuditChannel({
		bot: client.rest,
		botToken: config.discord.token,
		guilds,
		clock,
		random,
		log,
		signal,
	});
	const { publicUrl, secret } = config;
	const address = publicUrl && secret && new CallbackAddress(publicUrl, secret);
	const callbacks = new Callbacks(clock, address || undefined);
	const surroundings: Surroundings = {
		accounts,
		journal,
		onState(entry) {
			note(entry);
			budgets.note(entry);
			jobMetrics.note(entry);
		},
		callbacks,
		onRetry: (cause) => metrics.retries.inc({ cause }),
		delivery,
		clock,
		random,
		log,
		signal,
	};
	const pipeline = new Pipeline(surroundings, new Worker(surroundings, spool), {
		concurrency: config.pixai.concurrency,
		terms: (gate) => termsOf(guilds.known(guildOfGate(gate) ?? ''), keys),
	});
	const router = new Router(
		commands,
		{
			pipeline,
			journal,
			guilds,
			people,
			lately,
			drafts,
			album,
			erasures,
			ledger,
			budgets,
			keys,
			probeKey: (key, signal) => clientFor(key).probe(signal),
			accounts,
			audit,
			ageRestriction: new AgeRestriction(client.rest, clock, log),
			originals: new Originals({ discord: attachments, accounts, guilds, spool, log, signal }),
			pastPictures: new PastPictures({ bot: client.rest, botToken: config.discord.token, clock, log }),
			posting: new Posting(rest),
			operators: new Operators(client.rest, log),
			clock,
			random,
			log,
		},
		log,
		signal,
	);

	const end = async () => {
		stopping.abort();
		// Discord stays connected meanwhile, so that whoever asks is told that the bot restarts.
		const graceEnds = new AbortController();
		await Promise.race([
			Promise.all([pipeline.settle(), delivery.close(), router.settle(), audit.settle(), erasures.settle()]),
			clock.sleep(GRACE, graceEnds.signal),
		]);
		graceEnds.abort();
		for (const close of [
			async () => http?.close(),
			() => logout(client),
			() => connections.close(),
			() => media.close(),
			() => attachments.close(),
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
		onInteraction(client, log, (interaction, origin) => router.route(interaction, origin));
		const { application, options } = await login(client, config.discord.token);
		const { shards: shardIds, shardCount } = options;
		// Of all processes, one has the first shard, which is that of direct messages.
		if (isMine(undefined)) {
			await registerCommands(
				client.rest,
				application.id,
				commands.map(({ definition }) => definition),
				log,
				config.discord.guildId,
			);
		}
		log.info({ shards: shardIds, of: shardCount }, 'Easel is ready');
		const chores = [
			() => erasures.resume(),
			() => store.removeExpired(),
			() => guilds.loadUntold(isMine),
			async () => guilds.reconcile(await guildsOf(client.rest), isMine),
		];
		void doDaily(chores, { clock, log, signal });
	};

	const http =
		config.http &&
		(await serveHttp({
			...config.http,
			checks: [
				{ reason: 'the connection to Discord is down', holds: () => isConnected(client) },
				{
					reason: 'the store does not answer',
					holds: async () => (await store.namespace('health').get('')) === undefined,
				},
			],
			...(address && {
				calledBack: {
					isGenuine(job, token) {
						const isGenuine = address.isGenuine(job, token);
						if (!isGenuine) metrics.callbacks.inc({ outcome: 'refused' });
						return isGenuine;
					},
					take(job) {
						metrics.callbacks.inc({ outcome: 'taken' });
						callbacks.wake(job);
					},
				},
			}),
			metrics: {
				contentType: metrics.registry.contentType,
				metrics() {
					jobMetrics.measure();
					return metrics.registry.metrics();
				},
			},
			clock,
			log,
		}));
	if (http) metrics.measureProcess();

	await erasures.load();
	const newer: string[] = [];
	const unfinished = await journal.unfinished({ newer, seen: note });
	await uses.countIn(ledger);
	const kept = new Set([...unfinished.map(({ job }) => job.id), ...newer]);
	for (const error of await removeAbandoned(spool, kept))
		log.warn({ err: error }, 'the spool could not be tidied');
	// What waits goes on by its server's terms, and on its server's account.
	const waiting = new Set(unfinished.map(({ job }) => guildOfGate(job.gate)));
	await Promise.all([...waiting].map((guildId) => guildId && guilds.load(guildId)));
	for (const entry of unfinished) jobMetrics.resumes(entry);
	pipeline.resume(unfinished);
	const ready = connect().catch(async (error) => {
		await stop();
		throw error;
	});
	return { ready, stop };
}

/**
 * A process that runs for years does not keep what is over, nor what servers have set that it was removed from; and no
 * server waits for what the process before had to tell it.
 */
async function doDaily(
	chores: readonly (() => Promise<void>)[],
	{ clock, log, signal }: { clock: Clock; log: Log; signal: AbortSignal },
): Promise<void> {
	while (!signal.aborted) {
		for (const chore of chores) {
			await chore().catch((error) => log.warn({ err: error }, 'a daily chore could not be done'));
		}
		await clock.sleep(DAY, signal).catch(() => undefined);
	}
}

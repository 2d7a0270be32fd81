import { setMaxListeners } from 'node:events';
import type { Config } from './config.js';
import { botRest, discordClient, onRateLimited, repliesRest } from './discord/client.js';
import { DiscordDelivery } from './discord/replies/delivery.js';
import { IdentifyTurns } from './fleet/identify.js';
import { Shift } from './fleet/shift.js';
import { CallbackAddress } from './generation/callback-address.js';
import { Callbacks } from './generation/callbacks.js';
import { isFinished } from './generation/journal.js';
import type { Surroundings } from './generation/surroundings.js';
import { KeyVault } from './guilds/key-vault.js';
import { Metrics } from './ops/metrics.js';
import { buildGateway } from './parts/gateway.js';
import type { Outside } from './parts/outside.js';
import { buildPixai } from './parts/pixai.js';
import { buildRecords } from './parts/records.js';
import { taskInCallback } from './pixai/wire.js';
import { isShared } from './storage/address.js';
import { openSpool, removeAbandoned } from './storage/spool.js';
import { openStore } from './storage/store.js';

/** How long the end waits for what is being written, in milliseconds: within ten seconds all is over. */
const GRACE = 8_000;

export interface RunningEasel {
	/**
	 * Resolves when interactions are answered, or, in a worker, when jobs are taken.
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
 * Builds the parts that the process's role needs, puts them together, and starts them. Resolves when what was promised
 * before is on its way again; the connection to Discord is then being made.
 *
 * @throws {StoreError} the store or the spool cannot be opened.
 */
export async function startEasel(config: Config, outside: Outside): Promise<RunningEasel> {
	const { clock, random, log, onLost } = outside;
	const { role } = config;
	const { apiUrl, token: botToken, shards } = config.discord;
	const spool = await openSpool(config.dataDir);
	const store = await openStore(config.storeUrl, log);
	// Whoever needs no fleet, and no HTTP, is spared the memory that their libraries take.
	const links = isShared(config.storeUrl)
		? await (await import('./fleet/links.js')).joinFleet(config.storeUrl, config.pixai.concurrency, log)
		: undefined;

	const stopping = new AbortController();
	const { signal } = stopping;
	// Every job listens to it, and there may be thousands.
	setMaxListeners(0, signal);
	const process = { ...outside, signal };
	const metrics = new Metrics();
	const keys = new KeyVault(config.secret, config.pixai.key);
	const pixai = buildPixai(config, { keys, metrics, refusals: links?.refusals }, process);
	const identifyThrottler = links && {
		identifyThrottler: (maxConcurrency: number) => new IdentifyTurns({ ...links, maxConcurrency, log }),
	};
	const client =
		role === 'worker' ? undefined : discordClient({ apiUrl, shards, ...identifyThrottler, log, onLost });
	const rest = { replies: repliesRest(apiUrl), bot: client?.rest ?? botRest(apiUrl), botToken };
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
	const records = buildRecords(store, { links, shift: () => shift }, process);
	const { publicUrl, secret } = config;
	const address = publicUrl && secret && new CallbackAddress(publicUrl, secret);
	const callbacks = new Callbacks(clock, address || undefined);
	/** A job has a task, after a slash, of which its gateway may not know. */
	const found = (call: string) => {
		const [jobId = '', taskId] = call.split('/');
		if (taskId) void gateway?.called(jobId, taskId);
	};
	/** PixAI has called about a job, and, after a slash, about a task. */
	const called = (call: string) => {
		const [jobId = ''] = call.split('/');
		callbacks.wake(jobId);
		found(call);
	};
	links?.news.on('callback', called);
	links?.news.on('task', found);
	const surroundings: Surroundings = {
		accounts: pixai.accounts,
		journal: records.journal,
		// The gateway hears of it by the news.
		onState: () => undefined,
		callbacks,
		onRetry: (cause) => metrics.retries.inc({ cause }),
		delivery,
		clock,
		random,
		log,
		signal,
	};
	const shift: Shift | undefined =
		links && role !== 'gateway' ? new Shift({ ...links, surroundings, spool }) : undefined;
	const gateway =
		client &&
		buildGateway(
			config,
			{ client, rest, delivery, store, records, pixai, keys, metrics, spool, links, surroundings },
			process,
		);

	const end = async () => {
		stopping.abort();
		// Discord stays connected meanwhile, so that whoever asks is told that the bot restarts.
		const graceEnds = new AbortController();
		await Promise.race([
			Promise.all([
				gateway?.settle(),
				shift?.settle(),
				records.journal.settle(),
				delivery.close(),
				records.erasures.settle(),
			]),
			clock.sleep(GRACE, graceEnds.signal),
		]);
		graceEnds.abort();
		for (const close of [
			async () => http?.close(),
			async () => gateway?.close(),
			() => pixai.close(),
			async () => links?.close(),
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

	const storeAnswers = async () => (await store.namespace('jobs').get('')) === undefined;
	const http =
		config.http &&
		(await (
			await import('./ops/http.js')
		).serveHttp({
			...config.http,
			checks: [...(gateway?.checks ?? []), { reason: 'the store does not answer', holds: storeAnswers }],
			...(address && {
				calledBack: {
					isGenuine(job, token) {
						const isGenuine = address.isGenuine(job, token);
						if (!isGenuine) metrics.callbacks.inc({ outcome: 'refused' });
						return isGenuine;
					},
					take(job, said) {
						metrics.callbacks.inc({ outcome: 'taken' });
						const call = `${job}/${taskInCallback(said) ?? ''}`;
						if (links) links.news.tell('callback', call);
						else called(call);
					},
				},
			}),
			metrics: {
				contentType: metrics.registry.contentType,
				metrics() {
					gateway?.measure();
					return metrics.registry.metrics();
				},
			},
			clock,
			log,
		}));
	if (http) metrics.measureProcess();

	if (links) {
		for (const error of await removeAbandoned(spool, async (jobId) => {
			const entry = await records.journal.find(jobId);
			// What this version cannot read is there for another one to go on with.
			return entry ? !isFinished(entry.state) : records.journal.has(jobId);
		}))
			log.warn({ err: error }, 'the spool could not be tidied');
	}
	shift?.start();
	await gateway?.resume();
	const connect = async () => {
		if (gateway) await gateway.connect();
		else log.info({ role }, 'Easel is ready');
	};
	const ready = connect().catch(async (error) => {
		await stop();
		throw error;
	});
	return { ready, stop };
}

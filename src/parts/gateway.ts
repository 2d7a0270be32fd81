import { commands } from '../../commands/index.js';
import type { Config } from '../config.js';
import { AgeRestriction } from '../discord/age-restriction.js';
import { AuditChannel } from '../discord/audit-channel.js';
import { type discordClient, isConnected, login, logout, onInteraction } from '../discord/client.js';
import { guildsOf } from '../discord/guild-list.js';
import { Operators } from '../discord/operators.js';
import { Originals } from '../discord/pictures/originals.js';
import { PastPictures } from '../discord/pictures/past-pictures.js';
import { Posting } from '../discord/pictures/posting.js';
import { registerCommands } from '../discord/register.js';
import type { DiscordDelivery } from '../discord/replies/delivery.js';
import { Router } from '../discord/router.js';
import { heldBy } from '../discord/shards.js';
import { Fleet } from '../fleet/fleet.js';
import type { FleetLinks } from '../fleet/links.js';
import { ShardHold } from '../fleet/shard-hold.js';
import { JobMetrics } from '../generation/job-metrics.js';
import type { Entry } from '../generation/journal.js';
import { LostAnswers } from '../generation/lost-answers.js';
import { Pipeline } from '../generation/pipeline.js';
import type { Surroundings } from '../generation/surroundings.js';
import { Worker } from '../generation/worker.js';
import { GuildBook } from '../guilds/book.js';
import { Budgets } from '../guilds/budgets.js';
import { gateOfGuild, guildOfGate } from '../guilds/gate.js';
import type { KeyVault } from '../guilds/key-vault.js';
import { termsOf } from '../guilds/terms.js';
import type { Check } from '../ops/http.js';
import type { Metrics } from '../ops/metrics.js';
import { MediaDownloader } from '../pixai/media.js';
import { removeAbandoned } from '../storage/spool.js';
import type { Store } from '../storage/store.js';
import { doDaily } from './daily.js';
import type { Process } from './outside.js';
import type { PixaiParts } from './pixai.js';
import type { Records } from './records.js';

export interface GatewayDependencies {
	readonly client: ReturnType<typeof discordClient>;
	readonly rest: ConstructorParameters<typeof Posting>[0];
	readonly delivery: DiscordDelivery;
	readonly store: Store;
	readonly records: Records;
	readonly pixai: PixaiParts;
	readonly keys: KeyVault;
	readonly metrics: Metrics;
	readonly spool: string;
	/** Where other processes draw and deliver; this one does where there are none. */
	readonly links: FleetLinks | undefined;
	/** Without `onState`, which is the gateway's own. */
	readonly surroundings: Omit<Surroundings, 'onState'>;
}

/** What answers people: the shards of this process, and the gates of their servers. */
export interface Gateway {
	readonly checks: readonly Check[];
	/** PixAI has called about a job, and about a task: it is found, where it is this gateway's and nobody knew of it. */
	called(jobId: string, taskId: string): Promise<void>;
	/** Brings the gauges of the metrics up to date. */
	measure(): void;
	/** Takes up what a process before has left, once no other process has these shards. */
	resume(): Promise<void>;
	/** Resolves when interactions are answered. Throws {@link TokenRefused}. */
	connect(): Promise<void>;
	/** Resolves when nothing is on its way any more, once the process stops. */
	settle(): Promise<void>;
	close(): Promise<void>;
}

export function buildGateway(
	config: Config,
	{
		client,
		rest,
		delivery,
		store,
		records,
		pixai,
		keys,
		metrics,
		spool,
		links,
		...parts
	}: GatewayDependencies,
	process: Process,
): Gateway {
	const { clock, random, log, signal, onLost } = process;
	const { journal, ledger, lately, album, people, drafts, erasures, uses } = records;
	const { shards } = config.discord;
	const isMine = heldBy(shards);
	const isMyJob = ({ job }: Entry) => isMine(guildOfGate(job.gate));
	const attachments = new MediaDownloader([new URL(config.discord.apiUrl).origin]);
	const jobMetrics = new JobMetrics(metrics, clock);
	const guilds: GuildBook = new GuildBook({
		records: store.namespace('guilds'),
		quarantine: store.namespace('quarantine'),
		clock,
		log,
		onWritten: (guildId) => links?.news.tell('guild', guildId),
		onChange(guildId, { key }) {
			if (key && !keys.canRead(key))
				log.warn({ guild: guildId }, 'a server’s PixAI key cannot be read with this EASEL_SECRET');
			pipeline.termsChanged(gateOfGuild(guildId));
			if (isMine(guildId)) audit.tell(guildId);
		},
	});
	links?.news.on('guild', (guildId) => void guilds.lookAnew(guildId));
	links?.news.onGap(() => guilds.lookAllAnew());
	const budgets = new Budgets({ guilds, ledger, clock, log });
	const audit = new AuditChannel({ ...rest, guilds, clock, random, log, signal });
	const noteMine = (entry: Entry) => {
		records.note(entry);
		budgets.note(entry);
		jobMetrics.note(entry);
	};
	const surroundings: Surroundings = { ...parts.surroundings, onState: noteMine };
	const fleet =
		links &&
		new Fleet({
			...links,
			journal,
			handOver: (job) => delivery.handOver(job),
			onNews: (entry, isHanded) => (isHanded ? noteMine(entry) : records.note(entry)),
			random,
			log,
			signal,
		});
	const pipeline = new Pipeline(surroundings, fleet ?? new Worker(surroundings, spool), {
		concurrency: config.pixai.concurrency,
		terms: (gate) => termsOf(guilds.known(guildOfGate(gate) ?? ''), keys),
	});
	const lostAnswers = new LostAnswers({ ...surroundings, pipeline, isMine: isMyJob });
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
			probeKey: pixai.probeKey,
			accounts: pixai.accounts,
			audit,
			ageRestriction: new AgeRestriction(rest.bot, clock, log),
			originals: new Originals({
				discord: attachments,
				accounts: pixai.accounts,
				guilds,
				spool,
				log,
				signal,
			}),
			pastPictures: new PastPictures({ ...rest, clock, log }),
			posting: new Posting(rest),
			operators: new Operators(rest.bot, log),
			clock,
			random,
			log,
		},
		log,
		signal,
	);
	const ids = shards === 'auto' ? 'all' : shards.ids;
	const hold = links && new ShardHold(ids, { ...links, onLost, log, signal });

	return {
		checks: [{ reason: 'the connection to Discord is down', holds: () => isConnected(client) }],
		async called(jobId, taskId) {
			if (await lostAnswers.called(jobId, taskId)) metrics.jobsFound.inc();
		},
		measure: () => jobMetrics.measure(),
		async resume() {
			await hold?.take();
			fleet?.start();
			await erasures.load();
			const newer: string[] = [];
			const unfinished = await journal.unfinished({ newer, seen: records.note });
			await uses.countIn(ledger);
			const kept = new Set([...unfinished.map(({ job }) => job.id), ...newer]);
			// Where there are workers, they have begun by now, and have done so.
			const abandoned = links ? [] : await removeAbandoned(spool, (jobId) => kept.has(jobId));
			for (const error of abandoned) log.warn({ err: error }, 'the spool could not be tidied');
			const mine = unfinished.filter(isMyJob);
			// What waits goes on by its server's terms, and on its server's account.
			const waiting = new Set(mine.map(({ job }) => guildOfGate(job.gate)));
			await Promise.all([...waiting].map((guildId) => guildId && guilds.load(guildId)));
			for (const entry of mine) jobMetrics.resumes(entry);
			pipeline.resume(mine, await links?.lanes.jobs());
		},
		async connect() {
			onInteraction(client, log, (interaction, origin) => router.route(interaction, origin));
			const { application, options } = await login(client, config.discord.token);
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
			log.info({ shards: options.shards, of: options.shardCount }, 'Easel is ready');
			const chores = [
				() => erasures.resume(),
				() => store.removeExpired(),
				() => guilds.loadUntold(isMine),
				async () => guilds.reconcile(await guildsOf(client.rest), isMine),
			];
			void doDaily(chores, process);
		},
		async settle() {
			await Promise.all([pipeline.settle(), router.settle(), audit.settle()]);
		},
		async close() {
			await logout(client);
			await attachments.close();
			await hold?.letGo();
		},
	};
}

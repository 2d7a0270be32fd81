import {
	type Job as BullJob,
	createRedisBackend,
	type IQueueBackend,
	Queue,
	type RedisQueueBackend,
	Worker,
} from 'bullmq';
import type { AccountRef } from '../generation/job.js';
import type { Log } from '../ops/log.js';
import { ENDS, LOCK, laneOf, STALLED_CHECK } from './lane.js';
import type { Redis } from './redis.js';

const PREFIX = 'easel:fleet';
/** The names of all lanes that there ever was something in. */
const LANES = `${PREFIX}:lanes`;
/** PixAI takes no more tasks of an account at once. */
const ACCOUNT_LIMIT = 10;
/** How long it is on record in which lane a job is, in milliseconds: longer than any is drawn. */
const CLAIM = 48 * 60 * 60_000;

/** What stands in a lane of a job; all else is in the journal. */
interface Ticket {
	readonly jobId: string;
	readonly account?: AccountRef;
}

type LaneQueue = Queue<Ticket, void, string, Ticket, void, string, IQueueBackend>;
type Fetcher = Worker<Ticket, void, string, IQueueBackend>;

/** A job that was taken from a lane. */
export type Taken = BullJob<Ticket>;

/** BullMQ takes no id that is a number alone. */
const TICKET = 'job-';

/**
 * What has got through its gate, for whichever worker takes it: a queue of BullMQ for each PixAI account, with as many at
 * once, over all processes, as the account takes (https://docs.bullmq.io/guide/queues/global-concurrency).
 *
 * Jobs are fetched when there is something in a lane, and nothing blocks: all lanes share one connection, so that hundreds
 * of accounts cost none (https://docs.bullmq.io/patterns/manually-fetching-jobs).
 */
export class Lanes {
	readonly #redis: Redis;
	readonly #ownLimit: number;
	readonly #log: Log;
	readonly #backend: RedisQueueBackend;
	readonly #queues = new Map<string, LaneQueue>();
	readonly #fetchers = new Map<string, Fetcher>();

	/** @param ownLimit tasks at once on the bot's own account, 1 to 10. */
	constructor(redis: Redis, ownLimit: number, log: Log) {
		this.#redis = redis;
		this.#ownLimit = ownLimit;
		this.#log = log;
		this.#backend = createRedisBackend(ENDS, this.#options);
		this.#backend.on('error', (error) => this.#log.debug({ err: error }, 'a lane has an error'));
	}

	/**
	 * Has a job drawn on an account: puts it into the account's lane, if it is in none yet. In two it could be drawn twice.
	 *
	 * @returns in which lane it is: that of another account where it was put there before.
	 * @throws what Redis does.
	 */
	async addToBeDrawn(jobId: string, account: AccountRef | undefined): Promise<string> {
		const ticket: Ticket = { jobId, ...(account && { account }) };
		const options = { condition: 'NX', GET: true, expiration: { type: 'PX', value: CLAIM } } as const;
		const claimed = await this.#redis.set(claimOf(jobId), JSON.stringify(ticket), options);
		const claim: Ticket = claimed === null ? ticket : JSON.parse(claimed);
		const lane = laneOf(claim.account);
		await this.#queue(lane).setGlobalConcurrency(claim.account ? ACCOUNT_LIMIT : this.#ownLimit);
		await this.#add(lane, claim);
		return lane;
	}

	/** Has the end of a job told. Throws what Redis does. */
	async addToBeFinished(jobId: string): Promise<string> {
		await this.#add(ENDS, { jobId });
		return ENDS;
	}

	/** Takes a job out of a lane, where it may be no more. @returns false where somebody has it. */
	async remove(lane: string, jobId: string): Promise<boolean> {
		if ((await this.#queue(lane).remove(ticketId(jobId))) !== 1) return false;
		await this.#redis.del(claimOf(jobId));
		return true;
	}

	/** The ids of all jobs in the lanes of accounts, those that are taken, too. */
	async jobs(): Promise<ReadonlySet<string>> {
		const lanes = (await this.names()).filter((lane) => lane !== ENDS);
		const lists = lanes.flatMap((lane) => ['wait', 'active'].map((list) => this.#queue(lane).toKey(list)));
		const tickets = await Promise.all(lists.map((list) => this.#redis.lRange(list, 0, -1)));
		return new Set(tickets.flat().map((ticket) => ticket.slice(TICKET.length)));
	}

	/** How many wait and how many are taken, in each lane. */
	async counts(): Promise<
		readonly { readonly lane: string; readonly waiting: number; readonly taken: number }[]
	> {
		return Promise.all(
			(await this.names()).map(async (lane) => {
				const { waiting = 0, active = 0 } = await this.#queue(lane).getJobCounts('waiting', 'active');
				return { lane, waiting, taken: active };
			}),
		);
	}

	/** All lanes that there ever was something in. */
	async names(): Promise<string[]> {
		return this.#redis.sMembers(LANES);
	}

	/** Takes the next job of a lane for {@link LOCK}; undefined where there is none, or as many are taken as may be. */
	async take(lane: string, token: string): Promise<Taken | undefined> {
		return this.#fetcher(lane).getNextJob(token, { block: false });
	}

	/** Keeps a job for another {@link LOCK}. @returns whether it was still kept. */
	async keep(job: Taken, token: string): Promise<boolean> {
		return (await job.extendLock(token, LOCK)) === 1;
	}

	/** Puts a job that is not done to the front of its lane: whoever looks next takes it. Throws where it is somebody else's. */
	async letGo(taken: Taken, token: string): Promise<void> {
		await taken.moveToWait(token);
	}

	/** A job is done with, and gone from its lane. Throws where it is somebody else's. */
	async done(job: Taken, token: string): Promise<void> {
		await job.moveToCompleted(undefined, token, false);
		await this.#redis.del(claimOf(job.data.jobId));
	}

	/** What has the token as long as a job is kept under it. */
	lockOf(lane: string, jobId: string): string {
		return `${this.#fetcher(lane).toKey(ticketId(jobId))}:lock`;
	}

	/**
	 * Puts to the front of its lane again what was taken by processes of this machine that have ended.
	 *
	 * @param isGone whether whoever has taken something, by its token, has ended.
	 */
	async recoverFrom(isGone: (token: string) => boolean, lane: string): Promise<readonly string[]> {
		const backend = this.#fetcher(lane).getBackend();
		const recovered: string[] = [];
		for (const ticket of await this.#redis.lRange(this.#fetcher(lane).toKey('active'), 0, -1)) {
			const jobId = ticket.slice(TICKET.length);
			const token = await this.#redis.get(this.lockOf(lane, jobId));
			if (token === null || !isGone(token)) continue;
			await backend.moveJobFromActiveToWait(ticket, token);
			recovered.push(jobId);
		}
		return recovered;
	}

	/** Puts what was taken, and is not kept any more, to the front of its lane again. */
	async recover(lane: string): Promise<readonly string[]> {
		return this.#fetcher(lane).getBackend().moveStalledJobsToWait();
	}

	/** One that is there already stays where it is. */
	async #add(lane: string, ticket: Ticket): Promise<void> {
		await this.#redis.sAdd(LANES, lane);
		const jobId = ticketId(ticket.jobId);
		await this.#queue(lane).add('job', ticket, { jobId, removeOnComplete: true });
	}

	get #options() {
		return {
			connection: this.#redis,
			prefix: PREFIX,
			// Nobody reads BullMQ's own events.
			streams: { events: { maxLen: 1 } },
			lockDuration: LOCK,
			stalledInterval: STALLED_CHECK,
			// It has a journal, and is gone on with however many workers have died over it.
			maxStalledCount: Number.MAX_SAFE_INTEGER,
		};
	}

	#queue(lane: string): LaneQueue {
		let queue = this.#queues.get(lane);
		if (!queue) {
			queue = new Queue(lane, this.#options, (name) => this.#backend.forQueue(name));
			this.#queues.set(lane, queue);
		}
		return queue;
	}

	#fetcher(lane: string): Fetcher {
		let fetcher = this.#fetchers.get(lane);
		if (!fetcher) {
			const options = { ...this.#options, autorun: false };
			fetcher = new Worker(lane, null, options, (name) => this.#backend.forQueue(name));
			this.#fetchers.set(lane, fetcher);
		}
		return fetcher;
	}
}

function claimOf(jobId: string): string {
	return `${PREFIX}:lane-of:${jobId}`;
}

function ticketId(jobId: string): string {
	return TICKET + jobId;
}

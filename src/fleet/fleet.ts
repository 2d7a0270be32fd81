import { EventEmitter, once } from 'node:events';
import type { AccountRef, Canceller, Job, JobState } from '../generation/job.js';
import { type Entry, isFinished, type Journal, NotWritten, RecordGone } from '../generation/journal.js';
import type { Passage } from '../generation/passage.js';
import type { Workers } from '../generation/worker.js';
import { backoff } from '../ops/backoff.js';
import type { Clock } from '../ops/clock.js';
import { InTurn } from '../ops/in-turn.js';
import type { Log } from '../ops/log.js';
import { isWithin } from '../ops/within.js';
import type { Lanes } from './lanes.js';
import type { News } from './news.js';
import type { OrderBook } from './orders.js';

/** Between two times that everything is looked at, whatever the news, in milliseconds. */
const LOOK_EVERY = 30_000;
/** How long the word of a worker is waited for, in milliseconds; Discord waits three seconds for all of the answer. */
const A_MOMENT = 1_000;

export interface FleetDependencies {
	readonly lanes: Lanes;
	readonly news: News;
	readonly orders: OrderBook;
	readonly journal: Pick<Journal, 'find' | 'markDeleted' | 'owes' | 'paid'>;
	/** Ends what this process tells of a job's progress. */
	readonly handOver: (job: Job) => Promise<void>;
	/** Called with what has become of a job, and whether this process has handed it over. */
	readonly onNews: (entry: Entry, isHanded: boolean) => void;
	readonly clock: Clock;
	/** From 0 up to but not including 1. */
	readonly random: () => number;
	readonly log: Log;
	/** Aborted when the process stops. */
	readonly signal: AbortSignal;
}

/** A job that is handed over, until it has come as far as it is waited for. */
interface Handed {
	readonly passage: Passage;
	/** Puts it into its lane, if it is not there; tells which that is. */
	readonly add: () => Promise<string>;
	readonly isFarEnough: (state: JobState) => boolean;
	readonly arrive: () => void;
	readonly fail: (reason: unknown) => void;
}

/**
 * The workers of other processes: a job is put into a lane, and heard of by its record. Whatever is lost on the way, be it
 * the news, the queue, or a worker, it is asked for again.
 */
export class Fleet implements Workers {
	readonly #with: FleetDependencies;
	readonly #handed = new Map<string, Handed>();
	readonly #looks = new InTurn();
	/** An event for each job that is heard of, by its id. */
	readonly #heard = new EventEmitter();

	constructor(dependencies: FleetDependencies) {
		this.#with = dependencies;
	}

	/** Listens to the news from now on, until the process stops. */
	start(): void {
		const { news, clock, signal } = this.#with;
		news.on('job', (id) => void this.#look(id));
		news.onGap(() => void this.#lookAtAll());
		const lookNowAndThen = async () => {
			while (!signal.aborted) {
				await clock.sleep(LOOK_EVERY, signal);
				await this.#lookAtAll();
			}
		};
		void lookNowAndThen().catch(() => undefined);
	}

	async draw(passage: Passage, account: AccountRef | undefined): Promise<void> {
		await this.#with.handOver(passage.job);
		passage.withdrawal.throwIfAborted();
		const add = () => this.#with.lanes.addToBeDrawn(passage.job.id, account);
		await this.#until(passage, add, (state) => !isBeingDrawn(state));
	}

	async finish(passage: Passage): Promise<void> {
		await this.#with.handOver(passage.job);
		const add = () => this.#with.lanes.addToBeFinished(passage.job.id);
		await this.#until(passage, add, isFinished);
	}

	async takeBack(passage: Passage, by: Canceller): Promise<boolean> {
		const { id } = passage.job;
		const handed = this.#handed.get(id);
		if (!handed || (await this.#fetchBack(handed))) {
			passage.withdraw(by);
			handed?.fail(passage.withdrawal.reason);
			return true;
		}
		const { orders, news } = this.#with;
		await orders.place(id, { name: 'withdraw', by });
		news.tell('order', id);
		await this.#isHeard(passage, (state) => state.name !== 'queued');
		if ('failure' in passage.state) return true;
		await orders.cancel(id);
		return false;
	}

	async drop(passage: Passage, by: Canceller): Promise<'dropped' | 'dropping' | 'ended'> {
		const { orders, news } = this.#with;
		const { id } = passage.job;
		const before = await orders.place(id, { name: 'drop', by });
		if (before) return 'ended';
		news.tell('order', id);
		// From a task on it is certain what becomes of it, whoever works on it and when.
		const hasTask = (state: JobState) => state.name === 'submitted' || state.name === 'generated';
		const isCertain = (state: JobState) => hasTask(state) || 'failure' in state;
		return (await this.#isHeard(passage, isCertain)) ? 'dropped' : 'dropping';
	}

	async picturesDeleted(passage: Passage): Promise<void> {
		const { orders, news, journal } = this.#with;
		const { id } = passage.job;
		await orders.replace(id, { name: 'deleted' });
		news.tell('order', id);
		// It may be on record by now that they were shown, with nobody left to heed the order.
		if (await this.#isHeard(passage, ({ name }) => name === 'delivered')) await journal.markDeleted(id);
	}

	/** Takes a job out of its lane, unless a worker has it or has had it. */
	async #fetchBack({ passage, add }: Handed): Promise<boolean> {
		const { lanes, journal, clock } = this.#with;
		const { id } = passage.job;
		if (!(await isWithin(A_MOMENT, journal.paid(id), clock)))
			throw new NotWritten('a job that is to be taken back is not on record yet');
		if (!(await lanes.remove(await add(), id))) return false;
		// A worker may have died over it, and the news of that it had begun been lost.
		if ((await journal.find(id))?.state.name === 'queued') return true;
		await this.#ask(id);
		return false;
	}

	/** Has a job worked on until it is far enough. Throws the signal's reason, and with what it is taken back. */
	async #until(
		passage: Passage,
		add: () => Promise<string>,
		isFarEnough: (state: JobState) => boolean,
	): Promise<void> {
		const { signal } = this.#with;
		const { id } = passage.job;
		signal.throwIfAborted();
		if (isFarEnough(passage.state)) return;
		const onStop = () => this.#handed.get(id)?.fail(signal.reason);
		signal.addEventListener('abort', onStop);
		try {
			await new Promise<void>((arrive, fail) => {
				this.#handed.set(id, { passage, add, isFarEnough, arrive, fail });
				void this.#askPersistently(id);
			});
		} finally {
			signal.removeEventListener('abort', onStop);
			this.#handed.delete(id);
		}
	}

	/** Never throws. */
	async #askPersistently(id: string): Promise<void> {
		const { clock, random, log, signal } = this.#with;
		for (let failures = 1; this.#handed.has(id) && !signal.aborted; failures++) {
			try {
				return await this.#ask(id);
			} catch (error) {
				log.warn({ job: id, err: error }, 'a job could not be handed over; it is tried again');
				await clock.sleep(backoff(failures, random), signal).catch(() => undefined);
			}
		}
	}

	/** Puts it into its lane, once it is on record; where it is there already, nothing happens. */
	async #ask(id: string): Promise<void> {
		const { journal, news } = this.#with;
		await journal.paid(id);
		const handed = this.#handed.get(id);
		if (handed && !journal.owes(id)) news.tell('lane', await handed.add());
	}

	/** Looks what has become of a job. Never throws. */
	async #look(id: string): Promise<void> {
		const { journal, log } = this.#with;
		try {
			// In turn, so that nobody hears of what was before after what is.
			await this.#looks.do(id, async () => {
				const entry = await journal.find(id);
				if (entry) this.#hear(entry);
				else this.#handed.get(id)?.fail(new RecordGone());
			});
		} catch (error) {
			log.debug({ job: id, err: error }, 'what has become of a job could not be read');
		}
	}

	#hear(entry: Entry): void {
		const { id } = entry.job;
		const handed = this.#handed.get(id);
		this.#with.onNews(entry, handed !== undefined);
		if (!handed) return;
		handed.passage.hears(entry);
		if (handed.isFarEnough(entry.state)) handed.arrive();
		this.#heard.emit(id);
	}

	async #lookAtAll(): Promise<void> {
		for (const id of [...this.#handed.keys()]) {
			await this.#look(id);
			await this.#ask(id).catch((error) =>
				this.#with.log.debug({ job: id, err: error }, 'a job could not be handed over once more'),
			);
		}
	}

	/** Whether a worker is heard of having brought a job there within a moment. */
	async #isHeard(passage: Passage, isThere: (state: JobState) => boolean): Promise<boolean> {
		const over = new AbortController();
		void this.#with.clock.sleep(A_MOMENT, over.signal).then(
			() => over.abort(),
			() => undefined,
		);
		try {
			while (!isThere(passage.state)) await once(this.#heard, passage.job.id, { signal: over.signal });
			return true;
		} catch (error) {
			if (!over.signal.aborted) throw error;
			return false;
		} finally {
			over.abort();
		}
	}
}

function isBeingDrawn({ name }: JobState): boolean {
	return name === 'queued' || name === 'submitting' || name === 'submitted';
}

import type { AccountRef } from '../generation/job.js';
import type { Entry, Journal } from '../generation/journal.js';
import type { Orders } from '../generation/orders.js';
import { Passage } from '../generation/passage.js';
import type { Surroundings } from '../generation/surroundings.js';
import { Worker } from '../generation/worker.js';
import type { Clock } from '../ops/clock.js';
import { type Fence, Superseded } from '../storage/fence.js';
import { forgetHolder, isGone, newHolder } from './holder.js';
import { ENDS, STALLED_CHECK } from './lane.js';
import type { Lanes, Taken } from './lanes.js';
import { Lease, LeaseLost } from './lease.js';
import type { News } from './news.js';
import type { OrderBook } from './orders.js';
import { persistently } from './persistently.js';

export interface ShiftDependencies {
	readonly lanes: Lanes;
	readonly news: News;
	readonly orders: OrderBook;
	readonly surroundings: Surroundings & { readonly journal: Journal };
	/** A folder for pictures on their way. */
	readonly spool: string;
	/** Redis's time, by which a job is this process's. */
	readonly clock: Clock;
}

/** A job that this process has taken. */
interface Held {
	readonly lease: Lease;
	readonly work: Promise<void>;
	readonly passage?: Passage;
	readonly worker?: Worker;
}

/**
 * What a worker process does: it takes jobs from all lanes, goes on with each from its record, and leaves it to others when
 * it cannot say that it still has it.
 */
export class Shift {
	readonly #with: ShiftDependencies;
	readonly #held = new Map<string, Held>();
	readonly #holder = newHolder();
	#taken = 0;
	/** Lanes that are being looked into, and whether they are to be once more. */
	readonly #looking = new Map<string, boolean>();

	constructor(dependencies: ShiftDependencies) {
		this.#with = dependencies;
	}

	/** What the store asks before it takes what is written of a job; nothing of those that this process has not taken. */
	fenceOf(jobId: string): Fence | undefined {
		return this.#held.get(jobId)?.lease.fence;
	}

	/** The store has refused what was written of a job: another process has it, and may not know of its task. */
	superseded({ job: { id }, state }: Entry): void {
		this.#held.get(id)?.lease.lose();
		if (!('taskId' in state)) return;
		const { news, clock, surroundings } = this.#with;
		const tell = () => news.publish('task', `${id}/${state.taskId}`);
		void persistently(tell, { ...surroundings, clock }).catch(() => undefined);
	}

	/** Takes jobs from now on, until the process stops. */
	start(): void {
		const { news, clock, surroundings } = this.#with;
		const { log } = surroundings;
		news.on('lane', (lane) => this.#look(lane));
		news.on('order', (jobId) => {
			const signal = this.#held.get(jobId)?.lease.signal;
			if (signal) void persistently(() => this.#heed(jobId), { clock, log, signal }).catch(() => undefined);
		});
		news.onGap(() => void this.#lookEverywhere());
		void this.#lookNowAndThen();
	}

	/** Resolves when this process has no job any more, once it stops. */
	async settle(): Promise<void> {
		while (this.#held.size > 0) await Promise.all([...this.#held.values()].map(({ work }) => work));
		forgetHolder(this.#holder);
	}

	async #lookNowAndThen(): Promise<void> {
		const { lanes, clock, surroundings } = this.#with;
		const { signal } = surroundings;
		await this.#handOn((lane) => lanes.recoverFrom(isTakerGone, lane));
		while (!signal.aborted) {
			await this.#lookEverywhere();
			await clock.sleep(STALLED_CHECK, signal).catch(() => undefined);
		}
	}

	/** Never throws. */
	async #lookEverywhere(): Promise<void> {
		await this.#handOn((lane) => this.#with.lanes.recover(lane));
	}

	/** Has what nobody works on any more put to the front of each lane, and takes what may be taken. Never throws. */
	async #handOn(recover: (lane: string) => Promise<readonly string[]>): Promise<void> {
		const { lanes, surroundings } = this.#with;
		const { log } = surroundings;
		try {
			for (const lane of await lanes.names()) {
				const jobs = await recover(lane);
				if (jobs.length > 0)
					log.warn({ lane, jobs }, 'nobody works on jobs that were taken; they are handed on');
				this.#look(lane);
			}
		} catch (error) {
			log.debug({ err: error }, 'the lanes could not be looked into');
		}
	}

	#look(lane: string): void {
		if (this.#looking.has(lane)) this.#looking.set(lane, true);
		else void this.#takeAll(lane);
	}

	/** Takes from a lane all that may be taken. Never throws. */
	async #takeAll(lane: string): Promise<void> {
		const { lanes, surroundings } = this.#with;
		const { log, signal } = surroundings;
		try {
			do {
				this.#looking.set(lane, false);
				while (!signal.aborted) {
					const token = `${this.#holder}/${this.#taken++}`;
					const taken = await lanes.take(lane, token);
					if (!taken) break;
					this.#hold(lane, taken, token);
				}
			} while (this.#looking.get(lane));
		} catch (error) {
			log.debug({ lane, err: error }, 'nothing could be taken from a lane');
		} finally {
			this.#looking.delete(lane);
		}
	}

	#hold(lane: string, taken: Taken, token: string): void {
		const { lanes, clock, surroundings } = this.#with;
		const { jobId: id } = taken.data;
		const fence = { key: lanes.lockOf(lane, id), token };
		const lease = new Lease(fence, () => lanes.keep(taken, token), { ...surroundings, clock });
		const before = this.#held.get(id);
		const work = (async () => {
			// This process may have had it before, and not noticed yet that it has lost it.
			before?.lease.lose();
			await before?.work;
			await this.#work(lane, taken, token, lease);
		})().finally(() => {
			lease.end();
			if (this.#held.get(id)?.lease === lease) this.#held.delete(id);
		});
		this.#held.set(id, { lease, work });
	}

	/** Never throws. */
	async #work(lane: string, taken: Taken, token: string, lease: Lease): Promise<void> {
		const { lanes, news, surroundings } = this.#with;
		const { journal, log } = surroundings;
		const { jobId: id, account } = taken.data;
		try {
			try {
				await this.#goOn(lane, id, account, lease);
			} finally {
				// Until then it stays behind its fence: what is written late is refused where another process has it by then.
				await journal.paid(id);
			}
			if (journal.owes(id)) lease.signal.throwIfAborted();
			await lanes.done(taken, token);
			news.tell('lane', lane);
		} catch (error) {
			if (lease.signal.aborted || error instanceof Superseded) {
				log.info({ job: id, err: error }, 'another process goes on with a job');
				await lanes.letGo(taken, token).then(
					() => news.tell('lane', lane),
					() => undefined,
				);
			} else {
				// It is not kept any more, and whoever looks next goes on with it.
				log.error({ job: id, err: error }, 'a job could not be worked on; it is taken anew');
			}
		}
	}

	async #goOn(lane: string, id: string, account: AccountRef | undefined, lease: Lease): Promise<void> {
		const { lanes, news, spool } = this.#with;
		const { journal, log } = this.#with.surroundings;
		const entry = await journal.find(id);
		// Its asker was forgotten meanwhile.
		if (!entry) return;
		const asking = { clock: this.#with.clock, log, signal: lease.signal };
		const orders: Orders = {
			heed: () => persistently(() => this.#heed(id), asking),
			showing: () => persistently(() => this.#showing(id), asking),
		};
		const surroundings = { ...this.#with.surroundings, signal: lease.signal, orders };
		const worker = new Worker(surroundings, spool);
		const passage = new Passage(entry, surroundings);
		const held = this.#held.get(id);
		if (held?.lease !== lease) throw new LeaseLost();
		this.#held.set(id, { ...held, passage, worker });
		await orders.heed(passage);
		try {
			if (lane === ENDS) return await worker.finish(passage);
			await worker.draw(passage, account);
		} finally {
			await surroundings.delivery.handOver(passage.job);
		}
		// Whoever takes it from there begins with the record.
		await journal.paid(id);
		lease.signal.throwIfAborted();
		await lanes.addToBeFinished(id);
		news.tell('lane', ENDS);
	}

	/** Does what was ordered of a job, if this process has it. */
	async #heed(id: string): Promise<void> {
		const held = this.#held.get(id);
		if (!held?.passage || !held.worker) return;
		const { passage, worker } = held;
		const order = await this.#with.orders.find(id);
		switch (order?.name) {
			case 'withdraw':
				if (passage.mayBeUnsent) passage.withdraw(order.by);
				return;
			case 'drop':
				if (passage.canBeDropped) await worker.drop(passage, order.by);
				else if (passage.mayBeUnsent) passage.withdraw(order.by);
				return;
			case 'deleted':
				return worker.picturesDeleted(passage);
		}
	}

	/** From now on the pictures may be seen: what was ordered before is done, what comes later is told that it is too late. */
	async #showing(id: string): Promise<void> {
		const { orders } = this.#with;
		const before = await orders.place(id, { name: 'shown' });
		if (before?.name === 'withdraw') await orders.replace(id, { name: 'shown' });
		else await this.#heed(id);
	}
}

/** Whether the process has ended that has taken something under this token. */
function isTakerGone(token: string): boolean {
	return isGone(token.slice(0, token.lastIndexOf('/')));
}

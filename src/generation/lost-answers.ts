import { backoff } from '../ops/backoff.js';
import { KeyRefused, TaskUnknown, Unavailable } from '../pixai/errors.js';
import type { Task } from '../pixai/wire.js';
import type { AccountRef, Job } from './job.js';
import type { Entry } from './journal.js';
import type { Pipeline } from './pipeline.js';
import type { Surroundings } from './surroundings.js';
import { nextTryOf } from './tries.js';

/** PixAI asks for at least this between two reads of a task, in milliseconds. */
const POLL_FLOOR = 1_500;
/** A task that PixAI has called about may be unknown for a moment, or PixAI not there to be asked. */
const TRIES = 5;

export interface LostAnswersDependencies
	extends Pick<Surroundings, 'accounts' | 'journal' | 'clock' | 'random' | 'log' | 'signal'> {
	readonly pipeline: Pick<Pipeline, 'stateOf' | 'ended' | 'found'>;
	/** Whether a job goes through this pipeline, and not through another process's. */
	readonly isMine: (entry: Entry) => boolean;
}

/** Creates whose answers were lost, and what PixAI tells of them when it calls back. */
export class LostAnswers {
	readonly #with: LostAnswersDependencies;
	/** The jobs that are being looked after: of several calls about one, the first does. */
	readonly #looking = new Set<string>();

	constructor(dependencies: LostAnswersDependencies) {
		this.#with = dependencies;
	}

	/**
	 * PixAI has called about a job, and named its task. If nobody knew whether PixAI has the job, and PixAI does know such a
	 * task on the account that the job was handed over to, then the job goes on from there. Never throws.
	 *
	 * @returns whether it does.
	 */
	async called(id: string, taskId: string): Promise<boolean> {
		const { pipeline, log, signal } = this.#with;
		const state = pipeline.stateOf(id);
		const mayBeLost = state === undefined || state === 'submitting' || state === 'uncertain';
		if (!mayBeLost || this.#looking.has(id)) return false;
		this.#looking.add(id);
		try {
			// The answer may still come, or its asker is being told that it did not.
			await pipeline.ended(id);
			return await this.#find(id, taskId);
		} catch (error) {
			if (error !== signal.reason)
				log.warn({ job: id, task: taskId, err: error }, 'a create whose answer was lost could not be found');
			return false;
		} finally {
			this.#looking.delete(id);
		}
	}

	async #find(id: string, taskId: string): Promise<boolean> {
		const { pipeline, isMine, journal, clock, log } = this.#with;
		const entry = await journal.find(id);
		if (entry?.state.name !== 'uncertain' || !isMine(entry)) return false;
		const { account } = entry.state;
		const task = await this.#read(taskId, account);
		const isTakenOver = (await nextTryOf(id, journal)) === undefined;
		// Somebody asks for it once more, and need not know that this one has come to nothing.
		if (isTakenOver && (task.status === 'failed' || task.status === 'cancelled')) return false;
		const at = Math.min(clock.now(), task.createdAt ?? Number.POSITIVE_INFINITY);
		log.info({ job: id, task: taskId }, 'a create whose answer was lost is found: PixAI has it');
		const job = isTakenOver ? withReplyOfItsOwn(entry.job) : entry.job;
		pipeline.found(job, { name: 'submitted', taskId, at, ...(account && { account }) });
		return true;
	}

	async #read(taskId: string, account: AccountRef | undefined): Promise<Task> {
		const { accounts, clock, random, signal } = this.#with;
		const { provider } = accounts.of(account);
		for (let tries = 1; ; tries++) {
			try {
				return await provider.task(taskId, signal);
			} catch (error) {
				const isPassing = [TaskUnknown, Unavailable, KeyRefused].some((kind) => error instanceof kind);
				// Also before giving up: the next call may be about the same task.
				await clock.sleep(Math.max(POLL_FLOOR, backoff(tries, random)), signal);
				if (!isPassing || tries === TRIES) throw error;
			}
		}
	}
}

/** The message that it had is another job's by now; where it has none and its token is over, it gets a new one. */
function withReplyOfItsOwn(job: Job): Job {
	const { messageId: _, ...reply } = job.reply;
	return { ...job, reply: { ...reply, tokenIssuedAt: 0 } };
}

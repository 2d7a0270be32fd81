import { backoff } from '../ops/backoff.js';
import { KeyRefused, TaskUnknown, Unavailable } from '../pixai/errors.js';
import type { Media, Task } from '../pixai/wire.js';
import { JobFailed } from './failure.js';
import { Hearing } from './hearing.js';
import type { Progress, StateOf } from './job.js';
import type { Passage } from './passage.js';
import type { Surroundings } from './surroundings.js';

/** PixAI asks for at least this between two reads of a task, in milliseconds. */
const POLL_FLOOR = 1_500;

const SLOW_POLL = 15_000;
const MINUTE = 60_000;
/** A task that runs for longer than this is said to, and read at the slow pace. */
const LONGER_THAN_USUAL = 10 * MINUTE;
/** A task is given up after it has run, or waited without ever running, for this long. */
const GIVE_UP_AFTER = 60 * MINUTE;
/** A task may be unknown, or without its pictures, for a moment: for this many reads in a row. */
const MOMENT = 4;
/** Failed reads in a row before the waiting person is told. */
const TROUBLE = 3;

/**
 * Reads a task until it has ended: whenever PixAI calls about it, and between the calls seldom; as soon as the floor allows,
 * counted from request to request, where no calls are heard.
 *
 * @param submitted perhaps by a process before.
 * @returns where its pictures are.
 * @throws {JobFailed} it has failed, was cancelled, or took too long.
 */
export async function watch(
	passage: Pick<Passage, 'job' | 'dropped'>,
	{ taskId, at: submittedAt, account }: StateOf<'submitted'>,
	surroundings: Surroundings,
): Promise<readonly Media[]> {
	const { accounts, callbacks, delivery, onRetry, clock, random, log, signal } = surroundings;
	const { job } = passage;
	const tell = (progress: Progress) => {
		const { dropped } = passage;
		delivery.progress(job, dropped ? { step: 'dropped', by: dropped } : progress);
	};
	const { provider } = accounts.of(account);
	let hasRun = false;
	/** When it was taken, and, once it has run, when that began. */
	let since = submittedAt;
	const watchedSince = clock.now();
	/** The hour is counted from here: what the bot slept through is not held against the task. */
	let countedFrom = watchedSince;
	let failures = 0;
	let unknown = 0;
	let incomplete = 0;
	// A process before may have read it until now.
	let askedAt = countedFrom;
	const hearing = new Hearing(callbacks);
	let soonest = POLL_FLOOR;
	let wait = hearing.isGood ? SLOW_POLL : POLL_FLOOR;
	tell({ step: 'waiting', since });
	for (;;) {
		// Never longer than meant, although the machine's clock may be set back meanwhile.
		const left = (wait: number) => Math.min(wait, askedAt + wait - clock.now());
		const wasCalled = await callbacks.awaken(job.id, { soonest: left(soonest), latest: left(wait) }, signal);
		askedAt = clock.now();
		soonest = POLL_FLOOR;
		wait = POLL_FLOOR;
		try {
			const task = await provider.task(taskId, signal);
			failures = 0;
			unknown = 0;
			const { status } = task;
			hearing.noteRead(status, wasCalled, askedAt - watchedSince);
			if (status === 'running' && !hasRun) {
				hasRun = true;
				since = askedAt;
				countedFrom = askedAt;
			}
			if (status === 'failed' || status === 'cancelled') throw new JobFailed({ reason: status });
			if (status === 'completed') {
				if (task.media.length >= job.request.count || ++incomplete > MOMENT) return task.media;
			} else {
				const pace = tellOfRun(tell, status, since, countedFrom + GIVE_UP_AFTER, clock.now());
				wait = hearing.isGood ? SLOW_POLL : pace;
			}
		} catch (error) {
			if (error instanceof TaskUnknown && ++unknown <= MOMENT) {
				onRetry('task');
				log.warn({ job: job.id, task: taskId, unknown }, 'PixAI does not know the task; it is read again');
			} else if (error instanceof Unavailable || error instanceof KeyRefused) {
				failures++;
				onRetry('task');
				wait = Math.max(POLL_FLOOR, backoff(failures, random, error.retryAfter));
				// PixAI may have asked for it.
				soonest = wait;
				log.warn({ job: job.id, task: taskId, failures, wait, err: error }, 'a task could not be read');
				if (failures >= TROUBLE) {
					tell({
						step: 'no-answer',
						keyRefused: error instanceof KeyRefused,
						ofServer: account !== undefined,
					});
				}
			} else {
				throw error;
			}
			if (clock.now() >= countedFrom + GIVE_UP_AFTER)
				throw new JobFailed({ reason: 'took-too-long' }, { cause: error });
		}
	}
}

/** @returns how long to wait before the next read. */
function tellOfRun(
	tell: (progress: Progress) => void,
	status: Task['status'],
	since: number,
	givesUpAt: number,
	now: number,
): number {
	if (now >= givesUpAt) throw new JobFailed({ reason: 'took-too-long' });
	if (status !== 'running') {
		tell({ step: 'waiting', since });
		return POLL_FLOOR;
	}
	if (now < since + LONGER_THAN_USUAL) {
		tell({ step: 'drawing', since });
		return POLL_FLOOR;
	}
	tell({ step: 'drawing-slowly', since, givesUpAt });
	return SLOW_POLL;
}

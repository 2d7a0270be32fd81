import { setMaxListeners } from 'node:events';
import { Accounts } from '../../src/generation/accounts.js';
import type { Terms } from '../../src/generation/admission.js';
import { Callbacks } from '../../src/generation/callbacks.js';
import type { AccountRef, Failure, Job, JobState } from '../../src/generation/job.js';
import { isFinished, Journal } from '../../src/generation/journal.js';
import { Pipeline } from '../../src/generation/pipeline.js';
import { type Delivery, type ImageProvider, Unanswered, Undeliverable } from '../../src/generation/ports.js';
import { Worker } from '../../src/generation/worker.js';
import type { Clock } from '../../src/ops/clock.js';
import {
	AnswerLost,
	AnswerUnexpected,
	KeyRefused,
	NotAccepted,
	NotSent,
	NotStored,
	OutOfCredits,
	PictureRefused,
	RequestRefused,
	TaskUnknown,
	Unavailable,
} from '../../src/pixai/errors.js';
import { HeldClock } from '../ops/held-clock.js';
import { writtenLog } from '../ops/written-log.js';
import { Records } from './records.js';
import { USUAL_TERMS } from './usual-terms.js';

const SECOND = 1_000;
/** After this nothing more comes of a life, in milliseconds. */
const LIFETIME = 3 * 60 * 60 * SECOND;
/** What a process has left when it is told to stop, in milliseconds. */
const GRACE = 10 * SECOND;
const GATE_LIMIT = 10;
const ACCOUNT_LIMIT = 10;

/** What the world may answer, by the name of who is asked; all goes well when nothing is left of a list. */
export const ANSWERS = {
	create: [
		'accepted',
		'busy',
		'not-sent',
		'lost',
		'lost-and-accepted',
		'hangs',
		'hangs-and-accepted',
		'refused',
		'unexpected',
		'no-credits',
		'key-refused',
	],
	task: [
		'completed',
		'waiting',
		'running',
		'incomplete',
		'failed',
		'cancelled',
		'unknown',
		'unavailable',
		'key-refused',
	],
	probe: ['taken', 'key-refused', 'unavailable'],
	download: ['taken', 'unavailable', 'refused', 'not-stored'],
	open: ['taken', 'unanswered', 'bug', 'hangs'],
	deliver: ['taken', 'undeliverable', 'refused', 'hangs'],
	fail: ['taken', 'undeliverable', 'bug', 'hangs'],
	write: ['taken', 'fails', 'fails-although-taken'],
} as const satisfies Record<string, readonly [string, ...string[]]>;

/** The state in which a job ends for a reason, where it is not `failed`. */
const ENDS: Partial<Record<Failure['reason'], JobState['name']>> = {
	uncertain: 'uncertain',
	cancelled: 'cancelled',
	withdrawn: 'cancelled',
	dropped: 'cancelled',
};

type Asked = keyof typeof ANSWERS;
type Answer<Who extends Asked> = (typeof ANSWERS)[Who][number];
export type Script = { readonly [Who in Asked]: Answer<Who>[] } & {
	/** Milliseconds until the next thing takes effect. */
	readonly latencies: number[];
};

/** A process that ends after so many things have happened in it; never by itself, when that is undefined. */
export interface LifePlan {
	readonly endsAfter?: number;
	readonly ends: 'killed' | 'stopped';
	/** Who comes, and after how many milliseconds. */
	readonly comers: readonly { readonly job: Job; readonly after: number }[];
	/** Which of all who have come is taken back, and after how many milliseconds. */
	readonly withdrawals: readonly { readonly which: number; readonly after: number }[];
	/** Which of all who have come is dropped, and after how many milliseconds. */
	readonly drops: readonly { readonly which: number; readonly after: number }[];
	/** Which gate gets which account, and how many at once, after how many milliseconds. */
	readonly changes: readonly {
		readonly gate: string;
		readonly account: AccountRef | undefined;
		readonly concurrent: number;
		readonly after: number;
	}[];
}

/** What a create has come to, at PixAI. */
interface Create {
	readonly isSurelyNotAccepted: boolean;
	readonly taskId?: string;
}

/** What outlives every process: the disk, PixAI's books, and what people have seen. */
export class World {
	readonly clock = new HeldClock();
	readonly laneLimit: number;
	readonly disk = new Map<string, string>();
	readonly jobs: Job[] = [];
	/** Those whose task came to be on record. */
	readonly recorded = new Set<string>();
	/** Those with a good reason for having no picture although their task was accepted. */
	readonly excused = new Set<string>();
	readonly shown = new Set<string>();
	/** Those that somebody wanted to drop, and those whose askers were told that they will not be shown. */
	readonly toBeDropped = new Set<string>();
	readonly dropped = new Set<string>();
	readonly told = new Set<string>();
	readonly promised = new Set<string>();
	readonly terms = new Map<string, Terms>();
	/** What should never happen. */
	readonly violations: string[] = [];
	readonly #creates = new Map<string, Create[]>();
	readonly #tasks = new Map<
		string,
		{
			job: Job;
			account: string | undefined;
			status: 'live' | 'completed' | 'failed' | 'cancelled' | 'unknown';
		}
	>();
	readonly #script: Script;

	constructor(laneLimit: number, script: Script) {
		this.laneLimit = laneLimit;
		this.#script = {
			...(Object.fromEntries(Object.entries(script).map(([who, list]) => [who, [...list]])) as Script),
		};
	}

	/** One process, from its start to its end. */
	async live(plan: LifePlan): Promise<void> {
		this.jobs.push(...plan.comers.map(({ job }) => job));
		await new Life(this, plan).live(plan);
	}

	get isFinished(): boolean {
		return [...this.jobs].every((job) => {
			const state = this.stateOf(job);
			return state === undefined || isFinished(state);
		});
	}

	stateOf(job: Job): JobState | undefined {
		return new Records(this.disk).stateOf(job);
	}

	createsFor({ id }: Job): readonly Create[] {
		return this.#creates.get(id) ?? [];
	}

	next<Who extends Asked>(who: Who): Answer<Who> {
		const answers: Answer<Who>[] = this.#script[who];
		return answers.shift() ?? ANSWERS[who][0];
	}

	nextLatency(): number {
		return this.#script.latencies.shift() ?? 0;
	}

	/** A create has reached PixAI. */
	reached(job: Job, account: string | undefined, isAccepted: boolean, isSurelyNotAccepted: boolean): string {
		const taskId = `task of ${job.id}`;
		const creates = this.#creates.get(job.id) ?? [];
		this.#creates.set(job.id, [...creates, { isSurelyNotAccepted, ...(isAccepted && { taskId }) }]);
		if (isAccepted) this.#tasks.set(taskId, { job, account, status: 'live' });
		return taskId;
	}

	isLive(taskId: string): boolean {
		return this.#tasks.get(taskId)?.status === 'live';
	}

	accountOf(taskId: string): string | undefined {
		return this.#tasks.get(taskId)?.account;
	}

	jobOfTask(taskId: string): Job | undefined {
		return this.#tasks.get(taskId)?.job;
	}

	/** What a read finds; a task that has ended stays as it is. */
	read(taskId: string): Answer<'task'> {
		const task = this.#tasks.get(taskId);
		const answer = this.next('task');
		if (!task) return 'unknown';
		if (answer === 'unavailable' || answer === 'key-refused') return answer;
		if (answer === 'incomplete' || answer === 'unknown') {
			// Perhaps for longer than the bot has patience.
			this.excused.add(task.job.id);
			task.status = answer === 'unknown' ? 'unknown' : 'completed';
			return answer;
		}
		if (task.status !== 'live') return task.status;
		if (answer === 'waiting' || answer === 'running') return answer;
		task.status = answer;
		if (answer !== 'completed') this.excused.add(task.job.id);
		return answer;
	}
}

/** One process: when it is over, nothing of it has any effect any more. */
class Life {
	readonly #world: World;
	readonly #plan: LifePlan;
	readonly #stopping = new AbortController();
	readonly #pipeline: Pipeline;
	readonly #journal: Journal;
	/** Tasks at PixAI that this process knows of, and creates that it waits for. */
	readonly #known = new Set<string>();
	readonly #creating = new Map<Job, string | undefined>();
	/** Those whose askers were told that they are taken back. */
	readonly #withdrawn = new Set<string>();
	#lastWrite: Promise<unknown> = Promise.resolve();
	#moments = 0;
	#isOver = false;
	/** While every write succeeds, each state is on record before the step that it announces. */
	#hasFailedToWrite = false;

	constructor(world: World, plan: LifePlan) {
		this.#world = world;
		this.#plan = plan;
		const { signal } = this.#stopping;
		setMaxListeners(0, signal);
		const records = new Records(world.disk);
		records.writing = (write, record) => this.#write(write, record as { job: Job; state: JobState });
		const clock: Clock = {
			now: () => world.clock.now(),
			sleep: (ms, signal) => this.#whileAlive(world.clock.sleep(ms, signal)),
		};
		const random = () => 0.5;
		const { log } = writtenLog([], 'silent');
		this.#journal = new Journal({
			records,
			quarantine: new Records(),
			forgotten: new Records(),
			onRemoval: async () => undefined,
			onRemoved: () => undefined,
			onChange: () => undefined,
			clock,
			random,
			log,
			signal,
		});
		const surroundings = {
			accounts: new Accounts({
				own: this.#provider(undefined),
				open: ({ id }) => this.#provider(id),
				downloadWithoutKey: this.#provider(undefined).download,
				clock,
				log,
				signal,
			}),
			journal: this.#journal,
			onState: () => undefined,
			callbacks: new Callbacks(clock),
			onRetry: () => undefined,
			delivery: this.#delivery(),
			clock,
			random,
			log,
			signal,
		};
		this.#pipeline = new Pipeline(surroundings, new Worker(surroundings, '/nowhere/spool'), {
			concurrency: world.laneLimit,
			terms: (gate) => world.terms.get(gate) ?? USUAL_TERMS,
		});
	}

	async live({ comers, withdrawals, drops, changes }: LifePlan): Promise<void> {
		const world = this.#world;
		const unfinished = await this.#journal.unfinished();
		for (const { state } of unfinished) if (state.name === 'submitted') this.#known.add(state.taskId);
		this.#pipeline.resume(unfinished);
		const coming = comers.map(async ({ job, after }) => {
			await world.clock.sleep(after);
			if (this.#stopping.signal.aborted || this.#isOver) return;
			await this.#pipeline.accept(job).catch(() => undefined);
		});
		for (const { which, after } of withdrawals) void this.#after(after, () => this.#withdraw(which));
		for (const { which, after } of drops) void this.#after(after, () => this.#drop(which));
		for (const { gate, account, concurrent, after } of changes) {
			void this.#after(after, () => {
				world.terms.set(gate, { ...USUAL_TERMS, concurrent, ...(account && { account }) });
				this.#pipeline.termsChanged(gate);
			});
		}
		let isAtRest = false;
		void Promise.all(coming)
			.then(() => this.#pipeline.settle())
			.then(() => {
				isAtRest = true;
			});
		const diesAt = world.clock.now() + LIFETIME;
		while (!this.#isOver && world.clock.now() < diesAt) {
			await world.clock.pass(10 * SECOND);
			if (isAtRest && (world.isFinished || this.#stopping.signal.aborted)) break;
		}
		this.#isOver = true;
	}

	async #after(ms: number, happens: () => void): Promise<void> {
		await this.#whileAlive(this.#world.clock.sleep(ms));
		happens();
	}

	async #withdraw(which: number): Promise<void> {
		const { jobs } = this.#world;
		const job = jobs[which % jobs.length];
		if (job && (await this.#pipeline.withdraw(job.id, 'asker')) === 'withdrawn') this.#withdrawn.add(job.id);
	}

	async #drop(which: number): Promise<void> {
		const world = this.#world;
		const job = world.jobs[which % world.jobs.length];
		if (!job) return;
		world.toBeDropped.add(job.id);
		const answer = await this.#whileAlive(this.#pipeline.drop(job.id, 'asker'));
		if (answer === 'dropped') world.dropped.add(job.id);
	}

	/** Something is about to happen: perhaps it never does. */
	async #moment(): Promise<void> {
		await this.#whileAlive(this.#world.clock.sleep(this.#world.nextLatency()));
		this.#moments++;
		if (this.#moments !== this.#plan.endsAfter) return;
		if (this.#plan.ends === 'stopped') {
			this.#stopping.abort();
			void this.#world.clock.sleep(GRACE).then(() => {
				this.#isOver = true;
			});
		} else {
			this.#isOver = true;
			await never();
		}
	}

	async #whileAlive<Result>(work: Promise<Result>): Promise<Result> {
		try {
			return await work;
		} finally {
			if (this.#isOver) await never();
		}
	}

	/** Like the store's file: in the order of the calls, each of them all or not at all. */
	#write(write: () => Promise<boolean>, { job, state }: { job: Job; state: JobState }): Promise<boolean> {
		const written = this.#lastWrite.then(async () => {
			const answer = this.#world.next('write');
			await this.#moment();
			if (answer !== 'fails') {
				await write();
				if (state.name === 'submitted') this.#world.recorded.add(job.id);
			}
			await this.#moment();
			if (answer === 'taken') return true;
			this.#hasFailedToWrite = true;
			throw new Error('no space left');
		});
		this.#lastWrite = written.catch(() => undefined);
		return written;
	}

	#provider(account: string | undefined): ImageProvider {
		const world = this.#world;
		return {
			create: async ({ prompt }) => {
				const job = world.jobs.find(({ id }) => id === prompt);
				if (!job) throw new Error('nobody asked for this');
				await this.#moment();
				this.#creating.set(job, account);
				this.#checkCreate(job, account);
				const answer = world.next('create');
				const isAccepted = answer === 'accepted' || answer.endsWith('-and-accepted');
				const taskId = world.reached(job, account, isAccepted, answer === 'busy' || answer === 'not-sent');
				await this.#moment();
				if (answer.startsWith('hangs')) await never();
				this.#creating.delete(job);
				if (answer === 'accepted') {
					this.#known.add(taskId);
					return { id: taskId, status: 'waiting', media: [] };
				}
				throw createError(answer);
			},
			task: async (id) => {
				await this.#moment();
				this.#checkRecord(world.jobOfTask(id), 'submitted');
				this.#checkAccount(id, account);
				const answer = world.read(id);
				await this.#moment();
				if (answer === 'unknown') throw new TaskUnknown('404');
				if (answer === 'unavailable') throw new Unavailable('503');
				if (answer === 'key-refused') throw new KeyRefused('401');
				if (answer === 'incomplete') return { id, status: 'completed', media: [] };
				return { id, status: answer, media: answer === 'completed' ? [{ id }] : [] };
			},
			probe: async () => {
				await this.#moment();
				const answer = world.next('probe');
				if (answer === 'key-refused') throw new KeyRefused('401');
				if (answer === 'unavailable') throw new Unavailable('503');
			},
			mediaUrl: async () => {
				throw new Error('no step asks for an address');
			},
			download: async (media, path) => {
				await this.#moment();
				this.#checkAccount(media.id ?? '', account);
				const answer = world.next('download');
				if (answer === 'unavailable') throw new Unavailable('503');
				if (answer === 'not-stored') throw new NotStored('no space left');
				if (answer === 'refused') throw new PictureRefused('404');
				return { path, type: 'image/png', bytes: 1 };
			},
		};
	}

	#delivery(): Delivery {
		const world = this.#world;
		return {
			open: async (job) => {
				await this.#moment();
				this.#checkRecord(job, 'accepted');
				const answer = world.next('open');
				if (answer === 'taken') world.promised.add(job.id);
				await this.#moment();
				if (answer === 'hangs') await never();
				if (answer === 'unanswered') throw new Unanswered();
				if (answer === 'bug') throw new TypeError('a bug');
				return job.reply;
			},
			progress: () => undefined,
			handOver: async () => undefined,
			deliver: async (job, pictures, _drawnIn, begins) => {
				this.#checkRecord(job, 'generated');
				await pictures();
				await this.#moment();
				await begins();
				if (world.dropped.has(job.id)) world.violations.push(`${job.id} was dropped, and is shown`);
				const answer = world.next('deliver');
				if (answer === 'taken') world.shown.add(job.id);
				else if (answer !== 'hangs') world.excused.add(job.id);
				await this.#moment();
				if (answer === 'hangs') await never();
				if (answer === 'undeliverable') throw new Undeliverable();
				if (answer === 'refused') throw new Error('Invalid Form Body');
			},
			fail: async (job, { reason }) => {
				await this.#moment();
				this.#checkRecord(job, ENDS[reason] ?? 'failed');
				const answer = world.next('fail');
				if (answer === 'taken') world.told.add(job.id);
				await this.#moment();
				if (answer === 'hangs') await never();
				if (answer === 'undeliverable') throw new Undeliverable();
				if (answer === 'bug') throw new TypeError('a bug');
			},
			close: async () => undefined,
		};
	}

	#checkRecord(job: Job | undefined, name: JobState['name']): void {
		const recorded = job && this.#world.stateOf(job)?.name;
		if (recorded === name || this.#hasFailedToWrite) return;
		this.#world.violations.push(`${job?.id} is on record as ${recorded}, not ${name}`);
	}

	/** Only the account that has drawn a picture can ask for it. */
	#checkAccount(taskId: string, account: string | undefined): void {
		if (this.#world.accountOf(taskId) === account) return;
		this.#world.violations.push(`${taskId} is asked for on ${account}`);
	}

	/** What must hold whenever a create reaches PixAI, whatever fails. */
	#checkCreate(job: Job, account: string | undefined): void {
		const world = this.#world;
		if (world.stateOf(job)?.name !== 'submitting') world.violations.push(`${job.id} is not on record`);
		if (!world.promised.has(job.id)) world.violations.push(`${job.id} was never promised`);
		if (this.#withdrawn.has(job.id)) world.violations.push(`${job.id} was taken back`);
		const live = [
			...[...this.#known]
				.filter((id) => world.isLive(id))
				.map((id) => ({ gate: world.jobOfTask(id)?.gate, lane: world.accountOf(id) })),
			...[...this.#creating].map(([{ gate }, lane]) => ({ gate, lane })),
		];
		const inLane = live.filter(({ lane }) => lane === account).length;
		const laneLimit = account === undefined ? world.laneLimit : ACCOUNT_LIMIT;
		if (inLane > laneLimit) world.violations.push(`${inLane} in the lane of ${account}`);
		const here = live.filter(({ gate }) => gate === job.gate).length;
		if (here > GATE_LIMIT) world.violations.push(`${here} of ${job.gate}`);
	}
}

function createError(answer: Answer<'create'>): Error {
	switch (answer) {
		case 'busy':
			return new NotAccepted('429');
		case 'not-sent':
			return new NotSent('ECONNREFUSED');
		case 'refused':
			return new RequestRefused('422', 'seed');
		case 'unexpected':
			return new AnswerUnexpected('404');
		case 'no-credits':
			return new OutOfCredits('402');
		case 'key-refused':
			return new KeyRefused('401');
		default:
			return new AnswerLost('reset');
	}
}

function never(): Promise<never> {
	return new Promise(() => undefined);
}

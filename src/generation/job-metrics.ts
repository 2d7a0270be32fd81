import type { Clock } from '../ops/clock.js';
import type { Metrics } from '../ops/metrics.js';
import { creditsOf } from '../pixai/credits.js';
import type { JobState } from './job.js';
import { type Entry, isFinished } from './journal.js';

const SUBMITTED = 2;

/** What every job comes by on its way to the picture, and how the step that ends there is called. */
const MILESTONES = new Map<JobState['name'], { readonly order: number; readonly step?: string }>([
	['accepted', { order: 0 }],
	['queued', { order: 1, step: 'answer' }],
	['submitted', { order: SUBMITTED, step: 'line' }],
	['generated', { order: 3, step: 'drawing' }],
	['delivered', { order: 4, step: 'delivery' }],
]);

interface Progress {
	readonly entry: Entry;
	/** The last milestone, and when it was passed, where this process has seen it. */
	readonly passed: number;
	readonly at: number | undefined;
	readonly hasEnded: boolean;
}

/** Draws metrics from the states that jobs come to. */
export class JobMetrics {
	readonly #metrics: Metrics;
	readonly #clock: Pick<Clock, 'now'>;
	/** By the job's id, until nothing is left to be done. */
	readonly #underWay = new Map<string, Progress>();

	constructor(metrics: Metrics, clock: Pick<Clock, 'now'>) {
		this.#metrics = metrics;
		this.#clock = clock;
	}

	/** A job of a process before goes on here: what it has come by, others have counted. */
	resumes(entry: Entry): void {
		const passed = MILESTONES.get(entry.state.name)?.order ?? 0;
		this.#underWay.set(entry.job.id, { entry, passed, at: undefined, hasEnded: hasEnded(entry.state) });
	}

	/** Takes notice of the state that a job has come to, right when it has. */
	note(entry: Entry): void {
		const { job, state } = entry;
		const before = this.#underWay.get(job.id);
		const milestone = MILESTONES.get(state.name);
		const now = this.#clock.now();
		let { passed, at } = before ?? { passed: -1, at: undefined };
		if (milestone && milestone.order > passed) {
			if (milestone.step && at !== undefined && milestone.order === passed + 1) {
				// The machine's clock may have been set back meanwhile.
				const seconds = Math.max(0, now - at) / 1_000;
				this.#metrics.stepDuration.observe({ step: milestone.step }, seconds);
			}
			// That it was submitted may not have been seen.
			if (passed < SUBMITTED && (state.name === 'submitted' || state.name === 'generated')) {
				const account = state.account ? 'server' : 'own';
				this.#metrics.credits.inc({ account }, creditsOf(job.request));
			}
			passed = milestone.order;
			at = now;
		}
		// What has ended may be told once more.
		if (hasEnded(state) && before && !before.hasEnded) {
			const reason = ('failure' in state && state.failure?.reason) || 'none';
			this.#metrics.jobsEnded.inc({ end: state.name, reason });
		}
		if (isFinished(state)) this.#underWay.delete(job.id);
		else this.#underWay.set(job.id, { entry, passed, at, hasEnded: hasEnded(state) });
	}

	/** Brings the gauges up to date: to be called before they are read. */
	measure(): void {
		const states = new Map<string, number>();
		const gates = new Set<string>();
		let waiting = 0;
		for (const { entry } of this.#underWay.values()) {
			const { name } = entry.state;
			states.set(name, (states.get(name) ?? 0) + 1);
			if (name !== 'accepted' && name !== 'queued') continue;
			waiting++;
			gates.add(entry.job.gate);
		}
		this.#metrics.jobs.reset();
		for (const [state, count] of states) this.#metrics.jobs.set({ state }, count);
		this.#metrics.waitingJobs.set(waiting);
		this.#metrics.waitingServers.set(gates.size);
	}
}

function hasEnded({ name }: JobState): boolean {
	return ['delivered', 'undeliverable', 'failed', 'cancelled', 'uncertain'].includes(name);
}

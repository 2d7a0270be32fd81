import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds: from an answer that Discord gets at once to the hour after which a task is given up. */
const STEP_BUCKETS = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20, 30, 60, 120, 300, 600, 1_800, 3_600];

/** What stood in the way of what is tried again. */
export type RetryCause = 'pixai-busy' | 'unreachable' | 'not-written' | 'task' | 'picture' | 'discord';

/**
 * What is measured, named as https://prometheus.io/docs/practices/naming/ has it; docs/metrics.md lists it. What a process
 * of Node.js is measured by has prom-client's usual names, for which there are dashboards. Nobody's id is a label: there
 * would be as many series as servers, and whoever reads them would learn who uses the bot.
 */
export class Metrics {
	readonly registry = new Registry();
	readonly #own = { registers: [this.registry] };

	readonly jobs = new Gauge({
		...this.#own,
		name: 'easel_jobs',
		help: 'Jobs under way, by the state that they are in',
		labelNames: ['state'],
	});
	readonly jobsEnded = new Counter({
		...this.#own,
		name: 'easel_jobs_ended_total',
		help: 'Jobs that have come to their end, by that, and by the reason where there is no picture',
		labelNames: ['end', 'reason'],
	});
	readonly jobsFound = new Counter({
		...this.#own,
		name: 'easel_jobs_found_total',
		help: 'Creates whose lost answer was made up for by a callback',
	});
	readonly waitingJobs = new Gauge({
		...this.#own,
		name: 'easel_waiting_jobs',
		help: 'Jobs that PixAI has not been asked for yet',
	});
	readonly waitingServers = new Gauge({
		...this.#own,
		name: 'easel_waiting_servers',
		help: 'Servers in which jobs wait; the direct messages of one person count as one',
	});
	readonly stepDuration = new Histogram({
		...this.#own,
		name: 'easel_job_step_duration_seconds',
		help: 'What a step of a job takes: answer (Discord’s taking the first answer), line (until PixAI has taken it), drawing (until PixAI has drawn), delivery (until the pictures are shown)',
		labelNames: ['step'],
		buckets: STEP_BUCKETS,
	});
	readonly credits = new Counter({
		...this.#own,
		name: 'easel_credits_estimated_total',
		help: 'About how many credits PixAI has taken, by whose account: own (the bot’s) or server (a server’s own key)',
		labelNames: ['account'],
	});
	readonly polls = new Counter({
		...this.#own,
		name: 'easel_polls_total',
		help: 'Reads of tasks at PixAI',
	});
	readonly callbacks = new Counter({
		...this.#own,
		name: 'easel_callbacks_total',
		help: 'Callbacks, by what became of them: taken, or refused because they are not from PixAI',
		labelNames: ['outcome'],
	});
	readonly retries = new Counter({
		...this.#own,
		name: 'easel_retries_total',
		help: 'What is tried again, by the cause: pixai-busy, unreachable or not-written (a create), task (a read), picture (a download), discord (an answer or a reply)',
		labelNames: ['cause'],
	});
	readonly rateLimited = new Counter({
		...this.#own,
		name: 'easel_discord_rate_limited_total',
		help: 'Answers of Discord’s REST API with 429, by the scope of the limit: user, global or shared',
		labelNames: ['scope'],
	});

	/** Also measures the process itself, which costs a timer: to be called once, where somebody reads it. */
	measureProcess(): void {
		collectDefaultMetrics({ register: this.registry });
	}
}

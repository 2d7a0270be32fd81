import { describe, expect, it } from 'vitest';
import type { Job, JobState } from '../../src/generation/job.js';
import { JobMetrics } from '../../src/generation/job-metrics.js';
import { Metrics } from '../../src/ops/metrics.js';
import { creditsOf } from '../../src/pixai/credits.js';
import { SkippingClock } from '../ops/skipping-clock.js';
import { jobOf } from './jobs.js';

const account = { id: 'a', sealed: 's' };
const submitted: JobState = { name: 'submitted', taskId: '7', at: 0 };
const generated: JobState = { name: 'generated', taskId: '7', media: [], drawnIn: 0 };

function scene() {
	const clock = new SkippingClock();
	const metrics = new Metrics();
	const jobMetrics = new JobMetrics(metrics, clock);
	/** The lines of what is measured that have this in them, without its name. */
	const measured = async (name: string) => {
		jobMetrics.measure();
		const text = await metrics.registry.getSingleMetricAsString(name);
		return text.split('\n').filter((line) => !line.startsWith('#') && !line.includes('_bucket'));
	};
	const comes = (job: Job, ...states: (JobState | number)[]) => {
		for (const state of states) {
			if (typeof state === 'number') clock.pass(state);
			else jobMetrics.note({ job, state });
		}
	};
	return { jobMetrics, measured, comes };
}

describe('what jobs are measured by', () => {
	it('is the time of each step, a refused create included in its wait', async () => {
		const { measured, comes } = scene();
		const job = jobOf();
		comes(job, { name: 'accepted' }, 100, { name: 'queued' }, 2_000, { name: 'submitting' });
		comes(job, 1_000, { name: 'queued' }, 3_000, { name: 'submitting' }, 500, submitted);
		comes(job, 20_000, generated, 750, { name: 'delivered' });
		const sums = (await measured('easel_job_step_duration_seconds')).filter((line) => /_sum/.test(line));
		expect(sums).toEqual([
			'easel_job_step_duration_seconds_sum{step="answer"} 0.1',
			'easel_job_step_duration_seconds_sum{step="line"} 6.5',
			'easel_job_step_duration_seconds_sum{step="drawing"} 20',
			'easel_job_step_duration_seconds_sum{step="delivery"} 0.75',
		]);
	});

	it('are the jobs of each state, and how many wait in how many servers', async () => {
		const { measured, comes } = scene();
		comes(jobOf({}, 'guild:1'), { name: 'queued' });
		comes(jobOf({}, 'guild:1'), { name: 'accepted' });
		comes(jobOf({}, 'user:2'), { name: 'queued' });
		comes(jobOf({}, 'guild:3'), { name: 'queued' }, submitted);
		expect((await measured('easel_jobs')).sort()).toEqual([
			'easel_jobs{state="accepted"} 1',
			'easel_jobs{state="queued"} 2',
			'easel_jobs{state="submitted"} 1',
		]);
		expect(await measured('easel_waiting_jobs')).toEqual(['easel_waiting_jobs 3']);
		expect(await measured('easel_waiting_servers')).toEqual(['easel_waiting_servers 2']);
	});

	it('is each end once, with its reason, and nothing of what has ended is under way', async () => {
		const { measured, comes } = scene();
		const failure = { reason: 'model-refused' } as const;
		const delivered: JobState = { name: 'delivered' };
		comes(jobOf(), submitted, generated, delivered, delivered);
		comes(
			jobOf(),
			{ name: 'queued' },
			{ name: 'failed', failure, told: false },
			{ name: 'failed', failure, told: true },
		);
		expect(await measured('easel_jobs_ended_total')).toEqual([
			'easel_jobs_ended_total{end="delivered",reason="none"} 1',
			'easel_jobs_ended_total{end="failed",reason="model-refused"} 1',
		]);
		expect(await measured('easel_jobs')).toEqual([]);
	});

	it('are about the credits of what PixAI has taken, on whose account', async () => {
		const { measured, comes } = scene();
		comes(jobOf(), submitted, submitted, generated);
		comes(jobOf(), { name: 'queued' }, { ...generated, account });
		const each = creditsOf(jobOf().request);
		expect(await measured('easel_credits_estimated_total')).toEqual([
			`easel_credits_estimated_total{account="own"} ${each}`,
			`easel_credits_estimated_total{account="server"} ${each}`,
		]);
	});

	it('is nothing that the process before has counted, nor a step that a restart lies in', async () => {
		const { jobMetrics, measured, comes } = scene();
		const job = jobOf();
		jobMetrics.resumes({ job, state: submitted });
		comes(job, 5_000, generated, 250, { name: 'delivered' });
		expect(await measured('easel_credits_estimated_total')).toEqual([]);
		const sums = (await measured('easel_job_step_duration_seconds')).filter((line) => /_sum/.test(line));
		expect(sums).toEqual(['easel_job_step_duration_seconds_sum{step="delivery"} 0.25']);
	});
});

import { EventEmitter, once } from 'node:events';
import { describe, expect, onTestFinished, test } from 'vitest';
import { laneOf } from '../../src/fleet/lane.js';
import { Lease, LeaseLost } from '../../src/fleet/lease.js';
import type { JobState } from '../../src/generation/job.js';
import { type Entry, Journal } from '../../src/generation/journal.js';
import { systemClock } from '../../src/ops/clock.js';
import type { Fence } from '../../src/storage/fence.js';
import { openStore } from '../../src/storage/store.js';
import { jobOf } from '../generation/jobs.js';
import { Records } from '../generation/records.js';
import { writtenLog } from '../ops/written-log.js';
import { hasRedis } from '../redis-server.js';
import { Network } from './network.js';
import { lanesOn, someRedis } from './some-redis.js';

const LANE = laneOf(undefined);

// A lock runs out by Redis's time alone, which is the machine's.
describe.skipIf(!hasRedis)(
	'a network split between the holder of a job and Redis',
	{ timeout: 60_000 },
	() => {
		const redis = someRedis();

		/** A process that takes jobs and writes down how far they are, and has not noticed when they are another’s. */
		async function holder(url: string) {
			const { log } = writtenLog();
			const lanes = lanesOn(await redis.connect(url));
			const store = await openStore(url, log);
			onTestFinished(() => store.close());
			const stopping = new AbortController();
			onTestFinished(() => stopping.abort());
			const fences = new Map<string, Fence>();
			const refused = new EventEmitter<{ entry: [Entry] }>();
			const journal = new Journal({
				records: store.namespace('jobs', (id) => fences.get(id)),
				quarantine: new Records(),
				forgotten: new Records(),
				onRemoval: async () => undefined,
				onRemoved: () => undefined,
				onSuperseded: (entry) => void refused.emit('entry', entry),
				onChange: () => undefined,
				clock: systemClock,
				random: () => 0,
				log,
				signal: stopping.signal,
			});
			return {
				lanes,
				journal,
				refused,
				async takes(token: string) {
					const taken = await lanes.take(LANE, token);
					const jobId = taken?.data.jobId ?? '';
					if (taken) fences.set(jobId, { key: lanes.lockOf(LANE, jobId), token });
					return taken;
				},
			};
		}

		/** One holder beyond a network, which has a job, and another one. */
		async function twoHolders() {
			const url = redis.server.newDatabase();
			const network = await Network.to(redis.server.port);
			const [one, other] = [await holder(network.urlOf(url)), await holder(url)];
			const job = jobOf();
			await one.lanes.addToBeDrawn(job.id, undefined);
			const taken = await one.takes('one');
			if (!taken) throw new Error('nothing was taken');
			const at = (state: JobState) => ({ job, state });
			const direct = await redis.connect(url);
			return { network, one, other, job, taken, at, direct };
		}

		test('ends its lease before anybody else gets the job', async () => {
			const { network, one, other, taken } = await twoHolders();
			const fence = { key: 'lock', token: 'one' };
			const signal = new AbortController().signal;
			const lease = new Lease(fence, () => one.lanes.keep(taken, 'one'), {
				clock: systemClock,
				log: writtenLog().log,
				signal,
			});
			network.goesSilent();
			let next: unknown;
			while (!next) {
				await other.lanes.recover(LANE);
				next = await other.takes('other');
			}
			expect(lease.signal.reason).toBeInstanceOf(LeaseLost);
			network.comesBack();
			expect(await one.lanes.keep(taken, 'one').catch(() => false)).toBe(false);
			lease.end();
		});

		test('leaves no late write of one that has not noticed: it is refused, and the record stays the new holder’s', async () => {
			const { network, one, other, job, at, direct } = await twoHolders();
			await one.journal.announce(at({ name: 'submitting' }));
			network.goesSilent();
			const late = one.journal.record(at({ name: 'submitted', taskId: '7', at: 1 }));
			// As if the lock had run out.
			await direct.del(one.lanes.lockOf(LANE, job.id));
			while (!(await other.takes('other'))) await other.lanes.recover(LANE);
			const told: JobState = { name: 'uncertain', failure: { reason: 'uncertain' }, told: true };
			await other.journal.announce(at(told));
			network.comesBack();
			const refused = once(one.refused, 'entry');
			await late;
			const [entry] = await refused;
			expect(entry.state).toMatchObject({ name: 'submitted', taskId: '7' });
			expect((await other.journal.find(job.id))?.state).toEqual(told);
			expect((await one.journal.find(job.id))?.state).toEqual(told);
			expect(one.journal.owes(job.id)).toBe(false);
			expect(await direct.info('errorstats')).toMatch(/errorstat_SUPERSEDED:count=[1-9]/);
		});

		test('lets a write arrive late that nobody else was before with', async () => {
			const { network, one, other, job, at } = await twoHolders();
			network.goesSilent();
			const late = one.journal.record(at({ name: 'submitted', taskId: '7', at: 1 }));
			network.comesBack();
			expect(await late).toBe(true);
			expect((await other.journal.find(job.id))?.state.name).toBe('submitted');
		});
	},
);

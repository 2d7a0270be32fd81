import { setMaxListeners } from 'node:events';
import type { Keyv } from 'keyv';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Fleet } from '../../src/fleet/fleet.js';
import { joinFleet } from '../../src/fleet/links.js';
import type { Job, JobState } from '../../src/generation/job.js';
import { type Entry, Journal, RecordGone } from '../../src/generation/journal.js';
import { Passage } from '../../src/generation/passage.js';
import { systemClock } from '../../src/ops/clock.js';
import { openStore } from '../../src/storage/store.js';
import { jobOf } from '../generation/jobs.js';
import { writtenLog } from '../ops/written-log.js';
import { hasRedis, RedisServer } from '../redis-server.js';

const generated: JobState = { name: 'generated', taskId: '7', media: [{ id: 'a' }], drawnIn: 1 };

describe.skipIf(!hasRedis)('a gateway hands a job over', () => {
	it('only once the store has all that it owes of it: nothing older is written over what a worker writes', async () => {
		const { gateway, worker, records, lanes } = await scene();
		const { job, passage } = gateway.passage({ name: 'accepted' });
		await gateway.journal.record({ job, state: { name: 'accepted' } });
		const set = records.set.bind(records);
		records.set = () => Promise.reject(new Error('no space left'));
		await passage.enters({ name: 'queued' });
		expect(gateway.journal.owes(job.id)).toBe(true);
		let refused = 0;
		records.set = (...record: Parameters<typeof set>) => {
			if (refused++ === 0) return Promise.reject(new Error('no space left'));
			return set(...record);
		};
		const drawn = gateway.fleet.draw(passage, undefined);
		while ((await lanes.jobs()).size === 0) await null;
		expect((await worker.find(job.id))?.state).toEqual({ name: 'queued' });
		await worker.record({ job, state: generated });
		await drawn;
		expect(passage.state).toEqual(generated);
		expect(gateway.journal.owes(job.id)).toBe(false);
	});

	it('and is done with it when it is off the record, because its asker is forgotten', async () => {
		const { gateway, worker, lanes } = await scene();
		const { job, passage } = gateway.passage(generated);
		await gateway.journal.record({ job, state: generated });
		const finished = gateway.fleet.finish(passage).catch((error: unknown) => error);
		while ((await lanes.counts()).every(({ waiting }) => waiting === 0)) await null;
		await gateway.journal.forget(job.asker);
		await worker.record({ job, state: { name: 'delivered' } });
		expect(await finished).toBeInstanceOf(RecordGone);
		expect(await worker.find(job.id)).toBeUndefined();
	});
});

/** A gateway and the journal of a worker, each with a store of its own on one Redis. */
async function scene() {
	const redis = await RedisServer.start();
	onTestFinished(() => redis.close());
	const stopping = new AbortController();
	const { signal } = stopping;
	setMaxListeners(0, signal);
	const { log } = writtenLog();
	const join = async () => {
		const [links, store] = [await joinFleet(redis.url, 10, log), await openStore(redis.url)];
		onTestFinished(async () => {
			await links.close();
			await store.close();
		});
		const records = store.namespace<unknown>('jobs');
		const journal = new Journal({
			records,
			quarantine: store.namespace('quarantine'),
			forgotten: store.namespace('forgotten'),
			onRemoval: async () => undefined,
			onRemoved: () => undefined,
			onWritten: ({ job }) => links.news.tell('job', job.id),
			onChange: () => undefined,
			clock: systemClock,
			random: () => 0,
			log,
			signal,
		});
		return { links, records, journal };
	};
	onTestFinished(() => stopping.abort());
	const [mine, other] = [await join(), await join()];
	const fleet = new Fleet({
		...mine.links,
		journal: mine.journal,
		handOver: async () => undefined,
		onNews: () => undefined,
		random: () => 0,
		log,
		signal,
	});
	fleet.start();
	const passage = (state: JobState): { job: Job; passage: Passage } => {
		const job = jobOf();
		const entry: Entry = { job, state };
		return { job, passage: new Passage(entry, { journal: mine.journal, log, onState: () => undefined }) };
	};
	return {
		gateway: { fleet, journal: mine.journal, passage },
		worker: other.journal,
		records: mine.records as Keyv<unknown>,
		lanes: mine.links.lanes,
	};
}

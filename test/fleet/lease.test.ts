import { describe, expect, test } from 'vitest';
import { LOCK } from '../../src/fleet/lane.js';
import { Lease, LeaseLost } from '../../src/fleet/lease.js';
import { HeldClock } from '../ops/held-clock.js';
import { writtenLog } from '../ops/written-log.js';

const FENCE = { key: 'lock', token: 'mine' };

/** A lease that is kept as `keep` says, and when that was asked. */
function leaseKeptBy(keep: () => Promise<boolean>) {
	const clock = new HeldClock();
	const stopping = new AbortController();
	const started = clock.now();
	const kept: number[] = [];
	const asked = () => {
		kept.push(clock.now() - started);
		return keep();
	};
	const lease = new Lease(FENCE, asked, { clock, log: writtenLog().log, signal: stopping.signal });
	return { lease, clock, stopping, kept };
}

const silent = () => new Promise<boolean>(() => undefined);

describe('a lease', () => {
	test('lasts for as long as Redis says so, and is kept three times in each lock', async () => {
		const { lease, clock, kept } = leaseKeptBy(async () => true);
		await clock.pass(10 * LOCK);
		expect(lease.signal.aborted).toBe(false);
		expect(kept).toHaveLength(30);
	});

	test('is lost when Redis says that the lock is another’s', async () => {
		let isMine = true;
		const { lease, clock } = leaseKeptBy(async () => isMine);
		await clock.pass(LOCK);
		isMine = false;
		await clock.pass(LOCK / 3);
		expect(lease.signal.reason).toBeInstanceOf(LeaseLost);
	});

	test.each([
		['does not answer', silent],
		['cannot be reached', () => Promise.reject(new Error('no connection'))],
	])('is lost by itself, before its lock runs out, when Redis %s', async (_, keep) => {
		const { lease, clock } = leaseKeptBy(keep);
		await clock.pass((LOCK * 3) / 4);
		expect(lease.signal.aborted).toBe(false);
		await clock.pass(LOCK / 4 - 1);
		expect(lease.signal.reason).toBeInstanceOf(LeaseLost);
	});

	test('is lost a lock after it was last asked for, not after an answer that was long on its way', async () => {
		const answers: (() => void)[] = [];
		const { lease, clock, kept } = leaseKeptBy(
			() => new Promise((resolve) => answers.push(() => resolve(true))),
		);
		await clock.pass(LOCK / 3);
		const [asked = 0] = kept;
		await clock.pass(LOCK / 3);
		answers[0]?.();
		// Redis has kept it when it was asked, or soon after: that is all that is known.
		await clock.pass(asked + LOCK - 1 - (LOCK / 3) * 2);
		expect(lease.signal.reason).toBeInstanceOf(LeaseLost);
	});

	test('is not lost by one try that fails', async () => {
		let tries = 0;
		const { lease, clock } = leaseKeptBy(async () => {
			tries++;
			if (tries % 2) throw new Error('the connection is made anew');
			return true;
		});
		await clock.pass(10 * LOCK);
		expect(lease.signal.aborted).toBe(false);
	});

	test('stays lost, although Redis would have it kept', async () => {
		const { lease, clock } = leaseKeptBy(async () => true);
		lease.lose();
		await clock.pass(LOCK);
		expect(lease.signal.reason).toBeInstanceOf(LeaseLost);
	});

	test('ends with the process’ stop, for its reason', async () => {
		const { lease, clock, stopping } = leaseKeptBy(async () => true);
		await clock.pass(LOCK);
		stopping.abort(new Error('the process stops'));
		expect(lease.signal.reason).toBe(stopping.signal.reason);
	});

	test('asks nothing any more once it has ended, nor is it lost then', async () => {
		const { lease, clock, kept } = leaseKeptBy(async () => true);
		await clock.pass(LOCK);
		const asked = kept.length;
		lease.end();
		await clock.pass(10 * LOCK);
		expect(kept).toHaveLength(asked);
		expect(lease.signal.aborted).toBe(false);
	});
});

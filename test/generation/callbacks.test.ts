import { describe, expect, it } from 'vitest';
import { CallbackAddress } from '../../src/generation/callback-address.js';
import { Callbacks } from '../../src/generation/callbacks.js';
import { HeldClock } from '../ops/held-clock.js';

const SECRET = Buffer.alloc(32, 7);
const { signal } = new AbortController();

describe('the address that PixAI calls back at', () => {
	const address = new CallbackAddress('https://easel.example.com', SECRET);
	const [, job = '', token = ''] = /\/callback\/([^/]+)\/([^/]+)$/.exec(address.of('j1-2')) ?? [];

	it('is the same after a restart, and names the job', () => {
		expect(address.of('j1-2')).toMatch(/^https:\/\/easel\.example\.com\/callback\/j1-2\/[\w-]{43}$/);
		expect(new CallbackAddress('https://easel.example.com', SECRET).of('j1-2')).toBe(address.of('j1-2'));
		expect(address.isGenuine(job, token)).toBe(true);
	});

	it.each([
		['of another job', 'j1-3', token],
		['that is shorter', 'j1-2', token.slice(0, -1)],
		['that is longer', 'j1-2', `${token}A`],
		['that is empty', 'j1-2', ''],
		['with another character', 'j1-2', `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`],
	])('cannot be forged by a token %s', (_what, job, forged) => {
		expect(address.isGenuine(job, forged)).toBe(false);
	});

	it('cannot be made without the secret', () => {
		const other = new CallbackAddress('https://easel.example.com', Buffer.alloc(32, 8));
		expect(other.isGenuine(job, token)).toBe(false);
	});
});

describe('waiting for a call', () => {
	function scene() {
		const clock = new HeldClock();
		const callbacks = new Callbacks(clock);
		const log: string[] = [];
		const begunAt = clock.now();
		const waits = (job: string, soonest: number, latest: number) =>
			callbacks
				.awaken(job, { soonest, latest }, signal)
				.then((called) => void log.push(`${job} ${called} ${clock.now() - begunAt}`));
		return { clock, callbacks, log, waits };
	}

	it('ends with the call, and not with that of another job', async () => {
		const { clock, callbacks, log, waits } = scene();
		void waits('one', 1_500, 15_000);
		void waits('two', 1_500, 15_000);
		await clock.pass(4_000);
		callbacks.wake('one');
		await clock.pass(20_000);
		expect(log).toEqual(['one true 4000', 'two false 15000']);
	});

	it('ends no sooner than it may, however many calls come', async () => {
		const { clock, callbacks, log, waits } = scene();
		void waits('one', 1_500, 15_000);
		for (let call = 0; call < 5; call++) {
			callbacks.wake('one');
			await clock.pass(100);
		}
		await clock.pass(20_000);
		expect(log).toEqual(['one true 1500']);
	});

	it('ends as soon as it may when the call came before, once', async () => {
		const { clock, callbacks, log, waits } = scene();
		callbacks.wake('one');
		void waits('one', 1_500, 15_000);
		await clock.pass(1_500);
		void waits('one', 1_500, 15_000);
		await clock.pass(20_000);
		expect(log).toEqual(['one true 1500', 'one false 16500']);
	});

	it('remembers calls about a thousand jobs that nobody waits for, and forgets the oldest', async () => {
		const { clock, callbacks, log, waits } = scene();
		for (let job = 0; job <= 1_000; job++) callbacks.wake(`job ${job}`);
		void waits('job 0', 0, 100);
		void waits('job 1', 0, 100);
		await clock.pass(100);
		expect(log).toEqual(['job 1 true 0', 'job 0 false 100']);
	});

	it('ends when the process stops', async () => {
		const { callbacks } = scene();
		const stopping = new AbortController();
		const waiting = callbacks.awaken('one', { soonest: 0, latest: 15_000 }, stopping.signal);
		stopping.abort(new Error('stopping'));
		await expect(waiting).rejects.toThrow('stopping');
	});
});

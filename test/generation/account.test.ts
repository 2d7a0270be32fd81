import { describe, expect, it } from 'vitest';
import type { ImageProvider } from '../../src/generation/ports.js';
import {
	AnswerLost,
	KeyRefused,
	NotAccepted,
	OutOfCredits,
	RequestRefused,
	Unavailable,
} from '../../src/pixai/errors.js';
import { HeldClock } from '../ops/held-clock.js';
import { inTurn, sceneOn } from './scene.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const keyRefused = { name: 'AccountRefused', reason: 'key-refused', ofServer: false };
const outOfCredits = { ...keyRefused, reason: 'out-of-credits' };

describe('an account without credits', () => {
	it('is paused for ten minutes, and nobody asks meanwhile', async () => {
		const { account, clock, probes, throws } = accountOf();
		const refused = account.heed(new OutOfCredits('402'));
		expect(throws()).toBe(refused);
		await clock.pass(10 * MINUTE - 1);
		expect(throws()).toBe(refused);
		await clock.pass(1);
		expect(throws()).toBeUndefined();
		expect(probes()).toBe(0);
	});

	it('may be found so again, and is paused for ten minutes more', async () => {
		const { account, clock, throws } = accountOf();
		account.heed(new OutOfCredits('402'));
		await clock.pass(10 * MINUTE);
		account.heed(new OutOfCredits('402'));
		await clock.pass(10 * MINUTE - 1);
		expect(throws()).toMatchObject(outOfCredits);
		await clock.pass(1);
		expect(throws()).toBeUndefined();
	});
});

describe('an account whose key is refused', () => {
	it.each(['401', '403'])('is paused until a probe finds that it is taken again: %s', async (status) => {
		const { account, clock, probes, throws } = accountOf(
			inTurn<never>(new KeyRefused(status), new Unavailable('503'), new KeyRefused(status)),
		);
		const refused = account.heed(new KeyRefused(status));
		for (let probed = 1; probed <= 3; probed++) {
			await clock.pass(30 * SECOND);
			expect(probes()).toBe(probed);
			expect(throws()).toBe(refused);
		}
	});

	it('is used again as soon as a probe succeeds', async () => {
		let isRefused = true;
		const { account, clock, probes, throws, logged } = accountOf(async () => {
			if (isRefused) throw new KeyRefused('401');
		});
		account.heed(new KeyRefused('401'));
		await clock.pass(60 * MINUTE);
		expect(throws()).toMatchObject(keyRefused);
		expect(probes()).toBe(120);
		isRefused = false;
		await clock.pass(30 * SECOND);
		expect(throws()).toBeUndefined();
		expect(logged()).toContain('the PixAI account is used again');
		await clock.pass(60 * MINUTE);
		expect(probes()).toBe(121);
	});

	it('is not used again because of a probe that is older than the last refusal', async () => {
		let answer: () => void = () => undefined;
		const { account, clock, throws } = accountOf(() => new Promise((resolve) => (answer = resolve)));
		account.heed(new KeyRefused('401'));
		await clock.pass(30 * SECOND);
		account.heed(new KeyRefused('401'));
		answer();
		await clock.pass(0);
		expect(throws()).toMatchObject(keyRefused);
	});

	it('that is found without credits afterwards waits its ten minutes, too', async () => {
		const { account, clock, throws } = accountOf(async () => undefined);
		account.heed(new KeyRefused('401'));
		await clock.pass(29 * SECOND);
		account.heed(new OutOfCredits('402'));
		await clock.pass(10 * MINUTE);
		expect(throws()).toMatchObject(outOfCredits);
		await clock.pass(SECOND);
		expect(throws()).toBeUndefined();
	});
});

describe('a paused account', () => {
	it.each([new KeyRefused('401'), new OutOfCredits('402')])(
		'is one line in the log, not a thousand: %s',
		async (error) => {
			const { account, clock, logged } = accountOf(() => Promise.reject(new KeyRefused('401')));
			for (let n = 0; n < 1000; n++) account.heed(error);
			await clock.pass(5 * MINUTE);
			const lines = logged()
				.trim()
				.split('\n')
				.filter((line) => !line.includes('"level":"debug"'));
			expect(lines).toHaveLength(1);
			expect(lines[0]).toMatch(/"level":"error".*the PixAI account is paused/);
			expect(lines[0]).toContain(error.name);
		},
	);

	it('is not asked about any more when the process stops', async () => {
		const { account, clock, probes, stopping } = accountOf(() => Promise.reject(new KeyRefused('401')));
		account.heed(new KeyRefused('401'));
		await clock.pass(30 * SECOND);
		stopping.abort();
		await clock.pass(10 * MINUTE);
		expect(probes()).toBe(1);
	});
});

it.each([
	new AnswerLost('?'),
	new RequestRefused('?'),
	new NotAccepted('?'),
	new Unavailable('?'),
	new Error('?'),
])('an account is not paused for what is not about it: %s', (error) => {
	const { account, throws } = accountOf();
	expect(account.heed(error)).toBe(error);
	expect(throws()).toBeUndefined();
});

function accountOf(probe: () => ReturnType<ImageProvider['probe']> = async () => undefined) {
	let probes = 0;
	const { account, clock, stopping, logged } = sceneOn(new HeldClock(), {
		probe: () => {
			probes++;
			return probe();
		},
	});
	const throws = () => {
		try {
			account.throwIfPaused();
			return undefined;
		} catch (error) {
			return error;
		}
	};
	return { account, clock, stopping, logged, throws, probes: () => probes };
}

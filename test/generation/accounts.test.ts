import { describe, expect, it } from 'vitest';
import { Accounts } from '../../src/generation/accounts.js';
import type { Terms } from '../../src/generation/admission.js';
import type { AccountRef, Job, JobState } from '../../src/generation/job.js';
import { Pipeline } from '../../src/generation/pipeline.js';
import type { ImageProvider } from '../../src/generation/ports.js';
import { Worker } from '../../src/generation/worker.js';
import { KeyRefused, NotAccepted, OutOfCredits } from '../../src/pixai/errors.js';
import type { Task } from '../../src/pixai/wire.js';
import { HeldClock } from '../ops/held-clock.js';
import { writtenLog } from '../ops/written-log.js';
import { settled } from './crowd.js';
import { jobOf } from './jobs.js';
import { endOf, inTurn, sceneOn } from './scene.js';
import { USUAL_TERMS } from './usual-terms.js';

const fox: AccountRef = { id: 'fox', sealed: 'sealed-f0x' };
const owl: AccountRef = { id: 'owl', sealed: 'sealed-0wl' };
const GATE = 'guild:1';
const waiting: Task = { id: '7', status: 'waiting', media: [] };

describe('a job of a server with an account of its own', () => {
	it('is drawn, read and fetched on it, and each record says so', async () => {
		const { accept, calls, states, clock, records } = bot({ [GATE]: fox });
		const job = jobOf();
		await accept(job);
		await clock.pass(2_000);
		expect(calls).toEqual(['fox creates', 'fox reads', 'fox downloads']);
		expect(states.map(({ state }) => [state.name, 'account' in state ? state.account : undefined])).toEqual([
			['accepted', undefined],
			['queued', undefined],
			['submitting', fox],
			['submitted', fox],
			['generated', fox],
			['delivered', undefined],
		]);
		// Its sealed key is not kept with what is over.
		expect(records.stateOf(job)).toMatchObject({ name: 'delivered', result: { accountId: fox.id } });
		expect(JSON.stringify(records.stateOf(job))).not.toContain(fox.sealed);
	});

	it('stays on the account that it was handed over to, although its server has another by then', async () => {
		const { accept, calls, clock, setAccount } = bot({ [GATE]: fox });
		await accept(jobOf());
		await settled();
		setAccount(GATE, owl);
		await accept(jobOf());
		await clock.pass(2_000);
		expect(calls).toEqual([
			'fox creates',
			'owl creates',
			'fox reads',
			'fox downloads',
			'owl reads',
			'owl downloads',
		]);
	});

	it('goes to the account that its server has when its turn comes', async () => {
		const { accept, calls, setAccount } = bot({}, { concurrency: 1 });
		for (const gate of ['guild:2', GATE]) await accept(jobOf({}, gate));
		await settled();
		expect(calls).toEqual(['own creates']);
		setAccount(GATE, fox);
		await settled();
		expect(calls).toEqual(['own creates', 'fox creates']);
	});

	it('that PixAI is too busy for tries again on the account with which it has its turn', async () => {
		const { accept, calls, clock, setAccount } = bot(
			{ [GATE]: fox },
			{ fox: { create: inTurn<Task>(new NotAccepted('429'), waiting) } },
		);
		await accept(jobOf());
		await settled();
		setAccount(GATE, owl);
		await clock.pass(1_000);
		expect(calls).toEqual(['fox creates', 'fox creates']);
	});

	it('is logged with the account’s name, never with its key', async () => {
		const { accept, clock, logged } = bot({ [GATE]: fox });
		await accept(jobOf());
		await clock.pass(2_000);
		expect(logged()).toMatch(/"account":"fox".*"job submitted"/);
		expect(logged()).not.toContain('sealed-f0x');
	});
});

describe('a job from before a restart', () => {
	const generated: JobState = {
		name: 'generated',
		taskId: '7',
		media: [{ id: 'a' }],
		drawnIn: 1,
		account: fox,
	};

	it('that PixAI has is read and fetched on the account it was handed over to', async () => {
		const { pipeline, calls, clock } = bot({ [GATE]: owl });
		pipeline.resume([entryOf({ name: 'submitted', taskId: '7', at: clock.now(), account: fox })]);
		await clock.pass(2_000);
		expect(calls).toEqual(['fox reads', 'fox downloads']);
	});

	it('that is drawn is fetched on the account that has drawn it', async () => {
		const { pipeline, calls } = bot({ [GATE]: owl });
		pipeline.resume([entryOf(generated)]);
		await settled();
		expect(calls).toEqual(['fox downloads']);
	});

	it('that waits goes to the account that its server has now', async () => {
		const { pipeline, calls } = bot({ [GATE]: owl });
		pipeline.resume([entryOf({ name: 'queued' })]);
		await settled();
		expect(calls).toEqual(['owl creates']);
	});

	it('counts in the lane of its own account, and at its server’s gate', async () => {
		const { pipeline, accept, calls, clock } = bot(
			{ 'guild:2': fox, 'guild:3': owl },
			{ limits: { [GATE]: 10 } },
		);
		const submitted: JobState = { name: 'submitted', taskId: '7', at: clock.now(), account: fox };
		pipeline.resume(Array.from({ length: 10 }, () => entryOf(submitted)));
		for (const gate of [GATE, 'guild:2', 'guild:3']) await accept(jobOf({}, gate));
		await settled();
		expect(calls).toEqual(['owl creates']);
	});

	it('goes on at once, although its server has lowered what may run', async () => {
		const { pipeline, calls, clock } = bot({}, { limits: { [GATE]: 1 } });
		const submitted: JobState = { name: 'submitted', taskId: '7', at: clock.now() };
		pipeline.resume([...Array.from({ length: 10 }, () => entryOf(submitted)), entryOf({ name: 'queued' })]);
		await clock.pass(1_600);
		expect(calls.filter((call) => call === 'own reads')).toHaveLength(10);
		expect(calls).toContain('own creates');
	});
});

describe('a server’s account that PixAI refuses', () => {
	it.each([
		[new KeyRefused('401'), 'key-refused'],
		[new OutOfCredits('402'), 'out-of-credits'],
	])('is paused alone, and its people are told that it is theirs: %s', async (error, reason) => {
		const { accept, calls, endings, logged } = bot(
			{ [GATE]: fox, 'guild:2': owl },
			{ fox: { create: () => Promise.reject(error) } },
		);
		await accept(jobOf());
		await settled();
		expect(endings).toEqual([{ reason, ofServer: true }]);
		expect(await endOf(accept(jobOf()))).toMatchObject({ name: 'AccountRefused', reason, ofServer: true });
		for (const gate of ['guild:2', 'guild:3']) await accept(jobOf({}, gate));
		await settled();
		expect(calls).toEqual(['fox creates', 'owl creates', 'own creates']);
		const alerts = logged()
			.split('\n')
			.filter((line) => line.includes('"level":"error"'));
		expect(alerts).toHaveLength(1);
		expect(alerts[0]).toMatch(/"account":"fox".*the PixAI account is paused/);
	});

	it('is used again after its own probe', async () => {
		const { accept, calls, clock } = bot(
			{ [GATE]: fox },
			{ fox: { create: inTurn<Task>(new KeyRefused('401'), waiting), probe: async () => undefined } },
		);
		await accept(jobOf());
		await clock.pass(30_000);
		await accept(jobOf());
		await settled();
		expect(calls).toEqual(['fox creates', 'fox creates']);
	});

	it('while a task is drawn is said to be the server’s', async () => {
		const { accept, clock, told } = bot(
			{ [GATE]: fox },
			{ fox: { task: inTurn<never>(new KeyRefused('401')) } },
		);
		await accept(jobOf());
		await clock.pass(60_000);
		expect(told.at(-1)).toEqual({ step: 'no-answer', keyRefused: true, ofServer: true });
	});

	it('does not keep its server from the bot’s own, once the server uses that', async () => {
		const { accept, calls, setAccount } = bot(
			{ [GATE]: fox },
			{ fox: { create: inTurn<never>(new KeyRefused('401')) } },
		);
		await accept(jobOf());
		await settled();
		setAccount(GATE, undefined);
		await accept(jobOf());
		await settled();
		expect(calls).toEqual(['fox creates', 'own creates']);
	});
});

describe('accounts', () => {
	it('are one for each key, whoever uses it', () => {
		const opened: AccountRef[] = [];
		const accounts = accountsWith((ref) => {
			opened.push(ref);
			return own;
		});
		expect(accounts.of(fox)).toBe(accounts.of({ id: 'fox', sealed: 'sealed another time' }));
		expect(accounts.of(fox)).not.toBe(accounts.of(owl));
		expect(accounts.of()).toBe(accounts.of(undefined));
		expect(opened).toEqual([fox, owl]);
	});

	it('whose key cannot be read are as good as refused, once and in the log', async () => {
		const { log, lines } = writtenLog();
		const accounts = accountsWith(() => {
			throw new Error('another EASEL_SECRET');
		}, log);
		const { provider } = accounts.of(fox);
		expect(accounts.of({ ...fox }).provider).toBe(provider);
		for (const refused of [provider.create(jobOf().request), provider.probe(new AbortController().signal)]) {
			expect(await endOf(refused)).toMatchObject({
				name: 'KeyRefused',
				cause: { message: 'another EASEL_SECRET' },
			});
		}
		expect(lines).toHaveLength(1);
		expect(lines[0]).toMatch(/"level":"error".*"account":"fox".*cannot be read/);
		expect(lines[0]).not.toContain('sealed-f0x');
	});

	it('whose key cannot be read have what is drawn on them fetched without it, as far as that goes', async () => {
		const fetched: unknown[] = [];
		const picture = { path: '/spool/1', type: 'image/png', bytes: 7 } as const;
		const accounts = accountsWith(
			() => {
				throw new Error('another EASEL_SECRET');
			},
			undefined,
			async (media, path) => {
				fetched.push([media, path]);
				if (media.url === undefined) throw new KeyRefused('the key cannot be read');
				return picture;
			},
		);
		const { provider } = accounts.of(fox);
		const media = { id: 'a', url: 'https://cdn.example/a.png' };
		const { signal } = new AbortController();
		expect(await provider.download(media, '/spool/1', signal)).toBe(picture);
		expect(await endOf(provider.download({ id: 'b' }, '/spool/2', signal))).toMatchObject({
			name: 'KeyRefused',
		});
		expect(fetched).toEqual([
			[media, '/spool/1'],
			[{ id: 'b' }, '/spool/2'],
		]);
	});

	it('whose key could not be read are used as soon as the same key is put in anew', async () => {
		const accounts = accountsWith(({ sealed }) => {
			if (sealed === 'damaged') throw new Error('damaged');
			return own;
		});
		expect(accounts.of({ id: 'fox', sealed: 'damaged' }).provider).not.toBe(own);
		expect(accounts.of(fox).provider).toBe(own);
		// Whatever still names the damaged one: it is the same account.
		expect(accounts.of({ id: 'fox', sealed: 'damaged' })).toBe(accounts.of(fox));
	});
});

const own = {} as ImageProvider;

function accountsWith(
	open: (ref: AccountRef) => ImageProvider,
	log = writtenLog().log,
	downloadWithoutKey: ImageProvider['download'] = () =>
		Promise.reject(new Error('the test did not expect this call')),
): Accounts {
	return new Accounts({
		own,
		open,
		downloadWithoutKey,
		clock: new HeldClock(),
		log,
		signal: new AbortController().signal,
	});
}

function entryOf(state: JobState): { job: Job; state: JobState } {
	return { job: jobOf(), state };
}

/** A pipeline with three accounts, on which everything is drawn at once unless told otherwise. */
function bot(
	accounts: Record<string, AccountRef | undefined>,
	{
		concurrency = 10,
		limits = {},
		...servers
	}: {
		concurrency?: number;
		limits?: Record<string, number>;
		fox?: Partial<ImageProvider>;
		owl?: Partial<ImageProvider>;
	} = {},
) {
	const calls: string[] = [];
	const provider = (name: string, special: Partial<ImageProvider> = {}): Partial<ImageProvider> => {
		const { create = async () => waiting, task, download, ...rest } = special;
		return {
			...rest,
			create: (request) => {
				calls.push(`${name} creates`);
				return create(request);
			},
			task: async (id, signal) => {
				calls.push(`${name} reads`);
				return task?.(id, signal) ?? { id, status: 'completed', media: [{ id: 'a' }] };
			},
			download: async (media, path, signal) => {
				calls.push(`${name} downloads`);
				return download?.(media, path, signal) ?? { path, type: 'image/png', bytes: 7 };
			},
		};
	};
	const clock = new HeldClock();
	const scene = sceneOn(
		clock,
		provider('own'),
		{},
		{
			fox: provider('fox', servers.fox),
			owl: provider('owl', servers.owl),
		},
	);
	const terms = (gate: string): Terms => {
		const account = accounts[gate];
		return { ...USUAL_TERMS, concurrent: limits[gate] ?? 10, ...(account && { account }) };
	};
	const pipeline = new Pipeline(scene.surroundings, new Worker(scene.surroundings, '/nowhere/spool'), {
		concurrency,
		terms,
	});
	return {
		...scene,
		pipeline,
		calls,
		accept: (job: Job) => pipeline.accept(job),
		setAccount: (gate: string, account: AccountRef | undefined) => {
			accounts[gate] = account;
			pipeline.termsChanged(gate);
		},
	};
}

import fc from 'fast-check';
import { Keyv } from 'keyv';
import { expect, it } from 'vitest';
import type { JobState } from '../../src/generation/job.js';
import type { Entry } from '../../src/generation/journal.js';
import { GuildBook } from '../../src/guilds/book.js';
import { Ledger } from '../../src/guilds/ledger.js';
import type { LimitName, PersonalLimitName } from '../../src/guilds/limits/limit.js';
import { type Ask, judge, type Refusal, Refused } from '../../src/guilds/policy/index.js';
import type { GuildSettings } from '../../src/guilds/settings.js';
import { jobOf } from '../generation/jobs.js';
import { SkippingClock } from '../ops/skipping-clock.js';
import { writtenLog } from '../ops/written-log.js';
import { askOf, GUILD } from './asks.js';
import { Model, type ModelPerson } from './fairness.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const PEOPLE: readonly ModelPerson[] = [
	{ id: '201', roles: [], isManager: false },
	{ id: '202', roles: ['501'], isManager: false },
	{ id: '203', roles: ['501', '502'], isManager: false },
	{ id: '204', roles: ['502'], isManager: true },
];
/** With a day of 23 hours, of 25, one that has no midnight, and one that is half an hour off. */
const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Beirut', 'Asia/Kolkata'];
/** Shortly before the clocks are changed there. */
const STARTS = ['2026-03-07', '2026-03-27', '2026-10-23', '2026-10-31'].map((date) => Date.parse(date));
const ACCEPTED: JobState = { name: 'accepted' };
const WAY: readonly JobState[] = [
	ACCEPTED,
	{ name: 'queued' },
	{ name: 'submitting' },
	{ name: 'submitted', taskId: '7', at: 5 },
	{ name: 'generated', taskId: '7', media: [], drawnIn: 9 },
];
const ENDS: readonly JobState[] = [
	{ name: 'delivered' },
	{ name: 'failed', failure: { reason: 'failed' }, told: true },
	{ name: 'cancelled', failure: { reason: 'cancelled' }, told: false },
	{ name: 'uncertain', failure: { reason: 'uncertain' }, told: true },
	{ name: 'undeliverable', reason: 'nobody is there' },
];

/** The server, as the model and as what is promised see it. */
class Server {
	readonly clock = new SkippingClock();
	readonly model = new Model();
	readonly #records = new Keyv<unknown>();
	readonly #entries: Entry[] = [];
	#book = this.#newBook();
	#ledger = new Ledger(this.clock);

	constructor(start: number) {
		this.clock.pass(start - this.clock.now());
	}

	async change(edit: (settings: GuildSettings) => GuildSettings): Promise<void> {
		await this.#book.change(GUILD, edit);
	}

	async asks(person: ModelPerson, images: 1 | 4): Promise<void> {
		const ask = await this.#askOf(person, images);
		const refusal = refusalOf(ask);
		expect(refusal?.check).toBe(this.model.refuses(person, images, this.clock.now()));
		if (refusal) return this.#opensWhenItSays(ask, refusal);
		const job = jobOf({ count: images }, `guild:${GUILD}`);
		const entry: Entry = {
			job: { ...job, asker: person.id, acceptedAt: this.clock.now() },
			state: ACCEPTED,
		};
		this.#entries.push(entry);
		this.#ledger.note(entry);
		this.model.requests.push({ by: person.id, at: this.clock.now(), images, state: 'under way' });
	}

	/** A request comes further, or to its end. */
	comesTo(which: number, state: JobState): void {
		const unfinished = this.#entries.filter((entry) => WAY.includes(entry.state));
		const open = unfinished[which % Math.max(1, unfinished.length)];
		const index = open ? this.#entries.indexOf(open) : -1;
		const request = this.model.requests[index];
		if (!open || !request) return;
		const entry = { job: open.job, state };
		this.#entries[index] = entry;
		this.#ledger.note(entry);
		const isGivenBack = state.name === 'failed' || state.name === 'cancelled';
		const isUnderWay = WAY.slice(0, 4).includes(state);
		request.state = isUnderWay ? 'under way' : isGivenBack ? 'given back' : 'counts';
	}

	/** Nothing is left but what is on the disk. */
	restarts(): void {
		this.#book = this.#newBook();
		this.#ledger = new Ledger(this.clock);
		for (const entry of [...this.#entries].reverse()) this.#ledger.note(entry);
	}

	async #askOf({ id, roles, isManager }: ModelPerson, count: 1 | 4): Promise<Ask> {
		return askOf({
			settings: await this.#book.load(GUILD),
			use: this.#ledger.of(GUILD),
			person: { id, roles, isManager },
			options: { count },
			now: this.clock.now(),
			soon: this.clock.now() + MINUTE,
		});
	}

	/** Nobody is told to wait longer than they must, or not long enough. */
	#opensWhenItSays(ask: Ask, { check, opensAt }: Refusal): void {
		if (opensAt === undefined || check === 'per_user') return;
		expect(refusalOf({ ...ask, now: opensAt })?.check).not.toBe(check);
		expect(refusalOf({ ...ask, now: opensAt - 1 })?.check).toBe(check);
	}

	#newBook(): GuildBook {
		return new GuildBook({
			records: this.#records,
			quarantine: new Keyv<unknown>(),
			clock: this.clock,
			log: writtenLog().log,
			onChange: () => undefined,
		});
	}
}

type Step = (server: Server) => void | Promise<void>;

const person = fc.constantFrom(...PEOPLE);
const steps: fc.Arbitrary<Step> = fc.oneof(
	{
		weight: 10,
		arbitrary: fc.tuple(person, fc.constantFrom<(1 | 4)[]>(1, 1, 4)).map(
			([who, images]): Step =>
				(server) =>
					server.asks(who, images),
		),
	},
	{
		weight: 4,
		arbitrary: fc.tuple(fc.nat(), fc.constantFrom(...WAY, ...ENDS)).map(
			([which, state]): Step =>
				(server) =>
					server.comesTo(which, state),
		),
	},
	{
		weight: 4,
		arbitrary: fc
			.oneof(
				fc.constantFrom(1, MINUTE, HOUR, 24 * HOUR),
				fc.integer({ min: 0, max: 3 * HOUR }),
				fc.integer({ min: 0, max: 60 * HOUR }),
			)
			.map(
				(ms): Step =>
					(server) =>
						server.clock.pass(ms),
			),
	},
	{
		weight: 2,
		arbitrary: fc
			.oneof(
				limitOf('per_user', 1, 2, 4),
				limitOf('cooldown', 0, 60, 3_600, 86_400),
				limitOf('daily', 0, 1, 4, 7),
				limitOf('server_daily', 0, 3, 10, 20),
				limitOf('server_credits', 0, 900, 2_400, 8_000),
			)
			.map(
				([name, value]): Step =>
					(server) => {
						server.model.limits.set(name, value);
						return server.change((settings) => ({
							...settings,
							limits: { ...settings.limits, [name]: value },
						}));
					},
			),
	},
	{
		weight: 2,
		arbitrary: fc
			.tuple(
				fc.constantFrom('501', '502'),
				fc.oneof(limitOf('per_user', 1, 3, 6), limitOf('cooldown', 0, 30, 7_200), limitOf('daily', 0, 3, 9)),
			)
			.map(
				([role, [name, value]]): Step =>
					(server) => {
						const ofRole = server.model.roleLimits.get(role) ?? new Map<PersonalLimitName, number>();
						server.model.roleLimits.set(role, ofRole.set(name, value));
						return server.change((settings) => ({
							...settings,
							roleLimits: {
								...settings.roleLimits,
								[role]: { ...settings.roleLimits[role], [name]: value },
							},
						}));
					},
			),
	},
	{
		weight: 1,
		arbitrary: person.map(
			({ id }): Step =>
				(server) => {
					const resetAt = server.clock.now();
					server.model.resetAt.set(id, resetAt);
					return server.change((settings) => ({
						...settings,
						members: { ...settings.members, [id]: { ...settings.members[id], resetAt } },
					}));
				},
		),
	},
	{
		weight: 1,
		arbitrary: fc.tuple(person, fc.integer({ min: 1, max: 30 * HOUR })).map(
			([{ id }, ms]): Step =>
				(server) => {
					const blockedUntil = server.clock.now() + ms;
					server.model.blockedUntil.set(id, blockedUntil);
					return server.change((settings) => ({
						...settings,
						members: { ...settings.members, [id]: { ...settings.members[id], blockedUntil } },
					}));
				},
		),
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom(...ZONES).map(
			(timezone): Step =>
				(server) => {
					server.model.timezone = timezone;
					return server.change((settings) => ({ ...settings, timezone }));
				},
		),
	},
	{ weight: 1, arbitrary: fc.constant<Step>((server) => server.restarts()) },
);

it('whatever the sequence of settings and requests, no limit is exceeded and no allowed request refused', async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...STARTS),
			fc.array(steps, { minLength: 50, maxLength: 150 }),
			async (start, sequence) => {
				const server = new Server(start);
				for (const step of sequence) await step(server);
			},
		),
		{ numRuns: 400 },
	);
});

function limitOf<Name extends LimitName>(
	name: Name,
	...values: number[]
): fc.Arbitrary<readonly [Name, number]> {
	return fc.constantFrom(...values).map((value) => [name, value]);
}

function refusalOf(ask: Ask): Refusal | undefined {
	try {
		judge(ask);
		return undefined;
	} catch (error) {
		if (error instanceof Refused) return error.refusal;
		throw error;
	}
}

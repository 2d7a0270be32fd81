import { parseArgs } from 'node:util';
import { systemClock } from '../src/ops/clock.js';
import type { Life } from '../test/kill/life.js';
import { Ordeal } from '../test/kill/ordeal.js';
import { trouble } from '../test/kill/trouble.js';
import { type Figure, inMegabytes, tableOf } from './figure.js';
import { residentMemory } from './resident-memory.js';
import { outage } from './soak-outages.js';

/** EX_USAGE of sysexits.h. */
const EXIT_USAGE = 64;
const MINUTE = 60_000;
/** PIXAI_CONCURRENCY. */
const CONCURRENCY = 6;
/** The share of the replies that a moderator deletes. */
const DELETED = 0.03;
/** The share of the time in which the bot is killed; after it one bot lives on, and its memory is looked at. */
const KILLING = 2 / 3;
/** How long it may take in the end until everybody has an answer, in milliseconds. */
const PATIENCE = 5 * MINUTE;

/** Between two events of a kind, at least and at most, in milliseconds. */
const ASKED_EVERY = [400, 2_000] as const;
const TROUBLE_EVERY = [2_000, 8_000] as const;
const OUTAGE_EVERY = [20_000, 60_000] as const;
const LIFE = [3_000, 30_000] as const;
/** How long a task runs, and how long the bot is dead. */
const RUNNING = [1_000, 6_000] as const;
const DEAD = [0, 3_000] as const;

const { minutes, seed } = options();
const end = systemClock.now() + minutes * MINUTE;
const drawing = { waitingMs: 500, runningMs: 3_000 };
process.exit(await Ordeal.with({ seed, times: 1, concurrency: CONCURRENCY, drawing }, soak));

/** @returns the exit code. */
async function soak(ordeal: Ordeal): Promise<number> {
	const { dice, crowd, pixai } = ordeal;
	pixai.events.on('created', () => {
		pixai.drawing = { ...drawing, runningMs: dice.between(...RUNNING) };
	});
	crowd.deleted = DELETED;
	const first = ordeal.begin();
	await first.ready;
	const [{ life, memory }] = await Promise.all([
		killed(ordeal, first),
		every(ASKED_EVERY, ordeal, () => crowd.asks()),
		every(TROUBLE_EVERY, ordeal, () => trouble(dice, ordeal)),
		every(OUTAGE_EVERY, ordeal, () => outage(ordeal)),
	]);
	await ordeal.settles(PATIENCE);
	const memoryAtEnd = await residentMemory(life.pid);
	const { outcomes, lost, paidTwice, broken } = await ordeal.verdict();
	const rows: [name: string, measured: string, result: string, aim?: string][] = [
		['Jobs', `asked for in ${minutes} minutes, seed ${seed}`, String(crowd.asked.length)],
		['Shown', 'all pictures are seen, once', String(outcomes.shown)],
		['Uncertain', 'the answer to a create was lost, and the reply says so', String(outcomes.uncertain)],
		['Failed', 'PixAI failed, and the reply says so', String(outcomes.failed)],
		[
			'Not answered',
			'the bot was dead: Discord says so, and nothing was promised',
			String(outcomes['not answered']),
		],
		['Lost', 'promised, and left open or given up', String(lost.length), '0'],
		['Paid twice', 'sent to PixAI again after it may have been taken', String(paidTwice.length), '0'],
		[
			'Other promises broken',
			'rules of Discord and PixAI, caps, secrets, the journal',
			String(broken.length),
			'0',
		],
		['Kills', 'SIGKILL at a random instant', String(ordeal.kills)],
		['Memory at the start', 'resident, of the last bot when it was ready', inMegabytes(memory)],
		['Memory at the end', 'resident, of the same bot when all was settled', inMegabytes(memoryAtEnd)],
	];
	const figures: Figure[] = rows.map(([name, measured, result, aim = '–']) => ({
		name,
		measured,
		aim,
		result,
	}));
	process.stdout.write(tableOf(figures));
	const wrongs = [...lost, ...paidTwice, ...broken];
	for (const wrong of wrongs) process.stderr.write(`${wrong}\n`);
	return wrongs.length > 0 ? 1 : 0;
}

/** Kills the bot and starts it again, for most of the time; returns the life that then goes on, and its memory. */
async function killed(ordeal: Ordeal, first: Life): Promise<{ life: Life; memory: number }> {
	const { dice } = ordeal;
	const lastKill = end - (1 - KILLING) * minutes * MINUTE;
	let life = first;
	while (systemClock.now() < lastKill) {
		await systemClock.sleep(dice.between(...LIFE));
		void life.kill();
		await ordeal.ends(life);
		await systemClock.sleep(dice.between(...DEAD));
		life = ordeal.begin();
		await life.ready;
	}
	return { life, memory: await residentMemory(life.pid) };
}

/** Does something again and again, until the time is over. */
async function every(
	[least, most]: readonly [number, number],
	{ dice }: Ordeal,
	happens: () => Promise<void> | void,
): Promise<void> {
	for (;;) {
		await systemClock.sleep(dice.between(least, most));
		if (systemClock.now() >= end) return;
		await happens();
	}
}

function options(): { minutes: number; seed: string } {
	try {
		const { values } = parseArgs({
			options: { minutes: { type: 'string', default: '10' }, seed: { type: 'string', default: 'soak' } },
		});
		const minutes = Number(values.minutes);
		if (minutes > 0) return { minutes, seed: values.seed };
	} catch {
		// Said below.
	}
	process.stderr.write('Run it as: npm run soak -- --minutes 10 [--seed words]\n');
	process.exit(EXIT_USAGE);
}

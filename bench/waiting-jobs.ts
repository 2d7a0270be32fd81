import { setTimeout as sleep } from 'node:timers/promises';
import { type Figure, inMilliseconds } from './figure.js';
import { giveAccounts } from './own-accounts.js';
import { easel, type Program, plainBot } from './program.js';
import { residentMemory } from './resident-memory.js';
import { Stage } from './stage.js';

const SERVERS = 100;
/** In each server: as many as PixAI takes at once of its account. */
const MEMBERS = 10;
const JOBS = SERVERS * MEMBERS;
/** Asked for before, one in each server, so that the code is warm and every account has been used. */
const WARM_UP = { waitingMs: 100, runningMs: 500 };
/** Between two requests, in milliseconds. */
const ASKED_EVERY = 8;
/** PixAI takes its time, in milliseconds: all are waited for at once, and for as long as is looked at them. */
const DRAWING = { waitingMs: 1_000, runningMs: 26_000 };
/** How long the waiting is looked at, in milliseconds: about what a picture takes. */
const LOOKED_AT = 15_000;
const PATIENCE = 120_000;

interface Waiting {
	/** More than before anybody asked, in bytes a job: what the bot holds, and what of it the system gives it memory for. */
	readonly held: number;
	readonly resident: number;
	/** Milliseconds of a processor a job: while it is waited for, and from the request to the picture. */
	readonly cpuWaiting: number;
	readonly cpuInAll: number;
	/** How late the event loop is, in milliseconds, p99: while all ask, while all wait, while all get their picture. */
	readonly late: readonly [asking: number, waiting: number, delivering: number];
}

/** What a job takes while PixAI draws, with 1,000 of them at once, on 100 accounts. */
export async function waitingJobs(): Promise<Figure[]> {
	const [ours, plain] = [await waitedFor(easel()), await waitedFor(plainBot())];
	const row = (name: string, measured: string, aim: string, text: (waiting: Waiting) => string): Figure => ({
		name: `1,000 jobs at once, ${name}`,
		measured,
		aim,
		result: text(ours),
		plain: text(plain),
	});
	const window = `${LOOKED_AT / 1_000} s`;
	return [
		row(
			'memory',
			`${JOBS} people in ${SERVERS} servers ask within ${(JOBS * ASKED_EVERY) / 1_000} s, each server with a PixAI key of its own, so that all are drawn at once; what a job takes after ${window} of waiting, both when garbage is collected: held by the bot, and resident, with what V8 has in reserve`,
			'< 40 kB',
			({ held, resident }) =>
				`${Math.round(held / 1_000)} kB held, ${Math.round(resident / 1_000)} kB resident`,
		),
		row(
			'CPU',
			`what processors work for a job in these ${window} of waiting, and from the request to the picture`,
			'< 5 ms waiting',
			({ cpuWaiting, cpuInAll }) => `${cpuWaiting.toFixed(1)} ms waiting, ${cpuInAll.toFixed(1)} ms in all`,
		),
		row(
			'event loop',
			'how late the bot’s event loop is, p99: while all ask, while all wait, while all get their picture',
			'–',
			({ late }) => late.map(inMilliseconds).join(', '),
		),
	];
}

async function waitedFor(program: Program): Promise<Waiting> {
	return Stage.with({ draw: WARM_UP, pictureScale: 0.1 }, async (stage) => {
		const { pixai } = stage;
		const people = stage.people({ servers: SERVERS, each: MEMBERS });
		const environment = await giveAccounts(stage, people);
		const bot = await stage.startBot({ program, environment, watched: true });
		await Promise.all(
			people
				.filter((_, index) => index % MEMBERS === 0)
				.map(async (person, index) =>
					(await person.runs('/imagine', { prompt: `warm-up ${index}` })).showsPictures(1),
				),
		);
		const warmedUp = pixai.tasks.length;
		pixai.drawing = DRAWING;

		const before = { ...(await bot.inside()), resident: await residentMemory(bot.pid) };
		const shown = people.map(async (person, index) => {
			await sleep(index * ASKED_EVERY);
			const reply = await person.runs('/imagine', { prompt: `number ${index}` });
			await reply.showsPictures(1, { within: PATIENCE });
		});
		await pixai.created(warmedUp + JOBS);
		const begun = await bot.inside();
		await sleep(LOOKED_AT);
		const waited = { ...(await bot.inside()), resident: await residentMemory(bot.pid) };
		if (pixai.running.length < JOBS) throw new Error('not all were waited for at once');
		await Promise.all(shown);
		const end = await bot.inside();
		return {
			held: (waited.held - before.held) / JOBS,
			resident: (waited.resident - before.resident) / JOBS,
			cpuWaiting: (waited.cpu - begun.cpu) / JOBS,
			cpuInAll: (end.cpu - before.cpu) / JOBS,
			late: [begun.loopDelayP99, waited.loopDelayP99, end.loopDelayP99],
		};
	});
}

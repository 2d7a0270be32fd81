import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../test/redis-server.js';
import { type Figure, inMilliseconds } from './figure.js';
import { easel, type Program, plainBot } from './program.js';
import { Stage } from './stage.js';
import { mean, quantile } from './statistics.js';

const SERVERS = 3;
const MEMBERS = 16;
const PICTURE_BYTES = 1_500_000;
/** Between two requests, in milliseconds: ten or so are under way at any moment, and not in step with each other. */
const ASKED_EVERY = 500;

/** PixAI asks for so much between two reads of a task, in milliseconds: what has ended waits for the next read. */
const POLL_FLOOR = 1_500;
/** How long a task runs at least, in milliseconds: a real one, too, has been read once, when PixAI called that it runs. */
const RUNS_FOR = 2.2 * POLL_FLOOR;
/** The part of the floor by which each task runs longer than the one before: no part of it is met more than another. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

interface Way {
	readonly program: Program;
	/** What the bot is told besides. */
	readonly environment?: Readonly<Record<string, string>>;
}

/** How soon a picture that PixAI has finished is seen in Discord: polled for or called back. */
export async function delivery(): Promise<Figure[]> {
	const port = await freePort();
	const calledBack = {
		HTTP_PORT: String(port),
		PUBLIC_URL: `http://127.0.0.1:${port}`,
		EASEL_SECRET: randomBytes(32).toString('base64'),
	};
	const polled = 'A task may be read every 1.5 s, so 750 ms of the mean are PixAI’s rule';
	return [
		{
			...figure('polled', polled, 'mean < 850 ms', await waited({ program: easel() })),
			plain: inWords(await waited({ program: plainBot() })),
		},
		figure(
			'called back',
			'PixAI calls PUBLIC_URL, and the task is then read at once',
			'mean < 150 ms',
			await waited({ program: easel(), environment: calledBack }),
		),
	];
}

function figure(name: string, how: string, aim: string, waited: readonly number[]): Figure {
	return {
		name: `From PixAI to Discord, ${name}`,
		measured: `${waited.length} pictures of 1.5 MB with evenly spread run times, from PixAI’s completing a task to the picture’s being in the reply, one asked for every ${ASKED_EVERY / 1_000} s. ${how}`,
		aim,
		result: inWords(waited),
	};
}

function inWords(waited: readonly number[]): string {
	const [middle, p95, max] = [mean(waited), quantile(waited, 0.95), quantile(waited, 1)].map(inMilliseconds);
	return `mean ${middle}, p95 ${p95}, max ${max}`;
}

/** How long each picture took from PixAI's completing it, in milliseconds. */
async function waited(way: Way): Promise<readonly number[]> {
	return Stage.with({ pictureBytes: PICTURE_BYTES }, async (stage) => {
		const { pixai } = stage;
		pixai.events.on('created', () => {
			const phase = (pixai.tasks.length * GOLDEN) % 1;
			pixai.drawing = { waitingMs: 0, runningMs: RUNS_FOR + POLL_FLOOR * phase };
		});
		const people = stage.people({ servers: SERVERS, each: MEMBERS });
		await stage.startBot(way);
		return Promise.all(
			people.map(async (person, index) => {
				await sleep(index * ASKED_EVERY);
				const prompt = `number ${index}.`;
				const reply = await person.runs('/imagine', { prompt });
				await reply.showsPictures(1, { within: 60_000 });
				const shown = reply.edits.find(({ pictures }) => pictures > 0);
				const task = await pixai.taskOf(prompt);
				return (shown?.at ?? Number.NaN) - (task.endedAt ?? Number.NaN);
			}),
		);
	});
}

import { setTimeout as sleep } from 'node:timers/promises';
import { type Figure, inMilliseconds } from './figure.js';
import { Stage } from './stage.js';
import { mean, quantile } from './statistics.js';

const SERVERS = 3;
const MEMBERS = 20;
const PICTURE_BYTES = 1_500_000;
/** Between two requests, in milliseconds: ten or so are under way at any moment, and not in step with each other. */
const ASKED_EVERY = 300;

/** PixAI asks for so much between two reads of a task, in milliseconds: what has ended waits for the next read. */
const POLL_FLOOR = 1_500;
/** The part of the floor by which each task runs longer than the one before: no part of it is met more than another. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** How soon a picture that PixAI has finished is seen in Discord: with requests one by one, and all at once. */
export async function delivery(): Promise<Figure[]> {
	return [
		await delivered('one asked for every 0.3 s', ASKED_EVERY, 'mean < 850 ms'),
		await delivered('all asked for at once, ten at PixAI at a time', 0, '–'),
	];
}

async function delivered(how: string, askedEvery: number, aim: string): Promise<Figure> {
	return Stage.with({ pictureBytes: PICTURE_BYTES }, async (stage) => {
		const { pixai } = stage;
		pixai.events.on('created', () => {
			const phase = (pixai.tasks.length * GOLDEN) % 1;
			pixai.drawing = { waitingMs: 0, runningMs: POLL_FLOOR * (1 + phase) };
		});
		const people = stage.people({ servers: SERVERS, each: MEMBERS });
		await stage.startBot();
		const waited = await Promise.all(
			people.map(async (person, index) => {
				await sleep(index * askedEvery);
				const prompt = `number ${index}.`;
				const reply = await person.runs('/imagine', { prompt });
				await reply.showsPictures(1, { within: 60_000 });
				const shown = reply.edits.find(({ pictures }) => pictures > 0);
				const task = await pixai.taskOf(prompt);
				return (shown?.at ?? Number.NaN) - (task.endedAt ?? Number.NaN);
			}),
		);
		return {
			name: 'From PixAI to Discord',
			measured: `${people.length} pictures of 1.5 MB, ${how}, with evenly spread run times; from PixAI's completing a task to the picture's being in the reply. A task may be read every 1.5 s, so 750 ms of the mean are PixAI's rule`,
			aim,
			result: `mean ${inMilliseconds(mean(waited))}, max ${inMilliseconds(quantile(waited, 1))}`,
		};
	});
}

import { setTimeout as sleep } from 'node:timers/promises';
import { type Figure, inMegabytes } from './figure.js';
import { peakMemory, residentMemory } from './resident-memory.js';
import { Stage } from './stage.js';

const SERVERS = 3;
const MEMBERS = 10;
const PICTURES = 4;
const PICTURE_BYTES = 6_000_000;
/** How long a bot that is ready has had nothing to do, in milliseconds. */
const IDLE = 10_000;

/** How much memory the bot takes while nobody asks for anything, and at most while many large pictures pass. */
export async function memory(): Promise<Figure[]> {
	return Stage.with({ pictureBytes: PICTURE_BYTES }, async (stage) => {
		const people = stage.people({ servers: SERVERS, each: MEMBERS });
		const { pid } = await stage.startBot();
		await sleep(IDLE);
		const idle = await residentMemory(pid);
		const peak = await peakMemory(pid, async () => {
			await Promise.all(
				people.map(async (person, index) => {
					const reply = await person.runs('/imagine', { prompt: `number ${index}`, count: PICTURES });
					await reply.showsPictures(PICTURES, { within: 120_000 });
				}),
			);
		});
		return [
			{
				name: 'Memory, idle',
				measured: `resident, ${IDLE / 1_000} s after it was ready, with nothing to do`,
				aim: '< 85 MB',
				result: inMegabytes(idle),
			},
			{
				name: 'Memory, peak',
				measured: `resident at most, while ${people.length} requests of ${PICTURES} pictures of 6 MB pass, ten at once`,
				aim: '< 200 MB',
				result: inMegabytes(peak),
			},
		];
	});
}

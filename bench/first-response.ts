import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '../sandbox/discord/people.js';
import { type Figure, inMilliseconds } from './figure.js';
import { Stage } from './stage.js';
import { quantile } from './statistics.js';

const RUNS = 3;
const SERVERS = 30;
const MEMBERS = 10;

/** How often people have typed before, so that the code is as warm as that of a bot that has been up for a while. */
const TYPED_BEFORE = 10;
/** Afterwards it is quiet for so long, in milliseconds, that every connection kept alive is closed again. */
const QUIET = 5_000;

interface Burst {
	/** Milliseconds from Discord's sending an interaction to the bot's sending its first response, one for each. */
	readonly sent: readonly number[];
	/** The same, to the moment at which the stand-in has read the response. */
	readonly read: readonly number[];
}

/** How soon people get a first response when many ask at once: of several runs the middle one. */
export async function firstResponse(): Promise<Figure> {
	const bursts: Burst[] = [];
	for (let run = 0; run < RUNS; run++) bursts.push(await Stage.with({}, burst));
	const middle = (of: 'sent' | 'read', share: number) =>
		inMilliseconds(
			quantile(
				bursts.map((one) => quantile(one[of], share)),
				0.5,
			),
		);
	return {
		name: 'First response',
		measured: `${SERVERS * MEMBERS} people in ${SERVERS} servers type \`/imagine\` at the same moment, to a bot that has answered before but has no connection open; from the interaction's leaving Discord to the response's leaving the bot (sent), and to the stand-in's having read it (read), whose process is busy all the while. The middle of ${RUNS} runs`,
		aim: 'p99 < 150 ms',
		result: (['sent', 'read'] as const)
			.map((of) => `${of}: p50 ${middle(of, 0.5)}, p99 ${middle(of, 0.99)}, max ${middle(of, 1)}`)
			.join('; '),
	};
}

async function burst(stage: Stage): Promise<Burst> {
	const people = stage.people({ servers: SERVERS, each: MEMBERS });
	const bot = await stage.startBot({ watched: true });
	await warmUp(people);

	const replies = await Promise.all(
		people.map((person, index) => person.runs('/imagine', { prompt: `burst ${index}` })),
	);
	const { sentAt } = await bot.inside();
	return {
		sent: replies.map(({ interaction }) => (sentAt[interaction.id] ?? Number.NaN) - interaction.at),
		read: replies.map(({ firstResponseAfter }) => firstResponseAfter ?? Number.NaN),
	};
}

async function warmUp(people: readonly Person[]): Promise<void> {
	for (let round = 0; round < TYPED_BEFORE; round++) {
		await Promise.all(
			people.slice(0, 100).map((person) => person.types('/imagine', { model: 'tsu' }, 'model')),
		);
	}
	await Promise.all(
		people
			.slice(0, MEMBERS)
			.map(async (person, index) =>
				(await person.runs('/imagine', { prompt: `warm-up ${index}` })).showsPictures(1),
			),
	);
	await sleep(QUIET);
}

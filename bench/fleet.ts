import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Person } from '../sandbox/discord/people.js';
import { hasRedis, RedisServer } from '../test/redis-server.js';
import type { Bot } from './bot.js';
import { type Figure, inMilliseconds } from './figure.js';
import { giveAccounts } from './own-accounts.js';
import { plainBot } from './program.js';
import { Stage } from './stage.js';
import { quantile } from './statistics.js';

const SERVERS = 30;
/** In each server: as many as PixAI takes at once of its account. */
const MEMBERS = 10;
const WORKERS = 3;
/** The first one finds the code cold, and is not counted. */
const BURSTS = 4;
/** So quick a PixAI that it is the bot that takes time, and that a task has ended when it is first read. */
const DRAWING = { waitingMs: 0, runningMs: 50 };
/** Between two bursts, in milliseconds: the connections that are kept alive are closed again. */
const QUIET = 5_000;

interface Served {
	/** Requests that came to their picture, of those that came at once, by the second. */
	readonly throughput: number;
	/** Until the first response left the bot, p99, in milliseconds. */
	readonly firstResponse: number;
}

/** Starts a bot for these people; what it is told is in it. Resolves with the process that answers them. */
type Start = (stage: Stage, people: readonly Person[]) => Promise<Bot>;

/** What a fleet does at once, and how soon it answers, beside one process. */
export async function fleet(): Promise<Figure[]> {
	const alone = await served(async (stage, people) =>
		stage.startBot({ environment: await giveAccounts(stage, people), watched: true }),
	);
	const plain = await served(async (stage, people) =>
		stage.startBot({
			program: plainBot(),
			environment: await giveAccounts(stage, people),
			watched: true,
		}),
	);
	const fleet = hasRedis ? await onRedis() : undefined;
	const asked = `${SERVERS * MEMBERS} people in ${SERVERS} servers with PixAI keys of their own ask at the same moment, and PixAI draws in ${DRAWING.runningMs} ms; the middle of ${BURSTS - 1}`;
	const throughput = ({ throughput }: Served) => `${Math.round(throughput)} a second`;
	const firstResponse = ({ firstResponse }: Served) => `p99 ${inMilliseconds(firstResponse)}`;
	const rows = [
		{
			name: 'throughput',
			measured: `${asked}; requests that come to their picture`,
			aim: '–',
			text: throughput,
		},
		{
			name: 'first response',
			measured:
				'in the same bursts, from the interaction’s leaving Discord to the response’s leaving the bot',
			aim: 'the fleet no slower',
			text: firstResponse,
		},
	];
	return rows.flatMap(({ name, measured, aim, text }) => [
		{ name: `One process, ${name}`, measured, aim: '–', result: text(alone), plain: text(plain) },
		{
			name: `1 gateway and ${WORKERS} workers, ${name}`,
			measured: 'the same, on Redis with an append-only file',
			aim,
			result: fleet ? text(fleet) : 'there is no redis-server',
		},
	]);
}

async function onRedis(): Promise<Served> {
	const redis = await RedisServer.start();
	try {
		return await served(async (stage, people) => {
			const accounts = await giveAccounts(stage, people, redis.url);
			const process = (role: 'gateway' | 'worker', name: string = role) => {
				const environment = { ...accounts, EASEL_ROLE: role, DATA_DIR: join(stage.folder, name) };
				return stage.startBot({ environment, watched: role === 'gateway' });
			};
			const workers = Array.from({ length: WORKERS }, (_, index) => process('worker', `worker-${index}`));
			const [gateway] = await Promise.all([process('gateway'), ...workers]);
			return gateway;
		});
	} finally {
		await redis.close();
	}
}

/** Of several bursts the middle ones. */
async function served(start: Start): Promise<Served> {
	return Stage.with({ draw: DRAWING, pictureScale: 0.1 }, async (stage) => {
		const people = stage.people({ servers: SERVERS, each: MEMBERS });
		const bot = await start(stage, people);
		const bursts: Served[] = [];
		for (let burst = 0; burst < BURSTS; burst++) {
			if (burst > 0) await sleep(QUIET);
			bursts.push(await burstServed(bot, people, burst));
		}
		const middle = (of: keyof Served) =>
			quantile(
				bursts.slice(1).map((one) => one[of]),
				0.5,
			);
		return { throughput: middle('throughput'), firstResponse: middle('firstResponse') };
	});
}

async function burstServed(bot: Bot, people: readonly Person[], burst: number): Promise<Served> {
	const begun = performance.now();
	const replies = await Promise.all(
		people.map(async (person, index) => {
			const reply = await person.runs('/imagine', { prompt: `burst ${burst}, number ${index}` });
			await reply.showsPictures(1, { within: 60_000 });
			return reply;
		}),
	);
	const seconds = (performance.now() - begun) / 1_000;
	const { sentAt } = await bot.inside();
	const waited = replies.map(({ interaction }) => (sentAt[interaction.id] ?? Number.NaN) - interaction.at);
	return { throughput: people.length / seconds, firstResponse: quantile(waited, 0.99) };
}

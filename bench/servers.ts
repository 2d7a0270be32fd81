import { setTimeout as sleep } from 'node:timers/promises';
import { type Figure, inMegabytes, inSeconds } from './figure.js';
import { easel, type Program, plainBot } from './program.js';
import { residentMemory } from './resident-memory.js';
import { MAX_CONCURRENCY, Stage } from './stage.js';

/** What each server has besides the channel and the role that every server has. */
const CHANNELS = 9;
const ROLES = 4;
/** How long a bot that is ready has had nothing to do, in milliseconds. */
const IDLE = 5_000;
const MANY = 10_000;

/** What a bot takes that is in so many servers, and has nothing to do. */
export interface Cost {
	readonly servers: number;
	/** From the process's start to its word that it is ready, in milliseconds. */
	readonly readyAfter: number;
	/** Resident, in bytes. */
	readonly memory: number;
	/** The time that processors have worked for it from the process's start, in milliseconds. */
	readonly cpu: number;
}

/** How soon a bot in 10,000 servers is ready, and what memory each of them takes. */
export async function servers(): Promise<Figure[]> {
	const one = { easel: await costOf(easel(), 1), plain: await costOf(plainBot(), 1) };
	const many = { easel: await costOf(easel(), MANY), plain: await costOf(plainBot(), MANY) };
	const memory = (of: 'easel' | 'plain') => {
		const each = (many[of].memory - one[of].memory) / (MANY - 1);
		return `${inMegabytes(many[of].memory)}, ${(each / 1_000).toFixed(1)} kB a server`;
	};
	return [
		{
			name: '10,000 servers, start',
			measured: `from starting the process to its word that it is ready, commands registered; with the 10 shards that Discord recommends, which it lets begin at once as it does those of large bots (max_concurrency ${MAX_CONCURRENCY})`,
			aim: '< 10 s',
			result: inSeconds(many.easel.readyAfter),
			plain: inSeconds(many.plain.readyAfter),
		},
		{
			name: '10,000 servers, memory',
			measured: `resident, ${IDLE / 1_000} s after it was ready, each server with ${CHANNELS + 1} channels and ${ROLES + 1} roles; a server’s is what 10,000 take more than one`,
			aim: '< 400 MB',
			result: memory('easel'),
			plain: memory('plain'),
		},
	];
}

/** Starts a bot that is in so many servers, and looks at it when all is quiet. */
export async function costOf(program: Program, count: number): Promise<Cost> {
	return Stage.with({}, async (stage) => {
		for (let server = 0; server < count; server++) {
			const guild = stage.discord.addGuild({ name: `Server ${server + 1}` });
			for (let channel = 0; channel < CHANNELS; channel++) guild.addChannel({ name: `channel-${channel}` });
			for (let role = 0; role < ROLES; role++) guild.addRole(`Role ${role}`);
		}
		const bot = await stage.startBot({ program, watched: true });
		await sleep(IDLE);
		const memory = await residentMemory(bot.pid);
		const { cpu } = await bot.inside();
		return { servers: count, readyAfter: bot.readyAfter, memory, cpu };
	});
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Channel } from '../discord/channel.js';
import type { OptionValues } from '../discord/options.js';
import type { Person } from '../discord/people.js';
import type { Reply } from '../discord/reply.js';
import type { DiscordSandbox } from '../discord/server.js';

/** Who there is, and where. */
export interface Cast {
	readonly foxDen: Channel;
	readonly owlLibrary: Channel;
	readonly aki: Person;
	readonly sakura: Person;
	readonly leo: Person;
}

/** Two servers with the bot in them, and three people. */
export function castIn(discord: DiscordSandbox): Cast {
	const foxes = discord.addGuild({ name: 'Fox Den' });
	const owls = discord.addGuild({ name: 'Owl Library', locale: 'fr' });
	const foxDen = foxes.addChannel({ name: 'pictures' });
	const owlLibrary = owls.addChannel({ name: 'night-desk' });
	return {
		foxDen,
		owlLibrary,
		aki: foxes.addMember({ name: 'Aki' }).in(foxDen),
		sakura: foxes.addMember({ name: 'さくら', locale: 'ja' }).in(foxDen),
		leo: owls.addMember({ name: 'Léo', locale: 'fr' }).in(owlLibrary),
	};
}

interface Request {
	readonly who: Person;
	readonly options: OptionValues;
	/** What they are to see in the end: so many pictures, or words. */
	readonly sees: number | RegExp;
}

/** What they ask for, in this order. */
function requestsOf({ aki, sakura, leo }: Cast): Request[] {
	return [
		{ who: aki, options: { prompt: 'a red fox asleep under a maple, autumn light', count: 4 }, sees: 4 },
		{
			who: leo,
			options: { prompt: 'a library at night, an owl on every shelf', aspect_ratio: '16:9', spoiler: true },
			sees: 1,
		},
		{
			who: sakura,
			options: { prompt: '雪の中の小さな狐、浮世絵風', aspect_ratio: '3:4', mode: 'pro', seed: 7 },
			sees: 1,
		},
		{ who: aki, options: { prompt: 'the same fox, wide awake', model: 'Haruka v2' }, sees: 1 },
		{
			who: leo,
			options: { prompt: 'my own reading corner, rain outside', model: 'Hoshino v2', mode: 'pro' },
			// In French, if the bot speaks it: there is no such mode, but with the other model.
			sees: /❌.*Tsubaki\.2/,
		},
		{
			who: leo,
			options: { prompt: 'my own reading corner, rain outside', aspect_ratio: '3:2', private: true },
			sees: 1,
		},
	];
}

const BETWEEN_REQUESTS_MS = 250;
const MOST_WAIT_MS = 100_000;

/** Lets them ask within a moment of each other, and waits until everybody has what they are to get. */
export async function playedBy(cast: Cast): Promise<void> {
	const playing = requestsOf(cast).map(async ({ who, options, sees }, index) => {
		await pause(index * BETWEEN_REQUESTS_MS);
		const reply: Reply = await who.runs('/imagine', options);
		if (typeof sees === 'number') await reply.showsPictures(sees, { within: MOST_WAIT_MS });
		else await reply.shows(sees);
	});
	await Promise.all(playing);
}

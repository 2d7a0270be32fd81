import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Clock } from '../ops/clock.js';
import type { Log } from '../ops/log.js';
import type { Origin } from './origin.js';

/** How long a channel's answer is believed, in milliseconds: moderators may change it. */
const BELIEVED_FOR = 60_000;
/** Channels that are remembered at once. */
const MOST_REMEMBERED = 1_000;
/** There are 3 seconds for the whole answer, in milliseconds. */
const TIMEOUT = 1_000;

const channelSchema = z.object({ nsfw: z.boolean().optional() });

/** Which channels are age-restricted. An interaction says it, except in a thread, whose channel must be asked. */
export class AgeRestriction {
	readonly #bot: REST;
	readonly #clock: Clock;
	readonly #log: Log;
	readonly #known = new Map<string, { isRestricted: boolean; until: number }>();

	/** @param bot for what the bot asks in its own name. */
	constructor(bot: REST, clock: Clock, log: Log) {
		this.#bot = bot;
		this.#clock = clock;
		this.#log = log;
	}

	/** Whether what is asked for there may be for adults only; where nobody says so, it is not. Never throws. */
	async of({ channelId, isAgeRestricted }: Origin): Promise<boolean> {
		if (isAgeRestricted !== undefined) return isAgeRestricted;
		const known = this.#known.get(channelId);
		if (known && this.#clock.now() < known.until) return known.isRestricted;
		try {
			const channel = await this.#bot.get(Routes.channel(channelId), {
				signal: AbortSignal.timeout(TIMEOUT),
			});
			const isRestricted = channelSchema.parse(channel).nsfw === true;
			this.#remember(channelId, isRestricted);
			return isRestricted;
		} catch (error) {
			this.#log.debug({ channel: channelId, err: error }, 'nobody says whether a channel is age-restricted');
			return false;
		}
	}

	#remember(channelId: string, isRestricted: boolean): void {
		this.#known.delete(channelId);
		this.#known.set(channelId, { isRestricted, until: this.#clock.now() + BELIEVED_FOR });
		const [oldest] = this.#known.keys();
		if (this.#known.size > MOST_REMEMBERED && oldest !== undefined) this.#known.delete(oldest);
	}
}

import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Log } from '../ops/log.js';

/** There are 3 seconds for the whole answer, in milliseconds. */
const TIMEOUT = 1_000;

const applicationSchema = z.object({
	owner: z.object({ id: z.string() }).optional(),
	team: z.object({ members: z.array(z.object({ user: z.object({ id: z.string() }) })) }).nullish(),
});

/** Who runs the bot: the owner of its application at Discord, or the members of the team that owns it. */
export class Operators {
	readonly #bot: REST;
	readonly #log: Log;
	#ids: ReadonlySet<string> | undefined;

	/** @param bot for what the bot asks in its own name. */
	constructor(bot: REST, log: Log) {
		this.#bot = bot;
		this.#log = log;
	}

	/** Whether somebody runs the bot; where Discord does not say, nobody does. Asked once. Never throws. */
	async include(userId: string): Promise<boolean> {
		try {
			this.#ids ??= await this.#ask();
			return this.#ids.has(userId);
		} catch (error) {
			this.#log.debug({ err: error }, 'Discord does not say who runs the bot');
			return false;
		}
	}

	async #ask(): Promise<ReadonlySet<string>> {
		const answer = await this.#bot.get(Routes.currentApplication(), { signal: AbortSignal.timeout(TIMEOUT) });
		const { owner, team } = applicationSchema.parse(answer);
		return new Set([...(team ? team.members.map(({ user }) => user.id) : owner ? [owner.id] : [])]);
	}
}

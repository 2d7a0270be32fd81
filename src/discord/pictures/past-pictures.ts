import { DiscordAPIError, type REST, Routes } from 'discord.js';
import type { ReplyPlace } from '../../generation/job.js';
import type { Entry } from '../../generation/journal.js';
import type { Clock } from '../../ops/clock.js';
import type { Log } from '../../ops/log.js';
import { isWithin } from '../../ops/within.js';
import { inBotsName } from '../bots-name.js';
import { persist } from '../first-response.js';
import { DiscordCode, isClosed } from '../trouble.js';
import { messageWithPictures, type PostedPicture, picturesOf } from './pictures-of-message.js';

/** After this words must do, in milliseconds. */
const LOOKS_FOR = 2_500;

/** Why the message of a picture cannot be reached. */
export type Hidden =
	/** Only its asker sees it, and the bot does not. */
	| 'private'
	/** It is not there any more. */
	| 'gone'
	/** The bot may not see the channel. */
	| 'closed';

/** The pictures of a message, or why they cannot be seen; `late` where Discord does not answer, or not in time. */
export type Sight = readonly PostedPicture[] | Hidden | 'late';

/** What came of a request, and what can be seen of it now. */
export interface PastPicture {
	readonly entry: Entry;
	readonly sight: Sight;
}

export interface PastPicturesDependencies {
	/** For what the bot does in its own name. */
	readonly bot: REST;
	readonly botToken: string;
	readonly clock: Clock;
	readonly log: Log;
}

/** The messages in which pictures were shown. */
export class PastPictures {
	readonly #with: PastPicturesDependencies;

	constructor(dependencies: PastPicturesDependencies) {
		this.#with = dependencies;
	}

	/** Looks at all of them at once: at their addresses as they are now, which are good for a day. Never throws. */
	async see(entries: readonly Entry[]): Promise<readonly PastPicture[]> {
		return Promise.all(entries.map(async (entry) => ({ entry, sight: await this.#look(entry) })));
	}

	/**
	 * Deletes the message with the pictures of a job. Safe to repeat.
	 *
	 * @throws what Discord answered, or that it did not, where it may do so later.
	 */
	async delete(entry: Entry): Promise<'deleted' | Hidden> {
		const place = placeOf(entry);
		if (!place) return 'gone';
		try {
			await persist(() => inBotsName(this.#with).delete(routeOf(place)), DiscordCode.UnknownMessage);
			return 'deleted';
		} catch (error) {
			if (!isClosed(error)) throw error;
			return whyHidden(entry, error);
		}
	}

	async #look(entry: Entry): Promise<Sight> {
		const { clock, log } = this.#with;
		const place = placeOf(entry);
		if (!place || isDeleted(entry)) return 'gone';
		const looking = new AbortController();
		try {
			const message = inBotsName(this.#with).get(routeOf(place), { signal: looking.signal });
			if (!(await isWithin(LOOKS_FOR, message, clock))) return 'late';
			const pictures = picturesOf(messageWithPictures.parse(await message));
			return pictures.length > 0 ? pictures : 'gone';
		} catch (error) {
			if (isClosed(error)) return whyHidden(entry, error);
			log.debug({ job: entry.job.id, err: error }, 'a message cannot be looked at');
			return 'late';
		} finally {
			looking.abort();
		}
	}
}

/** Whether somebody has deleted the pictures of a job: they are not shown again, whoever has. */
export function isDeleted({ state }: Entry): boolean {
	return state.name === 'delivered' && state.result?.deletedAt !== undefined;
}

/** Where the pictures of a job were shown, as far as it is known. */
export function placeOf({ job, state }: Entry): ReplyPlace | undefined {
	if (state.name !== 'delivered') return undefined;
	if (state.result?.place) return state.result.place;
	const { channelId, messageId } = job.reply;
	return messageId === undefined ? undefined : { channelId, messageId };
}

/** When they were shown, in milliseconds since the epoch. */
export function shownAt({ job, state }: Entry): number {
	return (state.name === 'delivered' ? state.result?.at : undefined) ?? job.acceptedAt;
}

function routeOf({ channelId, messageId }: ReplyPlace) {
	return Routes.channelMessage(channelId, messageId);
}

/** What only its asker sees, Discord does not find for the bot. */
function whyHidden({ job }: Entry, error: unknown): Hidden {
	if (job.reply.ephemeral) return 'private';
	return error instanceof DiscordAPIError && error.status === 404 ? 'gone' : 'closed';
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import PQueue from 'p-queue';
import type { Accounts } from '../../generation/accounts.js';
import type { Entry } from '../../generation/journal.js';
import type { ImageProvider } from '../../generation/ports.js';
import type { GuildBook } from '../../guilds/book.js';
import { guildOfGate } from '../../guilds/gate.js';
import type { Log } from '../../ops/log.js';
import { NotStored, PictureRefused } from '../../pixai/errors.js';
import type { MediaDownloader, Picture } from '../../pixai/media.js';
import type { Media } from '../../pixai/wire.js';
import { type FittedPicture, fitToLimit } from '../replies/fit.js';
import { type PictureName, pictureName, readPictureName } from './picture-name.js';
import type { PostedPicture } from './pictures-of-message.js';

/** Messages whose pictures are fetched and sent at once: those are on the disk meanwhile, and each sending takes memory. */
const AT_ONCE = 3;
/** After this the picture that Discord has must do, in milliseconds. */
const DOWNLOAD_TIMEOUT = 60_000;
/** An address is only a courtesy, in milliseconds. */
const ADDRESS_TIMEOUT = 2_000;
/** Characters of an address that is shown. */
const ADDRESS_LIMIT = 600;

/** A picture in a file, as it is to be sent. */
export interface Original extends FittedPicture {
	readonly filename: string;
	/** The alt text. */
	readonly description: string;
	readonly spoiler: boolean;
	/** Where it is in full size, where this is made smaller. */
	readonly fullSize?: string;
}

/** A picture as Discord has it; without an address where only PixAI may still have it. */
export type WantedPicture = Omit<PostedPicture, 'url'> & Partial<Pick<PostedPicture, 'url'>>;

/** Which pictures somebody wants to have. */
export interface Wanted {
	/** Names the folder: an interaction's id. */
	readonly id: string;
	/** Who wants them: a user's id. */
	readonly by: string;
	readonly pictures: readonly WantedPicture[];
	/** The job, while it is on record. */
	readonly entry: Entry | undefined;
	/** Bytes that one may have; what has more is made smaller. */
	readonly limit: number;
}

/** The pictures of a message cannot be had. */
export class NotFetched extends Error {
	override readonly name = 'NotFetched';

	/**
	 * @param why Discord has none there any more, does not hand them out now, or this machine cannot keep them; or only PixAI
	 *   may have had them, and does not give them.
	 */
	constructor(
		readonly why: 'gone' | 'not-now' | 'disk' | 'lost',
		options?: ErrorOptions,
	) {
		super(`the pictures of a message cannot be had: ${why}`, options);
	}
}

/** Somebody still waits for the pictures that they wanted before. */
export class StillFetching extends Error {
	override readonly name = 'StillFetching';

	constructor() {
		super('somebody still waits for other pictures');
	}
}

export interface OriginalsDependencies {
	/** Downloads from Discord. */
	readonly discord: Pick<MediaDownloader, 'downloadFrom'>;
	readonly accounts: Pick<Accounts, 'of'>;
	readonly guilds: Pick<GuildBook, 'load'>;
	/** A folder for pictures on their way; what is left in it after a crash is removed at the next start. */
	readonly spool: string;
	readonly log: Log;
	/** Aborted when the process stops. */
	readonly signal: AbortSignal;
}

/** Has pictures once more that a message shows: as Discord has them, or as PixAI has them where ours were made smaller. */
export class Originals {
	readonly #with: OriginalsDependencies;
	readonly #fetching = new PQueue({ concurrency: AT_ONCE });
	/** Who is being served: nobody has two things fetched at the same time. */
	readonly #served = new Set<string>();

	constructor(dependencies: OriginalsDependencies) {
		this.#with = dependencies;
	}

	/**
	 * Fetches pictures into files, which are there for as long as `use` takes.
	 *
	 * @throws {NotFetched | StillFetching} and what `use` throws.
	 * @throws the signal's reason, when the process stops meanwhile.
	 */
	async use<Result>(
		wanted: Wanted,
		use: (originals: readonly Original[]) => Promise<Result>,
	): Promise<Result> {
		const { log, signal, spool } = this.#with;
		const { id, by, pictures } = wanted;
		if (this.#served.has(by)) throw new StillFetching();
		this.#served.add(by);
		// Longer than any job's id, which names a folder there, too.
		const folder = join(spool, `originals-${id}`);
		try {
			return await this.#fetching.add(async () => {
				// Not by the queue: it would not wait for what is being sent.
				signal.throwIfAborted();
				// All of them: the folder must not be removed under what is still being written into it.
				const ends = await Promise.allSettled(
					pictures.map((picture, index) => this.#fetch(picture, index, folder, wanted)),
				);
				const failed = ends.find((end) => end.status === 'rejected');
				if (failed) throw failed.reason;
				return use(ends.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : [])));
			});
		} finally {
			this.#served.delete(by);
			await rm(folder, { recursive: true, force: true }).catch((error) =>
				log.warn({ folder, err: error }, 'pictures could not be removed from the spool'),
			);
		}
	}

	/** Where PixAI has what was made smaller, good for minutes; undefined for what was not, and where it does not say. */
	async addressAtPixai({ filename }: WantedPicture, entry: Entry | undefined): Promise<string | undefined> {
		const name = readPictureName(filename);
		if (!name?.shrunk) return undefined;
		const url = await this.#askPixai(name, entry, ADDRESS_TIMEOUT, (provider, { id, url }, signal) =>
			id === undefined ? Promise.resolve(url) : provider.mediaUrl(id, signal),
		);
		return url && /^https?:\/\//.test(url) && url.length <= ADDRESS_LIMIT ? url : undefined;
	}

	async #fetch(
		picture: WantedPicture,
		index: number,
		folder: string,
		{ entry, limit }: Wanted,
	): Promise<Original> {
		const { discord, signal } = this.#with;
		const { url } = picture;
		const name = readPictureName(picture.filename) ?? { number: index + 1, shrunk: false };
		const path = join(folder, String(index + 1));
		const isInFull = url !== undefined && !name.shrunk;
		const original = isInFull ? undefined : await this.#original(name, entry, `${path}-original`);
		if (original && original.bytes <= limit) return sendable(picture, name, { ...original, shrunk: false });
		try {
			if (url === undefined) return sendable(picture, name, await fitToLimit(found(original), limit));
			const posted = await discord.downloadFrom(url, path, signal);
			const fits = await fitToLimit(posted, limit);
			if (!name.shrunk && !fits.shrunk) return sendable(picture, name, fits);
			const fullSize = name.shrunk ? await this.addressAtPixai(picture, entry) : url;
			return { ...sendable(picture, name, { ...fits, shrunk: true }), ...(fullSize && { fullSize }) };
		} catch (error) {
			signal.throwIfAborted();
			throw error instanceof NotFetched ? error : new NotFetched(whyNot(error), { cause: error });
		}
	}

	/** What PixAI still has of a picture; undefined where there is nothing to be had. */
	async #original(name: PictureName, entry: Entry | undefined, path: string): Promise<Picture | undefined> {
		return this.#askPixai(name, entry, DOWNLOAD_TIMEOUT, (provider, media, signal) =>
			provider.download(media, path, signal),
		);
	}

	/** Asks the account that had a picture drawn; undefined where nobody knows it any more, or PixAI does not answer. */
	async #askPixai<Answer>(
		{ number }: PictureName,
		entry: Entry | undefined,
		timeout: number,
		ask: (provider: ImageProvider, media: Media, signal: AbortSignal) => Promise<Answer>,
	): Promise<Answer | undefined> {
		const { log, signal } = this.#with;
		const result = entry?.state.name === 'delivered' ? entry.state.result : undefined;
		const media = result?.media[number - 1];
		if (!entry || !result || !media) return undefined;
		try {
			const provider = await this.#providerOf(entry, result.accountId);
			return (
				provider && (await ask(provider, media, AbortSignal.any([signal, AbortSignal.timeout(timeout)])))
			);
		} catch (error) {
			signal.throwIfAborted();
			log.debug({ job: entry.job.id, err: error }, 'PixAI does not give an original');
			return undefined;
		}
	}

	/** @param accountId undefined for the bot's own; a server's is known while its key is. */
	async #providerOf({ job }: Entry, accountId: string | undefined): Promise<ImageProvider | undefined> {
		const { accounts, guilds } = this.#with;
		if (accountId === undefined) return accounts.of().provider;
		const guildId = guildOfGate(job.gate);
		const { key } = guildId ? await guilds.load(guildId) : {};
		return key?.id === accountId ? accounts.of({ id: key.id, sealed: key.sealed }).provider : undefined;
	}
}

function sendable(
	{ description, spoiler }: WantedPicture,
	{ number }: PictureName,
	file: FittedPicture,
): Original {
	return { ...file, filename: pictureName(number, file), description, spoiler };
}

/** @throws {NotFetched} */
function found(original: Picture | undefined): Picture {
	if (!original) throw new NotFetched('lost');
	return original;
}

function whyNot(error: unknown): NotFetched['why'] {
	if (error instanceof NotStored) return 'disk';
	return error instanceof PictureRefused ? 'gone' : 'not-now';
}

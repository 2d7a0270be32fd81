import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Agent, type Dispatcher } from 'undici';
import type { PixaiClient } from './client.js';
import { PictureRefused, Unavailable } from './errors.js';
import { PrivateAddress, publicConnector } from './public-connector.js';
import type { Media } from './wire.js';

/** Bytes that a picture may have. */
export const PICTURE_LIMIT = 32 * 1_048_576;

const MOST_REDIRECTS = 5;
const TIMEOUTS = { headersTimeout: 30_000, bodyTimeout: 30_000 };
const CONNECT_TIMEOUT = 10_000;

export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp';

/** A picture in a file. */
export interface Picture {
	readonly path: string;
	readonly type: PictureType;
	readonly bytes: number;
}

/**
 * Downloads pictures from wherever PixAI says that they are. No credentials go there: the client alone talks to the
 * API. An address must be public and https, or of an origin that is trusted.
 */
export class MediaDownloader {
	readonly #client: Pick<PixaiClient, 'mediaUrl'>;
	readonly #trusted: ReadonlySet<string>;
	readonly #publicHosts = new Agent({ ...TIMEOUTS, connect: publicConnector(CONNECT_TIMEOUT) });
	readonly #trustedHosts = new Agent({ ...TIMEOUTS, connect: { timeout: CONNECT_TIMEOUT } });

	/** @param trustedOrigins may be private, loopback and plain http. */
	constructor(client: Pick<PixaiClient, 'mediaUrl'>, trustedOrigins: readonly string[]) {
		this.#client = client;
		this.#trusted = new Set(trustedOrigins);
	}

	/**
	 * Downloads a picture into the file `path`: from its address where there is one, from its id when the address is
	 * missing, has expired or is refused.
	 *
	 * @throws {Unavailable} another try may succeed.
	 * @throws {PictureRefused} what is there cannot be taken.
	 * @throws {KeyRefused} PixAI did not give an address for the id.
	 */
	async download(media: Media, path: string, signal?: AbortSignal): Promise<Picture> {
		if (media.id === undefined) return this.#get(media.url, path, signal);
		if (media.url !== undefined) {
			try {
				return await this.#get(media.url, path, signal);
			} catch (error) {
				signal?.throwIfAborted();
				if (isAboutThisMachine(error)) throw error;
			}
		}
		return this.#get(await this.#client.mediaUrl(media.id, signal), path, signal);
	}

	/** Cuts every connection. */
	async close(): Promise<void> {
		await Promise.all([this.#publicHosts.destroy(), this.#trustedHosts.destroy()]);
	}

	async #get(url: string, path: string, signal?: AbortSignal): Promise<Picture> {
		try {
			const body = await this.#follow(url, signal);
			const check = new PictureCheck();
			await pipeline(body, (chunks) => check.through(chunks), createWriteStream(path), { signal });
			return { path, type: check.type, bytes: check.bytes };
		} catch (error) {
			signal?.throwIfAborted();
			if (error instanceof PictureRefused || error instanceof Unavailable || isAboutThisMachine(error))
				throw error;
			if (error instanceof PrivateAddress)
				throw new PictureRefused('a picture is at a private address', { cause: error });
			throw new Unavailable('a picture could not be read', { cause: error });
		}
	}

	/** Redirects are followed by hand, since each may lead to another origin, which is to be checked like the first. */
	async #follow(address: string, signal?: AbortSignal): Promise<Dispatcher.ResponseData['body']> {
		let url = address;
		for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
			const { origin, pathname, search } = parsedUrl(url);
			const response = await this.#agentFor(origin).request({
				method: 'GET',
				origin,
				path: pathname + search,
				...(signal && { signal }),
			});
			const { location, 'content-length': length } = response.headers;
			if (response.statusCode === 200 && Number(length ?? 0) <= PICTURE_LIMIT) return response.body;
			// Nothing more of this answer is wanted, not even that it was cut off.
			response.body.on('error', () => {}).destroy();
			if (response.statusCode === 200) throw new PictureRefused(`a picture is over ${PICTURE_LIMIT} bytes`);
			if (response.statusCode >= 500 || response.statusCode === 429) {
				throw new Unavailable(`a picture was answered with ${response.statusCode}`);
			}
			if (response.statusCode < 300 || response.statusCode >= 400 || typeof location !== 'string') {
				throw new PictureRefused(`a picture was answered with ${response.statusCode}`);
			}
			url = parsedUrl(location, url).href;
		}
		throw new PictureRefused(`a picture was redirected over ${MOST_REDIRECTS} times`);
	}

	#agentFor(origin: string): Agent {
		if (this.#trusted.has(origin)) return this.#trustedHosts;
		if (origin.startsWith('https:')) return this.#publicHosts;
		throw new PictureRefused('a picture is at an address that is not https');
	}
}

/** Lets a picture through, and nothing else: its first bytes tell its type, and it ends at the limit. */
class PictureCheck {
	#type: PictureType | undefined;
	bytes = 0;

	get type(): PictureType {
		if (!this.#type) throw new PictureRefused('this is not a PNG, JPEG or WebP');
		return this.#type;
	}

	async *through(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
		let head = Buffer.alloc(0);
		for await (const chunk of chunks) {
			this.bytes += chunk.length;
			if (this.bytes > PICTURE_LIMIT) throw new PictureRefused(`a picture is over ${PICTURE_LIMIT} bytes`);
			if (this.#type) {
				yield chunk;
				continue;
			}
			head = Buffer.concat([head, chunk]);
			if (head.length < MAGIC_LENGTH) continue;
			this.#type = pictureType(head);
			if (!this.#type) break;
			yield head;
		}
	}
}

const MAGIC_LENGTH = 12;

function pictureType(head: Buffer): PictureType | undefined {
	if (head.subarray(0, 8).equals(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))) return 'image/png';
	if (head.subarray(0, 3).equals(Buffer.from('\xff\xd8\xff', 'latin1'))) return 'image/jpeg';
	const riff = head.subarray(0, 4).toString('latin1') + head.subarray(8, 12).toString('latin1');
	return riff === 'RIFFWEBP' ? 'image/webp' : undefined;
}

function parsedUrl(url: string, base?: string): URL {
	if (!URL.canParse(url, base)) throw new PictureRefused('a picture has no address');
	return new URL(url, base);
}

/** A full disk is no fault of PixAI's, and asking again does not mend it. */
function isAboutThisMachine(error: unknown): boolean {
	return (
		error instanceof Error &&
		['ENOSPC', 'ENOENT', 'EACCES', 'EROFS', 'EDQUOT'].includes((error as NodeJS.ErrnoException).code ?? '')
	);
}

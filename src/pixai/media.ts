import PQueue from 'p-queue';
import { Agent, type Dispatcher } from 'undici';
import type { PixaiClient } from './client.js';
import { NotStored, PictureRefused, PixaiError, Unavailable } from './errors.js';
import { PICTURE_LIMIT, type Picture, pictureIn, storePicture } from './picture-file.js';
import { PrivateAddress, publicConnector } from './public-connector.js';
import type { Media } from './wire.js';

export type { Picture } from './picture-file.js';

/** Transfers at once. Each has less than 1 MiB in memory, whatever the size of its picture. */
const MOST_TRANSFERS = 32;
const MOST_REDIRECTS = 5;
const TIMEOUTS = { headersTimeout: 30_000, bodyTimeout: 30_000 };
const CONNECT_TIMEOUT = 10_000;

/**
 * Downloads pictures from wherever PixAI says that they are. No credentials go there: the client alone talks to the
 * API. An address must be public and https, or of an origin that is trusted.
 */
export class MediaDownloader {
	readonly #trusted: ReadonlySet<string>;
	readonly #transferTimeout: number;
	readonly #publicHosts = new Agent({ ...TIMEOUTS, connect: publicConnector(CONNECT_TIMEOUT) });
	readonly #trustedHosts = new Agent({ ...TIMEOUTS, connect: { timeout: CONNECT_TIMEOUT } });
	readonly #transfers = new PQueue({ concurrency: MOST_TRANSFERS });

	/**
	 * @param trustedOrigins may be private, loopback and plain http.
	 * @param transferTimeout milliseconds. Pictures that trickle in must not keep the others waiting for ever.
	 */
	constructor(trustedOrigins: readonly string[], transferTimeout = 10 * 60_000) {
		this.#trusted = new Set(trustedOrigins);
		this.#transferTimeout = transferTimeout;
	}

	/**
	 * Downloads a picture into the file `path`: from its address where there is one, from its id when the address is
	 * missing, has expired or is refused. A picture that is in the file already is taken as it is.
	 *
	 * @param client of the account that had it drawn.
	 * @throws {Unavailable} another try may succeed.
	 * @throws {PictureRefused} what is there cannot be taken.
	 * @throws {KeyRefused} PixAI did not give an address for the id.
	 * @throws {NotStored} this machine cannot keep it.
	 */
	async download(
		client: Pick<PixaiClient, 'mediaUrl'>,
		media: Media,
		path: string,
		signal?: AbortSignal,
	): Promise<Picture> {
		return this.#into(path, () => this.#transfer(client, media, path, signal), signal);
	}

	/**
	 * Downloads the picture at an address into the file `path`. A picture that is in the file already is taken as it is.
	 *
	 * @throws {Unavailable | PictureRefused | NotStored} as {@link download} does.
	 */
	async downloadFrom(url: string, path: string, signal?: AbortSignal): Promise<Picture> {
		return this.#into(path, () => this.#get(url, path, signal), signal);
	}

	/** Cuts every connection. */
	async close(): Promise<void> {
		await Promise.all([this.#publicHosts.destroy(), this.#trustedHosts.destroy()]);
	}

	async #into(path: string, transfer: () => Promise<Picture>, signal?: AbortSignal): Promise<Picture> {
		return (await pictureIn(path)) ?? this.#transfers.add(transfer, { ...(signal && { signal }) });
	}

	async #transfer(
		client: Pick<PixaiClient, 'mediaUrl'>,
		media: Media,
		path: string,
		signal?: AbortSignal,
	): Promise<Picture> {
		if (media.id === undefined) return this.#get(media.url, path, signal);
		if (media.url !== undefined) {
			try {
				return await this.#get(media.url, path, signal);
			} catch (error) {
				signal?.throwIfAborted();
				if (error instanceof NotStored) throw error;
			}
		}
		return this.#get(await client.mediaUrl(media.id, signal), path, signal);
	}

	async #get(url: string, path: string, signal?: AbortSignal): Promise<Picture> {
		try {
			return await storePicture(this.#bytesAt(url, signal), path);
		} catch (error) {
			signal?.throwIfAborted();
			if (error instanceof PixaiError) throw error;
			if (error instanceof PrivateAddress)
				throw new PictureRefused('a picture is at a private address', { cause: error });
			throw new Unavailable('a picture could not be read', { cause: error });
		}
	}

	async *#bytesAt(url: string, signal?: AbortSignal): AsyncGenerator<Buffer> {
		const deadline = performance.now() + this.#transferTimeout;
		for await (const chunk of await this.#follow(url, signal)) {
			if (performance.now() > deadline) throw new Unavailable('a picture came too slowly');
			yield chunk;
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

function parsedUrl(url: string, base?: string): URL {
	if (!URL.canParse(url, base)) throw new PictureRefused('a picture has no address');
	return new URL(url, base);
}

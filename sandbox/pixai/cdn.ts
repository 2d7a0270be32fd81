import { createHmac, randomBytes } from 'node:crypto';
import type { Clock } from '../../src/ops/clock.js';
import type { Books } from './books.js';
import type { PictureFormat } from './padding.js';
import type { Arrival, Reply, Visit } from './visit.js';

export interface CdnParts {
	readonly books: Books;
	readonly clock: Clock;
	/** How long a signed URL is good for, in milliseconds of the clock. */
	readonly urlLifeMs: number;
	/** Where the pictures are served. */
	origin(): string;
}

const typesOf: Record<PictureFormat, string> = { png: 'image/png', jpeg: 'image/jpeg', webp: 'image/webp' };

/** Where the pictures are: another origin, that knows no accounts and serves whoever has a signed URL. */
export class Cdn {
	readonly #parts: CdnParts;
	#secret = randomBytes(16);

	constructor(parts: CdnParts) {
		this.#parts = parts;
	}

	/** A URL of a picture that is good for a while. */
	signs(mediaId: string, format: PictureFormat): string {
		const { clock, origin, urlLifeMs } = this.#parts;
		const path = `/orig/${mediaId}.${format}`;
		const expires = String(clock.now() + urlLifeMs);
		const url = new URL(path, origin());
		url.searchParams.set('expires', expires);
		url.searchParams.set('signature', this.#signature(path, expires));
		return url.href;
	}

	/** No URL signed so far is good any longer. */
	expiresUrls(): void {
		this.#secret = randomBytes(16);
	}

	receive(arrival: Arrival): Visit {
		const { books } = this.#parts;
		const { method, url, headers } = arrival;
		if (headers.authorization !== undefined) books.violation('the CDN was sent an Authorization header');
		if (books.keyIn(url.href + JSON.stringify(headers) + arrival.body))
			books.violation('the CDN was sent a key');

		const mediaId = /^\/orig\/(\d+)\.\w+$/.exec(url.pathname)?.[1];
		if (method !== 'GET' || !mediaId) {
			books.violation(`the CDN has no route ${method} ${url.pathname}`);
			return { route: 'unknown', act: () => xml(404, 'NoSuchKey') };
		}
		const task = books.taskOfMedia(mediaId);
		return { route: 'cdn', task, prompt: task?.prompt, act: () => this.#serve(url, mediaId) };
	}

	#serve(url: URL, mediaId: string): Reply {
		const { books } = this.#parts;
		const task = books.taskOfMedia(mediaId);
		const picture = task?.picture(mediaId);
		if (!task || !picture) return xml(404, 'NoSuchKey');
		if (!this.#isGood(url)) return xml(403, 'AccessDenied');
		books.tellOfMedia('fetched', task, mediaId);
		return { status: 200, headers: { 'content-type': typesOf[task.format] }, bytes: picture };
	}

	#isGood({ pathname, searchParams }: URL): boolean {
		const expires = searchParams.get('expires') ?? '';
		const isSigned = searchParams.get('signature') === this.#signature(pathname, expires);
		return isSigned && Number(expires) > this.#parts.clock.now();
	}

	#signature(path: string, expires: string): string {
		return createHmac('sha256', this.#secret).update(`${path}?${expires}`).digest('base64url');
	}
}

/** A refusal as object stores word it. */
function xml(status: number, code: string): Reply {
	const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`;
	return { status, headers: { 'content-type': 'application/xml' }, bytes: Buffer.from(body) };
}

import { request } from 'undici';
import { z } from 'zod';
import type { PixaiSandbox } from '../../sandbox/pixai/server.js';

const taskShape = z.object({
	id: z.string(),
	status: z.string(),
	startedAt: z.string().optional(),
	endAt: z.string().optional(),
	outputs: z
		.object({ mediaIds: z.array(z.string()), mediaUrls: z.array(z.string()) })
		.partial()
		.optional(),
});

/** An answer, read to its end. */
export class Answered {
	readonly status: number;
	readonly headers: Readonly<Record<string, string | string[] | undefined>>;
	readonly bytes: Buffer;

	constructor(
		status: number,
		headers: Readonly<Record<string, string | string[] | undefined>>,
		bytes: Buffer,
	) {
		this.status = status;
		this.headers = headers;
		this.bytes = bytes;
	}

	get json(): unknown {
		return JSON.parse(this.bytes.toString());
	}

	get task(): z.output<typeof taskShape> {
		return taskShape.parse(this.json);
	}
}

interface Sent {
	readonly method?: 'GET' | 'POST' | 'DELETE';
	readonly headers?: Record<string, string>;
	readonly body?: string;
	readonly signal?: AbortSignal;
}

/** Somebody who speaks to the stand-in by real requests. */
export class Visitor {
	readonly #pixai: PixaiSandbox;
	readonly #key: string;

	constructor(pixai: PixaiSandbox, key = pixai.key) {
		this.#pixai = pixai;
		this.#key = key;
	}

	/** Asks for a picture by Tsubaki.2, unless the fields say otherwise. */
	creates(prompt: string, fields: object = {}, signal?: AbortSignal): Promise<Answered> {
		return this.sends({ modelVersionId: '1983308862240288769', prompt, ...fields }, signal);
	}

	/** Sends any body as a create request. */
	sends(body: unknown, signal?: AbortSignal): Promise<Answered> {
		return this.#calls('/v2/image/create', {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(body),
			...(signal && { signal }),
		});
	}

	polls(taskId: string): Promise<Answered> {
		return this.#calls(`/v1/task/${taskId}`);
	}

	asksForMedia(mediaId: string): Promise<Answered> {
		return this.#calls(`/v1/media/${mediaId}/image`);
	}

	/** Fetches a picture, without a word about who asks. */
	fetches(url: string | undefined): Promise<Answered> {
		return visits(url ?? 'no URL');
	}

	#calls(path: string, sent: Sent = {}): Promise<Answered> {
		const headers = { ...sent.headers, authorization: `Bearer ${this.#key}` };
		return visits(this.#pixai.apiUrl + path, { ...sent, headers });
	}
}

export async function visits(url: string, sent: Sent = {}): Promise<Answered> {
	const answer = await request(url, sent);
	return new Answered(answer.statusCode, answer.headers, Buffer.from(await answer.body.arrayBuffer()));
}

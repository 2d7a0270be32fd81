import { Readable } from 'node:stream';
import type { Agent, Dispatcher } from 'undici';
import type { Log } from '../ops/log.js';
import type { PixaiConnections } from './connections.js';
import {
	AnswerLost,
	AnswerUnexpected,
	KeyRefused,
	NotAccepted,
	NotSent,
	OutOfCredits,
	PictureRefused,
	type PixaiError,
	TaskUnknown,
	Unavailable,
} from './errors.js';
import type { ImageRequest } from './request.js';
import { createBody, readRefusal, readTask, type Task } from './wire.js';

/** 408: the server gave up waiting, and may have read all of it. 409: what was asked for may be there already. */
const MAYBE_ACCEPTED: ReadonlySet<number> = new Set([408, 409]);
/** What the task that a probe asks for may be said to be: unknown, or no task's id at all. */
const KEY_TAKEN: ReadonlySet<number> = new Set([200, 400, 404, 422]);
/** Bytes of an answer; PixAI's are a few thousand. */
const ANSWER_LIMIT = 1_048_576;

/** One PixAI account, over its HTTP API (https://platform.pixai.art/en/docs/quick-start/first-api-call). */
export class PixaiClient {
	readonly #apiUrl: string;
	readonly #key: string;
	readonly #log: Log;
	readonly #connections: PixaiConnections;

	/**
	 * @param apiUrl without a slash at its end.
	 * @param connections may be shared with other accounts.
	 */
	constructor({
		apiUrl,
		key,
		log,
		connections,
	}: {
		apiUrl: string;
		key: string;
		log: Log;
		connections: PixaiConnections;
	}) {
		this.#apiUrl = apiUrl;
		this.#key = key;
		this.#log = log;
		this.#connections = connections;
	}

	/**
	 * Creates a task, which PixAI charges for. Sent once, whatever comes of it.
	 *
	 * @param callbackUrl an https address, which PixAI posts to when the task starts and when it ends.
	 * @throws {NotAccepted} it was surely not accepted, and may be sent again.
	 * @throws {AnswerLost} it may have been accepted.
	 * @throws {RequestRefused | ModelRefused | KeyRefused | OutOfCredits | AnswerUnexpected} it was refused for good.
	 */
	async create(request: ImageRequest, callbackUrl?: string): Promise<Task> {
		const payload = Buffer.from(JSON.stringify(createBody(request, callbackUrl)));
		let bodyBegun = false;
		// undici takes the first piece of a body only when it has a connection to write it to.
		const body = new Readable({
			read() {
				bodyBegun = true;
				this.push(payload);
				this.push(null);
			},
		});
		let answer: Answer;
		try {
			answer = await this.#ask('/v2/image/create', {
				method: 'POST',
				headers: { 'content-type': 'application/json', 'content-length': String(payload.byteLength) },
				body,
				dispatcher: this.#connections.creates,
			});
		} catch (error) {
			if (bodyBegun) throw new AnswerLost('no answer came to a create', { cause: error });
			throw new NotSent('PixAI could not be reached', { cause: error });
		}
		if (answer.status === 200 || answer.status === 201) {
			const task = this.#taskIn(answer);
			if (task) return task;
			throw new AnswerLost('the answer to a create is not a task');
		}
		if (answer.status === 429) throw new NotAccepted('PixAI is busy', { retryAfter: answer.retryAfter });
		if (answer.status >= 500 || answer.status < 400 || MAYBE_ACCEPTED.has(answer.status)) {
			throw new AnswerLost(`a create was answered with ${answer.status}`);
		}
		throw refusalIn(answer) ?? new AnswerUnexpected(`a create was answered with ${answer.status}`);
	}

	/**
	 * Reads a task. Free, and may be repeated; PixAI asks for 1.5 s between two reads of one task.
	 *
	 * @throws {TaskUnknown | KeyRefused | Unavailable}
	 */
	async task(id: string, signal?: AbortSignal): Promise<Task> {
		const answer = await this.#read(`/v1/task/${encodeURIComponent(id)}`, signal);
		const task = answer.status === 200 ? this.#taskIn(answer) : undefined;
		if (task) return task;
		if (answer.status === 404) throw new TaskUnknown('PixAI does not know the task');
		throw (
			refusedKeyIn(answer) ??
			new Unavailable(`a task was answered with ${answer.status}`, { retryAfter: answer.retryAfter })
		);
	}

	/**
	 * A currently valid address for a picture. Free, and may be repeated.
	 *
	 * @throws {PictureRefused} there is no such picture, at least for now.
	 * @throws {KeyRefused | Unavailable}
	 */
	async mediaUrl(mediaId: string, signal?: AbortSignal): Promise<string> {
		const answer = await this.#read(`/v1/media/${encodeURIComponent(mediaId)}/image`, signal);
		if (answer.location !== undefined && URL.canParse(answer.location, this.#apiUrl)) {
			return new URL(answer.location, this.#apiUrl).href;
		}
		if (answer.status === 404 || answer.status === 410) throw new PictureRefused('PixAI has no such picture');
		throw (
			refusedKeyIn(answer) ??
			new Unavailable(`media was answered with ${answer.status}`, { retryAfter: answer.retryAfter })
		);
	}

	/**
	 * Asks whether PixAI takes the key, by reading a task that does not exist. Free, and may be repeated.
	 *
	 * @throws {KeyRefused | Unavailable}
	 */
	async probe(signal?: AbortSignal): Promise<void> {
		const answer = await this.#read('/v1/task/0', signal);
		if (KEY_TAKEN.has(answer.status)) return;
		throw (
			refusedKeyIn(answer) ??
			new Unavailable(`a probe was answered with ${answer.status}`, { retryAfter: answer.retryAfter })
		);
	}

	async #read(path: string, signal?: AbortSignal): Promise<Answer> {
		try {
			const dispatcher = this.#connections.reads;
			return await this.#ask(path, { method: 'GET', dispatcher, ...(signal && { signal }) });
		} catch (error) {
			signal?.throwIfAborted();
			throw new Unavailable('PixAI could not be reached', { cause: error });
		}
	}

	async #ask(path: string, options: AskOptions): Promise<Answer> {
		const { dispatcher, headers, ...rest } = options;
		const url = new URL(this.#apiUrl);
		const response = await dispatcher.request({
			...rest,
			origin: url.origin,
			path: url.pathname.replace(/\/$/, '') + path,
			headers: { ...headers, authorization: `Bearer ${this.#key}`, accept: 'application/json' },
		});
		const { location } = response.headers;
		const retryAfter = retryAfterIn(response.headers);
		const chunks: Buffer[] = [];
		let size = 0;
		for await (const chunk of response.body) {
			size += chunk.length;
			if (size > ANSWER_LIMIT) throw new Error(`an answer of PixAI is over ${ANSWER_LIMIT} bytes`);
			chunks.push(chunk);
		}
		return {
			status: response.statusCode,
			body: parsed(Buffer.concat(chunks).toString()),
			...(typeof location === 'string' && { location }),
			...(retryAfter !== undefined && { retryAfter }),
		};
	}

	#taskIn(answer: Answer): Task | undefined {
		const read = readTask(answer.body);
		if (!read) return undefined;
		if (read.task.status !== read.statusAsWritten && read.task.status === 'running') {
			this.#log.warn(
				{ task: read.task.id, status: read.statusAsWritten },
				'PixAI gave a status that is not known',
			);
		}
		return read.task;
	}
}

type AskOptions = Pick<Dispatcher.RequestOptions, 'method' | 'body' | 'signal'> & {
	dispatcher: Agent;
	headers?: Record<string, string>;
};

interface Answer {
	readonly status: number;
	/** The JSON in it, undefined where there is none. */
	readonly body: unknown;
	/** Milliseconds. */
	readonly retryAfter?: number;
	readonly location?: string;
}

/** `Retry-After` is in seconds, or a date (https://www.rfc-editor.org/rfc/rfc9110#field.retry-after). */
function retryAfterIn({
	'retry-after': value,
	date,
}: Dispatcher.ResponseData['headers']): number | undefined {
	if (typeof value !== 'string') return undefined;
	const ms = /^\d+(\.\d+)?$/.test(value)
		? Number(value) * 1000
		: Date.parse(value) - Date.parse(String(date));
	return ms >= 0 ? ms : undefined;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function refusalIn(answer: Answer): PixaiError | undefined {
	if (answer.status === 400 || answer.status === 422) return readRefusal(answer.body);
	if (answer.status === 402) return new OutOfCredits('the account has no credits left');
	return refusedKeyIn(answer);
}

function refusedKeyIn(answer: Answer): KeyRefused | undefined {
	if (answer.status !== 401 && answer.status !== 403) return undefined;
	return new KeyRefused(`PixAI answered with ${answer.status}`);
}

import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import type { SandboxTask, TaskObject } from './task.js';

/** What a request is for; `cdn` is the fetching of a picture. */
export type Route = 'create' | 'task' | 'media' | 'cdn' | 'unknown';

/** A request that has arrived whole. */
export interface Arrival {
	readonly method: string;
	readonly url: URL;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

/** An answer, before it is sent; at most one of `task`, `json` and `bytes`. */
export interface Reply {
	readonly status: number;
	readonly headers?: Readonly<Record<string, string>>;
	readonly task?: TaskObject;
	readonly json?: unknown;
	readonly bytes?: Buffer;
}

/** A request that is understood, and not yet acted on: a fault may come between. */
export interface Visit {
	readonly route: Route;
	readonly task?: SandboxTask | undefined;
	readonly prompt?: string | undefined;
	/** Does what is asked. */
	act(): Reply;
	/** Told when it is over: the status that went out, if any did. */
	answered?(status: number | undefined): void;
}

export function send(response: ServerResponse, reply: Reply): void {
	const body = bodyOf(reply);
	response.writeHead(reply.status, { ...headersOf(reply), 'content-length': body.length }).end(body);
}

export function headersOf(reply: Reply): Record<string, string> {
	return { ...(reply.bytes ? {} : { 'content-type': 'application/json; charset=utf-8' }), ...reply.headers };
}

export function bodyOf({ task, json = task, bytes }: Reply): Buffer {
	if (bytes) return bytes;
	return json === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(json));
}

import type { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Clock } from '../../src/ops/clock.js';
import type { Answer } from './faults.js';
import { bodyOf, headersOf, type Reply, send, type Visit } from './visit.js';

const pngSignature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const page = Buffer.from('<!doctype html><title>Please wait</title><p>Checking your connection…</p>');

export interface Scene {
	readonly visit: Visit;
	readonly response: ServerResponse;
	readonly clock: Clock;
	/** Aborts when the sandbox closes. */
	readonly signal: AbortSignal;
}

/** Answers a visit as a fault says, instead of rightly. */
export async function misbehave(answer: Answer, scene: Scene): Promise<void> {
	if (typeof answer === 'string') return inOneWord[answer](scene);
	const { visit, response, clock, signal } = scene;

	if ('delay' in answer) {
		const reply = visit.act();
		await clock.sleep(answer.delay, signal);
		return send(response, reply);
	}
	if ('redirect' in answer)
		return send(response, { status: answer.status ?? 302, headers: { location: answer.redirect } });
	if ('hugeBytes' in answer) return floods(response, answer.hugeBytes, answer.chunked ?? false);
	if ('alters' in answer) {
		const reply = visit.act();
		const { task, ...rest } = reply;
		return send(response, task ? { ...rest, json: answer.alters(task) } : reply);
	}
	if (answer.accept) visit.act();
	return send(response, asReply(answer));
}

const inOneWord: Record<Extract<Answer, string>, (scene: Scene) => void> = {
	reset: ({ response }) => response.socket?.resetAndDestroy(),
	'reset-after-accepting': ({ visit, response }) => {
		visit.act();
		response.socket?.resetAndDestroy();
	},
	hang: () => {},
	'hang-after-accepting': ({ visit }) => {
		visit.act();
	},
	truncate: ({ visit, response }) => truncates(response, visit.act()),
	garbage: ({ visit, response }) => garbles(response, visit.act()),
	html: ({ response }) =>
		send(response, { status: 200, headers: { 'content-type': 'text/html' }, bytes: page }),
};

function truncates(response: ServerResponse, reply: Reply): void {
	const body = bodyOf(reply);
	response.writeHead(reply.status, { ...headersOf(reply), 'content-length': body.length });
	response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
}

function garbles(response: ServerResponse, reply: Reply): void {
	send(response, {
		status: reply.status,
		headers: headersOf(reply),
		bytes: Buffer.from('{"id": 7, "stat\u0000us": ["wai'),
	});
}

async function floods(response: ServerResponse, total: number, chunked: boolean): Promise<void> {
	response.writeHead(200, { 'content-type': 'image/png', ...(!chunked && { 'content-length': total }) });
	// Whoever has seen enough hangs up: that is what a bound is for.
	await pipeline(Readable.from(blocks(total)), response).catch(() => {});
}

function* blocks(total: number): Generator<Buffer> {
	const block = Buffer.alloc(64 * 1024, pngSignature);
	for (let left = total; left > 0; left -= block.length) yield block.subarray(0, left);
}

function asReply({ status, body, headers = {} }: Extract<Answer, { accept?: boolean }>): Reply {
	if (typeof body === 'string')
		return { status, headers: { 'content-type': 'text/plain', ...headers }, bytes: Buffer.from(body) };
	if (Buffer.isBuffer(body)) return { status, headers, bytes: body };
	return { status, headers, json: body };
}

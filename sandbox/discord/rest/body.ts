import type { IncomingMessage } from 'node:http';
import type { Upload } from '../files.js';
import type { Uploads } from '../messages.js';
import { refusals } from '../refusal.js';

/** A request's body, taken apart. */
export interface Body {
	json: unknown;
	uploads: Uploads;
}

/** Reads a request's bytes, once, into one buffer. */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
	const announced = Number(request.headers['content-length']);
	if (!Number.isSafeInteger(announced)) {
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		return Buffer.concat(chunks);
	}
	const bytes = Buffer.allocUnsafeSlow(announced);
	let at = 0;
	for await (const chunk of request) at += chunk.copy(bytes, at);
	return bytes;
}

/**
 * Takes a body apart: JSON, or a form whose `payload_json` is the JSON and whose `files[n]` are the uploads. Uploads are
 * views of the bytes, so that nothing is in memory twice.
 *
 * @throws 400 where it is neither
 */
export function parseBody(bytes: Buffer, contentType = ''): Body {
	const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(contentType)?.[1];
	if (boundary === undefined) return { json: parseJson(bytes), uploads: new Map() };
	let json: unknown = {};
	const uploads = new Map<number, Upload>();
	for (const part of parts(bytes, boundary)) {
		const index = /^files\[(\d+)\]$/.exec(part.field)?.[1];
		if (part.field === 'payload_json') json = parseJson(part.bytes);
		else if (index !== undefined) uploads.set(Number(index), part);
	}
	return { json, uploads };
}

function parseJson(bytes: Buffer): unknown {
	if (bytes.length === 0) return {};
	try {
		return JSON.parse(bytes.toString());
	} catch {
		throw refusals.invalidJson();
	}
}

/** The parts of a multipart body, in order. */
function* parts(bytes: Buffer, boundary: string): Generator<Upload & { field: string }> {
	const separator = Buffer.from(`\r\n--${boundary}`);
	let at = bytes.indexOf(separator.subarray(2)) + separator.length - 2;
	while (at >= separator.length - 2 && bytes.toString('latin1', at, at + 2) === '\r\n') {
		const headersEnd = bytes.indexOf('\r\n\r\n', at);
		const end = bytes.indexOf(separator, headersEnd);
		if (headersEnd === -1 || end === -1) throw refusals.invalidJson();
		const headers = bytes.toString('utf8', at, headersEnd);
		yield {
			field: /[ ;]name="([^"]*)"/i.exec(headers)?.[1] ?? '',
			name: /filename="([^"]*)"/i.exec(headers)?.[1] ?? '',
			contentType: /^content-type: *(.+)$/im.exec(headers)?.[1]?.trim() ?? 'application/octet-stream',
			bytes: bytes.subarray(headersEnd + 4, end),
		};
		at = end + separator.length;
	}
}

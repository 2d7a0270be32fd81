import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { PixaiSandbox } from '../../sandbox/pixai/server.js';
import { systemClock } from '../../src/ops/clock.js';
import { PixaiClient } from '../../src/pixai/client.js';
import { PixaiConnections } from '../../src/pixai/connections.js';
import {
	AnswerLost,
	AnswerUnexpected,
	KeyRefused,
	ModelRefused,
	NotAccepted,
	NotSent,
	OutOfCredits,
	PictureRefused,
	RequestRefused,
	TaskUnknown,
	Unavailable,
} from '../../src/pixai/errors.js';
import { readRequest } from '../../src/pixai/request.js';
import { writtenLog } from '../ops/written-log.js';
import { deadPort, httpServer, tcpServer } from '../servers.js';

const KEY = 'sk-s3cr3t';
const fox = readRequest({ prompt: 'a fox' });
const waiting = { id: '1983308862240288769', status: 'waiting' };

describe('a create', () => {
	it.each([200, 201])('answered with %d is a task', async (status) => {
		const { origin, received } = await httpServer((response) => answer(response, status, waiting));
		await expect(clientOf(origin).create(fox)).resolves.toEqual({ ...waiting, media: [] });
		expect(received).toHaveLength(1);
	});

	it('goes to v2 with the key and a JSON body', async () => {
		const { origin, received } = await httpServer((response) => answer(response, 200, waiting));
		await clientOf(`${origin}/proxy`).create(fox);
		const [request] = received;
		expect(request).toMatchObject({
			method: 'POST',
			path: '/proxy/v2/image/create',
			headers: { authorization: `Bearer ${KEY}`, 'content-type': 'application/json' },
		});
		expect(JSON.parse(request?.body ?? '')).toMatchObject({ prompt: 'a fox', batchSize: 1 });
	});

	it('never goes over a connection that was used before, which may be closing', async () => {
		const ports = new Set<number | undefined>();
		const { origin } = await httpServer((response) => {
			ports.add(response.socket?.remotePort);
			answer(response, 200, waiting);
		});
		const client = clientOf(origin);
		for (let create = 0; create < 5; create++) {
			await client.create(fox);
			await setImmediate();
		}
		expect(ports.size).toBe(5);
	});
});

describe('a create that was surely not accepted', () => {
	it('may be sent again, be it that it could not be sent', () => {
		expect(new NotSent('no connection')).toBeInstanceOf(NotAccepted);
	});

	it('is one whose connection was refused', async () => {
		await expect(clientOf(`http://127.0.0.1:${await deadPort()}`).create(fox)).rejects.toThrow(NotSent);
	});

	it('is one whose host has no address', async () => {
		await expect(clientOf('http://pixai.invalid').create(fox)).rejects.toThrow(NotSent);
	});

	it('is one whose TLS failed, for the other side does not speak it', async () => {
		const { port, received } = await httpServer((response) => answer(response, 200, waiting));
		await expect(clientOf(`https://127.0.0.1:${port}`).create(fox)).rejects.toThrow(NotSent);
		expect(received).toHaveLength(0);
	});

	it('is one whose connection was cut before the body went out', async () => {
		const { port, connections } = await tcpServer((socket) => socket.resetAndDestroy());
		await expect(clientOf(`https://127.0.0.1:${port}`).create(fox)).rejects.toThrow(NotSent);
		expect(connections()).toBe(1);
	});

	it.each([
		['7', 7000],
		['0', 0],
		['0.5', 500],
		['soon', undefined],
		['-1', undefined],
		['1e3', undefined],
		['0x10', undefined],
		['', undefined],
	])('is one answered with 429, and Retry-After %s is kept in milliseconds', async (header, retryAfter) => {
		const { origin, received } = await httpServer((response) =>
			answer(response, 429, {}, { 'retry-after': header }),
		);
		const error = await failureOf(clientOf(origin).create(fox));
		expect(error).toBeInstanceOf(NotAccepted);
		expect(error).not.toBeInstanceOf(NotSent);
		expect(error).toHaveProperty('retryAfter', retryAfter);
		expect(received).toHaveLength(1);
	});

	it.each([
		['later', 'Thu, 01 Jan 2026 00:00:07 GMT', 7000],
		['now', 'Thu, 01 Jan 2026 00:00:00 GMT', 0],
		['over', 'Wed, 31 Dec 2025 23:59:59 GMT', undefined],
		['no date', 'Thu, 99 Jan 2026 00:00:07 GMT', undefined],
	])(
		'is one answered with 429 and a date that is %s, by PixAI’s own clock and not this machine’s',
		async (_, date, retryAfter) => {
			const headers = { date: 'Thu, 01 Jan 2026 00:00:00 GMT', 'retry-after': date };
			const { origin } = await httpServer((response) => answer(response, 429, {}, headers));
			const error = await failureOf(clientOf(origin).create(fox));
			expect(error).toBeInstanceOf(NotAccepted);
			expect(error).toHaveProperty('retryAfter', retryAfter);
		},
	);

	it('is asked for a date that nobody can count from, and is not waited for', async () => {
		const { origin } = await httpServer((response) => {
			response.sendDate = false;
			answer(response, 429, {}, { 'retry-after': 'Thu, 01 Jan 2026 00:00:07 GMT' });
		});
		expect(await failureOf(clientOf(origin).create(fox))).toHaveProperty('retryAfter', undefined);
	});

	it('may be told without Retry-After', async () => {
		const { origin } = await httpServer((response) => answer(response, 429, { message: 'too many' }));
		const error = await failureOf(clientOf(origin).create(fox));
		expect(error).toBeInstanceOf(NotAccepted);
		expect(error).toHaveProperty('retryAfter', undefined);
	});
});

describe('a create that may have been accepted', () => {
	const endings: [string, (response: ServerResponse) => void][] = [
		['reset after its body', (response) => response.socket?.resetAndDestroy()],
		['closed after its body', (response) => response.socket?.destroy()],
		['answered with no JSON', (response) => response.end('<html>OK</html>')],
		['answered with nothing', (response) => response.end()],
		['answered with something else', (response) => answer(response, 200, { ok: true })],
		['answered with no content', (response) => response.writeHead(204).end()],
		['answered with more than an answer can be', (response) => response.end(' '.repeat(1_048_577))],
		[
			'answered with half a task',
			(response) => {
				response.writeHead(200, { 'content-length': '500' });
				response.write('{"id":"1",', () => response.socket?.destroy());
			},
		],
		...[500, 502, 503, 504, 408, 409, 204, 300, 301, 302, 303, 307, 308].map(
			(status): [string, (response: ServerResponse) => void] => [
				`answered with ${status}`,
				(response) => answer(response, status, { message: 'sorry' }),
			],
		),
	];
	it.each(endings)('is one %s, and it is sent once only', async (_, ending) => {
		const { origin, received } = await httpServer(ending);
		await expect(clientOf(origin).create(fox)).rejects.toThrow(AnswerLost);
		expect(received).toHaveLength(1);
	});

	it.each([302, 303, 307, 308])(
		'is one that points elsewhere with %d, and is not followed there',
		async (status) => {
			const elsewhere = await httpServer((response) => answer(response, 200, waiting));
			const { origin, received } = await httpServer((response) =>
				answer(response, status, {}, { location: elsewhere.origin }),
			);
			expect(await failureOf(clientOf(origin).create(fox))).toBeInstanceOf(AnswerLost);
			expect(received).toHaveLength(1);
			expect(elsewhere.received).toHaveLength(0);
		},
	);

	it('is one that is never answered, after as long as a create may take', async () => {
		const { origin, received } = await httpServer(() => undefined);
		const client = clientOf(origin, undefined, { connections: new PixaiConnections({ createTimeout: 100 }) });
		expect(await failureOf(client.create(fox))).toBeInstanceOf(AnswerLost);
		expect(received).toHaveLength(1);
	});

	it('is one whose answer stops in the middle, after as long as a create may take', async () => {
		const { origin, received } = await httpServer((response) => response.write('{"id":"1",'));
		const client = clientOf(origin, undefined, { connections: new PixaiConnections({ createTimeout: 100 }) });
		expect(await failureOf(client.create(fox))).toBeInstanceOf(AnswerLost);
		expect(received).toHaveLength(1);
	});

	it('is one that nobody waits for any more', async () => {
		let arrived = () => {};
		const arrival = new Promise<void>((resolve) => {
			arrived = resolve;
		});
		const { origin } = await httpServer(() => arrived());
		const connections = new PixaiConnections();
		const client = clientOf(origin, undefined, { connections });
		const created = failureOf(client.create(fox));
		await arrival;
		await connections.close();
		expect(await created).toBeInstanceOf(AnswerLost);
	});
});

describe('a create that PixAI refuses for good', () => {
	it.each([400, 422])('with %d is about an option', async (status) => {
		const { origin, received } = await httpServer((response) =>
			answer(response, status, { type: 'validation', property: 'seed', message: 'too large' }),
		);
		const error = await failureOf(clientOf(origin).create(fox));
		expect(error).toBeInstanceOf(RequestRefused);
		expect(error).toHaveProperty('option', 'seed');
		expect(received).toHaveLength(1);
	});

	it.each([
		[400, { message: 'Invalid modelId' }, ModelRefused],
		[400, '<html>', RequestRefused],
		[401, { message: 'Unauthorized' }, KeyRefused],
		[403, { message: 'Forbidden' }, KeyRefused],
		[402, { message: 'Payment required' }, OutOfCredits],
		[404, { message: 'Not found' }, AnswerUnexpected],
		[405, '', AnswerUnexpected],
		[413, {}, AnswerUnexpected],
		[418, { type: 'validation', property: 'seed', message: 'x' }, AnswerUnexpected],
	])('with %d and %j is told apart, and sent once only', async (status, body, kind) => {
		const { origin, received } = await httpServer((response) => answer(response, status, body));
		expect(await failureOf(clientOf(origin).create(fox))).toBeInstanceOf(kind);
		expect(received).toHaveLength(1);
	});

	it('leaves PixAI’s own words out of its error, for they may quote the prompt', async () => {
		for (const status of [400, 401, 402, 404, 409, 422, 429, 500]) {
			const { origin } = await httpServer((response) => answer(response, status, { message: 'velvet fox' }));
			const written = writtenLog();
			written.log.error({ err: await failureOf(clientOf(origin).create(fox)) }, 'failed');
			expect(written.text()).not.toContain('velvet');
		}
	});
});

describe('reading a task', () => {
	it('asks v1 with the key', async () => {
		const { origin, received } = await httpServer((response) => answer(response, 200, waiting));
		await expect(clientOf(origin).task('a/b?c')).resolves.toEqual({ ...waiting, media: [] });
		expect(received).toMatchObject([
			{ method: 'GET', path: '/v1/task/a%2Fb%3Fc', headers: { authorization: `Bearer ${KEY}` } },
		]);
	});

	it('tells the log of a status that nobody knows', async () => {
		const { origin } = await httpServer((response) =>
			answer(response, 200, { id: '5', status: 'upscaling' }),
		);
		const written = writtenLog();
		const task = await clientOf(origin, written.log).task('5');
		expect(task.status).toBe('running');
		expect(written.text()).toContain('"status":"upscaling"');
	});

	it.each([
		[404, {}, TaskUnknown],
		[401, {}, KeyRefused],
		[403, {}, KeyRefused],
		[500, {}, Unavailable],
		[503, '<html>', Unavailable],
		[429, {}, Unavailable],
		[200, '<html>', Unavailable],
		[200, { message: 'no task' }, Unavailable],
		[302, {}, Unavailable],
	])('answered with %d and %j fails in its own way', async (status, body, kind) => {
		const { origin } = await httpServer((response) => answer(response, status, body));
		expect(await failureOf(clientOf(origin).task('5'))).toBeInstanceOf(kind);
	});

	it.each([429, 503])('keeps the Retry-After of a %d', async (status) => {
		const { origin } = await httpServer((response) => answer(response, status, {}, { 'retry-after': '9' }));
		expect(await failureOf(clientOf(origin).task('5'))).toHaveProperty('retryAfter', 9000);
	});

	it('may succeed later when there is no answer', async () => {
		const { origin } = await httpServer((response) => response.socket?.resetAndDestroy());
		expect(await failureOf(clientOf(origin).task('5'))).toBeInstanceOf(Unavailable);
		const dead = clientOf(`http://127.0.0.1:${await deadPort()}`);
		expect(await failureOf(dead.task('5'))).toBeInstanceOf(Unavailable);
	});

	it('ends when the process stops, with the reason', async () => {
		const stopping = new AbortController();
		const reason = new Error('stopping');
		const { origin } = await httpServer(() => stopping.abort(reason));
		expect(await failureOf(clientOf(origin).task('5', stopping.signal))).toBe(reason);
	});
});

describe('asking whether PixAI takes the key', () => {
	it.each([200, 400, 404, 422])('is a read that costs nothing, and %d says that it does', async (status) => {
		const { origin, received } = await httpServer((response) => answer(response, status, {}));
		await expect(clientOf(origin).probe()).resolves.toBeUndefined();
		expect(received).toMatchObject([
			{ method: 'GET', path: '/v1/task/0', headers: { authorization: `Bearer ${KEY}` } },
		]);
	});

	it.each([
		[401, KeyRefused],
		[403, KeyRefused],
		[302, Unavailable],
		[429, Unavailable],
		[500, Unavailable],
	])('answered with %d fails in its own way', async (status, kind) => {
		const { origin } = await httpServer((response) => answer(response, status, {}));
		expect(await failureOf(clientOf(origin).probe())).toBeInstanceOf(kind);
	});

	it('is not answered when PixAI cannot be reached, and ends when the process stops', async () => {
		const dead = clientOf(`http://127.0.0.1:${await deadPort()}`);
		expect(await failureOf(dead.probe())).toBeInstanceOf(Unavailable);
		const stopping = new AbortController();
		const reason = new Error('stopping');
		const { origin } = await httpServer(() => stopping.abort(reason));
		expect(await failureOf(clientOf(origin).probe(stopping.signal))).toBe(reason);
	});

	it('tells a wrong key from a right one at the stand-in, too, and breaks no rule there', async () => {
		const pixai = await PixaiSandbox.start({ clock: systemClock });
		onTestFinished(() => pixai.close());
		await expect(clientOf(pixai.apiUrl, undefined, { key: pixai.key }).probe()).resolves.toBeUndefined();
		await expect(clientOf(pixai.apiUrl).probe()).rejects.toThrow(KeyRefused);
		pixai.refusesWith(402);
		await expect(clientOf(pixai.apiUrl, undefined, { key: pixai.key }).probe()).resolves.toBeUndefined();
		expect(pixai.violations).toEqual([]);
	});
});

describe('asking where a picture is', () => {
	it.each([
		['https://cdn.example/a.png?sig=1', 'https://cdn.example/a.png?sig=1'],
		['/files/a.png', 'ORIGIN/files/a.png'],
	])('gives the address in a 302 to %s, without going there', async (location, expected) => {
		const { origin, received } = await httpServer((response) => answer(response, 302, {}, { location }));
		const url = await clientOf(origin).mediaUrl('m/1');
		expect(url).toBe(expected.replace('ORIGIN', origin));
		expect(received).toMatchObject([
			{ path: '/v1/media/m%2F1/image', headers: { authorization: `Bearer ${KEY}` } },
		]);
	});

	it.each([
		[200, Unavailable],
		[404, PictureRefused],
		[410, PictureRefused],
		[500, Unavailable],
		[401, KeyRefused],
		[403, KeyRefused],
	])('answered with %d fails in its own way', async (status, kind) => {
		const { origin } = await httpServer((response) => answer(response, status, {}));
		expect(await failureOf(clientOf(origin).mediaUrl('1'))).toBeInstanceOf(kind);
	});
});

it('no error of the client says the key', async () => {
	const { origin } = await httpServer((response) => answer(response, 500, {}));
	const client = clientOf(origin);
	const dead = clientOf(`http://127.0.0.1:${await deadPort()}`);
	const written = writtenLog();
	const asked = [client.create(fox), client.task('5'), client.mediaUrl('5'), dead.create(fox)];
	for (const err of await Promise.all(asked.map(failureOf))) written.log.error({ err }, 'failed');
	expect(written.lines).toHaveLength(4);
	expect(written.text()).not.toContain(KEY);
});

it('accounts that share their connections each come with their own key', async () => {
	const { origin, received } = await httpServer((response) =>
		answer(response, 200, { id: '1', status: 'waiting' }),
	);
	const connections = new PixaiConnections();
	const keys = ['f0x', '0wl'];
	const clients = keys.map((key) => clientOf(origin, undefined, { key, connections }));
	for (const client of clients) await client.create(fox);
	for (const client of clients) await client.task('1');
	expect(received.map(({ headers }) => headers.authorization)).toEqual(
		[...keys, ...keys].map((key) => `Bearer ${key}`),
	);
});

function clientOf(
	apiUrl: string,
	log = writtenLog().log,
	{ key = KEY, connections = new PixaiConnections() }: { key?: string; connections?: PixaiConnections } = {},
): PixaiClient {
	onTestFinished(() => connections.close());
	return new PixaiClient({ apiUrl, key, log, connections });
}

function answer(
	response: ServerResponse,
	status: number,
	body: unknown,
	headers: Record<string, string> = {},
): void {
	response.writeHead(status, headers).end(typeof body === 'string' ? body : JSON.stringify(body));
}

function failureOf(asked: Promise<unknown>): Promise<unknown> {
	return asked.then(
		() => undefined,
		(error: unknown) => error,
	);
}

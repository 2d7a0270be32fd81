import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { CannotListen } from '../../src/ops/cannot-listen.js';
import { type CalledBack, type Check, serveHttp } from '../../src/ops/http.js';
import { Metrics } from '../../src/ops/metrics.js';
import { HeldClock } from './held-clock.js';
import { writtenLog } from './written-log.js';

const TOKEN = 'a-t0ken';

async function served({ checks = [], calledBack = true }: { checks?: Check[]; calledBack?: boolean } = {}) {
	const { log, text: logged } = writtenLog();
	const clock = new HeldClock();
	const metrics = new Metrics();
	const taken: { job: string; said: unknown }[] = [];
	const called: CalledBack = {
		isGenuine: (job, token) => job === 'j1' && token === TOKEN,
		take: (job, said) => void taken.push({ job, said }),
	};
	const server = await serveHttp({
		host: '127.0.0.1',
		port: 0,
		checks,
		metrics: {
			contentType: metrics.registry.contentType,
			metrics: () => metrics.registry.metrics(),
		},
		...(calledBack && { calledBack: called }),
		clock,
		log,
	});
	onTestFinished(() => server.close());
	const origin = `http://127.0.0.1:${server.port}`;
	const asks = async (path: string, init?: RequestInit) => {
		const response = await fetch(origin + path, init);
		return { status: response.status, headers: response.headers, body: await response.text() };
	};
	return { asks, server, clock, taken, metrics, logged, log };
}

const post = (body: string, headers: Record<string, string> = { 'content-type': 'application/json' }) => ({
	method: 'POST',
	body,
	headers,
});

describe('health', () => {
	it('/healthz says that the process is alive, whatever does not work', async () => {
		const { asks } = await served({ checks: [{ reason: 'the store does not answer', holds: () => false }] });
		expect(await asks('/healthz')).toMatchObject({ status: 200, body: '' });
	});

	it('/readyz is 200 while everything holds', async () => {
		const { asks } = await served({ checks: [{ reason: 'never', holds: async () => true }] });
		const { status, body } = await asks('/readyz');
		expect({ status, ...JSON.parse(body) }).toEqual({ status: 200, reasons: [] });
	});

	it('/readyz is 503 with every reason: what does not hold, what fails, and what does not answer', async () => {
		let isAsked = () => {};
		const asked = new Promise<void>((resolve) => {
			isAsked = resolve;
		});
		const { asks, clock } = await served({
			checks: [
				{ reason: 'the connection to Discord is down', holds: () => false },
				{ reason: 'this holds', holds: () => true },
				{ reason: 'this fails', holds: () => Promise.reject(new Error('s3cr3t')) },
				{
					reason: 'the store does not answer',
					holds() {
						isAsked();
						return new Promise(() => undefined);
					},
				},
			],
		});
		const answer = asks('/readyz');
		await asked;
		await clock.pass(2_000);
		const { status, body } = await answer;
		expect({ status, ...JSON.parse(body) }).toEqual({
			status: 503,
			reasons: ['the connection to Discord is down', 'this fails', 'the store does not answer'],
		});
	});

	it('/metrics gives what is measured in Prometheus’ format', async () => {
		const { asks, metrics } = await served();
		metrics.polls.inc(3);
		const { status, headers, body } = await asks('/metrics');
		expect(status).toBe(200);
		expect(headers.get('content-type')).toMatch(/^text\/plain; version=/);
		expect(body).toMatch(/^easel_polls_total 3$/m);
	});
});

describe('everything else', () => {
	it.each(['/', '/metrics/', '/callback', '/callback/j1', '/..%2f..%2fetc/passwd', '/%E0%A4%A', '/a\\b'])(
		'%s is answered with nothing at all',
		async (path) => {
			const { asks } = await served();
			const { status, headers, body } = await asks(path);
			expect({ status: status === 400 ? 404 : status, body }).toEqual({ status: 404, body: '' });
			expect(headers.get('server')).toBeNull();
			expect(headers.get('x-powered-by')).toBeNull();
		},
	);

	it('a method that is not served is answered so, too', async () => {
		const { asks } = await served();
		expect(await asks('/metrics', post('{}'))).toMatchObject({ status: 404, body: '' });
		expect(await asks(`/callback/j1/${TOKEN}`)).toMatchObject({ status: 404, body: '' });
	});

	it('what is no HTTP gets no answer', async () => {
		const { server, asks } = await served();
		const socket = connect(server.port, '127.0.0.1');
		socket.write('HELO there\r\n\r\n');
		expect(await text(socket)).toBe('');
		expect(await asks('/healthz')).toMatchObject({ status: 200 });
	});

	it('headers of more than 8 KiB get no answer', async () => {
		const { asks } = await served();
		await expect(asks('/healthz', { headers: { 'x-large': 'x'.repeat(9_000) } })).rejects.toThrow();
	});

	it('a port that another process has is told in words for the operator', async () => {
		const { server, clock, log } = await served();
		const metrics = { contentType: '', metrics: async () => '' };
		const again = serveHttp({ host: '127.0.0.1', port: server.port, checks: [], metrics, clock, log });
		await expect(again).rejects.toThrow(CannotListen);
		await expect(again).rejects.toThrow(/cannot listen on 127\.0\.0\.1 port \d+ .*another process does/);
	});
});

describe('a callback', () => {
	it('is taken with what it says, and answered at once', async () => {
		const { asks, taken } = await served();
		const said = { action: 'task_completed', data: { id: '7' } };
		const { status, body } = await asks(`/callback/j1/${TOKEN}`, post(JSON.stringify(said)));
		expect({ status, body }).toEqual({ status: 204, body: '' });
		expect(taken).toEqual([{ job: 'j1', said }]);
	});

	it.each([
		['nothing', ''],
		['no JSON', '{"data":'],
		['JSON with a trap', '{"__proto__":{"isAdmin":true}}'],
	])('is taken although it says %s: it only says “look now”', async (_what, body) => {
		const { asks, taken } = await served();
		expect(await asks(`/callback/j1/${TOKEN}`, post(body))).toMatchObject({ status: 204 });
		expect(taken).toHaveLength(1);
		expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined();
	});

	it('is taken whatever it calls its content', async () => {
		const { asks, taken } = await served();
		for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'x/y'])
			await asks(`/callback/j1/${TOKEN}`, post('{"data":{"id":"7"}}', { 'content-type': type }));
		expect(taken.map(({ said }) => said)).toEqual(Array(3).fill({ data: { id: '7' } }));
	});

	it('that is forged is answered as if nothing were there, and its body is not read', async () => {
		const { asks, server, taken, logged } = await served();
		expect(await asks('/callback/j1/another', post('{}'))).toMatchObject({ status: 404, body: '' });
		expect(await asks(`/callback/j2/${TOKEN}`, post('{}'))).toMatchObject({ status: 404, body: '' });
		const socket = connect(server.port, '127.0.0.1');
		await once(socket, 'connect');
		socket.write(
			'POST /callback/j1/another HTTP/1.1\r\nhost: easel\r\ncontent-type: a/b\r\ncontent-length: 9\r\n\r\n',
		);
		expect(await text(socket)).toMatch(/^HTTP\/1\.1 404 /);
		expect(taken).toEqual([]);
		expect(logged()).not.toContain('another');
	});

	it('that is huge is refused, and whoever sent it may go on', async () => {
		const { asks, taken } = await served();
		const huge = JSON.stringify({ data: { id: 'x'.repeat(70_000) } });
		expect(await asks(`/callback/j1/${TOKEN}`, post(huge))).toMatchObject({ status: 413, body: '' });
		expect(taken).toEqual([]);
		expect(await asks(`/callback/j1/${TOKEN}`, post('{}'))).toMatchObject({ status: 204 });
	});

	it('leads nowhere where nobody is called back', async () => {
		const { asks } = await served({ calledBack: false });
		expect(await asks(`/callback/j1/${TOKEN}`, post('{}'))).toMatchObject({ status: 404, body: '' });
	});
});

it('one address that asks too often is told to wait, and may ask again', async () => {
	const { asks, clock } = await served();
	const answers = await Promise.all(Array.from({ length: 501 }, () => asks('/healthz')));
	const late = answers.filter(({ status }) => status !== 200);
	expect(late).toEqual([expect.objectContaining({ status: 429, body: '' })]);
	expect(late[0]?.headers.get('retry-after')).toBe('1');
	await clock.pass(1_000);
	expect(await asks('/healthz')).toMatchObject({ status: 200 });
});

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TurnableClock } from '../../sandbox/clock.js';
import {
	withEmptyOutputs,
	withEmptyUrls,
	withoutOutputs,
	withoutUrls,
	withShortUrls,
	withStatus,
	withUnknownFields,
	withUrlsAt,
} from '../../sandbox/pixai/oddities.js';
import { PixaiSandbox } from '../../sandbox/pixai/server.js';
import type { SandboxTask } from '../../sandbox/pixai/task.js';
import { type Answered, Visitor } from './pixai-visitor.js';

const clock = new TurnableClock();
let pixai: PixaiSandbox;
let visitor: Visitor;

beforeEach(async () => {
	pixai = await PixaiSandbox.start({ clock });
	visitor = new Visitor(pixai);
	pixai.holdsTasks = true;
});

afterEach(async () => {
	await pixai.close();
	expect(pixai.violations).toEqual([]);
});

/** A completed task, of four pictures. */
async function drawn(): Promise<{ task: SandboxTask; url: string | undefined }> {
	await visitor.creates('drawn', { batchSize: 4 });
	const task = await pixai.taskOf('drawn');
	await task.completes();
	const url = (await visitor.polls(task.id)).task.outputs?.mediaUrls?.[0];
	clock.turn(1_500);
	return { task, url };
}

describe('a create that is met by', () => {
	test('a status is not accepted', async () => {
		const fault = pixai.faults.add({
			on: 'create',
			answer: { status: 503, body: { message: 'busy' }, headers: { 'retry-after': '1' } },
		});
		const answer = await visitor.creates('a fox');
		expect(answer).toMatchObject({ status: 503, json: { message: 'busy' } });
		expect(answer.headers['retry-after']).toBe('1');
		expect(fault.hits).toBe(1);
		expect(pixai.createsSeen).toMatchObject([{ request: { prompt: 'a fox' }, status: 503 }]);
		expect(pixai.tasks).toEqual([]);
		expect((await visitor.creates('a fox')).status).toBe(201);
	});

	test('a status that accepts is accepted all the same', async () => {
		pixai.faults.add({ on: 'create', answer: { status: 500, body: 'oops', accept: true } });
		expect((await visitor.creates('a fox')).status).toBe(500);
		expect(pixai.tasks).toHaveLength(1);
		expect(pixai.createsSeen).toMatchObject([{ status: 500, task: { prompt: 'a fox' } }]);
	});

	test('a reset is not accepted', async () => {
		pixai.faults.add({ on: 'create', answer: 'reset' });
		await expect(visitor.creates('a fox')).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect(pixai.tasks).toEqual([]);
		expect(pixai.createsSeen[0]?.status).toBeUndefined();
	});

	test('a reset after accepting is accepted', async () => {
		pixai.faults.add({ on: 'create', answer: 'reset-after-accepting' });
		await expect(visitor.creates('a fox')).rejects.toMatchObject({ code: 'ECONNRESET' });
		expect(pixai.tasks).toHaveLength(1);
	});

	test.each([
		['hang', 0],
		['hang-after-accepting', 1],
	] as const)('a %s has no answer, and %i tasks', async (answer, tasks) => {
		const fault = pixai.faults.add({ on: 'create', answer });
		const gaveUp = new AbortController();
		const asked = expect(visitor.creates('a fox', {}, gaveUp.signal)).rejects.toThrow();
		await fault.met();
		gaveUp.abort();
		await asked;
		expect(pixai.tasks).toHaveLength(tasks);
	});

	test('a delay is answered when the clock says', async () => {
		pixai.faults.add({ on: 'create', answer: { delay: 30_000 } });
		const asked = visitor.creates('a fox');
		await pixai.taskOf('a fox');
		expect(pixai.createsSeen[0]?.status).toBeUndefined();
		clock.turn(30_000);
		expect((await asked).status).toBe(201);
	});

	test('garbage gets what is no JSON, by the right status', async () => {
		pixai.faults.add({ on: 'create', answer: 'garbage' });
		const answer = await visitor.creates('a fox');
		expect(answer.status).toBe(201);
		expect(() => answer.json).toThrow(SyntaxError);
	});
});

describe('a picture that is met by', () => {
	const at = async (answer: Parameters<PixaiSandbox['faults']['add']>[0]['answer']): Promise<Answered> => {
		const { url } = await drawn();
		pixai.faults.add({ on: 'cdn', answer });
		return visitor.fetches(url);
	};

	test('a redirect leads elsewhere', async () => {
		const answer = await at({ redirect: 'http://169.254.169.254/latest', status: 307 });
		expect(answer).toMatchObject({ status: 307, headers: { location: 'http://169.254.169.254/latest' } });
	});

	test('a web page is no picture', async () => {
		const answer = await at('html');
		expect(answer).toMatchObject({ status: 200, headers: { 'content-type': 'text/html' } });
	});

	test('wrong bytes is no picture, though its type says so', async () => {
		const answer = await at({
			status: 200,
			body: Buffer.from('GIF89a'),
			headers: { 'content-type': 'image/png' },
		});
		expect(answer).toMatchObject({ status: 200, bytes: Buffer.from('GIF89a') });
	});

	test('garbage has the right type', async () => {
		const answer = await at('garbage');
		expect(answer.headers['content-type']).toBe('image/png');
		expect(answer.bytes.subarray(1, 4).toString()).not.toBe('PNG');
	});

	test('truncation ends too soon', async () => {
		await expect(at('truncate')).rejects.toMatchObject({ code: 'UND_ERR_SOCKET' });
	});

	test('too much of it says so, or does not', async () => {
		const { url } = await drawn();
		pixai.faults.add({ on: 'cdn', answer: { hugeBytes: 300_001 } });
		pixai.faults.add({ on: 'cdn', answer: { hugeBytes: 200_000, chunked: true } });
		const said = await visitor.fetches(url);
		expect(said.headers['content-length']).toBe('300001');
		expect(said.bytes).toHaveLength(300_001);
		const unsaid = await visitor.fetches(url);
		expect(unsaid.headers['content-length']).toBeUndefined();
		expect(unsaid.bytes).toHaveLength(200_000);
		expect(unsaid.bytes.subarray(1, 4).toString()).toBe('PNG');
	});
});

describe('a task object', () => {
	test.each([
		['without outputs', withoutOutputs, { status: 'completed' }],
		['with empty outputs', withEmptyOutputs, { outputs: {} }],
		['without URLs', withoutUrls, { outputs: { mediaIds: expect.any(Array) } }],
		['with empty URLs', withEmptyUrls, { outputs: { mediaUrls: [] } }],
		['with short URLs', withShortUrls, { outputs: { mediaUrls: [expect.any(String)] } }],
		['with an unknown status', withStatus('queued-elsewhere'), { status: 'queued-elsewhere' }],
		['with unknown fields', withUnknownFields, { priority: 1000, status: 'completed' }],
		[
			'with URLs elsewhere',
			withUrlsAt('http://10.0.0.1'),
			{ outputs: { mediaUrls: Array(4).fill(expect.stringMatching(/^http:\/\/10\.0\.0\.1\/orig\//)) } },
		],
	] as const)('comes %s for as many polls as told, then right', async (_, alters, expected) => {
		const { task } = await drawn();
		pixai.faults.add({ on: 'task', times: 2, answer: { alters } });
		for (let poll = 0; poll < 2; poll++) {
			const { json } = await visitor.polls(task.id);
			expect(json).toMatchObject(expected);
			expect(json).not.toEqual(task.toObject());
			clock.turn(1_500);
		}
		expect((await visitor.polls(task.id)).json).toEqual(task.toObject());
	});
});

describe('a fault', () => {
	test('lets some pass, meets only what it is for, and ends when removed', async () => {
		const fault = pixai.faults.add({
			on: 'create',
			skip: 1,
			times: Infinity,
			prompt: 'fox',
			answer: { status: 429 },
		});
		const statuses: number[] = [];
		for (const prompt of ['fox 1', 'a cat', 'fox 2', 'fox 3'])
			statuses.push((await visitor.creates(prompt)).status);
		expect(statuses).toEqual([201, 201, 429, 429]);
		expect(fault.hits).toBe(2);
		fault.remove();
		expect((await visitor.creates('fox 4')).status).toBe(201);
	});

	test('can wait for a status of the task', async () => {
		pixai.faults.add({ on: 'task', when: 'completed', answer: { status: 502 } });
		await visitor.creates('a fox');
		const task = await pixai.taskOf('a fox');
		expect((await visitor.polls(task.id)).status).toBe(200);
		await task.completes();
		clock.turn(1_500);
		expect((await visitor.polls(task.id)).status).toBe(502);
	});

	test('on any meets every route, and media too', async () => {
		const { task, url } = await drawn();
		const fault = pixai.faults.add({ on: 'any', times: Infinity, answer: { status: 500 } });
		const media = pixai.faults.add({ on: 'media', answer: { redirect: 'http://[::1]/' } });
		await visitor.creates('a cat');
		await visitor.polls(task.id);
		await visitor.asksForMedia(task.mediaIds[0] ?? '');
		await visitor.fetches(url);
		expect([fault.hits, media.hits]).toEqual([4, 0]);
		pixai.faults.clear();
		expect((await visitor.fetches(url)).status).toBe(200);
	});
});

describe('PixAI being down', () => {
	test('refuses connections until it comes back, at the same place', async () => {
		const { task, url } = await drawn();
		const { apiUrl, cdnOrigin } = pixai;
		await pixai.goesDown();
		await expect(visitor.creates('a fox')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
		await expect(visitor.fetches(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
		await pixai.comesBack();
		expect([pixai.apiUrl, pixai.cdnOrigin]).toEqual([apiUrl, cdnOrigin]);
		expect((await visitor.polls(task.id)).status).toBe(200);
		await pixai.goesDown('cdn');
		expect((await visitor.asksForMedia(task.mediaIds[0] ?? '')).status).toBe(302);
		await expect(visitor.fetches(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
	});
});

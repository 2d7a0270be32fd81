import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TurnableClock } from '../../sandbox/clock.js';
import { PixaiSandbox } from '../../sandbox/pixai/server.js';
import { Visitor, visits } from './pixai-visitor.js';

const clock = new TurnableClock();
const haruka = '1861558740588989558';
let pixai: PixaiSandbox;
let visitor: Visitor;

beforeEach(async () => {
	pixai = await PixaiSandbox.start({ clock });
	visitor = new Visitor(pixai);
	pixai.holdsTasks = true;
});

afterEach(() => pixai.close());

describe('a create request', () => {
	test('may use every field that is known', async () => {
		const tsubaki = await visitor.creates('all of it', {
			negativePrompt: 'rain',
			aspectRatio: '9:16',
			size: '1.5k',
			mode: 'pro',
			style: { type: 'preset', key: 'chibi' },
			batchSize: 4,
			seed: 2 ** 31 - 1,
			loras: [{ modelId: '1900000000000000001', weight: 0.5, triggerWords: 'snow' }],
			promptHelper: 'disable',
			callbackUrl: 'https://example.com/callback',
		});
		const sdxl = await visitor.creates('sampled', {
			modelVersionId: haruka,
			sampling: { method: 'Euler a', steps: 25, cfgScale: 6.5 },
		});
		expect([tsubaki.status, sdxl.status]).toEqual([201, 201]);
		expect(pixai.refusals).toEqual([]);
		expect(pixai.tasks[0]?.request).toMatchObject({ prompt: 'all of it', seed: 2 ** 31 - 1 });
	});

	const lora = { modelId: '1900000000000000001' };
	test.each([
		['an unknown field', { width: 512 }, 400, 'width'],
		['no prompt', { prompt: undefined }, 400, 'prompt'],
		['an empty prompt', { prompt: '' }, 400, 'prompt'],
		['a model id that became a number', { modelVersionId: 1983308862240288800 }, 400, 'modelVersionId'],
		['an unknown model', { modelVersionId: '123' }, 400, 'modelVersionId'],
		['an unknown ratio', { aspectRatio: '2:1' }, 400, 'aspectRatio'],
		['an unknown size', { size: '2k' }, 400, 'size'],
		['an unknown mode', { mode: 'turbo' }, 400, 'mode'],
		['a mode of another family', { modelVersionId: haruka, mode: 'lite' }, 422, 'mode'],
		[
			'a style of another family',
			{ modelVersionId: haruka, style: { type: 'custom', custom: 'ink' } },
			422,
			'style',
		],
		[
			'a sampling of another family',
			{ sampling: { method: 'Euler', steps: 20, cfgScale: 7 } },
			422,
			'sampling',
		],
		['an unknown style', { style: { type: 'preset', key: 'nobody-knows' } }, 400, 'style.key'],
		['a batch of two', { batchSize: 2 }, 400, 'batchSize'],
		['a seed too large', { seed: 2 ** 31 }, 400, 'seed'],
		['a seed that is no integer', { seed: 1.5 }, 400, 'seed'],
		['six LoRAs', { loras: Array(6).fill(lora) }, 400, 'loras'],
		['a LoRA too heavy', { loras: [{ ...lora, weight: 1.1 }] }, 400, 'loras.0.weight'],
		['an unknown helper', { promptHelper: true }, 400, 'promptHelper'],
		['a callback without TLS', { callbackUrl: 'http://example.com' }, 400, 'callbackUrl'],
	])('with %s is refused', async (_, fields, status, property) => {
		const answer = await visitor.creates('refused', fields);
		expect(answer.status).toBe(status);
		expect(answer.json).toMatchObject({ type: 'validation', property, message: expect.any(String) });
		expect(pixai.refusals).toMatchObject([{ status }]);
		expect(pixai.createsSeen).toMatchObject([{ status }]);
		expect(pixai.tasks).toEqual([]);
		expect(pixai.violations).toEqual([]);
	});

	test.each([
		[
			'detail',
			{ detail: [{ loc: ['body', 'modelVersionId'], type: 'invalid_model', msg: 'Invalid modelId' }] },
		],
		[
			'issues',
			{
				error: { issues: [{ path: ['modelVersionId'], code: 'invalid_model', message: 'Invalid modelId' }] },
			},
		],
		['message', { message: 'modelVersionId: Invalid modelId' }],
	] as const)('is refused in the shape %s when told to', async (shape, body) => {
		pixai.refusalShape = shape;
		expect((await visitor.creates('refused', { modelVersionId: '123' })).json).toMatchObject(body);
	});

	test('that is no JSON is refused', async () => {
		const headers = { authorization: `Bearer ${pixai.key}`, 'content-type': 'application/json' };
		const answer = await visits(`${pixai.apiUrl}/v2/image/create`, { method: 'POST', headers, body: '{' });
		expect(answer.status).toBe(400);
	});
});

describe('a key', () => {
	test('must be known', async () => {
		expect((await new Visitor(pixai, 'sk-wrong').creates('a fox')).status).toBe(401);
		expect((await visits(`${pixai.apiUrl}/v1/task/1`)).status).toBe(401);
		expect(pixai.createsSeen).toMatchObject([{ request: { prompt: 'a fox' }, status: 401 }]);
	});

	test('can be revoked and restored', async () => {
		pixai.revokesKey();
		expect((await visitor.creates('a fox')).status).toBe(401);
		expect((await visitor.polls('1')).status).toBe(401);
		pixai.restoresKey();
		expect((await visitor.creates('a fox')).status).toBe(201);
	});

	test('without credits still reads', async () => {
		pixai.refusesWith(402);
		expect((await visitor.creates('a fox')).status).toBe(402);
		expect((await visitor.polls('1')).status).toBe(404);
		pixai.refusesWith(403);
		expect((await visitor.polls('1')).status).toBe(403);
	});

	test('sent to the CDN is a violation, in whatever disguise', async () => {
		await visits(`${pixai.cdnOrigin}/orig/1.png`, { headers: { authorization: 'Basic eA==' } });
		await visits(`${pixai.cdnOrigin}/orig/1.png?token=${pixai.key}`);
		await visits(`${pixai.cdnOrigin}/orig/1.png`, { headers: { 'x-key': pixai.key } });
		await visits(`${pixai.apiUrl}/v1/task/1?key=${pixai.key}`);
		expect(pixai.violations).toEqual([
			'the CDN was sent an Authorization header',
			'the CDN was sent a key',
			'the CDN was sent a key',
			'the API was sent a key in a URL: /v1/task/1',
		]);
	});
});

describe('the cap', () => {
	test('is ten tasks of an account', async () => {
		const other = new Visitor(pixai, pixai.addKey());
		for (let n = 1; n <= 10; n++) await visitor.creates(`fox ${n}`);
		expect(pixai.violations).toEqual([]);
		expect((await other.creates('another account')).status).toBe(201);

		const eleventh = await visitor.creates('fox 11');
		expect(eleventh.status).toBe(429);
		expect(eleventh.headers['retry-after']).toBe('2');
		expect((await visitor.creates('fox 12')).headers['retry-after']).toBeUndefined();
		expect(pixai.violations).toHaveLength(2);
		expect(pixai.mostAtOnce).toBe(11);

		(await pixai.taskOf('fox 1')).fails();
		expect((await visitor.creates('fox 13')).status).toBe(201);
	});

	test("counts what the owner does on the website, which is no fault of the bot's", async () => {
		pixai.ownerUsesWebsite(9);
		expect((await visitor.creates('one')).status).toBe(201);
		expect((await visitor.creates('two')).status).toBe(429);
		expect(pixai.violations).toEqual([]);
		pixai.ownerUsesWebsite(0);
		expect((await visitor.creates('two')).status).toBe(201);
	});
});

describe('a violation', () => {
	test('is a poll within 1.5 s of the one before', async () => {
		await visitor.creates('a fox');
		const { id } = await pixai.taskOf('a fox');
		await visitor.polls(id);
		clock.turn(1_500);
		await visitor.polls(id);
		expect(pixai.violations).toEqual([]);
		clock.turn(1_000);
		await visitor.polls(id);
		expect(pixai.violations).toEqual([
			expect.stringMatching(/polled 1\d{3} ms after the poll before: a fox/),
		]);
	});

	test('is the same prompt twice, from the same account', async () => {
		await visitor.creates('a fox');
		await new Visitor(pixai, pixai.addKey()).creates('a fox');
		expect(pixai.violations).toEqual([]);
		await visitor.creates('a fox');
		expect(pixai.violations).toEqual(['a prompt was created twice: a fox']);
	});

	test('is a route that there is not', async () => {
		await visits(`${pixai.apiUrl}/v1/tasks`);
		await visits(`${pixai.apiUrl}/v1/task/1`, { method: 'DELETE' });
		await visits(`${pixai.cdnOrigin}/`);
		expect(pixai.violations).toEqual([
			'the API has no route GET /v1/tasks',
			'the API has no route DELETE /v1/task/1',
			'the CDN has no route GET /',
		]);
	});
});

describe('signed URLs', () => {
	async function drawn(): Promise<{ url: string | undefined; mediaId: string }> {
		await visitor.creates('a fox');
		const task = await pixai.taskOf('a fox');
		await task.completes();
		return {
			url: (await visitor.polls(task.id)).task.outputs?.mediaUrls?.[0],
			mediaId: task.mediaIds[0] ?? '',
		};
	}

	test('expire by the clock, and the media id leads to a new one', async () => {
		const { url, mediaId } = await drawn();
		clock.turn(9 * 60_000);
		expect((await visitor.fetches(url)).status).toBe(200);
		clock.turn(60_000);
		expect((await visitor.fetches(url)).status).toBe(403);

		const told: string[] = [];
		pixai.events.on('media', (task, id) => told.push(`${task.prompt} ${id}`));
		const found = await visitor.asksForMedia(mediaId);
		expect(found.status).toBe(302);
		expect((await visitor.fetches(String(found.headers.location))).status).toBe(200);
		expect(told).toEqual([`a fox ${mediaId}`]);
	});

	test('expire when told to', async () => {
		const { url, mediaId } = await drawn();
		pixai.expiresUrls();
		expect((await visitor.fetches(url)).status).toBe(403);
		const found = await visitor.asksForMedia(mediaId);
		expect((await visitor.fetches(String(found.headers.location))).status).toBe(200);
	});

	test('cannot be made up', async () => {
		const { url, mediaId } = await drawn();
		expect((await visitor.fetches(`${pixai.cdnOrigin}/orig/${mediaId}.png`)).status).toBe(403);
		expect(await visitor.fetches(url?.replace(mediaId, '1'))).toMatchObject({ status: 404 });
		expect((await visitor.asksForMedia('1')).status).toBe(404);
	});
});

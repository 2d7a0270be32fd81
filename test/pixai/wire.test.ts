import { describe, expect, it } from 'vitest';
import { ModelRefused, RequestRefused } from '../../src/pixai/errors.js';
import { type RequestOptions, readRequest } from '../../src/pixai/request.js';
import { createBody, readRefusal, readTask, taskInCallback } from '../../src/pixai/wire.js';

describe('a callback', () => {
	it('is about a task, and says nothing else that is read', () => {
		const data = { id: '1829312678046282149', status: 'completed', outputs: { mediaIds: ['1'] } };
		expect(taskInCallback({ action: 'task_completed', data })).toBe(data.id);
	});

	it.each([
		undefined,
		null,
		'7',
		[],
		{},
		{ data: null },
		{ data: { id: 7 } },
		{ data: { id: '' } },
		{ data: { id: '../media/1' } },
		{ data: { id: '7'.repeat(65) } },
	])('names no task when it is %j', (said) => {
		expect(taskInCallback(said)).toBeUndefined();
	});
});

describe('a task', () => {
	it.each([
		['2026-01-01T00:00:00.000Z', Date.UTC(2026, 0, 1)],
		['yesterday', undefined],
		[null, undefined],
	])('was created when PixAI says so: %s', (createdAt, at) => {
		expect(readTask({ id: '1', status: 'waiting', createdAt })?.task.createdAt).toBe(at);
	});

	it.each([
		['missing', {}],
		['null', { outputs: null }],
		['empty', { outputs: {} }],
		['of nulls', { outputs: { mediaIds: null, mediaUrls: null } }],
	])('has no pictures while its outputs are %s', (_, outputs) => {
		expect(readTask({ id: '1', status: 'waiting', ...outputs })?.task).toEqual({
			id: '1',
			status: 'waiting',
			media: [],
		});
	});

	it.each([
		['waiting', 'waiting'],
		['pending', 'waiting'],
		['running', 'running'],
		['completed', 'completed'],
		['failed', 'failed'],
		['cancelled', 'cancelled'],
	])('that PixAI calls %s is %s', (written, status) => {
		expect(readTask({ id: '1', status: written })?.task.status).toBe(status);
	});

	it('of an unknown status still runs, and the status is kept for the log', () => {
		const read = readTask({ id: '1', status: 'upscaling' });
		expect(read?.task.status).toBe('running');
		expect(read?.statusAsWritten).toBe('upscaling');
	});

	it('may have fields that nobody knows', () => {
		const outputs = { mediaIds: ['a'], mediaUrls: ['https://cdn/a'], videos: [1] };
		const task = { id: '1', status: 'completed', createdAt: 'x', extra: {}, outputs };
		expect(readTask(task)?.task.media).toEqual([{ id: 'a', url: 'https://cdn/a' }]);
	});

	it('has its pictures by id and address', () => {
		expect(mediaOf(['a', 'b'], ['https://cdn/a', 'https://cdn/b'])).toEqual([
			{ id: 'a', url: 'https://cdn/a' },
			{ id: 'b', url: 'https://cdn/b' },
		]);
	});

	it('has its pictures by id alone when there are fewer addresses, for nothing says which is missing', () => {
		expect(mediaOf(['a', 'b'], ['https://cdn/b'])).toEqual([{ id: 'a' }, { id: 'b' }]);
		expect(mediaOf(['a', 'b'], undefined)).toEqual([{ id: 'a' }, { id: 'b' }]);
	});

	it('has its pictures by address alone when there are no ids', () => {
		expect(mediaOf(undefined, ['https://cdn/a'])).toEqual([{ url: 'https://cdn/a' }]);
	});

	it('has a picture by id alone when its address is empty', () => {
		expect(mediaOf(['a'], [''])).toEqual([{ id: 'a' }]);
	});

	it.each([
		['nothing', undefined],
		['null', null],
		['words', 'ok'],
		['a list', []],
		['no id', { status: 'waiting' }],
		['an empty id', { id: '', status: 'waiting' }],
		['an id as a number, which has lost digits', { id: 2 ** 60, status: 'waiting' }],
		['no status', { id: '1' }],
		['an error', { message: 'Internal server error' }],
	])('is not %s', (_, answer) => {
		expect(readTask(answer)).toBeUndefined();
	});
});

describe('the body of a create', () => {
	it('of a prompt alone says no more than is needed, and turns the prompt helper off', () => {
		expect(sent({ prompt: ' a fox ' })).toEqual({
			modelVersionId: '1983308862240288769',
			prompt: ' a fox ',
			aspectRatio: '1:1',
			batchSize: 1,
			promptHelper: 'disable',
		});
	});

	it('says everything that was asked for, in PixAI’s words', () => {
		const body = sent({
			prompt: 'a fox',
			aspectRatio: '3:1',
			mode: 'ultra',
			size: '1.5k',
			count: 4,
			negativePrompt: 'text',
			style: 'Chibi',
			seed: 0,
			loras: '123:0.5,456',
			enhancePrompt: true,
		});
		expect(body).toEqual({
			modelVersionId: '1983308862240288769',
			prompt: 'a fox',
			negativePrompt: 'text',
			aspectRatio: '3:1',
			size: '1.5k',
			mode: 'ultra',
			style: { type: 'preset', key: 'chibi' },
			batchSize: 4,
			seed: 0,
			loras: [
				{ modelId: '123', weight: 0.5 },
				{ modelId: '456', weight: 1 },
			],
			promptHelper: 'enable',
		});
	});

	it('says where PixAI is to call back, if anywhere', () => {
		const request = readRequest({ prompt: 'a fox' });
		const url = 'https://easel.example.com/callback/1/2';
		expect(createBody(request, url)).toMatchObject({ callbackUrl: url });
		expect(JSON.parse(JSON.stringify(createBody(request)))).not.toHaveProperty('callbackUrl');
	});

	it('says what to leave out against nudity before what somebody wants left out', () => {
		const request = readRequest({ prompt: 'a fox' });
		const words = createBody({ ...request, avoidsNudity: true }).negativePrompt;
		expect(words).toMatch(/nudity.*nude.*naked/);
		const both = createBody({ ...request, negativePrompt: ' rain ', avoidsNudity: true });
		expect(both.negativePrompt).toBe(`${words}, rain`);
		expect(both).not.toHaveProperty('avoidsNudity');
		expect(createBody({ ...request, negativePrompt: 'rain' }).negativePrompt).toBe('rain');
	});

	it('keeps to 2,000 characters of it, and all of what is said against nudity', () => {
		const request = readRequest({ prompt: 'a fox', negativePrompt: '🦊'.repeat(2000) });
		const words = createBody({ ...readRequest({ prompt: 'a fox' }), avoidsNudity: true }).negativePrompt;
		const { negativePrompt } = createBody({ ...request, avoidsNudity: true });
		expect([...String(negativePrompt)]).toHaveLength(2000);
		expect(String(negativePrompt).startsWith(`${words}, 🦊`)).toBe(true);
	});

	it('has a style of one’s own as such', () => {
		expect(sent({ prompt: 'a fox', style: 'thin ink' })).toMatchObject({
			style: { type: 'custom', custom: 'thin ink' },
		});
	});

	it('has the model’s id as a string with all its digits', () => {
		expect(sent({ prompt: 'a fox', model: '9007199254740993' })).toMatchObject({
			modelVersionId: '9007199254740993',
		});
	});
});

describe('a refusal', () => {
	const shapes: Record<string, (field: string, message: string) => unknown> = {
		'type, property, message': (property, message) => ({ type: 'validation', property, message }),
		'detail of loc, type, msg': (field, msg) => ({ detail: [{ loc: ['body', field], type: 'enum', msg }] }),
		'error of code, issues': (field, message) => ({
			error: { code: 'invalid', issues: [{ path: [field], code: 'invalid_value', message }] },
		}),
	};
	const fields = [
		['prompt', 'prompt'],
		['aspectRatio', 'aspectRatio'],
		['mode', 'mode'],
		['size', 'size'],
		['batchSize', 'count'],
		['negativePrompt', 'negativePrompt'],
		['style', 'style'],
		['seed', 'seed'],
		['loras', 'loras'],
		['promptHelper', 'enhancePrompt'],
	] as const;

	describe.each(Object.entries(shapes))('written as %s', (_, written) => {
		it.each(fields)('about the field %s is about the option %s', (field, option) => {
			const refusal = readRefusal(written(field, 'is wrong'));
			expect(refusal).toBeInstanceOf(RequestRefused);
			expect(refusal).toHaveProperty('option', option);
		});

		it.each(['prompt', 'teleport', 'modelVersionId'])(
			'about %s leaves PixAI’s own words out, for they may quote the prompt',
			(field) => {
				const { message } = readRefusal(written(field, 'no “velvet fox” here'));
				expect(message).not.toBe('');
				expect(message).not.toContain('velvet');
			},
		);

		it('about the model refuses the model', () => {
			expect(readRefusal(written('modelVersionId', 'is wrong'))).toBeInstanceOf(ModelRefused);
		});

		it('about a field that nobody knows is about no option', () => {
			expect(optionIn(written('teleport', 'is wrong'))).toBeUndefined();
		});

		it.each(['constructor', 'toString', '__proto__'])(
			'about a field named %s is about no option',
			(field) => {
				expect(optionIn(written(field, 'is wrong'))).toBeUndefined();
			},
		);
	});

	it('about a part of a field is about its option', () => {
		expect(optionIn({ type: 'validation', property: 'style.custom', message: 'x' })).toBe('style');
		expect(optionIn({ type: 'validation', property: 'loras[0].weight', message: 'x' })).toBe('loras');
		expect(optionIn({ detail: [{ loc: ['body', 'loras', 0, 'modelId'], msg: 'x' }] })).toBe('loras');
		expect(optionIn({ error: { issues: [{ path: ['loras', 1, 'weight'] }] } })).toBe('loras');
	});

	it('of several fields is about the first', () => {
		const issues = [{ path: ['seed'] }, { path: ['mode'] }];
		expect(optionIn({ error: { code: 'x', issues } })).toBe('seed');
		expect(optionIn({ detail: [{ loc: ['body', 'size'] }, { loc: ['body', 'mode'] }] })).toBe('size');
	});

	it.each([
		{ message: 'Invalid modelId' },
		{ error: { message: 'invalid modelId: 5' } },
		{ type: 'validation', property: '', message: 'Invalid modelId' },
	])('that says so in words refuses the model: %j', (answer) => {
		expect(readRefusal(answer)).toBeInstanceOf(ModelRefused);
	});

	it.each([
		{ message: 'no “velvet fox” here' },
		{ error: { message: 'no “velvet fox” here' } },
		{ message: 'Invalid modelId for “velvet fox”' },
		{ property: 'velvet fox', message: 'unknown field' },
		{ detail: [{ loc: ['body', 'velvet fox'], msg: 'unknown field' }] },
	])('never repeats what it was sent: %j', (answer) => {
		expect(readRefusal(answer).message).not.toContain('velvet');
	});

	it.each([
		{ message: 'Bad request' },
		{ detail: [] },
		{ error: { code: 'x', issues: [] } },
		{ detail: 'nope' },
		{},
		[],
		null,
		undefined,
		'<html>',
	])('without a field is about no option: %j', (answer) => {
		const refusal = readRefusal(answer);
		expect(refusal).toBeInstanceOf(RequestRefused);
		expect(refusal).toHaveProperty('option', undefined);
		expect(refusal.message).not.toBe('');
	});
});

function mediaOf(mediaIds: string[] | undefined, mediaUrls: string[] | undefined) {
	return readTask({ id: '1', status: 'completed', outputs: { mediaIds, mediaUrls } })?.task.media;
}

function sent(options: RequestOptions): unknown {
	return JSON.parse(JSON.stringify(createBody(readRequest(options))));
}

function optionIn(answer: unknown) {
	const refusal = readRefusal(answer);
	return refusal instanceof RequestRefused ? refusal.option : 'model';
}

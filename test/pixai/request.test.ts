import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionRule } from '../../src/discord/option-words.js';
import { CATALOGUE, DEFAULT_MODEL } from '../../src/pixai/catalogue.js';

import {
	ASPECT_RATIOS,
	type ImageRequest,
	OptionRefused,
	optionsOf,
	REQUEST_OPTIONS,
	type RequestDefaults,
	type RequestOption,
	type RequestOptions,
	readDefaults,
	readPresetOptions,
	readRequest,
	withDefaults,
} from '../../src/pixai/request.js';
import { wordsFor } from '../../src/words/index.js';
import { someRequest } from './some-request.js';

const HARUKA = '1861558740588989558';
const COMMUNITY = '1700000000000000001';

describe('a request', () => {
	it('of a prompt alone has every default filled in, and PixAI’s prompt helper off', () => {
		expect(readRequest({ prompt: 'a fox' })).toEqual<ImageRequest>({
			prompt: 'a fox',
			modelId: DEFAULT_MODEL.id,
			aspectRatio: '1:1',
			count: 1,
			loras: [],
			enhancePrompt: false,
		});
	});

	it('keeps everything that is given', () => {
		const request = readRequest({
			prompt: 'a fox',
			model: 'Tsubaki.2',
			aspectRatio: '16:9',
			mode: 'pro',
			size: '1.5k',
			count: 4,
			negativePrompt: 'text',
			style: 'chibi',
			seed: 0,
			loras: '123:0.7',
			enhancePrompt: true,
		});
		expect(request).toEqual<ImageRequest>({
			prompt: 'a fox',
			modelId: DEFAULT_MODEL.id,
			aspectRatio: '16:9',
			mode: 'pro',
			size: '1.5k',
			count: 4,
			negativePrompt: 'text',
			style: 'chibi',
			seed: 0,
			loras: [{ id: '123', weight: 0.7 }],
			enhancePrompt: true,
		});
	});

	it.each(ASPECT_RATIOS)('may have the ratio %s', (aspectRatio) => {
		expect(readRequest({ prompt: 'a fox', aspectRatio }).aspectRatio).toBe(aspectRatio);
	});

	it('takes nothing but what it knows', () => {
		const forged = { prompt: 'a fox', callbackUrl: 'https://evil.example' };
		expect(readRequest(forged)).not.toHaveProperty('callbackUrl');
	});
});

describe('defaults', () => {
	const chosen: RequestDefaults = {
		modelId: DEFAULT_MODEL.id,
		aspectRatio: '16:9',
		mode: 'pro',
		size: '1.5k',
		count: 4,
		negativePrompt: 'text',
		style: 'chibi',
		enhancePrompt: true,
	};

	it('hold where nothing is said', () => {
		expect(readRequest({ prompt: 'a fox' }, chosen)).toEqual({ prompt: 'a fox', loras: [], ...chosen });
	});

	it.each<[RequestOption, unknown, Partial<ImageRequest>]>([
		['model', 'Haruka v2', { modelId: HARUKA }],
		['aspectRatio', '1:1', { aspectRatio: '1:1' }],
		['mode', 'lite', { mode: 'lite' }],
		['size', '1k', { size: '1k' }],
		['count', 1, { count: 1 }],
		['negativePrompt', 'rain', { negativePrompt: 'rain' }],
		['style', 'ink', { style: 'ink' }],
		['enhancePrompt', false, { enhancePrompt: false }],
	])('give way to %s as it is given', (option, value, expected) => {
		expect(readRequest({ prompt: 'a fox', [option]: value }, chosen)).toMatchObject(expected);
	});

	it('give way to a negative prompt or a style that is given blank: there is none then', () => {
		const request = readRequest({ prompt: 'a fox', negativePrompt: ' ', style: ' ' }, chosen);
		expect(request).not.toHaveProperty('negativePrompt');
		expect(request).not.toHaveProperty('style');
	});

	it.each([HARUKA, COMMUNITY])('leave out a mode and a style that the chosen %s cannot take', (model) => {
		const request = readRequest({ prompt: 'a fox', model }, chosen);
		expect(request).toMatchObject({ modelId: model, aspectRatio: '16:9', negativePrompt: 'text' });
		expect(request).not.toHaveProperty('mode');
		expect(request).not.toHaveProperty('style');
		const asDefault = readRequest({ prompt: 'a fox' }, { ...chosen, modelId: model });
		expect(asDefault).toEqual(request);
	});

	it('do not let a mode be given that the default model cannot take', () => {
		const defaults = { modelId: HARUKA };
		expect(() => readRequest({ prompt: 'a fox', mode: 'pro' }, defaults)).toThrow(OptionRefused);
		expect(() => readRequest({ prompt: 'a fox', style: 'chibi' }, defaults)).toThrow(OptionRefused);
	});

	it('are read from what is given, and nothing else is in them', () => {
		expect(readDefaults({})).toEqual({});
		expect(readDefaults({ model: 'Haruka v2', count: undefined })).toEqual({ modelId: HARUKA });
		const { modelId: _, ...rest } = chosen;
		expect(readDefaults({ ...rest, model: 'Tsubaki.2', prompt: 'a fox', seed: 7 })).toEqual(chosen);
		expect(readDefaults({ enhancePrompt: false, negativePrompt: ' ', style: ' ' })).toEqual({
			enhancePrompt: false,
		});
	});

	it('may be a mode or a style whatever the model: it is seen when it is asked for', () => {
		expect(readDefaults({ model: HARUKA, mode: 'pro', style: ' ink ' })).toEqual({
			modelId: HARUKA,
			mode: 'pro',
			style: 'ink',
		});
	});

	it.each<[RequestOption, unknown]>([
		['model', 'Midjourney'],
		['aspectRatio', '2:1'],
		['mode', 'turbo'],
		['size', '2k'],
		['count', 2],
		['negativePrompt', 'x'.repeat(2001)],
		['style', 'x'.repeat(201)],
		['enhancePrompt', 'yes'],
	])('are refused for %s as a request is', (option, value) => {
		expect(refusalBy(() => readDefaults({ [option]: value }))).toEqual(
			refusalOf({ prompt: 'a fox', [option]: value }),
		);
	});
});

describe('a preset', () => {
	const preset = readPresetOptions({ mode: 'pro', style: 'ink', seed: 7, loras: '12:0.5, 13' });

	it('has what a default has, and a seed and LoRAs', () => {
		expect(preset).toEqual({
			mode: 'pro',
			style: 'ink',
			seed: 7,
			loras: [
				{ id: '12', weight: 0.5 },
				{ id: '13', weight: 1 },
			],
		});
		expect(readPresetOptions({ prompt: 'a fox', loras: ' ', style: ' ' })).toEqual({});
	});

	it('is used where nothing is said, and what is said wins, be it blank', () => {
		expect(readRequest({ prompt: 'a fox' }, preset)).toMatchObject(preset);
		const said = { mode: 'lite', style: ' ', seed: 0, loras: '' };
		expect(readRequest({ prompt: 'a fox', ...said }, preset)).toMatchObject({
			mode: 'lite',
			seed: 0,
			loras: [],
		});
		expect(readRequest({ prompt: 'a fox', ...said }, preset)).not.toHaveProperty('style');
	});

	it('has its mode and style left out, not refused, where the model has none', () => {
		const request = readRequest({ prompt: 'a fox', model: HARUKA }, preset);
		expect(request).toMatchObject({ modelId: HARUKA, seed: 7 });
		expect(request).not.toHaveProperty('mode');
		expect(request).not.toHaveProperty('style');
	});

	it.each<[RequestOption, unknown]>([
		['seed', -1],
		['loras', 'a fox'],
		['mode', 'turbo'],
	])('is refused for %s as a request is', (option, value) => {
		expect(refusalBy(() => readPresetOptions({ [option]: value }))).toEqual(
			refusalOf({ prompt: 'a fox', [option]: value }),
		);
	});
});

describe('a prompt', () => {
	it('goes on untouched, with the space around it', () => {
		const prompt = '  a fox,\n\n(masterpiece:1.2)  ';
		expect(readRequest({ prompt }).prompt).toBe(prompt);
	});

	it('has 1 to 2,000 characters after trimming', () => {
		expect(readRequest({ prompt: 'x' }).prompt).toBe('x');
		expect(readRequest({ prompt: ` ${'x'.repeat(2000)} ` }).prompt).toHaveLength(2002);
		for (const prompt of ['', ' \n\u3000', 'x'.repeat(2001)]) {
			expect(refusalOf({ prompt })).toEqual(['prompt', 'it takes 1 to 2,000 characters.']);
		}
	});

	it('is counted in characters, as Discord does, not in UTF-16 units', () => {
		expect(readRequest({ prompt: '🦊'.repeat(2000) }).prompt).toHaveLength(4000);
		expect(refusalOf({ prompt: '🦊'.repeat(2001) })).toEqual(['prompt', 'it takes 1 to 2,000 characters.']);
	});

	it('is required', () => {
		expect(refusalOf({ prompt: undefined })).toEqual(['prompt', 'it takes 1 to 2,000 characters.']);
	});
});

describe('a negative prompt', () => {
	it('has up to 2,000 characters after trimming, and goes on untouched', () => {
		const negativePrompt = ` ${'🦊'.repeat(2000)} `;
		expect(readRequest({ prompt: 'a fox', negativePrompt }).negativePrompt).toBe(negativePrompt);
		expect(refusalOf({ prompt: 'a fox', negativePrompt: 'x'.repeat(2001) })).toEqual([
			'negativePrompt',
			'it takes up to 2,000 characters.',
		]);
	});

	it('that is blank is none', () => {
		expect(readRequest({ prompt: 'a fox', negativePrompt: '  ' })).not.toHaveProperty('negativePrompt');
	});
});

describe('a model', () => {
	it.each(CATALOGUE)('is found by its name: $name', ({ name, id }) => {
		expect(readRequest({ prompt: 'a fox', model: name }).modelId).toBe(id);
	});

	it('of the community is taken by its version id or its address', () => {
		expect(readRequest({ prompt: 'a fox', model: COMMUNITY }).modelId).toBe(COMMUNITY);
		const model = `https://pixai.art/model/1600000000000000000/${COMMUNITY}`;
		expect(readRequest({ prompt: 'a fox', model }).modelId).toBe(COMMUNITY);
	});

	it.each(['', 'Midjourney', 'https://pixai.art/model/123', '12x'])('is not %j', (model) => {
		const [option, rule] = refusalOf({ prompt: 'a fox', model });
		expect(option).toBe('model');
		expect(rule).toMatch(/name from the list.*version id.*https:\/\/pixai\.art/);
	});
});

describe('modes and styles', () => {
	it.each(['lite', 'standard', 'pro', 'ultra'])('let a model with modes be asked for %s', (mode) => {
		expect(readRequest({ prompt: 'a fox', mode }).mode).toBe(mode);
	});

	it.each([HARUKA, COMMUNITY])('are refused for %s, which has none', (model) => {
		expect(refusalOf({ prompt: 'a fox', model, mode: 'pro' })).toEqual([
			'mode',
			'it works only with models that have modes. Leave it out, or choose Tsubaki.2.',
		]);
		expect(refusalOf({ prompt: 'a fox', model, style: 'chibi' })).toEqual([
			'style',
			'it works only with models that have styles. Leave it out, or choose Tsubaki.2.',
		]);
	});

	it('take a style in one’s own words, up to 200 characters', () => {
		const style = 'in thin ink on rice paper';
		expect(readRequest({ prompt: 'a fox', style }).style).toBe(style);
		expect(readRequest({ prompt: 'a fox', style: 'x'.repeat(200) }).style).toHaveLength(200);
		expect(refusalOf({ prompt: 'a fox', style: 'x'.repeat(201) })).toEqual([
			'style',
			'it takes chibi, or up to 200 characters of your own.',
		]);
	});

	it('take a blank style for none, with any model', () => {
		expect(readRequest({ prompt: 'a fox', model: HARUKA, style: ' ' })).not.toHaveProperty('style');
	});
});

describe('choices', () => {
	it.each<[RequestOption, unknown, string]>([
		['aspectRatio', '2:1', 'it takes one of 1:1, 2:3, 3:2, 3:4, 4:3, 3:5, 5:3, 9:16, 16:9, 1:3, 3:1.'],
		['mode', 'turbo', 'it takes one of lite, standard, pro, ultra.'],
		['size', '2k', 'it takes 1k or 1.5k.'],
		['count', 2, 'it takes 1 or 4.'],
		['enhancePrompt', 'yes', 'it takes true or false.'],
	])('of %s do not include %j', (option, value, rule) => {
		expect(refusalOf({ prompt: 'a fox', [option]: value })).toEqual([option, rule]);
	});
});

describe('a seed', () => {
	it.each([0, 1, 2 ** 31 - 1])('can be %d', (seed) => {
		expect(readRequest({ prompt: 'a fox', seed }).seed).toBe(seed);
	});

	it.each([-1, 2 ** 31, 2 ** 53, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('cannot be %d', (seed) => {
		expect(refusalOf({ prompt: 'a fox', seed })).toEqual([
			'seed',
			'it takes a whole number from 0 to 2,147,483,647.',
		]);
	});
});

describe('LoRAs', () => {
	const url = 'https://pixai.art/model/1600000000000000000/1700000000000000001';

	it.each([
		['123', [{ id: '123', weight: 1 }]],
		['123:0.7', [{ id: '123', weight: 0.7 }]],
		['123:0', [{ id: '123', weight: 0 }]],
		['123:1', [{ id: '123', weight: 1 }]],
		['123:.5', [{ id: '123', weight: 0.5 }]],
		['123 : 0.5', [{ id: '123', weight: 0.5 }]],
		[url, [{ id: COMMUNITY, weight: 1 }]],
		[`${url}:0.25`, [{ id: COMMUNITY, weight: 0.25 }]],
		[
			` ${url} , 123:0.5,,456 , `,
			[
				{ id: COMMUNITY, weight: 1 },
				{ id: '123', weight: 0.5 },
				{ id: '456', weight: 1 },
			],
		],
		['', []],
		[
			'123:0.5，456、789',
			[
				{ id: '123', weight: 0.5 },
				{ id: '456', weight: 1 },
				{ id: '789', weight: 1 },
			],
		],
	])('are read from %j', (loras, expected) => {
		expect(readRequest({ prompt: 'a fox', loras }).loras).toEqual(expected);
	});

	it('may be five', () => {
		expect(readRequest({ prompt: 'a fox', loras: '1,2,3,4,5' }).loras).toHaveLength(5);
	});

	it('may be typed in 1,000 characters, which is room for five links, and in no more', () => {
		expect(readRequest({ prompt: 'a fox', loras: `123${' '.repeat(997)}` }).loras).toHaveLength(1);
		expect(refusalOf({ prompt: 'a fox', loras: `123${' '.repeat(998)}` })[0]).toBe('loras');
	});

	it('keep all 64 bits of an id', () => {
		const id = '18446744073709551615';
		expect(readRequest({ prompt: 'a fox', loras: id }).loras).toEqual([{ id, weight: 1 }]);
	});

	it.each([
		'1,2,3,4,5,6',
		'123:1.01',
		'123:2',
		'123:-0.5',
		'123:',
		'123:high',
		'123:0.5:0.5',
		':0.5',
		'detail tweaker',
		'1 2',
		'123,123',
		'https://pixai.art/model/123',
		'https://civitai.com/models/1/2:0.5',
	])('are not %j', (loras) => {
		expect(refusalOf({ prompt: 'a fox', loras })).toEqual([
			'loras',
			'it takes up to 5 of `id:weight` with commas between them, each LoRA once, weights from 0 to 1 (a link to the LoRA works in place of its id).',
		]);
	});
});

describe('values of a forged type', () => {
	const values: unknown[] = [null, [], ['a'], {}, { toString: 1 }, Number.NaN, 2 ** 53, Symbol('x'), 7n];
	it.each(REQUEST_OPTIONS)('are refused for %s by its name', (option) => {
		for (const value of values) {
			const [refused] = refusalOf({ prompt: 'a fox', [option]: value });
			expect(refused).toBe(option);
		}
	});

	it('are refused where a number stands for words, and words for a number', () => {
		expect(refusalOf({ prompt: 5 })[0]).toBe('prompt');
		expect(refusalOf({ prompt: 'a fox', model: 2 ** 60 })[0]).toBe('model');
		expect(refusalOf({ prompt: 'a fox', loras: 123 })[0]).toBe('loras');
		expect(refusalOf({ prompt: 'a fox', seed: '5' })[0]).toBe('seed');
		expect(refusalOf({ prompt: 'a fox', count: '4' })[0]).toBe('count');
		expect(refusalOf({ prompt: 'a fox', enhancePrompt: 1 })[0]).toBe('enhancePrompt');
	});
});

it('a refusal keeps the option and the problem, and nothing that was typed', () => {
	const thrown = (options: RequestOptions) => {
		try {
			return readRequest(options);
		} catch (error) {
			return error;
		}
	};
	const value = thrown({ prompt: 'a fox', mode: 'pr1vate words' });
	expect(value).toMatchObject({ option: 'mode', problem: 'value' });
	expect(String(value)).not.toContain('pr1vate');
	expect(thrown({ prompt: 'a fox', model: HARUKA, style: 'pr1vate' })).toMatchObject({
		option: 'style',
		problem: 'not-with-this-model',
	});
});

/** The option that is refused, and the rule that it broke. */
function refusalOf(options: RequestOptions): [RequestOption, string] {
	return refusalBy(() => readRequest(options));
}

function refusalBy(read: () => unknown): [RequestOption, string] {
	try {
		read();
	} catch (error) {
		if (error instanceof OptionRefused) return [error.option, optionRule(wordsFor('en-US'), error)];
		throw error;
	}
	throw new Error('nothing was refused');
}

describe('what is given with the defaults where nothing is', () => {
	const part = (request: ImageRequest, keeps: readonly boolean[]) =>
		Object.fromEntries(Object.entries(request).filter((_, index) => keeps[index] !== false));
	const coins = fc.array(fc.boolean(), { minLength: 11, maxLength: 11 });

	it('makes the same request as both apart', () => {
		fc.assert(
			fc.property(someRequest, someRequest, coins, coins, (wanted, usual, [_, ...given], set) => {
				const options = optionsOf(part(wanted, [true, ...given]));
				const { prompt: __, ...defaults } = part(usual, set) as Partial<ImageRequest>;
				const outcome = (read: () => ImageRequest) => {
					try {
						return read();
					} catch (error) {
						return error;
					}
				};
				expect(outcome(() => readRequest(withDefaults(options, defaults)))).toEqual(
					outcome(() => readRequest(options, defaults)),
				);
			}),
		);
	});

	it('keeps what cannot be taken', () => {
		expect(withDefaults({ prompt: 'a fox', model: 'foxes', seed: -1 }, { size: '1k', seed: 7 })).toEqual({
			prompt: 'a fox',
			model: 'foxes',
			size: '1k',
			seed: -1,
		});
	});
});

describe('the options of a request', () => {
	it('make the same request again', () => {
		fc.assert(
			fc.property(someRequest, (request) => {
				expect(readRequest(optionsOf(request))).toEqual(request);
			}),
		);
	});

	it('say nothing of what Easel has added', () => {
		const request = readRequest({ prompt: 'a fox' });
		expect(readRequest(optionsOf({ ...request, avoidsNudity: true }))).toEqual(request);
	});

	it('name a model as people know it', () => {
		expect(optionsOf(readRequest({ prompt: 'a fox', model: HARUKA })).model).toBe('Haruka v2');
		expect(optionsOf(readRequest({ prompt: 'a fox', model: COMMUNITY })).model).toBe(COMMUNITY);
	});
});

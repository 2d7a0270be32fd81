import { describe, expect, it } from 'vitest';
import { creditsOf } from '../../src/pixai/credits.js';
import { readRequest } from '../../src/pixai/request.js';

const costOf = (options: object) => creditsOf(readRequest({ prompt: 'a lighthouse', ...options }));

describe('what a request costs, about', () => {
	it.each([
		['lite', 550],
		['standard', 800],
		['pro', 1_700],
		['ultra', 1_750],
	])('is %s’s price with Tsubaki.2', (mode, credits) => {
		expect(costOf({ model: 'Tsubaki.2', mode })).toBe(credits);
	});

	it('is standard’s price where no mode is said: PixAI draws in it then', () => {
		expect(costOf({})).toBe(800);
	});

	it.each(['Haruka v2', 'Hoshino v2'])('is 400 with %s', (model) => {
		expect(costOf({ model })).toBe(400);
	});

	it('is taken to be an SDXL model’s where the model is a community one', () => {
		expect(costOf({ model: '1234567890123456789' })).toBe(400);
	});

	it.each([
		[{}, 1_600],
		[{ mode: 'ultra' }, 3_500],
		[{ model: 'Haruka v2' }, 800],
		[{ model: '1234567890123456789' }, 800],
	])('is half as much for each of four pictures: %j', (options, credits) => {
		expect(costOf({ ...options, count: 4 })).toBe(credits);
	});

	it('does not know what the size adds, and adds nothing', () => {
		expect(costOf({ size: '1.5k' })).toBe(costOf({ size: '1k' }));
	});
});
